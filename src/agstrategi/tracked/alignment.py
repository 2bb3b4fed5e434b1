"""Which blocks of the old text stand in the new one: pairs in the same order in both, that together weigh the most.

A pair weighs what words it keeps, and more where the comparison says that it is the same part. Few blocks are compared
each with each; of many, only those that the comparison pairs, that are equal and alone in that, or that share one of
their rarer words, and then what stands between the pairs found.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from agstrategi.compare.likeness import alike
from agstrategi.diagnostics import Path
from agstrategi.tracked.relation import Relation
from agstrategi.tracked.units import Unit

ALIKE = 0.5
"""Blocks with less in common are shown as one gone and one new."""
_FEW = 1600
_RARE = 8
_LOOKED_AT = 5
_SAME_PART = 5.0
_SAME_WORDS = 0.5
_NOTHING = 0.1
_SHORT = 8

Pair = tuple[int, int]


class Candidate(NamedTuple):
    """Two blocks, by their places, that may be one."""

    old: int
    new: int
    weight: float


def heaviest(found: Iterable[Candidate]) -> list[Pair]:
    """Choose the pairs that stand in the same order in both and together weigh the most."""
    ordered = sorted(found, key=lambda one: (one.old, -one.new))
    size = 1 + max((one.new for one in ordered), default=0)
    best: list[int] = [-1] * (size + 1)  # a tree of prefixes: the chain that weighs most among those up to a place
    total: list[float] = []
    before: list[int] = []
    for number, one in enumerate(ordered):
        last = _heaviest_before(one.new, best, total)
        before.append(last)
        total.append(one.weight + (total[last] if last >= 0 else 0.0))
        _note(one.new + 1, number, best, total)
    last = _heaviest_before(size, best, total)
    chosen: list[Pair] = []
    while last >= 0:
        chosen.append((ordered[last].old, ordered[last].new))
        last = before[last]
    return chosen[::-1]


def _heaviest_before(place: int, best: Sequence[int], total: Sequence[float]) -> int:
    found = -1
    while place > 0:
        one = best[place]
        if one >= 0 and (found < 0 or total[one] > total[found]):
            found = one
        place -= place & -place
    return found


def _note(place: int, number: int, best: list[int], total: Sequence[float]) -> None:
    while place < len(best):
        if best[place] < 0 or total[number] > total[best[place]]:
            best[place] = number
        place += place & -place


class Aligner:
    """Aligns rows of units. ``lists`` says which lists are the same, once that is known."""

    def __init__(self, relation: Relation) -> None:
        self._relation = relation
        self.lists: Mapping[int, int] | None = None

    def pairs(self, old: Sequence[Unit], new: Sequence[Unit]) -> list[Pair]:
        """Pair units that are one, by their places."""
        return _Row(self._relation, self.lists, old, new).pairs()


class _Row:
    """Two rows of units on their way to be aligned."""

    def __init__(
        self, relation: Relation, lists: Mapping[int, int] | None, old: Sequence[Unit], new: Sequence[Unit]
    ) -> None:
        self.old, self.new, self.lists = old, new, lists
        self.old_parts, self.new_parts = (list(map(relation.parts, units)) for units in (old, new))
        self.old_told, self.new_told = (list(map(relation.is_told, units)) for units in (old, new))

    def pairs(self) -> list[Pair]:
        found = list(self._between(range(len(self.old)), range(len(self.new))))
        return sorted([*found, *self._replaced(found)])

    def _replaced(self, found: Sequence[Pair]) -> Iterator[Pair]:
        """Give the short blocks that stand alone between two pairs where another stood alone."""
        for before, after in pairwise([(-1, -1), *found, (len(self.old), len(self.new))]):
            one, other = before[0] + 1, before[1] + 1
            if after == (one + 1, other + 1) and self._replaces(one, other):
                yield one, other

    def _between(self, old: range, new: range) -> Iterator[Pair]:
        if not old or not new:
            return
        if len(old) * len(new) <= _FEW:
            yield from heaviest(self._weighed((one, other) for one in old for other in new))
            return
        found = heaviest(self._weighed(self._likely(old, new)))
        if not found:
            return
        for (one, other), (next_one, next_other) in pairwise(
            [(old.start - 1, new.start - 1), *found, (old.stop, new.stop)]
        ):
            if one >= old.start:
                yield one, other
            yield from self._between(range(one + 1, next_one), range(other + 1, next_other))

    def _weighed(self, pairs: Iterable[Pair]) -> Iterator[Candidate]:
        for one, other in pairs:
            weight = self._weight(one, other)
            if weight:
                yield Candidate(one, other, weight)

    def _weight(self, one: int, other: int) -> float:
        """Weigh a pair; 0 where the two are not one."""
        if not self._may_be_one(one, other):
            return 0.0
        old, new, same = self.old[one], self.new[other], self._same(one, other)
        likeness = alike(old.spelt, new.spelt)
        if likeness < ALIKE and not same:
            return 0.0
        kept = likeness * (len(old.spelt) + len(new.spelt)) / 2
        return _NOTHING + kept + _SAME_PART * same + _SAME_WORDS * (old.text == new.text)

    def _may_be_one(self, one: int, other: int) -> bool:
        """Tell whether a change of the one into the other can be tracked, and the comparison says nothing else."""
        old, new = self.old[one], self.new[other]
        if old.shape != new.shape or (self.lists is not None and self.lists.get(old.counted, 0) != new.counted):
            return False
        return self._same(one, other) or not (self.old_told[one] and self.new_told[other])

    def _same(self, one: int, other: int) -> bool:
        """Tell whether two are one whatever their words: a part of the strategy, the contents, the heads of a table."""
        return self.old[one].is_only or not self.old_parts[one].isdisjoint(self.new_parts[other])

    def _replaces(self, one: int, other: int) -> bool:
        words = max(len(self.old[one].spelt), len(self.new[other].spelt))
        return self.old[one].is_paragraph and words <= _SHORT and self._may_be_one(one, other)

    def _likely(self, old: range, new: range) -> Iterator[Pair]:
        """Give the pairs that are worth weighing, where all are too many."""
        found = dict.fromkeys(self._same_parts(old, new))
        found |= dict.fromkeys(self._alone(old, new))
        found |= dict.fromkeys(self._sharing_words(old, new))
        return iter(found)

    def _same_parts(self, old: range, new: range) -> Iterator[Pair]:
        there: dict[Path, list[int]] = defaultdict(list)
        for at in new:
            for part in self.new_parts[at]:
                there[part].append(at)
        return ((at, other) for at in old for part in self.old_parts[at] for other in there[part][:_RARE])

    def _alone(self, old: range, new: range) -> Iterator[Pair]:
        """Pair equal units that no other on their side is equal to."""
        here, there = (_only(units[at] for at in row) for units, row in ((self.old, old), (self.new, new)))
        return ((old[at], new[there[key]]) for key, at in here.items() if key in there)

    def _sharing_words(self, old: range, new: range) -> Iterator[Pair]:
        """Pair each unit with those that have some of its rarest words."""
        there: dict[str, list[int]] = defaultdict(list)
        for at in new:
            for word in dict.fromkeys(self.new[at].spelt):
                there[word].append(at)
        for at in old:
            rare = sorted(
                (len(there[word]), word) for word in set(self.old[at].spelt) if 0 < len(there.get(word, ())) <= _RARE
            )
            for _, word in rare[:_LOOKED_AT]:
                yield from ((at, other) for other in there[word])


def _only(units: Iterable[Unit]) -> dict[Hashable, int]:
    """Give the places of the units that are like no other."""
    keys = [(unit.shape, unit.text) for unit in units]
    count = Counter(keys)
    return {key: at for at, key in enumerate(keys) if count[key] == 1 and key[1]}
