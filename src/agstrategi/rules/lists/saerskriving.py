r"""Words written apart that belong together, and together that belong apart (Språkrådet: sær- og samskriving).

Small letters, and what to write instead (``\1`` is what the first group holds).
"""

from __future__ import annotations

APART_IS_RIGHT: dict[str, str] = {
    "etterhvert": "etter hvert",
    "forsåvidt": "for så vidt",
    "forøvrig": "for øvrig",
    "førøvrig": "for øvrig",
    "idag": "i dag",
    "iforbindelse": "i forbindelse",
    "iforhold": "i forhold",
    "igang": "i gang",
    "ihenhold": "i henhold",
    "ihht": "i henhold til",
    "ihverdagen": "i hverdagen",
    "ihvertfall": "i hvert fall",
    "iløpet": "i løpet",
    "isamarbeid": "i samarbeid",
    "istand": "i stand",
    "istedet": "i stedet",
    "itillegg": "i tillegg",
    "itråd": "i tråd",
    "medmindre": "med mindre",
    "påplass": "på plass",
    "påtvers": "på tvers",
    "såvel": "så vel",
    "såvidt": "så vidt",
    "tildels": "til dels",
    "tilenhver": "til enhver",
    "tilgode": "til gode",
    "tilgrunn": "til grunn",
    "tilogmed": "til og med",
    "tilrette": "til rette",
    "tilsammen": "til sammen",
    "tilside": "til side",
    "tilslutt": "til slutt",
    "tilstede": "til stede",
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
        "personal|arbeidsmiljø|kompetanse",
        r"(kultur|politikk|strategi|utvikling|plan|heving|kartlegging)(en|et|er|ene|ar|ane)?",
        r"\1\2\3",
    ),
    ("medarbeider|medarbeidar", r"(samtale|undersøkelse|undersøking)(n|r|ne|en|a|ar|ane)?", r"\1\2\3"),
    ("nytte", "gjøre", "nyttiggjøre"),
    (
        "arbeidsgiver|arbeidsgjevar|medarbeider|medarbeidar|leder|leiar",
        r"(kultur|politikk|strategi)(en|et|er|ene|ar)?",
        r"\1\2\3",
    ),
)
"""The first word (alternatives), a pattern of the second, and the whole; small letters.

An ending that can stand alone as a verb ("leder arbeider") stands in none of them.
"""

FIRST_PARTS = frozenset(
    """
    administrasjons ansettelses arbeids bemannings deltids digitaliserings forbedrings forvaltnings handlings heiltids
    heltids inkluderings innovasjons kommunikasjons kvalitets ledelses likestillings lønns løns mestrings meistrings
    nærværs omstillings opplærings organisasjons planleggings rekrutterings samfunns sjukefråværs sykefraværs tillits
    utdannings utviklings
    """.split()  # noqa: SIM905
)
"""First parts of compounds that are no words: what follows belongs to them, or a hyphen is missing ("samfunns- og")."""
