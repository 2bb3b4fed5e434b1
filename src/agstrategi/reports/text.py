"""Findings as lines of text: one line each, with the hint on a line of its own, and a count at the end.

Findings that say the same of several places in a file are one, with the other places counted after it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from agstrategi.diagnostics import Diagnostic
from agstrategi.reports import Summary
from agstrategi.reports.lines import Lines
from agstrategi.reports.safe import visible

# One and several of each severity.
_WORDS = {"feil": ("feil", "feil"), "advarsel": ("advarsel", "advarsler"), "merknad": ("merknad", "merknader")}
_LINES_NAMED = 8


@dataclass(slots=True)
class Group:
    """A finding, and the lines of those in the same file that say the very same.

    ``is_told`` is false where a finding of the same rule has just given the same hint.
    """

    first: Diagnostic
    others: list[int] = field(default_factory=list)
    is_told: bool = True

    @property
    def where(self) -> str:
        """The place: ``strategi.yaml:12:5``."""
        place = self.first.place
        return visible(f"{place.file}:{place.line}:{place.column}")

    @property
    def words(self) -> str:
        """What is wrong: ``AG010: ukjent nøkkel «tiltk»``."""
        return f"{self.first.code}: {visible(self.first.message)}{self._count()}"

    @property
    def hint(self) -> list[str]:
        """What to do, on a line of its own; nothing where the reader was told just that before."""
        return [f"  hint: {visible(self.first.hint)}"] if self.first.hint and self.is_told else []

    def _count(self) -> str:
        if not self.others:
            return ""
        lines = [str(line) for line in dict.fromkeys(self.others) if line != self.first.place.line]
        named = f"{', '.join(lines[:_LINES_NAMED])} …" if len(lines) > _LINES_NAMED else listed(lines)
        return f" ({len(self.others) + 1} ganger{f': også på linje {named}' if lines else ' på linjen'})"


def write(diagnostics: Iterable[Diagnostic], summary: Summary, _lines: Lines) -> str:
    """Write all findings and the closing line."""
    return "".join(f"{line}\n" for line in [*lines(diagnostics), count(summary)])


def lines(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """Write findings without the closing line."""
    return [line for group in groups(diagnostics) for line in _lines(group)]


def _lines(group: Group) -> list[str]:
    return [f"{group.where}: {group.first.severity} {group.words}", *group.hint]


def groups(diagnostics: Iterable[Diagnostic]) -> list[Group]:
    """Put findings together that differ only in their place in a file, where the first of them stands."""
    found: dict[tuple[str, ...], Group] = {}
    for one in diagnostics:
        key = (one.place.file, one.code, one.severity, one.message, one.hint)
        if key in found:
            found[key].others.append(one.place.line)
        else:
            found[key] = Group(one)
    told = list(found.values())
    for before, group in pairwise(told):
        group.is_told = _advice(before) != _advice(group)
    return told


def _advice(group: Group) -> tuple[str, str, str]:
    return group.first.place.file, group.first.code, group.first.hint


def count(summary: Summary) -> str:
    """Say how much was found in how many strategies."""
    read = f"{summary.strategies} {'strategi' if summary.strategies == 1 else 'strategier'}"
    return f"{read} kontrollert: {found(summary)}"


def found(summary: Summary) -> str:
    """Say how much was found: ``2 feil og 1 merknad``."""
    numbers = {"feil": summary.feil, "advarsel": summary.advarsel, "merknad": summary.merknad}
    words = [f"{number} {_WORDS[kind][number > 1]}" for kind, number in numbers.items() if number]
    return listed(words) or "ingen feil"


def listed(words: list[str]) -> str:
    """Join words as running text: ``a, b og c``."""
    return " og ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
