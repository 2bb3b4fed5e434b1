r"""Words written apart that belong together, and together that belong apart (Språkrådet: sær- og samskriving).

A pattern of small letters, and what to write instead (``\1`` is what the first group holds).
"""

from __future__ import annotations

APART_IS_RIGHT: dict[str, str] = {
    "tilstede": "til stede",
    "tilrette": "til rette",
    "tilgode": "til gode",
    "tilsammen": "til sammen",
    "tilslutt": "til slutt",
    "tilenhver": "til enhver",
    "forøvrig": "for øvrig",
    "iforhold": "i forhold",
    "ihht": "i henhold til",
    "idag": "i dag",
    "ihvertfall": "i hvert fall",
    "istedenfor": "i stedet for",
    "påtvers": "på tvers",
    "iløpet": "i løpet",
    "igang": "i gang",
    "itråd": "i tråd",
    "isamarbeid": "i samarbeid",
    "førøvrig": "for øvrig",
}

TOGETHER_IS_RIGHT: tuple[tuple[str, str], ...] = (
    (r"\but i fra\b", "ut ifra"),
    (r"\bi mot\b(?= (?:å|en|et|det|den)\b)", "imot"),
    (r"\bovenfor nevnte?\b", "ovennevnte"),
    (
        (
            r"\b(fou|hr|hms|ikt|ki|ia|hta|fn|eu) (prosjekt(?:er|et|ene)?|plan(?:er|en|ene)?|system(?:er|et|ene)?"
            r"|arbeid(?:et)?|rutine[rn]?|opplæring(?:en)?|tiltak(?:et|ene)?)\b"
        ),
        r"\1-\2",
    ),
    (
        (
            r"\b(heltids|deltids|ledelses|lønns|rekrutterings|mestrings|meistrings|administrasjons|forvaltnings"
            r"|innovasjons|personal|arbeidsmiljø) (kultur|politikk|strategi|utvikling|plan|utval|utvalg|klima|arbeid"
            r"|stilling|prosess)(en|et|er|ene|ar|ane)?\b"
        ),
        r"\1\2\3",
    ),
    (
        (
            r"\b(arbeidsgiver|arbeidsgjevar|medarbeider|medarbeidar|leder|leiar) (kultur|politikk|strategi)"
            r"(en|et|er|ene|ar)?\b"
        ),
        r"\1\2\3",
    ),
)
"""Patterns of small letters; an ending that can stand alone as a verb ("leder arbeider") stands in none of them."""
