"""The words that a document writes of itself, in bokmål and nynorsk, and what ``begreper`` makes of them."""

from __future__ import annotations

from dataclasses import dataclass

from .source import Data

_SAME = {
    "mål": ("mål", "mål"),
    "områdemål": ("mål", "mål"),
    "delmål": ("delmål", "delmål"),
    "tiltak": ("tiltak", "tiltak"),
    "ansvar": ("ansvar", "ansvar"),
    "frist": ("frist", "frist"),
    "status": ("status", "status"),
    "handlingsprogram": ("handlingsprogram", "handlingsprogram"),
    "oppfølging": ("oppfølging", "oppfølging"),
    "vedtak": ("vedtak", "vedtak"),
    "forankring": ("forankring", "forankring"),
    "visjon": ("visjon", "visjon"),
    "etikk": ("etikk", "etikk"),
    "vedlegg": ("vedlegg", "vedlegg"),
    "start": ("start", "start"),
    "kostnad": ("kostnad", "kostnader"),
    "evaluering": ("evaluering", "evaluering"),
}
WORDS: dict[str, dict[str, tuple[str, str]]] = {
    "nb": _SAME
    | {
        "satsingsområde": ("satsingsområde", "satsingsområder"),
        "delområde": ("delområde", "delområder"),
        "verdi": ("verdi", "verdier"),
        "utfordring": ("utfordring", "utfordringer"),
        "mulighet": ("mulighet", "muligheter"),
        "ambisjon": ("ambisjon", "ambisjoner"),
        "hovedgrep": ("hovedgrep", "hovedgrep"),
        "indikator": ("indikator", "indikatorer"),
        "faktorer": ("faktor", "faktorer"),
        "fn_mål": ("bærekraftsmål", "bærekraftsmål"),
        "rolle": ("rolle", "roller"),
        "forventning": ("forventning", "forventninger"),
        "bærekraft": ("bærekraft", "bærekraft"),
        "perspektiv": ("perspektiv", "perspektiver"),
        "definisjon": ("definisjon", "definisjoner"),
        "forord": ("forord", "forord"),
    },
    "nn": _SAME
    | {
        "satsingsområde": ("satsingsområde", "satsingsområde"),
        "delområde": ("delområde", "delområde"),
        "verdi": ("verdi", "verdiar"),
        "utfordring": ("utfordring", "utfordringar"),
        "mulighet": ("moglegheit", "moglegheiter"),
        "ambisjon": ("ambisjon", "ambisjonar"),
        "hovedgrep": ("hovudgrep", "hovudgrep"),
        "indikator": ("indikator", "indikatorar"),
        "faktorer": ("faktor", "faktorar"),
        "fn_mål": ("berekraftsmål", "berekraftsmål"),
        "rolle": ("rolle", "roller"),
        "forventning": ("forventning", "forventningar"),
        "bærekraft": ("berekraft", "berekraft"),
        "perspektiv": ("perspektiv", "perspektiv"),
        "definisjon": ("definisjon", "definisjonar"),
        "forord": ("føreord", "føreord"),
    },
}
MARKS: dict[str, dict[str, tuple[str, ...]]] = {
    "nb": {"utkast": ("Utkast",), "høring": ("Høringsutkast", "Høring")},
    "nn": {"utkast": ("Utkast",), "høring": ("Høyringsutkast", "Høyring")},
}
STATES: dict[str, dict[str, str]] = {
    "nb": {s: s for s in ("planlagt", "pågår", "fullført", "utsatt", "avbrutt")},
    "nn": {"planlagt": "planlagt", "pågår": "pågår", "fullført": "fullført", "utsatt": "utsett", "avbrutt": "avbrote"},
}
_HALF = ["januar", "februar", "mars", "april", "mai", "juni"]
MONTHS = [*_HALF, "juli", "august", "september", "oktober", "november", "desember"]


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of one document: its language and its ``begreper``."""

    lang: str
    renamed: dict[str, Data]

    def one(self, concept: str) -> str:
        """The concept in the singular, with a capital letter."""
        return capital(self._form(concept, "en", 0))

    def heading(self, concept: str) -> str:
        """What heads a field or a column of the concept; empty where the author wants none."""
        given = self.renamed.get(concept)
        if isinstance(given, dict) and "overskrift" in given:
            return str(given["overskrift"])
        return capital(self._form(concept, "flere", 1))

    def lead(self, concept: str) -> str:
        """The concept's own lead-in, or nothing."""
        given = self.renamed.get(concept)
        return str(given.get("ledetekst", "")) if isinstance(given, dict) else ""

    def _form(self, concept: str, form: str, place: int) -> str:
        given = self.renamed.get(concept)
        if isinstance(given, str):
            return given
        if isinstance(given, dict) and form in given:
            return str(given[form])
        return WORDS[self.lang].get(concept, ("", ""))[place]

    def columns(self) -> dict[str, str]:
        """Column heads of plain fields in a table whose columns nobody has named."""
        if self.lang == "nn":
            return {"tekst": "Omtale", "kilde": "Kjelde", "nå": "No", "målverdi": "Målverdi", "år": "År"}
        return {"tekst": "Beskrivelse", "kilde": "Kilde", "nå": "Nå", "målverdi": "Målverdi", "år": "År"}

    def joined(self, names: list[str]) -> str:
        """Names joined with comma and "og"."""
        return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " og " + names[-1] if names else ""
