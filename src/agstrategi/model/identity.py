"""The document's identity (``strategi:``): title, municipality, period, adoption and the municipality's own words."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator

from agstrategi.model.base import Del, attribute_of
from agstrategi.model.blocks import Malform
from agstrategi.model.refusal import refuse
from agstrategi.model.scalars import (
    Fil,
    JaNei,
    Kommunenummer,
    Linje,
    Navn,
    OptLinje,
    Refs,
    Tekst,
    Tid,
    Tidsrom,
    choice,
    one_or_more,
)


def _bare_name(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, str) and value.strip().lower().endswith((" kommune", " fylkeskommune")):
        refuse("municipality-suffix", value=value, name=value.strip().rsplit(" ", 1)[0])
    return value


class Kommune(Del):
    """The municipality: its name without the word "kommune", official number, kind and coat of arms (a file)."""

    SHORT: ClassVar[str] = "navn"
    WHAT: ClassVar[str] = "navnet på kommunen"
    navn: Annotated[Navn, BeforeValidator(_bare_name)]
    nummer: Kommunenummer = ""
    type: Annotated[str | None, choice("kommune", "fylkeskommune")] = None
    vapen: Fil = ""

    @classmethod
    def expand(cls, data: Any) -> Any:  # noqa: ANN401
        """Take an empty value as a name that is not filled in yet."""
        return {"navn": ""} if data is None else super().expand(data)


class Vedtak(Del):
    """One adoption; ``tekst`` replaces the line made from the others."""

    SHORT: ClassVar[str] = "tekst"
    WHAT: ClassVar[str] = "et vedtak"
    organ: Navn = ""
    dato: Tid = None
    sak: Navn = ""
    tekst: Linje = ""


class Begrep(Del):
    """What the municipality calls a concept: singular, plural, heading (``""`` none) and a lead-in for its lists."""

    WHAT: ClassVar[str] = "et begrep"
    en: Navn = ""
    flere: Navn = ""
    overskrift: OptLinje = None
    ledetekst: Tekst = ""

    @classmethod
    def expand(cls, data: Any) -> Any:  # noqa: ANN401
        """Take one name for the singular and the plural."""
        return {"en": data, "flere": data} if isinstance(data, str) else super().expand(data)


class Begreper(Del):
    """The municipality's own words for the concepts of the language."""

    WHAT: ClassVar[str] = "begreper med kommunens egne ord"
    satsingsomrade: Begrep | None = None
    delomrade: Begrep | None = None
    verdi: Begrep | None = None
    utfordring: Begrep | None = None
    mulighet: Begrep | None = None
    mal: Begrep | None = None
    delmal: Begrep | None = None
    omrademal: Begrep | None = None
    ambisjon: Begrep | None = None
    hovedgrep: Begrep | None = None
    tiltak: Begrep | None = None
    ansvar: Begrep | None = None
    frist: Begrep | None = None
    status: Begrep | None = None
    indikator: Begrep | None = None
    faktorer: Begrep | None = None
    fn_mal: Begrep | None = None
    rolle: Begrep | None = None
    forventning: Begrep | None = None
    barekraft: Begrep | None = None
    perspektiv: Begrep | None = None
    handlingsprogram: Begrep | None = None
    oppfolging: Begrep | None = None
    vedtak: Begrep | None = None

    def get(self, concept: str) -> Begrep | None:
        """Give what the municipality says of ``concept`` (the author's key), or None."""
        attribute = attribute_of(type(self), concept)
        return getattr(self, attribute) if attribute else None


class Identitet(Del):
    """The document's identity, and with it the front page."""

    WHAT: ClassVar[str] = "strategiens tittel, kommune og periode"
    tittel: Linje
    undertittel: Linje = ""
    type: Annotated[str | None, choice("strategi", "politikk", "plattform")] = None
    kommune: Kommune
    malform: Malform = None
    periode: Tidsrom = None
    status: Annotated[str | None, choice("utkast", "høring", "vedtatt", "opphevet")] = None
    vedtak: Annotated[tuple[Vedtak, ...], BeforeValidator(one_or_more)] = ()
    iverksatt: Tid = None
    sted: Navn = ""
    dato: Tid = None
    slagord: Linje = ""
    medvirkning: Tekst = ""
    erstatter: Refs = ()
    nummerering: JaNei = None
    datoformat: Annotated[str | None, choice("kort", "lang")] = None
    begreper: Begreper = Begreper.model_construct()

    @property
    def language(self) -> str:
        """``nb`` or ``nn``."""
        return self.malform or "nb"
