"""AG209: a deadline outside the period, or before the start of the work."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.model.time import Tidspunkt
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.measures import measures

RULE = Rule(
    code="AG209",
    name="frist-utenfor-periode",
    severity=Severity.ADVARSEL,
    what="Et tiltak har frist før perioden begynner eller etter at den er slutt, eller starter etter fristen.",
    why="Et tiltak med frist når strategien ikke lenger gjelder, blir ikke fulgt opp. Ofte er det en tastefeil.",
    bad=(
        "strategi:\n  periode: 2023-2027\n"
        "satsingsområder:\n  - tittel: Heltid\n    tiltak:\n      - {tekst: Lyse ut hele stillinger, frist: 2028-06}\n"
    ),
    good=(
        "strategi:\n  periode: 2023-2027\n"
        "satsingsområder:\n  - tittel: Heltid\n    tiltak:\n      - {tekst: Lyse ut hele stillinger, frist: 2026-06}\n"
    ),
    mend="Rett fristen, eller flytt tiltaket til neste strategi.",
    messages={
        "før": "fristen {frist} er før perioden begynner ({periode})",
        "etter": "fristen {frist} er etter at perioden er slutt ({periode})",
        "start": "tiltaket starter {start}, etter fristen ({frist})",
    },
)


def check(case: Case) -> Iterator[Hit]:
    """Compare each deadline with the period and with its own start; a bare year is the whole year."""
    period = case.strategi.strategi.periode
    begins = period.start.first if period and period.start else None
    ends = period.end.last if period and period.end else None
    for path, measure in measures(case):
        due, start = measure.frist, measure.start
        if due is None:
            continue
        if begins and due.last < begins:
            yield Hit((*path, "frist"), "før", _told(case, due))
        if ends and due.first > ends:
            yield Hit((*path, "frist"), "etter", _told(case, due))
        if start and start.first > due.last:
            yield Hit((*path, "start"), "start", {**_told(case, due), "start": case.terms.time(start)})


def _told(case: Case, due: Tidspunkt) -> dict[str, str]:
    period = case.strategi.strategi.periode
    return {"frist": case.terms.time(due), "periode": case.terms.period(period) if period else ""}
