"""What the municipality will do: goals, focus areas, key actions and measures."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from agstrategi.model.base import TOM, Del, Samling
from agstrategi.model.blocks import Punkter, Utlegg
from agstrategi.model.parts import Ambisjon, Faktor, FnMal, Forventning, Indikator, Utfordring
from agstrategi.model.scalars import Id, Linje, Navn, Navner, Refs, Tekst, Tid, choice


class Ansvar(Del):
    """Who answers for something: roles (ids or names), which print where there is no ``tekst``."""

    SHORT: ClassVar[str] = "tekst"
    WHAT: ClassVar[str] = "den som har ansvar"
    roller: Navner = ()
    tekst: Tekst = ""

    @classmethod
    def expand(cls, data: Any) -> Any:  # noqa: ANN401
        """Take a plain list as roles."""
        return {"roller": data} if isinstance(data, (list, tuple)) else super().expand(data)

    def __bool__(self) -> bool:
        """Someone is named, by role or in words."""
        return bool(self.roller or self.tekst)


class Tiltak(Del):
    """A measure: what is done, by whom and by when. ``notat`` is never printed."""

    SHORT: ClassVar[str] = "tekst"
    WHAT: ClassVar[str] = "et tiltak"
    id: Id = ""
    kortnavn: Navn = ""
    tittel: Linje = ""
    tekst: Tekst = ""
    ledetekst: Tekst = ""
    punkter: Punkter = ()
    ansvar: Ansvar = Ansvar.model_construct()
    start: Tid = None
    frist: Tid = None
    status: Annotated[str | None, choice("planlagt", "pågår", "fullført", "utsatt", "avbrutt")] = None
    kostnad: Linje = ""
    indikatorer: Samling[Indikator] = TOM
    stotter: Refs = ()
    faktorer: Samling[Faktor] = TOM
    fn_mal: Samling[FnMal] = TOM
    notat: Tekst = ""
    erstatter: Refs = ()


class Hovedgrep(Del):
    """A key action: the statement before it (``utdyping``), the action itself and its measures."""

    SHORT: ClassVar[str] = "tekst"
    WHAT: ClassVar[str] = "et hovedgrep"
    id: Id = ""
    nummer: Navn = ""
    tittel: Linje = ""
    kortnavn: Navn = ""
    utdyping: Tekst = ""
    tekst: Tekst = ""
    tiltak: Samling[Tiltak] = TOM
    erstatter: Refs = ()


class Mal(Del):
    """A goal, with sub-goals and measures of its own; untitled it is a plain paragraph."""

    SHORT: ClassVar[str] = "tittel"
    WHAT: ClassVar[str] = "et mål"
    id: Id = ""
    nummer: Navn = ""
    tittel: Linje = ""
    kortnavn: Navn = ""
    tekst: Tekst = ""
    mal: Samling[Mal] = TOM
    faktorer: Samling[Faktor] = TOM
    indikatorer: Samling[Indikator] = TOM
    tiltak: Samling[Tiltak] = TOM
    innhold: Utlegg = None
    erstatter: Refs = ()


class Satsingsomrade(Del):
    """A focus area, with sub-areas of the same shape."""

    SHORT: ClassVar[str] = "tekst"
    WHAT: ClassVar[str] = "et satsingsområde"
    id: Id = ""
    nummer: Navn = ""
    tittel: Linje = ""
    undertittel: Linje = ""
    kortnavn: Navn = ""
    tekst: Tekst = ""
    stotter: Refs = ()
    mal: Samling[Mal] = TOM
    utfordringer: Samling[Utfordring] = TOM
    ambisjoner: Samling[Ambisjon] = TOM
    forventninger: Samling[Forventning] = TOM
    hovedgrep: Samling[Hovedgrep] = TOM
    tiltak: Samling[Tiltak] = TOM
    faktorer: Samling[Faktor] = TOM
    fn_mal: Samling[FnMal] = TOM
    omrader: Samling[Satsingsomrade] = TOM
    innhold: Utlegg = None
    erstatter: Refs = ()


ARRANGED: frozenset[type[Del]] = frozenset({Mal, Satsingsomrade})
"""The parts that may have an ``innhold`` of their own."""
