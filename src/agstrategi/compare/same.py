"""Parts that are found again by their very words, by their title, by what stands in them or by where they stand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from agstrategi.compare.authors import UNLIKE
from agstrategi.compare.pairing import PARENTS, Link, Pairing, Side
from agstrategi.compare.words import bare_words

LONG = 5
"""Texts of fewer words say too little to be known by anywhere else than where they stood."""
_LONG_TEXT = 8
_CLEAR = 3
_HALF = 0.5
_KNOWN = 0.2
_SLOTS = frozenset({"satsingsområde", "kapittel", "hovedgrep"})

_EMPTY: tuple[object, ...] = ("", ())
Group = tuple[list[int], list[int]]


def homes(pairing: Pairing, kind: str) -> Iterator[Group]:
    """Give the free parts of a kind, old and new, that stand in the same home."""
    there: dict[tuple[int, str], list[int]] = defaultdict(list)
    for at in pairing.new.free(kind):
        there[pairing.new.parent[at], pairing.new.parts[at].under].append(at)
    here: dict[tuple[int, str], list[int]] = defaultdict(list)
    for at in pairing.old.free(kind):
        here[pairing.old.parent[at], pairing.old.parts[at].under].append(at)
    for (parent, under), old in here.items():
        partners = pairing.old.linked.get(parent, []) if parent >= 0 else [-1]
        new = [at for partner in partners for at in there.get((partner, under), ())]
        if new:
            yield old, new


def everywhere(pairing: Pairing, kind: str) -> Iterator[Group]:
    """Give all free parts of a kind, old and new."""
    old, new = pairing.old.free(kind), pairing.new.free(kind)
    if old and new:
        yield old, new


def _all_values(side: Side, at: int) -> object:
    return side.parts[at].values


def _words(side: Side, at: int) -> object:
    return side.spelt[at]


def _without_amounts(side: Side, at: int) -> object:
    found = side.alphabet.without_amounts(side.spelt[at])
    return found if len(found) > 1 else ""


def _name(side: Side, at: int) -> object:
    return " ".join(bare_words(side.parts[at].name))


def identical_here(pairing: Pairing, kind: str) -> None:
    """Link parts with the same words in the same home; where several have them, in their order."""
    for key in (_all_values, _words):
        for old, new in list(homes(pairing, kind)):
            for mine, others in _alike(pairing, old, new, key):
                for one, other in zip(mine, others, strict=False):
                    pairing.link(Link(one, other, "tekst", 1.0))


def identical_anywhere(pairing: Pairing, kind: str, *, clear: bool) -> None:
    """Link parts with the same words wherever they stand; ``clear``: only where as many have them in both."""
    least = _LONG_TEXT if kind == "tekst" else _CLEAR if clear else LONG
    for key in (_all_values, _words):
        for old, new in everywhere(pairing, kind):
            for mine, others in _alike(pairing, old, new, key):
                if len(pairing.old.spelt[mine[0]]) < least or (clear and len(mine) != len(others)):
                    continue
                unsure = len(mine) > 1 or len(others) > 1
                for one, other in zip(mine, others, strict=False):
                    pairing.link(Link(one, other, "tekst", 1.0, uncertain=unsure and not clear))


def amounts_here(pairing: Pairing, kind: str) -> None:
    """Link parts that alone in the same home differ in numbers, in "skal" for "bør" or in "ikke" only."""
    for old, new in list(homes(pairing, kind)):
        for mine, others in _alike(pairing, old, new, _without_amounts):
            if len(mine) == len(others) == 1:
                pairing.link(Link(mine[0], others[0], "likhet", pairing.alike(mine[0], others[0])))


def titles_here(pairing: Pairing, kind: str) -> None:
    """Link parts that alone have a title in the same home; between municipalities only where their words agree."""
    for old, new in list(homes(pairing, kind)):
        for mine, others in _alike(pairing, old, new, _name):
            if len(mine) == len(others) == 1:
                score = pairing.alike(mine[0], others[0])
                if score >= UNLIKE or pairing.one_municipality:
                    pairing.link(Link(mine[0], others[0], "tittel", score, uncertain=score < UNLIKE))


def _alike(pairing: Pairing, old: list[int], new: list[int], key: Callable[[Side, int], object]) -> Iterator[Group]:
    """Give the parts that have the same key, old and new; an empty key is none."""
    there: dict[object, list[int]] = defaultdict(list)
    for at in new:
        there[key(pairing.new, at)].append(at)
    here: dict[object, list[int]] = defaultdict(list)
    for at in old:
        here[key(pairing.old, at)].append(at)
    for value, mine in here.items():
        if value not in _EMPTY and value in there:
            yield mine, there[value]


def same_contents(pairing: Pairing, kind: str) -> None:
    """Link parents with contents in common, word for word, those with most first."""
    if kind not in PARENTS:
        return
    old, new = (_contents(side, kind) for side in (pairing.old, pairing.new))
    holders: dict[str, list[int]] = defaultdict(list)
    for at, texts in new.items():
        for text in texts:
            holders[text].append(at)
    found = sorted(_shares(old, new, holders), key=lambda found: (-found[0], found[1:]))
    for share, one, other in found:
        if one not in pairing.old.linked and other not in pairing.new.linked:
            pairing.link(Link(one, other, "innhold", share))


def _contents(side: Side, kind: str) -> dict[int, Counter[str]]:
    """Give the texts of all that stands in each free part of a kind."""
    free = set(side.free(kind))
    found: dict[int, Counter[str]] = {at: Counter() for at in sorted(free)}
    for at, text in enumerate(side.spelt):
        for parent in side.ancestors(at):
            if parent in free and text:
                found[parent][text] += 1
    return found


def _shares(
    old: dict[int, Counter[str]], new: dict[int, Counter[str]], holders: dict[str, list[int]]
) -> Iterator[tuple[float, int, int]]:
    for at, texts in old.items():
        for other in sorted({one for text in texts for one in holders.get(text, ())}):
            common = _size(texts & new[other])
            share = 2 * common / (_size(texts) + _size(new[other]))
            if common >= _LONG_TEXT and share >= _KNOWN:
                yield share, at, other


def _size(texts: Counter[str]) -> int:
    return sum(len(text) * count for text, count in texts.items())


def same_slot(pairing: Pairing, kind: str) -> None:
    """Link the one parent left between the same neighbours, in strategies that are mostly the same; never sure."""
    if kind not in _SLOTS or not pairing.one_municipality or not _related(pairing):
        return
    for old, new in list(homes(pairing, kind)):
        there = {_between(pairing, pairing.new, at): at for at in reversed(new)}
        for one in old:
            around = _between(pairing, pairing.old, one)
            other = there.get(around, -1) if around else -1
            if other >= 0 and other not in pairing.new.linked:
                pairing.link(Link(one, other, "plass", pairing.alike(one, other), uncertain=True))


def _between(pairing: Pairing, side: Side, at: int) -> tuple[int, int] | None:
    """Give the neighbours of a part as indexes of new ones (-1: the end); None where one is not linked."""
    part = side.parts[at]
    row = [one for one in side.children[side.parent[at]] if side.parts[one].kind == part.kind]
    here = row.index(at)
    found: list[int] = []
    for neighbour in (here - 1, here + 1):
        if not 0 <= neighbour < len(row):
            found.append(-1)
            continue
        one = row[neighbour]
        if one not in side.linked:
            return None
        found.append(one if side is pairing.new else side.linked[one][0])
    return found[0], found[1]


def _related(pairing: Pairing) -> bool:
    old, new = (Counter(text for text in side.spelt if text) for side in (pairing.old, pairing.new))
    return 2 * (old & new).total() >= _HALF * (old.total() + new.total())
