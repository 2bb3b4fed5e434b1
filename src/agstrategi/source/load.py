"""One YAML text to plain data, with a mark for every key and value.

The C parser's events are read one by one into ``dict``, ``list``, ``str`` and ``None``; nothing is composed or
constructed by the library, so that depth, size, anchors and merge keys are ours to refuse before they cost anything.
Scalars stay as written (``0301``, ``no``, ``1.10``): what they mean is decided by the field they go to.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

# The C parser behind ruamel.yaml.clib; named itself, for without it ruamel.yaml silently reads otherwise.
from _ruamel_yaml import CParser  # type: ignore[import-not-found]
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from agstrategi.diagnostics import Diagnostic, Place, finding
from agstrategi.source.decode import UNREADABLE, unreadable
from agstrategi.source.limits import MAX_DEPTH, MAX_EVENTS, MAX_FINDINGS
from agstrategi.source.lines import Lines
from agstrategi.source.standin import for_parser, stand_ins
from agstrategi.source.syntax import Seen, explain

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
Key: TypeAlias = str | int
Mark: TypeAlias = tuple[str, int, int, int, int, str]
"""File, then the offsets where the key starts and ends and the value starts and ends, then the scalar's style
(``''`` plain, ``'``, ``"``, ``|``, ``>``; ``{`` and ``[`` for containers in brackets, ``-`` for those in lines)."""
Marks: TypeAlias = dict[int, dict[Key, Mark]]
"""The marks of each container's entries, by ``id(container)``; valid as long as the data lives."""

_PROPERTIES = re.compile(r"(?:[&!]\S*\s*)+")
_LONGEST_WORD: Final = 60
_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(slots=True)
class Loaded:
    """What came out of one file. ``fatal``: an AG001 or AG002 ended the reading, ``value`` is not to be used."""

    value: Data = None
    marks: Marks = field(default_factory=dict)
    top: Mark = ("", 0, 0, 0, 0, "")
    empty: bool = True
    fatal: bool = False
    findings: list[Diagnostic] = field(default_factory=list)


def _short(word: str) -> str:
    """A word from the file as a message can hold it."""
    return word if len(word) <= _LONGEST_WORD else word[: _LONGEST_WORD - 1] + "…"


def load(text: str, file: str) -> Loaded:
    """Read ``text`` (decoded and checked) to data and marks; findings AG001 to AG004 and AG012, never an exception."""
    builder = _Builder(text, file)
    try:
        builder.read()
    except _StopReadingError as stop:
        builder.loaded.findings.append(stop.diagnostic)
        builder.loaded.fatal = True
    except Exception as error:  # noqa: BLE001 the library also raises bare TypeError and AssertionError
        builder.stopped_by(error)
    return builder.finish()


class _StopReadingError(Exception):
    """Reading the file cannot go on."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic


_DROPPED: Final = ("", -1, -1)
"""Stands for a key whose value is read but not kept: a duplicate, a merge key, a key that is no word."""


@dataclass(slots=True)
class _Frame:
    """A container under construction. ``slot`` is where its own mark stands, to be given its end."""

    container: Any
    marks: dict[Key, Mark]
    slot: tuple[dict[Key, Mark], Key] | None
    is_mapping: bool = False
    is_key: bool = False
    key: tuple[str, int, int] | None = None


class _Builder:
    """Reads the events of one file; the documents are the items of a list at the bottom of the stack."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.parsed = for_parser(text)
        self.stand_ins = stand_ins(self.parsed)
        self.file = file
        self.lines: Lines | None = None
        self.loaded = Loaded()
        self.documents: list[Data] = []
        self.bottom: dict[Key, Mark] = {}
        self.stack = [_Frame(self.documents, self.bottom, None)]
        self.seen: tuple[str, int, int, str] | None = None
        """What a ``Seen`` is made of, should the reading stop."""
        self.last_end = 0

    def read(self) -> None:
        """Take events until the text ends or a limit is met."""
        get = CParser(self.parsed).get_event
        others: dict[type, Callable[[Any], None]] = {
            MappingStartEvent: self.open,
            SequenceStartEvent: self.open,
            MappingEndEvent: self.close,
            SequenceEndEvent: self.close,
            AliasEvent: self.alias,
            DocumentStartEvent: self.document,
        }
        for _ in range(MAX_EVENTS):
            event = get()
            kind = event.__class__
            if kind is ScalarEvent:
                self.scalar(event)
            elif kind is StreamEndEvent:
                return
            elif kind in others:
                others[kind](event)
        raise _StopReadingError(finding("too-many-values", self.place(self.last_end, self.last_end)))

    def scalar(self, event: ScalarEvent) -> None:
        """A key or a value that is text."""
        start, end, style = event.start_mark.index, event.end_mark.index, event.style or ""
        value = event.value
        if event.anchor is not None or event.ctag is not None:  # ``tag`` is made of it at each look
            start = self.properties(event, start, end)
        for stand_in, sign in self.stand_ins:
            value = value.replace(stand_in, sign)
        if style == '"' and "\\" in self.text[start:end] and UNREADABLE.search(value):
            self.escaped(value, start, end)
        self.seen = ("scalar", start, end, style)
        self.last_end = end
        frame = self.stack[-1]
        if frame.is_mapping and frame.key is None:
            frame.key = self.take_key(frame, value, start, end, style)
        else:
            self.add(frame, None if style == "" and value in _NULLS else value, start, end, style)

    def take_key(self, frame: _Frame, value: str, start: int, end: int, style: str) -> tuple[str, int, int]:
        """The key in NFC; a duplicate, an empty one or a merge key is reported and its value dropped."""
        key = value if value.isascii() else unicodedata.normalize("NFC", value)
        if style == "" and key == "<<":
            return self.drop("merge-key", start, end)
        if style == "" and not key:
            return self.drop("empty-key", start, start + 1)
        if key in frame.container:
            first, _ = self.line_table().position(frame.marks[key][1])
            return self.drop("duplicate-key", start, end, key=_short(key), line=first)
        return key, start, end

    def add(self, frame: _Frame, value: Data, start: int, end: int, style: str) -> None:
        """Put a value in the container under construction, with its mark."""
        if frame.is_mapping:
            if frame.key is None or frame.key is _DROPPED:
                frame.key = None
                return
            key, key_start, key_end = frame.key
            frame.container[key] = value
            frame.marks[key] = (self.file, key_start, key_end, start, end, style)
            frame.key = None
        else:
            frame.marks[len(frame.container)] = (self.file, -1, -1, start, end, style)
            frame.container.append(value)

    def open(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        """The beginning of a mapping or a list."""
        start, end = event.start_mark.index, event.end_mark.index
        if event.anchor is not None or event.ctag is not None:  # ``tag`` is made of it at each look
            start = self.properties(event, start, end)
        self.last_end = end
        if len(self.stack) > MAX_DEPTH:
            raise _StopReadingError(finding("too-deep", self.place(start, end), limit=MAX_DEPTH))
        frame = self.stack[-1]
        is_mapping = event.__class__ is MappingStartEvent
        is_key = frame.is_mapping and frame.key is None
        slot = None if is_key or frame.key is _DROPPED else (frame.marks, self.next_key(frame))
        if is_key and not any(outer.is_key for outer in self.stack):
            self.report("key-not-text", start, start + 1)
        container: Data = {} if is_mapping else []
        own = self.loaded.marks[id(container)] = {}
        bracket = "{" if is_mapping else "["
        if not is_key:
            self.add(frame, container, start, start, bracket if event.flow_style else "-")
        self.stack.append(_Frame(container, own, slot, is_mapping, is_key))

    def close(self, event: MappingEndEvent | SequenceEndEvent) -> None:
        """The end of a mapping or a list; one in lines ends with its last entry, not where the next begins."""
        frame = self.stack.pop()
        start, end = event.start_mark.index, event.end_mark.index
        if end > start:
            self.last_end = end
            self.seen = ("bracket", start, end, "")
        if frame.is_key:
            self.stack[-1].key = _DROPPED
        elif frame.slot:
            marks, key = frame.slot
            marks[key] = (*marks[key][:4], self.last_end, marks[key][5])

    @staticmethod
    def next_key(frame: _Frame) -> Key:
        """Where the next value of ``frame`` will stand."""
        return frame.key[0] if frame.is_mapping and frame.key else len(frame.container)

    def alias(self, event: AliasEvent) -> None:
        """A reference to an anchor: reported, and read as an empty value."""
        start, end = event.start_mark.index, event.end_mark.index
        self.seen = ("alias", start, end, "")
        self.last_end = end
        self.report("alias", start, end, name=_short(self.text[start:end]))
        frame = self.stack[-1]
        if frame.is_mapping and frame.key is None:
            frame.key = _DROPPED
        else:
            self.add(frame, None, start, end, "")

    def document(self, event: DocumentStartEvent) -> None:
        """A second document in the file stops the reading: one of them would be lost."""
        if self.documents:
            start, end = event.start_mark.index, event.end_mark.index
            raise _StopReadingError(finding("second-document", self.place(start, end)))

    def properties(self, event: Any, start: int, end: int) -> int:  # noqa: ANN401 three kinds of event
        """Report an anchor or a tag before a value; gives where the value itself starts."""
        begin = _PROPERTIES.match(self.text, start, end)
        stop = begin.end() if begin else start
        for sign, name in (("&", event.anchor), ("!", event.tag)):
            at = self.text.find(sign, start, stop) if name is not None else -1
            if at >= 0:
                word = self.text[at:stop].split()[0]
                self.report("anchor" if sign == "&" else "tag", at, at + len(word), name=_short(word))
        return stop

    def escaped(self, value: str, start: int, end: int) -> None:
        r"""A control character written as an escape, as ``"\e"``: it would reach the terminal and the documents."""
        hits = dict.fromkeys(UNREADABLE.findall(value))
        self.loaded.findings += [unreadable(hit, self.place(start, end)) for hit in hits]
        self.loaded.fatal = True

    def drop(self, message: str, start: int, end: int, **fields: object) -> tuple[str, int, int]:
        """Report a key and have its value dropped."""
        self.report(message, start, end, **fields)
        return _DROPPED

    def report(self, message: str, start: int, end: int, **fields: object) -> None:
        """Add a finding about a stretch of the text; too many of them end the reading."""
        if len(self.loaded.findings) >= MAX_FINDINGS:
            raise _StopReadingError(finding("too-many-findings", self.place(start, end), limit=MAX_FINDINGS))
        self.loaded.findings.append(finding(message, self.place(start, end), **fields))

    def stopped_by(self, error: Exception) -> None:
        """Report the parser's own error in plain words; it takes the place of a finding about the very same sign."""
        marked = error if isinstance(error, MarkedYAMLError) else None
        found = explain(self.text, self.line_table(), marked, Seen(*self.seen) if self.seen else None)
        before = self.loaded.findings
        start = (found.place.line, found.place.column)
        self.loaded.findings = [one for one in before if (one.place.line, one.place.column) != start] + [found]
        self.loaded.fatal = True

    def place(self, start: int, end: int) -> Place:
        """The place of a stretch of the text."""
        return self.line_table().place(start, end)

    def line_table(self) -> Lines:
        """The file's lines, found when the first finding asks."""
        if self.lines is None:
            self.lines = Lines.of(self.file, self.text)
        return self.lines

    def finish(self) -> Loaded:
        """What was read, with the document itself and its mark."""
        loaded = self.loaded
        loaded.empty = not self.documents
        loaded.top = self.bottom.get(0, (self.file, 0, 0, 0, 0, ""))
        loaded.value = self.documents[0] if self.documents else None
        return loaded
