"""AG313: points that do not continue the lead-in, or mix forms of the verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agstrategi.diagnostics import Path, Severity
from agstrategi.model.base import Samling
from agstrategi.outline.terms import concept_of
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.lists.states import SUBJECTS
from agstrategi.rules.lists.verbs import NOUNS_TOO, PERSONS_TOO, infinitives, presents
from agstrategi.rules.support.points import Point, Points, lists, simple
from agstrategi.rules.support.showing import shown

RULE = Rule(
    code="AG313",
    name="liste-ledetekst",
    severity=Severity.ADVARSEL,
    what="Punkter fortsetter ikke setningen som leder dem inn, eller blander «bruke» og «bruker».",
    why="«Vi skal: Vi skal benytte …» må leses to ganger før den gir mening. Ujevne punkter virker også uferdige.",
    bad="satsingsområder:\n  - tittel: Ledelse\n    tiltak:\n      ledetekst: Vi skal\n"
    "      punkter: [Vi skal bruke lederavtaler, gi lederne støtte]\n",
    good="satsingsområder:\n  - tittel: Ledelse\n    tiltak:\n      ledetekst: Vi skal\n"
    "      punkter: [bruke lederavtaler, gi lederne støtte]\n",
    mend="Les ledeteksten og hvert punkt som én setning, og skriv punktene i samme form.",
    messages={
        "gjentar": "punktet gjentar ledeteksten: «{ledetekst}» + «{ord}»",
        "å": "«å» mangler i punktet: «{ledetekst}» + «{ord}»",
        "fortsetter": "punktet fortsetter ikke ledeteksten: «{ledetekst}» + «{ord}»",
        "blander": "punktene blander verbformer: «{ord}» her, «{annet}» i andre punkter",
    },
)
_MODAL = frozenset({"skal", "vil", "må", "bør", "kan"})
_BESIDES = frozenset({"også", "derfor", "òg", "difor", "alle", "alltid"})
_SUBJECTS = frozenset("vi det vår vårt våre alle den de dette jeg eg du dere de ein man en".split())  # noqa: SIM905
_OPENING = frozenset({"å", "som", "at"})
_PREPOSITIONS = frozenset({"av", "for", "gjennom", "i", "med", "mot", "om", "på", "til", "ved"})
_POINTING = frozenset({"dette", "det", "her", "slik", "hva", "kva"})
"""Words that make a lead-in a heading of its own: "Dette satser vi på:"."""
_DETERMINED = ("ene", "ane", "else", "ende", "ande", "ige", "iske", "lege")
"""Endings of words in -e that are no infinitives: the people, things and properties that a sentence begins with."""
_FINITE = _MODAL | {"er", "har", "ble", "blei", "blir", "vart", "vert"}
_NEW_CLAUSE = frozenset(
    """
    at de dei den der dere dersom det du eg ein eller enn for fordi hva hvem hvis hvor hvordan jeg korleis kva kvar
    kven man medan mens når og slik som så vi viss
    """.split()  # noqa: SIM905
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|[,;:(–]")
_BEGINNING = re.compile(r"\S+(?:\s+\S+){0,3}")
_LOOKED_AT = 8
_SHOWN = 4


def check(case: Case) -> Iterator[Hit]:
    """Read each point as a continuation of what leads it in, then compare the points' verbs."""
    language = case.language
    headed = {one.collection: hits for one in _columns(case) if (hits := _loose(language, one.lead, one.points))}
    for hits in headed.values():
        yield from hits
    for one in lists(case):
        if one.collection not in headed:
            lead = one.lead or _concept_lead(case, one.collection)
            yield from _loose(language, lead, one.points) or _mixed(language, one)


def _concept_lead(case: Case, collection: Path) -> str:
    if not collection:
        return ""
    concept = concept_of(type(case.part_at[collection[:-1]]), str(collection[-1]))
    return case.terms.concept(concept).lead if concept else ""


def _columns(case: Case) -> Iterator[Points]:
    """Give what stands under a column's head, which leads it in: ``Vi skal`` over the measures of each row."""
    for _, block, target in shown(case):
        for column in block.kolonner:
            if column.tittel and len(column.felter) == 1 and isinstance(target.value, Samling):
                for item in target.items():
                    field = getattr(item.value, column.felter[0], None)
                    if isinstance(field, Samling):
                        path = (*item.path, column.felter[0])
                        yield Points(column.tittel, simple(field, path), path)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _first(text: str) -> str:
    """Give the first of the words of a text."""
    match = _WORD.search(text)
    return match[0].casefold() if match else ""


def _loose(language: str, lead: str, points: tuple[Point, ...]) -> list[Hit]:
    """Tell of the points that cannot follow their lead-in; one that is a whole sentence stands by itself."""
    open_lead = "" if lead.rstrip().endswith((".", "!", "?")) else lead.rstrip(" :…\n")
    before = _words(open_lead)
    if not before:
        return []
    infinitive = _wants_infinitive(before)
    doubtful = (point for point in points if not (infinitive and _goes_on(language, before, point)))
    found = ((point, _fault(language, before, point)) for point in doubtful)
    return [_hit(point, message, open_lead) for point, message in found if message]


def _goes_on(language: str, before: list[str], point: Point) -> bool:
    """Tell by its first word alone, as for most points, that one is the infinitive that is wanted."""
    first = _first(point.words)
    return first in infinitives(language) and first not in before[-2:]


def _fault(language: str, before: list[str], point: Point) -> str:
    words = [word.casefold() for word in _WORD.findall(point.words)[:_LOOKED_AT]]
    if words[:2] == before[-2:] and _leans(language, before):
        return "gjentar"
    if words and _wants_infinitive(before):
        return "" if _is_infinitive(language, words) else "fortsetter"
    if words and before[-1] in _PREPOSITIONS and before[0] not in _POINTING:
        return _after_preposition(language, point, words)
    return ""


def _after_preposition(language: str, point: Point, low: list[str]) -> str:
    """Find a bare infinitive, which lacks its "å" after "ansvar for", and a whole sentence, which cannot follow it."""
    if low[0] in infinitives(language) and low[0] not in NOUNS_TOO:
        return "å"
    return "fortsetter" if point.words.endswith(".") and _is_sentence(low) else ""


def _is_sentence(low: list[str]) -> bool:
    for word in low[1:]:
        if word in _FINITE:
            return True
        if word != "og" and (word in _NEW_CLAUSE or not word.isalpha()):
            return False
    return False


def _leans(language: str, before: list[str]) -> bool:
    """Tell whether a lead-in ends in a subject and its verb, which a point may repeat by mistake."""
    last = before[-1]
    return len(before) > 1 and (last in _FINITE or last in presents(language) or last in _OPENING)


def _hit(point: Point, message: str, lead: str) -> Hit:
    first = _BEGINNING.match(point.words)
    words = first[0] if first else point.words
    fields = {"ledetekst": " ".join(lead.split()[-_SHOWN:]), "ord": " ".join(words.split())}
    return Hit(point.path, message, fields, (point.start, point.start + len(words)))


def _wants_infinitive(before: list[str]) -> bool:
    last = next((word for word in reversed(before) if word not in _BESIDES), "")
    return last == "å" or last in _MODAL


def _is_infinitive(language: str, low: list[str]) -> bool:
    """Tell whether a point can follow "skal" or "å": anything but a clear sentence of its own or a present form."""
    if low[0] in infinitives(language):
        return True
    if low[0] == "å" or low[0] in _SUBJECTS or low[0] in presents(language):
        return False
    if _looks_infinitive(low[0]):
        return low[1:2] == [] or low[1] not in _FINITE
    for word in low[1:]:
        if word in _NEW_CLAUSE or not word.isalpha():
            return True
        if word in _FINITE or (word in presents(language) and word not in PERSONS_TOO):
            return False
    return True


def _looks_infinitive(word: str) -> bool:
    """Tell whether a word that no list has may be an infinitive ("kalle")."""
    return word.endswith("e") and word not in SUBJECTS and not word.endswith(_DETERMINED)


def _mixed(language: str, one: Points) -> Iterator[Hit]:
    """Tell of the fewer where some points begin with an infinitive and some with a present form."""
    forms = [(form, point) for point in one.points if (form := _form(language, point))]
    kinds = [form for form, _ in forms]
    if len(set(kinds)) < 2:  # noqa: PLR2004 - two forms
        return
    fewer = min(("presens", "infinitiv"), key=kinds.count)
    other = next(point for form, point in forms if form != fewer)
    for form, point in forms:
        if form == fewer:
            word = point.words.split()[0]
            fields = {"ord": word, "annet": other.words.split()[0]}
            yield Hit(point.path, "blander", fields, (point.start, point.start + len(word)))


def _form(language: str, point: Point) -> str:
    first = _first(point.words[:60])
    if first in infinitives(language):
        return "infinitiv"
    return "presens" if first in presents(language) else ""
