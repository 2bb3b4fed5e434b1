"""Verbs that strategies use, as infinitives: enough to see whether a point begins with "bruke" or with "bruker".

Words that are nouns or adjectives as often ("lære", "leder", "møter", "støtter") stand in neither form.
"""

from __future__ import annotations

from functools import cache

_BOKMAL = """
    ansette arbeide avklare avsette avslutte avtale avvikle beholde benytte beskrive bidra bistå bli bruke bygge
    definere delta dokumentere drive drøfte effektivisere endre engasjere erstatte etablere evaluere fastsette feire
    fjerne fordele foreslå forankre forbedre forberede forebygge forenkle forhindre formidle fornye forplikte
    forsterke forstå fortsette forvalte forvente fremme følge gi gjennomgå gjennomføre gjøre gå ha heve hente hindre
    hjelpe holde håndtere identifisere implementere informere inkludere innføre innhente inngå invitere involvere
    iverksette ivareta jobbe kartlegge kjenne klargjøre kommunisere kreve kvalifisere kvalitetssikre la lage legge
    levere lykkes lytte løfte løse medvirke mestre mobilisere modernisere motivere motta motvirke måle nytte nå
    oppdatere oppfordre opplyse oppmuntre oppnå opprette opprettholde optimalisere organisere overføre planlegge
    praktisere presentere prioritere profesjonalisere redusere rekruttere respektere revidere rullere samarbeide
    samhandle samle samordne samskape satse se sette sikre skape skrive snakke spille spre stimulere styrke
    synliggjøre søke ta tenke tilby tildele tilpasse tilrettelegge tiltrekke tydeliggjøre understøtte undersøke
    unngå utarbeide utdanne utfordre utforme utforske utføre utnytte utrede utvikle utvide varsle vedlikeholde vedta
    velge verdsette videreføre videreutvikle vise vurdere være yte øke
"""
_NYNORSK = """
    arbeide auke avklare behalde bidra bli bruke byggje drive endre etablere evaluere forbetre førebyggje fremje
    følgje gi gje gjere gjennomføre gå ha halde hindre hjelpe hente invitere involvere ivareta jobbe kartleggje kome
    leggje la lage løyse medverke meistre motivere nytte nå oppdatere prioritere redusere rekruttere samarbeide
    samhandle samskape satse setje sikre sjå skape skrive snakke styrkje søkje ta tenkje tilby tilpasse
    tilretteleggje tiltrekkje utarbeide utvikle utvide vedta velje vere vidareføre vidareutvikle vise vurdere yte
"""
_PRESENT = {
    "delta": "deltar", "gjøre": "gjør", "være": "er", "si": "sier", "vite": "vet", "spørre": "spør", "lykkes": "lykkes",
    "klargjøre": "klargjør", "synliggjøre": "synliggjør", "tydeliggjøre": "tydeliggjør",
}  # fmt: skip
_PRESENT_NYNORSK = {
    "behalde": "beheld", "gi": "gir", "gje": "gjev", "gjere": "gjer", "halde": "held", "kome": "kjem",
    "skrive": "skriv", "sjå": "ser", "vere": "er", "ta": "tek", "bli": "blir", "ha": "har", "gå": "går", "nå": "når",
    "bidra": "bidreg", "ivareta": "ivaretek", "vedta": "vedtek", "tilby": "tilbyr", "la": "lèt",
}  # fmt: skip
_NEITHER = frozenset({"driv", "driver", "går", "lykkes", "når"})
"""Forms that are other words as often."""

NOUNS_TOO = frozenset({"avtale", "følge", "hente", "hindre", "løfte", "måle", "nå", "styrke", "ta", "vise", "være"})
"""Infinitives that begin a point as nouns or adverbs as often."""

PERSONS_TOO = frozenset({"arbeider", "bruker", "bygger", "fordeler", "forsker", "leder", "skaper", "spiller", "søker"})
"""Present forms that are nouns as often, where they stand inside a sentence."""


@cache
def infinitives(language: str) -> frozenset[str]:
    """Give the infinitives of ``nb`` or ``nn``; in nynorsk they may end in -e or -a."""
    if language == "nn":
        words = _NYNORSK.split()
        return frozenset([*words, *(f"{word[:-1]}a" for word in words if word.endswith("e") and word != "vere")])
    return frozenset(_BOKMAL.split()) - _NEITHER


@cache
def presents(language: str) -> frozenset[str]:
    """Give the present forms of ``nb`` or ``nn``."""
    if language == "nn":
        regular = [word[:-1] for word in _NYNORSK.split() if word not in _PRESENT_NYNORSK]
        return (
            frozenset([*(f"{stem}{end}" for stem in regular for end in ("ar", "er")), *_PRESENT_NYNORSK.values()])
            - _NEITHER
        )
    return frozenset(_PRESENT.get(word, f"{word}r") for word in _BOKMAL.split()) - _NEITHER
