"""AG112: a strategy that has run out."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case

RULE = Rule(
    code="AG112",
    name="periode-utløpt",
    severity=Severity.ADVARSEL,
    what="Slutten på perioden er passert.",
    why="En utgått strategi som ligger ute, villeder ansatte og søkere: De vet ikke om den fortsatt gjelder.",
    bad="strategi:\n  periode: 2015-2019\n",
    good="strategi:\n  periode: 2023-2027\n",
    mend="Lag en ny strategi, vedta en ny periode, eller skriv `status: opphevet`.",
    messages={"funn": "perioden er over: den gikk ut {slutt}"},
)


def check(case: Case) -> Iterator[Hit]:
    """Find a period whose last day lies before today; a bare year lasts until it is out."""
    identity = case.strategi.strategi
    end = identity.periode.end if identity.periode else None
    if end and end.last < case.today and identity.status != "opphevet":
        yield Hit(("strategi", "periode"), fields={"slutt": case.terms.time(end)})
