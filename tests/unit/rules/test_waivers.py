"""Waivers: where they count, what they need, and that none of them outlives what it was for."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from agstrategi.cli.pipeline import open_strategy
from agstrategi.cli.reviewing import Reviewing
from agstrategi.rules.choice import Choice

TODAY = dt.date(2024, 5, 1)
HEAD = "strategi: {tittel: Plan, kommune: Nordvik, periode: 2023-2027, status: utkast}\n"
END = "oppfølging: {tekst: Kommunestyret får en rapport hver vår., rullering: etter valg}\n"
REASON = "slik er den vedtatt"


def found(text: str, folder: Path, choice: Choice = Choice()) -> list[str]:  # noqa: B008 - nothing changes it
    """Review a strategy and give its findings as ``code line``."""
    (folder / "strategi.yaml").write_text(HEAD + text + END, encoding="utf-8")
    findings = Reviewing(TODAY, choice).review(open_strategy(str(folder)))
    return [f"{one.code} {one.place.line}" for one in findings]


@pytest.mark.parametrize(
    "text",
    [
        f"visjon: Her  nå  # agstrategi: unntak AG606 – {REASON}\n",
        f"# agstrategi: unntak AG606 – {REASON}\nvisjon: Her  nå\n",
        f"# agstrategi: unntak AG606 – {REASON}\n# og et vanlig notat\nvisjon: Her  nå\n",
        f"visjon: >-  # agstrategi: unntak AG606 – {REASON}\n  Her er en linje\n  og  her en til.\n",
        f"# agstrategi: unntak AG606 – {REASON}\nvisjon: |\n  Her er en linje\n\n  og  her en til.\n",
        f"visjon:  # agstrategi: unntak AG606 – {REASON}\n  Her  nå\n",
        f"verdier: [Nær  her]  # agstrategi: unntak AG211, AG606 – {REASON}\n",
        f"verdier:\n  # agstrategi: unntak AG211 – {REASON}\n  - Nær\n",
        f"verdier:\n  - Nær  # agstrategi: unntak AG211 – {REASON}\n",
        f"visjon: Her  nå  # AGSTRATEGI : Unntak ag606 - {REASON}\n",
        f"visjon: Her  nå  # agstrategi: unntak AG606: {REASON}\n",
        f"visjon: Her  nå  ## agstrategi: unntak AG606 — {REASON}\n",
    ],
)
def test_a_waiver_lets_a_finding_pass(text: str, tmp_path: Path) -> None:
    assert found(text, tmp_path) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"# agstrategi: unntak AG606 – {REASON}\n\nvisjon: Her  nå\n", ["AG031 2", "AG606 4"]),
        (f"visjon: Her  nå\n# agstrategi: unntak AG606 – {REASON}\n", ["AG606 2", "AG031 3"]),
        (f"visjon: Her  nå  # agstrategi: unntak AG211 – {REASON}\n", ["AG606 2", "AG031 2"]),
        (f"visjon: Her nå  # agstrategi: unntak AG211, AG606 – {REASON}\n", ["AG031 2", "AG031 2"]),
        (f"visjon: Her  nå  # agstrategi: unntak AG606 – {REASON}\netikk: Der  nå\n", ["AG606 3"]),
    ],
)
def test_a_waiver_elsewhere_does_not(text: str, expected: list[str], tmp_path: Path) -> None:
    assert sorted(found(text, tmp_path)) == sorted(expected)


@pytest.mark.parametrize(
    "comment",
    [
        "# agstrategi: unntak AG606",
        "# agstrategi: unntak AG606 –",
        "# agstrategi: unntak AG606 – ",
        "# agstrategi: unntak AG606 fordi den er vedtatt",
        "# agstrategi: unntak – fordi",
        "# agstrategi: untak AG606 – fordi",
        "# agstrategi: AG606",
        "# agstrategi: unntak tegn – fordi",
        "# agstrategi: unntak AG999 – fordi",
        "# agstrategi: unntak AG606, AG999 – fordi",
        "# agstrategi: unntak AG010 – fordi",
        "# agstrategi: unntak AG030 – fordi",
    ],
)
def test_a_waiver_that_cannot_be_used_is_a_mistake_and_waives_nothing(comment: str, tmp_path: Path) -> None:
    assert found(f"visjon: Her  nå  {comment}\n", tmp_path) == ["AG606 2", "AG030 2"]


@pytest.mark.parametrize(
    "text",
    [
        "# agstrategi er programmet vi bruker\nvisjon: Her nå\n",
        "# se https://agstrategi.example: der står det mer\nvisjon: Her nå\n",
        'visjon: "Her # agstrategi: unntak AG606 – nei"\n',
        "visjon: Her#agstrategi\n",
    ],
)
def test_what_is_no_waiver_is_left_alone(text: str, tmp_path: Path) -> None:
    assert found(text, tmp_path) == []


def test_a_waiver_in_a_file_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "verdier.yaml").write_text(f"- Nær  # agstrategi: unntak AG211 – {REASON}\n- Åpen\n", encoding="utf-8")
    (tmp_path / "mål.yaml").write_text("- Å  vokse  # agstrategi: unntak AG606\n", encoding="utf-8")
    codes = found("", tmp_path)
    assert "AG211 2" in codes
    assert "AG211 1" not in codes
    assert {"AG030 1", "AG606 1"} <= set(codes)


def test_a_waiver_of_a_rule_that_is_not_run_is_not_blamed(tmp_path: Path) -> None:
    text = f"visjon: Her nå  # agstrategi: unntak AG606 – {REASON}\n"
    assert found(text, tmp_path) == ["AG031 2"]
    assert found(text, tmp_path, Choice(ignore=("AG606",))) == []
    assert found(text, tmp_path, Choice(severity={"AG606": "av"})) == []
    assert found(text, tmp_path, Choice(select=("AG2",))) == []


def test_a_mistaken_waiver_is_told_along_with_mistakes_in_the_language(tmp_path: Path) -> None:
    assert found("verdiar: [Nær]\nvisjon: Her  nå  # agstrategi: unntak AG606\n", tmp_path) == ["AG010 2", "AG030 3"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"visjon: |\n  Her  nå  # agstrategi: unntak AG606 – {REASON}\n", 3),
        (f"visjon: >-\n  Her er  # Agstrategi: Unntak AG606 – {REASON}\n  nå\n", 3),
    ],
)
def test_a_waiver_inside_a_text_is_told_of_before_it_is_printed(text: str, line: int, tmp_path: Path) -> None:
    assert f"AG030 {line}" in found(text, tmp_path)
