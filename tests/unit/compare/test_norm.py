"""The normal form: all that prints, as plain words, and nothing of how it was typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agstrategi.compare.norm import norm
from agstrategi.compare.parts import Part
from agstrategi.compare.words import fold
from unit.compare.making import read


def parts(body: str, kind: str = "tekst") -> list[Part]:
    return [part for part in norm(read(body)) if part.kind == kind]


def texts(body: str) -> list[str]:
    return [part.value("tekst") for part in parts(body)]


@given(st.text(st.sampled_from("ab «»\"“”'’\u00a0\u00ad\n–-e\u0301(")))
def test_the_form_of_a_text_in_normal_form_is_itself(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("typed", ['"raus"', "“raus”", "„raus“", "»raus«", "«raus»"])
def test_quotation_marks_are_one_kind(typed: str) -> None:
    assert fold(f"Vi er {typed}.") == "Vi er «raus»."


def test_white_space_line_breaks_and_letters_of_two_signs_are_folded() -> None:
    assert fold("a\u030a  være\n\tsøt\u00a0her") == "å være søt her"


def test_markdown_leaves_its_words_addresses_and_notes() -> None:
    body = """
    etikk: |
      Vi er **ærlige** og [åpne](https://storvik.example)[^1].

      - først
      - *så*

      [^1]: Se reglementet.
    """
    assert texts(body) == ["Vi er ærlige og åpne (https://storvik.example) [Se reglementet.].", "først", "så"]


def test_a_role_prints_by_its_title() -> None:
    body = """
    roller: [{id: hr, tittel: Personalavdelingen, tekst: Gir råd.}]
    mål: [{tittel: Trivsel, tiltak: [{tekst: Spørre alle, ansvar: [hr, lederne]}]}]
    """
    assert parts(body, "tiltak")[0].value("ansvar") == "Personalavdelingen, lederne"
    assert texts(body) == ["Personalavdelingen: Gir råd."]


def test_points_of_an_item_follow_each_other() -> None:
    body = "mål: [{tittel: M, tiltak: [{tittel: T, punkter: [en, {tekst: to, punkter: [tre]}]}]}]"
    assert parts(body, "tiltak")[0].value("punkter") == "• en • to • tre"


def test_what_never_prints_is_left_out() -> None:
    body = """
    mål: [{id: m, tittel: M}]
    utfordringer: [{tittel: Fravær, områder: [a]}]
    satsingsområder: [{id: a, tittel: A, støtter: [m], tiltak: [{tittel: T, notat: Husk, erstatter: [x]}]}]
    oppfølging: {tekst: Hvert år., rullering: årlig}
    """
    kept = [(part.kind, part.values) for part in norm(read(body)) if part.kind != "strategi"]
    assert kept == [
        ("utfordring", (("tittel", "Fravær"),)),
        ("mål", (("tittel", "M"),)),
        ("satsingsområde", (("tittel", "A"),)),
        ("tiltak", (("tittel", "T"),)),
        ("tekst", (("tekst", "Hvert år."),)),
    ]


def test_the_strategy_is_a_part_with_its_vision_and_its_words() -> None:
    body = """
    strategi:
      tittel: Plattform
      kommune: {navn: Storvik, type: fylkeskommune}
      periode: mot 2030
      vedtak: [{organ: fylkestinget, dato: 2024-06-01, sak: 3/24}]
      begreper: {tiltak: {en: grep, flere: grep, overskrift: ""}}
    visjon: Sammen
    """
    values = dict(parts(body, "strategi")[0].values)
    assert values["kommune"] == "Storvik fylkeskommune"
    assert values["periode"] == "mot 2030"
    assert values["vedtak"] == "fylkestinget, 2024-06-01, sak 3/24"
    assert values["begreper/tiltak"] == "grep, overskrift: –"
    assert values["visjon"] == "Sammen"


def test_a_chapter_holds_its_paragraphs_and_each_block_that_is_one_thing() -> None:
    body = """
    kapitler:
      - tittel: Grunnlag
        innhold:
          - |
            Først.

            Så.
          - liste: {ledetekst: "Vi spør:", punkter: [Er det lov?]}
          - tabell: {tittel: Tall, kolonner: [År, Ansatte], rader: [["2023", "100"]]}
          - kapittel: {tittel: Inni, innhold: [Dypt.]}
          - vis: verdier
      - innhold: [Løst.]
    verdier: [Raus]
    """
    found = norm(read(body))
    chapter = next(part for part in found if part.value("tittel") == "Grunnlag")
    inner = next(part for part in found if part.value("tittel") == "Inni")
    assert texts(body) == [
        "Først.", "Så.", "Vi spør:", "Er det lov?", "Tall • År | Ansatte • 2023 | 100", "Dypt.", "Løst.",
    ]  # fmt: skip
    assert inner.parent == chapter.path
    assert [part.parent for part in found if part.value("tekst") in {"Så.", "Dypt.", "Løst."}] == [
        chapter.path, inner.path, None,
    ]  # fmt: skip


def test_a_cell_of_the_programme_belongs_to_its_area() -> None:
    body = """
    satsingsområder: [{id: a, tittel: Leiing}]
    handlingsprogram: [{år: "2025", rader: [{tittel: Vår, celler: {a: [{tittel: Kurs, tekst: For alle.}]}}]}]
    """
    cell = parts(body)[-1]
    assert cell.value("tekst") == "Kurs: For alle."
    assert cell.parent == ("satsingsområder", "punkter", 0)
