"""Findings as JSON for editors and other programs; lines and columns from 1, columns in code points."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict

from agstrategi.diagnostics import Diagnostic
from agstrategi.reports import Summary
from agstrategi.reports.safe import UNSAFE


def write(diagnostics: Iterable[Diagnostic], summary: Summary) -> str:
    """Write ``{"findings": [...], "summary": {...}}``; whatever could steer a terminal is escaped as JSON has it."""
    report = {"findings": [_entry(found) for found in diagnostics], "summary": asdict(summary)}
    text = json.dumps(report, ensure_ascii=False, indent=2)
    return UNSAFE.sub(lambda found: found[0] if found[0] == "\n" else f"\\u{ord(found[0]):04x}", text) + "\n"


def _entry(found: Diagnostic) -> dict[str, object]:
    place = found.place
    return {
        "code": found.code,
        "name": found.name,
        "severity": str(found.severity),
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "path": list(found.path),
        "message": found.message,
        "hint": found.hint,
    }
