"""What became of each part of a strategy in the one that replaces it."""

from __future__ import annotations

from collections.abc import Sequence

from agstrategi.compare.balance import balance
from agstrategi.compare.changes import drafts, finished
from agstrategi.compare.codes import Choice
from agstrategi.compare.match import match
from agstrategi.compare.norm import norm
from agstrategi.compare.pairing import Pairing
from agstrategi.compare.result import Comparison, Note
from agstrategi.compare.shared import find
from agstrategi.model.strategi import Strategi

__all__ = ["Choice", "compare"]


def compare(old: Strategi | Sequence[Strategi], new: Strategi, choice: Choice | None = None) -> Comparison:
    """Say what became of each part of ``old`` (one strategy, or the several that were merged) in ``new``.

    Nothing is reported: any two strategies can be compared. ``Comparison.notes`` says what a reader has to know of how
    it was done.
    """
    choice = choice or Choice()
    predecessors = [old] if isinstance(old, Strategi) else list(old)
    after = norm(new)
    pairings = [match(norm(one), after) for one in predecessors]
    made = drafts(pairings)
    shared = find(made, choice)
    changes = []
    for number, draft in enumerate(made):
        runs = shared.runs.get(number, {})
        codes = [shared.changes[one].code for one in runs.values()]
        changes.append(finished(draft, runs, codes, choice))
    return Comparison(
        balance=balance(changes),
        changes=tuple(changes),
        shared=shared.changes,
        notes=tuple(_notes(pairings)),
        language=new.strategi.language,
        predecessors=len(predecessors),
    )


def _notes(pairings: Sequence[Pairing]) -> list[Note]:
    """Give the notes of all pairings; an item that one predecessor has is not unknown."""
    every = [note for pairing in pairings for note in pairing.notes]
    return [
        note for note in dict.fromkeys(every) if note.key != "erstatter-ukjent" or every.count(note) == len(pairings)
    ]
