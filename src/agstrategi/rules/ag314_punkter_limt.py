"""AG314: two points glued together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.lists.mixed_case import MIXED_CASE

RULE = Rule(
    code="AG314",
    name="punkter-limt",
    severity=Severity.FEIL,
    what="To punkter eller ord er limt sammen: en liten bokstav fulgt av en stor midt i et ord.",
    why="Slik blir det når tekst kopieres fra en PDF eller en presentasjon: linjeskiftet forsvinner, og to punkter "
    "blir ett.",
    bad="utfordringer:\n  - tekst: Det er vanskelig å rekruttereMange arbeider deltid\n",
    good="utfordringer:\n  - Det er vanskelig å rekruttere\n  - Mange arbeider deltid\n",
    mend="Del opp i to punkter, eller sett inn mellomrommet som mangler. Er det et navn som skal skrives slik, "
    "setter du `# agstrategi: unntak AG314 – det er et navn` på linja over.",
    messages={"funn": "«{ord}» er limt sammen: «{først}» og «{så}»"},
)
_GLUED = re.compile(r"(?<![\w#@/.])(?P<first>[^\W\d_]*[a-zæøåéèêô]{2})(?P<second>[A-ZÆØÅ][a-zæøåé][^\W\d_]*)")
# Begins with the capital, for there are few, and then looks back.
_MAYBE = re.compile(r"[A-ZÆØÅ](?<=[a-zæøåéèêô].)[a-zæøåé]")
_NAME_BEGINNINGS = frozenset({"Mc", "Mac", "Fitz", "De", "Digi", "La", "Le", "Min", "Van", "Von"})
_TWICE = 2
_SHORT = 3
"""Letters of a second part that is more often the end of a name ("OsloMet") than a word of its own."""
_BEGINNINGS = frozenset(
    """
    alt at bli by de deg dei den der det du eg en er et få før gi gå ha hva her i inn kva la men me når og om på se si
    stå ta to tre ut ved vi vår yte øke år
    """.split()  # noqa: SIM905
)
"""Short words that points and sentences begin with."""


def check(case: Case) -> Iterator[Hit]:
    """Find words with a capital inside; a word written so more than once is a name."""
    found = [(text, match) for text in case.holding(_MAYBE) for match in _GLUED.finditer(text.prose)]
    times = Counter(match[0] for _, match in found)
    for text, match in found:
        first, second = match["first"], match["second"]
        if times[match[0]] >= _TWICE or first in _NAME_BEGINNINGS or _is_name(match[0], second):
            continue
        yield Hit(text.path, fields={"ord": match[0], "først": first, "så": second}, span=match.span())


def _is_name(word: str, second: str) -> bool:
    known = word in MIXED_CASE or word.removesuffix("s") in MIXED_CASE
    return known or (len(second) <= _SHORT and second.lower() not in _BEGINNINGS)
