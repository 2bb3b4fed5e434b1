"""AG403: a quotation without work or address, a plan without its period."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.model.blocks import Sitat
from agstrategi.model.parts import Forankring
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.parts import of

RULE = Rule(
    code="AG403",
    name="kilde-ufullstendig",
    severity=Severity.MERKNAD,
    what="Et sitat mangler verk og adresse, eller en plan det vises til, mangler periode.",
    why="Leseren skal kunne finne igjen det som er sitert, og se hvilken utgave av planen strategien bygger på.",
    bad="forankring:\n  - {tittel: Kommuneplanens samfunnsdel, type: plan}\n",
    good="forankring:\n  - {tittel: Kommuneplanens samfunnsdel, type: plan, periode: 2022–2034}\n",
    mend="Skriv `verk` (boka, artikkelen, nettsiden) eller `url` på sitatet, og `periode` på planen.",
    messages={
        "sitat": "sitatet {av}har verken «verk» eller «url»",
        "plan": "planen «{tittel}» har ingen periode",
    },
    source="Åndsverkloven § 29 krever at sitater følger god skikk, og § 5 at opphaveren blir navngitt.",
)
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_LINK = re.compile(r"\]\(|\[\^|https?://")


def check(case: Case) -> Iterator[Hit]:
    """Look at every quotation and at every plan among the anchorings."""
    for path, quotation in of(case, Sitat):
        if quotation.tekst.strip() and not _traceable(quotation):
            key = next((key for key in ("kilde", "ledetekst") if getattr(quotation, key)), "tekst")
            yield Hit((*path, key), "sitat", {"av": f"av {quotation.kilde} " if quotation.kilde else ""})
    for path, plan in of(case, Forankring):
        if plan.type == "plan" and not _dated(plan):
            yield Hit((*path, "tittel"), "plan", {"tittel": plan.tittel})


def _traceable(part: Sitat) -> bool:
    return bool(part.verk or part.url or _LINK.search(f"{part.ledetekst} {part.kilde} {part.tekst}"))


def _dated(part: Forankring) -> bool:
    return bool(part.periode or _YEAR.search(f"{part.tittel} {part.henvisning}"))
