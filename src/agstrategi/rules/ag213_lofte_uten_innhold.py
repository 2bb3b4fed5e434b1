"""AG213: a text that promises what the strategy does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.model.blocks import Kapittel, Skjema
from agstrategi.model.identity import Begrep
from agstrategi.model.work import Mal, Satsingsomrade
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.measures import measures
from agstrategi.rules.support.parts import of

RULE = Rule(
    code="AG213",
    name="løfte-uten-innhold",
    severity=Severity.MERKNAD,
    what="Teksten lover konkrete mål, tiltak, innsatsområder eller en handlingsplan som ikke er der.",
    why="Den som leser innledningen, venter å finne det som er lovet. Står det ikke der, virker strategien uferdig.",
    bad="forord: Strategien har konkrete tiltak for alle ansatte.\n",
    good=(
        "forord: Strategien har konkrete tiltak for alle ansatte.\n"
        "mål:\n  - tittel: Hel stilling er det vanlige\n    tiltak:\n      - Lyse ut hele stillinger\n"
    ),
    mend="Skriv det som er lovet, eller ta løftet ut av teksten. Ligger det et annet sted, sier du hvor.",
    messages={
        "mål": "teksten lover «{ord}», men strategien har ikke mål ut over hovedmålet",
        "tiltak": "teksten lover «{ord}», men strategien har ingen tiltak",
        "områder": "teksten nevner «{ord}», men strategien har ingen satsingsområder",
        "plan": "teksten nevner «{ord}», men strategien har verken handlingsprogram eller tiltak",
    },
)
# Letters that each holds, for a quick look, and the pattern (made when needed: most strategies keep their promises).
_PROMISES = {
    "mål": ("konkrete", r"\bkonkrete\s+(?:del)?mål(?:ene|a|setting\w*|setning\w*|setjing\w*)?\b"),
    "tiltak": (
        "tiltak",
        (
            r"\b(?:konkrete|definerte|følgende|følgjande|prioriterte)\s+tiltak(?:ene|a)?\b"
            r"|\btiltak(?:ene|a)?\s+(?:nedenfor|nedanfor|i\s+(?:strategien|planen|dokumentet))\b"
            r"|\btiltak(?:ene|a)\s+(?:er|blir|står|finnes|finst)\b|\bmål\s+og\s+tiltak\b"
            r"|\b(?:inneholder|inneheld|beskriver|presenterer|fastsetter)\b[^.!?]{0,80}\btiltak(?:ene|a)?\b"
        ),
    ),
    "områder": ("områd", r"\b(?:innsats|satsings|satsnings|fokus)områd(?:er|ene|e|a|ane)?\b"),
    "plan": ("sp", r"\b(?:handlings|tiltaks)plan(?:en)?\b|\bhandlingsprogram(?:met)?\b"),
}
# Words that say that the promise is for another place: a leader's own plan, another plan of the municipality's.
_ELSEWHERE = re.compile(r"\begen|\beget|\begne|\beige|\blokal|kommuneplan|samfunnsdel|økonomiplan|vedlegg|vedlagt")
_END = re.compile(r"[.!?]\s|\n\s*\n|\Z")


def check(case: Case) -> Iterator[Hit]:
    """Find the first promise of each kind that the strategy lacks."""
    titles = " ".join(chapter.tittel.lower() for _, chapter in of(case, Kapittel))
    for kind in _missing(case):
        mark, words = _PROMISES[kind]
        pattern = re.compile(words)
        if not pattern.search(titles):
            yield from _first(case, kind, mark, pattern)


def _missing(case: Case) -> Iterator[str]:
    strategi, every = case.strategi, measures(case)
    programme = any(year.rader for year in strategi.handlingsprogram)
    if not _has_concrete_goals(case):
        yield "mål"
    if not every and not programme:
        yield "tiltak"
        if not strategi.vedlegg:
            yield "plan"
    if not strategi.satsingsomrader:
        yield "områder"


def _has_concrete_goals(case: Case) -> bool:
    """Tell whether there is more than one heading to reach: several goals, goals of areas, or something to measure."""
    goals = case.strategi.mal.punkter
    inside = any(goal.mal or goal.indikatorer.punkter for _, goal in of(case, Mal))
    return len(goals) > 1 or inside or any(area.mal for _, area in of(case, Satsingsomrade))


def _first(case: Case, kind: str, mark: str, pattern: re.Pattern[str]) -> Iterator[Hit]:
    for text in case.texts:
        if mark not in text.prose or isinstance(text.part, Skjema | Begrep):
            continue
        for match in pattern.finditer(text.prose):
            if not _ELSEWHERE.search(_sentence(text.prose, *match.span())):
                yield Hit(text.path, kind, {"ord": match[0]}, match.span())
                return


def _sentence(text: str, start: int, end: int) -> str:
    before = max(text.rfind(sign, 0, start) for sign in (". ", "! ", "? ", "\n\n", ".\n"))
    after = _END.search(text, end)
    return text[before + 1 : after.start() if after else len(text)].lower()
