"""AG221: a factor, or 10-FAKTOR itself, under another name than its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.model.parts import Faktor
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.lists.factors import NAMES, PRODUCT
from agstrategi.rules.support.factors import name_of, read_factor
from agstrategi.rules.support.parts import of

RULE = Rule(
    code="AG221",
    name="faktor-navn",
    severity=Severity.MERKNAD,
    what="En faktor, eller 10-FAKTOR selv, er skrevet på en annen måte enn KS gjør.",
    why=(
        "Med ett navn finner leseren igjen faktoren i undersøkelsen og i resultatene. De ti er "
        + ", ".join(f"{number} {name}" for number, name in enumerate(NAMES["nb"], 1))
        + "."
    ),
    bad="mål:\n  - tittel: Vi lærer\n    tekst: Vi bruker 10 faktor.\n    faktorer: [Kompetanseutvikling]\n",
    good="mål:\n  - tittel: Vi lærer\n    tekst: Vi bruker 10-FAKTOR.\n    faktorer: [Relevant kompetanseutvikling]\n",
    mend="Bruk navnet til KS. På nynorsk godtas de vanlige nynorskformene.",
    messages={
        "funn": "faktoren «{faktor}» heter «{navn}» i 10-FAKTOR",
        "produkt": "undersøkelsen heter «10-FAKTOR», ikke «{skrevet}»",
    },
    source="KS og Linda Lai: 10-FAKTOR. En innføring i de ti faktorene (2015).",
)
# "Ti faktorer" are the factors themselves; "10-faktoropplæring" is the product in a compound.
_PRODUCT = re.compile(r"\b(?:10|[Tt]i)[\s‐–-]?[Ff][Aa][Kk][Tt][Oo][Rr](?!er|ar|ene|ane)")


def check(case: Case) -> Iterator[Hit]:
    """Find variants in the lists of factors, and of the product's name in all texts."""
    for path, factor in of(case, Faktor):
        read = read_factor(factor.tittel, case.language) if factor.tittel.strip() else None
        if read and read.number and not read.is_official:
            fields = {"faktor": factor.tittel.strip(), "navn": name_of(read.number, case.language)}
            yield Hit((*path, "tittel"), fields=fields)
    if "aktor" in case.prose or "AKTOR" in case.prose:
        for text in case.holding(_PRODUCT):
            for match in _PRODUCT.finditer(text.prose):
                if match[0] != PRODUCT:
                    yield Hit(text.path, "produkt", {"skrevet": match[0]}, match.span())
