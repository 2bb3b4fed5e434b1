"""Findings as text and as JSON."""

from __future__ import annotations

import json

import pytest

from agstrategi.diagnostics import Diagnostic, Place, Severity
from agstrategi.reports import FORMS, Summary, text, write
from agstrategi.reports.safe import visible

PLACE = Place("strategi.yaml", 12, 5, 12, 10)
FEIL = Diagnostic("AG010", Severity.FEIL, PLACE, "ukjent nøkkel «tiltk»", "mente du «tiltak»?", ("tiltk", 0))
MERKNAD = Diagnostic("AG102", Severity.MERKNAD, Place("strategi.yaml", 14, 1, 14, 2), "saksnummer mangler")


def test_a_finding_is_one_line_and_its_hint_another() -> None:
    assert text.lines([FEIL, MERKNAD]) == [
        "strategi.yaml:12:5: feil AG010: ukjent nøkkel «tiltk»",
        "  hint: mente du «tiltak»?",
        "strategi.yaml:14:1: merknad AG102: saksnummer mangler",
    ]


@pytest.mark.parametrize(
    ("summary", "line"),
    [
        (Summary(1), "1 strategi kontrollert: ingen feil"),
        (Summary(2, 0, 0, 1), "2 strategier kontrollert: 1 merknad"),
        (Summary(1, 1, 1), "1 strategi kontrollert: 1 feil og 1 advarsel"),
        (Summary(3, 2, 3, 4), "3 strategier kontrollert: 2 feil, 3 advarsler og 4 merknader"),
    ],
)
def test_the_last_line_counts(summary: Summary, line: str) -> None:
    assert text.count(summary) == line


def test_json_has_every_field() -> None:
    report = json.loads(write("json", [FEIL], 1))
    assert report == {
        "findings": [
            {
                "code": "AG010",
                "name": "ukjent-nøkkel",
                "severity": "feil",
                "file": "strategi.yaml",
                "line": 12,
                "column": 5,
                "end_line": 12,
                "end_column": 10,
                "path": ["tiltk", 0],
                "message": "ukjent nøkkel «tiltk»",
                "hint": "mente du «tiltak»?",
            }
        ],
        "summary": {"strategies": 1, "feil": 1, "advarsel": 0, "merknad": 0},
    }


@pytest.mark.parametrize("character", ["\x1b", "\r", "\n", "\x00", "\x9b", "\u202e", "\u2028", "\u2066", "\ud800"])
@pytest.mark.parametrize("form", FORMS)
def test_nothing_in_a_finding_steers_the_terminal(form: str, character: str) -> None:
    bad = f"a{character}[31mb"
    found = Diagnostic("AG010", Severity.FEIL, Place(bad), bad, bad, (bad,))
    report = write(form, [found], 1)
    assert report.replace("\n", "").count(character) == 0
    assert all(line.startswith(("a", "  hint: a", "1 ")) for line in report.splitlines()) or form != "text"


def test_what_json_escapes_is_read_back() -> None:
    found = Diagnostic("AG010", Severity.FEIL, PLACE, "\x9b\u202e«å»")
    assert json.loads(write("json", [found], 1))["findings"][0]["message"] == "\x9b\u202e«å»"


def test_unsafe_characters_are_shown_by_their_code() -> None:
    assert visible("rød\x1b[0m – «å» 👩‍🌾") == "rød<U+001B>[0m – «å» 👩‍🌾"


def test_findings_keep_their_order() -> None:
    assert [one["code"] for one in json.loads(write("json", [MERKNAD, FEIL], 1))["findings"]] == ["AG102", "AG010"]


def spread(*places: tuple[int, int], file: str = "a.yaml", message: str = "noe") -> list[Diagnostic]:
    return [
        Diagnostic("AG606", Severity.MERKNAD, Place(file, *at, at[0], at[1] + 2), message, "gjør noe") for at in places
    ]


@pytest.mark.parametrize(
    ("places", "told"),
    [
        ([(2, 5), (4, 1)], "a.yaml:2:5: merknad AG606: noe (2 ganger: også på linje 4)"),
        ([(2, 5), (4, 1), (4, 9), (7, 1)], "a.yaml:2:5: merknad AG606: noe (4 ganger: også på linje 4 og 7)"),
        ([(2, 5), (2, 9)], "a.yaml:2:5: merknad AG606: noe (2 ganger på linjen)"),
        (
            [(line, 1) for line in range(1, 12)],
            "a.yaml:1:1: merknad AG606: noe (11 ganger: også på linje 2, 3, 4, 5, 6, 7, 8, 9 …)",
        ),
    ],
)
def test_the_same_finding_in_several_places_is_told_once(places: list[tuple[int, int]], told: str) -> None:
    assert text.lines(spread(*places)) == [told, "  hint: gjør noe"]


def test_what_differs_is_told_apart() -> None:
    found = [*spread((1, 1)), *spread((1, 1), file="b.yaml"), *spread((2, 1), message="annet")]
    assert len(text.lines(found)) == 6


def test_what_is_told_once_is_counted_in_full() -> None:
    report = write("text", spread((1, 1), (2, 1), (3, 1)), 1)
    assert report.endswith("1 strategi kontrollert: 3 merknader\n")


@pytest.mark.parametrize(
    "line",
    ["::error::x.yaml", " ::stop-commands::x", "a ##[stop-commands]x", "##vso[task.complete]", "a ###[add-mask]b"],
)
def test_a_log_takes_no_commands_from_text(line: str) -> None:
    told = visible(line)
    assert not told.lstrip().startswith("::")
    assert "##[" not in told
    assert "##vso" not in told


@pytest.mark.parametrize("line", ["a::b", "## Overskrift", "C# og [lenke]", "a: :b"])
def test_other_text_stays_as_it_is(line: str) -> None:
    assert visible(line) == line


def test_json_takes_no_commands_either() -> None:
    report = write("json", spread((1, 1), message="##[stop-commands]x"), 1)
    assert "##[" not in report
    assert json.loads(report)["findings"][0]["message"] == "##[stop-commands]x"
