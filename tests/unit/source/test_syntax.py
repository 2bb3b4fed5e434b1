"""What an author did wrong in YAML is told in plain words, where it stands (AG002 and its neighbours)."""

from __future__ import annotations

import pytest

from agstrategi.diagnostics import Diagnostic
from agstrategi.source import parse

# Each: what the author wrote, line:column–end of what is marked, and words of the message or the hint.
SLIPS = {
    "tab-indent": ("strategi:\n\ttittel: x\n", "2:1-2:2", "tabulator"),
    "tab after a right line": ("strategi:\n  tittel: x\n\tkommune: y\n", "3:1-3:2", "tabulator"),
    "tab in a list": ("a:\n  - b\n\t- c\n", "3:1-3:2", "tabulator"),
    "tab after a dash": ("a:\n  -\tb: c\n", "2:4-2:5", "tabulator"),
    "quote never closed": ("a: b\nc: 'Vi vil\nd: e\n", "2:4-2:5", "blir ikke lukket"),
    "quote closed by the next one": ('a: "Vi vil\nb: "Vi tør"\nc: d\n', "1:4-1:5", 'sett " der teksten slutter'),
    "quote before a document mark": ("a: 'x\n---\n", "1:4-1:5", "blir ikke lukket"),
    "text after a quote": ('tittel: "Trygg" drift\n', "1:17-1:18", "står noe mer"),
    "quote in a quote": ("a: 'Kommunen's plan'\n", "1:14-1:15", "bruk den andre typen"),
    "text after a bracket": ("a: [sett inn] og mer\n", "1:15-1:16", "hele teksten i anførselstegn"),
    "colon in a text": ("tekst: Vi skal: dette\n", "1:15-1:16", "hele teksten i anførselstegn"),
    "colon in the second line": ("tekst: Vi\n  skal ha: dette\n", "2:10-2:11", ">-"),
    "colon in curly quotes": ("tekst: “Vi skal: dette”\n", "1:16-1:17", "rette anførselstegn"),
    "key indented too far": ("tittel: X\n  kommune: Y\n", "2:3-2:11", "rykk den ut"),
    "sign that starts nothing": ("a: %x\n", "1:4-1:5", "«%»"),
    "at sign": ("a: @x\n", "1:4-1:5", "«@»"),
    "backtick": ("a: `x`\n", "1:4-1:5", "«`»"),
    "comma": ("a: ,x\n", "1:4-1:5", "«,»"),
    "question mark": ("a: ? x\n", "1:4-1:5", "«?»"),
    "emphasis": ("a: **Vi** vil\n", "1:4-1:5", "«*»"),
    "emphasis read as an alias": ("a: *Vi vil*\n", "1:4-1:5", "«*»"),
    "ampersand": ("a: & co\n", "1:4-1:5", "«&»"),
    "exclamation mark": ("a: !ære\n", "1:4-1:5", "«!»"),
    "template text": ("a: {% if x %}\n", "1:5-1:6", "«%»"),
    "star for a point": ("a:\n  * b\n", "2:3-2:4", "«-», ikke «*»"),
    "no space after a dash": ("a:\n  - b\n  -c\n", "3:3-3:4", "mellomrom etter bindestreken"),
    "no space after a colon": ("a: b\ntittel:Noe\nc: d\n", "2:1-2:8", "mellomrom etter kolonet i «tittel:»"),
    "no space after the first colon": ("tittel:Noe\na: b\n", "1:1-1:8", "mellomrom etter kolonet i «tittel:»"),
    "line that is nothing": ("a: b\nbare ord\nc: d\n", "2:1-2:9", "verken en nøkkel"),
    "list on the key's line": ("a: - b\n", "1:4-1:5", "neste linje"),
    "text after an arrow": ("a: > Vi vil\n", "1:4-1:6", "neste linje"),
    "text after a bar": ("a: |Vi vil\n", "1:4-1:5", "neste linje"),
    "bracket never closed": ("a: [b, c\nd: e\n", "1:4-1:5", "«[»"),
    "bracket that ends the file": ("a: [\n", "1:4-1:5", "«[»"),
    "bracket with nothing after a colon": ("a: {b:\n", "1:4-1:5", "«{»"),
    "colon and no more in brackets": ("a: {b:, c: d}\n", "1:5-1:6", "mellomrom etter seg"),
    "backslash in double quotes": ('a: "C:\\Users"\n', "1:7-1:9", "«\\U»"),
    "point without a dash": ("a:\n  - b\n  c: d\n", "3:3-3:7", "er ikke et punkt"),
    "indented too little": ("a:\n    b: c\n  d: e\n", "3:3-3:7", "rykket inn 2 mellomrom"),
    "indented as nothing above": ("a:\n- b: c\n d: e\n", "3:2-3:6", "2 mellomrom, som på linje 2"),
    "text indented too little": ("a:\n  b: >\n    Vi\n   vil\n", "4:4-4:7", "4 mellomrom, som på linje 3"),
    "line of spaces": ("a:\n  b: |\n        \n    Vi vil\n", "3:1-3:9", "slett mellomrommene"),
    "colon without a key": (": x\n", "1:1-1:2", "uten noe foran"),
    "two documents": ("a: b\n---\nc: d\n", "2:1-2:4", "«---»"),
    "a mark at the end": ("a: b\n---\n", "2:1-2:4", "«---»"),
    "text after the end": ("a: b\n...\nc: d\n", "3:1-3:2", "«...»"),
    "empty": ("", "1:1-1:1", "filen er tom"),
    "only comments": ("# Utkast\n\n", "1:1-1:1", "filen er tom"),
}
LIBRARY_WORDS = ("token", "scalar", "mapping", "block", "flow", "expected", "found", "None", "YAML 1")


def shown(found: Diagnostic) -> str:
    return f"{found.place.line}:{found.place.column}-{found.place.end_line}:{found.place.end_column}"


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_named_where_it_stands(slip: str) -> None:
    text, place, words = SLIPS[slip]
    result = parse(text, "strategi.yaml")
    (found,) = result.diagnostics
    assert result.value is None
    assert (found.code, shown(found)) == ("AG002", place)
    assert words in f"{found.message} {found.hint}"
    assert found.hint


@pytest.mark.parametrize("slip", SLIPS)
def test_no_word_of_the_library_is_shown(slip: str) -> None:
    (found,) = parse(SLIPS[slip][0], "strategi.yaml").diagnostics
    assert not [word for word in LIBRARY_WORDS if word in found.message + found.hint]


def test_a_line_separator_from_word_does_not_move_the_line() -> None:
    (found,) = parse("a: x\u2028y\x85z\nb: c: d\n", "strategi.yaml").diagnostics
    assert shown(found) == "2:5-2:6"


@pytest.mark.parametrize(("text", "place"), [("- a\n- b\n", "1:1-2:4"), ("Bare tekst\nover to linjer\n", "1:1-2:15")])
def test_a_list_or_a_text_at_the_top_is_no_strategy(text: str, place: str) -> None:
    result = parse(text, "strategi.yaml")
    (found,) = result.diagnostics
    assert result.value is None
    assert (found.code, shown(found)) == ("AG012", place)
    assert "«strategi:»" in found.hint


def test_every_duplicate_key_is_reported_and_names_the_first() -> None:
    result = parse("a: b\nå:\n  c: d\n  c: e\nå: f\na: g\n", "strategi.yaml")
    assert [(found.code, shown(found)) for found in result.diagnostics] == [
        ("AG003", "4:3-4:4"),
        ("AG003", "5:1-5:2"),
        ("AG003", "6:1-6:2"),
    ]
    assert "første gang på linje 2" in result.diagnostics[1].message
    assert result.value is not None
    assert result.value.data == {"a": "b", "å": {"c": "d"}}


def test_keys_that_look_alike_are_duplicates() -> None:
    assert [found.code for found in parse("å: b\na\u030a: c\n", "strategi.yaml").diagnostics] == ["AG003"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: &x b\nc: *x\n", ["1:4-1:6", "2:4-2:6"]),
        ("a: !!str b\n", ["1:4-1:9"]),
        ("a: !viktig\n", ["1:4-1:11"]),
        ("a: &x !y\n  b: c\n", ["1:4-1:6", "1:7-1:9"]),
        ("a: &x [b]\n", ["1:4-1:6"]),
        ("a:\n  <<: {b: c}\n", ["2:3-2:5"]),
        ("*x : b\n", ["1:1-1:3"]),
    ],
)
def test_anchors_aliases_tags_and_merge_keys_are_reported_and_the_rest_is_read(text: str, places: list[str]) -> None:
    result = parse(text + "sist: lest\n", "strategi.yaml")
    assert [(found.code, shown(found)) for found in result.diagnostics] == [("AG004", place) for place in places]
    assert result.value is not None
    assert result.value.value(("sist",)) == "lest"


def test_a_value_with_an_anchor_is_still_read_and_placed() -> None:
    source = parse("a: &x b\nc: &y\n  d: e\n", "strategi.yaml").value
    assert source is not None
    assert source.data == {"a": "b", "c": {"d": "e"}}
    assert source.place(("a",)).column == 7


def test_a_bracket_where_a_key_should_stand() -> None:
    (found,) = parse("tekst: {{ 7*7 }}\n", "strategi.yaml").diagnostics
    assert (found.code, shown(found)) == ("AG012", "1:9-1:10")
    assert "anførselstegn" in found.hint


def test_a_quoted_merge_key_is_a_key() -> None:
    assert parse("'<<': b\n", "strategi.yaml").diagnostics == ()
