"""The structure of our Word documents, held to that of the page of the same strategy: outline, tables, languages."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement

from agstrategi.cli.main import main
from unit.writers.word import Word, words

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "strategier"
REAL = ("alver", "nordre-land", "sandefjord", "sondre-land", "stange")
SOURCES = [*sorted((ROOT / "eksempler").iterdir()), *(SHARED / name for name in REAL)]
LOCALES = {"nb": "nb-NO", "nn": "nn-NO"}


@pytest.fixture(scope="module", params=SOURCES, ids=lambda path: path.name)
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Word, HtmlElement]:
    """A strategy as a Word document and as a page."""
    source: Path = request.param
    if not source.exists():
        pytest.skip("the real strategies (../shared/strategier) are not on this machine")
    folder = tmp_path_factory.mktemp("ord")
    assert main(["build", str(source), "-f", "docx", "-f", "html", "-o", str(folder)]) == 0
    (document,), (page,) = folder.glob("*.docx"), folder.glob("*.html")
    return Word(document.read_bytes()), html.fromstring(page.read_text(encoding="utf-8"))


def said(text: str) -> str:
    """Write text as it is compared: without spaces, which breaks of lines are in one and not in the other."""
    return "".join(text.split())


def test_headings_are_the_pages_at_the_pages_levels(both: tuple[Word, HtmlElement]) -> None:
    word, page = both
    levels = {
        style.get(f"{{{style.nsmap['w']}}}styleId"): int(level) + 1
        for style in word.find("//w:style[w:pPr/w:outlineLvl]", "styles")
        for level in style.xpath("w:pPr/w:outlineLvl/@w:val", namespaces=style.nsmap)
    }
    found = [
        (levels[style], said(words(paragraph)))
        for paragraph in word.find("//w:body//w:p[w:pPr/w:pStyle]")
        for style in paragraph.xpath("w:pPr/w:pStyle/@w:val", namespaces=paragraph.nsmap)
        if style in levels
    ]
    heads = page.xpath("//main//*[self::h2 or self::h3 or self::h4 or self::h5 or self::h6][not(ancestor::*[@role])]")
    assert found == [(int(head.get("aria-level", head.tag[1])) - 1, said(_bare(head))) for head in heads]


def _bare(element: HtmlElement) -> str:
    for note in element.xpath(".//sup"):
        note.drop_tree()
    return str(element.text_content())


def test_each_table_has_heads_that_repeat_and_a_name(both: tuple[Word, HtmlElement]) -> None:
    word, page = both
    tables = word.find("//w:body//w:tbl[w:tblPr/w:tblStyle/@w:val='Strategitabell']")
    headed = [table for table in tables if table.xpath("w:tr[1]/w:trPr/w:tblHeader", namespaces=table.nsmap)]
    named = [table for table in tables if table.xpath("w:tblPr/w:tblCaption", namespaces=table.nsmap)]
    assert (len(tables), len(headed)) == (len(page.xpath("//main//table")), len(page.xpath("//main//table[thead]")))
    assert len(named) == len(page.xpath("//main//table[caption or @aria-label]"))


def test_all_is_in_its_language(both: tuple[Word, HtmlElement]) -> None:
    word, page = both
    own = LOCALES[page.get("lang")]
    (other,) = set(LOCALES.values()) - {own}
    assert word.find("//w:docDefaults//w:lang/@w:val", "styles") == [own]
    marked = Counter("".join(map(said, word.texts(f"//w:body//w:r[w:rPr/w:lang/@w:val='{other}']"))))
    heard = Counter("".join(said(_bare(part)) for part in page.xpath("//main//*[@lang]")))
    assert marked == heard
