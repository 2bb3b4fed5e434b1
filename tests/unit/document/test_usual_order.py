"""Without an outline every register stands in the order of the language, headed by what the municipality calls it."""

from __future__ import annotations

import re

import pytest

from unit.document.lines import compiled, lines


def test_a_simple_strategy_is_a_whole_document() -> None:
    yaml = """
verdier:
  - {tittel: Åpen, tekst: Vi deler.}
satsingsområder:
  - tittel: Ledelse
    tekst: Gode ledere.
    tiltak:
      - {tekst: Kurs for ledere., ansvar: HR, frist: 2026-06}
visjon: Sammen i fjellet
"""
    assert lines(yaml) == [
        "## Visjon",
        "Sammen i fjellet",
        "## Verdier",
        "Åpen: Vi deler.",
        "## Satsingsområder",
        "### Ledelse",
        "Gode ledere.",
        "#### Tiltak",
        "Tiltak | Ansvar | Frist",
        "Kurs for ledere. | HR | juni 2026",
    ]


def test_nynorsk_has_its_own_words() -> None:
    yaml = """strategi: {tittel: Strategi, kommune: Lund, målform: nn}
muligheter: [Meir samarbeid]
forord: Velkomen.
"""
    assert lines(yaml) == ["## Føreord", "Velkomen.", "## Moglegheiter", "- Meir samarbeid"]


def test_a_register_with_a_lead_in_needs_no_heading() -> None:
    assert lines("utfordringer: {ledetekst: 'Vi må:', punkter: [rekruttere]}") == ["Vi må:", "- rekruttere"]


def test_a_registers_own_title_is_its_heading() -> None:
    assert lines("utfordringer: {tittel: Det som er tungt, punkter: [økonomi]}") == ["## Det som er tungt", "- økonomi"]


def test_the_municipalitys_words_head_its_fields() -> None:
    yaml = """strategi:
  tittel: S
  kommune: Lund
  begreper:
    satsingsområde: {en: innsatsområde, flere: innsatsområder}
    tiltak: {en: grep, flere: grep, overskrift: Dette gjør vi}
    ansvar: eier
satsingsområder:
  - tittel: Ledelse
    tiltak: [{tekst: Kurs., ansvar: HR}]
"""
    assert lines(yaml) == [
        "## Innsatsområder",
        "### Ledelse",
        "#### Dette gjør vi",
        "Dette gjør vi | Eier",
        "Kurs. | HR",
    ]


def test_a_concepts_lead_in_heads_the_measures_table() -> None:
    yaml = """strategi: {tittel: S, kommune: Lund, begreper: {tiltak: {ledetekst: "Vi vil:"}}}
satsingsområder:
  - {tittel: Ledelse, tiltak: [{tekst: Kurs., ansvar: HR}]}
  - {tittel: Fravær, tiltak: [Følge opp.]}
"""
    assert lines(yaml)[2:] == ["Vi vil: | Ansvar", "Kurs. | HR", "### Fravær", "Vi vil:", "- Følge opp."]


def test_the_front_page_stands_in_order_and_leaves_out_what_is_unfilled() -> None:
    yaml = """strategi:
  tittel: S
  kommune: {navn: Lund, type: fylkeskommune}
  periode: 2024-2027
  vedtak: [{organ: Fylkestinget, dato: 2024-06-19, sak: 12/24}, {dato: xx.xx.xxxx}]
  iverksatt: 2024-08-01
  sted: Lund
  datoformat: lang
"""
    front = compiled(yaml).document.front
    assert [line.kind for line in front] == ["periode", "vedtak", "iverksatt", "dato", "kommune"]
    words = [block.content[0].text for line in front for block in line.blocks]
    assert words == [
        "2024–2027",
        "Vedtatt av Fylkestinget 19. juni 2024, sak 12/24",
        "Gjelder fra 1. august 2024",
        "Lund",
        "Lund fylkeskommune",
    ]


def test_what_the_outline_shows_of_the_front_page_is_not_repeated() -> None:
    yaml = """strategi: {tittel: S, kommune: Lund, slagord: Sammen!, undertittel: mot 2030}
kapitler:
  - {tittel: Start, innhold: [{vis: strategi/slagord}]}
"""
    assert [line.kind for line in compiled(yaml).document.front] == ["undertittel", "kommune"]
    assert lines(yaml) == ["## Start", "Sammen!"]


def test_a_draft_is_marked() -> None:
    assert compiled("strategi: {tittel: S, kommune: Lund, status: høring}").document.mark == "Høringsutkast"
    assert compiled("strategi: {tittel: S, kommune: Lund, status: vedtatt}").document.mark == ""


@pytest.mark.parametrize(
    ("facts", "date"),
    [
        ("vedtak: [{organ: Formannskapet, dato: 2023-06-01}, {dato: 2023-06-15}], periode: 2024-2027", "2023-06-15"),
        ("vedtak: {dato: xx.xx.xxxx}, periode: 2023-04-01 – 2026-03-31", "2023-04-01"),
        ("periode: mot 2030", "2000-01-01"),
    ],
)
def test_a_document_is_dated_by_its_adoption_else_its_period_and_never_by_the_clock(facts: str, date: str) -> None:
    assert compiled(f"strategi: {{tittel: S, kommune: Lund, {facts}}}").document.date == date


def test_headings_are_numbered_where_asked_but_not_those_with_a_number() -> None:
    yaml = """strategi: {tittel: S, kommune: Lund, nummerering: ja}
kapitler:
  - tittel: Først
    innhold: [{kapittel: {tittel: Inni}}, {kapittel: {nummer: A, tittel: Egen}}]
  - {tittel: Så}
"""
    assert lines(yaml) == ["## 1. Først", "### 1.1 Inni", "### A: Egen", "## 2. Så"]


def test_headings_that_occur_twice_get_distinct_anchors() -> None:
    yaml = "kapitler: [{tittel: Mål}, {tittel: Mål}, {id: mål-2, tittel: Annet}]"
    anchors = [block.anchor for block in compiled(yaml).document.blocks]
    assert anchors == ["mål", "mål-2", "mål-2-2"]


def test_what_is_shown_again_inside_a_figure_a_point_or_a_cell_gets_an_anchor_of_its_own() -> None:
    yaml = """
mål: [{id: m, tittel: Mål, tiltak: [{id: x, tittel: X, ansvar: Per}]}]
kapitler:
  - tittel: A
    innhold:
      - figur: {type: trinn, deler: [{vis: mål/m/tiltak, som: liste}]}
      - {vis: mål, som: liste}
      - {vis: mål, som: tabell, kolonner: [{felter: [tiltak]}]}
      - vis: mål/m/tiltak
"""
    shown = repr(compiled(yaml).document.blocks)
    assert sorted(re.findall(r"anchor='(x[^']*)'", shown)) == ["x", "x-2", "x-3", "x-4"]


def test_a_vision_that_the_text_around_it_quotes_stands_once() -> None:
    assert lines("visjon: {tekst: Sammen, utdyping: Visjonen er Sammen.}")[1:] == ["Visjonen er Sammen."]
    assert lines("visjon: {tekst: Sammen, utdyping: Vi løfter flokken.}")[1:] == ["Sammen", "Vi løfter flokken."]


def test_years_of_the_action_programme_are_headed_where_there_are_several() -> None:
    one = """
satsingsområder: [{id: a, tittel: Ledelse}, {id: b, tittel: Et langt navn, kortnavn: Fravær}]
handlingsprogram:
  - år: 2025
    rader: [{tittel: Vår, celler: {a: Kurs, b: [{tittel: Nærvær, punkter: [samtaler]}]}}]
"""
    assert lines(one)[-3:] == ["## Handlingsprogram", " | Ledelse | Fravær", "Vår | Kurs | Nærvær / - samtaler"]
    two = one + "  - år: 2026\n    kolonner: [b]\n    rader: [{celler: {b: Mer}}]\n"
    assert lines(two)[-6:] == [
        "### 2025",
        " | Ledelse | Fravær",
        "Vår | Kurs | Nærvær / - samtaler",
        "### 2026",
        "Fravær",
        "Mer",
    ]
