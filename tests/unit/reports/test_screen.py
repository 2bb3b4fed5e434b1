"""Findings at a terminal: the line, the mark under the right words, and nothing that steers the terminal."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agstrategi.diagnostics import Diagnostic, Place, Severity
from agstrategi.reports.excerpt import Excerpt, excerpt, width
from agstrategi.reports.lines import Lines
from agstrategi.reports.safe import UNSAFE
from agstrategi.reports.screen import Screen

TEXT = "strategi:\n  tittel: Plan\n  kommune: Nordvik\nverdier:\n  - Nær  og modig\n"
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def found(place: Place, message: str = "noe", severity: str = "feil", hint: str = "") -> Diagnostic:
    return Diagnostic("AG204", Severity(severity), place, message, hint)


def shown(*findings: Diagnostic, text: str = TEXT, columns: int = 80, colour: bool = False) -> str:
    lines = Screen(columns, colour=colour).lines(findings, Lines({"a.yaml": text}))
    return "".join(f"{line}\n" for line in lines)


def test_a_finding_with_its_line_and_a_mark_under_the_words() -> None:
    assert shown(found(Place("a.yaml", 2, 11, 2, 15), "for kort", hint="skriv mer")) == (
        "a.yaml: 1 feil\n"
        "\n"
        "a.yaml:2:11: feil AG204: for kort\n"
        "    2 |   tittel: Plan\n"
        "      |           ^^^^\n"
        "  hint: skriv mer\n"
        "\n"
    )


def test_findings_stand_under_their_file_with_a_count() -> None:
    report = shown(
        found(Place("a.yaml", 1, 1, 1, 9)),
        found(Place("a.yaml", 2, 3, 2, 9), severity="merknad"),
        found(Place("b.yaml", 1, 1, 1, 2)),
    )
    assert [line for line in report.splitlines() if re.fullmatch(r"\w\.yaml: .*", line)] == [
        "a.yaml: 1 feil og 1 merknad",
        "b.yaml: 1 feil",
    ]


def test_a_file_that_could_not_be_read_has_no_line_to_show() -> None:
    assert "|" not in shown(found(Place("b.yaml", 3, 1, 3, 2)))


def test_the_same_in_several_places_is_shown_once() -> None:
    report = shown(found(Place("a.yaml", 2, 3, 2, 9)), found(Place("a.yaml", 3, 3, 3, 10)))
    assert "noe (2 ganger: også på linje 3)" in report
    assert report.count(" | ") == 2


def test_what_goes_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    assert "      |   ^^^^^^^^^^^^\n" in shown(found(Place("a.yaml", 2, 3, 4, 2)))


def test_colour_changes_nothing_but_colours() -> None:
    one = found(Place("a.yaml", 2, 11, 2, 15), hint="skriv mer")
    plain, coloured = shown(one), shown(one, colour=True)
    assert "\x1b[31mfeil\x1b[0m" in coloured
    assert "\x1b" not in plain
    assert ESCAPE.sub("", coloured) == plain


@pytest.mark.parametrize(
    ("line", "start", "end", "shown"),
    [
        ("  tekst: her", 9, 12, Excerpt("  tekst: her", 9, 3)),
        ("\ttekst", 1, 6, Excerpt("    tekst", 4, 5)),
        ("a\tb\tc", 2, 3, Excerpt("a    b    c", 5, 1)),
        ("日本 her", 3, 6, Excerpt("日本 her", 5, 3)),
        ("日本 her", 0, 2, Excerpt("日本 her", 0, 4)),
        ("e\u0301n her", 4, 7, Excerpt("e\u0301n her", 3, 3)),
        ("a\u200bb her", 4, 7, Excerpt("a<U+200B>b her", 11, 3)),
        ("kort", 4, 4, Excerpt("kort", 4, 1)),
        ("slutt  ", 5, 7, Excerpt("slutt", 5, 1)),
        ("", 0, 0, Excerpt("", 0, 1)),
    ],
)
def test_the_mark_stands_under_the_words(line: str, start: int, end: int, shown: Excerpt) -> None:
    assert excerpt(line, start, end, 60) == shown


@pytest.mark.parametrize(
    ("start", "end", "text", "marked"),
    [
        (0, 4, "0000 0001 0002 0…", "0000"),
        (50, 54, "… 0009 0010 0011…", "0010"),
        (95, 99, "… 0017 0018 0019", "0019"),
        (5, 99, "…0001 0002 0003 0…", "0001 0002 0003 0"),
    ],
)
def test_a_long_line_is_cut_around_the_words(start: int, end: int, text: str, marked: str) -> None:
    line = " ".join(f"{number:04}" for number in range(20))
    made = excerpt(line, start, end, 18)
    assert made.text == text
    assert made.text[made.before : made.before + made.marked] == marked


CHARACTERS = st.characters(exclude_characters="\r\n", exclude_categories=("Mn", "Me", "Cs"))
LINES = st.text(CHARACTERS | st.sampled_from("\tæ日👩\x1b"), max_size=200)


@given(LINES, st.integers(0, 220), st.integers(0, 220), st.integers(20, 120))
def test_whatever_the_line_it_fits_and_the_mark_is_under_it(line: str, start: int, end: int, room: int) -> None:
    made = excerpt(line, start, end, room)
    assert width(made.text) <= room
    assert made.before < room + width(" ")
    assert made.marked >= 1
    assert not UNSAFE.search(made.text)


@given(LINES, st.data())
def test_what_is_marked_is_what_was_asked_for(line: str, data: st.DataObject) -> None:
    line = unicodedata.normalize("NFC", line.replace("\t", " ")).strip()
    start = data.draw(st.integers(0, max(len(line) - 1, 0)))
    end = data.draw(st.integers(start, len(line)))
    made = excerpt(line, start, end, 10_000)
    assert made.before == width(excerpt(line[:start] + "|", 0, 0, 10_000).text) - 1
