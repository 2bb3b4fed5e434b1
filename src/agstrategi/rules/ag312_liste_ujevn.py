"""AG312: points with and without a final stop, or with capital and small initials, in one list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agstrategi.diagnostics import Path, Severity
from agstrategi.model.blocks import Figur, FigurDel
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.parts import of
from agstrategi.rules.support.points import Point, Points, lists, whole

RULE = Rule(
    code="AG312",
    name="liste-ujevn",
    severity=Severity.MERKNAD,
    what="I samme liste slutter noen punkter med punktum og andre ikke, eller noen har stor forbokstav og andre liten.",
    why="Ujevne punkter ser ut som de er limt inn fra flere steder, og det er vanskelig å se hvor et punkt slutter.",
    bad="utfordringer:\n  - Mange arbeider deltid.\n  - Få søker på lederstillingene\n",
    good="utfordringer:\n  - Mange arbeider deltid.\n  - Få søker på lederstillingene.\n",
    mend="Skriv punktene likt: hele setninger med stor forbokstav og punktum, eller stikkord uten punktum.",
    messages={
        "med": "dette punktet slutter med punktum, andre i lista gjør det ikke",
        "uten": "dette punktet slutter uten punktum, andre i lista har det",
        "stor": "dette punktet begynner med stor bokstav, andre i lista med liten",
        "liten": "dette punktet begynner med liten bokstav, andre i lista med stor",
    },
)
_INITIAL = re.compile(r"[\W_]*(?P<word>[^\W\d_][\w-]*)")
_AFTER_END = '»”")*_'
_OTHER_ENDS = ("!", "?", "…", ":", ";", ",")
_SHORT = re.compile(r"\b(?:osv|mv|m\.m|m\.fl|o\.l|ol|etc|mm)\.$")
_TAIL = 8
"""Signs at a point's end in which such a short form shows."""


def check(case: Case) -> Iterator[Hit]:
    """Compare the ends and the beginnings of the points in each list; the first of the fewer is told."""
    names = set(case.strategi.strategi.kommune.navn.split())
    for one in (*lists(case), *_figures(case)):
        ends = [_end(point) for point in one.points]
        if not _one_sentence(one, ends):
            yield from _odd(one.points, ends, "med", "uten", at_end=True)
        yield from _odd(one.points, [_case(point, names) for point in one.points], "stor", "liten")


def _figures(case: Case) -> Iterator[Points]:
    """Give the texts of the parts of each figure, which stand beside each other."""
    for path, part in of(case, Figur):
        yield Points("", tuple(_parts(part, (*path, "deler", "punkter"))))


def _parts(figure: Figur, path: Path) -> Iterator[Point]:
    for at, piece in enumerate(figure.deler.punkter):
        if isinstance(piece, FigurDel) and piece.tekst.strip():
            yield whole((*path, at, "tekst"), piece.tekst)


def _odd(
    points: tuple[Point, ...], kinds: list[bool | None], yes: str, no: str, *, at_end: bool = False
) -> Iterator[Hit]:
    """Tell of the smaller group of the points (None: in neither), the later one where they are equal."""
    told = [kind for kind in kinds if kind is not None]
    if all(told) or not any(told):
        return
    fewer = not told[0] if told.count(True) == told.count(False) else told.count(True) < told.count(False)
    point = points[kinds.index(fewer)]
    at = point.end - 1 if at_end else point.start
    yield Hit(point.path, yes if fewer else no, span=(at, at + 1))


def _end(point: Point) -> bool | None:
    """Tell whether a point ends with a stop; other signs and abbreviations at its end are neither."""
    words = point.words.rstrip(_AFTER_END)
    tail = words[-_TAIL:]
    if words.endswith(_OTHER_ENDS) or ("." in tail and _SHORT.search(tail)):
        return None
    return words.endswith(".")


def _case(point: Point, names: set[str]) -> bool | None:
    """Tell whether a point begins with a capital; abbreviations, names and digits say nothing."""
    match = _INITIAL.match(point.words)
    if match is None or point.words[: match.start("word")].strip('*_«“"( '):
        return None
    word = match["word"]
    rest = word[1:]
    if (not rest.islower() and any(letter.isupper() for letter in rest)) or word in names:
        return None
    return word[0].isupper()


def _one_sentence(one: Points, ends: list[bool | None]) -> bool:
    """Tell whether lead-in and points make one sentence, whose stop stands after the last point."""
    small = all(point.words[:1].islower() for point in one.points)
    return small and ends[-1:] == [True] and not any(ends[:-1])
