"""What is said of a poster on which not everything found room."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from agstrategi.diagnostics import Fault, Path
from agstrategi.writers.poster.order import Part

_MESSAGES = {
    "verditekst": "poster-value-texts",
    "delmål": "poster-sub-goals",
    "områdemål": "poster-area-goals",
    "kort": "poster-cards",
    "mål": "poster-goals",
    "verdi": "poster-values",
    "visjon": "poster-vision",
}
_EACH = 8  # cards that are named one by one
_SHORTER = "et «kortnavn» på mål, hovedgrep og tiltak gir plass til mer"
_LARGER = 'A3 har dobbelt så stor plass: skriv papir = "A3" under [plakat] i agstrategi.toml'
_EASY = {"a3": 12.0, "a4": 10.0}
"""Points that are easy to read, on a poster of that paper."""
_SHORTENED = {"mål", "hovedgrep", "tiltak"}


def left_out(parts: Sequence[Part], shown: Collection[int], paper: str) -> Iterator[Fault]:
    """Tell what is not on the poster, a finding for each kind and for points one for each card.

    ``shown`` are the numbers of the parts that stand there, counted from 0.
    """
    advice = {"advice": _LARGER if paper == "a4" else _SHORTER}
    lost = [part for number, part in enumerate(parts) if number not in shown]
    for kind, message in _MESSAGES.items():
        if gone := [part for part in lost if part.kind == kind]:
            total = sum(part.kind == kind for part in parts)
            yield Fault(message, gone[0].path, {"count": len(gone), "total": total, **advice})
    yield from _points([part for part in lost if part.kind == "punkt"], parts, advice)


def _points(lost: list[Part], parts: Sequence[Part], advice: dict[str, str]) -> Iterator[Fault]:
    cards: dict[Path, list[Part]] = {}
    for part in lost:
        cards.setdefault(part.holder, []).append(part)
    if len(cards) > _EACH:
        total = sum(part.kind == "punkt" for part in parts)
        told = {"count": len(lost), "total": total, "cards": len(cards), **advice}
        yield Fault("poster-points-of-many", lost[0].path, told)
        return
    for holder, gone in cards.items():
        total = sum(part.kind == "punkt" and part.holder == holder for part in parts)
        owner = f"«{gone[0].owner}»" if gone[0].owner else f"nummer {gone[0].rank[1] + 1}"
        yield Fault("poster-points", gone[0].path, {"count": len(gone), "total": total, "owner": owner, **advice})


def small(parts: Sequence[Part], size: float, paper: str) -> Iterator[Fault]:
    """Tell of print of ``size`` points where a short name would make it larger."""
    points = [part for part in parts if part.kind == "punkt" and _SHORTENED & set(part.path[-3:])]
    if points and size < _EASY[paper]:
        longest = max(points, key=lambda part: part.size)
        yield Fault("poster-small", longest.path, {"size": f"{size:g}".replace(".", ",")})
