"""Word: its structure as Word, a screen reader and python-docx meet it, in our own document's styles."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest

from agstrategi import nodes
from unit.writers.sample import (
    chapter,
    document,
    front,
    line,
    note,
    para,
    row,
    table,
    whole,
)
from unit.writers.word import Word, make, value

# --- headings and the contents ---------------------------------------------------------------------------------------


def test_chapters_are_words_own_headings_with_their_numbers() -> None:
    word = Word.of(chapter("Ledelse", chapter("Mål", level=3, number="1.1"), number="1."))
    assert word.styled("Heading1") == ["1. Ledelse"]
    assert word.styled("Heading2") == ["1.1 Mål"]
    assert word.find("//w:style[@w:styleId='Heading1']//w:outlineLvl/@w:val", "styles") == ["0"]


def test_headings_below_the_ninth_level_stay_headings() -> None:
    assert Word.of(chapter("Dypt", level=12)).styled("Heading9") == ["Dypt"]


def test_the_contents_hold_an_entry_for_each_heading_that_leads_to_it() -> None:
    word = Word.of(
        chapter("Mål", number="1."), chapter("Tiltak", chapter("Ledelse", chapter("Dypt", level=4), level=3))
    )
    contents = "//w:sdt[w:sdtPr/w:docPartObj]"
    assert word.texts(f"{contents}//w:p") == ["Innhold", "1. Mål\t", "Tiltak\t", "Ledelse\t"]
    names = word.find(f"{contents}//w:hyperlink/@w:anchor")
    assert [word.texts(f"//w:p[w:bookmarkStart/@w:name='{name}']") for name in names] == [
        ["1. Mål"],
        ["Tiltak"],
        ["Ledelse"],
    ]
    codes = [code.text.strip() for code in word.find(f"{contents}//w:instrText")]
    assert codes == ['TOC \\o "1-2" \\h \\z', *(f"PAGEREF {name} \\h" for name in names)]


def test_fields_in_the_contents_are_balanced() -> None:
    word = Word.of(chapter("Mål"), chapter("Tiltak"))
    kinds = word.find("//w:fldChar/@w:fldCharType")
    assert [kinds.count(kind) for kind in ("begin", "separate", "end")] == [3, 3, 3]


def test_word_is_asked_to_reckon_the_page_numbers() -> None:
    assert Word.of(chapter("Mål"), chapter("Tiltak")).find("//w:updateFields/@w:val", "settings") == ["true"]


def test_a_document_of_one_chapter_has_no_contents() -> None:
    assert Word.of(chapter("Mål")).find("//w:sdt") == []


def test_the_first_chapter_begins_a_page_and_the_next_do_not() -> None:
    word = Word.of(chapter("Mål"), chapter("Tiltak"))
    assert word.texts("//w:p[w:pPr/w:pageBreakBefore]") == ["Innhold", "Mål"]


# --- the front page, the title, the language -------------------------------------------------------------------------


def test_the_front_page_has_a_style_for_each_line() -> None:
    word = Word.whole(document(front=front()))
    assert word.styled("Title") == ["Arbeidsgiverstrategi"]
    assert word.styled("Subtitle") == ["Et godt sted å jobbe"]
    assert word.styled("ForsideVedtak") == ["Vedtatt av kommunestyret 19.06.2023, sak 45/23"]


def test_a_drafts_mark_stands_on_the_front_page_and_in_the_running_head() -> None:
    word = Word.whole(document(mark="Utkast"))
    assert word.styled("ForsideMerke") == ["Utkast"]
    assert word.texts("//w:p", "header1")[-1] == "Utkast"


def test_an_adopted_strategy_has_no_mark() -> None:
    assert Word.whole(document()).texts("//w:p", "header1") == ["Arbeidsgiverstrategi"]


def test_running_heads_name_the_title_and_the_municipality_but_not_on_the_front_page() -> None:
    word = Word.whole(document())
    assert word.texts("//w:p", "footer1") == ["Fjellvik kommune\tSide 1 av 1"]
    assert len(word.find("//w:sectPr/w:titlePg")) == 1


def test_the_document_says_what_it_is_and_whose() -> None:
    shown = document(front=front(), period="2023–2027", lang="nn")
    facts = docx.Document(BytesIO(Word.whole(shown).content)).core_properties
    assert (facts.title, facts.author, facts.language) == ("Arbeidsgiverstrategi", "Fjellvik kommune", "nn-NO")
    assert facts.subject == "Et godt sted å jobbe, 2023–2027"


@pytest.mark.parametrize(("lang", "locale"), [("nb", "nb-NO"), ("nn", "nn-NO")])
def test_the_whole_document_is_in_its_language(lang: str, locale: str) -> None:
    word = Word.of(para("Tekst"), lang=lang)
    assert word.find("//w:docDefaults//w:lang/@w:val", "styles") == [locale]
    assert word.find("//w:style//w:lang", "styles") == []
    assert word.find("//w:themeFontLang/@w:val", "settings") == [locale]


def test_words_in_the_other_language_are_marked() -> None:
    word = Word.of(para("Han sa: ", nodes.Language("nn", line("eg veit"))), nodes.Quote((para("Eg òg."),), lang="nn"))
    assert word.texts("//w:r[w:rPr/w:lang/@w:val='nn-NO']") == ["eg veit", "Eg òg."]


# --- words -----------------------------------------------------------------------------------------------------------


def test_marked_words_are_marked() -> None:
    word = Word.of(para(nodes.Strong(line("a", nodes.Emphasis(line("b")))), nodes.Code("c d"), "e", nodes.Break(), "f"))
    assert word.texts("//w:r[w:rPr/w:b]") == ["a", "b"]
    assert word.texts("//w:r[w:rPr/w:i]") == ["b"]
    assert word.texts("//w:r[w:rPr/w:rStyle/@w:val='Kodetegn']") == ["c d"]
    assert word.texts()[-1] == "abc de|f"


def test_text_from_an_author_stays_text() -> None:
    text = 'a < b && c > "d" <w:t>x</w:t> {{ 7*7 }} ]]> &amp; \u00a0\u00ad…'
    assert Word.of(para(text)).texts()[-1] == text


def test_what_no_xml_can_hold_is_shown_as_unreadable() -> None:
    assert Word.of(para("a\x00b\x0bc\x85d\ud800e\ufffff")).texts()[-1] == "a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf"


def test_white_space_is_kept() -> None:
    assert Word.of(para(" a  b ", nodes.Strong(line(" c")), "\td")).texts()[-1] == " a  b  c\td"


def test_a_link_leads_out() -> None:
    word = Word.of(para(nodes.Link("https://x.no/å b?a=1&b=2", line("se"), "tips")))
    link = word.one("//w:body//w:hyperlink")
    identity = link.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
    assert word.relations()[identity] == "https://x.no/å%20b?a=1&b=2"
    assert value(link, "tooltip") == "tips"


def test_a_link_inside_leads_to_its_heading_or_its_point() -> None:
    link = para(nodes.Link("#mal", line("se")), nodes.Link("#kurs", line("der")))
    item = nodes.Item((para("Kurs"),), anchor="kurs")
    word = Word.of(link, chapter("Mål", nodes.List((item,)), anchor="mal"))
    first, second = word.find("//w:body//w:hyperlink/@w:anchor")
    assert word.texts(f"//w:p[w:bookmarkStart/@w:name='{first}']") == ["Mål"]
    assert word.texts(f"//w:p[w:bookmarkStart/@w:name='{second}']") == ["Kurs"]


def test_a_link_leads_to_its_row() -> None:
    shown = table(["Tiltak", "Frist"], row("Kurs", "2026", anchor="kurs"))
    word = Word.of(para(nodes.Link("#kurs", line("se"))), shown)
    (name,) = word.find("//w:body//w:hyperlink/@w:anchor")
    assert word.texts(f"//w:tr[.//w:bookmarkStart/@w:name='{name}']") == ["Kurs2026"]


def test_an_address_that_could_do_harm_is_no_link() -> None:
    word = Word.of(para(nodes.Link("javascript:alert(1)", line("her"))))
    assert word.find("//w:hyperlink") == []
    assert word.texts()[-1] == "her"


def test_a_link_in_a_link_is_one_link() -> None:
    inner = nodes.Emphasis(line("b", nodes.Link("https://y.no", line("c"))))
    word = Word.of(para(nodes.Link("https://x.no", line("a", inner))))
    assert word.texts("//w:hyperlink") == ["abc"]


def test_changes_are_tracked_as_words_own() -> None:
    word = Word.of(para("Vi ", nodes.Deletion(line("kan")), nodes.Insertion(line("skal", nodes.Strong(line("!"))))))
    assert word.texts("//w:del[@w:author='Fjellvik kommune']//w:delText") == ["kan"]
    assert word.texts("//w:ins") == ["skal", "!"]


# --- footnotes -------------------------------------------------------------------------------------------------------


def test_footnotes_are_words_own_in_the_order_they_are_met() -> None:
    quote = nodes.Quote(
        (para("Ord", note("sitat")),), lead=line("Først", note("leder")), source=line("K", note("kilde"))
    )
    word = Word.of(chapter("Mål", para("Tekst", note("først")), quote))
    assert [value(mark, "id") for mark in word.find("//w:footnoteReference")] == ["1", "2", "3", "4"]
    assert word.texts("//w:footnote[@w:id > 0]", "footnotes") == [" først", " leder", " sitat", " kilde"]
    assert len(word.find("//w:footnote[@w:id > 0]//w:footnoteRef", "footnotes")) == 4


def test_a_link_in_a_footnote_is_the_footnotes_own() -> None:
    linked = nodes.Footnote((para(nodes.Link("https://x.no", line("nett"))),))
    word = Word.of(para("a", linked))
    assert "https://x.no" in word.relations("footnotes").values()
    assert "https://x.no" not in word.relations().values()


def test_a_footnote_in_a_footnote_stands_at_its_end() -> None:
    word = Word.of(para("a", nodes.Footnote((para("ytre", note("indre")),))))
    assert word.texts("//w:footnote[@w:id > 0]//w:p", "footnotes") == [" ytre", "indre"]
    assert len(word.find("//w:footnoteReference")) == 1


# --- the file --------------------------------------------------------------------------------------------------------


def test_the_same_tree_gives_the_same_bytes() -> None:
    assert make(whole()).content == make(whole()).content


def test_the_package_holds_no_time_and_no_trace_of_the_machine() -> None:
    word = Word.whole(whole())
    assert {entry.date_time for entry in word.zip.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert word.zip.namelist()[0] == "[Content_Types].xml"
    assert b"dcterms" not in word.zip.read("docProps/core.xml")


def test_every_number_that_must_be_unique_is() -> None:
    word = Word.whole(whole())
    for path in ("//w:bookmarkStart/@w:id", "//w:bookmarkStart/@w:name", "//wp:docPr/@id", "//w:sdtPr/w:id/@w:val"):
        found = word.find(path)
        assert len(found) == len(set(found))


def test_every_style_that_is_used_is_there() -> None:
    word = Word.whole(whole())
    known = set(word.find("//w:style/@w:styleId", "styles"))
    used = word.find("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val")
    assert len(set(used)) > 30
    assert set(used) <= known


def test_python_docx_reads_the_document() -> None:
    read = docx.Document(BytesIO(Word.whole(whole()).content))
    assert [p.text for p in read.paragraphs if p.style and p.style.name == "Heading 1"][:2] == [
        "Forord",
        "Ord i løpende tekst",
    ]
    assert read.tables[0].rows[0].cells[0].text
