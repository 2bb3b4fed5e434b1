"""AG602: forms that are both allowed, used side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case, Word
from agstrategi.rules.lists.malform import SIDE_BY_SIDE

RULE = Rule(
    code="AG602",
    name="målform-rest",
    severity=Severity.MERKNAD,
    what="To former som begge er lov, er brukt om hverandre.",
    why="Leseren merker at teksten er skrevet av flere, og stopper ved spørsmålet om de to formene betyr ulike ting.",
    bad="visjon: I fremtiden er vi flere.\netikk: Framtida er vår.\n",
    good="visjon: I framtida er vi flere.\netikk: Framtida er vår.\n",
    mend="Velg én av formene og bruk den overalt.",
    messages={"funn": "både «{en}» ({antall_en}) og «{annen}» ({antall_annen}) er brukt"},
    source="Språkrådet: råd om konsekvent formvalg i ett dokument.",
)
_PAIRS = {
    code: [(name, re.compile(one), other, re.compile(two)) for name, one, other, two in pairs]
    for code, pairs in SIDE_BY_SIDE.items()
}
_FIRST = {
    code: re.compile("|".join(f"(?:{one})|(?:{two})" for _, one, _, two in pairs))
    for code, pairs in SIDE_BY_SIDE.items()
}


def check(case: Case) -> Iterator[Hit]:
    """Gather the words of each pair, and point at the first of the form that is used least."""
    likely = [word for word in case.vocabulary if _is_one(word, case.language)]
    for name, one, other, two in _PAIRS[case.language]:
        first, second = _matching(likely, one), _matching(likely, two)
        if first and second:
            forms = [(name, list(case.find(first))), (other, list(case.find(second)))]
            most, least = sorted(forms, key=lambda form: -len(form[1]))
            if least[1]:  # a word may stand only as part of another
                yield _hit(most, least)


@lru_cache(maxsize=20_000)
def _is_one(word: str, language: str) -> bool:
    """Tell whether a word is one of a pair; remembered, for strategies share most of their words."""
    return _FIRST[language].fullmatch(word) is not None


def _hit(most: tuple[str, list[Word]], least: tuple[str, list[Word]]) -> Hit:
    told = {"en": most[0], "antall_en": len(most[1]), "annen": least[0], "antall_annen": len(least[1])}
    word = least[1][0]
    hint = f"bruk «{most[0]}» også her"
    return Hit(word.text.path, fields=told, span=(word.start, word.end), hint=hint)


def _matching(words: list[str], pattern: re.Pattern[str]) -> list[str]:
    return [word for word in words if pattern.fullmatch(word)]
