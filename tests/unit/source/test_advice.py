"""Slips that are valid YAML: a text becomes something else in silence. The model asks why."""

from __future__ import annotations

import pytest

from agstrategi.source import advice, parse


def advised(text: str) -> str:
    source = parse(text, "strategi.yaml").value
    assert source is not None
    return advice(source, ("a",))


@pytest.mark.parametrize(
    "text",
    [
        "a: b\n",
        "a: -5 prosent\n",
        "a: https://x.no\n",
        "a: 10:30\n",
        "a: '-b'\n",
        "a: 'b:c'\n",
        "a:\n  b: c\n  d: e\n",
        "a:\n",
    ],
)
def test_nothing_is_said_where_nothing_slipped(text: str) -> None:
    assert advised(text) == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a:\n  -Åpen\n  -Modig\n", "mellomrom foran hvert punkt"),
        ("a:\n  tittel:Noe\n", "«tittel: »"),
        ("a:\n  Mål: noe\n", "kolon etter «Mål»"),
        ("a: [sett inn dato]\n", "begynner med «[»"),
        ("a: {navn}\n", "begynner med «{»"),
    ],
)
def test_the_slip_is_named(text: str, words: str) -> None:
    assert words in advised(text)
