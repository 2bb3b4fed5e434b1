"""What is shown of a comparison: the kinds, the area and the grades that the reader asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from agstrategi.compare.balance import balance
from agstrategi.compare.result import GRADES, KINDS, Balance, Change, Comparison, Grade, Ref, SharedChange
from agstrategi.diagnostics import Path

AREA = "satsingsområde"
MATTERS = frozenset(KINDS[: KINDS.index("indikator")])
"""The kinds that a reader counts: from values to measures."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What the reader asks for.

    ``kinds`` are those of ``KINDS`` to tell of (none: all), ``area`` the id of a focus area in either strategy (``""``:
    all), ``least`` the least grade; ``unchanged`` lists what is as it was, too.
    """

    kinds: frozenset[str] = frozenset()
    area: str = ""
    least: Grade = Grade.REDAKSJONELL
    unchanged: bool = False


class View:
    """A comparison as far as it is shown.

    ``scope`` are the changes of the kinds and area asked for, ``shown`` those of them that are told of; ``balance``
    counts the scope.
    """

    def __init__(self, comparison: Comparison, selection: Selection | None = None) -> None:
        self.comparison = comparison
        self.selection = selection or Selection()

    @cached_property
    def scope(self) -> dict[int, Change]:
        """The changes of the kinds and the area asked for, by their number in the comparison."""
        asked = self.selection
        areas = self._areas(asked.area) if asked.area else None
        return {
            number: change
            for number, change in enumerate(self.comparison.changes)
            if (not asked.kinds or change.kind in asked.kinds) and (areas is None or _touches(change, areas))
        }

    @cached_property
    def shown(self) -> dict[int, Change]:
        """The changes in scope that count enough; those that are told once in ``shared`` are not among them."""
        return {
            number: change
            for number, change in self.scope.items()
            if change.changed and not change.covered and self._counts(change.grade)
        }

    @cached_property
    def unchanged(self) -> dict[int, Change]:
        """What is as it was, where the reader asks for it."""
        if not self.selection.unchanged:
            return {}
        return {number: change for number, change in self.scope.items() if not change.changed}

    @cached_property
    def shared(self) -> dict[int, SharedChange]:
        """The changes that hit many parts alike, by their number in the comparison; only what they hit in scope."""
        found = {}
        for number, change in enumerate(self.comparison.shared):
            hit = tuple(one for one in change.changes if one in self.scope)
            if hit and self._counts(change.grade):
                found[number] = replace(change, changes=hit, kinds=self._kinds(hit))
        return found

    @cached_property
    def balance(self) -> Mapping[str, Balance]:
        """What became of the parts in scope, counted by kind."""
        asked = self.selection
        return balance(self.scope.values()) if asked.kinds or asked.area else self.comparison.balance

    def graded(self, grade: Grade) -> int:
        """Count the changes of one grade that are shown."""
        return sum(change.grade is grade for change in self.shown.values())

    def gravest(self) -> Grade | None:
        """Give the grade of the gravest change in scope."""
        grades = {change.grade for change in self.scope.values()}
        return next((grade for grade in GRADES if grade in grades), None)

    def _kinds(self, numbers: Iterable[int]) -> dict[str, int]:
        kinds = [self.scope[number].kind for number in numbers]
        return {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)}

    def _counts(self, grade: Grade | None) -> bool:
        return grade is not None and GRADES.index(grade) <= GRADES.index(self.selection.least)

    def _areas(self, asked: str) -> set[tuple[str, int, Path]]:
        """Give the area that is called so, in either strategy, and what it was or became in the other."""
        found: set[tuple[str, int, Path]] = set()
        for change in self.comparison.changes:
            if change.kind == AREA and any(ref.id == asked for ref in (*change.old, *change.new)):
                found.update(("old", ref.source, ref.path) for ref in change.old)
                found.update(("new", ref.source, ref.path) for ref in change.new)
        return found


def area_ids(comparison: Comparison) -> list[str]:
    """Give the ids of the focus areas of both strategies, those of the new one first."""
    changes = [change for change in comparison.changes if change.kind == AREA]
    news = [ref.id for change in changes for ref in change.new]
    return list(dict.fromkeys([*news, *(ref.id for change in changes for ref in change.old)]))


def _touches(change: Change, areas: set[tuple[str, int, Path]]) -> bool:
    sides: tuple[tuple[str, tuple[Ref, ...]], ...] = (("old", change.old), ("new", change.new))
    return any((side, ref.source, path) in areas for side, refs in sides for ref in refs for path in _around(ref))


def _around(ref: Ref) -> list[Path]:
    """Give the paths of the areas around a part, its own too: an area inside another counts as both."""
    path = ref.path
    return [ref.area, *(path[: at + 3] for at, key in enumerate(path) if key in {"satsingsområder", "områder"})]
