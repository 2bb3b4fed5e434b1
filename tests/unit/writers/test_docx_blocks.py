"""Word: lists, tables and what has a frame, as Word counts and lays them out."""

from __future__ import annotations

from agstrategi import nodes
from unit.writers.sample import (
    area_chapter,
    cell,
    chapter,
    document,
    line,
    para,
    points,
    row,
    table,
)
from unit.writers.word import Word, make, value

MEASURES = table(["Tiltak", "Ansvar"], row("Kurs", "HR"), row("Mentor", "Leder"))


# --- lists -----------------------------------------------------------------------------------------------------------


def test_points_are_words_own_at_their_level() -> None:
    word = Word.of(points("a", (para("b"), points("c"))))
    assert word.styled("ListBullet") == ["a", "b"]
    assert word.styled("ListBullet2") == ["c"]


def test_each_numbered_list_begins_its_own_count() -> None:
    word = Word.of(points("a", ordered=True), points("b", "c", ordered=True, start=3))
    first, second, third = word.find("//w:p[w:pPr/w:pStyle/@w:val='ListNumber']//w:numId/@w:val")
    assert first != second == third
    start = "//w:num[@w:numId='{}']/w:lvlOverride/w:startOverride/@w:val"
    assert word.find(start.format(first), "numbering") + word.find(start.format(second), "numbering") == ["1", "3"]


def test_what_follows_in_a_point_stands_under_its_words() -> None:
    word = Word.of(points((para("a"), para("b"))))
    assert word.find("//w:p[w:pPr/w:pStyle/@w:val='ListContinue']//w:ind/@w:left") == ["340"]


def test_an_empty_point_is_a_point() -> None:
    assert Word.of(points("a", (), "b")).styled("ListBullet") == ["a", "", "b"]


def test_points_in_a_cell_are_points() -> None:
    word = Word.of(table(["A"], row(cell(points("a", "b")))))
    assert word.texts("//w:tc//w:p[w:pPr/w:numPr/w:numId/@w:val != '0']") == ["a", "b"]


def test_lists_deeper_than_words_styles_are_lists() -> None:
    tree = points("innerst")
    for _ in range(11):
        tree = points((para("x"), tree))
    word = Word.of(tree)
    assert word.find("(//w:body//w:p)[last()]//w:ilvl/@w:val") == ["8"]


# --- tables ----------------------------------------------------------------------------------------------------------


def test_a_tables_heads_repeat_and_its_rows_stay_whole() -> None:
    word = Word.of(MEASURES)
    assert word.texts("//w:tr[w:trPr/w:tblHeader]") == ["TiltakAnsvar"]
    assert len(word.find("//w:tr[w:trPr/w:cantSplit]")) == 3
    assert value(word.one("//w:tblStyle")) == "Strategitabell"


def test_a_caption_is_counted_by_word_and_names_the_table() -> None:
    shown = nodes.Table(MEASURES.head, MEASURES.rows, line("Tiltak for ledelse"))
    word = Word.of(shown, shown)
    assert word.styled("Caption") == ["Tabell 1: Tiltak for ledelse", "Tabell 2: Tiltak for ledelse"]
    assert [code.text.strip() for code in word.find("//w:instrText")] == ["SEQ Tabell \\* ARABIC"] * 2
    assert word.find("//w:tblCaption/@w:val") == ["Tiltak for ledelse"] * 2


def test_a_caption_that_its_author_has_numbered_gets_no_second_number() -> None:
    shown = nodes.Table(MEASURES.head, MEASURES.rows, line("Tabell 3 Tiltak"))
    assert Word.of(shown).styled("Caption") == ["Tabell 3 Tiltak"]


def test_a_table_without_a_caption_has_its_name_for_screen_readers() -> None:
    shown = nodes.Table(MEASURES.head, MEASURES.rows, label="Tabell over tiltak")
    assert Word.of(shown).find("//w:tblCaption/@w:val") == ["Tabell over tiltak"]


def test_a_rows_head_is_marked_as_head() -> None:
    word = Word.of(table(["År", "Tiltak"], row("2026", "Kurs", header=True)))
    assert value(word.one("//w:tblLook"), "firstColumn") == "1"
    assert word.styled("Tabellhode") == ["År", "Tiltak", "2026"]


def test_columns_are_as_wide_as_their_words_ask_for() -> None:
    word = Word.of(table(["Nr", "Tiltak"], row("1", "Alle ledere får tilbud om en mentor " * 4)))
    narrow, wide = (int(column) for column in word.find("//w:gridCol/@w:w"))
    assert narrow * 5 < wide
    assert narrow + wide == 9070


def test_tables_right_after_each_other_are_two_tables() -> None:
    word = Word.of(MEASURES, MEASURES)
    assert len(word.find("//w:tbl[preceding-sibling::*[1][self::w:tbl]]")) == 0
    assert len(word.find("//w:body/w:tbl")) == 2


def test_a_cell_ends_with_a_paragraph() -> None:
    shown = table(["A", "B"], row("", cell(nodes.Box((), (para("boks"),)))))
    assert Word.of(shown).find("//w:tc[not(*[last()][self::w:p])]") == []


def test_a_table_of_many_columns_lies_on_its_side() -> None:
    heads = [f"Kolonne nummer {number} med kompetanseutvikling" for number in range(5)]
    word = Word.of(para("før"), table(heads, row(*heads)), para("etter"))
    assert word.find("//w:sectPr/w:pgSz/@w:orient") == ["landscape"]
    upright, lying, last = word.find("//w:sectPr")
    assert [len(section.findall(f"{{{lying.nsmap['w']}}}titlePg")) for section in (upright, lying, last)] == [1, 0, 0]
    assert sum(map(int, word.find("//w:gridCol/@w:w"))) == 16838 - 2 * 1418


def test_a_heading_lies_with_its_table_and_two_such_share_their_pages() -> None:
    heads = [f"Kolonne nummer {number} med kompetanseutvikling" for number in range(5)]
    wide = table(heads, row(*heads))
    word = Word.of(para("før"), chapter("En", wide), chapter("To", para("Kort."), wide), para("etter"))
    pages = word.find("//w:body/w:p[w:pPr/w:sectPr]")
    between = "//w:body/w:p[preceding-sibling::w:p[w:pPr/w:sectPr] and following-sibling::w:p[w:pPr/w:sectPr]]"
    assert len(pages) == 2
    assert [text for text in word.texts(between) if text] == ["En", "To", "Kort."]


def test_a_table_that_ends_the_document_on_its_side_leaves_no_empty_page() -> None:
    heads = [f"Kolonne nummer {number} med kompetanseutvikling" for number in range(5)]
    word = Word.of(table(heads, row(*heads)))
    assert word.find("//w:body/w:sectPr/w:pgSz/@w:orient") == ["landscape"]
    assert len(word.find("//w:sectPr")) == 2


def test_a_table_of_forty_columns_is_a_list_and_says_so() -> None:
    heads = [f"K{number}" for number in range(40)]
    made = make(document(table(heads, row(*(f"c{number}" for number in range(40))))))
    assert isinstance(made.content, bytes)
    word = Word(made.content)
    assert word.find("//w:tbl") == []
    assert word.styled("ListBullet") == ["K0: c0"]
    assert word.styled("ListBullet2")[:2] == ["K1: c1", "K2: c2"]
    assert [(fault.message, fault.fields) for fault in made.faults] == [("table-too-wide", {"count": 40})]


def test_a_word_of_three_hundred_letters_leaves_room_for_the_others() -> None:
    word = Word.of(table(["A", "B"], row("x" * 300, "kort")))
    assert word.find("//w:gridCol/@w:w") == ["8318", "752"]
    assert word.find("//w:tblLayout/@w:type") == ["fixed"]


# --- what has a frame ------------------------------------------------------------------------------------------------


def part(title: str, *blocks: nodes.Block) -> nodes.Part:
    return nodes.Part(line(title) if title else (), blocks)


def test_a_figure_is_a_table_with_its_text_as_text() -> None:
    shown = nodes.Figure(
        "søyler",
        "Tre søyler",
        top=(para("Tak"),),
        parts=(part("En", para("1")), part("To", para("2"))),
        bottom=(para("Mur"),),
    )
    word = Word.of(shown)
    assert word.texts("//w:tc") == ["Tak", "En1", "To2", "Mur"]
    assert word.find("//w:tblDescription/@w:val") == ["Tre søyler"]
    assert word.find("//w:gridSpan/@w:val") == ["2", "2"]
    assert word.find("//w:txbxContent") == []


def test_long_parts_stand_under_each_other() -> None:
    long = tuple(part(str(number), para("ord " * 300)) for number in range(3))
    assert len(Word.of(nodes.Figure("kolonner", "", parts=long)).find("//w:tr")) == 3


def test_each_step_stands_further_in() -> None:
    steps = tuple(part(str(number)) for number in range(3))
    word = Word.of(nodes.Figure("trinn", "", parts=steps))
    assert [len(row.findall(f"{{{row.nsmap['w']}}}tc")) for row in word.find("//w:tr")] == [1, 2, 3]


def test_a_figures_caption_stands_under_it() -> None:
    word = Word.of(nodes.Figure("kolonner", "", parts=(part("En"), part("To")), caption=line("Slik er det")))
    assert word.texts("//w:tbl/following-sibling::w:p")[0] == "Figur 1: Slik er det"


def test_a_box_keeps_its_points() -> None:
    word = Word.of(nodes.Box(line("Husk"), (para("dette"), points("en", "to"))))
    assert word.texts("//w:tc//w:p") == ["Husk", "dette", "en", "to"]
    assert word.texts("//w:tc//w:p[w:pPr/w:numPr]") == ["en", "to"]


def test_a_field_is_a_control_that_a_reader_fills_in() -> None:
    word = Word.of(nodes.Field(line("Vi vil:"), "felt-1"))
    control = "//w:sdt/w:sdtPr"
    assert word.find(f"{control}/w:alias/@w:val") == ["Vi vil:"]
    assert word.find(f"{control}/w:tag/@w:val") == ["felt-1"]
    assert len(word.find(f"{control}/w:showingPlcHdr")) == len(word.find(f"{control}/w:text[@w:multiLine]")) == 1
    assert word.texts("//w:sdtContent") == ["Fyll ut"]


def test_quotations_and_pull_quotes_have_their_styles() -> None:
    quote = nodes.Quote((para("Ord."),), lead=line("Hun sa:"), source=line("Kari, 2021"))
    word = Word.of(quote, nodes.PullQuote(line("Stort")))
    assert (word.styled("Ledetekst"), word.styled("Quote"), word.styled("Sitatkilde")) == (
        ["Hun sa:"],
        ["Ord."],
        ["Kari, 2021"],
    )
    assert word.styled("UthevetTekst") == ["Stort"]


def test_literal_lines_keep_their_breaks() -> None:
    assert Word.of(nodes.CodeBlock("a\n  b\n\tc\n")).styled("Kode") == ["a|  b|\tc"]


def test_ten_thousand_measures_are_one_table() -> None:
    shown = table(
        ["Tiltak", "Frist"], *(row(f"Tiltak {number}", "2026", anchor=f"t{number}") for number in range(10_000))
    )
    assert len(Word.of(chapter("Tiltak", shown)).find("//w:tr")) == 10_001


def test_a_chapter_with_everything_of_an_area_is_written() -> None:
    word = Word.of(area_chapter())
    assert word.styled("Caption") == ["Tabell 1: Tiltak for ledelse"]
    assert len(word.find("//w:tbl")) == 2
