"""The last pass over a tree: anchors that are unique, and numbers on the headings where the author wants them."""

from __future__ import annotations

from dataclasses import replace
from operator import is_
from typing import TypeVar

from agstrategi import nodes, text
from agstrategi.model.scalars import slug

RowOrItem = TypeVar("RowOrItem", nodes.Row, nodes.Item)


class Anchors:
    """Hands out anchors: the wished one, else one made of the heading; a clash takes ``-2``, ``-3`` and so on."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def unique(self, wanted: str) -> str:
        """Give an anchor that no other node has."""
        name, number = wanted or "del", 1
        while name in self._taken:
            number += 1
            name = f"{wanted or 'del'}-{number}"
        self._taken.add(name)
        return name


def finished(blocks: nodes.Blocks, *, numbered: bool) -> nodes.Blocks:
    """Give the tree its final anchors and, where ``numbered``, a number on every heading that has none."""
    if numbered:
        blocks = _numbered(blocks, "")
    anchors = Anchors()
    return tuple(_anchored(block, anchors) for block in blocks)


def _anchored(block: nodes.Block, anchors: Anchors) -> nodes.Block:
    match block:
        case nodes.Section():
            anchor = anchors.unique(block.anchor or slug(text.plain(block.title)))
            inner = tuple([_anchored(one, anchors) for one in block.blocks])
            same = anchor == block.anchor and all(map(is_, inner, block.blocks))
            return block if same else replace(block, anchor=anchor, blocks=inner)
        case nodes.Table(rows=rows) if any(row.anchor for row in rows):
            return replace(block, rows=tuple(_anchored_row(row, anchors) for row in rows))
        case nodes.List(items=items) if any(item.anchor for item in items):
            return replace(block, items=tuple(_anchored_row(item, anchors) for item in items))
        case _:
            return block


def _anchored_row(row: RowOrItem, anchors: Anchors) -> RowOrItem:
    anchor = anchors.unique(row.anchor) if row.anchor else ""
    return row if anchor == row.anchor else replace(row, anchor=anchor)


def _numbered(blocks: nodes.Blocks, prefix: str) -> nodes.Blocks:
    found: list[nodes.Block] = []
    count = 0
    for block in blocks:
        if not isinstance(block, nodes.Section):
            found.append(block)
            continue
        count += 1
        own = f"{prefix}{count}"
        inner = block.blocks if block.kind == "skjema" else _numbered(block.blocks, f"{own}.")
        found.append(replace(block, number=block.number or (own if prefix else f"{own}."), blocks=inner))
    return tuple(found)
