"""Parts that are paired because their words are alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from agstrategi.compare.likeness import nearest
from agstrategi.compare.pairing import Link, Pairing
from agstrategi.compare.parts import OWN_TEXT
from agstrategi.compare.same import LONG

SURE = 0.65
POSSIBLE = 0.5
_SHORT_SURE = 0.8
_CLOSE = 0.05
_SAME_FIELD = 0.02
_MOST_FIELDS = 3


class _Candidate(NamedTuple):
    """A possible pair: ``weight`` is likeness and a little for equal fields, ``apart`` how far from each other."""

    weight: float
    score: float
    apart: int
    old: int
    new: int


def pair(pairing: Pairing, old: list[int], new: list[int], least: float, *, here: bool) -> None:
    """Link parts one to one, the most alike first; ``here``: they stand in the same home.

    A pair under ``SURE``, or with another as good within 0.05 that is free, is uncertain.
    """
    found = sorted(_candidates(pairing, old, new, least, here=here), key=lambda one: (-one.weight, *one[2:]))
    of_old: dict[int, list[_Candidate]] = {}
    of_new: dict[int, list[_Candidate]] = {}
    for one in found:
        of_old.setdefault(one.old, []).append(one)
        of_new.setdefault(one.new, []).append(one)
    for one in found:
        if one.old in pairing.old.linked or one.new in pairing.new.linked:
            continue
        rivals = [other for other in (*of_old[one.old], *of_new[one.new]) if other is not one and _free(pairing, other)]
        rival = max(rivals, key=lambda other: (other.weight, -other.old, -other.new), default=None)
        unsure = one.score < SURE or (rival is not None and rival.weight > one.weight - _CLOSE)
        pairing.link(Link(one.old, one.new, "likhet", one.score, unsure, _named(one, rival)))


def _free(pairing: Pairing, other: _Candidate) -> bool:
    return other.old not in pairing.old.linked and other.new not in pairing.new.linked


def _named(one: _Candidate, rival: _Candidate | None) -> tuple[str, int, float] | None:
    if rival is None:
        return None
    return ("new", rival.new, rival.score) if rival.old == one.old else ("old", rival.old, rival.score)


def _candidates(pairing: Pairing, old: list[int], new: list[int], least: float, *, here: bool) -> Iterator[_Candidate]:
    texts = [pairing.new.spelt[at] for at in new]
    for place, one in enumerate(old):
        text = pairing.old.spelt[one]
        for score, at in nearest(text, texts, least):
            needs_more = min(len(text), len(texts[at])) < LONG
            if (needs_more or _other_ids(pairing, one, new[at])) and score < _SHORT_SURE:
                continue
            if needs_more and not here:
                continue
            weight = score + _SAME_FIELD * _same_fields(pairing, one, new[at])
            yield _Candidate(weight, score, abs(place - at), one, new[at])


def _other_ids(pairing: Pairing, old: int, new: int) -> bool:
    """Tell whether both have ids of their own where ids lead from the one strategy to the other."""
    mine, other = pairing.old.parts[old], pairing.new.parts[new]
    return mine.written and other.written and mine.kind in pairing.trusted


def _same_fields(pairing: Pairing, old: int, new: int) -> int:
    """Count the other fields that are equal: who answers for it, and when."""
    mine, others = (side.parts[at].values for side, at in ((pairing.old, old), (pairing.new, new)))
    return min(_MOST_FIELDS, sum(field in others for field in mine if field[0] not in OWN_TEXT))
