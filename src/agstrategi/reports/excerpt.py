"""A line of a file with a mark under the words that a finding is about, as a terminal shows the two."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from agstrategi.reports.safe import UNSAFE, code

_TAB = "    "
_CUT = "…"
_BEFORE = 0.4
"""How much of a cut line's room may stand before the mark."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What is shown of a line: its text, the columns before the mark, and the mark's own (at least one)."""

    text: str
    before: int
    marked: int


def excerpt(line: str, start: int, end: int, room: int) -> Excerpt:
    """Show ``line`` in ``room`` columns of a terminal, with characters ``start`` up to ``end`` (from 0) marked."""
    cells = [*(_cell(character) for character in line.rstrip()), " "]
    start, end = min(start, len(cells) - 1), min(end, len(cells))
    widths = [width(cell) for cell in cells]
    first, last = _window(widths, start, max(end, start + 1), room)
    head, tail = _CUT if first else "", _CUT if last < len(cells) - 1 else ""
    shown = head + "".join(cells[first:last]).rstrip() + tail
    before = len(head) + sum(widths[first:start])
    marked = sum(widths[start : min(end, last)])
    return Excerpt(shown, before, max(marked, 1))


def _window(widths: list[int], start: int, end: int, room: int) -> tuple[int, int]:
    """Choose which cells fit: the mark's first, then some before it, then as many as there is room for after."""
    if sum(widths) - 1 <= room:
        return 0, len(widths)
    room = max(room - 2 * len(_CUT), 1)
    marked = sum(widths[start:end])
    first = start - _fitting(reversed(widths[:start]), min(int(room * _BEFORE), max(room - marked, 0)))
    last = first + max(_fitting(iter(widths[first:]), room), 1)
    if last == len(widths):  # the end fits: give what is left of the room to what stands before
        first = last - _fitting(reversed(widths), room)
    return first, last


def _fitting(widths: Iterator[int], room: int) -> int:
    """Count the widths that fit in ``room``."""
    number = 0
    for each in widths:
        room -= each
        if room < 0:
            break
        number += 1
    return number


def _cell(character: str) -> str:
    """Give a character as it is shown: a tab as blanks, what could steer the terminal as its code."""
    if character == "\t":
        return _TAB
    return code(character) if UNSAFE.match(character) else character


def width(text: str) -> int:
    """Count the columns that a terminal takes for ``text``."""
    return len(text) if text.isascii() else sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
