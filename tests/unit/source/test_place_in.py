"""A finding about words points at the words themselves, however the author wrote the text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agstrategi.diagnostics import Path, Place
from agstrategi.source import Source, parse


def source(text: str) -> Source:
    result = parse(text, "strategi.yaml")
    assert result.diagnostics == ()
    assert result.value is not None
    return result.value


def offset(text: str, line: int, column: int) -> int:
    """Where a line and column as an editor counts them lie in the text."""
    starts = [0, *(found.end() for found in re.finditer(r"\r\n|\n|\r", text))]
    return starts[line - 1] + column - 1


def written(text: str, place: Place) -> str:
    """What stands in the file at a place."""
    return text[offset(text, place.line, place.column) : offset(text, place.end_line, place.end_column)]


def find(text: str, word: str, path: Path = ("tekst",)) -> tuple[Place, str]:
    """Look a word up in the value and give its place, and what the file has there."""
    read = source(text)
    value = read.value(path)
    assert isinstance(value, str)
    start = value.index(word)
    place = read.place_in(path, start, start + len(word))
    return place, written(text, place)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("tekst: Vi vil vokse sakte\n", 1, 15),
        ("tekst: Vi vil\n  vokse sakte\n", 2, 3),
        ("tekst: 'Vi vil vokse sakte'\n", 1, 16),
        ("tekst: 'Vi ''vil''\n\n   vokse sakte'\n", 3, 4),
        ('tekst: "Vi \\"vil\\" vokse sakte"\n', 1, 20),
        ('tekst: "Vi \\\n   vil vokse sakte"\n', 2, 8),
        ("tekst: >-\n  Vi vil\n  vokse sakte\n", 3, 3),
        ("tekst: >-\n  Vi vil\n\n  vokse sakte\n", 4, 3),
        ("tekst: >-\n  Vi vil\n\n\n  vokse sakte\n", 5, 3),
        ("tekst: >-\n  Vi vil\n    og\n    bør\n  vokse sakte\n", 5, 3),
        ("tekst: |\n  Vi vil\n    vokse sakte\n", 3, 5),
        ("tekst: |2-  # slik\n\n     Vi vil\n  vokse sakte\n", 4, 3),
        ("tekst: >+\r\n  Vi vil\r\n  vokse sakte\r\n\r\n", 3, 3),
        ("tekst: !!str &a Vi vil vokse sakte\n", 1, 24),
    ],
)
def test_a_word_is_found_where_it_stands(text: str, line: int, column: int) -> None:
    read = parse(text, "strategi.yaml").value
    assert read is not None
    value = read.value(("tekst",))
    assert isinstance(value, str)
    start = value.index("vokse")
    assert read.place_in(("tekst",), start, start + 5) == Place("strategi.yaml", line, column, line, column + 5)


def test_words_on_two_lines_are_one_stretch() -> None:
    place, words = find("tekst: >-\n  Vi vil\n  vokse sakte\n", "vil vokse")
    assert (place.line, place.end_line) == (2, 3)
    assert words == "vil\n  vokse"


def test_a_letter_written_as_an_escape_is_the_whole_escape() -> None:
    assert find('tekst: "R\\u00e5d og d\\xE5d"\n', "å")[1] == "\\u00e5"


def test_a_doubled_apostrophe_is_one_character() -> None:
    assert find("tekst: 'Vi ''vil'' ut'\n", "'")[1] == "''"


def test_text_pasted_with_word_s_line_separator_keeps_its_columns() -> None:
    place, word = find("tittel: a\u2028b\ntekst: Vi\u2028vil\u0085vokse\n", "vokse")
    assert word == "vokse"
    assert place.line == 2


def test_indexes_past_the_end_mean_the_end() -> None:
    read = source("tekst: Vi vil\n")
    assert read.place_in(("tekst",), 3, 99) == Place("strategi.yaml", 1, 11, 1, 14)
    assert read.place_in(("tekst",), 99, 99) == Place("strategi.yaml", 1, 14, 1, 14)


def test_where_the_value_is_no_text_the_place_is_that_of_the_value() -> None:
    read = source("verdier:\n  - åpen\ntekst:\n")
    assert read.place_in(("verdier",), 1, 2) == read.place(("verdier",))
    assert read.place_in(("tekst",), 0, 1) == read.place(("tekst",))


# A law. Every word is unlike every other, so a word that is found cannot be another one's place.
BREAKS = st.sampled_from(["\n", "\r\n", "\r"])
BLANKS = st.sampled_from([" ", "  ", " \t "])
GAPS = st.sampled_from([" ", "  ", "\n", "\n\n", " \n", "\n\n\n"])
BLANK_LINES = st.sampled_from([[], [], [""], ["", "  "], ["", "", ""], [" " * 11]])
DEPTHS = st.sampled_from([0, 0, 0, 2])


@st.composite
def words(draw: st.DrawFn) -> list[str]:
    return [
        f"o{index}{draw(st.sampled_from(['', 'æ', '𝒳', '-', '#', ':x']))}q" for index in range(draw(st.integers(1, 8)))
    ]


@st.composite
def flow_texts(draw: st.DrawFn) -> str:
    """A plain or quoted text over several lines."""
    quote = draw(st.sampled_from(["", "'", '"']))
    parts = draw(words())
    text = parts[0]
    for word in parts[1:]:
        gap = draw(GAPS)
        indent = " " * (9 + draw(DEPTHS)) if "\n" in gap else ""
        extra = draw(st.sampled_from(["", {"'": "''", '"': '\\"\\t\\n\\\\'}.get(quote, "")]))
        text += f"{gap}{indent}{extra}{word}"
    edge = draw(st.sampled_from(["", " "])) if quote else ""
    return f"{quote}{edge}{text}{edge}{quote}"


@st.composite
def block_texts(draw: st.DrawFn) -> str:
    """A literal or folded text with lines of any indentation, blank lines and every kind of end."""
    indent = 9
    sign = draw(st.sampled_from("|>")) + draw(st.sampled_from(["", "-", "+"]))
    lines = [" " * (draw(DEPTHS) if index else 0) + word for index, word in enumerate(draw(words()))]
    body = draw(st.sampled_from([[], ["", "   "]]))
    for line in lines:
        body += [" " * indent + line, *draw(BLANK_LINES)]
    return "\n".join([sign + draw(st.sampled_from(["", "  # merknad"])), *body])


@given(
    text=st.one_of(flow_texts(), block_texts()),
    line_break=BREAKS,
    before=st.sampled_from(["", "# æøå\n\n", "x: 'å'\n"]),
)
def test_every_word_of_every_text_is_found_where_it_stands(text: str, line_break: str, before: str) -> None:
    document = f"{before}mål:\n  - tiltak:\n      - tekst: {text}\n  - slutt\n".replace("\n", line_break)
    read = source(document)
    path = ("mål", 0, "tiltak", 0, "tekst")
    value = read.value(path)
    assert isinstance(value, str)
    found = list(re.finditer(r"o\d+\S*q", value))
    assert found
    for word in found:
        assert written(document, read.place_in(path, word.start(), word.end())) == word[0]
    whole = written(document, read.place_in(path, found[0].start(), found[-1].end()))
    assert whole.startswith(found[0][0])
    assert whole.endswith(found[-1][0])
