"""File names: readable, ASCII, and never what a system keeps for itself."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agstrategi.cli.naming import slug, stem


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nordvik", "nordvik"),
        ("Sør-Åsnes", "sor-asnes"),
        ("Bærum", "baerum"),
        ("Kárášjohka", "karasjohka"),
        ("Deatnu đŋŧ", "deatnu-dnt"),
        ("Å", "a"),
        ("Mål & mening: 100 %", "mal-mening-100"),
        ("../../etc/passwd", "etc-passwd"),
        ("🌲", ""),
        ("x" * 100, "x" * 80),
        ("ord " * 30, "-".join(["ord"] * 20)),
    ],
)
def test_names_are_folded_to_ascii(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_the_name_holds_municipality_title_and_years() -> None:
    assert stem("Nordvik", "Plan for *alle*", [2023, 2027]) == "nordvik-plan-for-alle-2023-2027"
    assert stem("", "", []) == "strategi"
    assert stem("Nordvik", "", []) == "nordvik"


def test_names_of_devices_are_not_used() -> None:
    assert stem("Con", "", []) == "con-strategi"


@given(st.text(max_size=120), st.text(max_size=120))
def test_whatever_the_title_the_name_is_one_a_disk_takes(municipality: str, title: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", stem(municipality, title, []))
