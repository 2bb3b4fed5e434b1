"""Waivers in the YAML: ``# agstrategi: unntak AG204 – fristene settes i handlingsplanen``.

A waiver stands at the end of the line that a finding points at, or on lines of its own above it; for a text that goes
over several lines, at or above the text's key. It needs a reason, and one that hits nothing is itself a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from agstrategi.diagnostics import Diagnostic, Path, Place, Severity, finding
from agstrategi.source import Source

_MARK = re.compile(r"#+\s*agstrategi\s*:", re.IGNORECASE)
_MAYBE = re.compile(r"#\s*agstrategi\s*:", re.IGNORECASE)
_WAIVER = re.compile(
    r"#+\s*agstrategi\s*:\s*unntak\s+(AG[0-9]{3}(?:\s*,\s*AG[0-9]{3})*)\s*(?:[–—:-]+\s*(.*))?$", re.IGNORECASE
)
_MEANT = re.compile(r"#+\s*agstrategi\s*:\s*unntak\b[^\r\n]*", re.IGNORECASE)
_BLOCKS = frozenset({"|", ">"})
_NEVER = "AG0"


@dataclass(slots=True)
class Waiver:
    """A waiver: the codes it lets pass, where it stands, the line it covers, and the codes that it has hit."""

    codes: tuple[str, ...]
    reason: str
    place: Place
    covers: int
    hit: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Waivers:
    """The waivers of a strategy; ``diagnostics`` those that cannot be used (AG030)."""

    found: list[Waiver]
    diagnostics: tuple[Diagnostic, ...]

    def let_pass(self, diagnostic: Diagnostic, lines: Iterable[int]) -> bool:
        """Tell whether a waiver covers a finding that stands on, or whose text begins on, one of ``lines``."""
        wanted = set(lines)
        for waiver in self.found:
            here = waiver.place.file == diagnostic.place.file and waiver.covers in wanted
            if here and diagnostic.code in waiver.codes:
                waiver.hit.add(diagnostic.code)
                return True
        return False

    def unused(self, checked: frozenset[str]) -> Iterator[Diagnostic]:
        """Give a finding (AG031) for each waived code that was checked and hit nothing."""
        for waiver in self.found:
            for code in waiver.codes:
                if code in checked and code not in waiver.hit:
                    made = finding("waiver-unused", waiver.place, (), code=code)
                    yield Diagnostic(made.code, Severity.MERKNAD, made.place, made.message, made.hint)


def waivers(source: Source, known: frozenset[str]) -> Waivers:
    """Read the waivers of every file; ``known`` are the codes of the rules there are."""
    found: list[Waiver] = []
    faults: list[Diagnostic] = []
    read = False
    for file in source.files:
        if not maybe_waivers(source.text(file)):
            continue
        read = True
        for waiver, fault in _in_file(source, file, known):
            if fault is not None:
                faults.append(fault)
            elif waiver is not None:
                found.append(waiver)
    return Waivers(found, (*faults, *(_in_texts(source) if read else ())))


def maybe_waivers(text: str) -> bool:
    """Tell whether a file may have waivers, without reading it: what looks like one may stand inside a value."""
    return "#" in text and bool(_MAYBE.search(text))


def _in_file(source: Source, file: str, known: frozenset[str]) -> Iterator[tuple[Waiver | None, Diagnostic | None]]:
    comments = source.comments(file)
    alone = {comment.line for comment in comments if comment.own_line}
    for comment in comments:
        if not _MARK.match(comment.text):
            continue
        place = Place(file, comment.line, comment.column, comment.line, comment.column + len(comment.text))
        covers = _next_line(comment.line, alone) if comment.own_line else comment.line
        yield _read(comment.text, place, covers, known)


def _in_texts(source: Source) -> Iterator[Diagnostic]:
    """Find what was meant as a waiver inside a block of text: there it is no comment, and would be printed."""
    for path, value in _values(source.data, ()):
        if (meant := _MEANT.search(value)) and source.style(path) in _BLOCKS:
            yield finding("waiver-in-text", source.place_in(path, *meant.span()))


def _values(node: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(node, str):
        yield path, node
    elif isinstance(node, dict | list):
        for at, value in node.items() if isinstance(node, dict) else enumerate(node):
            yield from _values(value, (*path, at))


def _next_line(line: int, alone: set[int]) -> int:
    """Give the line that a waiver on a line of its own stands above; other comments may stand between."""
    while line in alone:
        line += 1
    return line


def _read(text: str, place: Place, covers: int, known: frozenset[str]) -> tuple[Waiver | None, Diagnostic | None]:
    match = _WAIVER.match(text)
    if match is None:
        return None, finding("waiver-unreadable", place)
    codes = tuple(code.strip().upper() for code in match[1].split(","))
    strange = next((code for code in codes if code not in known), "")
    if strange.startswith(_NEVER):
        return None, finding("waiver-of-language", place, (), code=strange)
    if strange:
        return None, finding("waiver-unknown", place, (), code=strange)
    if not (match[2] or "").strip():
        return None, finding("waiver-without-reason", place, (), code=codes[0])
    return Waiver(codes, match[2].strip(), place, covers), None


def lines_of(source: Source, path: Path, place: Place) -> set[int]:
    """Give the lines on which a waiver for a finding may stand: its own, and that of the key of its text."""
    return {place.line, source.place(path).line, source.place(path, key=True).line}
