"""The last pass over a tree: anchors that are unique, and numbers on the headings where the author wants them."""

from __future__ import annotations

from dataclasses import replace
from operator import is_

from agstrategi import nodes, text
from agstrategi.model.scalars import slug


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
            inner = _within(block.blocks, anchors)
            same = anchor == block.anchor and inner is block.blocks
            return block if same else replace(block, anchor=anchor, blocks=inner)
        case nodes.Table(rows=rows):
            found = tuple([_anchored_row(row, anchors) for row in rows])
            return block if all(map(is_, found, rows)) else replace(block, rows=found)
        case nodes.List(items=items):
            points = tuple([_anchored_item(item, anchors) for item in items])
            return block if all(map(is_, points, items)) else replace(block, items=points)
        case nodes.Figure(parts=parts):
            drawn = tuple([_anchored_part(part, anchors) for part in parts])
            return block if all(map(is_, drawn, parts)) else replace(block, parts=drawn)
        case _:
            return block


def _within(blocks: nodes.Blocks, anchors: Anchors) -> nodes.Blocks:
    """Give what stands inside a node its anchors; few nodes hold more than words, and those stay the same object."""
    for block in blocks:
        if type(block) is not nodes.Paragraph:
            break
    else:
        return blocks
    found = tuple([_anchored(block, anchors) for block in blocks])
    return blocks if all(map(is_, found, blocks)) else found


def _anchored_row(row: nodes.Row, anchors: Anchors) -> nodes.Row:
    anchor = anchors.unique(row.anchor) if row.anchor else ""
    cells = row.cells
    for at, cell in enumerate(cells):
        if (inner := _within(cell.blocks, anchors)) is not cell.blocks:
            cells = (*cells[:at], nodes.Cell(inner), *cells[at + 1 :])
    same = anchor == row.anchor and cells is row.cells
    return row if same else replace(row, anchor=anchor, cells=cells)


def _anchored_item(item: nodes.Item, anchors: Anchors) -> nodes.Item:
    anchor = anchors.unique(item.anchor) if item.anchor else ""
    inner = _within(item.blocks, anchors)
    same = anchor == item.anchor and inner is item.blocks
    return item if same else replace(item, anchor=anchor, blocks=inner)


def _anchored_part(part: nodes.Part, anchors: Anchors) -> nodes.Part:
    inner = _within(part.blocks, anchors)
    return part if inner is part.blocks else replace(part, blocks=inner)


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
