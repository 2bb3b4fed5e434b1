"""What becomes of each block of two texts, decided before anything is written: kept, taken out or put in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from agstrategi.tracked.alignment import Aligner
from agstrategi.tracked.columns import together
from agstrategi.tracked.errors import UnfitError
from agstrategi.tracked.relation import Relation
from agstrategi.tracked.units import Reader, Unit, cells
from agstrategi.writers.docx.xml import Element

OUT, IN, STAYS = "del", "ins", ""


@dataclass(frozen=True, slots=True)
class Step:
    """A unit of the old text, of the new one, or one of each that are the same.

    ``end`` is what becomes of the mark at a paragraph's end. ``inside`` has the steps of all that a table's rows, a
    row's cells (one row of steps for each that both have) or a group hold, where both texts have it.
    """

    old: Unit | None
    new: Unit | None
    end: str = STAYS
    inside: tuple[Steps, ...] = ()

    @property
    def change(self) -> str:
        """What becomes of it."""
        return STAYS if self.old and self.new else OUT if self.old else IN

    @property
    def unit(self) -> Unit:
        """The unit that is written, or that what is written begins from."""
        unit = self.new or self.old
        if unit is None:
            raise ValueError(self)
        return unit


Steps = tuple[Step, ...]


class Planner:
    """Plans how texts become one."""

    def __init__(self, reader: Reader, relation: Relation) -> None:
        self._reader = reader
        self._aligner = Aligner(relation)

    def text(self, old: Sequence[Unit], new: Sequence[Unit]) -> Steps:
        """Plan two whole texts."""
        steps = self._steps(old, new)
        lists = _same_lists(steps)
        if any(lists.get(one, 0) != other for one, other in _lists(steps)):
            self._aligner.lists = lists
            steps = self._steps(old, new)
        else:
            self._aligner.lists = lists
        return steps

    @property
    def lists(self) -> dict[int, int]:
        """The numbered lists of the old text that go on as lists of the new one."""
        return dict(self._aligner.lists or {})

    def holder(self, old: Element, new: Element) -> Steps:
        """Plan what stands in two cells or notes; raises ``UnfitError``."""
        return ended(self._steps(self._reader.blocks(old), self._reader.blocks(new)))

    def _steps(self, old: Sequence[Unit], new: Sequence[Unit]) -> Steps:
        kept = [step for one, other in self._aligner.pairs(old, new) for step in self._pair(one, other, old, new)]
        return tuple(_in_order(old, new, kept))

    def _pair(self, one: int, other: int, old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[tuple[int, int, Step]]:
        try:
            yield one, other, Step(old[one], new[other], inside=self._inside(old[one], new[other]))
        except UnfitError:
            return

    def _inside(self, old: Unit, new: Unit) -> tuple[Steps, ...]:
        if new.is_paragraph:
            return ()
        if new.is_table:
            columns = together(self._reader, old.element, new.element)
            rows = self._steps(*(self._reader.rows(unit.element, columns) for unit in (old, new)))
            if all(step.change for step in rows):
                raise UnfitError
            return (rows,)
        if new.is_row:
            here, there = cells(old.element), cells(new.element)
            columns = new.columns or tuple((at, at) for at in range(len(there)))
            return tuple(
                self.holder(here[one], there[other]) for one, other in columns if one is not None and other is not None
            )
        return (self._steps(self._reader.inside(old.element), self._reader.inside(new.element)),)


def _in_order(old: Sequence[Unit], new: Sequence[Unit], kept: Iterable[tuple[int, int, Step]]) -> Iterator[Step]:
    """Put what is gone and what is new between what is kept, what is gone first."""
    here = there = 0
    for one, other, step in chain(kept, [(len(old), len(new), None)]):
        yield from (Step(unit, None, OUT) for unit in old[here:one])
        yield from (Step(None, unit, IN) for unit in new[there:other])
        if step:
            yield step
        here, there = one + 1, other + 1


def ended(steps: Steps) -> Steps:
    """Make steps end as a text must whose last mark cannot be changed: a cell's, a note's, the document's.

    What is only put in after the last kept paragraph is so with the mark of that one and without its own; of what is
    both taken out and put in there, the last two paragraphs are shown as one. Raises ``UnfitError``.
    """
    last = max((at for at, step in enumerate(steps) if not step.change), default=-1)
    tail = steps[last + 1 :]
    gone, fresh = ([step for step in tail if step.change == change] for change in (OUT, IN))
    if not tail:
        return steps
    if gone and fresh:
        if not _alike(gone[-1].unit, fresh[-1].unit):
            raise UnfitError
        return (*steps[: last + 1], *gone[:-1], *fresh[:-1], Step(gone[-1].old, fresh[-1].new))
    if last < 0 or any(not _alike(steps[last].unit, step.unit) for step in tail):
        raise UnfitError
    return (*steps[:last], *_shifted(steps[last:], tail[0].change))


def _shifted(steps: Steps, change: str) -> Iterator[Step]:
    yield from (Step(step.old, step.new, change, step.inside) for step in steps[:-1])
    yield Step(steps[-1].old, steps[-1].new)


def _alike(one: Unit, other: Unit) -> bool:
    return one.is_paragraph and other.is_paragraph and one.shape == other.shape and one.counted == other.counted


def names(steps: Steps) -> dict[str, str]:
    """Give the new names of the bookmarks of what stays; entries of the contents are no places of their own."""
    found: dict[str, str] = {}
    for step in steps:
        if step.old and step.new and len(step.old.names) == len(step.new.names) == 1:
            found[step.old.names[0]] = step.new.names[0]
        if not step.unit.is_group:
            for inner in step.inside:
                found |= names(inner)
    return found


# --- lists -----------------------------------------------------------------------------------------------------------


def every(steps: Steps) -> Iterator[Step]:
    """Give steps and all inside them."""
    for step in steps:
        yield step
        for inner in step.inside:
            yield from every(inner)


def _lists(steps: Steps) -> Iterator[tuple[int, int]]:
    """Give the numbered lists that kept points stand in, old and new."""
    for step in every(steps):
        if step.old and step.new and step.new.counted:
            yield step.old.counted, step.new.counted


def _same_lists(steps: Steps) -> dict[int, int]:
    """Say which numbered lists are the same: each at most one of the others, those with most in common first."""
    found: dict[int, int] = {}
    for (old, new), _ in Counter(_lists(steps)).most_common():
        if old not in found and new not in found.values():
            found[old] = new
    return found
