"""The figure of a strategy as boxes and lines: once for a wide page, once for a narrow one.

Where areas support goals, a wide figure has the goals to the left, the areas to the right and lines between them; a
narrow one has them under each other, with a line beside them for each goal. Else goals and areas stand in rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from agstrategi.nodes import Structure
from agstrategi.writers.drawing.boxes import (
    BETWEEN,
    RISE,
    Box,
    Boxes,
    Line,
    bottom,
    grid,
    length,
    stack,
    vision,
    worded,
)

_WIDE, _NARROW = 720, 320
_GOALS, _LINKS = 262, 92  # the width of the goals' column, and of the space for lines
_CURVE = 46
_ROWS = 24  # more between a row of boxes and the head of the next
_DOT = 3
_LANE, _LANES = 10, 70  # beside a narrow figure: from a line to the next, and the most that all may take
Point = tuple[int, int]


class Drawing(NamedTuple):
    """A figure of its width and height, in pixels at its usual size.

    ``kind`` is ``bred`` or ``smal``; ``heads`` stand over rows and columns; ``paths`` are lines from goals to areas,
    one path a goal, and ``dots`` where they end or part; ``arrows`` begin under a row and point to the next.
    """

    kind: str
    width: int
    height: int
    heads: tuple[Line, ...]
    boxes: tuple[Box, ...]
    paths: tuple[str, ...]
    dots: tuple[Point, ...]
    arrows: tuple[Point, ...]


def drawings(structure: Structure) -> tuple[Drawing, Drawing]:
    """Draw a figure for a wide page and for a narrow one."""
    served = sorted({place for area in structure.areas for place in area.serves})
    wide = _columns(structure, served) if served else _rows(structure, "bred", _WIDE)
    return wide, _rows(structure, "smal", _NARROW, served)


def _ends(structure: Structure, areas: Boxes, goal: int) -> list[Point]:
    """Give where the line of a goal meets the edge of each area that supports it."""
    return [
        (box.x, box.y + box.height * (area.serves.index(goal) + 1) // (len(area.serves) + 1))
        for area, box in zip(structure.areas, areas, strict=True)
        if goal in area.serves
    ]


# --- under each other ------------------------------------------------------------------------------------------------


def _rows(structure: Structure, kind: str, width: int, served: Sequence[int] = ()) -> Drawing:
    """Draw the vision, the goals and the areas under each other; ``served`` are goals that get a line."""
    lane = min(_LANE, _LANES // len(served)) if served else 0
    left = lane * len(served)
    boxes = vision(structure.vision_head, structure.vision, width)
    heads: list[Line] = []
    arrows: list[Point] = []
    rows: list[Boxes] = []
    for name, head, aims in (
        ("mal", structure.goals_head, structure.goals),
        ("omrade", structure.areas_head, structure.areas),
    ):
        y = bottom(boxes)
        if aims:
            arrows += [(width // 2, y + BETWEEN // 2)] if boxes else []
            heads.append(Line(left, y + RISE + (_ROWS if boxes else 0), "hode", head))
            y = heads[-1].y + BETWEEN
        abreast = kind == "bred" and not any(aim.depth for aim in aims)
        rows.append(grid(name, aims, y, width) if abreast else stack(name, worded(aims, width - left), left, y))
        boxes += rows[-1]
    drawn = [_lane(rows[0][goal], at * lane, _ends(structure, rows[1], goal)) for at, goal in enumerate(served)]
    dots = tuple(dot for _, own in drawn for dot in own)
    paths = tuple(path for path, _ in drawn)
    return Drawing(kind, width, bottom(boxes), tuple(heads), tuple(boxes), paths, dots, tuple(arrows))


def _lane(goal: Box, x: int, ends: list[Point]) -> tuple[str, list[Point]]:
    """Draw a line from a goal down beside the boxes, with a way in to each area; and where they part."""
    start = goal.y + goal.height // 2
    x += _DOT
    ways = "".join(f"M{x} {y}H{to}" for to, y in ends)
    return f"M{goal.x} {start}H{x}V{ends[-1][1]}{ways}", [(goal.x, start), *((x, y) for _, y in ends)]


# --- beside each other -----------------------------------------------------------------------------------------------


def _columns(structure: Structure, served: Sequence[int]) -> Drawing:
    """Draw the goals to the left and the areas to the right, the shorter column as long as the other."""
    boxes = vision(structure.vision_head, structure.vision, _WIDE)
    arrows = ((_GOALS // 2, bottom(boxes) + BETWEEN // 2),) if boxes else ()
    head = bottom(boxes) + RISE + (_ROWS if boxes else 0)
    right = _GOALS + _LINKS
    columns = (worded(structure.goals, _GOALS), worded(structure.areas, _WIDE - right))
    most = max(map(length, columns))
    goals = stack("mal", columns[0], 0, head + BETWEEN, most)
    areas = stack("omrade", columns[1], right, head + BETWEEN, most)
    ends = [_ends(structure, areas, goal) for goal in served]
    starts = [_starts(goals[goal], len(own)) for goal, own in zip(served, ends, strict=True)]
    paths = tuple("".join(map(_curve, *pair)) for pair in zip(starts, ends, strict=True))
    dots = tuple(dot for own in (*starts, *ends) for dot in own)
    heads = (Line(0, head, "hode", structure.goals_head), Line(right, head, "hode", structure.areas_head))
    return Drawing("bred", _WIDE, bottom((*goals, *areas)), heads, (*boxes, *goals, *areas), paths, dots, arrows)


def _starts(goal: Box, lines: int) -> list[Point]:
    """Part the edge of a goal between its lines."""
    return [(goal.x + goal.width, goal.y + goal.height * (at + 1) // (lines + 1)) for at in range(lines)]


def _curve(start: Point, end: Point) -> str:
    (x, y), (to, down) = start, end
    return f"M{x} {y}C{x + _CURVE} {y} {to - _CURVE} {down} {to} {down}"
