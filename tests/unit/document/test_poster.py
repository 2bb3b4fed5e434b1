"""What a poster shows of a strategy: by which rule its main points are picked, and in whose words they are told."""

from __future__ import annotations

from agstrategi import nodes
from agstrategi.document import compile_strategy
from agstrategi.document.poster import poster
from agstrategi.model.strategi import Strategi
from agstrategi.source import parse
from unit.document.lines import FRONT, block_lines


def made(yaml: str) -> nodes.Document:
    """Make the poster of YAML; ``strategi:`` is put in where it is left out."""
    source = parse((yaml if yaml.startswith("strategi:") else FRONT + yaml).encode(), "strategi.yaml").value
    assert source is not None
    strategi = Strategi.model_validate(source.data)
    return poster(strategi, compile_strategy(strategi).document)


def lines(yaml: str) -> list[str]:
    return [line for block in made(yaml).blocks for line in block_lines(block)]


def test_the_parts_stand_in_the_order_of_a_strategy() -> None:
    yaml = """
satsingsområder: [{tittel: Heltid, tiltak: [Lyse ut hele stillinger]}]
mål: [Folk blir hos oss]
verdier: [{tittel: Raus, tekst: Vi deler.}]
visjon: {tekst: Her vokser folk, utdyping: Det mener vi.}
"""
    assert lines(yaml) == [
        "## Visjon", "Her vokser folk",
        "## Verdier", "### Raus", "Vi deler.",
        "## Mål", "- Folk blir hos oss",
        "## Satsingsområder", "### Heltid", "- Lyse ut hele stillinger",
    ]  # fmt: skip


def test_a_short_name_is_what_a_wall_has_room_for() -> None:
    yaml = """
mål: [{tittel: Hel stilling er det vanlige, kortnavn: Heltid}]
satsingsområder:
  - {tittel: Ledelse nær hverdagen, kortnavn: Ledelse, tiltak: [{kortnavn: Lederskole, tittel: Skole, tekst: Lang.}]}
"""
    assert [line for line in lines(yaml) if not line.startswith("## ")] == ["- Heltid", "### Ledelse", "- Lederskole"]


def test_a_measure_without_a_name_is_told_whole() -> None:
    yaml = """
satsingsområder:
  - tittel: Ledelse
    tiltak: [{tekst: Lære av hverandre., ledetekst: "Vi skal:", punkter: [møtes, {tekst: dele, punkter: [alt]}]}]
"""
    assert lines(yaml)[1:] == [
        "### Ledelse", "- Lære av hverandre.", "  Vi skal:", "  - møtes", "  - dele", "    - alt",
    ]  # fmt: skip


def test_an_area_shows_its_goals_and_what_it_will_do() -> None:
    yaml = """
satsingsområder:
  - tittel: Ledelse
    tekst: Derfor.
    mål: [{tittel: Trygge ledere, tiltak: [Under målet]}]
    ambisjoner: [Drømmer]
    hovedgrep: [{tittel: Lære, tekst: Hvordan., tiltak: [Under grepet]}]
    tiltak: [Kurs]
    områder: [{tittel: Ledere av ledere, tiltak: [Under delområdet]}]
"""
    assert lines(yaml)[1:] == [
        "### Ledelse", "- Trygge ledere", "- Lære", "- Under målet", "- Kurs", "- Ledere av ledere",
    ]  # fmt: skip


def test_where_an_area_does_nothing_its_ambitions_stand() -> None:
    assert lines("satsingsområder: [{tittel: Ledelse, ambisjoner: {ledetekst: Vi vil, punkter: [lytte]}}]")[1:] == [
        "### Ledelse", "Vi vil", "- lytte",
    ]  # fmt: skip


def test_where_it_has_none_of_those_either_its_text_stands() -> None:
    assert lines("satsingsområder: [{tittel: Ledelse, tekst: Nær.}, Bare tekst.]")[1:] == [
        "### Ledelse", "- Nær.", "### ", "- Bare tekst.",
    ]  # fmt: skip


def test_a_key_action_without_a_name_is_told_by_what_it_does() -> None:
    yaml = """
satsingsområder: [{tittel: Ledelse, hovedgrep: [{utdyping: Derfor., tekst: Slik.}, {utdyping: Bare derfor.}, {}]}]
"""
    assert lines(yaml)[2:] == ["- Slik.", "- Bare derfor."]


def test_a_measure_that_was_called_off_hangs_on_no_wall() -> None:
    yaml = "satsingsområder: [{tittel: Ledelse, tiltak: [{tekst: A, status: avbrutt}, {tekst: B, status: utsatt}]}]"
    assert lines(yaml)[2:] == ["- B"]


def test_sub_goals_stand_under_their_goal() -> None:
    yaml = """
mål: [{tittel: Folk blir, mål: {ledetekst: "Det vil si:", punkter: [Folk søker, Folk trives]}}]
satsingsområder: [Ledelse]
"""
    assert lines(yaml)[:5] == ["## Mål", "- Folk blir", "  Det vil si:", "  - Folk søker", "  - Folk trives"]


def test_without_areas_sub_goals_get_the_cards() -> None:
    yaml = """
mål: [{tittel: Folk blir, mål: [{tittel: Folk søker, tiltak: [Annonser]}, {tittel: Folk trives, tekst: Godt.}]}]
"""
    assert lines(yaml) == [
        "## Mål", "- Folk blir",
        "## Delmål", "### Folk søker", "- Annonser", "### Folk trives", "- Godt.",
    ]  # fmt: skip


def test_without_sub_goals_goals_with_measures_get_the_cards() -> None:
    assert lines("mål: [{tittel: Folk blir, tiltak: [Annonser]}, Folk trives]") == [
        "## Mål", "### Folk blir", "- Annonser", "### Folk trives",
    ]  # fmt: skip


def test_the_municipality_s_words_head_the_parts() -> None:
    yaml = """strategi:
  tittel: Plattform
  kommune: Lund
  målform: nn
  begreper:
    satsingsområde: {en: innsatsområde, flere: innsatsområde}
    verdi: {overskrift: Dette står vi for}
    mål: {overskrift: ""}
    tiltak: {ledetekst: "Dette gjer vi:"}
verdier: [Raus]
mål: [Folk blir]
satsingsområder: [{tittel: Heiltid, tiltak: [{tittel: Lyse ut}, {kortnavn: Turnus}]}]
"""
    assert lines(yaml) == [
        "## Dette står vi for", "### Raus",
        "## ", "- Folk blir",
        "## Innsatsområde", "### Heiltid", "Dette gjer vi:", "- Lyse ut", "- Turnus",
    ]  # fmt: skip


def test_short_names_complete_no_lead_in() -> None:
    yaml = "satsingsområder: [{tittel: Heltid, tiltak: {ledetekst: Vi skal, punkter: [{kortnavn: Turnus}]}}]"
    assert lines(yaml)[1:] == ["### Heltid", "- Turnus"]


def test_empty_items_of_a_draft_are_passed_over() -> None:
    yaml = "verdier: ['', {tekst: ''}]\nmål: ['']\nsatsingsområder: ['', {tittel: Heltid, tiltak: ['', Kurs]}]"
    assert lines(yaml) == ["## Satsingsområder", "### Heltid", "- Kurs"]


def test_a_strategy_with_nothing_of_that_has_no_poster() -> None:
    assert made("forord: Velkommen.\nroller: [HR]").blocks == ()


def test_points_know_where_they_come_from() -> None:
    document = made("satsingsområder: [{tittel: Heltid, tiltak: {punkter: [{status: avbrutt, tekst: A}, B]}}]")
    (cards,) = document.blocks
    (card,) = cards.blocks
    assert card.origin == ("satsingsområder", "punkter", 0)
    assert [item.origin for item in card.blocks[0].items] == [(*card.origin, "tiltak", "punkter", 1)]


def test_the_front_page_gives_subtitle_and_slogan() -> None:
    document = made("strategi: {tittel: Plattform, kommune: Lund, undertittel: Sammen, slagord: Nå, status: høring}\n")
    assert [(line.kind, *block_lines(line.blocks[0])) for line in document.front] == [
        ("undertittel", "Sammen"),
        ("slagord", "Nå"),
    ]
    assert (document.mark, document.kind) == ("Høringsutkast", "plakat")
