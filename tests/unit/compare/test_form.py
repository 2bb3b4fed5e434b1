"""A comparison as data: what the published schema says, with lines where they are known."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from agstrategi.compare import compare
from agstrategi.compare.form import as_data, write
from agstrategi.compare.result import Balance, Comparison
from agstrategi.compare.schema import schema
from agstrategi.model.load import load
from agstrategi.source import Source
from agstrategi.source import read as read_source
from unit.compare.making import differences


@pytest.fixture(scope="module")
def periods(root: Path) -> tuple[Comparison, Source]:
    """The two periods of the full example, compared, and the new one's source."""
    sources = [read_source(root / "eksempler" / f"fjellvik-{year}").value for year in (2019, 2023)]
    old, new = (load(source).value for source in sources if source)
    assert old is not None
    assert new is not None
    assert sources[1] is not None
    return compare(old, new), sources[1]


def test_it_is_what_the_schema_says(periods: tuple[Comparison, Source]) -> None:
    Draft202012Validator.check_schema(schema())
    Draft202012Validator(schema()).validate(json.loads(write(periods[0])))


def test_a_wrong_form_is_seen(periods: tuple[Comparison, Source]) -> None:
    data = as_data(periods[0])
    data["changes"][0]["fate"] = "borte"
    assert not Draft202012Validator(schema()).is_valid(data)


def test_lines_are_those_of_the_source(periods: tuple[Comparison, Source]) -> None:
    comparison, source = periods
    places = source.place
    data = as_data(
        comparison, lambda side, path: ("", 0) if side is not None else (places(path).file, places(path).line)
    )
    lines = [ref["line"] for change in data["changes"] for ref in change["new"]]
    assert min(lines) > 1
    value = next(change for change in data["changes"] if change["kind"] == "verdi")["new"][0]
    assert source.texts[source.files[0]].splitlines()[value["line"] - 1].strip() == "- id: raus"


def test_a_change_has_the_keys_of_the_contract() -> None:
    change = as_data(differences("verdier: [Raus]", "verdier: [Nær]"))["changes"][1]
    assert change["fate"] == "utgått"
    told = {
        "fate",
        "kind",
        "severity",
        "old",
        "new",
        "fields",
        "moved",
        "reordered",
        "matched_by",
        "score",
        "uncertain",
    }
    assert told <= change.keys()
    assert change["old"][0]["path"] == ["verdier", "punkter", 0]
    assert change["fields"][0]["ops"] == [["-", "Raus"]]


# Counted by hand in the two files.
BY_HAND = {
    "strategi": Balance(before=1, endret=1, after=1),
    "verdi": Balance(before=3, uendret=1, endret=2, after=3),
    "utfordring": Balance(before=9, uendret=1, endret=6, slatt_sammen=2, slatt_sammen_til=1, ny=2, after=10),
    "mulighet": Balance(before=3, uendret=3, ny=1, after=4),
    "mål": Balance(before=4, endret=4, ny=1, after=5),
    "satsingsområde": Balance(before=5, uendret=3, endret=2, ny=1, after=6),
    "hovedgrep": Balance(before=2, endret=2, after=2),
    "tiltak": Balance(
        before=28, endret=21, delt=1, slatt_sammen=2, utgatt=4, ny=9, delt_i=2, slatt_sammen_til=1, after=33
    ),
    "indikator": Balance(before=8, endret=8, ny=6, after=14),
    "definisjon": Balance(before=4, uendret=3, utgatt=1, ny=2, after=5),
    "forankring": Balance(before=7, uendret=4, endret=3, ny=1, after=8),
    "vedlegg": Balance(before=2, uendret=1, utgatt=1, ny=1, after=2),
}


def test_the_two_periods_of_the_example_balance_as_counted_by_hand(periods: tuple[Comparison, Source]) -> None:
    found = {kind: counts for kind, counts in periods[0].balance.items() if kind not in {"kapittel", "tekst"}}
    assert found == BY_HAND


def test_what_the_example_changes_on_purpose_is_told(periods: tuple[Comparison, Source]) -> None:
    told = {change.old[0].id: change for change in periods[0].changes if change.kind == "tiltak" and change.old}
    assert told["sykepleierstipend"].code == "D101"
    assert told["god-start"].fate == "delt"
    assert told["verneopplæring-ledere"].fate == "slått_sammen"
    assert (told["arbeidstrening"].moved, told["seniorsamtale"].moved) == (True, True)
    assert {"D103", "D105"} <= {one.code for one in told["hel-stilling-først"].fields}
    assert {one.code for one in told["lederspenn"].fields} >= {"D103", "D107"}
    assert ("rådmannen", "kommunedirektøren") in {(one.before, one.after) for one in periods[0].shared}
