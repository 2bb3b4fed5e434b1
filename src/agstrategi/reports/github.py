"""Findings as GitHub's annotations: commands that a job prints, and that stand on the line in a pull request."""

from __future__ import annotations

from collections.abc import Iterable

from agstrategi.diagnostics import Diagnostic, Severity
from agstrategi.reports import Summary
from agstrategi.reports.lines import Lines
from agstrategi.reports.safe import visible

_LEVELS = {Severity.FEIL: "error", Severity.ADVARSEL: "warning", Severity.MERKNAD: "notice"}
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ":": "%3A", ",": "%2C"}


def write(diagnostics: Iterable[Diagnostic], _summary: Summary, lines: Lines) -> str:
    """Write a command a line: ``::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::message``."""
    return "".join(f"{_command(found, lines)}\n" for found in diagnostics)


def _command(found: Diagnostic, lines: Lines) -> str:
    """GitHub places columns on one line only, so what goes over several is marked on its first."""
    place = found.place
    end = place.end_column if place.end_line == place.line else len(lines.get(place.file, place.line) or "") + 1
    properties = {
        "file": place.file,
        "line": place.line,
        "endLine": place.line,
        "col": lines.units(place.file, place.line, place.column),
        "endColumn": lines.units(place.file, place.line, max(end, place.column + 1)),
        "title": f"{found.code} {found.name}",
    }
    told = ",".join(f"{key}={_escaped(visible(str(value)), _PROPERTY)}" for key, value in properties.items())
    words = "\n".join(visible(part) for part in (found.message, found.hint) if part)
    return f"::{_LEVELS[found.severity]} {told}::{_escaped(words, _DATA)}"


def _escaped(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(character, character) for character in text)
