"""AG603: a known misspelling."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.model.parts import Faktor
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case, Text
from agstrategi.rules.lists.skrivefeil import BOKMAL, BOTH, NYNORSK, SIGNS
from agstrategi.rules.support.lookup import like, listed

RULE = Rule(
    code="AG603",
    name="skrivefeil",
    severity=Severity.ADVARSEL,
    what="En kjent skrivefeil.",
    why="En skrivefeil i et vedtatt dokument blir stående i årevis, og leseren tar det som tegn på hastverk.",
    bad="etikk: Vi tar intiativ og deler kompentanse.\n",
    good="etikk: Vi tar initiativ og deler kompetanse.\n",
    mend="Rett ordet. I et vedtatt dokument må rettelsen følge kommunens rutine for slikt.",
    messages={"funn": "skrivefeil: «{ord}»"},
)
_WRONG = {"nb": BOTH | BOKMAL, "nn": BOTH | NYNORSK}


def check(case: Case) -> Iterator[Hit]:
    """Look every word up in our own list of misspellings, then for words that are wrong where they stand."""
    for word, right in listed(case, _WRONG[case.language]):
        if not isinstance(word.text.part, Faktor):  # AG220 tells of those
            yield Hit(word.text.path, fields={"ord": word.word}, span=(word.start, word.end), hint=f"skriv «{right}»")
    everything = "\n".join([text.prose for text in case.texts])
    for sign in SIGNS:
        if sign in everything:
            yield from _phrases(case, sign)


def _phrases(case: Case, sign: str) -> Iterator[Hit]:
    for text in case.texts:
        if sign in text.prose:
            for pattern, right in SIGNS[sign]:
                for match in re.finditer(pattern, text.prose):
                    yield _phrase(text, match, like(match[1], right))


def _phrase(text: Text, match: re.Match[str], right: str) -> Hit:
    """Tell of a word by what it stands in, for alone it is right."""
    start, end = (at - match.start() for at in match.span(1))
    words, whole = " ".join(match[0].split()), " ".join((match[0][:start] + right + match[0][end:]).split())
    return Hit(text.path, fields={"ord": words}, span=match.span(1), hint=f"skriv «{whole}»")
