"""AG608: a paragraph that ends without a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.model.blocks import FigurDel, Punkt, Uthevet
from agstrategi.model.identity import Vedtak
from agstrategi.model.parts import Ambisjon, Forventning, Utfordring, Visjon
from agstrategi.model.plan import Celledel
from agstrategi.model.work import Ansvar, Tiltak
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case, Text

RULE = Rule(
    code="AG608",
    name="setning-slutt",
    severity=Severity.MERKNAD,
    what="Et avsnitt slutter uten punktum.",
    why="Leseren lurer på om noe er falt ut.",
    bad="etikk: Vi er rause. Vi tar ordet når noe er galt\n",
    good="etikk: Vi er rause. Vi tar ordet når noe er galt.\n",
    mend="Sett punktum, eller skriv ferdig setningen.",
    messages={"funn": "avsnittet slutter uten punktum: «… {slutt}»"},
)
_POINT_LIKE = (FigurDel, Punkt, Celledel, Ambisjon, Utfordring, Forventning, Tiltak, Ansvar, Uthevet, Vedtak, Visjon)
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n|[ \t]*(?:[-*+]|[0-9]{1,3}[.)])[ \t])[^\n]+)*")
_MARKUP_LINE = re.compile(r"\s*(?:[-*+#>|]|[0-9]+[.)]|```|\[\^)")
_POINTS_FOLLOW = re.compile(r"\s*\n\s*(?:[-*+]|[0-9]{1,3}[.)])[ \t]")
_OPEN_END = re.compile(r"[\w)»]")
_SENTENCE_INSIDE = re.compile(r"[a-zæøå)»]\. +[A-ZÆØÅ]")
_LONG = 8


def check(case: Case) -> Iterator[Hit]:
    """Look at the end of each paragraph of running text; points and short labels may end openly."""
    for text in case.texts:
        if text.kind == "tekst" and text.key != "ledetekst":
            yield from _in_text(text)


def _in_text(text: Text) -> Iterator[Hit]:
    for match in _PARAGRAPH.finditer(text.value):
        paragraph = match[0].rstrip(" *_")
        end = match.start() + len(paragraph)
        if _POINTS_FOLLOW.match(text.value, end):
            continue  # it leads them in
        if _OPEN_END.match(paragraph[-1:]) and not _MARKUP_LINE.match(paragraph) and _is_sentence(text, paragraph):
            last = paragraph.split()[-3:]
            start = end - len(last[-1])
            yield Hit(text.path, fields={"slutt": " ".join(last)}, span=(start, end))


def _is_sentence(text: Text, paragraph: str) -> bool:
    """Tell running text from a label: several sentences, or a long one in a field that is no point of a list."""
    if len(paragraph.split()) < _LONG:
        return False
    several = bool(_SENTENCE_INSIDE.search(paragraph)) or "\n\n" in text.value.strip()
    return several or not isinstance(text.part, _POINT_LIKE)
