"""Nodes never change: they are frozen or, those that a document has hundreds of, held by ``Final``."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from typing import Final

from agstrategi import nodes

NODES = [kind for kind in vars(nodes).values() if isinstance(kind, type) and is_dataclass(kind)]


def loose(kind: type) -> list[str]:
    """List the fields of a dataclass that anybody may set."""
    if kind.__dataclass_params__.frozen:  # type: ignore[attr-defined]
        return []
    return [field.name for field in fields(kind) if not str(field.type).startswith("Final[")]


def test_no_field_of_a_node_may_be_set() -> None:
    assert {kind.__name__: found for kind in NODES if (found := loose(kind))} == {}


def test_nodes_are_hashed_by_what_they_hold() -> None:
    assert [kind.__name__ for kind in NODES if vars(kind).get("__hash__") is None] == []
    assert hash(nodes.Paragraph((nodes.Text("Vi"),))) == hash(nodes.Paragraph((nodes.Text("Vi"),)))


def test_a_field_that_may_be_set_is_seen() -> None:
    @dataclass
    class Planted:
        kept: Final[str]
        loose: str

    assert loose(Planted) == ["loose"]
