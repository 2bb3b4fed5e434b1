"""What the authors say themselves: ``erstatter`` on an item, and ids that stand in both strategies."""

from __future__ import annotations

from collections import Counter, defaultdict

from agstrategi.compare.likeness import alike
from agstrategi.compare.pairing import Link, Pairing, Side
from agstrategi.compare.result import Note

UNLIKE = 0.35
"""Parts with one id and less likeness than this do not look like the same thing."""
_FEW_PAIRS = 2
_SHARE_UNLIKE = 3
_SHARE_TRUSTED = 0.5
_LONG = 4


def replaced(pairing: Pairing) -> None:
    """Link what ``erstatter`` says."""
    for new, old in stated(pairing.new, pairing.old):
        pairing.link(Link(old, new, "erstatter", pairing.alike(old, new)))


def stated(later: Side, earlier: Side) -> list[tuple[int, int]]:
    """Give what items of ``later`` say that they replace in ``earlier``, as (later, earlier).

    What the same item said there already, it says of the strategy before that. Where several items have the id, a
    written one comes before a derived one, and then the most alike.
    """
    known = _by_id(earlier)
    said = {(part.kind, part.id, ref) for part in earlier.parts for ref in part.replaces}
    found: list[tuple[int, int]] = []
    for at, part in enumerate(later.parts):
        for ref in part.replaces:
            *around, name = ref.split("/")
            if (part.kind, part.id, ref) in said:
                continue
            named = [one for one in known.get((part.kind, name), ()) if _stands_in(earlier, one, around)]
            ranked = sorted(
                (not earlier.parts[one].written, -alike(earlier.spelt[one], later.spelt[at]), one) for one in named
            )
            found += [(at, one) for *_, one in ranked[:1]]
    return found


def unknown(pairing: Pairing) -> list[Note]:
    """Give what ``erstatter`` names and the old strategy does not have; what that one said already is its own."""
    known = _by_id(pairing.old)
    said = {(part.kind, part.id, ref) for part in pairing.old.parts for ref in part.replaces}
    return [
        Note("erstatter-ukjent", part.kind, ref=ref, path=part.path)
        for part in pairing.new.parts
        for ref in part.replaces
        if (part.kind, ref.rpartition("/")[2]) not in known and (part.kind, part.id, ref) not in said
    ]


def _by_id(side: Side) -> dict[tuple[str, str], list[int]]:
    known: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, part in enumerate(side.parts):
        if part.id:
            known[part.kind, part.id].append(at)
    return known


def _stands_in(side: Side, at: int, ids: list[str]) -> bool:
    """Tell whether the parts around ``at`` have these ids, outermost first, others between them allowed."""
    wanted = list(ids)
    for parent in side.ancestors(at):
        if wanted and side.parts[parent].id == wanted[-1]:
            wanted.pop()
    return not wanted


def same_ids(pairing: Pairing) -> None:
    """Link items of one kind with the same written id, unless a third of those pairs are unlike."""
    pairs = {kind: _pairs(pairing, kind) for kind in pairing.kinds()}
    unlike = {kind: {pair for pair in found if _unlike(pairing, *pair)} for kind, found in pairs.items()}
    doubtful = not pairing.one_municipality or _is_third(sum(map(len, unlike.values())), sum(map(len, pairs.values())))
    for kind, found in pairs.items():
        count = len(unlike[kind])
        aside = count >= _FEW_PAIRS and _is_third(count, len(found))
        if aside:
            pairing.notes.append(Note("id-satt-til-side", kind, count, len(found)))
        elif not doubtful and len(found) - count > _SHARE_TRUSTED * _written(pairing, kind):
            pairing.trusted.add(kind)
        for pair in found if not aside else ():
            if pair not in unlike[kind] or not (doubtful or _taken(pairing, *pair) or _elsewhere(pairing, *pair)):
                _link(pairing, *pair)


def _written(pairing: Pairing, kind: str) -> int:
    """Count the written ids of a kind, in the strategy that has fewer."""
    return min(sum(side.parts[at].written for at in side.kinds[kind]) for side in (pairing.old, pairing.new))


def _is_third(count: int, total: int) -> bool:
    return bool(count) and count * _SHARE_UNLIKE >= total


def _link(pairing: Pairing, old: int, new: int) -> None:
    if new not in pairing.old.linked.get(old, ()):
        pairing.link(Link(old, new, "id", pairing.alike(old, new)))


def _pairs(pairing: Pairing, kind: str) -> list[tuple[int, int]]:
    """Give the parts that alone have a written id in both strategies."""
    old, new = (_alone(side, kind) for side in (pairing.old, pairing.new))
    return [(at, new[name]) for name, at in old.items() if name in new]


def _alone(side: Side, kind: str) -> dict[str, int]:
    written = [at for at in side.kinds[kind] if side.parts[at].written]
    count = Counter(side.parts[at].id for at in written)
    return {name: at for at in written if count[name := side.parts[at].id] == 1}


def _unlike(pairing: Pairing, old: int, new: int) -> bool:
    """Tell whether two parts have neither title nor words nor anything that stands in them in common."""
    name = pairing.old.parts[old].name
    if name and name == pairing.new.parts[new].name and pairing.one_municipality:
        return False
    return pairing.alike(old, new) < UNLIKE and not _inside(pairing.old, old) & _inside(pairing.new, new)


def _inside(side: Side, at: int) -> set[str]:
    """Give what the parts right inside a part are known by: written ids and words."""
    inside = [side.parts[one].id for one in side.children.get(at, ()) if side.parts[one].written]
    return {*inside, *(side.spelt[one] for one in side.children.get(at, ()) if len(side.spelt[one]) > _LONG)}


def _taken(pairing: Pairing, old: int, new: int) -> bool:
    """Tell whether something is said of either already."""
    return old in pairing.old.linked or new in pairing.new.linked


def _elsewhere(pairing: Pairing, old: int, new: int) -> bool:
    """Tell whether the very words of either stand in another part."""
    mine, other = pairing.old.spelt[old], pairing.new.spelt[new]
    moved = len(mine) > _LONG and mine in pairing.new.spelt
    return moved or (len(other) > _LONG and other in pairing.old.spelt)
