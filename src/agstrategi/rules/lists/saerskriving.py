r"""Words written apart that belong together, and together that belong apart (Språkrådet: sær- og samskriving).

Small letters, and what to write instead (``\1`` is what the first group holds).
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

TOGETHER_IS_RIGHT: tuple[tuple[str, str, str], ...] = (
    ("ut", r"i fra", "ut ifra"),
    ("ovenfor", r"nevnte?", "ovennevnte"),
    (
        "fou|hr|hms|ikt|ki|ia|hta|fn|eu",
        (
            r"(prosjekt(?:er|et|ene)?|plan(?:er|en|ene)?|system(?:er|et|ene)?|arbeid(?:et)?|rutine[rn]?"
            r"|opplæring(?:en)?|tiltak(?:et|ene)?)"
        ),
        r"\1-\2",
    ),
    (
        (
            "heltids|deltids|ledelses|lønns|rekrutterings|mestrings|meistrings|administrasjons|forvaltnings"
            "|innovasjons|personal|arbeidsmiljø"
        ),
        r"(kultur|politikk|strategi|utvikling|plan|utval|utvalg|klima|arbeid|stilling|prosess)(en|et|er|ene|ar|ane)?",
        r"\1\2\3",
    ),
    (
        "arbeidsgiver|arbeidsgjevar|medarbeider|medarbeidar|leder|leiar",
        r"(kultur|politikk|strategi)(en|et|er|ene|ar)?",
        r"\1\2\3",
    ),
)
"""The first word (alternatives), a pattern of the second, and the whole; small letters.

An ending that can stand alone as a verb ("leder arbeider") stands in none of them.
"""
