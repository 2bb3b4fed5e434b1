"""Findings for someone at a terminal: by file, each with its line and a mark under the words, in colour or without."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from agstrategi.diagnostics import Diagnostic, Severity
from agstrategi.reports import Summary, text
from agstrategi.reports.excerpt import excerpt
from agstrategi.reports.lines import Lines
from agstrategi.reports.safe import visible

_BOLD, _FAINT = "1", "2"
_COLOURS = {Severity.FEIL: "31", Severity.ADVARSEL: "33", Severity.MERKNAD: "36"}
_GUTTER = 5
_NARROWEST = 40


@dataclass(frozen=True, slots=True)
class Screen:
    """The terminal: how many columns it has, and whether it wants colours."""

    width: int
    colour: bool = False

    def lines(self, diagnostics: Iterable[Diagnostic], lines: Lines) -> list[str]:
        """Write findings, those of each file under its name."""
        made: list[str] = []
        for file, found in groupby(diagnostics, key=lambda one: one.place.file):
            these = tuple(found)
            made += [self._in(_BOLD, f"{visible(file)}: {text.found(Summary.of(these, 1))}"), ""]
            for group in text.groups(these):
                made += [*self._group(group, lines), ""]
        return made

    def _group(self, group: text.Group, lines: Lines) -> Iterator[str]:
        first = group.first
        yield f"{group.where}: {self._in(_COLOURS[first.severity], first.severity)} {group.words}"
        line = lines.get(first.place.file, first.place.line)
        if line is not None and line.strip():
            yield from self._excerpt(first, line)
        yield from group.hint

    def _excerpt(self, found: Diagnostic, line: str) -> Iterator[str]:
        place = found.place
        number = f"{place.line:>{_GUTTER}} | "
        end = place.end_column if place.end_line == place.line else len(line) + 1
        room = max(self.width, _NARROWEST) - len(number)
        shown = excerpt(line, place.column - 1, end - 1, room)
        mark = self._in(_COLOURS[found.severity], "^" * min(shown.marked, room - shown.before))
        yield self._in(_FAINT, number) + shown.text
        yield self._in(_FAINT, f"{'':>{_GUTTER}} | ") + " " * shown.before + mark

    def _in(self, colour: str, words: str) -> str:
        return f"\x1b[{colour}m{words}\x1b[0m" if self.colour else words
