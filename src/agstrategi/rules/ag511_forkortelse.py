"""AG511: an abbreviation that is nowhere explained, or that stands in a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agstrategi import nodes
from agstrategi.diagnostics import Severity
from agstrategi.model.parts import FnMal, Forankring, Indikator, Vedlegg
from agstrategi.model.work import Tiltak
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case, Text
from agstrategi.rules.lists.abbreviations import KNOWN, ROMAN, WORDS
from agstrategi.rules.support.capitals import runs, with_capitals
from agstrategi.rules.support.headings import families, plain, same
from agstrategi.rules.support.sources import KS_PLAIN

RULE = Rule(
    code="AG511",
    name="forkortelse",
    severity=Severity.MERKNAD,
    what="En forkortelse er ikke forklart, eller den står i en overskrift.",
    why="De som arbeider med det hver dag, vet hva LU og FOU er. Innbyggere, nyansatte og folkevalgte vet det ofte "
    "ikke.",
    bad="etikk: Alle ledere går gjennom LU hvert år.\n",
    good="etikk: Alle ledere går gjennom lederutvikling (LU) hvert år. LU er obligatorisk.\n",
    mend="Skriv hele navnet første gang, med forkortelsen i parentes, eller ta den med i `definisjoner`. "
    "Skriv hele navnet i overskrifter.",
    messages={
        "funn": "forkortelsen {ord} er ikke forklart",
        "overskrift": "forkortelsen {ord} står i en overskrift",
        "begge": "forkortelsen {ord} står i en overskrift og er ikke forklart",
    },
    source=f"{KS_PLAIN}: Skriv ut forkortelser.",
)
_ABBREVIATION = re.compile(r"(?<![\w/.-])(?P<short>[A-ZÆØÅ]{2,5}|FoU)(?:s(?![\w])|(?![\wÆØÅæøå]))(?!\.[A-ZÆØÅ])")
_SHORTENED = re.compile(
    r"(?<![\w.])(?:bl\.\s?a|evt|f\.\s?eks|ift|ifm|iht|inkl|jf|mht|m\.\s?fl|m\.\s?m|o\.\s?l|pga|vedr|t\.\s?d|m\.\s?a)\.(?!\w)"
)
"""Words cut short, which a reader says in full; "mv." and "nr." are left alone."""
_WORD = re.compile(r"\w+")
_EXPLAINING = (" (", " står for ", " betyr ", " er en forkort", " er ein forkort", " – ", ": ", " = ")
_TITLES = frozenset({"tittel", "undertittel", "begrep"})
_NO_HEADINGS = (FnMal, Forankring, Indikator, Tiltak, Vedlegg)
_PASSED = KNOWN | ROMAN | WORDS


@dataclass(frozen=True, slots=True)
class _Use:
    text: Text
    short: str
    start: int


def check(case: Case) -> Iterator[Hit]:
    """Tell of the first use of what is not explained, and of every use in a heading."""
    uses = [use for text in with_capitals(case) if text.kind != "navn" for use in _uses(text)]
    unexplained = {use.short for use in uses} - _explained(case, {use.short for use in uses})
    told: set[str] = set()
    headings = _headings(case.document) if uses else set()
    for use in uses:
        in_heading = use.text.key in _TITLES and same(use.text.value) in headings
        new = use.short in unexplained and use.short not in told
        told.add(use.short)
        if in_heading or new:
            message = "begge" if in_heading and new else "overskrift" if in_heading else "funn"
            yield Hit(use.text.path, message, {"ord": use.short}, (use.start, use.start + len(use.short)))
    for text in case.texts:
        if text.key in _TITLES and "." in text.prose and not isinstance(text.part, _NO_HEADINGS):
            for match in _SHORTENED.finditer(text.prose):
                yield Hit(text.path, "overskrift", {"ord": f"«{match[0]}»"}, match.span())


def _uses(text: Text) -> Iterator[_Use]:
    found = [match for match in _ABBREVIATION.finditer(text.prose) if match["short"] not in _PASSED]
    shouted = list(runs(text.prose)) if found else []
    for match in found:
        if not any(start <= match.start() < end for start, end in shouted):
            yield _Use(text, match["short"], match.start())


def _headings(document: nodes.Document) -> set[str]:
    return {same(plain(section)) for family in families(document) for section in family.sections}


def _explained(case: Case, shorts: set[str]) -> set[str]:
    """Give those that stand in parentheses after their name, before it, or as a term of their own."""
    terms = {word for item in case.strategi.definisjoner.punkter for word in _WORD.findall(item.begrep)}
    left = shorts - terms
    for text in case.every_text if left else ():
        left = {short for short in left if short not in text.value or not _told_in(text.value, short)}
    return shorts - left


def _told_in(text: str, short: str) -> bool:
    return f"({short})" in text or f"({short}-" in text or any(f"{short}{sign}" in text for sign in _EXPLAINING)
