"""AG104: an adopting body that has no part in the employer role as described."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case

RULE = Rule(
    code="AG104",
    name="vedtak-organ",
    severity=Severity.MERKNAD,
    what="Organet som vedtok strategien, står ikke blant rollene.",
    why=(
        "Leseren skal se hvem som har hvilken del av arbeidsgiverrollen. Da hører den som vedtar strategien, med. "
        "Noen ganger viser funnet at feil organ står i vedtaket."
    ),
    bad="strategi:\n  vedtak: {organ: formannskapet, dato: 2023-06-15}\nroller:\n  - Kommunestyret\n  - Lederne\n",
    good="strategi:\n  vedtak: {organ: kommunestyret, dato: 2023-06-15}\nroller:\n  - Kommunestyret\n  - Lederne\n",
    mend="Beskriv organet under `roller`, eller rett `organ` i vedtaket.",
    messages={"funn": "«{organ}» vedtok strategien, men står ikke blant rollene"},
    source="Kommuneloven §§ 5-3, 5-11 og 13-1 fordeler arbeidsgiveransvaret.",
)
_WORD = re.compile(r"[^\W\d_]{5,}")
_ENDING = re.compile(r"(?:et|en|a|e|t)$")


def check(case: Case) -> Iterator[Hit]:
    """Find bodies that no role's title or text mentions."""
    roles = case.strategi.roller
    if not roles.punkter:
        return
    told = [roles.innledning, roles.avslutning, *(f"{role.tittel} {role.tekst}" for role in roles.punkter)]
    text = " ".join(told).lower()
    for at, adoption in enumerate(case.strategi.strategi.vedtak):
        stems = _stems(case, adoption.organ)
        if stems and not any(stem in text for stem in stems):
            yield Hit(("strategi", "vedtak", at, "organ"), fields={"organ": adoption.organ})


def _stems(case: Case, body: str) -> list[str]:
    """Give the words that name a body, without their endings and without the municipality's own name."""
    own = {*case.strategi.strategi.kommune.navn.lower().split(), "kommune", "kommunes"}
    return [_ENDING.sub("", word) for word in _WORD.findall(body.lower()) if word not in own]
