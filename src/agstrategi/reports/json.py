"""Findings as JSON for editors and other programs; lines and columns from 1, columns in code points.

``docs/skjema/funn.schema.json`` is the form's schema.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from agstrategi.diagnostics import Diagnostic
from agstrategi.reports import Summary
from agstrategi.reports.lines import Lines
from agstrategi.reports.safe import UNSAFE

_COMMAND = re.compile(r"#(?=#\w*\[)")


def write(diagnostics: Iterable[Diagnostic], summary: Summary, _lines: Lines) -> str:
    """Write ``{"findings": [...], "summary": {...}}``."""
    return dumps({"findings": [_entry(found) for found in diagnostics], "summary": asdict(summary)})


def dumps(report: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """Write JSON in lines; whatever could steer a terminal or command a log is escaped as JSON has it."""
    text = json.dumps(report, ensure_ascii=False, indent=2)
    text = UNSAFE.sub(lambda found: found[0] if found[0] == "\n" else f"\\u{ord(found[0]):04x}", text)
    return _COMMAND.sub("\\\\u0023", text) + "\n"


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
