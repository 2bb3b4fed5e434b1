"""A report on a terminal: nothing is lost where lines are broken, and nothing in a strategy steers the screen."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agstrategi.cli.painting import has_colours, painted
from agstrategi.compare.redline import redline
from agstrategi.compare.report.plain import Lines
from agstrategi.compare.words import fold

SAID = ["vi", "skal", "bør", "lyse", "ut", "alle", "ledige", "stillinger", "24", "30."]
WORDS = st.lists(st.sampled_from(SAID), max_size=30).map(" ".join)


def shown(*spans: tuple[str, str], most: int = 100, colours: bool = False, indent: int = 0, hang: int = 0) -> list[str]:
    return list(painted([Lines(indent, spans, hang)], most, colours=colours))


def test_words_taken_out_and_put_in_have_marks() -> None:
    assert shown(("=", "Vi"), ("-", "skal"), ("+", "bør"), ("=", "lyse ut.")) == ["Vi [-skal-]{+bør+} lyse ut."]


def test_in_colours_there_are_none_and_a_space_between() -> None:
    assert shown(("=", "Vi"), ("-", "skal"), ("+", "bør"), ("=", "lyse ut."), colours=True) == [
        "Vi \x1b[31;9mskal\x1b[0m \x1b[32;4mbør\x1b[0m lyse ut."
    ]


def test_a_long_text_is_broken_and_the_later_lines_hang() -> None:
    assert shown(("=", "en to tre fire fem"), most=12, indent=2, hang=2) == ["  en to tre", "    fire fem"]


def test_colours_begin_anew_on_each_line() -> None:
    lines = shown(("-", "en to tre fire"), most=8, colours=True)
    assert lines == ["\x1b[31;9men to\x1b[0m", "\x1b[31;9mtre fire\x1b[0m"]


def test_a_blank_line_is_blank() -> None:
    assert shown(indent=4) == [""]


def test_what_could_steer_the_terminal_is_shown_as_its_code() -> None:
    assert shown(("+", "\x1b[2Jborte")) == ["{+<U+001B>[2Jborte+}"]


@pytest.mark.parametrize(
    ("terminal", "environment", "expected"),
    [
        (True, {"TERM": "xterm"}, True),
        (True, {"TERM": "xterm", "NO_COLOR": "1"}, False),
        (True, {"TERM": "dumb"}, False),
        (False, {"TERM": "xterm"}, False),
    ],
)
def test_colours_are_for_those_who_see_and_want_them(
    monkeypatch: pytest.MonkeyPatch,
    *,
    terminal: bool,
    environment: dict[str, str],
    expected: bool,
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    assert has_colours() is expected


@given(WORDS, WORDS, st.integers(20, 80))
def test_both_texts_can_be_read_back(before: str, after: str, most: int) -> None:
    text = " ".join(line.strip() for line in shown(*redline(fold(before), fold(after)), most=most))
    old = re.sub(r"\{\+.*?\+\}", " ", text).replace("[-", " ").replace("-]", " ")
    new = re.sub(r"\[-.*?-\]", " ", text).replace("{+", " ").replace("+}", " ")
    assert (" ".join(old.split()), " ".join(new.split())) == (before, after)
