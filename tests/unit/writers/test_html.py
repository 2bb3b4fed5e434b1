"""The page: its words, its structure for a screen reader, and that text from an author stays text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from lxml.html import HtmlElement

from agstrategi import nodes
from agstrategi.nodes import Block, Document
from agstrategi.typesetting.profile import Logo, Profile
from agstrategi.writers import Means, write, written
from agstrategi.writers.templates import Templates
from unit.writers.sample import cell, chapter, document, line, note, para, points, row, table, whole

TEMPLATES = Templates()
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 8
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def source(shown: Document, pictures: Callable[[str], bytes | None] | None = None) -> str:
    """Write a document as a page."""
    return write(shown, "html", TEMPLATES, None, pictures)


def page(*blocks: Block, **options: object) -> HtmlElement:
    """Write blocks as a page and read it back."""
    return html.document_fromstring(source(document(*blocks, **options)))


def main(*blocks: Block, **options: object) -> str:
    """Give the markup of a page's body, without what stands round it."""
    text = source(document(*blocks, **options))
    return text[text.index("<main") : text.index("</main>")].partition("\n")[2].strip()


def only(tree: HtmlElement, path: str) -> HtmlElement:
    """Find the one element at ``path``."""
    found = tree.xpath(path)
    assert len(found) == 1
    element: HtmlElement = found[0]
    return element


READING: dict[type, tuple[str, ...]] = {
    nodes.Text: ("text",),
    nodes.Code: ("text",),
    nodes.CodeBlock: ("text",),
    nodes.Image: (),
    nodes.Break: (),
    nodes.Footnote: (),
    nodes.Rule: (),
    nodes.Section: ("number", "title", "subtitle", "blocks"),
    nodes.List: ("items",),
    nodes.Table: ("caption", "head", "rows"),
    nodes.Row: ("cells",),
    nodes.Quote: ("lead", "blocks", "source"),
    nodes.Figure: ("lead", "top", "parts", "bottom", "caption"),
    nodes.Part: ("title", "blocks"),
    nodes.Box: ("title", "blocks"),
    nodes.Field: ("label",),
} | dict.fromkeys((nodes.Item, nodes.Cell), ("blocks",))
"""The fields of a node in the order in which a reader meets them; others have only ``content``."""


def words(node: object) -> Iterator[str]:
    """Walk a tree as it is read; what does not run on in a sentence stands apart."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, tuple):
        for part in node:
            yield from words(part)
    else:
        apart = "" if isinstance(node, nodes.Inline) and not isinstance(node, nodes.Break) else " "
        for name in READING.get(type(node), ("content",)):
            yield from words(getattr(node, name))
            yield apart
        yield apart


# --- nothing lost ----------------------------------------------------------------------------------------------------


def test_every_word_stands_in_order() -> None:
    tree = html.document_fromstring(source(whole(), lambda _: SVG))
    for silent in tree.xpath("//sup | //*[@role='doc-endnotes'] | //nav"):
        silent.drop_tree()
    shown = re.findall(r"\w+", only(tree, "//main").text_content())
    assert shown == re.findall(r"\w+", "".join(words(whole().blocks)))


def test_the_front_page_says_all_its_lines() -> None:
    header = only(html.document_fromstring(source(whole())), "//header")
    assert [" ".join(part.text_content().split()) for part in header] == [
        "",
        "Høringsutkast",
        "Arbeidsgiverstrategi",
        "Et godt sted å jobbe",
        "2023–2027",
        "Sammen løfter vi",
        "Ansatte, tillitsvalgte og ledere har skrevet strategien sammen.",
        "Vedtatt av kommunestyret 19.06.2023, sak 45/23",
        "Gjelder fra 01.08.2023",
        "Fjellvik, 20.06.2023",
        "Fjellvik kommune",
    ][1:]


def test_the_same_document_gives_the_same_bytes() -> None:
    assert source(whole()) == source(whole())


def test_a_page_ends_with_one_line_end_and_has_no_line_of_spaces() -> None:
    text = source(whole())
    assert text.endswith("</html>\n")
    assert not re.search(r"\n[ \t]+\n", text)


# --- text stays text -------------------------------------------------------------------------------------------------

HOSTILE = "</p></main><script>alert(1)</script>\" onload='x' {{ 7*7 }} {% raw %} <!-- &amp; ]]>"


@pytest.mark.parametrize(
    "shown",
    [
        document(para(HOSTILE)),
        document(para(HOSTILE, kind='x" onload="y')),
        document(para(nodes.Code(HOSTILE), nodes.Link("https://a.no/?q=" + HOSTILE, line(HOSTILE), HOSTILE))),
        document(para(nodes.Image(HOSTILE, HOSTILE, HOSTILE), note(HOSTILE))),
        document(chapter(HOSTILE, anchor=HOSTILE, number=HOSTILE, kind=HOSTILE), chapter("To")),
        document(nodes.CodeBlock(HOSTILE), nodes.Box(line(HOSTILE), ()), nodes.Field(line(HOSTILE), HOSTILE)),
        document(nodes.Table((cell(HOSTILE),), (row(HOSTILE, anchor=HOSTILE),), kind=HOSTILE, label=HOSTILE)),
        document(nodes.Figure("trinn", HOSTILE, parts=(nodes.Part(line(HOSTILE), ()),), image=HOSTILE)),
        document(nodes.Quote((para(HOSTILE),), lang=HOSTILE), points(HOSTILE, kind=HOSTILE)),
        document(name=HOSTILE, mark=HOSTILE, lang=HOSTILE, period=HOSTILE, crest=HOSTILE),
        document(front=(nodes.FrontLine(HOSTILE, (para(HOSTILE),)),)),
    ],
)
def test_text_cannot_become_markup(shown: Document) -> None:
    text = source(shown, lambda _: PNG)
    tree = html.document_fromstring(text)
    assert tree.xpath("//script | //*[@onload] | //comment()") == []
    assert len(tree.xpath("//main")) == 1
    assert "<!--" not in text
    assert "49" not in text.partition("</style>")[2]


def test_running_heads_cannot_leave_the_style_sheet() -> None:
    style = source(document(name='X"; } </style><b> \\ kommune')).partition("</style>")[0]
    assert 'content: "X\\22 \\3b  \\7d  \\3c \\2f style\\3e \\3c b\\3e  \\5c  kommune"' in style


@given(st.text())
def test_any_text_reads_back_as_itself(text: str) -> None:
    shown = only(page(para(f"a{text}b")), "//main/p").text_content()
    expected = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]", "\ufffd", f"a{text}b")
    assert shown == expected.replace("\r\n", "\n").replace("\r", "\n")


def test_a_word_longer_than_any_line_may_be_broken_and_reads_as_it_is() -> None:
    word = "<utvikling&ledelse>" * 20
    shown = page(para(f"Kort {word} kort"))
    assert shown.xpath("//main/p")[0].text_content() == f"Kort {word} kort"
    assert len(shown.xpath("//main//wbr")) == 18
    assert page(para("Et vanlig avsnitt med ord. " * 9)).xpath("//wbr") == []


def test_control_characters_are_shown_as_unreadable() -> None:
    assert main(para("a\0b\x1b[31mc\x9b")) == "<p>a\ufffdb\ufffd[31mc\ufffd</p>"


def test_norwegian_letters_and_direction_marks_stand_as_they_are() -> None:
    assert main(para("Ærlig på Ås – «ja» čáhppes\u202eabc")) == "<p>Ærlig på Ås – «ja» čáhppes\u202eabc</p>"


@pytest.mark.parametrize("href", ["https://a.no", "mailto:a@b.no", "tel:+4712345678", "#mål", "vedlegg/plan.pdf"])
def test_an_address_is_a_link(href: str) -> None:
    assert main(para(nodes.Link(href, line("her")))) == f'<p><a href="{href}">her</a></p>'


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", " javascript:x", "JAVA\tSCRIPT:x", "data:text/html,x", "//a.no"]
)
def test_an_unsafe_address_that_slipped_through_is_no_link(href: str) -> None:
    assert main(para(nodes.Link(href, line("her")))) == "<p>her</p>"


# --- one file that asks for nothing ----------------------------------------------------------------------------------


def test_the_page_runs_nothing_and_fetches_nothing() -> None:
    text = source(whole(), lambda _: SVG)
    tree = html.document_fromstring(text)
    assert tree.xpath("//script | //link | //iframe | //object | //svg | //form") == []
    assert {src.partition(",")[0] for src in tree.xpath("//@src")} == {"data:image/svg+xml;base64"}
    assert not re.search(r"url\(|@import", text)
    policy = tree.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    assert policy.startswith("default-src 'none';")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"GIF89a", "image/gif"),
        (b"RIFF\0\0\0\0WEBP", "image/webp"),
        (SVG, "image/svg+xml"),
        (b"\xef\xbb\xbf\n<!-- laget for oss -->\n<svg >", "image/svg+xml"),
    ],
)
def test_a_picture_is_carried_inside(content: bytes, kind: str) -> None:
    text = source(document(para(nodes.Image("b.png", "Et tre"))), lambda _: content)
    image = only(html.document_fromstring(text), "//main//img")
    assert image.get("src").startswith(f"data:{kind};base64,")
    assert image.get("alt") == "Et tre"


@pytest.mark.parametrize("content", [None, b"", b"<html><svg>", b"%PDF-1.7", b"<!-- ingen -->"])
def test_a_picture_that_is_none_gives_its_text(content: bytes | None) -> None:
    text = source(document(nodes.Figure("bilde", "Et tre", image="b.png")), lambda _: content)
    assert only(html.document_fromstring(text), "//figure").text_content().strip() == "Et tre"


# --- for a screen reader ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, "kan ikke leses"),
        (b"tekst", "ikke et bilde"),
        (SVG, "har skript"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><image href='https://x.no/a.png'/></svg>", "utenfor filen"),
    ],
)
def test_a_picture_that_cannot_be_shown_is_told_of_once(content: bytes | None, why: str) -> None:
    shown = nodes.Figure("bilde", "Et fjell", image="fjell.svg", origin=("kapitler", 0))
    tree = document(shown, para(nodes.Image("fjell.svg", "her")))
    found = written(tree, "html", Means(TEMPLATES, pictures=lambda _: content))
    assert "<img" not in str(found.content)
    assert [(fault.path, why in str(fault.fields["why"])) for fault in found.faults] == [
        (("kapitler", 0, "bilde"), True)
    ]


def test_language_title_and_landmarks() -> None:
    tree = page(chapter("Mål"), lang="nn")
    assert tree.get("lang") == "nn"
    assert tree.findtext(".//title") == "Arbeidsgiverstrategi – Fjellvik kommune"
    assert tree.xpath("//meta/@charset") == ["utf-8"]
    assert [only(tree, f"//{tag}").tag for tag in ("header", "main", "h1")] == ["header", "main", "h1"]


def test_the_first_link_leads_to_the_text() -> None:
    tree = page(para("Hei"))
    first = tree.xpath("//a")[0]
    assert first.text == "Hopp til innholdet"
    assert only(tree, f"//*[@id='{first.get('href')[1:]}']").tag == "main"


def test_contents_list_two_levels_and_lead_somewhere() -> None:
    deep = chapter("C", level=4)
    tree = page(chapter("A", chapter("B", deep, level=3, number="1.1"), number="1."), chapter("D"))
    nav = only(tree, "//nav")
    assert [" ".join(a.text_content().split()) for a in nav.xpath(".//a")] == ["1. A", "1.1 B", "D"]
    assert all(tree.xpath(f"//*[@id='{href[1:]}']") for href in nav.xpath(".//@href"))
    assert nav.xpath("./ol/li/ol/li/a/@href") == ["#b"]


def test_contents_repeat_no_footnote_and_hold_no_link_in_a_link() -> None:
    title = line("Mål", note("kilde"), " og ", nodes.Link("https://a.no", line("mening")))
    tree = page(nodes.Section(title, 2, "a", ()), chapter("B"))
    assert [a.text_content() for a in tree.xpath("//nav//a")] == ["Mål og mening", "B"]
    assert len(tree.xpath("//*[@role='doc-noteref']")) == 1


def test_a_document_of_one_chapter_has_no_contents() -> None:
    assert page(chapter("A")).xpath("//nav") == []


def test_headings_keep_their_level_and_number() -> None:
    assert main(chapter("Mål", level=2, number="Delmål 1:", kind="mål")) == (
        '<section class="mal">\n<h2 id="mål"><span class="nummer">Delmål 1:</span> Mål</h2>\n\n</section>'
    )
    deep = only(page(chapter("Dypt", level=8)), "//h6")
    assert deep.get("aria-level") == "8"


def test_ids_are_unique() -> None:
    found = html.document_fromstring(source(whole())).xpath("//@id")
    assert sorted(found) == sorted(set(found))


def test_a_table_has_heads_caption_and_anchors() -> None:
    table = nodes.Table(
        (cell(), cell("Ledelse")), (row("2026", "Kurs", header=True, anchor="rad-1"),), line("Program"), "mål"
    )
    tree = page(table)
    assert only(tree, "//caption").text == "Program"
    assert [(th.get("scope"), th.text) for th in tree.xpath("//th")] == [("col", "Ledelse"), ("row", "2026")]
    assert only(tree, "//tbody/tr").get("id") == "rad-1"
    assert only(tree, "//tbody//td").get("data-hode") == "Ledelse"


def test_a_table_without_a_caption_has_a_name() -> None:
    assert only(page(nodes.Table((), (row("a"),), label="Tiltak")), "//table").get("aria-label") == "Tiltak"


def test_only_a_table_that_no_upright_page_has_room_for_turns_the_paper() -> None:
    heads = [f"Kompetanseutvikling {number}" for number in range(5)]
    narrow, wide = (source(document(table(names, row(*names)))) for names in (["A", "B", "C", "D", "E"], heads))
    assert 'class="tabell bred"' in narrow
    assert 'class="tabell liggende bred"' in wide


def test_an_empty_cell_is_empty() -> None:
    assert "<td></td>" in main(nodes.Table((), (row("a", ""),)))


def test_lists_are_tight_unless_a_point_has_several_paragraphs() -> None:
    assert main(points("en", ())) == "<ul>\n<li>en</li>\n<li></li>\n</ul>"
    assert main(points("to", ordered=True, start=3)) == '<ol start="3">\n<li>to</li>\n</ol>'
    assert "<li><p>a</p>\n<p>b</p></li>" in main(points((para("a"), para("b"))))
    assert "<li>a\n<ul>\n<li>b</li>\n</ul></li>" in main(points((para("a"), points("b"))))


def test_a_quotation_says_its_language_and_source() -> None:
    quote = nodes.Quote((para("Ei god dag."),), line("Hun sa:"), line("Kari"), "nn")
    tree = page(quote)
    assert only(tree, "//blockquote").get("lang") == "nn"
    assert only(tree, "//figure/figcaption").text == "Kari"
    assert only(tree, "//p[@class='ledetekst']").text == "Hun sa:"


def test_inlines() -> None:
    content = line(
        nodes.Emphasis(line("a")),
        nodes.Strong(line("b")),
        nodes.Language("nn", line("c")),
        nodes.Insertion(line("d")),
        nodes.Deletion(line("e")),
        nodes.Break(),
    )
    assert main(nodes.Paragraph(content)) == (
        '<p><em>a</em><strong>b</strong><span lang="nn">c</span><ins>d</ins><del>e</del><br>\n</p>'
    )


def test_footnotes_are_numbered_as_met_and_lead_back() -> None:
    tree = page(para("En", note("første")), points((para("To", note("andre")),)))
    assert [a.text for a in tree.xpath("//*[@role='doc-noteref']")] == ["1", "2"]
    notes = only(tree, "//*[@role='doc-endnotes']")
    assert [li.text.strip() for li in notes.xpath(".//li")] == ["første", "andre"]
    for mark, back in zip(tree.xpath("//*[@role='doc-noteref']"), notes.xpath(".//a"), strict=True):
        assert back.get("href") == f"#{mark.get('id')}"
        assert tree.xpath(f"//li[@id='{mark.get('href')[1:]}']")


def test_a_note_in_a_link_stands_after_it() -> None:
    link = nodes.Link("https://a.no", line("rapporten", note("side 3"), " fra i fjor"))
    text = only(page(para(link)), "//main/p")
    assert [part.tag for part in text] == ["a", "sup"]
    assert text[0].text_content() == "rapporten fra i fjor"


def test_a_note_in_a_note_is_kept() -> None:
    inner = nodes.Footnote((para("ytre", note("indre")),))
    assert "indre" in only(page(para("x", inner)), "//*[@role='doc-endnotes']").text_content()


def test_a_figures_parts_are_a_list_and_steps_are_numbered() -> None:
    part = nodes.Part(line("Retning"), (para("Hvor skal vi?"),))
    steps = page(nodes.Figure("trinn", "Trinn: Retning", parts=(part,)))
    assert only(steps, "//figure[@aria-label='Trinn: Retning']/ol/li/p[@class='tittel']").text == "Retning"
    pillars = page(nodes.Figure("søyler", "Søyler: Retning", parts=(part,), caption=line("Huset")))
    assert only(pillars, "//figure[@class='figur soyler']/ul/li/p[2]").text == "Hvor skal vi?"
    assert only(pillars, "//figure/figcaption").text == "Huset"


def test_a_form_field_is_named_by_its_heading_and_label() -> None:
    tree = page(chapter("Ledelse", nodes.Field(line("Vi vil:"), "felt-1"), anchor="ledelse"))
    area = only(tree, "//textarea")
    assert only(tree, "//label").get("for") == area.get("id")
    names = [only(tree, f"//*[@id='{name}']").text_content() for name in area.get("aria-labelledby").split()]
    assert names == ["Ledelse", "Vi vil:"]
    assert only(page(nodes.Field((), "felt-1")), "//textarea").get("aria-label") == "Fyll ut"


# --- the municipality's look -----------------------------------------------------------------------------------------

LOGO = Logo("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>")


def dressed(profile: Profile, templates: Templates | None = None) -> str:
    content = written(whole(), "html", Means(templates or Templates(), profile=profile)).content
    assert isinstance(content, str)
    return content


def test_without_a_profile_nothing_is_added() -> None:
    assert dressed(Profile()) == write(whole(), "html", Templates())


def test_colour_and_font_stand_between_our_style_sheet_and_the_users(tmp_path: Path) -> None:
    (tmp_path / "tillegg.css").write_text(":root { --farge: #123456; }", encoding="utf-8")
    style = dressed(Profile("#7a1f3d", "Source Sans 3"), Templates(tmp_path)).partition("</style>")[0]
    ours, theirs, added = (style.index(text) for text in ("--farge: #0b4a6f", "--farge: #7a1f3d", "--farge: #123456"))
    assert ours < theirs < added
    assert '--skrift: "Source Sans 3", var(--skrift-ellers, sans-serif);' in style


def test_the_name_of_a_font_cannot_leave_the_style_sheet() -> None:
    assert "</style><b>" not in dressed(Profile(font='A"; } </style><b>'))


def test_the_logo_is_in_the_page_with_a_text() -> None:
    front = html.document_fromstring(dressed(Profile(logo=LOGO))).find(".//header")
    found = front.find(".//img[@class='logo']")
    assert found.get("alt") == "Logoen til Fjellvik kommune"
    assert found.get("src").startswith("data:image/svg+xml;base64,")


def test_templates_of_before_there_were_profiles_work_as_they_did(tmp_path: Path) -> None:
    front = "{% if node.crest %}\n{{ bilde(node.crest, '', 'vapen') }}\n{% endif %}\n<h1>{{ node.title }}</h1>"
    (tmp_path / "forside.html.j2").write_text(front, encoding="utf-8")
    (tmp_path / "stil.css").write_text(":root { --farge: blue }", encoding="utf-8")
    text = dressed(Profile("#7a1f3d", logo=LOGO), Templates(tmp_path))
    assert 'class="logo"' not in text
    assert "--farge: #7a1f3d" in text


def test_a_users_template_may_ask_for_the_profile(tmp_path: Path) -> None:
    (tmp_path / "forside.html.j2").write_text(
        "{{ profil.farge }} {{ profil.skrift }}{% if profil.logo %} {{ logo() }}{% endif %}", encoding="utf-8"
    )
    assert "#7a1f3d Calibri <img" in dressed(Profile("#7a1f3d", "Calibri", LOGO), Templates(tmp_path))
    assert "\n#0b4a6f\n" in dressed(Profile(), Templates(tmp_path))
