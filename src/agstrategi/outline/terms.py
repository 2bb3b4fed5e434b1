"""The words of one strategy: its language, and what the municipality calls each concept."""

from __future__ import annotations

from functools import cache, cached_property

from agstrategi.languages import Concept, Language, language
from agstrategi.model.base import Del, attribute_of, key_of
from agstrategi.model.identity import Identitet
from agstrategi.model.strategi import Strategi
from agstrategi.model.time import Periode, Tidspunkt
from agstrategi.model.work import Mal, Satsingsomrade

_CONCEPTS = {
    "verdier": "verdi",
    "roller": "rolle",
    "forventninger": "forventning",
    "utfordringer": "utfordring",
    "muligheter": "mulighet",
    "mål": "mål",
    "satsingsområder": "satsingsområde",
    "områder": "delområde",
    "ambisjoner": "ambisjon",
    "indikatorer": "indikator",
    "perspektiver": "perspektiv",
}
_OWN_CONCEPT = frozenset(
    "hovedgrep tiltak ansvar frist status faktorer fn_mål bærekraft handlingsprogram oppfølging vedtak".split()  # noqa: SIM905
)
"""Fields that are called what their concept is."""


def concept_of(owner: type[Del], key: str) -> str:
    """Give the concept (key under ``begreper``) that a field of ``owner`` holds, or ``""`` where it has none."""
    if key == "mål" and owner is Mal:
        return "delmål"
    if key == "mål" and owner is Satsingsomrade:
        return "områdemål"
    return key if key in _OWN_CONCEPT else _CONCEPTS.get(key, "")


class Terms:
    """Language, concepts, dates and periods as one strategy writes them."""

    def __init__(self, strategi: Strategi) -> None:
        self._identity: Identitet = strategi.strategi
        self.language: Language = language(self._identity.language)
        self._cache: dict[str, Concept] = {}

    def concept(self, name: str) -> Concept:
        """Give the forms of a concept: the municipality's own word where ``begreper`` has one."""
        if name not in self._cache:
            self._cache[name] = self._concept(name)
        return self._cache[name]

    def _concept(self, name: str) -> Concept:
        own = self._identity.begreper.get(name)
        usual = self.language.concept(name)
        if own is None:
            return usual
        if not (own.en or own.flere):
            heading = usual.heading if own.overskrift is None else own.overskrift
            return Concept(usual.en, usual.flere, usual.bestemt, usual.bestemte, heading, own.ledetekst)
        en, flere = own.en or own.flere, own.flere or own.en
        return self.language.renamed(en, flere, own.overskrift, own.ledetekst)

    def word(self, group: str, key: str) -> str:
        """Give a word of the language file, e.g. ``word("status", "pågår")``."""
        return str(self.language.words[group][key])

    @cached_property
    def long_dates(self) -> bool:
        """Whether dates are written with the month's name."""
        return self._identity.datoformat == "lang"

    def time(self, point: Tidspunkt) -> str:
        """Write a point in time: "19.06.2025" (or "19. juni 2025"), "juni 2025", "2. kvartal 2026", "2026"."""
        if point.quarter:
            return self.language.quarter(point.quarter, point.year)
        if point.month is None:
            return str(point.year)
        if point.day is None:
            return self.language.month(point.month, point.year)
        if self.long_dates:
            return self.language.date(point.day, point.month, point.year)
        return f"{point.day:02}.{point.month:02}.{point.year}"

    def period(self, period: Periode) -> str:
        """Write a period in years: "2023–2026", "mot 2020", "fra 2024"."""
        start = period.start.year if period.start else None
        end = period.end.year if period.end else None
        if start and end:
            return f"{start}–{end}" if start != end else str(start)
        if start:
            return f"{self.word('forside', 'fra')} {start}"
        return f"{self.word('forside', 'mot')} {end}" if end else ""

    def municipality(self) -> str:
        """Write the municipality with its kind: "X kommune"."""
        municipality = self._identity.kommune
        if not municipality.navn:
            return ""
        return f"{municipality.navn} {self.word('forside', municipality.type or 'kommune')}"

    @property
    def word_and(self) -> str:
        """The word that joins the last two of a list."""
        return str(self.language.words["og"])

    def listed(self, names: tuple[str, ...]) -> str:
        """Join names: "A, B og C"."""
        return self.language.listed(names)


def showable(part: type[Del]) -> tuple[str, ...]:
    """Give the author's keys of an entity's fields that are shown, in their usual order."""
    return tuple(_showable(part))


def written(part: Del) -> tuple[str, ...]:
    """Give those of the ``showable`` keys that the author wrote; the others hold nothing."""
    given = part.model_fields_set
    return tuple([key for key, name in _showable(type(part)).items() if name in given])


@cache
def _showable(part: type[Del]) -> dict[str, str]:
    """Give the keys of the fields that are shown, each with its attribute."""
    hidden = {"id", "nummer", "tittel", "begrep", "til", "undertittel", "kortnavn", "støtter", "innhold", "erstatter"}
    hidden |= {"notat", "rullering"} | ({"områder"} if not attribute_of(part, "innhold") else set())
    return {key: name for name in part.model_fields if (key := key_of(name)) not in hidden}
