"""Goals by their ids, and which of them something serves."""

from __future__ import annotations

from agstrategi.model.base import Samling
from agstrategi.model.work import Mal, Satsingsomrade, Tiltak
from agstrategi.outline.names import ids
from agstrategi.rules.case import Case
from agstrategi.rules.support.parts import of


def goals_by_id(case: Case) -> dict[str, Mal]:
    """Give the strategy's goals and their sub-goals by id, written or derived."""
    found: dict[str, Mal] = {}
    _collect(case.strategi.mal, found)
    return found


def _collect(goals: Samling[Mal], found: dict[str, Mal]) -> None:
    for name, goal in zip(ids(goals), goals.punkter, strict=True):
        found.setdefault(name, goal)
        _collect(goal.mal, found)


def served(case: Case) -> set[str]:
    """Give the ids of the goals that a measure or an area says it serves (``støtter``)."""
    named = [one.stotter for _, one in of(case, Tiltak)] + [one.stotter for _, one in of(case, Satsingsomrade)]
    return {name for names in named for name in names}
