"""AG201: a measure that nobody answers for."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.measures import lacking

RULE = Rule(
    code="AG201",
    name="tiltak-uten-ansvar",
    severity=Severity.ADVARSEL,
    rises_at="høring",
    what="Et tiltak har ingen ansvarlig.",
    why="Det alle har ansvar for, blir ofte ikke gjort. Med en ansvarlig vet både ledelsen og de ansatte hvem de spør.",
    bad="satsingsområder:\n  - tittel: Heltid\n    tiltak:\n      - Lyse ut hele stillinger\n",
    good=(
        "satsingsområder:\n  - tittel: Heltid\n    tiltak:\n"
        "      - tekst: Lyse ut hele stillinger\n        ansvar: Enhetslederne\n"
    ),
    mend="Skriv i `ansvar` hvilken rolle som svarer for tiltaket, helst en av dem under `roller`.",
    messages={
        "funn": "tiltaket {tiltak} har ingen ansvarlig",
        "alle": "ingen av tiltakene her har en ansvarlig",
    },
)


def check(case: Case) -> Iterator[Hit]:
    """Find measures without ``ansvar``."""
    return lacking(case, lambda _path, measure: not measure.ansvar)
