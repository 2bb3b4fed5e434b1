"""Words of municipal language that a general speller does not know, small letters."""

from __future__ import annotations

# fmt: off
KNOWN = frozenset({
    "arbeidsgiverpolitikk", "arbeidsgiverpolitikken", "arbeidsgiverrolle", "arbeidsgiverrollen", "arbeidsgiverstrategi",
    "arbeidsgiverstrategien", "arbeidsgjevarpolitikk", "arbeidsgjevarrolla",
    "arbeidsgjevarstrategi", "arbeidsgjevarstrategien",
    "delmål", "delmålene", "fagmiljø", "faktor", "faktorer",
    "heiltidskultur", "heltidskultur", "heltidskulturen", "hovedgrep", "hovedtariffavtalen",
    "hovudgrep", "hovudtariffavtalen", "innbyggerdialog", "innsatsområde", "innsatsområder",
    "kommunalområde", "kommunalsjef", "kommunedirektør", "kommunedirektøren", "ledelseskultur",
    "lederavtale", "lederavtaler", "lederspenn", "lederutvikling", "leiaravtale",
    "livsfasepolitikk", "medarbeidarskap", "medarbeidarundersøking", "medarbeiderskap", "medarbeiderskapet",
    "medarbeiderundersøkelse", "medbestemmelse", "medråderett", "meistringsklima", "meistringstru",
    "mestringsklima", "mestringstro", "nyttemotivasjon", "omstillingsevne", "oppgavemotivasjon",
    "partssammensatt", "personalledelse", "rolleklarhet", "samfunnsdelen", "samskaping",
    "samskapt", "satsingsområde", "satsingsområder", "tillitsvalde", "tillitsvalgt",
    "tillitsvalgte", "tjenestedesign", "tjenesteområde", "tjenestested", "tjenesteutvikling",
    "tverrfaglig", "verneombud", "verneombudet", "virkemiddel", "årsverk",
})
# fmt: on
