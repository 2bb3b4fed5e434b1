"""The examples show off the whole language, and are what their descriptions say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from agstrategi import source
from agstrategi.source import Data
from docs.keys import Key, all_keys, strategy, written

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted(path for path in (ROOT / "eksempler").iterdir() if path.is_dir())


def test_the_smallest_example_is_under_thirty_lines() -> None:
    text = (ROOT / "eksempler" / "minimal" / "strategi.yaml").read_text(encoding="utf-8")
    assert len(text.splitlines()) < 30


def test_together_they_use_every_key() -> None:
    used: set[Key] = set().union(*(written(strategy(path)) for path in EXAMPLES))
    assert sorted(all_keys() - used) == []


def test_a_key_that_no_example_uses_would_be_found() -> None:
    used = written(strategy(ROOT / "eksempler" / "minimal"))
    assert {("Tiltak", "frist"), ("Samling", "punkter")} <= used
    assert ("Tiltak", "kostnad") in all_keys() - used


def test_the_revision_replaces_only_what_was_there() -> None:
    before = (ROOT / "eksempler" / "fjellvik-2019" / "strategi.yaml").read_text(encoding="utf-8")
    after = strategy(ROOT / "eksempler" / "fjellvik-2023")
    old_ids = set(re.findall(r"^ *-? ?id: (\S+)$", before, re.MULTILINE))
    areas = after.satsingsomrader.punkter
    actions = [action for area in areas for action in area.hovedgrep.punkter]
    measures = [measure for area in areas for measure in area.tiltak.punkter]
    measures += [measure for action in actions for measure in action.tiltak.punkter]
    items: list[Any] = [*after.verdier.punkter, *after.utfordringer.punkter, *after.mal.punkter]
    items += [*areas, *actions, *measures]
    replaced = [old for item in items for old in item.erstatter]
    assert len(replaced) >= 8
    assert set(replaced) <= old_ids


def texts(value: Data) -> Iterator[str]:
    """Give every text in plain data."""
    if isinstance(value, str):
        yield value
    elif value is not None:
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts(inner)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_text_is_typeset_as_we_ask_of_others(path: Path) -> None:
    """No straight quotation marks, accents for apostrophes, hyphens for dashes, double spaces or stray ones."""
    found = source.read(path).value
    assert found is not None
    careless = re.compile(r"[\"'´`]|\w  |\w - \w| [,.;:]")
    assert [text for text in texts(found.data) if careless.search(text)] == []
