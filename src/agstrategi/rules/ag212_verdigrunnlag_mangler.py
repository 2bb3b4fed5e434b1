"""AG212: a text that speaks of values or a vision which the strategy does not give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.model.blocks import Kapittel
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.parts import of

RULE = Rule(
    code="AG212",
    name="verdigrunnlag-mangler",
    severity=Severity.MERKNAD,
    what="Teksten viser til verdiene eller visjonen, men strategien sier ikke hva de er.",
    why="Leseren skal ikke måtte lete i andre dokumenter for å finne det som alt arbeidet skal bygge på.",
    bad="etikk: Vi følger verdigrunnlaget i alt vi gjør.\n",
    good="verdier:\n  - {tittel: Åpen, tekst: Vi sier hva vi gjør.}\netikk: Vi følger verdigrunnlaget i alt vi gjør.\n",
    mend="Skriv `verdier` eller `visjon`, eller ta ut henvisningen.",
    messages={
        "verdier": "teksten viser til «{ord}», men strategien har ingen verdier",
        "visjon": "teksten viser til «{ord}», men strategien har ingen visjon",
    },
)
_VALUES = re.compile(
    r"\b(?:verdigrunnlag|verdiplattform|kjerneverdi|kjerneverdiar)\w*"
    r"|\b(?:våre|kommunens|felles|vedtatte|vedtekne|disse|desse|kommunen\s+sine)\s+(?:\w+\s+)?verdi(?:er|ar)\b"
    r"|(?<!\bde\s)(?<!\bdei\s)\bverdi(?:ene|ane)\b(?!\s+i\s+tabell)",
    re.IGNORECASE,
)
_VISION = re.compile(r"\bvisjon(?:en|ens)?\b", re.IGNORECASE)


def check(case: Case) -> Iterator[Hit]:
    """Find the first mention of what is not there."""
    strategi = case.strategi
    titles = " ".join(chapter.tittel.lower() for _, chapter in of(case, Kapittel))
    if not strategi.verdier and "verdi" not in titles:
        yield from _first(case, "verdier", "erdi", _VALUES)
    if not (strategi.visjon.tekst or strategi.visjon.utdyping or "visjon" in titles):
        yield from _first(case, "visjon", "isjon", _VISION)


def _first(case: Case, message: str, part: str, pattern: re.Pattern[str]) -> Iterator[Hit]:
    for text in case.texts:
        if part in text.prose and (match := pattern.search(text.prose)):
            yield Hit(text.path, message, {"ord": match[0]}, match.span())
            return
