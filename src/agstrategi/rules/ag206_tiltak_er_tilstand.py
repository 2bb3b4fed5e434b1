"""AG206: a measure that says how things are or were, not what is to be done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agstrategi.diagnostics import Path, Severity
from agstrategi.model.plan import Celledel
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case, prose
from agstrategi.rules.lists.states import ACTIONS, COMPLETED, STATES, STRONG, SUBJECTS, SUBORDINATORS
from agstrategi.rules.support.measures import measures
from agstrategi.rules.support.parts import of

RULE = Rule(
    code="AG206",
    name="tiltak-er-tilstand",
    severity=Severity.MERKNAD,
    what="Et tiltak beskriver hvordan det er eller var, ikke noe som skal gjøres.",
    why=(
        "«Kommunen har gode rutiner» kan ingen gjennomføre, og ingen kan se når det er gjort. Beskrivelser hører "
        "hjemme i begrunnelsen, ønskede tilstander blant målene."
    ),
    bad="satsingsområder:\n  - tittel: Heltid\n    tiltak:\n      - Kommunen har gode rutiner for utlysning\n",
    good="satsingsområder:\n  - tittel: Heltid\n    tiltak:\n      - Lage rutiner for utlysning av hele stillinger\n",
    mend="Begynn tiltaket med det som skal gjøres: «Lage …», «Innføre …», «Personalseksjonen skal …».",
    messages={"funn": "tiltaket sier kanskje hvordan det er («{ord}»), ikke hva som skal gjøres"},
)
_SENTENCE = re.compile(r"[^.!?\n]+")
_WORD = re.compile(r"[^\W\d_]+")
_INFINITIVES = frozenset({"gi", "få", "ha", "bli", "se", "gå", "ta", "la", "be", "dra", "stå", "gje", "sjå"})
_NOT_INFINITIVE = ("ene", "ane", "inga", "ende", "ande")


def check(case: Case) -> Iterator[Hit]:
    """Look at what each measure says, and at each entry of the action programme."""
    name = frozenset(case.strategi.strategi.kommune.navn.lower().split())
    for path, text, whole in _texts(case):
        if span := _state(prose(text), name, whole=whole):
            yield Hit(path, fields={"ord": text[slice(*span)]}, span=span)


def _texts(case: Case) -> Iterator[tuple[Path, str, bool]]:
    """Give each measure's text and each entry's, and whether the text is one measure as a whole."""
    for path, measure in measures(case):
        if measure.status != "fullført":
            key = next((key for key in ("tekst", "ledetekst", "tittel") if getattr(measure, key)), "tittel")
            yield (*path, key), getattr(measure, key), True
    for path, entry in of(case, Celledel):
        yield (*path, "tekst"), entry.tekst, False
        for at, point in enumerate(entry.punkter):
            yield (*path, "punkter", at, "tekst"), point.tekst, False


def _state(text: str, name: frozenset[str], *, whole: bool) -> tuple[int, int] | None:
    """Give the characters of the first telling verb of a state.

    A mere "har" or "er" tells where the text is one measure as a whole and says nothing to be done; in a programme it
    may be a milestone ("Første lærling er ansatt").
    """
    verbs = [(match.start(), verb) for match in _SENTENCE.finditer(text) if (verb := _verb(match[0], name))]
    weak = whole and not any(word in ACTIONS for _, (word, _) in verbs)
    for start, (word, at) in verbs:
        end = start + at + len(word)
        if word in STATES and (weak or word in STRONG or _is_completed(text[end:])):
            return start + at, end
    return None


def _is_completed(rest: str) -> bool:
    following = _WORD.search(rest)
    return following is not None and following[0].lower() in COMPLETED


def _verb(sentence: str, name: frozenset[str]) -> tuple[str, int] | None:
    """Give a main clause's telling verb in small letters, and where it stands; None where there is none to tell by.

    ``name`` are the words of the municipality's name, which may look like infinitives.
    """
    words: list[tuple[str, int]] = []
    for match in _WORD.finditer(sentence):
        word = match[0].lower()
        if not words and word not in name and _is_infinitive(word):
            return "skal", 0
        if word in ACTIONS:
            return word, match.start()
        words.append((word, match.start()))
    return _state_verb(sentence, words)


def _state_verb(sentence: str, words: list[tuple[str, int]]) -> tuple[str, int] | None:
    for word, at in words:
        if word in SUBORDINATORS:
            return None
        if word in STATES:
            return None if sentence.startswith(("har ansvar", "er å "), at) else (word, at)
    return None


def _is_infinitive(word: str) -> bool:
    if word in SUBJECTS or word.endswith(_NOT_INFINITIVE):
        return False
    return word in _INFINITIVES or word.endswith("e")
