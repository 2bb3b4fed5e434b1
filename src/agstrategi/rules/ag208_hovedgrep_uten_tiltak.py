"""AG208: a key action without measures where the others have them."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.model.work import Hovedgrep, Satsingsomrade
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.parts import called, named_at, of

RULE = Rule(
    code="AG208",
    name="hovedgrep-uten-tiltak",
    severity=Severity.ADVARSEL,
    what="Et hovedgrep har ingen tiltak, mens andre hovedgrep har det.",
    why="Leseren venter å finne tiltak der de andre hovedgrepene har dem. Mangler de, er noe glemt eller ikke avklart.",
    bad=(
        "satsingsområder:\n  - tittel: Heltid\n    hovedgrep:\n"
        "      - tittel: Hele stillinger\n        tiltak:\n          - Lyse ut hele stillinger\n"
        "      - tittel: Nye turnuser\n"
    ),
    good=(
        "satsingsområder:\n  - tittel: Heltid\n    hovedgrep:\n"
        "      - tittel: Hele stillinger\n        tiltak:\n          - Lyse ut hele stillinger\n"
        "      - tittel: Nye turnuser\n        tiltak:\n          - Prøve ut langvakter på to avdelinger\n"
    ),
    mend="Skriv tiltakene, slå hovedgrepet sammen med et annet, eller ta det ut.",
    messages={"funn": "hovedgrepet {hovedgrep} har ingen tiltak, slik andre hovedgrep har"},
)


def check(case: Case) -> Iterator[Hit]:
    """Find key actions without measures; those of an area with measures of its own have theirs there."""
    if not any(action.tiltak.punkter for _, action in of(case, Hovedgrep)):
        return
    for path, area in of(case, Satsingsomrade):
        if area.tiltak.punkter:
            continue
        for at, action in enumerate(area.hovedgrep.punkter):
            if not action.tiltak.punkter:
                where, span = named_at((*path, "hovedgrep", "punkter", at), action)
                yield Hit(where, fields={"hovedgrep": called(action)}, span=span)
