"""AG101: a strategy that says it is adopted, and not by whom or when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.model.identity import Vedtak
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case

RULE = Rule(
    code="AG101",
    name="vedtak-ufullstendig",
    severity=Severity.ADVARSEL,
    rises_at="vedtatt",
    what="Strategien er vedtatt, men det står ikke av hvem og når.",
    why=(
        "Den som leser strategien, må kunne se at den gjelder, og finne vedtaket. "
        "Uten organ og dato kan ingen skille det vedtatte dokumentet fra et utkast."
    ),
    bad="strategi:\n  status: vedtatt\n  vedtak: {organ: kommunestyret}\n",
    good="strategi:\n  status: vedtatt\n  vedtak: {organ: kommunestyret, dato: 2023-06-15, sak: 44/23}\n",
    mend="Skriv `organ` og `dato` under `vedtak`. Er strategien ikke vedtatt ennå, skriver du `status: utkast`.",
    messages={
        "funn": "strategien er vedtatt, men {mangler} for vedtaket står ikke",
        "uvisst": "det står ikke om strategien er et utkast eller vedtatt: verken «status» eller «vedtak» er skrevet",
    },
    source="Kommuneloven § 11-4: møteboka viser hvem som gjorde hvilket vedtak, og når.",
)
_BODY = re.compile(r"styre|ting|formannskap|utvalg|utval\b|utvalet|råd|nemnd", re.IGNORECASE)
_DATE = re.compile(r"\b[0-9]{1,2}\.\s?(?:[0-9]{1,2}\.|[a-zæøå]+)\s?[0-9]{4}\b")
_UNFILLED = re.compile(r"x{2}", re.IGNORECASE)


def check(case: Case) -> Iterator[Hit]:
    """Find an adoption without its body or its date."""
    identity = case.strategi.strategi
    if not identity.vedtak and identity.status is None:
        yield Hit(("strategi",), "uvisst", at_key=True, severity=Severity.MERKNAD)
    if identity.status != "vedtatt":
        return
    if not identity.vedtak:
        yield Hit(("strategi", "status"), fields={"mangler": "organ og dato"})
        return
    lacks = min((_lacks(adoption) for adoption in identity.vedtak), key=len)
    if lacks:
        yield Hit(("strategi", "vedtak", 0), fields={"mangler": " og ".join(lacks)}, at_key=True)


def _lacks(adoption: Vedtak) -> list[str]:
    """Name what is not said, in its own field or in the line that replaces them."""
    line = "" if _UNFILLED.search(adoption.tekst) else adoption.tekst
    has_body = adoption.organ or _BODY.search(line)
    has_date = adoption.dato or _DATE.search(line)
    return [name for name, there in (("organ", has_body), ("dato", has_date)) if not there]
