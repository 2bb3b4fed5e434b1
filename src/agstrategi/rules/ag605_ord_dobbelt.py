"""AG605: the same word twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress
from operator import eq

from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case

RULE = Rule(
    code="AG605",
    name="ord-dobbelt",
    severity=Severity.ADVARSEL,
    what="Samme ord står to ganger etter hverandre.",
    why="Det er nesten alltid rest etter redigering, og lett å lese forbi for den som kjenner teksten.",
    bad="etikk: Vi skal skal hilse.\n",
    good="etikk: Vi skal hilse.\n",
    mend="Ta bort det ene ordet.",
    messages={"funn": "«{ord}» står to ganger etter hverandre"},
)
_TWICE = re.compile(r"(?<![\w’'-])([^\W\d_]{2,})(?: +\n?| *\n) *(\1)(?![\w’'-])", re.IGNORECASE)
_CAN_BE_RIGHT = frozenset({"det", "der", "som", "den", "de", "at", "på", "så", "er", "i", "for", "ja", "nei", "mer"})


def check(case: Case) -> Iterator[Hit]:
    """Look for a word repeated after white space; some words can rightly stand twice ("det det gjelder")."""
    twice = set(compress(case.words, map(eq, case.words, case.words[1:])))
    for text, _ in case.naming(twice):
        for match in _TWICE.finditer(text.prose):
            if match[1].lower() not in _CAN_BE_RIGHT:
                yield Hit(text.path, fields={"ord": match[2]}, span=match.span(2))
