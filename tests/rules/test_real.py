"""What the rules find in whole strategies: the real ones beside the repository, and our own examples.

``real/NAME.txt`` has a line for each finding: its place, severity and code, never a word of the text. ``make golden``
writes them anew; every line of the difference has to be looked up in the strategy and found right.
"""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest

from agstrategi.cli.pipeline import open_strategy
from agstrategi.cli.reviewing import Reviewing
from agstrategi.diagnostics import Diagnostic

HERE = Path(__file__).parent / "real"
ROOT = Path(__file__).resolve().parents[2]
TODAY = dt.date(2025, 11, 1)
REAL = ["alver", "nordre-land", "sandefjord", "sondre-land", "stange"]
EXAMPLES = sorted(path.name for path in (ROOT / "eksempler").iterdir() if path.is_dir())


def found(folder: Path) -> list[str]:
    """Review a strategy and give its findings, a line each."""
    findings = Reviewing(TODAY).review(open_strategy(str(folder)))
    return [_line(one, folder) for one in findings]


def _line(one: Diagnostic, folder: Path) -> str:
    file = Path(one.place.file).relative_to(folder).as_posix()
    return f"{file}:{one.place.line}:{one.place.column} {one.severity} {one.code}"


def compare(name: str, folder: Path) -> None:
    """Hold the findings in a strategy against those that are expected."""
    path = HERE / f"{name}.txt"
    lines = found(folder)
    if os.environ.get("GOLDEN") == "write":
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
    assert lines == path.read_text(encoding="utf-8").splitlines(), "run `make golden`, and read what changed"


@pytest.mark.parametrize("name", REAL)
def test_the_findings_in_a_real_strategy(name: str, shared: Path) -> None:
    compare(name, shared / "strategier" / name)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_findings_in_our_own_examples(name: str) -> None:
    compare(f"eksempel-{name}", ROOT / "eksempler" / name)


def test_every_real_strategy_is_listed(shared: Path) -> None:
    assert sorted(path.parent.name for path in (shared / "strategier").glob("*/strategi.yaml")) == REAL
