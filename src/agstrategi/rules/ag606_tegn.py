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
        "årstall": "bindestrek i «{ord}», der det skal være tankestrek",
        "etter": "mellomrom mangler etter «{tegn}» i «{ord}»",
        "henger": "bindestreken i «{ord}» hører ikke hjemme der",
        "forkortelse": "punktum mangler i forkortelsen «{ord}»",
    },
    source="Språkrådet: tegnsetting (anførselstegn, tankestrek, bindestrek, apostrof).",
)
_SIGNS: tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...] = tuple(
    (kind, signs, re.compile(pattern))
    for kind, signs, pattern in (
        ("mellomrom", ("  ",), r"  (?<=\S  ) *(?=\S)"),
        ("foran", (" ,", " ;", " !", " ?", " .", " :"), r" (?<=[\w)»] ) *(?=[,;!?.:](?:\s|$))"),
        ("anførselstegn", ('"',), '"'),
        ("apostrof", ("´",), "´"),
        ("tankestrek", (" - ",), r" - (?<=[^\s\-–] - )(?=[^\s\-])"),
        ("løs", ("- ",), r"[A-ZÆØÅ]{2,}- (?!(?:og|eller|samt|til)\b)[a-zæøå]\w*"),
        ("skjev", (" –",), r"[A-ZÆØÅa-zæøå][a-zæøå]+ –[a-zæøå]\w+"),
        ("skjev", ("– ",), r"[a-zæøå]{3,}– [a-zæøå]\w+"),
        ("skjev", (" –",), r"[a-zæøå]{2,}- (?=[a-zæøå]+ –)[a-zæøå]+"),
        (
            "orddeling",
            ("-",),
            r"\b[a-zæøå]{3,}-(?:masjon|tasjon|rasjon|sjon|nings|ering|eringen|heten|lighet|skap)[a-zæøå]*",
        ),
        ("årstall", ("-19", "-20"), r"(?:19|20)[0-9]{2}-(?:19|20)[0-9]{2}(?<![\w-].{9})(?![\w-])"),
        ("etter", (), r",(?=[A-ZÆØÅa-zæøå]{2})(?<=[a-zæøå]{2},)\w+"),
        ("etter", (), r"\.(?=[A-ZÆØÅ][a-zæøå])(?<=[a-zæøå]{3}\.)\w+(?![\w.])"),
        (
            "henger",
            ("s- ", "s-\n", "e- ", "e-\n"),
            (
                r"\b[a-zæøå]{2,}(?:ernes|enes|anes|ige|iske|lege|elle|ale|ive)-"
                r"(?=\s(?:og|eller)\s[a-zæøå]+(?:nes|ens|ets|e)\b)"
            ),
        ),
    )
)
"""For each kind of slip the signs of which one must stand somewhere, looked for first, if few do, and the pattern."""
_HINTS = {
    "mellomrom": "la det stå ett mellomrom",
    "foran": "ta bort mellomrommet",
    "anførselstegn": "skriv « foran og » etter",
    "apostrof": "skriv ’",
    "tankestrek": "skriv – med mellomrom på begge sider",
    "løs": "ta bort mellomrommet",
    "skjev": "skriv – med mellomrom på begge sider",
    "orddeling": "ta bort bindestreken",
    "årstall": "skriv – uten mellomrom mellom årstallene",
    "etter": "sett inn mellomrommet",
    "henger": "ta bort bindestreken",
    "forkortelse": "sett punktum etter, eller skriv det helt ut",
}


_WORD_IN = {
    "f.eks": "eks", "feks": "feks", "bl.a": "bl", "m.m": "m", "m.v": "m", "m.fl": "fl", "o.l": "o", "evt": "evt",
    "dvs": "dvs", "osv": "osv", "pga": "pga", "mht": "mht",
}  # fmt: skip
"""Words cut short, and for each a word that the strategy has where it stands: words are looked up faster than signs."""
_SHORTENED = re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, _WORD_IN))})(?![\w.])")
_BEFORE = re.compile(r"(?<![^\s(«])[a-zæøå]+$")


def check(case: Case) -> Iterator[Hit]:
    """Look for each kind of slip in the texts that hold its signs, or at once in all where every text holds them."""
    for kind, signs, pattern in _SIGNS:
        for text in case.having(*signs) if signs else case.holding(pattern):
            yield from _in_text(text, kind, pattern)
    for text in case.having(*(short for short, word in _WORD_IN.items() if word in case.vocabulary)):
        yield from _in_text(text, "forkortelse", _SHORTENED)


def _in_text(text: Text, kind: str, pattern: re.Pattern[str]) -> Iterator[Hit]:
    for match in pattern.finditer(text.prose):
        if match[0].isspace() and text.value[match.start() : match.end()] != match[0]:
            continue  # code or an address, blanked out
        if kind == "mellomrom" and "|" in text.value:
            continue  # a table's columns
        if kind == "etter":
            yield from _glued(text, match)
            continue
        fields = {"ord": match[0], "tegn": text.prose[match.end() : match.end() + 1]}
        yield Hit(text.path, kind, fields, match.span(), hint=_HINTS[kind])


def _glued(text: Text, match: re.Match[str]) -> Iterator[Hit]:
    """Tell of a sign with a word close on both sides; an address or a name ("Visma.Net") is let be."""
    before = _BEFORE.search(text.prose[: match.start()])
    if before:
        fields = {"ord": before[0] + match[0], "tegn": match[0][0]}
        yield Hit(text.path, "etter", fields, (before.start(), match.end()), hint=_HINTS["etter"])
