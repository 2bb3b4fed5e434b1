"""AG315: a folded block with a blank line in it, whose paragraphs run together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case

RULE = Rule(
    code="AG315",
    name="avsnitt-tapt",
    severity=Severity.ADVARSEL,
    what="En tekst skrevet med `>` har en blank linje. Da blir avsnittene ett.",
    why="I YAML folder `>` linjene sammen og gjør én blank linje til et vanlig linjeskift. Forfatteren ser to avsnitt, "
    "leseren får ett.",
    bad="etikk: >-\n  Vi sier fra når noe er galt.\n\n  Vi tåler at andre gjør det samme.\n",
    good="etikk: |\n  Vi sier fra når noe er galt.\n\n  Vi tåler at andre gjør det samme.\n",
    mend="Skriv `|` i stedet for `>` (og `|-` for `>-`).",
    messages={"funn": "avsnittet som begynner med «{ord}», blir en del av det foran"},
)
_BREAK = re.compile(r"(?<=[^\n])\n(?P<word>[^\s]\S*(?: \S+){0,3})")
_OWN_BLOCK = re.compile(r"(?:[-*+>#]|[0-9]{1,3}[.)])[ \t]|\|")


def check(case: Case) -> Iterator[Hit]:
    """Find line breaks in folded texts that are no paragraphs, and that nothing else asks for."""
    for text in case.every_text:
        if text.kind != "tekst" or "\n" not in text.value.strip() or case.styles(text.path) != ">":
            continue
        for match in _BREAK.finditer(text.value):
            before = text.value[text.value.rfind("\n", 0, match.start()) + 1 : match.start()]
            if not (_meant(before) or _OWN_BLOCK.match(text.value, match.start("word"))):
                yield Hit(text.path, fields={"ord": match["word"]}, span=match.span("word"))


def _meant(line: str) -> bool:
    """Tell whether a line keeps its break: indented further, a table row, or ended so."""
    return line[:1] in {" ", "\t", "|"} or line.endswith(("\\", "  "))
