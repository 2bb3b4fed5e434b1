"""The action plan as CSV opens in Norwegian Excel, reads back in programs, and can set nothing going."""

from __future__ import annotations

import csv
import io

import pytest

from agstrategi.exports.csv import export, safe
from unit.exports.plans import EVERYWHERE, measure, plan


def read(content: bytes) -> list[dict[str, str]]:
    """Read a file as a program would that knows its form."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_excel_can_tell_the_columns_and_the_letters() -> None:
    content, faults = export(plan(EVERYWHERE))
    assert faults == ()
    assert content.startswith(b"\xef\xbb\xbfId;Satsingsomr\xc3\xa5de;")
    assert content.endswith(b"\r\n")


def test_every_value_reads_back() -> None:
    made = plan(EVERYWHERE)
    found = read(export(made)[0])
    assert len(found) == len(made.rows) == 6
    kurs = next(row for row in found if row["Id"] == "kurs")
    assert kurs["Beskrivelse"].splitlines()[-2:] == ["• møte", "  • presis"]
    assert (kurs["Start"], kurs["Frist"]) == ("2025-09", "2026-K2")


@pytest.mark.parametrize("text", ["1 − 2", "a=b", "x@y.example", "", "• punkt", "’sitat"])
def test_words_are_left_as_they_are(text: str) -> None:
    assert safe(text) == text


@pytest.mark.parametrize(
    "text", ["=1+1", "+47 12", "-5 %", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\xa0=1", "＝1"]
)
def test_what_would_be_reckoned_out_gets_an_apostrophe(text: str) -> None:
    assert safe(text) == f"'{text}"


def test_no_cell_of_a_hostile_measure_is_a_formula() -> None:
    evil = '"=HYPERLINK(\\"https://x.example\\")"'
    content, _ = export(plan(measure(id="kurs", tittel=evil, tekst=evil, ansvar=evil, kostnad=evil)))
    cells = [cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";") for cell in row]
    assert sum("HYPERLINK" in cell for cell in cells) == 4
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
