"""References that lead nowhere, each with what the author may have meant."""

from __future__ import annotations

import pytest

from unit.document.lines import compiled

BASE = """
roller: [{id: kommune-direktør, tittel: Kommunedirektør}]
mål: [{id: hovedmål, tittel: Best i klassen, mål: [{id: delmål, tittel: God}]}]
verdier: [{id: åpen, tittel: Åpen}]
etikk: Vi er rause.
"""
AREA = "satsingsområder: [{id: ledelse, tittel: Ledelse, %s}]\n"


def faults(yaml: str) -> list[tuple[str, str]]:
    """Give each fault's message key and advice."""
    return [(fault.message, str(fault.fields.get("advice", ""))) for fault in compiled(BASE + yaml).faults]


@pytest.mark.parametrize(
    "yaml",
    [
        AREA % "støtter: [hovedmål, delmål]",
        AREA % "tiltak: [{tekst: A, støtter: delmål, ansvar: [kommune-direktør, Rektor, avdelingsleder]}]",
        AREA % "tekst: A, innhold: [{vis: tekst}, {vis: resten}]",
        AREA % "tekst: A" + "utfordringer: [{tekst: B, områder: ledelse}]",
        "kapitler: [{innhold: [{vis: verdier, utvalg: [åpen], felter: [tittel, tekst]}]}]",
        "kapitler: [{innhold: [{uthevet: {tekst: A, kilde: etikk}}]}]",
        "kapitler: [{innhold: [{vis: mål/hovedmål/mål/delmål}, {vis: etikk}, {figur: {deler: verdier}}]}]",
        "kapitler: [{innhold: [{skjema: {for: mål}}]}]",
        AREA % "tekst: A" + "handlingsprogram: [{år: 2025, kolonner: [ledelse], rader: [{celler: {ledelse: X}}]}]",
    ],
)
def test_references_that_lead_somewhere_are_silent(yaml: str) -> None:
    assert faults(yaml) == []


@pytest.mark.parametrize(
    ("yaml", "message", "advice"),
    [
        ("kapitler: [{innhold: [{vis: verdir}]}]", "no-such-path", "mente du «verdier»?"),
        ("kapitler: [{innhold: [{vis: verdier/apen}]}]", "no-such-path", "mente du «åpen»?"),
        ("kapitler: [{innhold: [{vis: muligheter}]}]", "path-not-written", ""),
        (AREA % "innhold: [{vis: tiltak}]", "own-field-not-written", ""),
        (AREA % "innhold: [{vis: mål/hovedmål}]", "own-field-not-written", ""),
        (AREA % "innhold: [{vis: muligheter}]", "path-not-written", ""),
        ("kapitler: [{innhold: [{vis: resten}]}]", "rest-outside", ""),
        ("kapitler: [{innhold: [{vis: verdier, utvalg: [aapen]}]}]", "no-such-item", "mente du «åpen»?"),
        ("kapitler: [{innhold: [{vis: verdier, felter: [tekts]}]}]", "no-such-field", "mente du «tekst»?"),
        ("kapitler: [{innhold: [{vis: etikk, som: liste}]}]", "option-for-lists", ""),
        ("kapitler: [{innhold: [{vis: verdier, som: matrise}]}]", "matrix-for-programme", ""),
        ("kapitler: [{innhold: [{skjema: {for: etikk}}]}]", "not-a-register", ""),
        ("kapitler: [{innhold: [{figur: {deler: etikk}}]}]", "not-a-register", ""),
        ("kapitler: [{innhold: [{uthevet: {tekst: A, kilde: forord}}]}]", "path-not-written", ""),
        ("kapitler: [{innhold: [{vis: etikk/noe}]}]", "no-such-path", "ta bort henvisningen"),
        ("kapitler: [{innhold: [{vis: verdier, felter: [tekst/tittel]}]}]", "field-in-text", ""),
        (AREA % "støtter: [hovudmål]", "no-such-item", "mente du «hovedmål»?"),
        (AREA % "tiltak: [{tekst: A, ansvar: [kommune-direktor]}]", "no-such-item", "mente du «kommune-direktør»?"),
        (AREA % "tekst: A" + "utfordringer: [{tekst: B, områder: [leiing]}]", "no-such-item", ""),
        (AREA % "tekst: A" + "handlingsprogram: [{år: 2025, rader: [{celler: {ledels: X}}]}]", "no-such-column",
         "mente du «ledelse»?"),
        (AREA % "tekst: A" + "handlingsprogram: [{år: 2025, kolonner: [ledels], rader: [{celler: {ledelse: X}}]}]",
         "no-such-item", "mente du «ledelse»?"),
    ],
)  # fmt: skip
def test_a_reference_to_nothing_is_found(yaml: str, message: str, advice: str) -> None:
    found = faults(yaml)
    assert [key for key, _ in found] == [message]
    assert advice in found[0][1]


def test_a_circle_of_vis_is_found_and_ends() -> None:
    yaml = AREA % "tekst: A, innhold: [{vis: tekst}, {vis: satsingsområder/ledelse}]"
    (circle,) = compiled(BASE + yaml).faults
    assert (circle.message, circle.fields["path"]) == ("circle", "satsingsområder/ledelse")


CIRCLE = """satsingsområder:
  - {id: a, tittel: A, innhold: [vis: satsingsområder/b]}
  - {id: b, tittel: B, innhold: [vis: satsingsområder/a]}
  - {id: c, tittel: C, tekst: Ord., innhold: [vis: tekst, %s]}
"""


def test_a_circle_that_nothing_shows_is_found_too() -> None:
    yaml = CIRCLE % "Mer." + "kapitler: [{innhold: [{vis: satsingsområder, felter: [tittel]}]}]"
    assert [fault.message for fault in compiled(BASE + yaml).faults] == ["circle"]


def test_a_circle_is_told_once_a_place_whether_it_is_shown_or_not() -> None:
    yaml = CIRCLE % "vis: satsingsområder/a" + "kapitler: [{innhold: [vis: satsingsområder/c]}]"
    found = [fault.path for fault in compiled(BASE + yaml).faults]
    assert len(found) == len(set(found)) == 1


def test_what_doubles_at_each_step_is_stopped() -> None:
    areas = "".join(
        f"  - {{id: a{at}, tittel: A, innhold: [vis: satsingsområder/a{at + 1}, vis: satsingsområder/a{at + 1}]}}\n"
        for at in range(40)
    )
    last = "  - {id: a40, tittel: A, tekst: Ord.}\nkapitler: [innhold: [vis: satsingsområder/a0]]\n"
    (fault,) = compiled(f"{BASE}satsingsområder:\n{areas}{last}").faults
    assert (fault.message, fault.fields["path"]) == ("shown-too-often", "satsingsområder/a39")
