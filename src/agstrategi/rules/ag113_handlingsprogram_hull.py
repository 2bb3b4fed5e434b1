"""AG113: an action programme that leaves years of the period out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.model.time import Periode
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.periods import first_day, last_day

RULE = Rule(
    code="AG113",
    name="handlingsprogram-hull",
    severity=Severity.ADVARSEL,
    what="Handlingsprogrammet har ikke alle årene i perioden.",
    why=(
        "Handlingsprogrammet er det som gjør strategien til arbeid. Mangler et år, er det ingen plan for det året, og "
        "målene for hele perioden henger i lufta."
    ),
    bad=(
        "strategi:\n  periode: 2023-2026\n"
        "satsingsområder:\n  - {id: ledelse, tittel: Ledelse}\n"
        "handlingsprogram:\n  - år: 2024\n    rader:\n      - celler: {ledelse: Lederprogram}\n"
    ),
    good=(
        "strategi:\n  periode: 2023-2026\n"
        "satsingsområder:\n  - {id: ledelse, tittel: Ledelse}\n"
        "handlingsprogram:\n"
        "  - år: 2024\n    rader:\n      - celler: {ledelse: Lederprogram}\n"
        "  - år: 2025\n    rader:\n      - celler: {ledelse: Lederprogram}\n"
        "  - år: 2026\n    rader:\n      - celler: {ledelse: Evaluering}\n"
    ),
    mend="Legg til årene som mangler, eller kort inn perioden til den handlingsprogrammet dekker.",
    messages={"funn": "handlingsprogrammet mangler {år} i perioden {periode}"},
)
_YEARS = re.compile(r"[0-9]{4}")
_HALF_A_YEAR = dt.timedelta(days=180)


def check(case: Case) -> Iterator[Hit]:
    """Find years of the period that no part of the programme is for."""
    period = case.strategi.strategi.periode
    covered = _covered(case)
    if period is None or not covered:
        return
    missing = [year for year in _needed(period) if year not in covered]
    if missing:
        fields = {"år": case.terms.listed(tuple(map(str, missing))), "periode": case.terms.period(period)}
        yield Hit(("handlingsprogram",), fields=fields, at_key=True)


def _covered(case: Case) -> set[int]:
    """Give the years of the programme; "2024–2026" is three of them. A year with no rows is not covered."""
    found: set[int] = set()
    for entry in case.strategi.handlingsprogram:
        years = [int(year) for year in _YEARS.findall(entry.ar)]
        if years and entry.rader:
            found.update(range(years[0], years[-1] + 1))
    return found


def _needed(period: Periode) -> list[int]:
    """Give the years of which the period holds half or more: from autumn 2023, the first that must be there is 2024."""
    if not (period.start and period.end):
        return []
    start, end = first_day(period.start), last_day(period.end)
    return [year for year in range(start.year, end.year + 1) if _within(year, start, end) >= _HALF_A_YEAR]


def _within(year: int, start: dt.date, end: dt.date) -> dt.timedelta:
    return min(end, dt.date(year, 12, 31)) - max(start, dt.date(year, 1, 1))
