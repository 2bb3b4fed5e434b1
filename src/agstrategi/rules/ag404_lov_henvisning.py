"""AG404: how laws and agreements are referred to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.model.parts import Forankring
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case, Text
from agstrategi.rules.support.parts import of
from agstrategi.rules.support.sentences import spans

RULE = Rule(
    code="AG404",
    name="lov-henvisning",
    severity=Severity.MERKNAD,
    what="En lov eller avtale er nevnt uten paragraf, «Kommuneloven» har stor forbokstav, eller «§5» mangler "
    "mellomrom.",
    why="Uten paragraf må leseren lete gjennom hele loven for å se hva strategien bygger på.",
    bad="etikk: Vi følger Arbeidsmiljøloven §4-3 hver dag.\n",
    good="etikk: Vi følger arbeidsmiljøloven § 4-3 hver dag.\n",
    mend="Skriv lovens korttittel med liten forbokstav, og paragrafen etter: «kommuneloven § 13-1», «hovedavtalen "
    "del B § 4».",
    messages={
        "paragraf": "«{lov}» er nevnt uten paragraf",
        "forbokstav": "«{lov}» skrives med liten forbokstav",
        "mellomrom": "det skal være mellomrom i «{ord}»",
    },
    source="Språkrådet, skriveråd om lovhenvisninger: titler på lover har liten forbokstav, unntatt Grunnloven og "
    "lover med et egennavn som forledd.",
)
_TIGHT = re.compile(r"§{1,2}[0-9]+(?:-[0-9]+)?")
_LAW = re.compile(
    r"(?<![\w-])(?P<name>(?:[Ll]ikestillings- og |[Hh]else- og omsorgs[\w-]*|[Pp]lan- og )?[^\W\d_]{3,}(?:loven|lova)"
    r"|(?:[Hh]oved|[Hh]ovud)(?:tariff)?avtal(?:en|a))(?P<genitive>s)?(?![\w-])"
)
_NO_LAWS = frozenset({"grunnloven", "grunnlova", "naturloven", "markedsloven", "forlova"})
_NAMED = ("svalbard", "finnmark", "janteloven", "jantelova", "grunnlov")
_PLACE = re.compile(r"§|\b(?:kapittel|kap\.|del [A-F]\b|punkt [0-9]|pkt\.)", re.IGNORECASE)
_OPENING = ' \t\n«“"(*_'
_WINDOW = 8
_REFERRING = re.compile(r"\b(?:jfr?|ref|iht|bl\.a|f\.eks|pkt)\.$", re.IGNORECASE)
_WITH_PARAGRAPHS = frozenset({"lov", "forskrift", "avtale"})


def check(case: Case) -> Iterator[Hit]:
    """Look at the anchorings, then at every law that a text names; without a paragraph it is told once."""
    placed: set[str] = set()
    for hit in _anchorings(case, placed):
        yield hit
    loose: dict[str, Hit] = {}
    for text in case.having("§"):
        yield from _tight(text)
    for text in case.having("loven", "lova", "avtale"):
        for name, hit in _named(text, placed) if text.kind != "navn" else ():
            if hit.message == "paragraf":
                loose.setdefault(name, hit)
            else:
                yield hit
    yield from (hit for name, hit in loose.items() if name not in placed)


def _anchorings(case: Case, placed: set[str]) -> Iterator[Hit]:
    for path, part in of(case, Forankring):
        if part.type in _WITH_PARAGRAPHS:
            if _PLACE.search(f"{part.tittel} {part.henvisning}"):
                placed.update(_key(match["name"]) for match in _LAW.finditer(part.tittel))
            elif part.henvisning.strip() == "":
                yield Hit((*path, "tittel"), "paragraf", {"lov": part.tittel})
                placed.update(_key(match["name"]) for match in _LAW.finditer(part.tittel))


def _tight(text: Text) -> Iterator[Hit]:
    for match in _TIGHT.finditer(text.prose):
        yield Hit(text.path, "mellomrom", {"ord": match[0]}, match.span())


def _named(text: Text, placed: set[str]) -> Iterator[tuple[str, Hit]]:
    """Give what is wrong with each law that a text names; note those that have their paragraph."""
    for start, end in spans(text.prose):
        sentence = text.prose[start:end]
        has_place = bool(_PLACE.search(sentence))
        for match in _LAW.finditer(sentence):
            name = match["name"]
            key = _key(name)
            if key in _NO_LAWS or key.startswith(_NAMED):
                continue
            span = (start + match.start(), start + match.end())
            if name[0].isupper() and "avtal" not in key and not _begins(sentence, match.start()):
                yield key, Hit(text.path, "forbokstav", {"lov": name}, span)
            if has_place:
                placed.add(key)
            elif not isinstance(text.part, Forankring):
                yield key, Hit(text.path, "paragraf", {"lov": name}, span)


def _begins(sentence: str, at: int) -> bool:
    """Tell whether a sentence, or what stands after a colon or a dash, begins at ``at``."""
    before = sentence[max(0, at - _WINDOW) : at].rstrip(_OPENING)
    return not before or (before[-1] in ".!?:•–-" and not _REFERRING.search(before))


def _key(name: str) -> str:
    return name.casefold()
