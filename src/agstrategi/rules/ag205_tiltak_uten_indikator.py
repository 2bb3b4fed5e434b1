"""AG205: measures whose effect nobody can see."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.diagnostics import Path, Severity
from agstrategi.model.work import Mal, Satsingsomrade, Tiltak
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.goals import goals_by_id
from agstrategi.rules.support.measures import around, measures
from agstrategi.rules.support.parts import named_at

RULE = Rule(
    code="AG205",
    name="tiltak-uten-indikator",
    severity=Severity.MERKNAD,
    what="Verken tiltaket eller målet det hører til, har en indikator. Strategien får ett funn for alle.",
    why="En indikator er det som viser om noe er blitt bedre. Uten den kan ingen si om tiltaket virket.",
    bad="mål:\n  - tittel: Hel stilling er det vanlige\n    tiltak:\n      - Lyse ut hele stillinger\n",
    good=(
        "mål:\n  - tittel: Hel stilling er det vanlige\n"
        "    indikatorer:\n      - {tittel: Ansatte med hel stilling, nå: 46 %, målverdi: 60 %, år: 2027}\n"
        "    tiltak:\n      - Lyse ut hele stillinger\n"
    ),
    mend=(
        "Skriv `indikatorer` på tiltaket eller på målet, med kilde, tall i dag og ønsket tall. "
        "La området vise hvilke mål det `støtter`."
    ),
    messages={
        "funn": "{antall} av {alle} tiltak har ingen indikator, og målene deres har det heller ikke",
        "alle": "ingen av tiltakene har en indikator, og målene deres har det heller ikke",
    },
)


def check(case: Case) -> Iterator[Hit]:
    """Find the first measure that nothing measures, and count the others."""
    every, goals = measures(case), goals_by_id(case)
    places: dict[Path, bool] = {}
    without = [(path, one) for path, one in every if not _is_measured(one, goals)]
    without = [(path, one) for path, one in without if not _stands_measured(case, path, goals, places)]
    if without:
        where, span = named_at(*without[0])
        message = "alle" if len(without) == len(every) else "funn"
        yield Hit(where, message, {"antall": len(without), "alle": len(every)}, span)


def _is_measured(measure: Tiltak, goals: dict[str, Mal]) -> bool:
    return bool(measure.indikatorer.punkter) or _has_any(goals, measure.stotter)


def _stands_measured(case: Case, path: Path, goals: dict[str, Mal], places: dict[Path, bool]) -> bool:
    """Tell whether the goals that a measure stands under have an indicator; ``places`` are the lists asked before."""
    place = path[:-1]
    if place not in places:
        places[place] = any(_leads_to_indicator(part, goals) for part in around(case, path))
    return places[place]


def _leads_to_indicator(part: Mal | Satsingsomrade, goals: dict[str, Mal]) -> bool:
    if isinstance(part, Mal):
        return _has_indicator(part)
    return _has_any(goals, part.stotter) or any(map(_has_indicator, part.mal.punkter))


def _has_any(goals: dict[str, Mal], names: tuple[str, ...]) -> bool:
    return any(_has_indicator(goals[name]) for name in names if name in goals)


def _has_indicator(goal: Mal) -> bool:
    return bool(goal.indikatorer.punkter) or any(map(_has_indicator, goal.mal.punkter))
