"""The order in which parts are matched: what the authors say, then parents, the same words, and likeness."""

from __future__ import annotations

from agstrategi.compare.authors import replaced, same_ids, stated, unknown
from agstrategi.compare.likely import POSSIBLE, SURE, pair
from agstrategi.compare.pairing import Pairing, start, turned_round
from agstrategi.compare.parts import Part
from agstrategi.compare.same import (
    amounts_here,
    everywhere,
    homes,
    identical_anywhere,
    identical_here,
    same_contents,
    same_slot,
    titles_here,
)
from agstrategi.compare.splits import grown, several

_ELSEWHERE = 0.58
"""An uncertain pair that also moved has to be more alike than one that stayed."""


def match(old: tuple[Part, ...], new: tuple[Part, ...]) -> Pairing:
    """Link the parts of two strategies.

    The matching is one relation between two strategies: it is worked out from the earlier to the later (as
    ``erstatter`` tells; else in a fixed order of their texts) and turned round where they were given the other way.
    """
    pairing = start(old, new)
    if _backwards(pairing):
        pairing.old.linked.clear()
        pairing.new.linked.clear()
        pairing = turned_round(_matched(Pairing(pairing.new, pairing.old)))
    else:
        _matched(pairing)
    pairing.notes[:0] = unknown(pairing)
    return pairing


def _backwards(pairing: Pairing) -> bool:
    forward, back = len(stated(pairing.new, pairing.old)), len(stated(pairing.old, pairing.new))
    if forward != back:
        return back > forward
    return _texts(pairing.new.parts) < _texts(pairing.old.parts)


def _texts(parts: tuple[Part, ...]) -> list[object]:
    return [(part.kind, part.values, part.id) for part in parts]


def _matched(pairing: Pairing) -> Pairing:
    replaced(pairing)
    same_ids(pairing)
    for kind in pairing.kinds():
        _here(pairing, kind)
        _anywhere(pairing, kind)
    return pairing


def _here(pairing: Pairing, kind: str) -> None:
    """Match in the same home, level by level: parts of a kind may stand in each other."""
    known = -1
    while known != len(pairing.links):
        known = len(pairing.links)
        identical_here(pairing, kind)
        same_contents(pairing, kind)
        identical_anywhere(pairing, kind, clear=True)
        amounts_here(pairing, kind)
        titles_here(pairing, kind)
        grown(pairing, kind)
        for old, new in list(homes(pairing, kind)):
            several(pairing, old, new)
        for old, new in list(homes(pairing, kind)):
            pair(pairing, old, new, SURE, here=True)


def _anywhere(pairing: Pairing, kind: str) -> None:
    identical_anywhere(pairing, kind, clear=False)
    if kind != "tekst":
        for old, new in everywhere(pairing, kind):
            several(pairing, old, new)
        for old, new in everywhere(pairing, kind):
            pair(pairing, old, new, SURE, here=False)
    for old, new in list(homes(pairing, kind)):
        pair(pairing, old, new, POSSIBLE, here=True)
    if kind != "tekst":
        for old, new in everywhere(pairing, kind):
            pair(pairing, old, new, _ELSEWHERE, here=False)
    same_slot(pairing, kind)
