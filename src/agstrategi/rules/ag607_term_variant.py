"""AG607: several words for one concept."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case, Word

RULE = Rule(
    code="AG607",
    name="term-variant",
    severity=Severity.MERKNAD,
    what="Flere ord er brukt om samme begrep, for eksempel «fokusområde» og «satsingsområde».",
    why="Leseren leter etter forskjellen mellom de to ordene. Et begrep bør ha ett navn i hele dokumentet.",
    bad="visjon: Våre fokusområder viser vei.\netikk: Satsingsområdene er fire.\n",
    good="visjon: Våre satsingsområder viser vei.\netikk: Satsingsområdene er fire.\n",
    mend="Velg ett ord, og si hvilket i `begreper` under `strategi` hvis det er et annet enn det vanlige.",
    messages={"funn": "«{ord}» ser ut til å bety det samme som «{begrep}», som også er brukt"},
)
_GROUPS: dict[str, tuple[str, ...]] = {
    "satsingsområde": (
        "satsingsområde", "satsningsområde", "innsatsområde", "fokusområde", "strategielement", "strategiområde",
        "hovedområde", "hovudområde", "element",
    ),
    "utfordring": ("hovedutfordring", "hovudutfordring", "kjerneutfordring"),
}  # fmt: skip
"""For each concept the words that municipalities use for it; stems, so that inflected forms are found."""
_WIDE, _NARROW = "element", "strategielement"
"""A word that means the concept only where the narrower one is used too."""
_PATTERNS = {concept: re.compile(rf"({'|'.join(words)})\w*") for concept, words in _GROUPS.items()}
_ANY = re.compile("|".join(pattern.pattern.replace("(", "(?:", 1) for pattern in _PATTERNS.values()))


def check(case: Case) -> Iterator[Hit]:
    """Gather the words used for each concept; point at the first of each that is not the chosen or the commonest."""
    likely = list(case.find([word for word in case.vocabulary if _ANY.fullmatch(word)]))
    for concept, pattern in _PATTERNS.items():
        used: dict[str, list[Word]] = {}
        for word in likely:
            if match := pattern.fullmatch(word.word.lower()):
                used.setdefault(match[1], []).append(word)
        if _NARROW not in used:
            used.pop(_WIDE, None)
        if len(used) > 1:
            yield from _variants(used, _chosen(case, concept, used))


def _chosen(case: Case, concept: str, used: dict[str, list[Word]]) -> str:
    """Give the municipality's own word where it is used, else the commonest."""
    own = case.terms.concept(concept).en.lower()
    return own if own in used else max(used, key=lambda stem: len(used[stem]))


def _variants(used: dict[str, list[Word]], chosen: str) -> Iterator[Hit]:
    for stem, words in used.items():
        if stem != chosen:
            word = words[0]
            told = {"ord": word.word, "begrep": chosen}
            yield Hit(word.text.path, fields=told, span=(word.start, word.end), hint=f"bruk «{chosen}» overalt")
