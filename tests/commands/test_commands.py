"""Every case in this folder, run. ``GOLDEN=write`` writes what is really printed into the cases; read the diff."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from commands.runner import in_its_own, in_this_process, play

CASES = sorted(Path(__file__).parent.glob("*.md"))


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder to stand in on 1 May 2024; compiled templates are shared by all cases."""
    folder = tmp_path / "her"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1714557600")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_case_prints_what_it_says(case: Path) -> None:
    expected = case.read_text(encoding="utf-8")
    played = play(expected, in_this_process)
    if os.environ.get("GOLDEN") == "write":
        case.write_text(played, encoding="utf-8", newline="\n")
        return
    assert played == expected


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_the_installed_command_prints_the_same(case: Path) -> None:
    expected = case.read_text(encoding="utf-8")
    assert play(expected, in_its_own) == expected


def test_there_are_cases() -> None:
    assert CASES


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_no_case_speaks_python(case: Path) -> None:
    printed = "\n".join(re.findall(r"^```console.*?^```$", case.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL))
    words = re.findall(r"Traceback|pydantic|NoneType|\bdict\b|\bNone\b|Error\b|Exception|<class|\bstr\b", printed)
    assert words == []


def test_a_wrong_expectation_is_noticed() -> None:
    text = "```console\n$ agstrategi --version\nagstrategi 0\n[exit 0]\n```\n"
    assert play(text, in_this_process) != text
