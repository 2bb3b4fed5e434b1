"""The names of the UN's seventeen sustainable development goals in Norwegian.

Source: FN-sambandet (the UN Association of Norway), bokmål and nynorsk, with the short names in use until about 2021.
"""

from __future__ import annotations

NAMES: dict[str, tuple[str, ...]] = {
    "nb": (
        "Utrydde fattigdom",
        "Utrydde sult",
        "God helse og livskvalitet",
        "God utdanning",
        "Likestilling mellom kjønnene",
        "Rent vann og gode sanitærforhold",
        "Ren energi til alle",
        "Anstendig arbeid og økonomisk vekst",
        "Industri, innovasjon og infrastruktur",
        "Mindre ulikhet",
        "Bærekraftige byer og lokalsamfunn",
        "Ansvarlig forbruk og produksjon",
        "Stoppe klimaendringene",
        "Livet i havet",
        "Livet på land",
        "Fred, rettferdighet og velfungerende institusjoner",
        "Samarbeid for å nå målene",
    ),
    "nn": (
        "Utrydde fattigdom",
        "Utrydde svolt",
        "God helse og livskvalitet",
        "God utdanning",
        "Likestilling mellom kjønna",
        "Reint vatn og gode sanitærforhold",
        "Rein energi til alle",
        "Anstendig arbeid og økonomisk vekst",
        "Industri, innovasjon og infrastruktur",
        "Mindre ulikskap",
        "Berekraftige byar og lokalsamfunn",
        "Ansvarleg forbruk og produksjon",
        "Stoppe klimaendringane",
        "Livet i havet",
        "Livet på land",
        "Fred, rettferd og velfungerande institusjonar",
        "Samarbeid for å nå måla",
    ),
}
"""The names in order, number 1 first, by language."""

OLDER: dict[str, int] = {
    "god helse": 3,
    "ren energi for alle": 7,
    "rein energi for alle": 7,
    "innovasjon og infrastruktur": 9,
    "bærekraftige byer og samfunn": 11,
    "berekraftige byar og samfunn": 11,
    "liv under vann": 14,
    "liv under vatn": 14,
    "liv på land": 15,
    "fred og rettferdighet": 16,
    "fred og rettferd": 16,
}
"""Names that were the official ones, in small letters: accepted."""
