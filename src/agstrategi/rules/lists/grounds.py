"""The grounds of discrimination in likestillings- og diskrimineringsloven § 6, as texts name them, and older terms."""

from __future__ import annotations

GROUNDS: dict[str, tuple[str, str]] = {
    "kjønn": (r"kjønn(?:et)?(?![a-zæøå])", ""),
    "graviditet": (r"graviditet(?:en)?|svangerskap(?:et)?", ""),
    "permisjon ved fødsel eller adopsjon": (r"permisjon(?:en)?|foreldrepermisjon(?:en)?|fødselspermisjon(?:en)?", ""),
    "omsorgsoppgaver": (r"omsorgsoppg[aå]ve[rn]e?|omsorgsansvar|omsorgsforpliktelser", ""),
    "etnisitet": (
        r"etnisitet(?:en)?|etnisk\ (?:bakgrunn|tilhørighet|tilhørigheit|tilknytning|tilknyting)",
        r"etnisk\ (?:opprinnelse|opphav)|rase(?![a-zæøå])",
    ),
    "religion": (r"religion(?:en)?|religiøs\ bakgrunn|tro(?=,|\ (?:og|eller)\ livssyn)", ""),
    "livssyn": (r"livssyn(?:et)?", ""),
    "funksjonsnedsettelse": (
        r"funksjonsnedsettelse[rn]?|funksjonsnedsetjing(?:ar)?|funksjonsevne|funksjonsnivå",
        r"(?:nedsatt|nedsett|redusert)\ funksjonsevne|funksjonshemming(?:er|ar)?|funksjonshemning(?:er)?|handikapp?",
    ),
    "seksuell orientering": (r"seksuell\ orientering|seksualitet", r"seksuell\ legning"),
    "kjønnsidentitet": (r"kjønnsidentitet(?:en)?", ""),
    "kjønnsuttrykk": (r"kjønnsuttrykk(?:et)?", ""),
    "alder": (r"alder(?:en)?", ""),
}
"""Each ground as the law has it: how texts may name it today, and terms that the law has left."""

NYNORSK = {"omsorgsoppgaver": "omsorgsoppgåver", "funksjonsnedsettelse": "funksjonsnedsetjing"}
