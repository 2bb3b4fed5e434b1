"""The registers with small items: what the strategy stands on, who does what, and what is asked of whom."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from agstrategi.model.base import Del, items_only
from agstrategi.model.blocks import Punkter
from agstrategi.model.scalars import Fil, Id, Linje, Navn, Navner, Refs, Tekst, choice


class Underskrift(Del):
    """A signature under the foreword."""

    SHORT: ClassVar[str] = "navn"
    WHAT: ClassVar[str] = "en underskrift"
    navn: Navn = ""
    rolle: Navn = ""


class Forord(Del):
    """The foreword and who signs it."""

    SHORT: ClassVar[str] = "tekst"
    WHAT: ClassVar[str] = "et forord"
    tekst: Tekst = ""
    underskrifter: Annotated[tuple[Underskrift, ...], BeforeValidator(items_only)] = ()


class Visjon(Del):
    """The vision itself and the text around it; an ``utdyping`` that quotes the vision is shown alone."""

    SHORT: ClassVar[str] = "tekst"
    WHAT: ClassVar[str] = "en visjon"
    tekst: Tekst = ""
    utdyping: Tekst = ""


class Definisjon(Del):
    """A term and what it means here."""

    SHORT: ClassVar[str] = "tekst"
    WHAT: ClassVar[str] = "en definisjon"
    id: Id = ""
    begrep: Linje = ""
    tekst: Tekst = ""


class Forankring(Del):
    """A law, agreement or plan that the strategy rests on."""

    SHORT: ClassVar[str] = "tittel"
    WHAT: ClassVar[str] = "en forankring"
    id: Id = ""
    tittel: Linje = ""
    type: Annotated[str | None, choice("lov", "forskrift", "avtale", "plan", "reglement", "føring")] = None
    henvisning: Linje = ""
    periode: Navn = ""
    url: Navn = ""


class Verdi(Del):
    """A value and what it means in practice."""

    SHORT: ClassVar[str] = "tittel"
    WHAT: ClassVar[str] = "en verdi"
    id: Id = ""
    tittel: Linje = ""
    tekst: Tekst = ""
    erstatter: Refs = ()


class Rolle(Del):
    """Someone who holds the employer role."""

    SHORT: ClassVar[str] = "tittel"
    WHAT: ClassVar[str] = "en rolle"
    id: Id = ""
    tittel: Linje = ""
    tekst: Tekst = ""


class Forventning(Del):
    """What is expected of someone (``til``: role ids or free names)."""

    SHORT: ClassVar[str] = "tekst"
    WHAT: ClassVar[str] = "en forventning"
    id: Id = ""
    til: Navner = ()
    ledetekst: Tekst = ""
    tekst: Tekst = ""
    punkter: Punkter = ()


class Utfordring(Del):
    """A challenge or an opportunity, and the focus areas that answer it."""

    SHORT: ClassVar[str] = "tekst"
    WHAT: ClassVar[str] = "en utfordring eller mulighet"
    id: Id = ""
    tittel: Linje = ""
    tekst: Tekst = ""
    omrader: Refs = ()
    erstatter: Refs = ()


class Ambisjon(Del):
    """What a focus area wants to become."""

    SHORT: ClassVar[str] = "tekst"
    WHAT: ClassVar[str] = "en ambisjon"
    id: Id = ""
    tekst: Tekst = ""


class Faktor(Del):
    """One of the ten factors of 10-FAKTOR (KS), by name or number, printed as written."""

    SHORT: ClassVar[str] = "tittel"
    WHAT: ClassVar[str] = "en faktor"
    tittel: Linje = ""


class FnMal(Del):
    """One of the UN's sustainable development goals."""

    SHORT: ClassVar[str] = "nummer"
    WHAT: ClassVar[str] = "et bærekraftsmål"
    nummer: Navn = ""
    tittel: Linje = ""
    tekst: Tekst = ""


class Indikator(Del):
    """How one can see that something has come about; ``na`` is the present state, ``malverdi`` the wanted one."""

    SHORT: ClassVar[str] = "tittel"
    WHAT: ClassVar[str] = "en indikator"
    id: Id = ""
    tittel: Linje = ""
    kilde: Linje = ""
    na: Linje = ""
    malverdi: Linje = ""
    ar: Navn = ""


class Vedlegg(Del):
    """An attachment: text, an address or a file in the strategy's folder."""

    SHORT: ClassVar[str] = "tekst"
    WHAT: ClassVar[str] = "et vedlegg"
    id: Id = ""
    tittel: Linje = ""
    tekst: Tekst = ""
    url: Navn = ""
    fil: Fil = ""
