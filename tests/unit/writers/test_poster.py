"""The poster: one page that says what it shows, and findings that say what it does not."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from lxml import etree

from acceptance.match import split
from acceptance.pdf import Tag, tags
from agstrategi.cli.pipeline import open_strategy
from agstrategi.diagnostics import Fault
from agstrategi.document.poster import poster
from agstrategi.typesetting.profile import Profile
from agstrategi.writers import Means
from agstrategi.writers.poster import Posted, posted
from agstrategi.writers.poster.order import parts, steps
from agstrategi.writers.templates import Templates
from unit.writers.posters import ARMS, PAGES, POINT, TEMPLATES, collisions, made, read, sizes, tree, words

WHOLE = """strategi:
  tittel: Arbeidsgiverstrategi
  undertittel: Slik vil vi ha det
  kommune: {navn: Lund, våpen: vapen.svg}
  periode: 2024-2027
  status: høring
  slagord: Tett på
visjon: Her vokser folk
verdier: [{tittel: Raus, tekst: Vi deler.}, {tittel: Åpen, tekst: Vi sier det.}]
mål: [{tittel: Folk blir, mål: [Folk trives]}, Folk søker]
satsingsområder:
  - {tittel: Heltid, mål: [Hele stillinger], tiltak: {ledetekst: "Vi skal:", punkter: [lyse ut, dele **helger**]}}
  - {tittel: Ledelse, tiltak: [Kurs]}
"""
SAID = [
    "Lund kommune", "Arbeidsgiverstrategi", "Slik vil vi ha det", "2024–2027", "Høringsutkast",
    "Visjon", "Her vokser folk", "Tett på", "Verdier", "Raus", "Vi deler.", "Åpen", "Vi sier det.",
    "Mål", "Folk blir", "Folk trives", "Folk søker",
    "Satsingsområder", "Heltid", "Hele stillinger", "Vi skal:", "lyse ut", "dele helger", "Ledelse", "Kurs",
]  # fmt: skip


def opened(found: Posted) -> tuple[pikepdf.Pdf, Tag]:
    pdf = pikepdf.open(BytesIO(found.files[".pdf"]))
    return pdf, tags(pdf)


def told(found: Posted) -> list[tuple[str, object, object]]:
    return [(fault.message, fault.fields.get("count"), fault.fields.get("total")) for fault in found.faults]


# --- the page --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", ["a3", "a4"])
def test_a_poster_is_one_upright_page_of_its_paper(paper: str) -> None:
    found = made(WHOLE, paper)
    width, height = (side * POINT for side in PAGES[paper])
    pdf, _ = opened(found)
    assert [[round(float(edge)) for edge in page.mediabox] for page in pdf.pages] == [
        [0, 0, round(width), round(height)]
    ]
    root = etree.fromstring(found.files[".svg"])
    assert [round(float(edge)) for edge in root.get("viewBox").split()] == [0, 0, round(width), round(height)]


def test_every_word_stands_on_it_in_the_order_it_is_read() -> None:
    _, root = opened(made(WHOLE))
    assert split(read(root)) == split(" ".join(SAID))


def test_headings_go_one_level_at_a_time() -> None:
    _, root = opened(made(WHOLE))
    heads = [(tag.kind, tag.text) for tag in root.find("Title", "H1", "H2", "H3")]
    assert heads == [
        ("Title", "Arbeidsgiverstrategi"), ("H1", "Visjon"), ("H1", "Verdier"), ("H2", "Raus"), ("H2", "Åpen"),
        ("H1", "Mål"), ("H1", "Satsingsområder"), ("H2", "Heltid"), ("H2", "Ledelse"),
    ]  # fmt: skip


def test_without_a_heading_above_them_cards_are_headings_of_the_first_level() -> None:
    yaml = """strategi: {tittel: A, kommune: Lund, begreper: {satsingsområde: {overskrift: ""}}}
satsingsområder: [Heltid, {tittel: Ledelse}]
"""
    _, root = opened(made(yaml))
    assert [(tag.kind, tag.text) for tag in root.find("H1", "H2")] == [("H1", "Ledelse")]


def test_a_reader_learns_title_language_and_what_standards_it_keeps() -> None:
    pdf, _ = opened(made(WHOLE.replace("kommune: {", "målform: nn\n  vedtak: {dato: 2023-06-15}\n  kommune: {")))
    facts = pdf.Root.Metadata.read_bytes().decode()
    assert str(pdf.docinfo.Title) == "Arbeidsgiverstrategi 2024–2027 – Lund kommune"
    assert str(pdf.docinfo.CreationDate).startswith("D:20230615")
    assert str(pdf.Root.Lang) == "nn-NO"
    for fact in ("<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<"):
        assert fact in facts


def test_the_arms_are_described() -> None:
    found = made(WHOLE)
    _, root = opened(found)
    assert [str(tag.element.Alt) for tag in root.find("Figure")] == ["Våpenskjoldet til Lund kommune"]
    assert found.faults == ()


def test_arms_that_cannot_be_printed_are_told_of_and_left_out() -> None:
    found = made(WHOLE, arms=b"ikke et bilde")
    _, root = opened(found)
    assert list(root.find("Figure")) == []
    assert [(fault.message, fault.path) for fault in found.faults] == [
        ("picture-unusable", ("strategi", "kommune", "våpen"))
    ]


def test_the_same_strategy_gives_the_same_bytes() -> None:
    assert made(WHOLE).files == made.__wrapped__(WHOLE).files


def test_no_path_of_this_machine_stands_in_it() -> None:
    for content in made(WHOLE).files.values():
        assert b"agstrategi-" not in content


def test_text_is_never_read_as_markup() -> None:
    text = "#set page(fill: red) $x$ @ref <merke> \\\\ // ikke borte /* heller ikke */ = + - 1."
    yaml = f"visjon: '{text}'\nverdier: ['{text}']\nmål: ['{text}']\nsatsingsområder: [{{tittel: '{text}'}}]"
    _, root = opened(made(yaml))
    assert root.text.count(text.replace("\\\\", "\\")) == 4


def test_links_are_plain_words_and_notes_stay_in_the_strategy() -> None:
    found = made("visjon: |\n  Se [planen](https://lund.example)[^1].\n\n  [^1]: Noten.\n")
    pdf, root = opened(found)
    assert [tag.text for tag in root.find("P")][-1] == "Se planen."
    assert "/Annots" not in pdf.pages[0]


def test_a_table_becomes_points() -> None:
    _, root = opened(made('verdier: [{tittel: Raus, tekst: "| a | b |\\n|---|---|\\n| ord | to |\\n"}]'))
    assert not list(root.find("Table"))
    assert "ord" in root.text


def test_the_municipality_s_colour_fills_the_field() -> None:
    content = posted(tree(WHOLE), Means(TEMPLATES, profile=Profile("#7a1f3d"), pictures=lambda _: ARMS)).files[".svg"]
    assert b"#7a1f3d" in content
    assert b"#0b4a6f" not in content


# --- for those who hear it -------------------------------------------------------------------------------------------


def test_the_drawing_says_what_stands_on_it() -> None:
    root = etree.fromstring(made(WHOLE).files[".svg"])
    title, text = root[0], root[1]
    assert (root.get("role"), root.get("lang")) == ("img", "nb-NO")
    assert (root.get("aria-labelledby"), root.get("aria-describedby")) == (title.get("id"), text.get("id"))
    assert title.text == "Arbeidsgiverstrategi 2024–2027 – Lund kommune"
    assert text.text.split("\n") == [line if line[-1] in ".:" else f"{line}." for line in SAID]


def test_the_drawing_does_not_say_what_was_left_out() -> None:
    found = made(overfull(areas=4, points=60), "a4")
    heard = etree.fromstring(found.files[".svg"])[1].text
    _, root = opened(found)
    gone = [f"p{area}x{point}." for area in range(4) for point in range(60) if f"p{area}x{point} " not in root.text]
    assert gone
    assert [word for word in gone if word in heard] == []


# --- what has no room ------------------------------------------------------------------------------------------------


def overfull(areas: int, points: int, words: str = "et tiltak for et bedre arbeidsmiljø") -> str:
    """Write a strategy in which each point begins with a word of its own: ``p2x11``."""
    cards = "".join(
        f"  - tittel: Område {area}\n    tiltak: [{', '.join(f'p{area}x{point} {words}' for point in range(points))}]\n"
        for area in range(areas)
    )
    values = "[{tittel: Raus, tekst: Verditekst en.}, {tittel: Åpen, tekst: Verditekst to.}]"
    return f"visjon: Her vokser folk\nverdier: {values}\nsatsingsområder:\n{cards}"


def test_a_strategy_with_room_loses_nothing_and_hears_nothing() -> None:
    assert told(made(WHOLE)) == []


def test_texts_of_values_go_first_then_the_last_points() -> None:
    found = made(overfull(areas=4, points=60), "a4")
    _, root = opened(found)
    assert "Raus" in root.text
    assert "Verditekst" not in root.text
    first, *cards = found.faults
    assert (first.message, first.path) == ("poster-value-texts", ("verdier", "punkter", 0, "tekst"))
    assert [fault.fields["owner"] for fault in cards] == [f"«Område {area}»" for area in range(4)]
    for area, fault in enumerate(cards):
        kept = int(fault.path[-1])
        assert fault.path == ("satsingsområder", "punkter", area, "tiltak", "punkter", kept)
        assert fault.fields["count"] == 60 - kept
        assert [f"p{area}x{point} " in root.text for point in range(60)] == [point < kept for point in range(60)]


def test_cards_keep_about_as_many_points() -> None:
    found = made(overfull(areas=4, points=60), "a4")
    kept = [int(fault.path[-1]) for fault in found.faults if fault.message == "poster-points"]
    assert len(kept) == 4
    assert max(kept) - min(kept) <= 1


def test_where_many_cards_lose_points_there_is_one_finding() -> None:
    found = made(overfull(areas=20, points=30))
    assert [fault.message for fault in found.faults] == ["poster-value-texts", "poster-points-of-many"]
    assert found.faults[1].fields["cards"] == 20


def test_whole_areas_go_last_and_are_told_of_louder() -> None:
    found = made("satsingsområder:\n" + "".join(f"  - tittel: Område {at}\n" for at in range(300)), "a4")
    _, root = opened(found)
    (fault,) = found.faults
    shown = len(list(root.find("H2")))
    assert (fault.message, fault.fields["count"], fault.path) == (
        "poster-cards", 300 - shown, ("satsingsområder", "punkter", shown),
    )  # fmt: skip


def test_what_no_page_could_hold_goes_before_what_it_could() -> None:
    long = "Et tiltak som sier alt om alt. " * 900
    found = made(f"visjon: Kort\nsatsingsområder: [{{tittel: Heltid, tiltak: [{long}, kort og godt]}}]")
    _, root = opened(found)
    assert "kort og godt" in root.text
    assert told(found) == [("poster-points", 1, 2)]


def test_small_print_is_told_of_where_a_short_name_would_help() -> None:
    measures = overfull(
        areas=6, points=20, words="et tiltak som er ganske langt og sier litt om hvordan vi vil gjøre det"
    )
    (fault,) = made(measures).faults
    assert (fault.message, fault.path[-2:]) == ("poster-small", ("punkter", 10))
    ambitions = measures.replace("tiltak: [", "ambisjoner: [")
    assert made(ambitions).faults == ()


@pytest.mark.parametrize("paper", ["a3", "a4"])
@pytest.mark.parametrize(
    "yaml",
    [
        WHOLE,
        overfull(areas=4, points=60),
        overfull(areas=20, points=30),
        "visjon: Her vokser folk",
        f"visjon: {'å' * 300}\nsatsingsområder: [{{tittel: {'x' * 300}, tiltak: [{'y' * 300}, {'z' * 45}]}}]",
        'verdier: [{tittel: Raus, tekst: "`kode`\\n\\n    blokk\\n\\n> sitat\\n\\n- punkt\\n"}]',
    ],
    ids=["whole", "points", "areas", "vision", "words", "marks"],
)
def test_no_print_is_smaller_than_nine_points_and_no_word_leaves_its_place(
    yaml: str, paper: str, tool: Callable[[str], str]
) -> None:
    pdf = made(yaml, paper).files[".pdf"]
    assert min(sizes(pdf)) >= 9
    printed = words(pdf, tool("pdftotext"))
    assert printed
    assert [word for word in printed if not word.inside(paper)] == []
    assert collisions(printed) == []


@pytest.mark.parametrize("paper", ["a3", "a4"])
@pytest.mark.parametrize("name", ["bjorkefjord", "fjellvik-2019", "fjellvik-2023", "minimal"])
def test_the_examples_have_room_for_all_that_they_say(
    root: Path, name: str, paper: str, tool: Callable[[str], str]
) -> None:
    strategi, compiled, _ = open_strategy(str(root / "eksempler" / name)).whole
    found = posted(poster(strategi, compiled.document), Means(TEMPLATES, pictures=lambda _: ARMS, paper=paper))
    printed = words(found.files[".pdf"], tool("pdftotext"))
    assert [word for word in printed if not word.inside(paper)] == []
    assert (collisions(printed), found.faults) == ([], ())


# --- what cannot be --------------------------------------------------------------------------------------------------


def test_a_strategy_with_nothing_to_show_has_no_poster() -> None:
    found = made("forord: Velkommen.")
    assert (dict(found.files), found.faults) == ({}, (Fault("poster-empty", ("strategi", "tittel")),))


def test_a_sign_that_no_font_has_is_named_where_it_stands() -> None:
    found = made("satsingsområder: [{tittel: Heltid, tiltak: [Bra 🙂]}]")
    assert found.files == {}
    assert [(fault.message, fault.path, fault.fields["sign"]) for fault in found.faults] == [
        ("sign-without-font", ("satsingsområder", "punkter", 0, "tiltak", "punkter", 0), "🙂")
    ]


def own(folder: Path, content: str) -> Templates:
    (folder / "typst").mkdir()
    (folder / "typst" / "plakat.typ").write_text(content, encoding="utf-8")
    return Templates(folder)


def test_the_users_own_template_wins(tmp_path: Path) -> None:
    own_one = '#import "stil.typ": data\n#set document(title: "x")\n#set text(lang: "nb")\n= Hos #data.kommune'
    found = made(overfull(areas=20, points=30), templates=own(tmp_path, own_one))
    _, root = opened(found)
    assert root.text == "Hos Lund kommune"
    assert found.faults == ()  # it marks nothing, so nothing is known of what it shows


def test_what_the_users_own_template_marks_is_believed(tmp_path: Path) -> None:
    own_one = (
        '#import "stil.typ": data\n#set document(title: "x")\n#set text(lang: "nb", size: 20pt)\n'
        "#let punkt = data.kort.punkter.first()\n= Hei\n#metadata(punkt.nr)<vist>#metadata(20)<skrift>"
    )
    found = made("satsingsområder: [{tittel: Heltid}, {tittel: Ledelse}]", templates=own(tmp_path, own_one))
    assert told(found) == [("poster-cards", 1, 2)]


def test_marks_that_are_no_numbers_are_passed_over(tmp_path: Path) -> None:
    own_one = (
        '#set document(title: "x")\n#set text(lang: "nb")\n= Hei\n'
        '#metadata((a: 1))<vist>#metadata("to")<vist>#metadata("stor")<skrift>'
    )
    assert made("satsingsområder: [{tittel: Heltid}]", templates=own(tmp_path, own_one)).faults == ()


@pytest.mark.parametrize(
    ("content", "line", "what"),
    [
        ("\n#ukjent\n", 2, "Typst stoppet i malen: unknown variable: ukjent"),
        ('#set document(title: "x")\nEn\n#pagebreak()\nTo', 1, "plakaten er ikke laget, for malen gir 2 sider"),
    ],
)
def test_a_fault_in_the_users_own_template_has_its_file_and_line(
    tmp_path: Path, content: str, line: int, what: str
) -> None:
    found = made(WHOLE, templates=own(tmp_path, content))
    assert found.files == {}
    assert [(Path(one.place.file).name, one.place.line, one.message) for one in found.diagnostics] == [
        ("plakat.typ", line, what)
    ]


def test_a_title_that_fills_more_than_a_page_has_no_poster() -> None:
    found = made(f"strategi: {{tittel: {'Strategi for alle ' * 600}, kommune: Lund}}\nvisjon: Kort", "a4")
    assert (dict(found.files), [fault.message for fault in found.faults]) == ({}, ["poster-pages"])


# --- the order -------------------------------------------------------------------------------------------------------


def test_parts_are_left_out_by_kind_and_then_from_the_end() -> None:
    yaml = """
visjon: V
verdier: [{tittel: A, tekst: At}, {tittel: B, tekst: Bt}, Bare navn]
mål: [{tittel: M, mål: [m1, m2]}, N]
satsingsområder:
  - {tittel: X, mål: [xm], tiltak: [x1, x2, x3]}
  - {tittel: Y, tiltak: [y1, y2]}
"""
    found = parts(tree(yaml))
    order = steps(found, "a3")
    by_step: dict[int, list[str]] = {}
    for part in found:
        place = [str(key) for key in part.path if isinstance(key, int)]
        by_step.setdefault(order[part.path], []).append(f"{part.kind} {'.'.join(place)}".strip())
    assert [by_step[step] for step in sorted(by_step)] == [
        ["verditekst 0", "verditekst 1"],
        ["punkt 0.2"], ["punkt 1.1"], ["punkt 0.1"], ["punkt 1.0"], ["punkt 0.0"],
        ["delmål 0.1"], ["delmål 0.0"], ["områdemål 0.0"],
        ["kort 1"], ["kort 0"], ["mål 1"], ["mål 0"], ["verdi 2"], ["verdi 1"], ["verdi 0"], ["visjon"],
    ]  # fmt: skip
