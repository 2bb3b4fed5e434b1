"""Findings as lines of text: one line each, with the hint on a line of its own, and a count at the end."""

from __future__ import annotations

from collections.abc import Iterable

from agstrategi.diagnostics import Diagnostic
from agstrategi.reports import Summary
from agstrategi.reports.safe import visible

# One and several of each severity.
_WORDS = {"feil": ("feil", "feil"), "advarsel": ("advarsel", "advarsler"), "merknad": ("merknad", "merknader")}


def write(diagnostics: Iterable[Diagnostic], summary: Summary) -> str:
    """Write all findings and the closing line."""
    return "".join(f"{line}\n" for line in [*lines(diagnostics), count(summary)])


def lines(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """Write findings without the closing line: ``strategi.yaml:12:5: feil AG010: ukjent nøkkel «tiltk»``."""
    return [line for found in diagnostics for line in _lines(found)]


def _lines(found: Diagnostic) -> list[str]:
    place = found.place
    where = visible(f"{place.file}:{place.line}:{place.column}")
    first = f"{where}: {found.severity} {found.code}: {visible(found.message)}"
    return [first, f"  hint: {visible(found.hint)}"] if found.hint else [first]


def count(summary: Summary) -> str:
    """Say how much was found in how many strategies."""
    read = f"{summary.strategies} {'strategi' if summary.strategies == 1 else 'strategier'}"
    return f"{read} kontrollert: {found(summary)}"


def found(summary: Summary) -> str:
    """Say how much was found: ``2 feil og 1 merknad``."""
    numbers = {"feil": summary.feil, "advarsel": summary.advarsel, "merknad": summary.merknad}
    words = [f"{number} {_WORDS[kind][number > 1]}" for kind, number in numbers.items() if number]
    return _listed(words) or "ingen feil"


def _listed(words: list[str]) -> str:
    return " og ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
