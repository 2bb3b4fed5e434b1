"""The words of a report: what parts, fields and values are called in the new strategy's language, by its own terms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from agstrategi.compare.result import Grade, Ref
from agstrategi.languages import Concept, capitalised
from agstrategi.model.time import parse_time
from agstrategi.outline.terms import Terms

_CONCEPT_FIELDS = {"indikatorer": "indikator", "roller": "rolle", "forventninger": "forventning"} | {
    name: name for name in ("ansvar", "frist", "faktorer", "fn_mål", "handlingsprogram", "bærekraft", "oppfølging")
}
_KIND_OF_FIELD = {"ambisjoner": "ambisjon", "utfordringer": "utfordring", "muligheter": "mulighet", "mål": "mål"}
_KIND_OF_FIELD |= {"verdier": "verdi", "satsingsområder": "satsingsområde", "perspektiver": "perspektiv"}
_TIMES = frozenset({"frist", "start", "iverksatt", "dato"})
_ISO = re.compile(r"\b[0-9]{4}-(?:[0-9]{2}-[0-9]{2}|[Kk][1-4])\b")
_NEUTER = "et"
_LONG_HEADING = 2
"""Words: a heading with more is no label."""
_ROOM = 110
"""Characters for names in a sentence."""


class Wording:
    """Puts the parts of a comparison in words."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        self.words: dict[str, Any] = terms.language.words["endring"]

    # --- parts -----------------------------------------------------------------------------------------------------

    def concept(self, kind: str, ref: Ref | None = None) -> Concept:
        """Give the forms of what a kind of part is called; ``ref`` tells a goal inside an area from one at the top."""
        if kind in self.words["slag"]:
            return Concept(**self.words["slag"][kind], heading="")
        return self.terms.concept(_narrower(kind, ref.path if ref else ()))

    def named(self, ref: Ref) -> str:
        """Give a part's name in quotation marks: «Flere lærlinger»."""
        return f"«{ref.title}»"

    def definite(self, kind: str, ref: Ref) -> str:
        """Give a part's name with what it is: tiltaket «Flere lærlinger»."""
        return f"{self.concept(kind, ref).bestemt} {self.named(ref)}"

    def new(self, kind: str, ref: Ref | None = None, *, several: bool = False) -> str:
        """Give the word "new" in the form that goes with a kind of part."""
        return str(self.words["ny"][self._form(kind, ref, several=several)])

    def gone(self, kind: str, ref: Ref | None = None, *, several: bool = False) -> str:
        """Say that something is taken out in the form that goes with a kind of part: "er tatt ut"."""
        return str(self.words["utgått"][self._form(kind, ref, several=several)])

    def _form(self, kind: str, ref: Ref | None, *, several: bool) -> str:
        """Give the number and gender: the definite form of a neuter word ends in -et."""
        return "flere" if several else "intet" if self.concept(kind, ref).bestemt.endswith(_NEUTER) else "felles"

    def counted(self, count: int, kind: str) -> str:
        """Count parts in words: "ett tiltak", "to tiltak", "28 tiltak"."""
        concept = self.concept(kind)
        return f"{self.number(count, kind)} {concept.en if count == 1 else concept.flere}"

    def number(self, count: int, kind: str = "") -> str:
        """Write a number up to twelve in letters; "one" in the form that goes with a kind of part."""
        if count == 1 and kind and self.concept(kind).bestemt.endswith(_NEUTER):
            return str(self.words["tallord_intet"])
        words = self.words["tallord"]
        return str(words[count]) if 0 < count < len(words) else str(count)

    # --- fields ----------------------------------------------------------------------------------------------------

    def label(self, field: str, kind: str) -> str:
        """Give what a field is called: by the municipality's own word, else by the language's."""
        if field.startswith("begreper/"):
            return capitalised(self.terms.language.concept(field.partition("/")[2]).en)
        if field == "status":
            return capitalised(self.terms.concept("status").en)
        if field in _CONCEPT_FIELDS or field in _KIND_OF_FIELD:
            concept = self.terms.concept(_CONCEPT_FIELDS.get(field) or _KIND_OF_FIELD[field])
            is_label = 0 < len(concept.heading.split()) <= _LONG_HEADING
            return concept.heading if is_label else capitalised(concept.flere)
        own = self.words["felt"] if kind in {"strategi", "kapittel"} else {}
        known = own.get(field) or self.terms.language.words["deler"].get(field) or self.words["felt"].get(field)
        return capitalised(str(known or field))

    def value(self, field: str, kind: str, text: str) -> str:
        """Write a field's value as the document does: dates and statuses in words."""
        if field in _TIMES:
            return self._time(text)
        if field == "status":
            group = self.words["strategistatus"] if kind == "strategi" else self.terms.language.words["status"]
            return str(group.get(text, text))
        if field == "vedtak":
            return _ISO.sub(lambda found: self._time(found[0]), text)
        if field == "målform":
            return str(self.words["målform"].get(text, text))
        return str(self.terms.language.words["typer"].get(text, text)) if field == "type" else text

    def is_worded(self, field: str, text: str) -> bool:
        """Tell whether a field's value is written otherwise than the author did, so that no word of it is marked."""
        return field in _TIMES | {"status", "målform", "type"} or (field == "vedtak" and bool(_ISO.search(text)))

    def _time(self, text: str) -> str:
        point = parse_time(text)
        return self.terms.time(point) if point else text

    # --- sentences -------------------------------------------------------------------------------------------------

    def grade(self, grade: Grade) -> str:
        """Give a grade's name: "Vesentlig"."""
        return str(self.words["alvor"][grade.value])

    def listed(self, names: Iterable[str]) -> str:
        """Join names: "A, B og C"."""
        return self.terms.language.listed(names)

    def some(self, names: Sequence[str], most: int) -> str:
        """Name what a sentence counts: ": A og B"; of many only the first few, at most ``most``: ", blant dem A"."""
        if len(names) <= most and (len(names) == 1 or sum(map(len, names)) <= 2 * _ROOM):
            return f": {self.listed(names)}"
        while most > 1 and sum(map(len, names[:most])) > _ROOM:
            most -= 1
        return str(self.words["oversikt"]["blant"]).format(navn=self.listed(names[:most]))

    def say(self, *keys: str, **fields: object) -> str:
        """Fill in a sentence of the language file."""
        found: Any = self.words
        for key in keys:
            found = found[key]
        return str(found).format(**fields)


def _narrower(kind: str, path: Sequence[str | int]) -> str:
    """Give the concept of a part where its place makes it a narrower one."""
    if kind == "mål" and "satsingsområder" in path:
        return "områdemål"
    if kind == "mål" and path.count("mål") > 1:
        return "delmål"
    return "delområde" if kind == "satsingsområde" and "områder" in path else kind
