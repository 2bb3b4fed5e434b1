"""AG202: the same line of responsibility under many measures, which names nobody in particular."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.diagnostics import Path, Severity
from agstrategi.model.work import Tiltak
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.lists.parties import GENERIC
from agstrategi.rules.support.measures import measures
from agstrategi.rules.support.parties import parties

RULE = Rule(
    code="AG202",
    name="ansvar-generisk",
    severity=Severity.ADVARSEL,
    what="Den samme allmenne linja om ansvar står i mer enn en femdel av tiltakene.",
    why=(
        "«Ledere har det overordnede ansvaret» er alltid sant og sier ikke hvem som skal gjøre noe. Når linja gjentas, "
        "er det et tegn på at ansvaret ikke er fordelt."
    ),
    bad=(
        "satsingsområder:\n  - tittel: Heltid\n    tiltak:\n"
        "      - tekst: Lyse ut hele stillinger\n        ansvar: Ledere har det overordnede ansvaret\n"
        "      - tekst: Lage en bemanningsplan\n        ansvar: Ledere har det overordnede ansvaret.\n"
    ),
    good=(
        "satsingsområder:\n  - tittel: Heltid\n    tiltak:\n"
        "      - tekst: Lyse ut hele stillinger\n        ansvar: Enhetslederne i helse\n"
        "      - tekst: Lage en bemanningsplan\n        ansvar: Kommunalsjefen for helse\n"
    ),
    mend="Skriv for hvert tiltak hvilken leder, enhet eller rolle som skal sørge for at det blir gjort.",
    messages={"funn": "«{linje}» står som ansvar i {antall} av {alle} tiltak og sier ikke hvem som skal gjøre noe"},
)
_SHARE = 5
_LEAST = 2
_NAME = 5


def check(case: Case) -> Iterator[Hit]:
    """Find the first measure of each line that recurs too often."""
    every = measures(case)
    by_line: dict[str, list[tuple[Path, Tiltak]]] = {}
    for path, measure in every:
        if line := _folded(measure.ansvar.tekst):
            by_line.setdefault(line, []).append((path, measure))
    for found in by_line.values():
        path, first = found[0]
        if len(found) >= _LEAST and len(found) * _SHARE > len(every) and _is_generic(first.ansvar.tekst):
            fields = {"linje": first.ansvar.tekst.strip(), "antall": len(found), "alle": len(every)}
            yield Hit((*path, "ansvar", "tekst"), fields=fields, span=(0, len(first.ansvar.tekst.rstrip())))


def _folded(line: str) -> str:
    return " ".join(line.lower().split()).rstrip(".")


def _is_generic(line: str) -> bool:
    """Tell whether only wide groups are named; a few words without any are a name ("Kari Nordmann")."""
    named = parties(line)
    return all(word.lower() in GENERIC for word in named) and bool(named or len(line.split()) > _NAME)
