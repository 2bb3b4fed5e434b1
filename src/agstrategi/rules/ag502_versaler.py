"""AG502: a heading or emphasis in capitals."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.model.blocks import Uthevet
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case, Text
from agstrategi.rules.support.capitals import runs, with_capitals
from agstrategi.rules.support.sources import KS_PLAIN

RULE = Rule(
    code="AG502",
    name="versaler",
    severity=Severity.MERKNAD,
    what="En overskrift eller flere ord er skrevet med store bokstaver.",
    why="STORE BOKSTAVER leses saktere, særlig av dem som strever med å lese, og noen skjermlesere staver dem "
    "bokstav for "
    "bokstav.",
    bad="satsingsområder:\n  - {tittel: LEDELSE OG SAMARBEID, tekst: Ledere er til stede.}\n",
    good="satsingsområder:\n  - {tittel: Ledelse og samarbeid, tekst: Ledere er til stede.}\n",
    mend="Skriv med små bokstaver. Malen kan vise overskrifter med store, uten at teksten må skrives slik.",
    messages={
        "tittel": "«{ord}» er skrevet med store bokstaver i en tittel",
        "tekst": "«{ord}» er skrevet med store bokstaver",
    },
    source=f"{KS_PLAIN}: Unngå kursiv og store bokstaver.",
)
_TITLES = frozenset({"tittel", "undertittel", "begrep", "kolonner"})


def check(case: Case) -> Iterator[Hit]:
    """Find stretches of capitals; a pull quote only repeats what its text does."""
    for text in with_capitals(case):
        if text.kind != "navn" and not isinstance(text.part, Uthevet):
            for start, end in runs(text.prose):
                yield _hit(text, start, end)


def _hit(text: Text, start: int, end: int) -> Hit:
    words = " ".join(text.value[start:end].split())
    return Hit(text.path, "tittel" if text.key in _TITLES else "tekst", {"ord": words}, (start, end))
