"""A Markdown field as nodes: what authors write in it, and what must come out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agstrategi import nodes, text
from agstrategi.model.changed import changed
from agstrategi.model.notes import stray
from agstrategi.nodes import Emphasis, Footnote, Link, Paragraph, Strong, Text

PROSE = st.text(alphabet="abcæøå ÆØÅ.,;!?()«»–'\"\n-+#>=:1.)*_[]`<&|\\~$@%§/", max_size=80)

MARKS = "a|b |*|**|***| |\n|\n\n|[|]|(|](u)|[l](u)|[l]: u|[^1]|[^1]: n|\\|- |_|`|*x*|1. |* |* * *|\n*|\n**|\n[|# |> "
PIECES = (
    "a|b c|Æ |*|**| |(|)|«|»|.|, |*x*|**y z**| *em* | **st b** |**a.** |*b!*|**c?**|!|[l m](https://a.no/b-c/D)"
    "|[x](https://kommune.example/)|[q](https://a.b|[l](http://a.no)|[æ ](https://a.no)|\n|(*k*)|1|-|–|:"
)
MARKED = st.lists(st.sampled_from(MARKS.split("|")), max_size=9).map("".join)


def slow(field: str) -> nodes.Blocks:
    """Read a field through the parser, whatever stands in it."""
    return text._Tree(text.parser().parse(field)).blocks  # noqa: SLF001 - the way round the fast path


@given(PROSE)
def test_plain_prose_comes_out_as_the_parser_would_have_it(field: str) -> None:
    assert text.blocks(field) == slow(field)


@given(MARKED)
def test_marked_up_text_comes_out_as_the_parser_would_have_it(field: str) -> None:
    assert text.blocks(field) == slow(field)


@given(st.lists(st.sampled_from(PIECES.split("|")), max_size=9).map("".join))
def test_plain_marks_come_out_as_the_parser_would_have_them(field: str) -> None:
    assert text.blocks(field) == slow(field)


@given(MARKED)
def test_what_no_text_may_hold_is_looked_for_wherever_it_can_stand(field: str) -> None:
    if not text.is_structured(field):
        assert not text.headings(field)
        assert not text.too_deep(field)
        assert not [*stray(field), *changed(field)]


@given(PROSE)
def test_a_line_of_plain_prose_comes_out_as_the_parser_would_have_it(field: str) -> None:
    folded = " ".join(field.split("\n")).strip()
    token = text.parser().parseInline(folded)[0] if folded else None
    expected = text._inline(token.children or [], {}) if token else ()  # noqa: SLF001 - the way round the fast path
    assert text.plain(text.inlines(folded)) == text.plain(expected)


@given(st.text())
def test_no_text_makes_it_stop(field: str) -> None:
    text.blocks(field)
    text.inlines(field)
    text.headings(field)


def test_a_blank_line_parts_paragraphs_and_a_line_break_does_not() -> None:
    assert text.blocks("Første\nlinje.\n\nAndre.\n") == (
        Paragraph((Text("Første linje."),)),
        Paragraph((Text("Andre."),)),
    )


def test_double_spaces_of_the_author_stand() -> None:
    assert text.inlines("§§ 1-1 og  1-2") == (Text("§§ 1-1 og  1-2"),)


def test_strong_and_emphasised_words_and_links() -> None:
    assert text.inlines("**Vi** *skal* [svare](https://example.no)") == (
        Strong((Text("Vi"),)),
        Text(" "),
        Emphasis((Text("skal"),)),
        Text(" "),
        Link("https://example.no", (Text("svare"),)),
    )


def test_a_footnote_stands_where_its_mark_is() -> None:
    (paragraph,) = text.blocks("Vi følger avtalen[^1].\n\n[^1]: Hovedavtalen.")
    assert paragraph == Paragraph(
        (Text("Vi følger avtalen"), Footnote((Paragraph((Text("Hovedavtalen."),)),)), Text("."))
    )


def test_raw_html_is_words() -> None:
    assert text.plain(text.inlines("<script>alert(1)</script>")) == "<script>alert(1)</script>"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:x",
        "vbscript:x",
        "file:///c",
        "data:text/html,x",
        "//ond.no",
        "../utenfor.png",
    ],
)
def test_an_unsafe_address_makes_no_link(address: str) -> None:
    assert text.inlines(f"[her]({address})") == (Text(f"[her]({address})"),)


@pytest.mark.parametrize("address", ["https://a.no", "mailto:a@b.no", "tel:12345678", "#mål", "vedlegg/plan.pdf", "#"])
def test_a_safe_address_makes_a_link(address: str) -> None:
    assert text.safe_address(address)


def test_a_picture_on_the_web_is_a_link_and_one_in_the_folder_a_picture() -> None:
    assert text.inlines("![Logo](https://a.no/l.png)") == (Link("https://a.no/l.png", (Text("Logo"),)),)
    assert text.inlines("![Logo](logo.png)") == (nodes.Image("logo.png", "Logo"),)


def test_a_table_has_heads_and_rows() -> None:
    (table,) = text.blocks("| Hva | Når |\n| --- | --- |\n| Kurs | 2026 |")
    assert isinstance(table, nodes.Table)
    assert [text.plain(cell.blocks[0].content) for cell in table.head] == ["Hva", "Når"]
    assert len(table.rows) == 1


def test_lists_keep_their_nesting_and_start() -> None:
    (points,) = text.blocks("3. tre\n   - under\n4. fire")
    assert isinstance(points, nodes.List)
    assert (points.ordered, points.start, len(points.items)) == (True, 3, 2)
    assert isinstance(points.items[0].blocks[1], nodes.List)


@pytest.mark.parametrize("field", ["Ingen overskrift her.", "#emneknagg", "C# og F#", "a\n\n- b", "1-2-3\n–––"])
def test_text_without_a_heading_has_none(field: str) -> None:
    assert text.headings(field) == []


@pytest.mark.parametrize(
    ("field", "line"), [("# Mål", 0), ("Tekst.\n\n## Mål", 2), ("Mål\n===", 0), ("Mål\n---", 0), ("- # Mål", 0)]
)
def test_a_heading_in_text_is_found_on_its_line(field: str, line: int) -> None:
    assert text.headings(field) == [line]
