"""Who can answer for something in a municipality: words for roles, leaders, employees and bodies, in nb and nn."""

from __future__ import annotations

PARTY = (
    "leder|leiar|ledelse|leiing|leiinga|sjef|direktør|rådmann|ordfører|ordførar|rektor|styrer$|styrar$"
    "|ansatt|tilsett|tilsatt|medarbeid|arbeidstak|arbeidsgiver|arbeidsgjevar|tillitsval|verneombud|verneteneste"
    "|vernetjeneste|folkevalg|folkevald|politiker|politikar|koordinator|rådgiver|rådgjevar|konsulent|saksbehandler"
    "|sakshandsamar|fagperson|lærling|lærer|lærar|sykeplei|sjukeplei|bedriftshelse"
    "|utvalg|utval|formannskap|.styret?$|^styret$|ting$|tinget$|^råd|.råd$|rådet$|nemnd|administrasjon"
    "|avdeling|seksjon|^stab|stab(?:en)?$|kontor(?:et|er)?$|^enhet|enhet(?:en|er|ene|ane)?$|^eining|virksomhet|verksemd"
    "|sektor|gruppe|gruppa|^team|team(?:et)?$|nettverk|^part(?:en|ene|ane|er)$|^eier|^eigar|foreining|forening"
)
"""A pattern that is found in a word of small letters that names a party, also inside a compound ("lederansvar")."""

GENERIC = frozenset(
    [
        "leder",
        "ledere",
        "lederen",
        "lederne",
        "leiar",
        "leiarar",
        "leiaren",
        "leiarane",
        "ledelse",
        "ledelsen",
        "leiing",
        "leiinga",
        "mellomledere",
        "ansatt",
        "ansatte",
        "tilsett",
        "tilsette",
        "medarbeider",
        "medarbeidere",
        "medarbeideren",
        "medarbeiderne",
        "medarbeidar",
        "medarbeidarar",
        "medarbeidaren",
        "medarbeidarane",
        "arbeidsgiver",
        "arbeidsgiveren",
        "arbeidsgjevar",
        "arbeidsgjevaren",
        "arbeidstaker",
        "arbeidstakere",
        "arbeidstakar",
        "arbeidstakarar",
        "lederansvar",
        "lederansvaret",
        "leiaransvar",
        "leiaransvaret",
        "arbeidsgiveransvar",
        "arbeidsgiveransvaret",
        "administrasjonen",
        "virksomheten",
        "virksomhetene",
        "verksemda",
        "verksemdene",
    ]
)
"""Parties so wide that no one in particular is meant."""
