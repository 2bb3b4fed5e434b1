"""What holds of every comparison, whatever the two strategies are."""

from __future__ import annotations

import os
import subprocess
import sys
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from agstrategi.compare import compare
from agstrategi.compare.apply import apply
from agstrategi.compare.norm import norm
from agstrategi.compare.result import Change, Fate
from unit.compare.making import Data, areas, build, data, measures, told

quick = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
_BACK = {Fate.NY: Fate.UTGATT, Fate.UTGATT: Fate.NY, Fate.DELT: Fate.SLATT_SAMMEN, Fate.SLATT_SAMMEN: Fate.DELT}
_WAY_BACK = {"deling": "sammenslåing", "sammenslåing": "deling"}
_SIGN_BACK = {"=": "=", "-": "+", "+": "-"}
_ORDER = {"D301", "D305"}


@quick
@given(data)
def test_a_strategy_has_no_differences_from_itself(one: Data) -> None:
    assert told(compare(build(one), build(one))) == []


@quick
@given(data, data)
def test_the_new_strategy_can_be_made_of_the_old_and_the_differences(before: Data, after: Data) -> None:
    old, new = build(before), build(after)
    assert apply(norm(old), compare(old, new)) == norm(new)


@quick
@given(data, data)
def test_every_part_has_one_fate_and_the_sums_balance(before: Data, after: Data) -> None:
    old, new = build(before), build(after)
    for kind, counts in compare(old, new).balance.items():
        assert counts.before == counts.uendret + counts.endret + counts.delt + counts.slatt_sammen + counts.utgatt
        assert counts.after == counts.uendret + counts.endret + counts.delt_i + counts.slatt_sammen_til + counts.ny
        assert counts.before == sum(part.kind == kind for part in norm(old))
        assert counts.after == sum(part.kind == kind for part in norm(new))


@quick
@given(data, data)
def test_backwards_the_same_is_seen_from_the_other_side(before: Data, after: Data) -> None:
    old, new = build(before), build(after)
    there = {_seen(change) for change in compare(old, new).changes}
    back = {_seen(_turned(change)) for change in compare(new, old).changes}
    assert there == back


def _turned(change: Change) -> Change:
    several = len(change.old) > 1 and len(change.new) > 1
    fields = [
        replace(one, before=one.after, after=one.before, ops=tuple((_SIGN_BACK[sign], text) for sign, text in one.ops))
        for one in change.fields
    ]
    return replace(
        change,
        fate=change.fate if several else _BACK.get(change.fate, change.fate),
        old=change.new,
        new=change.old,
        fields=tuple(fields),
        matched_by=_WAY_BACK.get(change.matched_by, change.matched_by),
    )


def _seen(change: Change) -> tuple[Any, ...]:
    fields = sorted((one.field, one.before, one.after, sorted(one.ops)) for one in change.fields)
    ends = (tuple(ref.path for ref in change.old), tuple(ref.path for ref in change.new))
    how = (change.matched_by, change.score, change.uncertain, change.moved, change.reordered)
    return (change.fate, change.kind, ends, str(fields), how)


@quick
@given(data, st.integers(0, 99))
def test_shuffled_lists_are_changes_of_order_only(one: Data, seed: int) -> None:
    assume(_all_differ(one))
    shuffled = _shuffled(one, Random(seed))  # noqa: S311 - no secret
    for change in told(compare(build(one), build(shuffled))):
        assert change.code in _ORDER, change
        assert not change.moved


def _shuffled(value: Any, pick: Random) -> Any:  # noqa: ANN401 - plain data
    if isinstance(value, list):
        return pick.sample([_shuffled(item, pick) for item in value], len(value))
    if isinstance(value, dict):
        return {key: _shuffled(item, pick) for key, item in value.items()}
    return value


def _all_differ(one: Data) -> bool:
    """Leave out strategies in which two parts have the same words: which is which cannot be known."""
    parts = [part for part in norm(build(one)) if part.kind != "strategi"]
    return len({(part.kind, *part.own_text()) for part in parts}) == len(parts)


@quick
@given(st.lists(areas, min_size=1, max_size=4, unique_by=str), st.integers(0, 3))
def test_an_area_with_a_new_name_is_one_change(found: list[Data], at: int) -> None:
    old: Data = {"strategi": {"tittel": "S", "kommune": "Storvik"}, "satsingsområder": found}
    assume(_all_differ(old))
    new = deepcopy(old)
    new["satsingsområder"][at % len(found)]["tittel"] = "Mangfold og inkludering"
    changes = told(compare(build(old), build(new)))
    assert [(change.kind, change.fate, change.fields[0].field) for change in changes] == [
        ("satsingsområde", Fate.ENDRET, "tittel")
    ]


@quick
@given(st.lists(measures, max_size=6), st.integers(0, 99))
def test_white_space_quotation_marks_and_line_breaks_are_no_difference(found: list[Data], seed: int) -> None:
    old: Data = {"strategi": {"tittel": "S", "kommune": "Storvik"}, "mål": [{"tittel": "M", "tiltak": found}]}
    pick = Random(seed)  # noqa: S311 - no secret
    new = deepcopy(old)
    for item in new["mål"][0]["tiltak"]:
        if "tekst" in item:
            item["tekst"] = _typed_anew(item["tekst"], pick)
    assert told(compare(build(old), build(new))) == []


def _typed_anew(text: str, pick: Random) -> str:
    for mark in "«»":
        text = text.replace(mark, '"')
    words = [word.replace('"raus"', pick.choice(["«raus»", "“raus”", "„raus“"])) for word in text.split(" ")]
    return "".join(word + pick.choice([" ", "  ", "\n", "\u00a0"]) for word in words)


PROGRAM = """
from bench.generate import strategy
from agstrategi.source import parse
from agstrategi.model.load import load
from agstrategi.compare import compare
from agstrategi.compare.form import write
import sys
old, new = (load(parse(strategy(number, 3, 5), "strategi.yaml").value).value for number in (1, 2))
sys.stdout.buffer.write(write(compare(old, new)).encode())
"""


def test_the_bytes_do_not_depend_on_the_hash_seed(root: Path) -> None:
    if not (root / "bench").is_dir():
        pytest.skip("the folder bench is not here: nothing to generate strategies with")
    one, other = (_written(root, seed) for seed in ("1", "4711"))
    assert len(one) > 1000
    assert one == other


def _written(root: Path, seed: str) -> bytes:
    env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join((str(root / "src"), str(root)))}
    return subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, env=env, check=True).stdout
