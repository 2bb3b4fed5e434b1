"""AG603: a known misspelling."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.lists.skrivefeil import BOKMAL, BOTH, NYNORSK
from agstrategi.rules.support.lookup import listed

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
    """Look every word up in our own list of misspellings."""
    for word, right in listed(case, _WRONG[case.language]):
        yield Hit(word.text.path, fields={"ord": word.word}, span=(word.start, word.end), hint=f"skriv «{right}»")
