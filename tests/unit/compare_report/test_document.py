"""The report in each format: the words before and after, marked, and said in words for those who listen."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from agstrategi.compare.report.view import Selection
from agstrategi.compare.result import Note
from unit.compare_report.made import area, changed, compared, field, measure, ref, report, view

OLD = """
satsingsområder:
  - id: a
    tittel: Heltid
    tiltak:
      - {id: t, tittel: Utlysning, tekst: Alle *ledige* jobber skal lyses ut <straks>., frist: 2020-06, status: pågår}
      - {id: s, tittel: Stipend | støtte, tekst: Seks ansatte skal få stipend., status: planlagt}
"""
NEW = """
satsingsområder:
  - id: a
    tittel: Heltid
    tiltak:
      - {id: t, tittel: Utlysning, tekst: Alle *ledige* jobber bør lyses ut <straks>., frist: 2024-06, status: pågår}
"""


class Page(HTMLParser):
    """Reads what a page holds: its elements, and the rows of its tables as what is heard in them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.rows: list[list[str]] = []
        self._inside = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.tags.append((tag, dict(attrs)))
        if tag == "tr":
            self.rows.append([])
        if tag in {"td", "th"}:
            self.rows[-1].append("")
            self._inside = True

    def handle_endtag(self, tag: str) -> None:
        """Leave a cell."""
        if tag in {"td", "th"}:
            self._inside = False

    def handle_data(self, data: str) -> None:
        """Keep what is said in a cell."""
        if self._inside:
            self.rows[-1][-1] += data

    def cells(self, name: str) -> list[str]:
        """Give the cells of the row whose first begins so."""
        [row] = [row for row in self.rows if " ".join(row[0].split()).startswith(name)]
        return [" ".join(cell.split()) for cell in row]


def test_markdown_has_before_after_and_what_in_a_row() -> None:
    text = report(compared(OLD, NEW), "md")
    assert (
        "| **Utlysning** – **Vesentlig:** fristen er utsatt; «skal» er blitt «bør» "
        "| Alle ledige jobber ~~skal~~ lyses ut \\<straks>. · **Frist:** juni 2020 "
        "| Alle ledige jobber **bør** lyses ut \\<straks>. · **Frist:** juni 2024 |"
    ) in text
    assert "| **Stipend \\| støtte** – **Vesentlig:** tatt ut uten å være gjort (planlagt) |" in text


def test_a_page_says_in_words_what_it_shows_in_colour() -> None:
    page = Page(report(compared(OLD, NEW), "html"))
    together = "Alle ledige jobber tatt ut: skal slutt satt inn: bør slutt lyses ut <straks>."
    assert page.cells("Utlysning") == [
        "Utlysning Vesentlig: fristen er utsatt; «skal» er blitt «bør»",
        "Alle ledige jobber tatt ut: skal slutt lyses ut <straks>. Frist: juni 2020",
        "Alle ledige jobber satt inn: bør slutt lyses ut <straks>. Frist: juni 2024",
        f"{together} Frist: tatt ut: juni 2020 slutt satt inn: juni 2024 slutt",
    ]


def test_a_page_needs_nothing_and_runs_nothing() -> None:
    text = report(compared(OLD, NEW), "html")
    page = Page(text)
    assert {tag for tag, _ in page.tags} & {"script", "link", "iframe", "img", "form"} == set()
    assert not re.search(r"\son\w+=|https?://", text)


def test_a_page_has_the_choices_that_filter_it() -> None:
    page = Page(report(compared(OLD, NEW), "html"))
    assert [attrs["id"] for tag, attrs in page.tags if tag == "input"] == [
        "alvor-vesentlig", "alvor-mindre", "alvor-alle", "visning-side", "visning-samlet",
    ]  # fmt: skip
    assert [attrs.get("class") for tag, attrs in page.tags if tag == "tr" and "id" in attrs] == ["vesentlig"] * 2


def test_each_link_of_a_page_leads_somewhere() -> None:
    page = Page(report(compared(OLD, NEW), "html"))
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    links = [str(attrs["href"])[1:] for tag, attrs in page.tags if tag == "a"]
    assert len(ids) == len(set(ids))
    assert {link for link in links if link not in ids} == set()
    assert [link for link in links if link.startswith("endring-")]


def test_word_gets_no_change_that_somebody_could_accept() -> None:
    text = report(compared(OLD, NEW), "docx-tekst")
    assert "{.insertion}" not in text
    assert "{.deletion}" not in text
    assert "**skal**" in text
    assert "**bør**" in text


def test_a_change_of_several_rows_is_one_place_to_lead_to() -> None:
    front = "strategi: {{tittel: Plan, kommune: Nordvik, periode: {0}-{1}, iverksatt: {0}-10-01}}\n"
    old, new = (front.format(*years) for years in ((2019, 2023), (2023, 2027)))
    page = Page(report(compared(old, new), "html"))
    names = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("form", ["md", "html", "docx-tekst"])
def test_a_strategy_against_itself_says_that_nothing_is_changed(form: str) -> None:
    text = report(compared(OLD, OLD), form)
    assert "Ingenting er endret." in text
    assert "Utlysning" not in text


def test_what_is_unchanged_is_named_on_request() -> None:
    text = report(compared(OLD, OLD, Selection(unchanged=True)), "md")
    assert "- **Tiltak:** «Utlysning» og «Stipend | støtte»" in text


def test_the_sums_are_printed_and_balance() -> None:
    text = report(compared(OLD, NEW), "md")
    sums = re.findall(r"(\d+) = ([^|]+)", text)
    assert sums == [("1", "1 uendret "), ("1", "1 uendret "), ("2", "1 endret + 1 tatt ut "), ("1", "1 endret ")]
    for total, terms in sums:
        assert int(total) == sum(map(int, re.findall(r"\d+", terms)))


def test_the_language_is_the_new_strategys() -> None:
    nynorsk = "strategi: {tittel: Plan, kommune: Nordvik, målform: nn}" + NEW
    text = report(compared(OLD, nynorsk), "md", nynorsk)
    assert "# Kva er endra?" in text
    assert "Tiltaket «Utlysning» har fått utsett frist." in text


def test_several_predecessors_of_other_municipalities_are_named() -> None:
    itself = ref("Plan", values={"kommune": "Nordvik kommune", "periode": "2020–2023"})
    other = ref("Plan", values={"kommune": "Sørvik kommune", "periode": "2016–2019"})
    text = report(view(area(), itself=changed("strategi", other, itself)), "md")
    assert "Plan 2020–2023 sammenlignet med Plan 2016–2019 (Sørvik kommune)" in text


def test_a_date_of_an_adoption_is_written_as_in_the_document() -> None:
    old = "strategi: {tittel: Plan, kommune: Nordvik, vedtak: {organ: kommunestyret, dato: 2019-06-20}}\n"
    new = old.replace("kommunestyret, dato: 2019-06-20", "formannskapet")
    assert "| **Vedtak** – endret | kommunestyret, 20.06.2019 | formannskapet |" in report(compared(old, new), "md")


def test_what_there_is_to_know_of_the_comparison_is_said() -> None:
    notes = (Note("id-satt-til-side", "tiltak", 4, 9), Note("erstatter-ukjent", "tiltak", ref="borte"))
    text = report(view(area(), notes=notes), "md")
    assert "4 av 9 tiltak med samme id er ulike" in text
    assert "«erstatter: borte» viser til noe som ikke finnes" in text


def test_a_text_that_is_all_other_words_is_not_marked() -> None:
    both = measure("Fadder", 0)
    text = report(view(area(), changed("tiltak", both, both, field("tekst", "En ting.", "Noe annet."))), "md")
    assert "| **Fadder** – omskrevet | En ting. | Noe annet. |" in text
