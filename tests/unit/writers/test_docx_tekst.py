"""Text for Word, as it stands before pandoc reads it; what pandoc makes of it is in ``tests/pandoc``."""

from __future__ import annotations

from pathlib import Path

import pytest

from agstrategi import nodes
from agstrategi.nodes import Block, FrontLine
from agstrategi.writers import write
from agstrategi.writers.docx_tekst import STYLES
from agstrategi.writers.templates import Templates
from unit.writers.sample import cell, chapter, document, front, line, note, para, points, row

TEMPLATES = Templates()


def whole(*blocks: Block, **options: object) -> str:
    return write(document(*blocks, **options), "docx-tekst", TEMPLATES)


def body(*blocks: Block) -> str:
    """Write blocks, and give what follows the facts."""
    return whole(*blocks).partition("\n---\n")[2].strip("\n")


def styled(style: str, text: str) -> str:
    return f'::: {{custom-style="{style}"}}\n{text}\n:::'


# --- the file --------------------------------------------------------------------------------------------------------


def test_the_title_is_a_fact_and_stands_nowhere_else() -> None:
    made = whole(para("Først."), front=front()[:2], period="2023–2027", status="vedtatt", lang="nn")
    assert made == (
        "---\ntitle: Arbeidsgiverstrategi\nsubtitle: Et godt sted å jobbe\nlang: nn-NO\nkommune: Fjellvik kommune\n"
        f"periode: '2023–2027'\nstatus: vedtatt\n---\n\n{styled('Forside periode', '2023–2027')}\n\nFørst.\n"
    )


def test_a_fact_is_read_as_words() -> None:
    subtitle = (FrontLine("undertittel", (para("1. *utgave*"),)),)
    made = whole(front=subtitle, name="Ola's $kommune$")
    assert "\nsubtitle: '1\\. \\*utgave\\*'\n" in made
    assert "\nkommune: 'Ola\\''s \\$kommune\\$'\n" in made


def test_the_front_page_keeps_its_order_and_its_mark() -> None:
    made = whole(front=front(), mark="Utkast")
    places = [made.index(f'"{style}"') for style in list(STYLES.values())[:2]]
    assert places == sorted(places)
    assert made.index("Forside vedtak") < made.index("Forside iverksatt") < made.index("Forside kommune")


def test_a_chapter_is_the_first_level() -> None:
    deep = chapter("Dypt", level=9, number="1.1.")
    assert body(chapter("Ledelse", deep, number="1.")) == "# 1. Ledelse {#ledelse}\n\n###### 1.1. Dypt {#dypt}"


def test_an_anchor_that_begins_with_a_number_is_one_still() -> None:
    assert body(chapter("Ledelse #", anchor="10-faktor")) == '# Ledelse \\# {id="10-faktor"}'


# --- words -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Vi når målene – sammen.",
        "§ 5-11 og 10-FAKTOR",
        "(se s. 3)",
        "«Skodd for endring!»",
        "2.1 er et tall",
        "f.eks. nå",
    ],
)
def test_ordinary_words_need_no_signs(text: str) -> None:
    assert body(para(text)) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("`x`{=html}", "\\`x\\`\\{=html\\}"),
        ("```{=openxml}", "\\`\\`\\`\\{=openxml\\}"),
        ("<b>&nbsp;", "\\<b\\>\\&nbsp;"),
        ("\\newpage", "\\\\newpage"),
        ("$x$", "\\$x\\$"),
        ("ole@fjellvik.no", "ole\\@fjellvik.no"),
        ("H~2~O^2^", "H\\~2\\~O\\^2\\^"),
        ("[x]{.y}", "\\[x\\]\\{.y\\}"),
        ("::: boks", "\\::: boks"),
        ("\"a\" 'b'", "\\\"a\\\" \\'b\\'"),
        ("a -- b...", "a \\-\\- b\\.\\.\\."),
        ("(@) a", "(\\@) a"),
        (": a", "\\: a"),
        ("| a", "\\| a"),
        ("a) b", "a\\) b"),
        ("i. b", "i\\. b"),
        ("(1) b", "(1\\) b"),
        ("#. b", "#\\. b"),
        ("Table: a", "Table\\: a"),
        ("se p. 5 og f. 2", "se p\\. 5 og f\\. 2"),
    ],
)
def test_signs_that_would_mean_something_are_escaped(text: str, written: str) -> None:
    assert body(para(text)) == written


def test_emphasis_beside_emphasis_is_held_apart() -> None:
    assert body(para(nodes.Strong(line("a ", nodes.Emphasis(line("b")))))) == "**a [*b*]{}**"


def test_a_language_and_changes_are_for_word() -> None:
    made = body(para(nodes.Language("nn", line("eit")), nodes.Insertion(line("ny")), nodes.Deletion(line("før"))))
    assert made == "[eit]{lang=nn-NO}[ny]{.insertion}[før]{.deletion}"


def test_a_picture_alone_is_no_figure_with_its_description_printed() -> None:
    made = nodes.Figure("bilde", "Et fjell", caption=line("Utsikt"), image="fjell.png")
    assert body(made) == f"{styled('Figur', '[![Et fjell](fjell.png)]{}')}\n\n{styled('Figurtekst', '*Utsikt*')}"


# --- blocks ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "style"),
    [
        ("ledetekst", "Ledetekst"),
        ("slagord", "Slagord"),
        ("visjon", "Visjon"),
        ("instruks", "Instruks"),
        ("underskrift", "Navn og rolle"),
    ],
)
def test_a_paragraph_with_a_look_of_its_own_has_a_style(kind: str, style: str) -> None:
    assert body(para("Ord.", kind=kind)) == styled(style, "Ord.")
    assert body(para("Ord.", kind="innledet")) == "Ord."


def test_every_style_is_used_by_a_template(root: Path) -> None:
    folder = root / "maler" / "standard" / "docx-tekst"
    text = "".join(path.read_text(encoding="utf-8") for path in folder.iterdir())
    front_page = {line.kind for line in front()} - {"undertittel"}
    unused = [key for key in STYLES if f'"{key}"' not in text and key not in front_page | {"skrivelinje"}]
    assert unused == []


def test_lists_that_follow_each_other_stay_two() -> None:
    assert body(points("a"), points("b")) == "- a\n\n::: {.atskilt}\n- b\n:::"
    assert body(points("a"), points("b", ordered=True)) == "- a\n\n1. b"


def test_a_table_whose_caption_could_belong_to_the_one_before_stands_apart() -> None:
    bare = nodes.Table((cell("A"),), (row("b"),))
    captioned = nodes.Table((cell("A"),), (row("b"),), line("Oversikt"))
    assert "::: {.atskilt}\nTable: Oversikt\n" in body(bare, captioned)
    assert ".atskilt" not in body(para("Ord."), captioned)


def test_a_quotation_in_the_other_language_says_so() -> None:
    quote = nodes.Quote((para("Eg."),), line("Han sa:"), line("Ola"), "nn")
    inner = '::: {lang=nn-NO}\nEg.\n:::\n\n[Ola]{custom-style="Sitatkilde"}'
    quoted = "\n".join(f"> {one}".rstrip() for one in inner.split("\n"))
    assert body(quote) == f"{styled('Ledetekst', 'Han sa:')}\n\n{quoted}"


def test_a_field_is_lines_to_write_on() -> None:
    made = body(nodes.Field(line("Vi vil:"), "felt"))
    assert made.startswith(styled("Skjemafelt", "Vi vil:"))
    assert made.count("]{.underline}") == 3
    assert made.split() == made.replace("\u00a0", " ").split()


def test_notes_stand_at_the_end() -> None:
    assert body(para("Ord", note("Kilde."))) == "Ord[^1]\n\n[^1]: Kilde."


# --- tables ----------------------------------------------------------------------------------------------------------


def test_a_table_holds_blocks_in_its_cells() -> None:
    made = nodes.Table((cell("Tiltak"), cell("Ansvar")), (row(cell("Lederdag", points("program")), ""),))
    lines = [one.replace(" ", "") for one in body(made).splitlines()]
    assert [one for one in lines if "-" * 9 not in one and "=" * 9 not in one] == [
        "|Tiltak|Ansvar|",
        "|Lederdag||",
        "|||",
        "|-program||",
    ]
    assert [set(one) for one in lines if one.startswith("+")] == [{"+", "-"}, {"+", "="}, {"+", "-"}]


def width(table: nodes.Table) -> list[int]:
    """The widths of a table's columns, as its border shows them."""
    border = next(one for one in body(table).splitlines() if one.startswith("+-"))
    return [len(part) for part in border.strip("+").split("+")]


def test_columns_share_the_page_by_what_is_in_them() -> None:
    long = "Vi skal legge til rette for gode og trygge arbeidsmiljø der alle får brukt kompetansen sin. " * 3
    wide, narrow = width(nodes.Table((cell("Tiltak"), cell("Frist")), (row(long, "2026"),)))
    assert 70 <= wide + narrow <= 85
    assert wide > 5 * narrow
    assert max(map(len, body(nodes.Table((), (row(long, long),))).splitlines())) <= 85


def test_a_very_long_word_keeps_its_column_together_and_leaves_room_for_others() -> None:
    widths = width(nodes.Table((), (row("x" * 300, "ord"),)))
    assert widths[0] >= 300
    assert widths[1] > 20


def test_forty_columns() -> None:
    table = nodes.Table(tuple(cell(f"K{at}") for at in range(40)), (row(*("ja" for _ in range(40))),))
    assert len(width(table)) == 40


def test_every_line_of_a_table_is_as_long_as_its_border_whatever_the_characters() -> None:
    texts = ("æøå", "a\u030a", "😀", "漢字", "a\u00adb", "\u00a0x", "👩‍👩‍👧")
    made = body(nodes.Table((cell("Tegn"),), tuple(row(text) for text in texts), line("Tegn")))
    lines = made.splitlines()[2:]
    assert {len(one) for one in lines} == {len(lines[0])}
    assert "&#128512;" in made
    assert "æøå" in made


def test_literal_lines_with_unusual_characters_become_words_in_a_table() -> None:
    assert "`" not in body(nodes.Table((), (row(cell(nodes.CodeBlock("a 漢字"))),)))
    assert "```" in body(nodes.Table((), (row(cell(nodes.CodeBlock("a b"))),)))


def test_no_line_of_a_cell_begins_with_a_sign_of_its_own() -> None:
    text = "ord " * 15 + "1. juni " + "ord " * 14 + "- strek " + "ord " * 15 + ": kolon"
    starts = [one[2:].split()[0] for one in body(nodes.Table((), (row(text, text),))).splitlines() if one[0] == "|"]
    assert not {"1.", "-", ":"} & set(starts)


def test_a_head_of_a_row_is_strong() -> None:
    assert "| **2026**" in body(nodes.Table((cell(), cell("A")), (row("2026", "b", header=True),)))
