"""The parts of a poster, and the order in which they are left out where there is no room for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from agstrategi.diagnostics import Path
from agstrategi.nodes import Blocks, Document, Item, List, Paragraph, Section
from agstrategi.writers.origins import letters
from agstrategi.writers.words import plain

ORDER = ("verditekst", "punkt", "delmål", "områdemål", "kort", "mål", "verdi", "visjon")
"""The kinds of parts, in the order in which they are left out."""
_LETTERS = {"a3": 25_000, "a4": 12_500}
_POINTS = {"a3": 450, "a4": 240}
"""More than any page of that paper can hold in letters of nine points, so that nobody has to try."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something that is shown whole or not at all.

    ``kind`` is one of ``ORDER``; ``path`` where it stands in the strategy; ``holder`` what it belongs to and ``owner``
    what that is called; ``rank`` its place there and the holder's own place; ``size`` its letters.
    """

    kind: str
    path: Path
    size: int
    rank: tuple[int, int] = (0, 0)
    holder: Path = ()
    owner: str = ""


def parts(document: Document) -> tuple[Part, ...]:
    """Find the parts of a poster in the order in which they stand."""
    return tuple(part for section in document.blocks for part in _PARTS[section.kind](section))  # type: ignore[union-attr]


def _vision(section: Section) -> Iterator[Part]:
    yield Part("visjon", section.origin, letters(section.blocks))


def _values(section: Section) -> Iterator[Part]:
    for at, value in enumerate(_sections(section)):
        named = bool(value.title)
        yield Part("verdi", value.origin, letters(value.title if named else value.blocks), (at, 0))
        if named and value.blocks:
            yield Part("verditekst", text_of(value), letters(value.blocks))


def text_of(value: Section) -> Path:
    """Give the path of what a value means in practice."""
    return (*value.origin, "tekst")


def _goals(section: Section) -> Iterator[Part]:
    for at, goal in enumerate(item for one in lists(section.blocks) for item in one.items):
        own, below = halves(goal)
        yield Part("mål", goal.origin, letters(own), (at, 0))
        for place, item in enumerate(item for one in lists(below) for item in one.items):
            yield Part("delmål", item.origin, letters(item.blocks), (place, at), goal.origin, _words(own))


def _cards(section: Section) -> Iterator[Part]:
    for at, card in enumerate(_sections(section)):
        name = plain(card.title)
        yield Part("kort", card.origin, letters(card.title), (at, 0), owner=name)
        counts = {"områdemål": 0, "punkt": 0}
        for one in lists(card.blocks):
            kind = one.kind if one.kind in counts else "punkt"
            for item in one.items:
                yield Part(kind, item.origin, letters(item.blocks), (counts[kind], at), card.origin, name)
                counts[kind] += 1


_PARTS: Any = {"visjon": _vision, "verdier": _values, "mål": _goals, "kort": _cards}


def _sections(section: Section) -> tuple[Section, ...]:
    return tuple(block for block in section.blocks if isinstance(block, Section))


def lists(blocks: Blocks) -> tuple[List, ...]:
    """Give the lists whose points may be left out."""
    return tuple(block for block in blocks if isinstance(block, List))


def halves(goal: Item) -> tuple[Blocks, Blocks]:
    """Give what a goal says itself, and its sub-goals with what leads in to them."""
    at = next((at for at, block in enumerate(goal.blocks) if isinstance(block, List) and block.kind), len(goal.blocks))
    start = at
    while start and at < len(goal.blocks) and _leads(goal.blocks[start - 1]):
        start -= 1
    return goal.blocks[:start], goal.blocks[start:]


def _leads(block: object) -> bool:
    return isinstance(block, Paragraph) and block.kind == "ledetekst"


def _words(blocks: Blocks) -> str:
    return " ".join(plain(block.content) for block in blocks if isinstance(block, Paragraph))


def steps(found: Iterable[Part], paper: str) -> dict[Path, int]:
    """Number the parts in the order in which they are left out; what goes together has one number.

    Points go from the end of their lists, those of the longest first, so that cards keep about as many. What no page
    could hold goes before all.
    """
    order: dict[tuple[int, ...], list[Path]] = {}
    for part in found:
        together = part.kind == "verditekst"
        kind = -1 if part.size > _LETTERS[paper] else ORDER.index(part.kind)
        key = (kind, *((0, 0) if together else (-part.rank[0], -part.rank[1])))
        order.setdefault(key, []).append(part.path)
    return {path: step for step, key in enumerate(sorted(order)) for path in order[key]}


def hopeless(found: Iterable[Part], step_of: dict[Path, int], paper: str) -> int:
    """Count the steps that have to go at once, for no page of that paper could hold so much."""
    sizes: dict[int, int] = {}
    counts: dict[int, int] = {}
    for part in found:
        step = step_of[part.path]
        sizes[step] = sizes.get(step, 0) + part.size
        counts[step] = counts.get(step, 0) + 1
    letters_left, parts_left = sum(sizes.values()), sum(counts.values())
    for step in sorted(sizes):
        if letters_left <= _LETTERS[paper] and parts_left <= _POINTS[paper]:
            return step
        letters_left -= sizes[step]
        parts_left -= counts[step]
    return len(sizes)
