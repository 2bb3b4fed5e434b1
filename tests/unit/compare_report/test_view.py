"""What the reader asks for is shown, and only that; other programs get the same in the published form."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from agstrategi.compare.form import as_data
from agstrategi.compare.report.narrow import narrowed
from agstrategi.compare.report.view import Selection, View, area_ids
from agstrategi.compare.result import Grade
from agstrategi.compare.schema import schema
from unit.compare_report.made import compared

SCHEMA = Path(__file__).resolve().parents[3] / "docs" / "skjema" / "diff.schema.json"
OLD = """
verdier: [{id: nær, tittel: Nær, tekst: Vi er til å få tak i.}]
satsingsområder:
  - id: a
    tittel: Ledelse
    tiltak:
      - {id: a1, tittel: Kurs, tekst: Rådmannen skal holde kurs., frist: 2020, status: pågår}
  - id: b
    tittel: Kompetanse
    tiltak:
      - {id: b1, tittel: Plan, tekst: Rådmannen skal lage en plan.}
      - {id: b2, tittel: Fadder, tekst: Rådmannen skal gi alle en fadder.}
"""
NEW = """
verdier: [{id: nær, tittel: Nær, tekst: Vi er til å få tak i.}]
satsingsområder:
  - id: a
    tittel: Ledelse
    tiltak:
      - {id: a1, tittel: Kurs, tekst: Kommunedirektøren skal holde kurs., frist: 2024, status: pågår}
  - id: c
    tittel: Lære og beholde
    erstatter: [b]
    tiltak:
      - {id: b1, tittel: Plan, tekst: Kommunedirektøren skal lage en plan.}
      - {id: b2, tittel: Fadder, tekst: Kommunedirektøren skal gi alle en fadder.}
"""


def seen(**asked: Any) -> View:  # noqa: ANN401 - the fields of a selection
    return compared(OLD, NEW, Selection(**asked))


def titles(view: View) -> list[str]:
    return [(change.new or change.old)[0].title for change in view.shown.values()]


def test_without_wishes_all_that_is_changed_is_shown_once() -> None:
    view = seen()
    assert titles(view) == ["Lære og beholde", "Kurs"]
    assert [(change.before, change.count) for change in view.shared.values()] == [("rådmannen", 3)]


def test_of_one_kind() -> None:
    assert titles(seen(kinds=frozenset({"tiltak"}))) == ["Kurs"]
    assert list(seen(kinds=frozenset({"tiltak"})).balance) == ["tiltak"]


def test_an_area_goes_by_its_old_and_its_new_name() -> None:
    for name in ("b", "c"):
        view = seen(area=name)
        assert titles(view) == ["Lære og beholde"]
        assert (view.balance["tiltak"].before, view.balance["tiltak"].after) == (2, 2)
        assert [change.count for change in view.shared.values()] == [2]
    assert area_ids(seen().comparison) == ["a", "c", "b"]


def test_what_counts_little_is_left_out_of_what_is_shown_and_not_of_the_balance() -> None:
    view = seen(least=Grade.VESENTLIG)
    assert titles(view) == ["Kurs"]
    assert view.shared == {}
    assert view.balance == seen().balance


def test_what_fails_a_check_is_what_is_in_scope() -> None:
    assert seen().gravest() is Grade.VESENTLIG
    assert seen(area="b").gravest() is Grade.MINDRE
    assert seen(kinds=frozenset({"verdi"})).gravest() is None


def test_what_is_unchanged_is_told_on_request() -> None:
    assert seen().unchanged == {}
    assert [change.kind for change in seen(unchanged=True).unchanged.values()] == [
        "strategi",
        "verdi",
        "satsingsområde",
    ]


def test_other_programs_get_only_what_is_shown_with_numbers_that_fit() -> None:
    whole = as_data(narrowed(seen()))
    assert [change["fate"] for change in whole["changes"]] == ["endret"] * 4
    for view in (seen(), seen(area="c"), seen(unchanged=True), seen(least=Grade.VESENTLIG)):
        made = as_data(narrowed(view))
        for number, shared in enumerate(made["shared"]):
            hit = [made["changes"][at] for at in shared["changes"]]
            assert len(hit) == shared["count"]
            assert all(any(number in field["shared"] for field in change["fields"]) for change in hit)


def test_nothing_is_changed_in_a_strategy_against_itself() -> None:
    assert as_data(narrowed(compared(NEW, NEW)))["changes"] == []


def test_the_form_is_the_published_one() -> None:
    published = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert published == schema(), "write docs/skjema/diff.schema.json anew: agstrategi.compare.schema.schema()"
    Draft202012Validator.check_schema(published)
    for view in (seen(), seen(unchanged=True), seen(area="b", least=Grade.VESENTLIG)):
        assert list(Draft202012Validator(published).iter_errors(as_data(narrowed(view)))) == []


def test_a_form_that_is_another_is_refused() -> None:
    made = as_data(narrowed(seen()))
    made["changes"][0]["fate"] = "borte"
    assert list(Draft202012Validator(schema()).iter_errors(made))
