"""``vis``: the same thing shown where the author wants it, in the form the author wants."""

from __future__ import annotations

import pytest

from unit.document.lines import compiled, lines

BASE = """
verdier:
  tittel: Våre verdier
  innledning: De bærer oss.
  punkter:
    - {id: åpen, tittel: Åpen, tekst: Vi deler.}
    - {tittel: Modig, tekst: Vi prøver., kortnavn: null}
    - {tittel: Nær}
""".replace(", kortnavn: null", "")


def shown(options: str, base: str = BASE) -> list[str]:
    """Show something in a chapter and give the lines under the chapter's heading."""
    return lines(f"{base}kapitler: [{{tittel: Kapittel, innhold: [{{{options}}}]}}]\n")[1:]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("vis: verdier", ["### Våre verdier", "De bærer oss.", "Åpen: Vi deler.", "Modig: Vi prøver.", "Nær"]),
        ('vis: verdier, tittel: ""', ["De bærer oss.", "Åpen: Vi deler.", "Modig: Vi prøver.", "Nær"]),
        ("vis: verdier, som: navn", ["- Åpen", "- Modig", "- Nær"]),
        ("vis: verdier, som: ramse", ["Åpen, Modig og Nær"]),
        ('vis: verdier, som: navn, ledetekst: "Vi er:"', ["Vi er:", "- Åpen", "- Modig", "- Nær"]),
        ("vis: verdier, som: nummerert, utvalg: [modig, åpen]", [
            "### Våre verdier", "De bærer oss.", "1. Modig: Vi prøver.", "2. Åpen: Vi deler.",
        ]),
        ('vis: verdier, tittel: "", felter: [tekst]', ["De bærer oss.", "Vi deler.", "Vi prøver."]),
        ('vis: verdier, tittel: "", som: overskrifter, nummerert: ja', [
            "De bærer oss.", "### 1. Åpen", "Vi deler.", "### 2. Modig", "Vi prøver.", "### 3. Nær",
        ]),
        ('vis: verdier, tittel: "", som: tabell', [
            "De bærer oss.", "Verdi | Beskrivelse", "Åpen | Vi deler.", "Modig | Vi prøver.", "Nær | ",
        ]),
        ('vis: verdier, tittel: "", som: tabell, kolonner: [{tittel: Slik, felter: [tekst]}]', [
            "De bærer oss.", "Slik", "Vi deler.", "Vi prøver.",
        ]),
        ("vis: verdier/åpen", ["Åpen: Vi deler."]),
        ("vis: verdier/åpen/tekst", ["Vi deler."]),
        ("vis: verdier/åpen/tekst, tittel: Åpenhet", ["### Åpenhet", "Vi deler."]),
        ("vis: verdier/innledning", ["De bærer oss."]),
    ],
)  # fmt: skip
def test_options_of_vis(options: str, expected: list[str]) -> None:
    assert shown(options) == expected


def test_expectations_name_whom_they_are_for_unless_a_lead_in_does() -> None:
    base = """
roller: [{id: leder, tittel: Ledere}]
forventninger:
  - {til: [leder, tillitsvalgte], tekst: Samarbeid.}
  - {til: alle, ledetekst: "Du skal:", punkter: [møte presis]}
"""
    assert shown("vis: forventninger", base) == ["Ledere og tillitsvalgte: Samarbeid.", "Du skal:", "- møte presis"]


def test_an_entitys_own_field_comes_before_a_register_of_that_name() -> None:
    yaml = """
mål: [Hele kommunen]
satsingsområder:
  - tittel: Ledelse
    tekst: Hvorfor.
    mål: [Gode ledere]
    ambisjoner: [stå støtt]
    innhold: [{vis: mål, som: avsnitt}, {vis: resten}]
"""
    assert lines(yaml)[2:] == [
        "## Satsingsområder", "### Ledelse", "Gode ledere", "Hvorfor.", "#### Ambisjoner", "- stå støtt",
    ]  # fmt: skip


def test_a_key_action_says_its_concept_where_a_statement_stands_before_it() -> None:
    yaml = """
satsingsområder:
  - tittel: Ledelse
    hovedgrep:
      - {utdyping: Tydelighet teller., tekst: Vi øver.}
      - {tittel: Kurs, tekst: Vi lærer., tiltak: [Ukeskurs]}
"""
    assert lines(yaml)[2:] == [
        "#### Hovedgrep", "Tydelighet teller.", "Hovedgrep: Vi øver.", "##### Kurs", "Vi lærer.", "###### Tiltak",
        "- Ukeskurs",
    ]  # fmt: skip


def test_fields_reach_into_what_they_hold() -> None:
    base = """
satsingsområder:
  - tittel: Ledelse
    ambisjoner: {ledetekst: Vi skal, punkter: [lede]}
    hovedgrep: [{tittel: Kurs, tekst: Vi lærer.}]
  - {undertittel: uten noe av det}
"""
    assert shown("vis: satsingsområder, felter: [tittel, ambisjoner, hovedgrep/tekst]", base) == [
        "### Ledelse", "Vi skal", "- lede", "#### Hovedgrep", "Vi lærer.",
    ]  # fmt: skip


def test_measures_are_a_list_until_someone_answers_for_one() -> None:
    base = "satsingsområder: [{id: l, tittel: L, tiltak: [{tittel: Kurs, tekst: Hver vår.}, Samtaler]}]\n"
    assert shown("vis: satsingsområder/l/tiltak", base) == ["- Kurs: Hver vår.", "- Samtaler"]
    with_status = base.replace("Hver vår.", "Hver vår., status: pågår")
    assert shown("vis: satsingsområder/l/tiltak", with_status) == [
        "Tiltak | Status", "Kurs: Hver vår. | pågår", "Samtaler | ",
    ]  # fmt: skip


def test_no_second_colon_after_a_title_that_ends_its_own_sentence() -> None:
    base = "verdier: [{tittel: 'Åpen:', tekst: A.}, {tittel: 'Modig?', tekst: B.}]\n"
    assert shown("vis: verdier", base) == ["Åpen: A.", "Modig? B."]


def test_a_lead_in_stands_before_a_plain_text_too() -> None:
    assert shown("vis: etikk, ledetekst: 'Om etikk:'", "etikk: Vi er rause.\n") == ["Om etikk:", "Vi er rause."]


def test_a_figures_parts_may_be_written_shown_or_quoted() -> None:
    base = BASE + "visjon: Sammen\n"
    options = """figur: {type: søyler, tittel: Figur 1, topp: [{vis: visjon/tekst}], deler: [
      {tittel: Nå, punkter: [a, b]}, {vis: verdier, som: ramse, tittel: Verdier}, {sitat: {tekst: Ord, kilde: KS}}]}"""
    assert shown(options, base) == [
        "Sammen", "[Nå]", "- a", "- b", "[Verdier]", "Åpen, Modig og Nær", "[]", "Ord", "KS", "Figur 1",
    ]  # fmt: skip


def test_a_figure_describes_itself_where_the_author_has_not() -> None:
    yaml = BASE + "kapitler: [{innhold: [{figur: {type: trinn, deler: verdier}}]}]\n"
    (figure,) = compiled(yaml).document.blocks
    assert figure.alt == "Trinn: Åpen, Modig og Nær"


def test_a_form_has_a_field_under_each_area_without_areas_of_its_own() -> None:
    base = """
satsingsområder:
  - {tittel: Ledelse, nummer: 7, områder: [{tittel: Kurs}, {tittel: Lang tittel, kortnavn: Samtaler}]}
  - {tittel: Fravær}
"""
    assert shown("skjema: {for: satsingsområder, ledetekst: 'Tiltak:', instruks: Fyll ut.}", base) == [
        "Fyll ut.", "### 1.1 Ledelse", "#### 1.1.1 Kurs", "Tiltak: ____", "#### 1.1.2 Samtaler", "Tiltak: ____",
        "### 1.2 Fravær", "Tiltak: ____",
    ]  # fmt: skip


def test_a_quote_in_the_other_language_says_so_and_its_address_is_a_note() -> None:
    yaml = """
kapitler:
  - innhold:
      - sitat: {tekst: Godt sagt., kilde: Ola, verk: Boka, år: 2011, url: "https://a.no", målform: nn}
"""
    (quote,) = compiled(yaml).document.blocks
    assert quote.lang == "nn"
    assert lines(yaml) == ["Godt sagt.", "Ola, Boka, 2011"]
    assert type(quote.source[-1]).__name__ == "Footnote"
