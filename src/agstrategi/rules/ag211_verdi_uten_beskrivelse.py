"""AG211: a value that is only a name."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case

RULE = Rule(
    code="AG211",
    name="verdi-uten-beskrivelse",
    severity=Severity.ADVARSEL,
    what="En verdi er bare et navn.",
    why="Et ord som «åpen» betyr ulike ting for ulike folk. Først når verdien er beskrevet, kan noen handle etter den.",
    bad="verdier:\n  - tittel: Åpen\n",
    good="verdier:\n  - tittel: Åpen\n    tekst: Vi deler kunnskap og sier hva vi gjør.\n",
    mend="Skriv i `tekst` hva verdien betyr i hverdagen, i én eller to setninger.",
    messages={"funn": "verdien «{verdi}» er ikke beskrevet"},
)
# A title longer than this ("Modig – vi prøver, feiler og prøver igjen") says itself what it means.
_NAME = 4


def check(case: Case) -> Iterator[Hit]:
    """Find values with a title and no text."""
    for at, value in enumerate(case.strategi.verdier.punkter):
        if 0 < len(value.tittel.split()) <= _NAME and not value.tekst.strip():
            yield Hit(("verdier", "punkter", at, "tittel"), fields={"verdi": value.tittel})
