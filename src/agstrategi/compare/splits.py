"""Parts that became several, and several that became one; found before likeness pairs them one to one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from agstrategi.compare.likeness import alike, common, nearest
from agstrategi.compare.pairing import Link, Pairing, Side

_SURE = 0.65
_WHOLE = 0.85
_LEAST_WORDS = 4
_INSIDE = 0.6
_OWN_SHARE = 0.5
_OWN_WORDS = 3
_GAIN = 0.08
_FAR = 0.25
_MOST_PIECES = 3
_LOOKED_AT = 5
_SMALLER = 0.9
_GROWS = frozenset({"id", "tittel"})

Found = tuple[float, int, tuple[int, ...]]
"""How alike a whole and its pieces are, the whole and the pieces in order."""


def several(pairing: Pairing, old: list[int], new: list[int]) -> None:
    """Link the parts among these that were split or merged, the most alike first.

    A part that an id or a title already pairs with one piece may get more of them.
    """
    found = [(*one, "deling") for one in _wholes(pairing, pairing.old, pairing.new, old, new)]
    found += [(*one, "sammenslåing") for one in _wholes(pairing, pairing.new, pairing.old, new, old)]
    for score, whole, pieces, by in sorted(found, key=lambda one: (-one[0], one[3], one[1], one[2])):
        side, other = (pairing.old, pairing.new) if by == "deling" else (pairing.new, pairing.old)
        partner = side.linked.get(whole, [])
        fresh = [piece for piece in pieces if piece not in partner]
        if len(partner) > 1 or any(piece in other.linked for piece in fresh):
            continue
        for piece in fresh:
            ends = (whole, piece) if by == "deling" else (piece, whole)
            pairing.link(Link(*ends, by, score))


def _wholes(pairing: Pairing, side: Side, other: Side, wholes: list[int], pieces: list[int]) -> Iterator[Found]:
    texts = [other.spelt[piece] for piece in pieces]
    grown = {link.old if side is pairing.old else link.new: link for link in pairing.links if link.by in _GROWS}
    free = [whole for whole in wholes if whole not in side.linked]
    for whole in free:
        near = [pieces[at] for _, at in _near(side.spelt[whole], texts)]
        if found := _best(side.spelt[whole], near, other, None):
            yield found[0], whole, found[1]
    kinds = {side.parts[whole].kind for whole in wholes}
    for whole, link in grown.items():
        if side.parts[whole].kind in kinds and len(side.linked[whole]) == 1 and link.score < _SMALLER:
            first = link.new if side is pairing.old else link.old
            near = [pieces[at] for _, at in _near(side.spelt[whole], texts)]
            if found := _best(side.spelt[whole], near, other, first):
                yield found[0], whole, found[1]


def _near(text: str, others: list[str]) -> list[tuple[float, int]]:
    return nearest(text, others, _FAR) if len(text) >= 2 * _LEAST_WORDS else []


def _best(whole: str, near: list[int], other: Side, first: int | None) -> tuple[float, tuple[int, ...]] | None:
    """Choose the pieces that together are most like the whole, or None where one alone is as good."""
    texts = other.spelt
    inside = [piece for piece in near if piece != first and _is_inside(texts[piece], whole)][:_LOOKED_AT]
    chosen = inside if first is None else [first, *inside]
    if len(chosen) < 2:  # noqa: PLR2004 - a split is two or more
        return None
    alone = max(alike(texts[piece], whole) for piece in chosen)
    if alone >= _WHOLE:
        return None
    best: tuple[float, tuple[int, ...]] = (max(_SURE, alone + _GAIN), ())
    for count in range(2, _MOST_PIECES + 1):
        for pieces in permutations(chosen, count):
            if first is not None and first not in pieces:
                continue
            score = alike("".join(texts[piece] for piece in pieces), whole)
            if score > best[0] and _all_count(whole, [texts[piece] for piece in pieces]):
                best = (score, pieces)
    return best if best[1] else None


def _is_inside(piece: str, whole: str) -> bool:
    words = len(piece)
    return _LEAST_WORDS <= words <= _SMALLER * len(whole) and common(piece, whole) >= _INSIDE * words


def _all_count(whole: str, pieces: list[str]) -> bool:
    """Tell whether each piece explains words of the whole that the others do not."""
    together = common("".join(pieces), whole)
    for at, piece in enumerate(pieces):
        without = common("".join(pieces[:at] + pieces[at + 1 :]), whole)
        if together - without < max(_OWN_WORDS, _OWN_SHARE * len(piece)):
            return False
    return True
