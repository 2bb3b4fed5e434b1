"""Which character of a value stands where in the file, for every way of writing a scalar.

YAML folds lines, strips indentation and reads escapes, so a value's characters are not simply a slice of the file. Each
function walks a scalar once and gives, for every character of its value, the offsets where it starts and ends in the
file. A character that stands for a line break has no width.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_BREAK = re.compile(r"\r\n|\n|\r")
_FOLD = r"[ \t]*(?:\r\n|\n|\r)[ \t\r\n]*"
_PLAIN = re.compile(rf"(?P<fold>{_FOLD})|(?P<run>[^ \t\r\n]+|[ \t]+)")
_SINGLE = re.compile(rf"(?P<fold>{_FOLD})|(?P<one>'')|(?P<run>[^' \t\r\n]+|[ \t]+)")
_DOUBLE = re.compile(
    rf"(?P<fold>{_FOLD})|\\(?P<joined>(?:\r\n|\n|\r)[ \t\r\n]*)"
    r"|(?P<one>\\(?:x..|u.{4}|U.{8}|.))|(?P<run>[^\\ \t\r\n]+|[ \t]+)",
    re.DOTALL,
)
_HEADER = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)?")


@dataclass(slots=True)
class Alignment:
    """For character ``i`` of a value: it starts at ``starts[i]`` in the file and ends before ``ends[i]``."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def run(self, start: int, end: int) -> None:
        """Characters that stand in the file as in the value."""
        self.starts.extend(range(start, end))
        self.ends.extend(range(start + 1, end + 1))

    def one(self, start: int, end: int) -> None:
        """One character, written with one or more."""
        self.starts.append(start)
        self.ends.append(end)

    def span(self, start: int, end: int, last: int) -> tuple[int, int]:
        """The file's stretch for the value's characters ``start`` to ``end``; ``last`` is where the scalar ends."""
        size = len(self.starts)
        begin = self.starts[start] if start < size else self.ends[-1] if size else last
        return begin, max(self.ends[min(end, size) - 1] if start < min(end, size) else begin, begin)


def align(text: str, start: int, end: int, style: str, value: str) -> Alignment:
    """Align ``value`` with the scalar of ``style`` at ``text[start:end]``."""
    if style in {"|", ">"}:
        return _block(text, start, end, style == ">", value)
    if style == '"':
        return _flow(_DOUBLE, text, start + 1, end - 1)
    if style == "'":
        return _flow(_SINGLE, text, start + 1, end - 1)
    return _flow(_PLAIN, text, start, end)


def _flow(pattern: re.Pattern[str], text: str, start: int, end: int) -> Alignment:
    """Plain and quoted scalars: a line break with the blanks around it is a space, each further break a newline."""
    alignment = Alignment()
    for found in pattern.finditer(text, start, end):
        match found.lastgroup:
            case "run":
                alignment.run(found.start(), found.end())
            case "one":
                alignment.one(found.start(), found.end())
            case "fold":
                breaks = [hit.start() for hit in _BREAK.finditer(text, found.start(), found.end())]
                for at in breaks[1:] or breaks:
                    alignment.one(at, at)
            case _:
                for hit in list(_BREAK.finditer(text, found.start(), found.end()))[1:]:
                    alignment.one(hit.start(), hit.start())
    return alignment


def _block(text: str, start: int, end: int, folded: bool, value: str) -> Alignment:  # noqa: FBT001 the two styles
    """Literal and folded scalars, line by line below the header; lines with more indentation are never folded."""
    alignment = Alignment()
    at = _HEADER.match(text, start).end()  # type: ignore[union-attr]
    indent = _indent(text, at, value)
    breaks: list[int] = []
    was_indented = True
    while at < end:
        stop = _BREAK.search(text, at)
        line_end, following = (stop.start(), stop.end()) if stop else (len(text), len(text))
        content = _skip_indent(text, at, min(at + indent, line_end))
        if content < line_end:
            is_indented = text[content] in " \t"
            _join(alignment, breaks, folds=folded and not was_indented and not is_indented)
            alignment.run(content, line_end)
            breaks, was_indented = [line_end], is_indented
        else:
            breaks.append(line_end)
        at = following
    _join(alignment, breaks, folds=False)
    del alignment.starts[len(value) :], alignment.ends[len(value) :]
    return alignment


def _join(alignment: Alignment, breaks: list[int], *, folds: bool) -> None:
    """The line breaks between two lines: where they fold, one is a space and more lose the first."""
    for at in (breaks[1:] or breaks) if folds else breaks:
        alignment.one(at, at)


def _indent(text: str, at: int, value: str) -> int:
    """How many blanks before each line are not part of the value."""
    first = re.compile(r"[ \r\n]*").match(text, at)
    begin = max(text.rfind("\n", 0, first.end()), text.rfind("\r", 0, first.end())) + 1  # type: ignore[union-attr]
    blank = value[: len(value) - len(value.lstrip(" \n"))]
    kept = len(blank) - blank.rfind("\n") - 1
    return first.end() - begin - kept  # type: ignore[union-attr]


def _skip_indent(text: str, at: int, limit: int) -> int:
    """Past the blanks at ``at``, but not past ``limit``."""
    while at < limit and text[at] == " ":
        at += 1
    return at
