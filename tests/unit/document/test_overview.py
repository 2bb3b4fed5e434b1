"""The overview: a figure, a timeline and filters, of nothing but what the document shows."""

from __future__ import annotations

import pytest

from agstrategi import nodes
from agstrategi.document.overview import overview
from unit.document.lines import compiled, strategy


def told(yaml: str) -> nodes.Overview | None:
    """Give the overview of a strategy in YAML."""
    return overview(strategy(yaml), compiled(yaml))


def structure(yaml: str) -> nodes.Structure:
    """Give the figure of a strategy that has one."""
    found = told(yaml)
    assert found is not None
    assert found.structure is not None
    return found.structure


def timeline(yaml: str) -> nodes.Timeline:
    """Give the timeline of a strategy that has one."""
    found = told(yaml)
    assert found is not None
    assert found.timeline is not None
    return found.timeline


def filters(yaml: str) -> dict[str, dict[str, tuple[int, ...]]]:
    """Give the filters: the measures of each value, by what the filter and the value are called."""
    found = told(yaml)
    made = found.filters if found else ()
    return {one.label: {choice.name: choice.measures for choice in one.choices} for one in made}


def measures(*facts: str) -> str:
    """Write an area with a measure for each of some facts."""
    lines = "".join(f"\n      - {{tittel: Tiltak {at}, {fact}}}" for at, fact in enumerate(facts, 1))
    return f"satsingsområder:\n  - tittel: Ledelse\n    tiltak:{lines}\n"


# --- silent ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "yaml",
    [
        "verdier: [Åpen]\n",
        "visjon: Sammen\nverdier: [Åpen]\n",
        "mål: [{tittel: Flere i hel stilling}]\nsatsingsområder: [{tittel: Ledelse}]\n",
        "mål: [En, To, Tre]\n",
        measures("frist: 2026"),
        measures("ansvar: HR", "ansvar: Lederne", "ansvar: HR", "ansvar: HR"),
    ],
    ids=["no goals", "no areas", "two boxes", "goals alone", "one deadline", "four measures"],
)
def test_too_little_to_draw_gives_no_overview(yaml: str) -> None:
    assert told(yaml) is None


# --- the figure ------------------------------------------------------------------------------------------------------

WHOLE = """
visjon: Sammen *løfter* vi
mål:
  - {id: a, kortnavn: Hele stillinger, tittel: Hel stilling er det vanlige}
  - id: b
    tittel: Folk blir
    nummer: Mål 2
    mål: [{id: c, tittel: Folk lærer, tiltak: [Fadder]}]
satsingsområder:
  - tittel: Ledelse nær folk
    kortnavn: Ledelse
    støtter: [c, a]
    tiltak: [{tittel: Kurs, status: pågår}, {tittel: Møte, status: fullført}, {tittel: Tur}]
    områder: [{tittel: Nye ledere, tiltak: [{tittel: Mentor, status: pågår}]}]
  - tittel: Heltid
"""


def test_the_figure_goes_from_vision_to_goals_to_areas() -> None:
    found = structure(WHOLE)
    assert found.vision == "Sammen løfter vi"
    assert [(goal.name, goal.depth) for goal in found.goals] == [
        ("Hele stillinger", 0),
        ("Folk blir", 0),
        ("Folk lærer", 1),
    ]
    assert [area.name for area in found.areas] == ["Ledelse", "Heltid"]
    assert (found.vision_head, found.goals_head, found.areas_head) == ("Visjon", "Mål", "Satsingsområder")


def test_an_area_tells_which_goals_it_supports_and_what_it_holds_sub_areas_too() -> None:
    area, other = structure(WHOLE).areas
    assert (area.serves, area.supports) == ((0, 2), "Hele stillinger; Folk lærer")
    assert area.measures.replace("\xa0", " ") == "4 tiltak: 2 pågår, 1 fullført"
    assert (other.serves, other.measures) == ((), "")
    assert structure(WHOLE).goals[2].measures == "1 tiltak"


def test_titles_have_their_numbers_and_lead_to_where_things_stand() -> None:
    yaml = f"strategi: {{tittel: T, kommune: Lund, nummerering: ja}}{WHOLE}"
    assert [(goal.title, goal.anchor) for goal in structure(yaml).goals] == [
        ("2.1 Hel stilling er det vanlige", "a"),
        ("Mål 2: Folk blir", "b"),
        ("2.2.1.1 Folk lærer", "c"),
    ]


def test_the_figure_is_described_in_words() -> None:
    assert structure(WHOLE).alt == (
        "Figur med visjonen, 3 mål, 2 satsingsområder og 5 tiltak. Linjene viser hvilke mål de ulike områdene støtter."
        " Det samme står som tekst under figuren."
    )
    without = structure("visjon: Sammen\nmål: [En]\nsatsingsområder: [{tittel: To}, {tittel: Tre}]\n")
    assert without.alt == ("Figur med visjonen, 1 mål og 2 satsingsområder. Det samme står som tekst under figuren.")
    assert without.caption == ""


def test_the_municipality_and_its_language_have_their_words() -> None:
    yaml = f"""strategi:
  tittel: Plan
  kommune: Lund
  målform: nn
  begreper: {{satsingsområde: {{en: innsats, flere: innsatsar}}, tiltak: {{en: grep, flere: grep}}}}
{WHOLE}"""
    found = structure(yaml)
    assert found.areas_head == "Innsatsar"
    assert found.measures_head == "Grep"
    assert "5 grep" in found.alt
    assert found.caption == "Linjene viser kva mål dei ulike områda støttar."


def test_what_the_outline_leaves_out_is_left_out() -> None:
    found = structure(
        WHOLE + "kapitler:\n  - {tittel: Mål, innhold: [vis: mål, {vis: satsingsområder, utvalg: [heltid]}]}\n"
    )
    assert found.vision == ""
    assert len(found.goals) == 3
    assert [area.name for area in found.areas] == ["Heltid"]
    assert "1 tiltak" in found.alt


def test_a_goal_without_a_title_is_called_by_what_it_says() -> None:
    long = "ord " * 120
    found = structure(f"mål: [{{tekst: Vi vil være her.}}, {{tekst: {long}}}]\nsatsingsområder: [{{tittel: A}}]\n")
    assert [goal.name for goal in found.goals] == ["Vi vil være her.", "ord " * 12 + "…"]


# --- the timeline ----------------------------------------------------------------------------------------------------


def test_deadlines_stand_in_order_in_their_quarters() -> None:
    found = timeline(measures("frist: 2026", "frist: 2025-02-01", "frist: 2025-K1", "frist: 2025-06", "ansvar: HR"))
    assert [(one.place, one.name, one.when) for span in found.spans for one in span.deadlines] == [
        (1, "Tiltak 2", "01.02.2025"),
        (2, "Tiltak 3", "1. kvartal 2025"),
        (3, "Tiltak 4", "juni 2025"),
        (4, "Tiltak 1", "2026"),
    ]
    assert [(span.year, span.mark, len(span.deadlines)) for span in found.spans] == [
        ("2025", "1", 2), ("2025", "2", 1), ("2025", "3", 0), ("2025", "4", 0),
        ("2026", "1", 0), ("2026", "2", 0), ("2026", "3", 0), ("2026", "4", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("period", "frists", "ends"),
    [
        ("2024-2026", ("2025-K1", "2025-K2"), (12, "2024", "2026")),
        ("2024-04-01 – 2025-09-30", ("2025-K1", "2025-K2"), (6, "2024", "2025")),
        ("mot 2025", ("2024-K4", "2025-K1"), (5, "2024", "2025")),
        ("2024-2025", ("2023-12", "2026-01"), (10, "2023", "2026")),
    ],
    ids=["within the period", "dates", "no start", "outside the period"],
)
def test_the_axis_covers_the_period_and_every_deadline(
    period: str, frists: tuple[str, ...], ends: tuple[int, str, str]
) -> None:
    yaml = f"strategi: {{tittel: T, kommune: Lund, periode: {period}}}\n"
    found = timeline(yaml + measures(*(f"frist: {frist}" for frist in frists)))
    assert (len(found.spans), found.spans[0].year, found.spans[-1].year) == ends


@pytest.mark.parametrize(
    ("frists", "first", "last", "count"),
    [
        (("2025", "2027"), "2025", "2027", 3),
        (("2025-K1", "2034-K1"), "2025", "2034", 10),
        (("2025-01", "2099-12"), "2025–2028", "2097–2100", 19),
        (("0001-01", "9999-12"), "1–500", "9501–10000", 20),
    ],
    ids=["years only", "ten years", "a slip of the pen", "all time"],
)
def test_a_long_axis_has_years_or_groups_of_years(frists: tuple[str, ...], first: str, last: str, count: int) -> None:
    spans = timeline(measures(*(f"frist: {frist}" for frist in frists))).spans
    assert (spans[0].mark, spans[-1].mark, len(spans)) == (first, last, count)
    assert sum(len(span.deadlines) for span in spans) == 2


def test_columns_and_shapes_are_those_that_something_fills() -> None:
    assert timeline(measures("frist: 2025", "frist: 2026")).head == ("Nr.", "Frist", "Tiltak", "", "")
    found = timeline(measures("frist: 2025, status: utsatt", "frist: 2026", "frist: 2027, ansvar: [leder, HR]"))
    assert found.head == ("Nr.", "Frist", "Tiltak", "Ansvar", "Status")
    assert found.statuses == (("utsatt", "utsatt"), ("", "uten status"))
    assert [one.responsible for span in found.spans for one in span.deadlines] == ["", "", "leder og HR"]


def test_deadlines_that_are_too_many_for_a_mark_each_are_counted() -> None:
    assert not timeline(measures(*["frist: 2025-K1"] * 10, "frist: 2026-K1")).counted
    assert timeline(measures(*["frist: 2025-K1"] * 11)).counted
    assert timeline(measures(*(f"frist: 2025-{1 + at % 12:02}" for at in range(36)), "frist: 2026")).counted is False


def test_a_deadline_leads_to_its_measure_or_to_the_section_round_it() -> None:
    yaml = """
mål: [{id: m, tittel: Mål, tiltak: [{id: x, tittel: X, frist: 2025}, {tittel: Y, frist: 2026}]}]
kapitler:
  - {tittel: Alt, innhold: [{vis: mål/m/tiltak, som: overskrifter}]}
  - {tittel: Igjen, innhold: [vis: mål/m/tiltak]}
"""
    found = [one for span in timeline(yaml).spans for one in span.deadlines]
    assert [(one.number, one.anchor) for one in found] == [(1, "x"), (2, "y")]
    table = timeline(yaml.replace(", som: overskrifter", ""))
    assert [one.anchor for span in table.spans for one in span.deadlines] == ["x", "alt"]


def test_the_timeline_is_described_in_words() -> None:
    found = timeline(measures("frist: 2025-K1", "frist: 2026-K1"))
    assert found.alt == "Tidslinje for 2025–2026 med 2 tiltak, satt inn der fristen er. Tabellen under sier det samme."


# --- filters ---------------------------------------------------------------------------------------------------------

FIVE = """
roller: [{id: hr, tittel: Personalseksjonen}, {id: leder, tittel: Lederne}]
satsingsområder:
  - tittel: Ledelse
    tiltak:
      - {tittel: En, ansvar: [leder, hr], frist: 2026-K1, status: pågår}
      - {tittel: To, ansvar: lederne., frist: 2025, status: planlagt}
    områder: [{tittel: Nye ledere, tiltak: [{tittel: Tre, ansvar: Styret}]}]
  - {tittel: Heltid, kortnavn: Hel, tiltak: [{tittel: Fire, frist: 2026-12-01, status: pågår}, {tittel: Fem}]}
"""


def test_measures_can_be_chosen_by_area_responsible_status_and_year() -> None:
    assert filters(FIVE) == {
        "Satsingsområde": {"Ledelse": (1, 2, 3), "Hel": (4, 5)},
        "Ansvar": {"Personalseksjonen": (1,), "Lederne": (1, 2), "Styret": (3,)},
        "Status": {"Planlagt": (2,), "Pågår": (1, 4)},
        "Frist, år": {"2025": (2,), "2026": (1, 4)},
    }


def test_a_filter_with_one_value_is_none() -> None:
    assert filters(measures(*["ansvar: HR, status: pågår, frist: 2025"] * 5)) == {}
    yaml = measures("ansvar: HR", "ansvar: Styret", *["status: pågår, frist: 2025"] * 3)
    assert filters(yaml) == {"Ansvar": {"HR": (1,), "Styret": (2,)}}


def test_an_account_of_who_does_what_is_no_value_but_roles_beside_it_are() -> None:
    long = "Personalseksjonen har ansvar for kursene og lederne har ansvar for at alle får tid til å delta på dem"
    yaml = measures(f"ansvar: {long}", f"ansvar: {{roller: [HR], tekst: {long}}}", *["ansvar: Styret"] * 3)
    assert filters(yaml) == {"Ansvar": {"HR": (2,), "Styret": (3, 4, 5)}}


def test_without_areas_measures_can_be_chosen_by_goal() -> None:
    yaml = """
mål:
  - tittel: Ett mål
    mål: [{tittel: Lære, tiltak: [En, To]}, {tittel: Bli, tiltak: [Tre, Fire, Fem]}]
"""
    assert filters(yaml) == {"Mål": {"Lære": (1, 2), "Bli": (3, 4, 5)}}


def test_a_measure_shown_twice_is_one_measure() -> None:
    yaml = FIVE + "kapitler:\n  - {tittel: A, innhold: [vis: satsingsområder, vis: satsingsområder/ledelse/tiltak]}\n"
    found = told(yaml)
    assert found is not None
    assert found.measures == 5
    rows = repr(compiled(yaml).document.blocks).count("'tiltak': '1'")
    assert rows == 2


def test_keys_are_short_enough_for_an_address() -> None:
    found = told(FIVE)
    assert found is not None
    assert [[choice.key for choice in one.choices] for one in found.filters] == [
        ["ledelse", "heltid"],
        ["personalseksjonen", "lederne", "styret"],
        ["planlagt", "pågår"],
        ["2025", "2026"],
    ]


def test_other_formats_have_no_overview() -> None:
    assert compiled(FIVE).document.overview is None
