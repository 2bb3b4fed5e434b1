"""AG606: spaces and signs that are not as they should be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case, Text

RULE = Rule(
    code="AG606",
    name="tegn",
    severity=Severity.MERKNAD,
    what="Doble mellomrom, rette anførselstegn, bindestrek for tankestrek og annet som er feil med tegn og mellomrom.",
    why="Hver for seg er de små. Sammen gjør de at dokumentet ser uferdig ut, og en skjermleser leser dem høyt.",
    bad='etikk: Vi  er "rause" - og HMS- arbeid er viktig , også for KS´ del.\n',
    good="etikk: Vi er «rause» – og HMS-arbeid er viktig, også for KS’ del.\n",
    mend="Rett tegnet. «agstrategi fix» retter doble mellomrom, mellomrom foran komma og feil apostrof.",
    messages={
        "mellomrom": "to eller flere mellomrom etter hverandre",
        "foran": "mellomrom foran «{tegn}»",
        "anførselstegn": "rett anførselstegn: norsk tekst bruker « og »",
        "apostrof": "«´» er en aksent, ikke en apostrof",
        "tankestrek": "bindestrek der det skal være tankestrek",
        "løs": "mellomrom etter bindestreken i «{ord}»",
        "skjev": "tankestreken skal ha mellomrom på begge sider eller ingen av dem: «{ord}»",
        "orddeling": "kanskje en bindestrek fra en gammel linjedeling: «{ord}»",
    },
    source="Språkrådet: tegnsetting (anførselstegn, tankestrek, bindestrek, apostrof).",
)
_SIGNS: tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...] = tuple(
    (kind, signs, re.compile(pattern))
    for kind, signs, pattern in (
        ("mellomrom", ("  ",), r"(?<=\S) {2,}(?=\S)"),
        ("foran", (" ,", " ;", " !", " ?", " .", " :"), r"(?<=[\w)»]) +(?=[,;!?.:](?:\s|$))"),
        ("anførselstegn", ('"',), '"'),
        ("apostrof", ("´",), "´"),
        ("tankestrek", (" - ",), r"(?<=[^\s\-–]) - (?=[^\s\-])"),
        ("løs", ("- ",), r"[A-ZÆØÅ]{2,}- (?!(?:og|eller|samt|til)\b)[a-zæøå]\w*"),
        ("skjev", (" –",), r"[A-ZÆØÅa-zæøå][a-zæøå]+ –[a-zæøå]\w+"),
        ("skjev", ("– ",), r"[a-zæøå]{3,}– [a-zæøå]\w+"),
        ("skjev", (" –",), r"[a-zæøå]{2,}- (?=[a-zæøå]+ –)[a-zæøå]+"),
        (
            "orddeling",
            ("-",),
            r"\b[a-zæøå]{3,}-(?:masjon|tasjon|rasjon|sjon|nings|ering|eringen|heten|lighet|skap)[a-zæøå]*",
        ),
    )
)
"""For each kind of slip the signs of which one must stand somewhere, looked for first, and the pattern."""
_HINTS = {
    "mellomrom": "la det stå ett mellomrom",
    "foran": "ta bort mellomrommet",
    "anførselstegn": "skriv « foran og » etter",
    "apostrof": "skriv ’",
    "tankestrek": "skriv – med mellomrom på begge sider",
    "løs": "ta bort mellomrommet",
    "skjev": "skriv – med mellomrom på begge sider",
    "orddeling": "ta bort bindestreken",
}


def check(case: Case) -> Iterator[Hit]:
    """Look for each kind of slip in the texts that hold its signs."""
    for kind, signs, pattern in _SIGNS:
        for text in case.having(*signs):
            yield from _in_text(text, kind, pattern)


def _in_text(text: Text, kind: str, pattern: re.Pattern[str]) -> Iterator[Hit]:
    for match in pattern.finditer(text.prose):
        if match[0].isspace() and text.value[match.start() : match.end()] != match[0]:
            continue  # code or an address, blanked out
        if kind == "mellomrom" and "|" in text.value:
            continue  # a table's columns
        fields = {"ord": match[0], "tegn": text.prose[match.end() : match.end() + 1]}
        yield Hit(text.path, kind, fields, match.span(), hint=_HINTS[kind])
