"""Which part of the old strategy became which of the new: the state that the steps of matching work on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from agstrategi.compare.likeness import Alphabet, alike
from agstrategi.compare.parts import Part
from agstrategi.compare.result import Note
from agstrategi.diagnostics import Path

PARENTS = ("satsingsområde", "mål", "kapittel", "hovedgrep")
"""Kinds that hold others. They are matched first, so that a renamed area does not move its measures."""
ONLY = "strategi"
_OTHER_WAY = {"deling": "sammenslåing", "sammenslåing": "deling"}


class Link(NamedTuple):
    """An old part (index) became a new one, or part of it: how that was found and how sure it is."""

    old: int
    new: int
    by: str
    score: float
    uncertain: bool = False
    rival: tuple[str, int, float] | None = None
    """The one that came second: ``"old"`` or ``"new"``, its index and its likeness."""


class Side:
    """The parts of one strategy, and what they are looked up by."""

    def __init__(self, parts: tuple[Part, ...], alphabet: Alphabet) -> None:
        self.parts = parts
        self.alphabet = alphabet
        self.at: dict[Path, int] = {part.path: at for at, part in enumerate(parts)}
        self.spelt: list[str] = [alphabet.spell(part.own_text()) for part in parts]
        self.parent: list[int] = [-1 if part.parent is None else self.at[part.parent] for part in parts]
        self.children: dict[int, list[int]] = defaultdict(list)
        self.kinds: dict[str, list[int]] = defaultdict(list)
        self.linked: dict[int, list[int]] = {}
        for at, part in enumerate(parts):
            self.kinds[part.kind].append(at)
            self.children[self.parent[at]].append(at)

    def free(self, kind: str) -> list[int]:
        """Give the parts of a kind that nothing is known of yet."""
        return [at for at in self.kinds.get(kind, ()) if at not in self.linked]

    def ancestors(self, at: int) -> Iterator[int]:
        """Give the parts around a part, the nearest first."""
        while (at := self.parent[at]) >= 0:
            yield at


@dataclass(slots=True)
class Pairing:
    """Two strategies and the links between their parts found so far."""

    old: Side
    new: Side
    links: list[Link] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    trusted: set[str] = field(default_factory=set)
    """Kinds whose written ids lead from the one to the other."""
    turned: bool = False
    """Worked out from the new to the old."""

    def __post_init__(self) -> None:
        """Know that the strategies themselves belong together."""
        self.link(Link(self.old.kinds[ONLY][0], self.new.kinds[ONLY][0], "id", 1.0))

    def link(self, link: Link) -> None:
        """Keep a link."""
        self.links.append(link)
        self.old.linked.setdefault(link.old, []).append(link.new)
        self.new.linked.setdefault(link.new, []).append(link.old)

    def alike(self, old: int, new: int) -> float:
        """Give the likeness of two parts' words."""
        return alike(self.old.spelt[old], self.new.spelt[new])

    @property
    def one_municipality(self) -> bool:
        """Tell whether both are of one municipality; between two, equal ids and titles are chance."""
        old, new = (side.parts[side.kinds[ONLY][0]].value("kommune") for side in (self.old, self.new))
        return old == new

    def same_home(self, old: int, new: int) -> bool:
        """Tell whether two parts stand in parts that became each other, under the same key."""
        if self.old.parts[old].under != self.new.parts[new].under:
            return False
        parent, other = self.old.parent[old], self.new.parent[new]
        return parent == other if parent < 0 or other < 0 else other in self.old.linked.get(parent, ())

    def kinds(self) -> list[str]:
        """Give the kinds that both have, parents first."""
        both = [kind for kind in self.old.kinds if kind in self.new.kinds and kind != ONLY]
        return [*(kind for kind in PARENTS if kind in both), *sorted(kind for kind in both if kind not in PARENTS)]


def start(old: Iterable[Part], new: Iterable[Part]) -> Pairing:
    """Begin with nothing known but that the strategies themselves belong together."""
    alphabet = Alphabet()
    return Pairing(Side(tuple(old), alphabet), Side(tuple(new), alphabet))


def turned_round(pairing: Pairing) -> Pairing:
    """Give the same links from the new strategy to the old."""
    pairing.old.linked.clear()
    pairing.new.linked.clear()
    turned = Pairing(pairing.new, pairing.old, notes=pairing.notes, turned=not pairing.turned)
    for link in pairing.links[1:]:
        rival = link.rival and ({"old": "new", "new": "old"}[link.rival[0]], *link.rival[1:])
        by = _OTHER_WAY.get(link.by, link.by)
        turned.link(Link(link.new, link.old, by, link.score, link.uncertain, rival))
    return turned
