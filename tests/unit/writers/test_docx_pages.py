"""Word: what stays together on a page, so that nothing stands alone at the foot of one or the head of the next."""

from __future__ import annotations

import pytest

from agstrategi import nodes
from agstrategi.nodes import Block
from unit.writers.sample import cell, chapter, document, line, para, points, row, table
from unit.writers.word import Word

KEPT = "//w:body//w:p[w:pPr/w:keepNext]"
LONG = "Alle ledere skal få tilbud om en mentor i løpet av det første året. " * 6


def rows(count: int, text: str = "Kurs") -> nodes.Table:
    return table(["Tiltak", "Ansvar"], *(row(f"{text} {number}", "HR") for number in range(count)))


def kept_rows(*blocks: Block) -> list[str]:
    """Give the first cell of each row that stays on the page of the next."""
    word = Word.of(*blocks)
    return word.texts("//w:tr[.//w:keepNext]/w:tc[1]")


@pytest.mark.parametrize(
    "led",
    [
        points("a"),
        rows(1),
        nodes.Figure("kolonner", "", parts=(nodes.Part(line("En"), ()),)),
        nodes.Box((), (para("a"),)),
        nodes.Quote((para("a"),)),
    ],
)
def test_a_few_words_stay_with_what_they_lead_in(led: Block) -> None:
    assert Word.of(para("Dette gjør vi."), led).texts(KEPT)[0] == "Dette gjør vi."


def test_a_paragraph_of_the_running_text_goes_where_there_is_room() -> None:
    word = Word.of(para("Først."), para("Så."), chapter("Mål"), para(LONG), points("a"))
    assert not {"Først.", "Så.", LONG} & set(word.texts(KEPT))


def test_no_list_leaves_its_first_or_its_last_point_alone() -> None:
    assert Word.of(points("a", "b", "c", "d")).texts(KEPT) == ["a", "c"]
    assert Word.of(points("a", "b")).texts(KEPT) == ["a"]
    assert Word.of(points("a")).texts(KEPT) == []


def test_long_points_are_broken_where_the_page_ends() -> None:
    assert Word.of(points(LONG, LONG, LONG)).texts(KEPT) == []


def test_a_short_table_stays_on_one_page() -> None:
    assert kept_rows(rows(3)) == ["Tiltak", "Kurs 0", "Kurs 1"]


def test_a_long_table_leaves_no_row_alone() -> None:
    assert kept_rows(rows(6)) == ["Tiltak", "Kurs 0", "Kurs 4"]


def test_long_rows_are_not_kept_together() -> None:
    assert kept_rows(rows(5, LONG)) == ["Tiltak"]


def test_in_a_cell_nothing_more_is_kept() -> None:
    shown = table(["A"], *(row(cell("Først:", points("a", "b", "c"))) for _ in range(5)))
    assert "Først:" not in Word.of(chapter("Mål", shown)).texts("//w:tr[4]//w:p[w:pPr/w:keepNext]")


def test_a_heading_at_the_top_of_a_page_has_no_room_above_it() -> None:
    word = Word.of(chapter("Mål"), chapter("Tiltak"))
    assert word.find("//w:body//w:p[w:pPr/w:pageBreakBefore]/w:pPr/w:spacing/@w:before") == ["0"]


def test_until_pages_are_reckoned_no_dots_lead_to_nothing() -> None:
    word = Word.of(chapter("Mål"), chapter("Tiltak"))
    assert word.find("//w:sdt//w:tab/@w:val") == ["right", "right"]
    assert word.find("//w:sdt//w:tab/@w:leader") == []


def test_our_footer_reaches_the_edge_of_a_page_on_its_side() -> None:
    assert len(Word.whole(document()).find("//w:ptab[@w:relativeTo='margin'][@w:alignment='right']", "footer1")) == 1
