"""Parts that became several, and several that became one; found before likeness pairs them one to one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import permutations
from typing import NamedTuple

from agstrategi.compare.likeness import alike, common, nearest
from agstrategi.compare.pairing import Link, Pairing, Side
from agstrategi.compare.parts import Part

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


class _Found(NamedTuple):
    """How alike a whole and its pieces are; ``turned``: the whole is new and the pieces old."""

    score: float
    turned: bool
    whole: int
    pieces: tuple[int, ...]


def several(pairing: Pairing, old: list[int], new: list[int]) -> None:
    """Link the parts among these that were split or merged, the most alike first."""
    _link(
        pairing, [*_found(pairing.old, pairing.new, old, new), *_found(pairing.new, pairing.old, new, old, turned=True)]
    )


def grown(pairing: Pairing, kind: str) -> None:
    """Link more pieces to parts that an id or a title pairs with one piece of them."""
    known = [link for link in pairing.links if link.by in _GROWS and link.score < _SMALLER]
    links = [link for link in known if pairing.old.parts[link.old].kind == kind]
    found: list[_Found] = []
    for link in links:
        if len(pairing.old.linked[link.old]) == len(pairing.new.linked[link.new]) == 1:
            found += _more(pairing.old, pairing.new, link.old, link.new)
            found += _more(pairing.new, pairing.old, link.new, link.old, turned=True)
    _link(pairing, found)


def _found(side: Side, other: Side, wholes: list[int], pieces: list[int], *, turned: bool = False) -> Iterator[_Found]:
    texts = [other.spelt[piece] for piece in pieces]
    for whole in wholes:
        near = [pieces[at] for _, at in _near(side.spelt[whole], texts)]
        if best := _best(side.spelt[whole], near, other, None):
            yield _Found(best[0], turned, whole, best[1])


def _more(side: Side, other: Side, whole: int, first: int, *, turned: bool = False) -> Iterator[_Found]:
    part = other.parts[first]
    pieces = [at for at in other.children[other.parent[first]] if _is_free_like(other, at, part)]
    near = [pieces[at] for _, at in _near(side.spelt[whole], [other.spelt[piece] for piece in pieces])]
    if best := _best(side.spelt[whole], near, other, first):
        yield _Found(best[0], turned, whole, best[1])


def _is_free_like(side: Side, at: int, part: Part) -> bool:
    return at not in side.linked and (side.parts[at].kind, side.parts[at].under) == (part.kind, part.under)


def _link(pairing: Pairing, found: Iterable[_Found]) -> None:
    for score, turned, whole, pieces in sorted(found, key=lambda one: (-one.score, *one[1:])):
        side, other = (pairing.new, pairing.old) if turned else (pairing.old, pairing.new)
        partner = side.linked.get(whole, [])
        fresh = [piece for piece in pieces if piece not in partner]
        if len(partner) > 1 or len(fresh) + len(partner) > len(pieces) or any(piece in other.linked for piece in fresh):
            continue
        for piece in fresh:
            ends = (piece, whole) if turned else (whole, piece)
            pairing.link(Link(*ends, "sammenslåing" if turned else "deling", score))


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
