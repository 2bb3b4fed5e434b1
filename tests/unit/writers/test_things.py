"""What templates hold is named in Norwegian, and so is what Jinja finds wrong."""

from __future__ import annotations

import pytest

from agstrategi import nodes
from agstrategi.writers.things import called, kind, said


def test_every_node_has_a_name_of_its_own() -> None:
    classes = [one for one in vars(nodes).values() if isinstance(one, type) and one.__module__ == nodes.__name__]
    assert classes
    assert [one.__name__ for one in classes if kind(one) == one.__name__] == []


@pytest.mark.parametrize("value", ["", 1, 1.5, True, None, [], (), {}, set(), len])
def test_plain_values_have_names_too(value: object) -> None:
    assert called(value) != type(value).__name__


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("division by zero", "det kan ikke deles på null"),
        ("type str doesn't define __round__ method", "dette går ikke med en slik verdi"),
        ("expected token 'end of print statement', got 'x'", "«x» står der «}}» skulle stått"),
        ("No first item, sequence was empty.", "det første eller siste i en tom liste"),
        ("parameter 'a' was not provided", "verdien «a» til makroen"),
        ("macro 'f' takes not more than 1 argument(s)", "feil antall verdier i parentesen"),
        ("Missing end of comment tag", "kommentaren er ikke avsluttet"),
        ("something new", "Jinja melder «something new»"),
        ("", "ukjent feil"),
    ],
)
def test_what_jinja_says_is_said_in_norwegian(message: str, words: str) -> None:
    assert said(message) == words
