"""The action plan as a workbook: what another reader finds in it."""

from __future__ import annotations

import csv
import datetime as dt
import io
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from agstrategi.exports.plan import ActionPlan, Value, When
from agstrategi.exports.xlsx import export
from unit.exports.plans import EVERYWHERE, measure, plan


def opened(yaml: str) -> Any:  # noqa: ANN401 - the reader's own class
    """Give the one sheet of the workbook, read by another library."""
    book = load_workbook(io.BytesIO(export(plan(yaml))[0]))
    assert len(book.worksheets) == 1
    return book.worksheets[0]


def cell(yaml: str, head: str) -> Any:  # noqa: ANN401
    """Give the first measure's cell under a head."""
    sheet = opened(yaml)
    return next(sheet.cell(2, column.column) for column in sheet[1] if column.value == head)


def test_a_row_a_measure_under_a_head_that_stays_in_sight() -> None:
    sheet = opened(EVERYWHERE)
    assert sheet.max_row == 7
    assert sheet.freeze_panes == "A2"
    assert sheet.title == "Tiltak"
    assert [table.autoFilter.ref for table in sheet.tables.values()] == [sheet.dimensions]
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (
        "landscape",
        9,
        0,
    )


@pytest.mark.parametrize(
    ("frist", "day", "look"),
    [
        ("2026-06-15", dt.datetime(2026, 6, 15), "dd.mm.yyyy"),  # noqa: DTZ001 - a sheet's dates have no zone
        ("2026-02", dt.datetime(2026, 2, 28), "[$-414]mmmm yyyy"),  # noqa: DTZ001
        ("2026-K2", dt.datetime(2026, 6, 30), '"2. kvartal "yyyy'),  # noqa: DTZ001
        ("2026", dt.datetime(2026, 12, 31), "yyyy"),  # noqa: DTZ001
    ],
)
def test_a_deadline_is_a_date_that_shows_what_was_stated(frist: str, day: dt.datetime, look: str) -> None:
    found = cell(measure(tekst="Kurs", frist=frist), "Frist")
    assert (found.value, found.number_format) == (day, look)


def test_long_dates_in_nynorsk_name_their_month() -> None:
    front = "strategi: {tittel: S, kommune: Lund, målform: nn, datoformat: lang}\n"
    assert cell(front + measure(tekst="Kurs", start="2026-06-15"), "Start").number_format == "[$-814]d. mmmm yyyy"


def test_a_year_that_excel_cannot_reckon_with_is_text() -> None:
    assert cell(measure(tekst="Kurs", frist="1814-05-17"), "Frist").value == "1814-05-17"


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "https://lund.example", "0301", "1.10", "`_x0041_`", "{=1}"]
)
def test_text_is_text(text: str) -> None:
    found = cell(measure(tittel=f'"{text}"'), "Tiltak")
    assert (found.value, found.data_type, found.hyperlink) == (text.strip("`"), "s", None)


def test_no_formula_and_no_link_in_the_file() -> None:
    evil = '"=HYPERLINK(\\"https://x.example\\")"'
    content, _ = export(plan(measure(tittel=evil, tekst=evil, ansvar=evil, kostnad=evil)))
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert "<f" not in file.read("xl/worksheets/sheet1.xml").decode()
        assert not any(b"x.example" in file.read(name) for name in file.namelist() if name.endswith(".rels"))


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert export(plan(EVERYWHERE)) == export(plan(EVERYWHERE))


def test_the_file_says_what_and_whose_it_is() -> None:
    properties = load_workbook(io.BytesIO(export(plan(EVERYWHERE))[0])).properties
    assert (properties.title, properties.creator) == ("Arbeidsgiverstrategi: tiltak", "Lund kommune")
    assert properties.created == dt.datetime(2025, 6, 19)  # noqa: DTZ001
    assert properties.modified == properties.created


def test_a_strategy_without_measures_has_the_heads_alone() -> None:
    sheet = opened("visjon: Sammen")
    assert (sheet.max_row, sheet["A1"].value, len(sheet.tables)) == (1, "Id", 0)


def test_a_text_that_no_cell_has_room_for_is_cut_and_told_of() -> None:
    content, faults = export(plan(measure(tekst="ord " * 10_000)))
    sheet = load_workbook(io.BytesIO(content)).worksheets[0]
    assert max(len(str(found.value)) for found in sheet[2]) == 32_767
    assert [fault.message for fault in faults] == ["sheet-cell-long"]


def test_a_column_has_room_for_its_longest_word() -> None:
    usual, wide, widest = (
        opened(measure(id=identity, tekst="Kurs")).column_dimensions["A"].width
        for identity in ("kurs", "medarbeiderundersøkelser", "x" * 60)
    )
    assert usual < len("medarbeiderundersøkelser") < wide < widest < 30


@pytest.mark.parametrize("name", ["[Tiltak]: alle?", "'", "x" * 60, "History/Logg"])
def test_whatever_measures_are_called_the_sheet_opens(name: str) -> None:
    front = f'strategi: {{tittel: S, kommune: Lund & Co, begreper: {{tiltak: {{en: tiltak, flere: "{name}"}}}}}}\n'
    assert opened(front + measure(tekst="Kurs")).max_row == 2


@pytest.mark.slow
def test_another_office_program_shows_the_same(tmp_path: Path, tool: Callable[[str], str]) -> None:
    soffice, made = tool("soffice"), plan(EVERYWHERE)
    (tmp_path / "plan.xlsx").write_bytes(export(made)[0])
    as_shown = "csv:Text - txt - csv (StarCalc):59,34,76"
    home = f"-env:UserInstallation={(tmp_path / 'hjem').as_uri()}"
    command = [soffice, home, "--headless", "--convert-to", as_shown, "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "plan.xlsx")], check=True, capture_output=True, timeout=120)
    text = next(tmp_path.glob("*.csv")).read_text(encoding="utf-8")
    found = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert found[0] == [column.head for column in made.columns]
    assert found[1:] == [[shown(made, value) for value in row] for row in made.rows]


def shown(made: ActionPlan, value: Value) -> str:
    """Give what a reader sees in a cell."""
    return made.terms.time(value.point) if isinstance(value, When) else value
