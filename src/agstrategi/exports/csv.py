"""The action plan as CSV: semicolons, UTF-8 with a mark, dates in ISO form.

Norwegian Excel opens a file by double-click only with semicolons, and takes UTF-8 for Windows-1252 without the mark;
programs read both. A day is 2026-06-30, which Excel in any language takes for a date, and a quarter 2026-K2, as authors
write it.
"""

from __future__ import annotations

import csv
import io

from agstrategi.diagnostics import Fault
from agstrategi.exports.plan import ActionPlan, Value, When

_STARTS_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def export(plan: ActionPlan) -> tuple[bytes, tuple[Fault, ...]]:
    """Write the table with its heads on the first line."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([safe(column.head) for column in plan.columns])
    writer.writerows([safe(_text(value)) for value in row] for row in plan.rows)
    return text.getvalue().encode("utf-8-sig"), ()


def _text(value: Value) -> str:
    return str(value.point) if isinstance(value, When) else value


def safe(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would reckon out; the words after it stay as they are.

    The apostrophe shows in the cell: the file has no other way to say that a cell is text.
    """
    return f"'{text}" if text.startswith(_STARTS_FORMULA) or text.lstrip().startswith(_STARTS_FORMULA) else text
