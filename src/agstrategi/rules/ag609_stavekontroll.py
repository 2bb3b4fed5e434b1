"""AG609: words that a spelling checker does not know; off until asked for."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.lists.kommuneord import KNOWN

RULE = Rule(
    code="AG609",
    name="stavekontroll",
    severity=None,
    what="Et ord er ukjent for stavekontrollen på maskinen (hunspell). Regelen er av til du ber om den.",
    why="Den finner skrivefeil som ingen liste kjenner, men også mange fagord som er rette. Bruk den før siste "
    "gjennomlesing.",
    bad="etikk: Vi er rauuse.\n",
    good="etikk: Vi er rause.\n",
    mend="Rett ordet hvis det er feil. Er det rett, kan du la det stå.",
    messages={"funn": "ukjent ord: «{ord}»"},
    source="hunspell med norsk ordliste, der det er installert.",
)


def check(case: Case) -> Iterator[Hit]:
    """Ask the machine's speller about every word once; without one there are no findings."""
    if case.speller is None:
        return
    words = list(case.find(case.vocabulary - KNOWN))
    unknown = case.speller(sorted({word.word for word in words}))
    for word in words:
        if word.word in unknown:
            yield Hit(word.text.path, fields={"ord": word.word}, span=(word.start, word.end))
