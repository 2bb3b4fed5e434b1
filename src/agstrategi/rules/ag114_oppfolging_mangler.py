"""AG114: nothing says how the strategy is followed up and revised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.model.blocks import Kapittel
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.parts import of

RULE = Rule(
    code="AG114",
    name="oppfølging-mangler",
    severity=Severity.ADVARSEL,
    what="Det står ikke hvordan strategien blir fulgt opp og fornyet.",
    why=(
        "En strategi som ingen rapporterer på, blir liggende. Når det står hvem som ser på den, hvor ofte og hva som "
        "skjer så, er det noen som venter på svaret."
    ),
    bad="oppfølging: Lederne bruker strategien i hverdagen.\n",
    good=(
        "oppfølging:\n"
        "  tekst: Kommunedirektøren legger hver vår fram en rapport om tiltakene for kommunestyret.\n"
        "  rullering: {strategi: etter valg, tiltak: årlig}\n"
    ),
    mend="Skriv under `oppfølging` hvem som rapporterer til hvem, hvor ofte, og når strategien skal rulleres.",
    messages={
        "funn": "det står ikke hvordan strategien skal følges opp og fornyes",
        "tynn": "teksten om oppfølging sier kanskje ikke når strategien blir evaluert eller fornyet",
    },
)
# Made when they are needed (``re`` keeps them): a strategy that says how it is followed up needs none.
_FOLLOW_UP = (
    r"evaluer|revider|revisjon|ruller|rapport|oppdater|følge?[rst]* opp|følgj\w* opp|følgt opp|oppfølging|måles|målast"
    r"|kvart år|hvert år|årleg|årlig|annet?hvert år|annakvart år|hver (?:vår|høst)|kvar (?:vår|haust)"
)
_ABOUT = r"strategi|arbeidsgiverpolitikk|arbeidsgjevarpolitikk|dokumentet|planen"
_REVISED = (
    r"evaluer|revider|ruller(?:es|ast|ing)|rapporter|følges? opp|følgjast opp|følgd? opp"
    r"|oppfølging(?:en|a)? av (?:strat|arb)"
)
_HEADING = r"oppfølging|evaluering|rullering|revisjon|følger vi opp|følgjer vi opp"
_SENTENCE = r"[^.!?\n]+"


def check(case: Case) -> Iterator[Hit]:
    """Look in the follow-up, and where there is none in the rest of the text."""
    part = case.strategi.oppfolging
    if part.evaluering.strip() or part.rullering.strategi or part.rullering.tiltak:
        return
    if part.tekst.strip():
        if not re.search(_FOLLOW_UP, part.tekst.lower()):
            yield Hit(("oppfølging",), "tynn", at_key=True)
    elif not _has_chapter(case) and not any(_says_how(text.prose.lower()) for text in case.texts):
        yield Hit(("strategi",), at_key=True)


def _has_chapter(case: Case) -> bool:
    return any(re.search(_HEADING, chapter.tittel.lower()) for _, chapter in of(case, Kapittel))


def _says_how(text: str) -> bool:
    """Tell whether a sentence says of the strategy itself that it is followed up."""
    if not re.search(_REVISED, text):
        return False
    return any(re.search(_REVISED, one) and re.search(_ABOUT, one) for one in re.findall(_SENTENCE, text))
