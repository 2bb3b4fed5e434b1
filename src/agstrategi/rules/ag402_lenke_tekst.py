"""AG402: a link whose words do not say where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.links import links
from agstrategi.rules.support.sources import wcag

RULE = Rule(
    code="AG402",
    name="lenke-tekst",
    severity=Severity.ADVARSEL,
    what="En lenke heter «her», «lenke», «les mer» eller bare adressen.",
    why="Den som hører siden lest opp, går ofte fra lenke til lenke. «Her, her, les mer» sier ikke hvor lenkene går.",
    bad="etikk: Rutinen for varsling finner du [her](https://www.fjellvik.example/varsling).\n",
    good="etikk: Følg [rutinen for varsling](https://www.fjellvik.example/varsling).\n",
    mend="La lenketeksten være navnet på det den går til.",
    messages={
        "funn": "lenketeksten «{tekst}» sier ikke hvor lenken går",
        "adresse": "lenken har bare adressen som tekst",
    },
    source=wcag("2.4.4", "formålet med en lenke skal gå fram av teksten"),
)
_EMPTY = frozenset(
    """
    denne lenka|denne lenken|denne sida|denne siden|dokument|gå hit|her|hit|klikk her|last ned|lenka|lenke|lenken|lenkja
    lenkje|les her|les meir|les meir her|les mer|les mer her|link|linken|meir|meir info|meir informasjon|mer|mer info
    mer informasjon|nettsida|nettside|nettsiden|nettstad|nettsted|pdf|se her|sjå her|trykk her|url|vedlegg
    """.replace("\n    ", "|").split("|")
)
_ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+>?$", re.IGNORECASE)
_MARGIN = " .:,;!?*_`«»\"'()→>"


def check(case: Case) -> Iterator[Hit]:
    """Look at the words of each link; a picture's words are its alternative text."""
    for link in links(case):
        words = " ".join(link.label.split())
        if link.picture or link.definition or words.startswith("!["):
            continue
        if _ADDRESS.match(words):
            yield Hit(link.text.path, "adresse", span=link.label_span)
        elif words.casefold().strip(_MARGIN) in _EMPTY:
            yield Hit(link.text.path, fields={"tekst": words}, span=link.label_span)
