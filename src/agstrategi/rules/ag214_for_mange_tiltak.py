"""AG214: more measures than anyone can follow up."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.measures import measures

_MOST = 60
RULE = Rule(
    code="AG214",
    name="for-mange-tiltak",
    severity=Severity.MERKNAD,
    what=f"Strategien har mer enn {_MOST} tiltak.",
    why="Så mange tiltak er det vanskelig å følge opp og lett å glemme. Få tiltak som blir gjort, er bedre enn mange.",
    bad="mål:\n  - tittel: Gode arbeidsplasser\n    tiltak:\n" + "      - Holde et møte\n" * (_MOST + 1),
    good="mål:\n  - tittel: Gode arbeidsplasser\n    tiltak:\n      - Holde et møte\n",
    mend="Velg de viktigste, slå sammen dem som hører sammen, og la resten stå i årlige handlingsplaner.",
    messages={"funn": "strategien har {antall} tiltak; det er vanskelig å følge opp så mange"},
)


def check(case: Case) -> Iterator[Hit]:
    """Count the measures."""
    every = measures(case)
    if len(every) > _MOST:
        path = every[_MOST][0]
        yield Hit(path[:1], fields={"antall": len(every)}, at_key=True)
