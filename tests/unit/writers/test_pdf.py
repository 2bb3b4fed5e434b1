"""PDF: what its tags and facts tell a screen reader and an archive, and what is said where a page cannot be set."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from acceptance.pdf import Tag, tags
from agstrategi import nodes
from agstrategi.diagnostics import Place
from agstrategi.nodes import Block
from agstrategi.typesetting.profile import Logo, Profile
from agstrategi.writers import Means, Written, written
from agstrategi.writers.pages import page_data
from agstrategi.writers.templates import Templates
from unit.writers.sample import chapter, document, line, para, row, table, whole

SVG = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4' width='40' height='40'>%s</svg>"
PICTURES = {"vika.svg": SVG % b"<rect width='4' height='4'/>", "merke.png": None, "vapen.svg": SVG % b""}
TEMPLATES = Templates()
PLAIN = Profile()


def made(tree: nodes.Document, profile: Profile = PLAIN, pictures: Mapping[str, bytes | None] = PICTURES) -> Written:
    return written(tree, "pdf", Means(TEMPLATES, pictures=pictures.get, profile=profile))


def opened(*blocks: Block, **options: object) -> tuple[pikepdf.Pdf, Tag]:
    content = made(document(*blocks, **options)).content
    assert isinstance(content, bytes)
    pdf = pikepdf.open(BytesIO(content))
    return pdf, tags(pdf)


def test_a_reader_learns_title_language_and_what_standards_it_keeps() -> None:
    pdf, _ = opened(chapter("Mål", para("Vi vil noe.")), lang="nn", date="2023-06-15")
    facts = pdf.Root.Metadata.read_bytes().decode()
    assert str(pdf.docinfo.Title) == "Arbeidsgiverstrategi – Fjellvik kommune"
    assert str(pdf.docinfo.CreationDate).startswith("D:20230615")
    assert str(pdf.Root.Lang) == "nn-NO"
    assert pdf.Root.MarkInfo.Marked
    for fact in ("<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<"):
        assert fact in facts


def test_headings_are_bookmarks() -> None:
    pdf, _ = opened(chapter("Mål", chapter("Delmål", level=3), number="1."), chapter("Tiltak"))
    with pdf.open_outline() as outline:
        assert [(item.title, [below.title for below in item.children]) for item in outline.root] == [
            ("1. Mål", ["Delmål"]),
            ("Tiltak", []),
        ]


def test_column_heads_are_heads_of_their_columns() -> None:
    _, root = opened(chapter("Tiltak", table(["Tiltak", "Frist"], row("Kurs", "2026"))))
    heads = list(root.find("TH"))
    assert [tag.text for tag in heads] == ["Tiltak", "Frist"]
    assert all("/Column" in str(tag.element.A) for tag in heads)


def test_every_figure_and_picture_is_described() -> None:
    content = made(whole()).content
    assert isinstance(content, bytes)
    with pikepdf.open(BytesIO(content)) as pdf:
        alts = [str(tag.element.get("/Alt", "")) for tag in tags(pdf).find("Figure")]
    assert alts == [
        *(f"Figur med tre deler: {kind}" for kind in ("byggesteiner", "søyler", "trinn", "kolonner")),
        "Et fjell ved en vik",
    ]


def test_the_same_tree_gives_the_same_bytes() -> None:
    assert made(whole()).content == made(whole()).content


def test_text_is_never_read_as_markup() -> None:
    text = "#set page(fill: red) $x$ @ref <merke> \\ // ikke borte /* heller ikke */ = + - 1."
    _, root = opened(chapter(text, para(text)))
    assert [tag.text.strip() for tag in root.find("H1", "P")][-2:] == [text, text]


def test_a_sign_that_no_font_has_is_named_with_the_chapter_it_stands_in() -> None:
    found = made(document(chapter("Mål", para("Bra 🙂"), origin=("kapitler", 3))))
    assert found.content is None
    assert [(fault.message, fault.path, fault.fields["sign"]) for fault in found.faults] == [
        ("sign-without-font", ("kapitler", 3), "🙂")
    ]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "ikke et bilde"),
        (SVG % b"<image href='https://example.no/x.png' width='4' height='4'/>", "viser til noe utenfor filen"),
        (SVG % b"<image href='../hemmelig.png' width='4' height='4'/>", "viser til noe utenfor filen"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xff\xff\0\0\xff\xff", "millioner bildepunkter"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1", "ødelagt"),
    ],
)
def test_a_picture_that_cannot_be_shown_leaves_its_words_and_is_told_of(content: bytes, why: str) -> None:
    figure = nodes.Figure("bilde", "Et fjell", image="fjell.png", origin=("kapitler", 0))
    found = made(document(chapter("Mål", figure)), pictures={"fjell.png": content})
    assert found.content is not None
    assert [(fault.path, why in str(fault.fields["why"])) for fault in found.faults] == [
        (("kapitler", 0, "bilde"), True)
    ]


def test_a_script_in_a_picture_does_not_come_along() -> None:
    figure = nodes.Figure("bilde", "Et fjell", image="fjell.svg")
    found = made(document(chapter("Mål", figure)), pictures={"fjell.svg": SVG % b"<script>alert(1)</script>"})
    assert isinstance(found.content, bytes)
    assert b"alert" not in found.content
    assert b"/JavaScript" not in found.content
    assert ["har skript" in str(fault.fields["why"]) for fault in found.faults] == [True]


def test_a_table_of_forty_columns_becomes_lists_and_is_told_of() -> None:
    heads = [f"Kolonne {number}" for number in range(40)]
    wide = table(heads, row(*["celle"] * 40), origin=("kapitler", 0))
    found = made(document(chapter("Bred", wide)))
    assert isinstance(found.content, bytes)
    with pikepdf.open(BytesIO(found.content)) as pdf:
        root = tags(pdf)
        assert not list(root.find("Table"))
        assert root.text.count("celle") == 40
    assert [(fault.message, fault.path, fault.fields) for fault in found.faults] == [
        ("table-too-wide", ("kapitler", 0), {"count": 40})
    ]


def test_a_word_longer_than_the_page_is_divided_in_a_heading_too() -> None:
    tree = document(chapter("x" * 300, para("y" * 300)))
    heading, paragraph = page_data(tree, tree.blocks, {})["dokument"]["blocks"]
    assert heading["bare"].count("\u00ad") == paragraph["content"][0].count("\u00ad") == 14


def test_words_in_the_other_language_are_marked() -> None:
    _, root = opened(chapter("Sitat", nodes.Quote((para("Eit ord."),), source=line("Ola"), lang="nn")))
    assert "nn-NO" in {str(tag.element.get("/Lang", "")) for tag in root.find("BlockQuote", "P", "Em")}


# --- the municipality's look -----------------------------------------------------------------------------------------


def dressed(profile: Profile, **options: object) -> pikepdf.Pdf:
    """Write a document of one chapter in a profile, without complaint."""
    found = made(document(chapter("Mål", para("Vi vil noe.")), **options), profile)
    assert isinstance(found.content, bytes)
    assert (found.faults, found.diagnostics) == ((), ())
    return pikepdf.open(BytesIO(found.content))


def fills(pdf: pikepdf.Pdf) -> set[str]:
    """Give the colours that the front page is painted in."""
    steps = pikepdf.parse_content_stream(pdf.pages[0])
    painted = [step.operands for step in steps if str(step.operator) == "scn"]
    return {"#" + "".join(f"{round(float(part) * 255):02x}" for part in parts) for parts in painted if len(parts) == 3}


def fonts(pdf: pikepdf.Pdf) -> dict[str, bool]:
    """Give the name of each font, and whether the file holds it."""
    found = {}
    for font in (entry for page in pdf.pages for entry in page.Resources.get("/Font", {}).values()):
        inner = font.DescendantFonts[0].FontDescriptor
        held = any(key in inner for key in ("/FontFile", "/FontFile2", "/FontFile3"))
        found[str(font.BaseFont).partition("+")[2]] = held
    return found


def test_pages_are_painted_in_the_municipalitys_colour() -> None:
    assert "#7a1f3d" in fills(dressed(Profile("#7a1f3d")))
    assert "#7a1f3d" not in fills(dressed(Profile()))


def test_the_municipalitys_font_is_in_the_file() -> None:
    held = fonts(dressed(Profile(font="new computer modern")))
    assert held
    assert all(held.values())
    assert all(name.startswith("NewCM") for name in held)
    assert all(name.startswith("LibertinusSerif") for name in fonts(dressed(Profile())))


def test_a_font_that_the_machine_lacks_is_told_of_and_ours_is_used() -> None:
    place = Place("agstrategi.toml", 3)
    found = made(document(chapter("Mål")), Profile(font="Kommuneskriften", places={"skrift": place}))
    assert isinstance(found.content, bytes)
    assert [(one.code, one.place) for one in found.diagnostics] == [("AG741", place)]
    with pikepdf.open(BytesIO(found.content)) as pdf:
        assert all(name.startswith("LibertinusSerif") for name in fonts(pdf))


def test_a_font_spelt_nearly_right_is_named() -> None:
    found = made(document(), Profile(font="Libertinus Sherif"))
    assert [one.hint for one in found.diagnostics] == ["mente du «Libertinus Serif»?"]


@pytest.mark.parametrize("crest", ["", "vapen.svg"])
def test_the_logo_stands_on_the_front_page_with_a_text(crest: str) -> None:
    logo = Logo("logo.svg", SVG % b"<rect width='4' height='4'/>")
    pdf = dressed(Profile(logo=logo), crest=crest)
    assert [str(tag.element.get("/Alt", "")) for tag in tags(pdf).find("Figure")] == ["Logoen til Fjellvik kommune"]


def test_a_logo_that_fetches_something_is_told_of_and_left_out() -> None:
    place = Place("agstrategi.toml", 2)
    logo = Logo("logo.svg", SVG % b"<image href='https://example.no/x.png' width='4' height='4'/>")
    found = made(document(chapter("Mål")), Profile(logo=logo, places={"logo": place}))
    assert isinstance(found.content, bytes)
    assert [(one.code, one.place, "«logo.svg»" in one.message) for one in found.diagnostics] == [("AG742", place, True)]
    with pikepdf.open(BytesIO(found.content)) as pdf:
        assert not list(tags(pdf).find("Figure"))


# --- the user's own templates ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "line", "what"),
    [
        ("\n#ukjent\n", 2, "Typst stoppet i malen: unknown variable: ukjent"),
        ('\n\n#image("borte.png")\n', 3, "Typst stoppet i malen: file not found"),
    ],
)
def test_a_fault_in_the_users_own_template_has_its_file_and_line(
    tmp_path: Path, content: str, line: int, what: str
) -> None:
    template = tmp_path / "typst" / "dokument.typ"
    template.parent.mkdir()
    template.write_text(content, encoding="utf-8")
    found = written(document(), "pdf", Means(Templates(tmp_path)))
    assert found.content is None
    assert [(one.place.file, one.place.line, one.message) for one in found.diagnostics] == [(str(template), line, what)]
