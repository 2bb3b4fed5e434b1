"""Findings as a report: text for people, JSON for programs, SARIF and annotations for code hosts.

A new form is one module and one line in the list. A form's module has ``write(diagnostics, summary, lines) -> str``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module

from agstrategi.diagnostics import Diagnostic, Severity
from agstrategi.reports.lines import Lines

FORMS: dict[str, str] = {
    "text": "agstrategi.reports.text",
    "json": "agstrategi.reports.json",
    "sarif": "agstrategi.reports.sarif",
    "github": "agstrategi.reports.github",
}


@dataclass(frozen=True, slots=True)
class Summary:
    """How many strategies were read, and how many findings there are of each severity."""

    strategies: int
    feil: int = 0
    advarsel: int = 0
    merknad: int = 0

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic], strategies: int) -> Summary:
        """Count findings."""
        severities = [found.severity for found in diagnostics]
        return cls(strategies, *(severities.count(severity) for severity in Severity))


def write(form: str, diagnostics: Iterable[Diagnostic], strategies: int, texts: Mapping[str, str] | None = None) -> str:
    """Write findings, in the order given, in one of ``FORMS``.

    ``strategies`` is how many were read; ``texts`` the texts of the files that findings stand in, by the names that
    they have there: without them columns are counted in code points.
    """
    found = tuple(diagnostics)
    text: str = import_module(FORMS[form]).write(found, Summary.of(found, strategies), Lines(texts or {}))
    return text
