"""Whatever the two versions are: accepting all gives the new one, rejecting all the old one."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agstrategi import nodes
from agstrategi.cli.pipeline import open_strategy
from agstrategi.nodes import Document
from unit.compare.making import Data, build, data
from unit.tracked.making import Made, hold, of_strategies, of_trees
from unit.tracked.word import ACCEPT, form, settled, shown
from unit.writers.sample import document, line, whole
from unit.writers.trees import Grower

some = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@some
@given(data, data)
def test_two_strategies(before: Data, after: Data) -> None:
    hold(of_strategies(build(before), build(after)))


@some
@given(data)
def test_a_strategy_and_itself(one: Data) -> None:
    made = of_strategies(build(one), build(one))
    hold(made)
    assert [text for text in shown(made.tracked) if "[-" in text or "{+" in text] == []


@some
@given(st.integers(0, 10_000))
def test_a_tree_and_the_same_changed_here_and_there(seed: int) -> None:
    hold(of_trees(*pair(seed)))


def test_every_kind_of_node_and_nothing() -> None:
    hold(of_trees(unmarked(whole()), document()))
    hold(of_trees(document(), unmarked(whole())))


def test_every_kind_of_node_changed() -> None:
    for seed in range(8):
        one = unmarked(whole())
        hold(of_trees(one, varied(one, seed)))


def test_the_examples_of_four_years(root: Path) -> None:
    old, new = (open_strategy(str(root / "eksempler" / name)).whole[0] for name in ("fjellvik-2019", "fjellvik-2023"))
    made = of_strategies(old, new)
    hold(made)
    hold(of_strategies(new, old))
    with pytest.raises(AssertionError):  # the law is no formality
        hold(Made(made.tracked, made.new, made.old))
    assert form(settled(made.tracked, ACCEPT)) != form(made.old)


# --- pairs of trees --------------------------------------------------------------------------------------------------


def pair(seed: int) -> tuple[Document, Document]:
    """Grow a tree, and change it here and there."""
    pick = Random(seed)  # noqa: S311 - no secret
    grower = Grower(pick)
    chapters = [
        nodes.Section(line(grower.text()), 2, f"kapittel-{number}", grower.blocks(1, 4))
        for number in range(pick.randint(0, 2))
    ]
    one = unmarked(document(*grower.blocks(0, 6), *chapters))
    other = varied(one, seed)
    return (one, other) if pick.random() < 0.5 else (other, one)


def unmarked(tree: Document) -> Document:
    """Give a tree without words put in or taken out: strategies have none."""
    made: Document = _each(tree, _unmarked)
    return made


def _unmarked(part: Any) -> tuple[Any, ...]:  # noqa: ANN401 - any node
    if not isinstance(part, nodes.Insertion | nodes.Deletion):
        return (part,)
    return tuple(inner for one in part.content for inner in _unmarked(one))


def varied(tree: Document, seed: int) -> Document:
    """Change a tree: some blocks gone, some new, some words more."""
    pick = Random(seed + 1)  # noqa: S311 - no secret
    grower = Grower(pick)
    often = pick.choice((0.1, 0.3, 0.6))

    def change(part: Any) -> tuple[Any, ...]:  # noqa: ANN401 - any node
        chance = pick.random()
        if isinstance(part, nodes.FrontLine | nodes.Cell | nodes.Part) or chance > often:
            return (part,)
        if isinstance(part, nodes.Paragraph):
            return (grower.paragraph(), part) if chance < often / 2 else (grower.paragraph(),)
        if isinstance(part, nodes.Text):
            return (nodes.Text(f"{part.text} {grower.text()}"),)
        return () if chance < often / 3 else (part,)

    return unmarked(_each(tree, change))


def _each(part: Any, change: Any) -> Any:  # noqa: ANN401 - any node, any function
    """Give a tree in which each part in a row has become what ``change`` makes of it."""
    if isinstance(part, tuple):
        found = [_each(new, change) for one in part for new in (change(one) if is_dataclass(one) else (one,))]
        return tuple(found) or (part[:1] if part and isinstance(part[0], nodes.Row | nodes.Item) else ())
    if not is_dataclass(part):
        return part
    parts: Any = part
    inner = {one.name: getattr(part, one.name) for one in fields(parts)}
    return replace(parts, **{name: _each(value, change) for name, value in inner.items() if isinstance(value, tuple)})
