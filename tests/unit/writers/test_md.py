"""Markdown as a reader of the file meets it."""

from __future__ import annotations

import pytest

from agstrategi import nodes
from agstrategi.nodes import Block, Inlines
from agstrategi.writers import write
from agstrategi.writers.templates import Templates
from unit.writers.sample import cell, chapter, document, front, line, note, para, points, row

TEMPLATES = Templates()


def body(*blocks: Block) -> str:
    """Write blocks, and give what follows the document's title."""
    return write(document(*blocks), "md", TEMPLATES).partition("# Arbeidsgiverstrategi\n")[2].strip("\n")


def words(*content: str | nodes.Inline) -> str:
    return body(para(*content))


def strong(*content: str | nodes.Inline) -> nodes.Strong:
    return nodes.Strong(line(*content))


def em(*content: str | nodes.Inline) -> nodes.Emphasis:
    return nodes.Emphasis(line(*content))


# --- the file --------------------------------------------------------------------------------------------------------


def test_a_file_begins_with_its_facts_and_its_title() -> None:
    made = document(para("Først."), front=front()[:2], period="2023–2027", status="vedtatt", lang="nn")
    assert write(made, "md", TEMPLATES) == (
        "---\ntitle: Arbeidsgiverstrategi\nkommune: Fjellvik kommune\nperiode: '2023–2027'\nlang: nn\nstatus: vedtatt\n"
        "---\n\n# Arbeidsgiverstrategi\n\nEt godt sted å jobbe\n\n2023–2027\n\nFørst.\n"
    )


def test_facts_that_are_not_known_are_left_out() -> None:
    assert "periode" not in write(document(), "md", TEMPLATES)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Søndre Land kommune", "Søndre Land kommune"),
        ("Våg: en kommune", "'Våg: en kommune'"),
        ("#1 kommune", "'#1 kommune'"),
        ("Ola's kommune", "'Ola''s kommune'"),
        ("yes", "'yes'"),
        ("2023", "'2023'"),
    ],
)
def test_a_fact_that_yaml_could_misread_is_quoted(name: str, written: str) -> None:
    assert f"\nkommune: {written}\n" in write(document(name=name), "md", TEMPLATES)


def test_a_draft_says_so_under_its_title() -> None:
    assert "# Arbeidsgiverstrategi\n\n**Utkast**\n" in write(document(mark="Utkast"), "md", TEMPLATES)


def test_headings_carry_their_numbers_and_stop_at_the_sixth_level() -> None:
    deep = chapter("Dypt", level=8, number="1.1.")
    assert body(chapter("Ledelse", para("Tekst."), deep, number="1.")) == "## 1. Ledelse\n\nTekst.\n\n###### 1.1. Dypt"


def test_signs_that_end_a_heading_stay_in_it() -> None:
    assert body(chapter("Vi koder i C #")) == "## Vi koder i C \\#"


# --- words -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Vi når målene – sammen.",
        "e-post: ole@fjellvik.no, tlf. +47 55 00 00 00",
        "§ 5-11 og 10-FAKTOR (se s. 3)",
        "2.1 er ikke en liste, og 2023 er et år",
        "FoU & innovasjon, #stolt",
        "«Skodd for endring!»",
    ],
)
def test_ordinary_words_need_no_signs(text: str) -> None:
    assert words(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1. juni", "1\\. juni"),
        ("12) punkt", "12\\) punkt"),
        ("- strek", "\\- strek"),
        ("+ pluss", "\\+ pluss"),
        ("# tegn", "\\# tegn"),
        ("> pil", "\\> pil"),
        ("---", "\\---"),
        ("===", "\\==="),
        ("~~~", "\\~\\~\\~"),
        ("| a | b |", "\\| a | b |"),
        ("[x]: y", "\\[x\\]: y"),
        ("[^1]: y", "\\[^1\\]: y"),
        ("*fet* _skrå_ `kode`", "\\*fet\\* \\_skrå\\_ \\`kode\\`"),
        ("<script>", "\\<script>"),
        ("<https://x.no>", "\\<https://x.no>"),
        ("&amp; &#65;", "\\&amp; \\&#65;"),
        ("C:\\mappe", "C:\\\\mappe"),
        ("    innrykk", "innrykk"),
        ("a\nb", "a b"),
    ],
)
def test_signs_that_would_mean_something_are_escaped(text: str, written: str) -> None:
    assert words(text) == written


def test_a_picture_is_not_made_of_an_exclamation_mark_and_a_link() -> None:
    assert words("Nå!", nodes.Link("https://x.no", line("Se"))) == "Nå\\![Se](https://x.no)"


def test_a_note_with_a_parenthesis_after_it_is_no_link() -> None:
    assert words("Ord", note("Kilde."), "(her)").startswith("Ord[^1]\\(her)")


@pytest.mark.parametrize(
    ("content", "written"),
    [
        (line("Vi er ", em("nøye"), "."), "Vi er *nøye*."),
        (line("arbeids", strong("giver"), "politikk"), "arbeids**giver**politikk"),
        (line("a", strong("«x»"), "b"), "&#97;**«x»**&#98;"),
        (line("a", strong(" x "), "b"), "a **x** b"),
        (line(strong("a ", em("b"))), "**a _b_**"),
        (line(em("a ", em("b"), " c")), "*a b c*"),
        (line(strong("a"), strong("b")), "**ab**"),
        (line(em("a"), strong("b")), "_a_**b**"),
        (line("a", strong(), "b"), "ab"),
    ],
)
def test_emphasis_stands_where_it_counts(content: Inlines, written: str) -> None:
    assert words(*content) == written


@pytest.mark.parametrize(
    ("code", "written"), [("a|b", "`a|b`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), (" x", "`x`"), ("", "")]
)
def test_code_is_literal(code: str, written: str) -> None:
    assert words(nodes.Code(code)) == written


@pytest.mark.parametrize(
    ("address", "title", "written"),
    [
        ("https://x.no/a_b*c", "", "[ord](https://x.no/a_b*c)"),
        ("plan (1).pdf", "", "[ord](plan%20\\(1\\).pdf)"),
        ("https://x.no", 'en "t" \\', '[ord](https://x.no "en \\"t\\" \\\\")'),
    ],
)
def test_an_address_cannot_end_its_link(address: str, title: str, written: str) -> None:
    assert words(nodes.Link(address, line("ord"), title)) == written


def test_a_link_inside_the_document_leads_to_its_heading() -> None:
    made = body(
        para(nodes.Link("#ledelse", line("Se ledelse"))),
        chapter("God ledelse!", anchor="ledelse", number="1."),
        chapter("Kultur", para(nodes.Link("#punkt", line("Se punktet"))), nodes.List((nodes.Item((), "punkt"),))),
    )
    assert "[Se ledelse](#1-god-ledelse)" in made
    assert "[Se punktet](#kultur)" in made


def test_a_break_begins_a_new_line_that_is_safe_too() -> None:
    assert words("Kari Nordvik", nodes.Break(), "1. nestleder") == "Kari Nordvik\\\n1\\. nestleder"
    assert words("Slutt", nodes.Break()) == "Slutt"


def test_notes_stand_at_the_end_with_their_paragraphs() -> None:
    two = nodes.Footnote((para("Først."), para("Så.")))
    assert words("Ord", two, " og mer", note("Kilde.")) == (
        "Ord[^1] og mer[^2]\n\n[^1]: Først.\n\n    Så.\n\n[^2]: Kilde."
    )


# --- lists -----------------------------------------------------------------------------------------------------------


def test_points_of_one_paragraph_stand_close() -> None:
    assert body(points("ett", ("to", points("under"))[0], "tre")) == "- ett\n- to\n- tre"
    assert body(points("ett", (para("to"), points("under")))) == "- ett\n- to\n  - under"


def test_points_with_more_in_them_stand_apart() -> None:
    assert body(points((para("ett"), para("mer")), "to")) == "- ett\n\n  mer\n\n- to"


def test_a_numbered_list_keeps_its_numbers() -> None:
    assert body(points("ni", "ti", ordered=True, start=9)) == "9. ni\n10. ti"


def test_an_empty_point_stays() -> None:
    assert body(points("ett", (), "to")) == "- ett\n-\n- to"


def test_lists_that_follow_each_other_stay_two() -> None:
    assert body(points("a"), points("b"), points("c")) == "- a\n\n* b\n\n- c"
    assert body(points("a", ordered=True), points("b", ordered=True)) == "1. a\n\n1) b"


# --- tables ----------------------------------------------------------------------------------------------------------


def test_a_table_of_single_lines() -> None:
    made = nodes.Table((cell("Tiltak"), cell("Frist")), (row("Mentor", "2026"), row("A | B", "")), line("Oversikt"))
    assert body(made) == "*Oversikt*\n\n| Tiltak | Frist |\n| --- | --- |\n| Mentor | 2026 |\n| A \\| B |  |"


def test_a_table_without_heads_has_empty_ones() -> None:
    assert body(nodes.Table((), (row("a", "b"),))) == "|  |  |\n| --- | --- |\n| a | b |"


def test_a_table_with_more_in_a_cell_is_a_list_row_by_row() -> None:
    made = nodes.Table(
        (cell("Tiltak"), cell("Ansvar"), cell("Frist")),
        (row(cell("Lederdag", points("program")), "HR", "2026"), row(cell(points("a", "b")), "", "2027")),
    )
    assert body(made) == (
        "- **Tiltak:** Lederdag\n\n  - program\n\n  * **Ansvar:** HR\n  * **Frist:** 2026\n\n"
        "- **Tiltak:**\n\n  - a\n  - b\n\n  * **Frist:** 2027"
    )


def test_a_row_with_a_head_of_its_own_begins_with_it() -> None:
    made = nodes.Table(
        (cell(), cell("Ledelse:"), cell("Helse?")),
        (row("2026", cell("Skole", para("Mer")), "Nærvær", header=True),),
    )
    assert body(made) == "- **2026**\n\n  - **Ledelse:** Skole\n\n    Mer\n\n  - **Helse?** Nærvær"


# --- the rest --------------------------------------------------------------------------------------------------------


def test_a_quotation_has_its_lead_before_it_and_its_source_in_it() -> None:
    quote = nodes.Quote((para("Tillit."),), line("Hun sa:"), line("Kari"))
    assert body(quote, quote) == "\n\n".join(["Hun sa:\n\n> Tillit.\n>\n> Kari"] * 2)


def test_a_pull_quote_and_a_box() -> None:
    assert body(nodes.PullQuote(line("Vi tør"))) == "> **Vi tør**"
    assert body(nodes.Box(line("Husk"), (points("ett"),))) == "> **Husk**\n>\n> - ett"


def test_a_figure_is_a_list_with_labels() -> None:
    parts = (
        nodes.Part(line("Retning"), (para("kvar skal vi?"),)),
        nodes.Part(line("Behalde"), (points("Fagmiljø"),)),
        nodes.Part((), (para("Uten merkelapp"),)),
        nodes.Part(line("Hvorfor?"), (para("Derfor."),)),
    )
    made = nodes.Figure("trinn", "", line("Vi bygger:"), (para("Topp"),), parts, (para("Bunn"),), line("Figur 1"))
    assert body(made) == (
        "Vi bygger:\n\nTopp\n\n- **Retning:** kvar skal vi?\n- **Behalde**\n  - Fagmiljø\n- Uten merkelapp\n"
        "- **Hvorfor?** Derfor.\n\nBunn\n\n*Figur 1*"
    )


def test_a_picture_has_its_words() -> None:
    made = nodes.Figure("bilde", "Et fjell", caption=line("Utsikt"), image="bilder/fjell.png")
    assert body(made) == "![Et fjell](bilder/fjell.png)\n\n*Utsikt*"


def test_a_field_is_a_rule_to_write_on() -> None:
    assert body(nodes.Field(line("Vi vil:"), "felt")) == "Vi vil:\n\n___"


def test_literal_lines_stand_in_a_fence_that_they_cannot_end() -> None:
    assert body(nodes.CodeBlock("a\n```\nb")) == "````\na\n```\nb\n````"
