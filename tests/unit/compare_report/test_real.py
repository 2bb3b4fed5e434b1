"""Real strategies against each other: every change is told once, and whatever is compared gives a report."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from agstrategi.compare import compare
from agstrategi.compare.report.document import document
from agstrategi.compare.report.folding import folded
from agstrategi.compare.report.plain import lines
from agstrategi.compare.report.sections import STRATEGY, Sections
from agstrategi.compare.report.summary import MOST, summary
from agstrategi.compare.report.view import View
from agstrategi.compare.report.wording import Wording
from agstrategi.model.load import load
from agstrategi.model.strategi import Strategi
from agstrategi.outline.terms import Terms
from agstrategi.source import read
from agstrategi.writers import write
from unit.compare_report.made import TEMPLATES


def opened(path: Path) -> Strategi:
    """Read a strategy that is there."""
    source = read(path).value
    assert source is not None
    found = load(source).value
    assert found is not None
    return found


def pairs(folder: Path) -> list[tuple[Strategi, Strategi]]:
    """Give each strategy with the next, around."""
    found = [opened(path) for path in sorted(folder.iterdir()) if (path / "strategi.yaml").exists()]
    return list(pairwise([*found, found[0]]))


def told_once(view: View, words: Wording) -> None:
    """See that every change stands in one entry, or is counted in one."""
    entries = [entry for section in Sections(view, words).all() for entry in section.entries]
    told = Counter(number for entry in entries for number in entry.numbers)
    within = folded(view.shown)
    for number, change in view.shown.items():
        if change.kind != STRATEGY:
            assert told[number] == (number not in within), change
    assert told.keys() <= view.shown.keys() | {0} | {
        n for n, one in enumerate(view.comparison.changes) if not one.changed
    }


def check(old: Strategi, new: Strategi) -> None:
    """Make every form of the report of two strategies."""
    view, words = View(compare(old, new)), Wording(Terms(new))
    told_once(view, words)
    assert len(summary(view, words)) <= MOST
    assert not [span for line in lines(view, words) for span in line.spans if not span[1]]
    for form in ("md", "html", "docx-tekst"):
        text = write(document(view, words, form), form, TEMPLATES)
        assert not re.search(r"\{\w*\}", text.partition("</style>")[2] if form == "html" else text)


def test_the_two_periods_of_the_full_example(root: Path) -> None:
    check(opened(root / "eksempler" / "fjellvik-2019"), opened(root / "eksempler" / "fjellvik-2023"))


def test_the_examples_in_both_languages(root: Path) -> None:
    minimal, nynorsk = (opened(root / "eksempler" / name) for name in ("minimal", "bjorkefjord"))
    check(minimal, nynorsk)
    check(nynorsk, minimal)


def test_real_strategies(shared: Path) -> None:
    for old, new in pairs(shared / "strategier"):
        check(old, new)


def test_a_change_that_is_not_told_would_be_found(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Sections, "all", lambda _: [])
    old, new = (opened(root / "eksempler" / f"fjellvik-{year}") for year in (2019, 2023))
    with pytest.raises(AssertionError):
        told_once(View(compare(old, new)), Wording(Terms(new)))
