"""Lines to paste into the new strategy, so that what replaces what is the author's word and no guess."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from agstrategi.compare.result import Change, Comparison, Ref

_HOLD_LINKS = frozenset("verdi utfordring mulighet mål satsingsområde hovedgrep tiltak".split())  # noqa: SIM905
_AUTHORS = frozenset({"", "erstatter", "id"})


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a part of the new strategy should say that it replaces: ``line`` is to be pasted under it."""

    kind: str
    new: Ref
    line: str
    score: float | None
    uncertain: bool


def suggestions(comparison: Comparison) -> Iterator[Suggestion]:
    """Give a line for each part whose predecessor no id carries, kind by kind."""
    return (one for change in comparison.changes for one in _of(change))


def _of(change: Change) -> Iterator[Suggestion]:
    if change.kind not in _HOLD_LINKS or change.matched_by in _AUTHORS:
        return
    ids = list(dict.fromkeys(ref.id for ref in change.old if ref.id))
    for ref in change.new:
        if ids:
            yield Suggestion(change.kind, ref, f"erstatter: [{', '.join(ids)}]", change.score, change.uncertain)
