"""Columns are as wide as their words ask for: a date is not broken, and a long text has what is left."""

from __future__ import annotations

from agstrategi.writers.widths import columns, fits
from unit.writers.sample import row, table

ROOM = 9070
LONG = "Kommunedirektøren skal inngå en skriftlig lederavtale med hver leder og følge den opp to ganger i året. " * 3
DATE = "31. desember 2026"


def test_a_date_is_not_broken_where_there_is_room() -> None:
    _, date, status = columns(table(["Tiltak", "Frist", "Status"], row(LONG, DATE, "pågår")), ROOM)
    assert date >= len(DATE) * 110
    assert status < date


def test_where_there_is_little_room_a_date_is_broken_between_its_words() -> None:
    heads = ["Tiltak", *["Frist"] * 4]
    widths = columns(table(heads, row("Medarbeiderundersøkelse", *[DATE] * 4)), ROOM)
    assert max(widths[1:]) < len(DATE) * 110
    assert sum(widths) == ROOM


def test_the_columns_fill_the_room() -> None:
    for heads in (["A"], ["A", "B"], ["A", "B", "C", "D", "E"]):
        assert sum(columns(table(heads, row(*[LONG] * len(heads))), ROOM)) == ROOM


def test_a_table_fits_where_its_longest_words_do() -> None:
    assert fits(table(["Tiltak", "Frist"], row(LONG, DATE)), ROOM)
    assert not fits(table([f"Kompetanseutvikling {n}" for n in range(5)], row(*[LONG] * 5)), ROOM)
