"""The schema and ``validate`` are of one mind: what the one refuses as AG010, AG011 or AG012, the other refuses too."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter, ValidationError

from agstrategi.model import scalars
from agstrategi.model.identity import Kommune
from agstrategi.model.load import examine
from agstrategi.model.plan import Rullering
from agstrategi.schema import schema
from agstrategi.schema.scalars import SCALARS, SPECIAL
from agstrategi.source import parse
from unit.schema.corpus import texts
from unit.schema.readers import READERS, as_json

SHAPE = {"AG010", "AG011", "AG012"}
VALIDATOR = Draft202012Validator(schema())
CORPUS = texts()
# Messages about what a JSON Schema cannot say: that a month does not have the day.
BEYOND = {"finnes ikke i kalenderen"}


def judged(text: str) -> tuple[set[str], list[str]] | None:
    """Give the codes and the messages that the language has against a text; None where it is not to be read at all."""
    result = parse(text, "strategi.yaml")
    if result.value is None or result.diagnostics:
        return None
    found = examine(result.value).diagnostics
    return {one.code for one in found}, [one.message for one in found]


def passes(text: str, reader: str) -> bool:
    """Tell whether a program with this reader takes a text; some readers refuse a day that does not exist."""
    try:
        return bool(VALIDATOR.is_valid(as_json(READERS[reader](text))))
    except ValueError:
        return False


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", CORPUS)
def test_both_say_the_same(name: str, reader: str) -> None:
    judgement = judged(CORPUS[name])
    if judgement is None:
        return
    codes, messages = judgement
    if not codes:
        assert passes(CORPUS[name], reader)
    elif codes & SHAPE and not all(any(word in one for word in BEYOND) for one in messages):
        assert not passes(CORPUS[name], reader)


def test_the_corpus_has_plenty_of_both() -> None:
    judgements = [judgement for judgement in map(judged, CORPUS.values()) if judgement]
    assert sum(not codes for codes, _ in judgements) > 100
    for code in SHAPE:
        assert sum(code in codes for codes, _ in judgements) >= 3, code


def accepts(kind: Any, value: object) -> bool:  # noqa: ANN401 - a type of the model
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


def matches(made: dict[str, Any], value: str) -> bool:
    return bool(re.search(made["pattern"], value))


ISO = st.from_regex(r"\A *(?:[12][0-9]{3}|[0-9]{2,5})(?:-[01K][0-9](?:-[0-3][0-9])?)?(?:-K[0-5])? *\Z")
OTHER = ["xx.xx.xxxx", "30.06.2025", "[dato]", "…", "TODO", "", "mot 2030", "2026-k2", "2025-13", "1. juni", "_", "__"]
TIMES = ISO | st.sampled_from(OTHER)
IDS = st.from_regex(r"\A[a-zæøåA-ZÆØÅ0-9 _.,:-]{0,8}\Z") | st.sampled_from(["über-alt", "čáhci", "Mål", "a--b", "a-"])


@given(TIMES)
def test_a_point_in_time(value: str) -> None:
    expected = accepts(scalars.Tid, value)
    assert matches(SCALARS["tid"], value) == expected or (no_such_day(value) and not expected)


@given(st.tuples(TIMES, st.sampled_from(["-", " - ", "–", " – ", " til ", "—"]), TIMES).map("".join) | TIMES)
def test_a_period(value: str) -> None:
    expected = accepts(scalars.Tidsrom, value)
    assert matches(SCALARS["periode"], value) == expected or (no_such_day(value) and not expected)


def no_such_day(value: str) -> bool:
    """Tell whether a text may hold a day that its month does not have, or the year 0."""
    return bool(re.search(r"-02-(?:29|3)|-(?:0[469]|11)-31|0000", value))


@given(IDS)
def test_an_id(value: str) -> None:
    assert matches(SCALARS["id"], value) == accepts(scalars.Id, value)


@given(st.text(max_size=12))
def test_an_id_that_the_language_takes_passes(value: str) -> None:
    assert matches(SCALARS["id"], value) or not accepts(scalars.Id, value)


@pytest.mark.parametrize("value", ["ja", "NEI", "True", "false", "", " ja ", "yes", "no", "1", "janei", "j"])
def test_yes_and_no(value: str) -> None:
    assert matches(SCALARS["janei"], value) == accepts(scalars.JaNei, value)


@pytest.mark.parametrize("kind", ["linje", "navn", "sti", "fil", "ref"])
@pytest.mark.parametrize("value", ["", "en", "en\n", "\nen", "en\nto", "en\n\nto\n", "en\n\n"])
def test_one_line(kind: str, value: str) -> None:
    assert matches(SCALARS[kind], value) == accepts(scalars.Linje, value)


@pytest.mark.parametrize(
    "value",
    ["Nordvik", "Nordvik kommune", "Nordvik Fylkeskommune ", "kommune", "Kommunevik", "En kommune til", "", " kommune"],
)
def test_the_name_of_a_municipality(value: str) -> None:
    assert matches(SPECIAL[Kommune, "navn"], value) == accepts(Kommune, value)


@pytest.mark.parametrize("value", ["0301", "301", "03012", "xxxx", "", " 0301 ", "[nummer]", "o301"])
def test_the_number_of_a_municipality(value: str) -> None:
    assert matches(SPECIAL[Kommune, "nummer"], value) == accepts(Kommune, {"navn": "Nordvik", "nummer": value})


@pytest.mark.parametrize(
    "value",
    [
        "årlig",
        "Årlig",
        "hvert 2. år",
        "hvert andre år",
        "kvart 4 år",
        "etter valg",
        "etter val",
        "",
        "ofte",
        "hvert år",
    ],
)
def test_how_often_something_is_revised(value: str) -> None:
    assert matches(SPECIAL[Rullering, "strategi"], value) == accepts(Rullering, value)
