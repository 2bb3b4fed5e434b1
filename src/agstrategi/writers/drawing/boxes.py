"""The boxes of the figure of a strategy: as high as their words need, in columns and in rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from agstrategi.nodes import Aim
from agstrategi.writers.drawing.letters import wrapped

SIZE, LARGE = 14, 17
"""The letters of a goal or an area, and those of the vision, in pixels at the figure's usual size."""
BETWEEN = 12
"""From a box to the next."""
_LEADING, _LARGE_LEADING = 19, 23
_SIDE, _TOP = 12, 9  # from a box's edge to its words
RISE = 14
"""From the top of a line to what its letters stand on."""
_INDENT = 18
_ABREAST = 3
_DEEPEST = 3


class Line(NamedTuple):
    """A line of words: where it begins, or where its middle is in the vision's box; ``kind`` says what it is."""

    x: int
    y: int
    kind: str
    words: str


class Box(NamedTuple):
    """A box and its lines; ``kind`` is ``visjon``, ``mal`` or ``omrade``."""

    kind: str
    x: int
    y: int
    width: int
    height: int
    lines: tuple[Line, ...]

    @property
    def bottom(self) -> int:
        """Where it ends."""
        return self.y + self.height


Boxes = list[Box]


def bottom(boxes: Iterable[Box]) -> int:
    """Say where the lowest of some boxes ends."""
    return max((box.bottom for box in boxes), default=0)


def vision(head: str, words: str, width: int) -> Boxes:
    """Make the box of the vision, if there is one."""
    if not words:
        return []
    middle, y = width // 2, _TOP + RISE
    lines = [Line(middle, y, "hva", head)]
    for line in wrapped(words, width - 2 * _SIDE, LARGE, bold=True):
        y += _LARGE_LEADING
        lines.append(Line(middle, y, "visjon", line))
    return [Box("visjon", 0, 0, width, y + _TOP + RISE // 2, tuple(lines))]


class Worded(NamedTuple):
    """What is to stand in a box, in lines, and the size of the box; ``inset`` is how far in it stands."""

    inset: int
    width: int
    height: int
    lines: list[tuple[str, str]]


def worded(aims: Iterable[Aim], width: int) -> list[Worded]:
    """Part the words of goals or areas into lines for boxes of a width; a goal inside another stands further in."""
    found = []
    for aim in aims:
        inset = _INDENT * min(aim.depth, _DEEPEST)
        room = width - inset - 2 * _SIDE
        lines = [("navn", line) for line in wrapped(aim.name, room, SIZE, bold=True)]
        lines += [("tall", line) for line in wrapped(aim.measures, room, SIZE)]
        found.append(Worded(inset, width - inset, 2 * _TOP + _LEADING * len(lines), lines))
    return found


def length(column: Sequence[Worded]) -> int:
    """Say how long a column of boxes is."""
    return sum([one.height for one in column]) + BETWEEN * (len(column) - 1)


def _box(kind: str, one: Worded, x: int, y: int, height: int) -> Box:
    left, base = x + _SIDE, y + _TOP + RISE
    lines = [Line(left, base + _LEADING * at, what, words) for at, (what, words) in enumerate(one.lines)]
    return Box(kind, x, y, one.width, height, tuple(lines))


def stack(kind: str, column: Sequence[Worded], x: int, y: int, most: int = 0) -> Boxes:
    """Put boxes under each other, spread over ``most`` where the column is shorter than that."""
    room = max(most - length(column), 0)
    steps = max(len(column) - 1, 1)
    found: Boxes = []
    for at, one in enumerate(column):
        found.append(_box(kind, one, x + one.inset, y + room * at // steps, one.height))
        y += one.height + BETWEEN
    return found


def grid(kind: str, aims: Sequence[Aim], y: int, width: int) -> Boxes:
    """Put boxes beside each other, three in a row or two and two; those in a row are equally high."""
    abreast = 2 if len(aims) == _ABREAST + 1 else max(1, min(_ABREAST, len(aims)))
    each = (width - (abreast - 1) * BETWEEN) // abreast
    all_words = worded(aims, each)
    found: Boxes = []
    for start in range(0, len(aims), abreast):
        row = all_words[start : start + abreast]
        height = max(one.height for one in row)
        found += [_box(kind, one, at * (each + BETWEEN), y, height) for at, one in enumerate(row)]
        y += height + BETWEEN
    return found
