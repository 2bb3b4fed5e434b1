"""The oracle itself: what it reads out of the real strategies is what was laid out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from . import oracle, shape
from .match import difference, split
from .shape import Grid, Head, Items, Loose, Para, Shown


@pytest.mark.parametrize("name", ["alver", "sondre-land", "stange"])
def test_a_real_strategy_reads_line_for_line_as_laid_out_by_hand(shared: Path, name: str) -> None:
    by_hand = (shared / "expected" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    assert shape.lines(oracle.read(shared / "strategier" / name / "strategi.yaml")) == by_hand


def _shown(*body: shape.Node, mark: tuple[str, ...] = ()) -> Shown:
    return Shown("Strategi", (Para("Granvik kommune"),), mark, body)


def test_the_same_words_do_not_differ() -> None:
    shown = _shown(Head(2, "1. Mål"), Items(((Para("Flere i hel stilling"),), ())), Para("Slutt."))
    assert difference(shown, split("Strategi Granvik kommune 1. Mål Flere i hel stilling Slutt.")) == ""


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Strategi Granvik kommune Vi lytter. Vi", "(the end)"),
        ("Strategi Granvik kommune Vi lytter. svarer. Vi", "svarer. Vi"),
        ("Strategi Granvik kommune Vi lytter. Vi svarer. Og", "Og"),
    ],
    ids=["a word is lost", "two words changed places", "a word too many"],
)
def test_a_lost_moved_or_added_word_is_found(words: str, found: str) -> None:
    said = difference(_shown(Para("Vi lytter. Vi svarer.")), split(words))
    assert f"found:    {found}" in said


def test_the_mark_of_a_draft_may_stand_anywhere_on_the_front_page_but_must_stand() -> None:
    shown = _shown(Para("Innledning"), mark=("Utkast",))
    assert difference(shown, split("Utkast Strategi Granvik kommune Innledning")) == ""
    assert difference(shown, split("Strategi Granvik kommune Utkast Innledning")) == ""
    assert difference(shown, split("Strategi Granvik kommune Innledning")) != ""


def test_a_table_may_be_nested_lists_with_its_heads_repeated_only_where_asked() -> None:
    table = Grid(((Para("Tiltak"),), (Para("Ansvar"),)), (((Para("Kurs"),), (Para("Leder"),)), ((Para("Plan"),), ())))
    listed = split("Strategi Granvik kommune Tiltak: Kurs Ansvar: Leder Tiltak: Plan")
    assert difference(_shown(table), split("Strategi Granvik kommune Tiltak Ansvar Kurs Leder Plan")) == ""
    assert difference(_shown(table), listed, nested_tables=True) == ""
    assert difference(_shown(table), listed) != ""


def test_facts_of_open_wording_stand_in_any_order_but_all_of_them() -> None:
    facts = _shown(Loose(("Sykefravær", "8,1 %", "2027")), Para("Slutt"))
    assert difference(facts, split("Strategi Granvik kommune Sykefravær (mål i 2027: 8,1 %) Slutt")) == ""
    assert difference(facts, split("Strategi Granvik kommune Sykefravær (mål: 8,1 %) Slutt")) != ""
