"""The words of the report: both languages say all of it, and say it of every code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from agstrategi.compare.codes import CODES
from agstrategi.compare.result import KINDS, Fate, Grade
from agstrategi.languages import language
from unit.compare_report.made import wording

NAMES = {
    "en": "x", "flere": "x", "navn": "«A»", "navnene": ": «A» og «B»", "bestemt": "x", "Bestemt": "X", "flertall": "x",
    "antall": "to", "Antall": "To", "ny": "ny", "nye": "nye", "utgått": "er ute", "utgått_flere": "er ute", "ord": "",
}  # fmt: skip


def leaves(words: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:  # noqa: ANN401 - YAML
    """Give every text with the way to it."""
    if isinstance(words, dict):
        for key, value in words.items():
            yield from leaves(value, (*path, key))
    elif isinstance(words, list):
        yield path, ""
    else:
        yield path, str(words)


def fields(text: str) -> set[str]:
    """Give the names that are filled in."""
    return set(re.findall(r"\{(\w+)\}", text))


def different(one: Any, other: Any) -> list[tuple[str, ...]]:  # noqa: ANN401
    """List the ways that lead somewhere in one only, or to texts that fill in other names."""
    here, there = dict(leaves(one)), dict(leaves(other))
    return sorted(here.keys() ^ there.keys()) + [
        key for key in here if key in there and fields(here[key]) != fields(there[key])
    ]


def test_both_languages_say_the_same() -> None:
    assert different(language("nb").words["endring"], language("nn").words["endring"]) == []


def test_a_word_that_one_language_lacks_is_found() -> None:
    assert different({"a": {"b": "c", "d": "e"}}, {"a": {"b": "c"}}) == [("a", "d")]
    assert different({"a": "{navn}"}, {"a": "{nam}"}) == [("a",)]


@pytest.mark.parametrize("code", ["nb", "nn"])
def test_every_kind_of_change_has_a_phrase(code: str) -> None:
    words = language(code).words["endring"]
    assert words["fraser"].keys() == CODES.keys()


@pytest.mark.parametrize("code", ["nb", "nn"])
def test_all_that_is_grave_has_a_sentence_for_one_and_for_several(code: str) -> None:
    words = language(code).words["endring"]["oversikt"]
    for one in CODES.values():
        if one.grade is Grade.VESENTLIG:
            said = [words[one.code][form].format(**NAMES) for form in ("en", "flere")]
            assert all(text.endswith(".") and "{" not in text for text in said)


@pytest.mark.parametrize("measure", ["nb", "nn"])
def test_every_kind_and_every_fate_has_a_name(measure: str) -> None:
    words = wording(f"strategi: {{tittel: Plan, kommune: Nordvik, målform: {measure}}}")
    assert all(words.concept(kind).bestemte for kind in KINDS)
    assert words.words["ledd"].keys() == words.words["ledd_flere"].keys()
    assert {fate.value for fate in Fate} <= words.words["oversikt"]["balanse_deler"].keys()


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("satsingsområde", "satsingsområdet er nytt"),
        ("strategielement", "strategielementet er nytt"),
        ("løfte", "løftet er nytt"),
        ("kjerneverdi", "kjerneverdien er ny"),
        ("måltall", "måltallet er nytt"),
        ("retning", "retningen er ny"),
    ],
)
def test_a_word_of_the_municipality_gets_its_gender(own: str, expected: str) -> None:
    words = wording(f"strategi: {{tittel: Plan, kommune: Nordvik, begreper: {{satsingsområde: {own}}}}}")
    assert f"{words.concept('satsingsområde').bestemt} er {words.new('satsingsområde')}" == expected


@pytest.mark.parametrize(
    ("count", "said"), [(1, "ett tiltak"), (2, "to tiltak"), (12, "tolv tiltak"), (13, "13 tiltak"), (0, "0 tiltak")]
)
def test_numbers_are_words_up_to_twelve(count: int, said: str) -> None:
    assert wording().counted(count, "tiltak") == said


def test_one_follows_its_word() -> None:
    assert wording().counted(1, "verdi") == "én verdi"


@pytest.mark.parametrize(
    ("field", "kind", "text", "shown"),
    [
        ("frist", "tiltak", "2024-06-30", "30.06.2024"),
        ("frist", "tiltak", "2024-K3", "3. kvartal 2024"),
        ("start", "tiltak", "2024-06", "juni 2024"),
        ("status", "tiltak", "pågår", "pågår"),
        ("status", "strategi", "høring", "på høring"),
        ("målform", "strategi", "nn", "nynorsk"),
        ("vedtak", "strategi", "kommunestyret, 2023-06-15, sak 44/23", "kommunestyret, 15.06.2023, sak 44/23"),
        ("tekst", "tiltak", "Innen 2024-06-30.", "Innen 2024-06-30."),
    ],
)
def test_values_are_written_as_in_the_document(field: str, kind: str, text: str, shown: str) -> None:
    assert wording().value(field, kind, text) == shown


def test_a_field_is_called_what_the_municipality_calls_it() -> None:
    own = "strategi: {tittel: Plan, kommune: Nordvik, begreper: {ansvar: {overskrift: Hvem}, frist: {overskrift: ''}}}"
    words = wording(own)
    assert words.label("ansvar", "tiltak") == "Hvem"
    assert words.label("frist", "tiltak") == "Frist"
    assert words.label("tittel", "strategi") == "Tittel"
    assert words.label("tittel", "tiltak") == "Navn"


def test_a_heading_too_long_for_a_label_is_not_used() -> None:
    own = "strategi: {tittel: Plan, kommune: Nordvik, begreper: {faktorer: {overskrift: Faktorer vi følger hvert år}}}"
    assert wording(own).label("faktorer", "tiltak") == "Faktorer"
