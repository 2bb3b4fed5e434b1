"""AG207: a goal that nothing is done to reach."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.diagnostics import Path, Severity
from agstrategi.model.base import Samling
from agstrategi.model.work import Mal, Satsingsomrade
from agstrategi.outline.names import ids
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.goals import served
from agstrategi.rules.support.measures import measures
from agstrategi.rules.support.parts import called, named_at, of

RULE = Rule(
    code="AG207",
    name="mål-uten-tiltak",
    severity=Severity.ADVARSEL,
    what="Et mål har ingen tiltak, og ingen tiltak eller satsingsområder støtter det.",
    why="Et mål som ingen gjør noe for å nå, er et ønske. Leseren må kunne følge tråden fra målet til arbeidet.",
    bad=(
        "mål:\n  - {id: heltid, tittel: Hel stilling er det vanlige}\n"
        "satsingsområder:\n  - tittel: Ledelse\n    tiltak:\n      - Lage et lederprogram\n"
    ),
    good=(
        "mål:\n  - {id: heltid, tittel: Hel stilling er det vanlige}\n"
        "satsingsområder:\n  - tittel: Heltid\n    støtter: [heltid]\n    tiltak:\n      - Lyse ut hele stillinger\n"
    ),
    mend="Skriv tiltak under målet, eller skriv `støtter` på tiltaket eller området som fører til det.",
    messages={
        "funn": "målet {mål} har ingen tiltak, og ingen tiltak eller områder støtter det",
        "ingen": "strategien har ingen tiltak",
    },
)


def check(case: Case) -> Iterator[Hit]:
    """Find goals that nothing serves; a strategy with no measure at all gets one hit."""
    strategi = case.strategi
    if not measures(case) and not any(year.rader for year in strategi.handlingsprogram):
        key = next(
            (key for key, there in (("mål", strategi.mal), ("satsingsområder", strategi.satsingsomrader)) if there), ""
        )
        if key:
            yield Hit((key,), "ingen", at_key=True)
        return
    yield from _unanswered(strategi.mal, ("mål",), served(case))
    for path, area in of(case, Satsingsomrade):
        if not _has_measures(area):
            yield from _unanswered(area.mal, (*path, "mål"), served(case))


def _unanswered(goals: Samling[Mal], path: Path, names: set[str]) -> Iterator[Hit]:
    """Give the goals that nothing leads to; where one is unanswered, its sub-goals need not be told of too."""
    for at, (name, goal) in enumerate(zip(ids(goals), goals.punkter, strict=True)):
        here = (*path, "punkter", at)
        if name in names or goal.tiltak.punkter:
            continue
        if _is_answered(goal, names):
            yield from _unanswered(goal.mal, (*here, "mål"), names)
        else:
            where, span = named_at(here, goal)
            yield Hit(where, fields={"mål": called(goal)}, span=span)


def _is_answered(goal: Mal, names: set[str]) -> bool:
    below = zip(ids(goal.mal), goal.mal.punkter, strict=True)
    return any(name in names or sub.tiltak.punkter or _is_answered(sub, names) for name, sub in below)


def _has_measures(area: Satsingsomrade) -> bool:
    own = area.tiltak.punkter or any(action.tiltak.punkter for action in area.hovedgrep.punkter)
    return bool(own) or any(map(_has_measures, area.omrader.punkter))
