"""Findings as SARIF 2.1.0, which code hosts keep and show on the line, with each rule's help.

Lines and columns count from 1, columns in UTF-16 units: the standard's default, and what GitHub and editors count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from agstrategi import __version__
from agstrategi.diagnostics import Diagnostic, Severity
from agstrategi.reports import Summary
from agstrategi.reports.json import dumps
from agstrategi.reports.lines import Lines
from agstrategi.reports.rulebook import markdown, plain
from agstrategi.reports.safe import visible
from agstrategi.rules.base import Rule
from agstrategi.rules.book import entry

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.FEIL: "error", Severity.ADVARSEL: "warning", Severity.MERKNAD: "note"}
_LINK = re.compile(r"\[(?=[^\]]*\]\()")
_DRIVE = re.compile(r"[A-Za-z]:/")


def write(diagnostics: Iterable[Diagnostic], _summary: Summary, lines: Lines) -> str:
    """Write a log of one run."""
    found = tuple(diagnostics)
    codes = sorted({one.code for one in found})
    driver = {
        "name": "agstrategi",
        "version": __version__,
        "language": "nb",
        "rules": [_rule(entry(code)) for code in codes],
    }
    results = [_result(one, codes.index(one.code), lines) for one in found]
    run = {"tool": {"driver": driver}, "columnKind": "utf16CodeUnits", "results": results}
    return dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.what},
        "fullDescription": {"text": rule.why or rule.what},
        "help": {"text": plain(rule), "markdown": markdown(rule)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity or Severity.MERKNAD]},
    }


def _result(found: Diagnostic, index: int, lines: Lines) -> dict[str, object]:
    words = "\n".join(visible(part) for part in (found.message, found.hint) if part)
    place = {"artifactLocation": {"uri": address(found.place.file)}, "region": _region(found, lines)}
    return {
        "ruleId": found.code,
        "ruleIndex": index,
        "level": _LEVELS[found.severity],
        "message": {"text": _LINK.sub(r"\\[", words)},
        "locations": [{"physicalLocation": place}],
    }


def _region(found: Diagnostic, lines: Lines) -> dict[str, int]:
    place = found.place
    return {
        "startLine": place.line,
        "startColumn": lines.units(place.file, place.line, place.column),
        "endLine": place.end_line,
        "endColumn": lines.units(place.file, place.end_line, place.end_column),
    }


def address(file: str) -> str:
    """Write a file's name as an address: relative as it is named, ``file:`` where it is named from the root."""
    if _DRIVE.match(file):
        return f"file:///{quote(file, safe='/:', errors='replace')}"
    encoded = quote(file, errors="replace")
    return f"file://{encoded}" if file.startswith("/") else encoded
