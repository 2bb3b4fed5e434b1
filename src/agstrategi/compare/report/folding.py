"""What came or went together with the part it stands in is counted there, and needs no entry of its own."""

from __future__ import annotations

from collections.abc import Mapping

from agstrategi.compare.result import Change, Fate, Grade, Ref
from agstrategi.diagnostics import Path

TEXT, CHAPTER, INDICATOR = "tekst", "kapittel", "indikator"
_FOLDED = frozenset({TEXT, CHAPTER})
_CAME_OR_WENT = frozenset({Fate.NY, Fate.UTGATT})
Home = tuple[bool, int, Path]
"""Where a part stands: in the new strategy or not, in which predecessor, its path."""


def one_of(change: Change) -> Ref:
    """Give a part that a change is about: of the new strategy where there is one."""
    return (change.new or change.old)[0]


def home_of(change: Change) -> Home:
    """Give where the part stands that a change is about."""
    ref = one_of(change)
    return bool(change.new), ref.source, ref.path


def folded(changes: Mapping[int, Change]) -> dict[int, int]:
    """Give, for each paragraph or chapter that came or went with a part, the number of that part's change.

    What counts as grave is never folded away.
    """
    homes = {
        home_of(change): number
        for number, change in changes.items()
        if change.fate in _CAME_OR_WENT and change.kind != TEXT
    }
    found: dict[int, int] = {}
    for number, change in changes.items():
        if change.follows and change.kind in _FOLDED and change.grade is not Grade.VESENTLIG:
            parent = around(home_of(change), homes)
            if parent is not None:
                found[number] = parent
    return {number: _outermost(parent, found) for number, parent in found.items()}


def around(home: Home, homes: Mapping[Home, int]) -> int | None:
    """Give the change of the nearest part around a place, None where none of ``homes`` is."""
    new, source, path = home
    above = (homes.get((new, source, path[:end])) for end in range(len(path) - 1, 0, -1))
    return next((number for number in above if number is not None), None)


def _outermost(parent: int, found: Mapping[int, int]) -> int:
    while parent in found:
        parent = found[parent]
    return parent
