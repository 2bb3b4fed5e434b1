"""Known edits are found again: a small part of what `make bench-diff` measures."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def bench(root: Path) -> ModuleType:
    """The measurement of diff; skipped where the checkout's folder for measuring is not here."""
    if not (root / "bench" / "diff.py").is_file():
        pytest.skip("the folder bench is not here: nothing to make known edits with")
    sys.path.insert(0, str(root))
    try:
        from bench import diff  # noqa: PLC0415 - found only now
    finally:
        sys.path.remove(str(root))
    return diff


@pytest.mark.parametrize(("areas", "measures"), [(4, 5), (6, 10)])
def test_with_ids_every_edit_is_found_and_nothing_else(bench: ModuleType, areas: int, measures: int) -> None:
    score = bench.found([bench.made(areas, measures, 1)], range(3), with_ids=True)
    assert score.f1() == 1.0


@pytest.mark.parametrize(("areas", "measures"), [(4, 5), (6, 10), (10, 15)])
def test_without_ids_nearly_every_edit_is_found(bench: ModuleType, areas: int, measures: int) -> None:
    score = bench.found([bench.made(areas, measures, 2)], range(3), with_ids=False)
    assert score.f1() >= 0.97
    assert {kind: score.f1(kind) for kind in score.classes() if score.f1(kind) < 0.9} == {}


def test_so_it_is_in_the_real_strategies(bench: ModuleType) -> None:
    five = list(bench.real().values())
    if not five:
        pytest.skip("the real strategies (../shared/strategier) are not on this machine")
    assert bench.found(five, range(2), with_ids=True).f1() == 1.0
    assert bench.found(five, range(2), with_ids=False).f1() >= 0.97


def test_unrelated_strategies_have_next_to_nothing_in_common(bench: ModuleType) -> None:
    lines, missed = bench.unrelated(True)  # noqa: FBT003 - as the table is called
    assert missed == 0, lines


def test_an_edit_that_is_not_found_lowers_the_score(bench: ModuleType) -> None:
    score = bench.Score()
    score.add({("utgått", "a"), ("ny", "b")}, {("utgått", "a"), ("feil par", "b")})
    assert score.f1() == 0.5
    assert score.f1("ny") == 0.0
