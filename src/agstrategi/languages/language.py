"""One language of documents: its words and how it writes dates, lists and the forms of a concept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from agstrategi.source import parse

CODES = ("nb", "nn")


@dataclass(frozen=True, slots=True)
class Concept:
    """The forms of a concept's word: "et tiltak", "flere tiltak", "tiltaket", "tiltakene"; heading and lead-in.

    ``heading`` heads a field or a table column (``""``: none); ``lead`` leads in the concept's lists.
    """

    en: str
    flere: str
    bestemt: str
    bestemte: str
    heading: str
    lead: str = ""


class Language:
    """The words of ``nb`` or ``nn``; ``words`` is the whole language file as nested mappings."""

    def __init__(self, code: str, words: Mapping[str, Any]) -> None:
        self.code = code
        self.tag: str = words["kode"]
        self.words = words
        self._concepts: dict[str, Concept] = {}

    def concept(self, name: str) -> Concept:
        """Give the language's own forms of a concept (an author's key, as under ``begreper``)."""
        if name not in self._concepts:
            forms = self.words["begreper"][name]
            self._concepts[name] = Concept(**forms, heading=capitalised(forms["flere"]))
        return self._concepts[name]

    def renamed(self, en: str, flere: str, heading: str | None, lead: str) -> Concept:
        """Give the forms of a municipality's own word; definite forms follow the endings under ``bøying``."""
        title = capitalised(flere) if heading is None else heading
        return Concept(en, flere, self._definite(en, flere, 1), self._definite(en, flere, 2), title, lead)

    def _definite(self, en: str, flere: str, form: int) -> str:
        if form > 1 and flere.endswith(("er", "ar")):
            return flere[:-1] + "ne"
        endings = (row for row in self.words["bøying"] if en.lower().endswith(row[0]))
        ending = max(endings, key=lambda row: len(row[0]))
        return en[: len(en) - len(ending[0])] + str(ending[form])

    def listed(self, names: Iterable[str]) -> str:
        """Join names as running text: "A, B og C"."""
        *first, last = list(names) or [""]
        return f"{', '.join(first)} {self.words['og']} {last}" if first else last

    def date(self, day: int, month: int, year: int) -> str:
        """Write a date in words: "19. juni 2025"."""
        return str(self.words["tid"]["dato"]).format(dag=day, måned=self._month(month), år=year)

    def month(self, month: int, year: int) -> str:
        """Write a month in words: "juni 2025"."""
        return str(self.words["tid"]["måned"]).format(måned=self._month(month), år=year)

    def quarter(self, quarter: int, year: int) -> str:
        """Write a quarter: "2. kvartal 2026"."""
        return str(self.words["tid"]["kvartal"]).format(nummer=quarter, år=year)

    def _month(self, month: int) -> str:
        return str(self.words["tid"]["måneder"][month - 1])


@cache
def language(code: str) -> Language:
    """Load the language ``nb`` or ``nn``."""
    file = resources.files("agstrategi.languages").joinpath(f"{code}.yaml")
    source = parse(file.read_bytes(), f"{code}.yaml").value
    if source is None or not isinstance(source.data, dict):  # our own file is broken: a bug, not an author's mistake
        raise RuntimeError(code)
    return Language(code, source.data)


def capitalised(text: str) -> str:
    """Give ``text`` a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]
