"""Lists: real ones, that Word counts and a screen reader announces."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agstrategi import nodes
from agstrategi.writers.docx.numbering import BULLETS, NUMBERS
from agstrategi.writers.docx.roles import LIST_LEVELS
from agstrategi.writers.docx.xml import Shape
from agstrategi.writers.origins import letters

if TYPE_CHECKING:
    from agstrategi.writers.docx.body import At, Body

_AFTER = 100
"""Space in twips between a list and what follows, besides what stands between its points."""
_SHORT = 240
"""Letters of a point that may be kept with another: two lines or so."""


def points(body: Body, node: nodes.List, at: At) -> str:
    """Write a list; one in numbers begins its own count.

    In the running text its points have the styles of lists; in a frame they look like the frame's other words.
    """
    role = f"{'nummer' if node.ordered else 'punkt'}{min(at.depth + 1, LIST_LEVELS)}"
    number, level, of_style = _list(body, role, node, at)
    left, hanging = body.styles.numbering.indent(number, level)
    if node.ordered:
        number = body.styles.numbering.restart(number, level, node.start)
    elif of_style and not at.role:
        left = body.styles.indent(role) or left
    shape = Shape(
        numbering=None if of_style and not node.ordered and not at.role else (number, level),
        indent=at.inset + left if at.inset else None,
        hanging=hanging if at.inset else 0,
    )
    style = at.role or role
    below = replace(at, shift=at.inset + left, depth=at.depth + 1, top=False)
    if at.depth or at.role:
        return "".join([_point(body, item, style, shape, below) for item in node.items])
    text = "".join(
        [
            _point(body, item, style, replace(shape, keep_next=True) if _stays(node, number) else shape, below)
            for number, item in enumerate(node.items)
        ]
    )
    return body.after(text, _AFTER)


def _stays(node: nodes.List, number: int) -> bool:
    """Tell whether a point stays on the page of the next one: no list leaves its first or its last point alone."""
    if number not in {0, len(node.items) - 2} or number == len(node.items) - 1:
        return False
    return all(letters(item.blocks) <= _SHORT for item in node.items[number : number + 2])


def _list(body: Body, role: str, node: nodes.List, at: At) -> tuple[int, int, bool]:
    """Give the list to count by, the level in it, and whether the style of the points counts by it itself."""
    numbering = body.styles.numbering
    number, level = body.styles.list_of(role) or (numbering.taken(NUMBERS if node.ordered else BULLETS), at.depth)
    deepest = numbering.levels(number) - 1
    of_style = body.styles.list_of(role) is not None and at.depth < LIST_LEVELS
    return number, min(level if of_style else at.depth, deepest), of_style


def _point(body: Body, item: nodes.Item, style: str, shape: Shape, below: At) -> str:
    """Write a point: its first paragraph with the mark, what else it holds under its words."""
    first, rest = _split(item.blocks)
    words = body.anchored(item, body.words(first, below))
    return body.runs(words, style, replace(below, shift=0), shape) + body.blocks(rest, below)


def _split(blocks: nodes.Blocks) -> tuple[nodes.Inlines, nodes.Blocks]:
    match blocks:
        case (nodes.Paragraph(content), *rest):
            return content, tuple(rest)
        case _:
            return (), blocks
