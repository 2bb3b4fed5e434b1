"""AG204: a measure that is never due."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.diagnostics import Path, Severity
from agstrategi.model.work import Tiltak
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.measures import lacking
from agstrategi.rules.support.parts import written

RULE = Rule(
    code="AG204",
    name="tiltak-uten-frist",
    severity=Severity.ADVARSEL,
    what="Et tiltak har ingen frist.",
    why="Uten frist går det ikke an å si om et tiltak er i rute, og det som haster, går foran år etter år.",
    bad="satsingsområder:\n  - tittel: Heltid\n    tiltak:\n      - Lyse ut hele stillinger\n",
    good=(
        "satsingsområder:\n  - tittel: Heltid\n    tiltak:\n"
        "      - tekst: Lyse ut hele stillinger\n        frist: 2024-06\n"
    ),
    mend="Skriv `frist`: et år (`2025`), en måned (`2025-06`), et kvartal (`2025-K2`) eller en dato.",
    messages={
        "funn": "tiltaket {tiltak} har ingen frist",
        "alle": "ingen av tiltakene her har frist",
    },
)
_OVER = {"fullført", "avbrutt"}


def check(case: Case) -> Iterator[Hit]:
    """Find measures without ``frist`` that are not over; an unfilled one (xx.xx.xxxx) is AG120's."""

    def lacks(path: Path, measure: Tiltak) -> bool:
        return measure.frist is None and measure.status not in _OVER and not written(case, (*path, "frist"))

    return lacking(case, lacks)
