"""A strategy as its authors wrote it: plain data, and where in which file every key, value and character stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path as FilePath

from agstrategi.diagnostics import Path, Place
from agstrategi.source.alignment import Alignment, align
from agstrategi.source.comments import Comment, find
from agstrategi.source.lines import Lines
from agstrategi.source.load import Data, Mark, Marks

_BLANK = " \t\r\n"


@dataclass(slots=True)
class _Cache:
    """What is worked out once, when first asked for."""

    lines: dict[str, Lines] = field(default_factory=dict)
    alignments: dict[Mark, Alignment] = field(default_factory=dict)
    comments: dict[str, tuple[Comment, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Source:
    """Plain data and its places.

    ``data`` holds ``dict``, ``list``, ``str`` and ``None``; keys are in NFC, values exactly as written. It must not be
    changed: places are found by the identity of its containers. ``texts`` is every file's text by the file's name as
    findings show it, in reading order; ``root`` the folder that pictures and attachments must lie in.
    """

    data: Data
    texts: dict[str, str]
    root: FilePath
    marks: Marks = field(repr=False)
    top: Mark = field(repr=False)
    _cache: _Cache = field(default_factory=_Cache, repr=False, compare=False)

    @property
    def files(self) -> tuple[str, ...]:
        """The names of the files that were read, as findings show them, the main file first."""
        return tuple(self.texts)

    def text(self, file: str) -> str:
        """The decoded text of ``file``, without byte order mark. Raises KeyError for a file that was not read."""
        return self.texts[file]

    def place(self, path: Path, *, key: bool = False) -> Place:
        """The place of the value at ``path``, or of its key.

        ``path`` may be pydantic's ``loc`` or a path through the model: a part that the data does not have there (a
        union's tag, ``punkter`` where the list is written without it, an index where one item stands alone, a key that
        is missing) is skipped, so the answer is the last part that resolves. An empty value has the place of its key,
        or of its dash in a list; an item of a list has no key of its own.
        """
        file, key_start, key_end, start, end, _ = self._mark(path)
        text = self.texts[file]
        if key_start >= 0 and (key or start == end):
            return self._lines(file).place(key_start, key_end)
        if start == end and text[start - 1 : start] == "-":
            start -= 1
        while end > start and text[end - 1] in _BLANK:
            end -= 1
        return self._lines(file).place(start, end)

    def place_in(self, path: Path, start: int, end: int) -> Place:
        """The place of characters ``start`` up to ``end`` of the text at ``path``, as the value has them.

        Folding, indentation and escapes are undone. Indexes past the end mean the end; where the value is no text, the
        place is that of the whole value. The first call for a value costs time linear in its length.
        """
        value, mark = self.value(path), self._mark(path)
        if not isinstance(value, str) or not value:
            return self.place(path)
        file, _, _, first, last, style = mark
        alignment = self._cache.alignments.get(mark)
        if alignment is None:
            alignment = self._cache.alignments[mark] = align(self.texts[file], first, last, style, value)
        return self._lines(file).place(*alignment.span(start, end, last))

    def style(self, path: Path) -> str:
        """How the value is written: ``''`` plain, ``'``, ``"``, ``|``, ``>``.

        A mapping or list gives ``{`` or ``[`` in brackets, ``-`` in lines.
        """
        return self._mark(path)[5]

    def value(self, path: Path) -> Data:
        """The value at ``path``, resolved as ``place`` does."""
        return self._walk(path)[0]

    def comments(self, file: str) -> tuple[Comment, ...]:
        """The comments of ``file`` in order; a ``#`` inside a value is none."""
        if file not in self._cache.comments:
            self._cache.comments[file] = find(self.texts[file], self._lines(file))
        return self._cache.comments[file]

    def _walk(self, path: Path) -> tuple[Data, Mark]:
        """The last value on ``path`` that the data has, and its mark."""
        node, mark = self.data, self.top
        for part in path:
            match node, part:
                case dict(), str() if part in node:
                    mark, node = self.marks[id(node)][part], node[part]
                case list(), int() if 0 <= part < len(node):
                    mark, node = self.marks[id(node)][part], node[part]
        return node, mark

    def _mark(self, path: Path) -> Mark:
        return self._walk(path)[1]

    def _lines(self, file: str) -> Lines:
        if file not in self._cache.lines:
            self._cache.lines[file] = Lines.of(file, self.texts[file])
        return self._cache.lines[file]
