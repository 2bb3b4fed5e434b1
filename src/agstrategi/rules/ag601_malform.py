"""AG601: a word of the other written standard."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.lists.malform import BOKMAL_IN_NYNORSK, NYNORSK_IN_BOKMAL
from agstrategi.rules.support.lookup import listed

RULE = Rule(
    code="AG601",
    name="målform",
    severity=Severity.ADVARSEL,
    what="Et ord hører til den andre målformen.",
    why="Et dokument skal holde én målform. Ord fra den andre kommer ofte med når tekst er limt inn fra andre steder.",
    bad="strategi:\n  målform: nn\netikk: Vi sviktar ikke kvarandre.\n",
    good="strategi:\n  målform: nn\netikk: Vi sviktar ikkje kvarandre.\n",
    mend="Bytt ordet, eller rett `målform` under `strategi` hvis hele dokumentet er på den andre. Et sitat på den "
    "andre målformen skrives som `sitat` med egen `målform`.",
    messages={
        "nn": "«{ord}» er bokmål i en tekst på nynorsk",
        "nb": "«{ord}» er nynorsk i en tekst på bokmål",
    },
    source="Mållova §§ 3 og 8; Språkrådet, Ordbøkene (Bokmålsordboka og Nynorskordboka).",
)


def check(case: Case) -> Iterator[Hit]:
    """Look every word up in the list of the other standard's words."""
    words = BOKMAL_IN_NYNORSK if case.language == "nn" else NYNORSK_IN_BOKMAL
    for word, right in listed(case, words):
        yield Hit(word.text.path, case.language, {"ord": word.word}, (word.start, word.end), hint=f"skriv «{right}»")
