"""AG203: a text about responsibility that names no one who could have it."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.model.work import Ansvar
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.parties import parties
from agstrategi.rules.support.parts import of, opening

RULE = Rule(
    code="AG203",
    name="ansvar-uten-part",
    severity=Severity.ADVARSEL,
    what="Teksten om ansvar nevner ingen rolle, leder, ansatt eller folkevalgt organ.",
    why="En tekst som bare sier hva som er viktig, lar leseren gjette hvem som skal sørge for det.",
    bad=(
        "satsingsområder:\n  - tittel: Åpenhet\n    tiltak:\n"
        "      - tekst: Snakke sammen om feil\n        ansvar: Her snakker vi med hverandre om det som er vondt.\n"
    ),
    good=(
        "satsingsområder:\n  - tittel: Åpenhet\n    tiltak:\n"
        "      - tekst: Snakke sammen om feil\n        ansvar: Enhetslederen tar opp feil på hvert personalmøte.\n"
    ),
    mend="Begynn med den som har ansvaret: «Enhetslederen …», «Verneombudet …», «Personalseksjonen …».",
    messages={"funn": "teksten om ansvar nevner ingen som har det"},
)
# A few words without a verb are a name or a unit: "Kari Nordmann", "Økonomi og plan".
_NAME = 5


def check(case: Case) -> Iterator[Hit]:
    """Find sentences under ``ansvar`` without a party."""
    roles = [role.tittel.lower() for role in case.strategi.roller.punkter if role.tittel]
    for path, part in of(case, Ansvar):
        text = part.tekst
        if part.roller or len(text.split()) <= _NAME or any(role in text.lower() for role in roles):
            continue
        if not parties(text):
            yield Hit((*path, "tekst"), span=opening(text))
