"""AG501: a picture without alternative text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.model.blocks import Figur
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.links import links
from agstrategi.rules.support.parts import of
from agstrategi.rules.support.sources import wcag

RULE = Rule(
    code="AG501",
    name="bilde-uten-alt",
    severity=Severity.FEIL,
    what="Et bilde mangler alternativ tekst.",
    why="Den som ikke ser bildet, får ellers bare vite at det er et bilde der.",
    bad="kapitler:\n  - tittel: Fjellvik\n    innhold:\n      - figur: {bilde: kart.svg, tittel: Kommunen}\n",
    good="kapitler:\n  - tittel: Fjellvik\n    innhold:\n      - figur: {bilde: kart.svg, tittel: Kommunen, "
    "alt: Kart med tre bygder ved en fjord}\n",
    mend="Skriv i `alt` (eller mellom hakeparentesene i `![…](fil)`) hva bildet viser, så kort at det kan leses høyt.",
    messages={
        "funn": "bildet «{fil}» har ingen alternativ tekst",
        "filnavn": "den alternative teksten «{alt}» er bare navnet på en fil",
    },
    source=wcag("1.1.1", "alt som ikke er tekst, skal ha et tekstalternativ"),
)
_FILE = re.compile(r"[\w./ -]+\.(?:jpe?g|png|gif|svg|webp|bmp|tiff?)", re.IGNORECASE)


def check(case: Case) -> Iterator[Hit]:
    """Look at figures that are pictures, and at pictures in texts."""
    for path, part in of(case, Figur):
        if part.bilde:
            key, message = ("alt", "filnavn") if part.alt.strip() else ("bilde", "funn")
            if not part.alt.strip() or _FILE.fullmatch(part.alt.strip()):
                yield Hit((*path, key), message, {"fil": part.bilde, "alt": part.alt.strip()})
    for link in links(case):
        words = link.label.strip()
        if link.picture and (not words or _FILE.fullmatch(words)):
            yield Hit(link.text.path, "filnavn" if words else "funn", {"fil": link.target, "alt": words}, link.span)
