"""The action plan as an Excel workbook: one sheet, a table with filters, its head in sight, ready to print.

Text is written as text, so no cell can be a formula. A point in time is a date that sorts and filters as one, shown as
exactly as its author stated it: 30.06.2026 where the day is given, «juni 2026», «2. kvartal 2026» or «2026» where not.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import textwrap
from collections.abc import Iterator
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from agstrategi.diagnostics import Fault
from agstrategi.exports.plan import ActionPlan, Value, When
from agstrategi.languages import capitalised

_WIDTHS = {
    "id": 15, "satsingsområde": 17, "delområde": 16, "mål": 18, "hovedgrep": 17, "tiltak": 22, "tekst": 46,
    "ansvar": 19, "start": 18, "frist": 18, "status": 10, "indikatorer": 27, "kostnad": 15,
}  # fmt: skip
_WIDTH, _WIDEST, _BUTTON = 17, 46, 4  # digits: columns not named above, those with long texts, the filter's button
_WORD, _EDGES = 28, 2  # the widest for the sake of a word; what stands round it
_LETTERS = 1.2  # that stand in the width of a digit, about
_LINE, _HIGHEST = 15, 409  # points: a line of text, and the highest row that Excel has
_LONGEST = 32_767  # characters in a cell
_MORE = " …"
_A4, _MARGIN = 9, 0.4  # the paper's number in Excel, inches
_FIRST_YEAR = 1901  # that Excel can reckon with
_HEAD = {
    "bold": True, "font_color": "#FFFFFF", "bg_color": "#0B4A6F", "valign": "vcenter", "indent": 1, "text_wrap": True,
}  # fmt: skip
_CELL = {"valign": "top", "align": "left", "indent": 1, "text_wrap": True, "border": 1, "border_color": "#B8C2CA"}
_LOCALES = {"nb": "[$-414]", "nn": "[$-814]"}
_WORDS = re.compile(r"\s|(?<=-)")
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_NAME = 31  # characters in a sheet's name
_HEADER = 255  # characters in a page's head


def export(plan: ActionPlan) -> tuple[bytes, tuple[Fault, ...]]:
    """Write the workbook; the same plan always gives the same bytes."""
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties(
        {
            "title": f"{plan.title}: {plan.what.lower()}",
            "subject": plan.what,
            "author": plan.municipality,
            "company": plan.municipality,
            "created": dt.datetime.combine(plan.date, dt.time(), tzinfo=None),
        }
    )
    sheet = book.add_worksheet(_sheet_name(plan.what))
    widths = _widths(plan)
    _fill(sheet, plan, widths, _Formats(book, plan))
    _lay_out(sheet, plan, widths)
    book.close()
    return held.getvalue(), tuple(_cut(plan))


def _cut(plan: ActionPlan) -> Iterator[Fault]:
    """Tell of cells that Excel has no room for."""
    for path, row in zip(plan.paths, plan.rows, strict=True):
        if any(len(value) > _LONGEST for value in row if isinstance(value, str)):
            yield Fault("sheet-cell-long", path)


class _Formats:
    """The looks of cells, each made once."""

    def __init__(self, book: Any, plan: ActionPlan) -> None:  # noqa: ANN401 - the library's class has no types
        self._book = book
        self._plan = plan
        self._made: dict[str, Any] = {}
        self.head = book.add_format(_HEAD)

    def cell(self, number: str = "@") -> Any:  # noqa: ANN401
        """Give the look of a cell: ``@`` for text, else a form of dates."""
        if number not in self._made:
            self._made[number] = self._book.add_format({**_CELL, "num_format": number})
        return self._made[number]

    def moment(self, when: When) -> Any:  # noqa: ANN401
        """Give the look of a date that shows what the author stated and no more."""
        point, language = when.point, self._plan.terms.language
        if point.quarter:
            return self.cell(_around_year(language.quarter(point.quarter, point.year), point.year))
        if point.month is None:
            return self.cell("yyyy")
        if point.day is None:
            return self.cell(f"{_LOCALES[language.code]}mmmm yyyy")
        return self.cell("dd.mm.yyyy" if not self._plan.terms.long_dates else f"{_LOCALES[language.code]}d. mmmm yyyy")


def _around_year(text: str, year: int) -> str:
    """Make a form of dates that shows ``text``, its year reckoned from the date."""
    before, _, after = text.rpartition(str(year))
    return "yyyy".join(f'"{words}"' if words else "" for words in (before, after))


def _fill(sheet: Worksheet, plan: ActionPlan, widths: list[int], formats: _Formats) -> None:
    for row, values in enumerate(plan.rows, 1):
        sheet.set_row(row, _height(widths, values))
        for column, value in enumerate(values):
            _write(sheet, row, column, value, formats)
    heads = [{"header": column.head, "header_format": formats.head} for column in plan.columns]
    if plan.rows:
        options = {"columns": heads, "name": "Tiltak", "style": None}
        sheet.add_table(0, 0, len(plan.rows), len(heads) - 1, options)
        return
    for column, head in enumerate(plan.columns):  # a table cannot be empty
        sheet.write_string(0, column, head.head, formats.head)


def _height(widths: list[int], values: tuple[Value, ...]) -> float:
    """Reckon how high a row must be for all its words to show: not every program does it when it opens the file."""
    counts = [_count(_shown(value), width) for value, width in zip(values, widths, strict=True)]
    return min(max(counts) * _LINE, _HIGHEST)


def _count(text: str, width: int) -> int:
    """Count the lines that a text takes in a column."""
    fits = int((width - _EDGES) * _LETTERS)
    return sum(len(textwrap.wrap(part, fits, break_on_hyphens=False)) or 1 for part in text.split("\n"))


def _widths(plan: ActionPlan) -> list[int]:
    """Give each column its width: little where it is empty, double where its texts are long, with room for words."""
    texts = [[_shown(row[at]) for row in plan.rows] for at in range(len(plan.columns))]
    return [
        max(_width(_WIDTHS.get(column.key, _WIDTH), held), len(column.head) + _BUTTON)
        for column, held in zip(plan.columns, texts, strict=True)
    ]


def _width(usual: int, texts: list[str]) -> int:
    longest = max(map(len, texts), default=0)
    if not longest:
        return 0
    word = max(len(word) for text in texts for word in _WORDS.split(text)) + _EDGES
    return max(min(2 * usual, _WIDEST) if longest > 4 * usual else usual, min(word, _WORD))


def _write(sheet: Worksheet, row: int, column: int, value: Value, formats: _Formats) -> None:
    if isinstance(value, When) and value.day.year >= _FIRST_YEAR:
        sheet.write_datetime(row, column, value.day, formats.moment(value))
    elif value:
        sheet.write_string(row, column, _fitting(_shown(value)), formats.cell())
    else:
        sheet.write_blank(row, column, None, formats.cell())


def _shown(value: Value) -> str:
    return str(value.point) if isinstance(value, When) else value


def _fitting(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - len(_MORE)] + _MORE


def _lay_out(sheet: Worksheet, plan: ActionPlan, widths: list[int]) -> None:
    """Set widths, keep the head in sight, and fit the width on a page of lying A4 with the head on each."""
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_margins(left=_MARGIN, right=_MARGIN, top=0.8, bottom=0.7)
    title = " – ".join(part for part in (plan.municipality, plan.title) if part).replace("&", "&&")
    sheet.set_header(f"&L{title[: _HEADER - 4]}")
    sheet.set_footer("&R&P / &N")


def _sheet_name(what: str) -> str:
    """Make a name that Excel takes for a sheet."""
    name = _NOT_IN_NAMES.sub(" ", capitalised(what)).strip(" '")[:_NAME].strip(" '")
    return name or "Tiltak"
