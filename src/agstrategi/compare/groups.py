"""From links between single parts to what became what: one group for each old part, and each new one, alone or not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from agstrategi.compare.order import out_of_order
from agstrategi.compare.pairing import Link, Pairing
from agstrategi.compare.result import Fate

Old = tuple[int, int]
"""A part of a predecessor: the predecessor's number and the part's index."""


class Group(NamedTuple):
    """Old parts (predecessor, index) that became new ones (index), and the links that say so."""

    old: tuple[Old, ...]
    new: tuple[int, ...]
    links: tuple[Link, ...] = ()

    @property
    def is_pair(self) -> bool:
        """One became one."""
        return len(self.old) == len(self.new) == 1

    def fate(self, *, changed: bool) -> Fate:
        """Give what became of them, given whether anything is changed in a pair."""
        if not self.old or not self.new:
            return Fate.UTGATT if self.old else Fate.NY
        if self.is_pair:
            return Fate.ENDRET if changed else Fate.UENDRET
        return Fate.SLATT_SAMMEN if len(self.old) > 1 else Fate.DELT


def groups(pairings: Sequence[Pairing]) -> list[Group]:
    """Give the groups in the order of the new strategy; what is gone stands after what it stood after."""
    of_new: dict[int, list[tuple[Old, Link]]] = defaultdict(list)
    of_old: dict[Old, list[tuple[int, Link]]] = defaultdict(list)
    for source, pairing in enumerate(pairings):
        for link in pairing.links:
            of_new[link.new].append(((source, link.old), link))
            of_old[source, link.old].append((link.new, link))
    found: list[Group] = []
    seen: set[int] = set()
    for at in range(len(pairings[0].new.parts)):
        if at not in seen:
            group = _together(at, of_new, of_old)
            seen.update(group.new)
            found.append(group)
    return _with_gone(found, pairings, of_old)


def _together(
    start: int, of_new: dict[int, list[tuple[Old, Link]]], of_old: dict[Old, list[tuple[int, Link]]]
) -> Group:
    """Follow links from one new part until nothing more belongs to it."""
    new, old, links = {start}, set[Old](), list[Link]()
    queue = [start]
    while queue:
        for one, link in of_new.get(queue.pop(), ()):
            links.append(link)
            if one not in old:
                old.add(one)
                fresh = [at for at, _ in of_old[one] if at not in new]
                new.update(fresh)
                queue += fresh
    return Group(tuple(sorted(old)), tuple(sorted(new)), tuple(links))


def _with_gone(
    found: list[Group], pairings: Sequence[Pairing], of_old: dict[Old, list[tuple[int, Link]]]
) -> list[Group]:
    placed = [((group.new[0], 0, 0, 0), group) for group in found]
    for source, pairing in enumerate(pairings):
        last: dict[str, int] = {}
        for at, part in enumerate(pairing.old.parts):
            links = of_old.get((source, at))
            if links:
                last[part.kind] = links[0][0]
            else:
                placed.append(((last.get(part.kind, -1), 1, source, at), Group(((source, at),), ())))
    return [group for _, group in sorted(placed, key=lambda one: one[0])]


def moved(pairings: Sequence[Pairing], found: Sequence[Group]) -> set[int]:
    """Give the numbers of the pairs that stand under another parent, or another key of it."""
    return {
        number
        for number, group in enumerate(found)
        if group.is_pair and not pairings[group.old[0][0]].same_home(group.old[0][1], group.new[0])
    }


def reordered(pairings: Sequence[Pairing], found: Sequence[Group], elsewhere: set[int]) -> set[int]:
    """Give the numbers of the pairs that changed places with others of their kind that stayed in the same home."""
    rows: dict[tuple[object, ...], list[tuple[int, int, int]]] = defaultdict(list)
    for number, group in enumerate(found):
        if group.is_pair and number not in elsewhere:
            (source, old), new = group.old[0], group.new[0]
            side = pairings[source].new
            part = side.parts[new]
            rows[source, side.parent[new], part.under, part.kind].append((old, new, number))
    result: set[int] = set()
    for key, row in rows.items():
        result.update(_misplaced(row, turned=pairings[int(str(key[0]))].turned))
    return result


def _misplaced(row: list[tuple[int, int, int]], *, turned: bool) -> Iterator[int]:
    """Give the numbers of those out of order, the same ones whichever strategy came first."""
    here, there = (1, 0) if turned else (0, 1)
    row = sorted(row, key=lambda one: one[here])
    return (row[at][2] for at in out_of_order([one[there] for one in row]))
