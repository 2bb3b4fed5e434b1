"""AG210: challenges and focus areas that nothing ties together."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.model.work import Satsingsomrade
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.parts import of

RULE = Rule(
    code="AG210",
    name="utfordring-uten-svar",
    severity=Severity.MERKNAD,
    what="Strategien har utfordringer og satsingsområder, men ingenting sier hva som svarer på hva.",
    why="Leseren skal kunne se at hver utfordring blir møtt, og hvorfor akkurat disse områdene er valgt.",
    bad=("utfordringer:\n  - For mange arbeider deltid.\nsatsingsområder:\n  - {id: heltid, tittel: Heltid}\n"),
    good=(
        "utfordringer:\n  - {tekst: For mange arbeider deltid., områder: [heltid]}\n"
        "satsingsområder:\n  - {id: heltid, tittel: Heltid}\n"
    ),
    mend="Skriv `områder` på hver utfordring, med id-ene til områdene som svarer på den. De skrives ikke ut.",
    messages={"funn": "ingenting sier hvilke områder som svarer på utfordringene"},
)


def check(case: Case) -> Iterator[Hit]:
    """Look for ``områder`` on challenges and challenges inside areas."""
    challenges, areas = case.strategi.utfordringer.punkter, case.strategi.satsingsomrader.punkter
    if not challenges or not areas or any(one.omrader for one in challenges):
        return
    if not any(area.utfordringer for _, area in of(case, Satsingsomrade)):
        yield Hit(("utfordringer",), at_key=True)
