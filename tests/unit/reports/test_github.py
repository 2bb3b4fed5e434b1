"""Findings as GitHub's annotations: on the line, and no text can become a command of its own."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agstrategi.diagnostics import Diagnostic, Place, Severity
from agstrategi.reports import write

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::([^\r\n]*)")
# What GitHub turns back, in the order in which it does.
BACK = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}


def annotation(place: Place, message: str = "noe", hint: str = "", text: str = "") -> tuple[dict[str, str], str]:
    """Read an annotation as GitHub's runner does."""
    found = Diagnostic("AG204", Severity.ADVARSEL, place, message, hint, rule="tiltak-uten-frist")
    line = write("github", [found], 1, {place.file: text}).removesuffix("\n")
    command = COMMAND.fullmatch(line)
    assert command, line
    properties = dict(pair.split("=", 1) for pair in command[2].split(","))
    return {key: back(value) for key, value in properties.items()}, back(command[3])


def back(text: str) -> str:
    for code, character in BACK.items():
        text = text.replace(code, character)
    return text


def test_it_stands_on_the_words() -> None:
    properties, message = annotation(Place("mål.yaml", 3, 5, 3, 9), "tiltaket har ingen frist", "skriv en frist")
    assert properties == {
        "file": "mål.yaml",
        "line": "3",
        "endLine": "3",
        "col": "5",
        "endColumn": "9",
        "title": "AG204 tiltak-uten-frist",
    }
    assert message == "tiltaket har ingen frist\nskriv en frist"


def test_the_whole_line_as_it_is_printed() -> None:
    found = Diagnostic("AG010", Severity.FEIL, Place("a,b.yaml", 1, 1, 1, 4), "ukjent: 100 %", "rett, da")
    assert write("github", [found], 1) == (
        "::error file=a%2Cb.yaml,line=1,endLine=1,col=1,endColumn=4,title=AG010 ukjent-nøkkel"
        "::ukjent: 100 %25%0Arett, da\n"
    )


def test_no_findings_are_no_commands() -> None:
    assert write("github", [], 3) == ""


@pytest.mark.parametrize(("severity", "level"), [("feil", "error"), ("advarsel", "warning"), ("merknad", "notice")])
def test_each_severity_has_its_level(severity: str, level: str) -> None:
    found = Diagnostic("AG204", Severity(severity), Place("a.yaml"), "noe")
    assert write("github", [found], 1).startswith(f"::{level} ")


def test_what_goes_over_several_lines_is_marked_on_the_first() -> None:
    properties, _ = annotation(Place("a.yaml", 2, 3, 4, 2), text="en:\n  tekst: >-\n    to\n")
    assert [properties[key] for key in ("line", "endLine", "col", "endColumn")] == ["2", "2", "3", "12"]


def test_columns_are_counted_as_browsers_count_them() -> None:
    properties, _ = annotation(Place("a.yaml", 1, 4, 1, 6), text="👩 å 🌾!")
    assert [properties[key] for key in ("col", "endColumn")] == ["5", "8"]


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=12))
def test_no_text_forges_a_command(message: str, hint: str, file: str) -> None:
    place = Place(f"{file}.yaml", 1, 1, 1, 2)
    found = Diagnostic("AG204", Severity.ADVARSEL, place, message, hint, rule=message)
    report = write("github", [found], 1)
    assert len(report.splitlines()) == 1
    assert COMMAND.fullmatch(report.removesuffix("\n"))
    assert "##[" not in report


def test_a_forged_command_would_be_seen() -> None:
    assert not COMMAND.fullmatch("::error file=a::b::c\n::stop-commands::x")
