"""Sustainability, the action programme by year, and how the strategy is followed up."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator

from agstrategi.model.base import TOM, Del, Samling, items_only
from agstrategi.model.blocks import Punkter
from agstrategi.model.parts import FnMal
from agstrategi.model.refusal import refuse
from agstrategi.model.scalars import Id, Linje, Navn, Refs, Slag, Tekst, one_or_more
from agstrategi.model.work import Ansvar


class Dimensjon(Del):
    """A dimension of sustainability and its points."""

    SHORT: ClassVar[str] = "tittel"
    WHAT: ClassVar[str] = "en dimensjon"
    id: Id = ""
    tittel: Linje = ""
    punkter: Punkter = ()


class Perspektiv(Del):
    """A perspective that the work is seen from."""

    SHORT: ClassVar[str] = "tekst"
    WHAT: ClassVar[str] = "et perspektiv"
    id: Id = ""
    tittel: Linje = ""
    tekst: Tekst = ""


class Barekraft(Del):
    """How the strategy bears on sustainable development."""

    SHORT: ClassVar[str] = "tekst"
    WHAT: ClassVar[str] = "en tekst om bærekraft"
    tekst: Tekst = ""
    dimensjoner: Samling[Dimensjon] = TOM
    fn_mal: Samling[FnMal] = TOM
    perspektiver: Samling[Perspektiv] = TOM


class Celledel(Del):
    """One entry of a cell in the action programme."""

    SHORT: ClassVar[str] = "tekst"
    WHAT: ClassVar[str] = "en celle"
    tittel: Linje = ""
    tekst: Tekst = ""
    punkter: Punkter = ()


Celle = Annotated[tuple[Celledel, ...], BeforeValidator(one_or_more)]


def _cells(value: Any) -> Any:  # noqa: ANN401
    if value is None:
        return {}
    if isinstance(value, dict):
        return value
    return refuse("cells-by-area")


class Rad(Del):
    """A row of the action programme: cells by the id of the area whose column they stand in."""

    WHAT: ClassVar[str] = "en rad"
    tittel: Linje = ""
    celler: Annotated[dict[str, Celle], BeforeValidator(_cells)] = {}  # noqa: RUF012 - pydantic copies it


class Programar(Del):
    """The action programme of one year; ``kolonner`` are ids of areas, all of them where none is given."""

    WHAT: ClassVar[str] = "et år i handlingsprogrammet"
    ar: Navn = ""
    kolonner: Refs = ()
    rader: Annotated[tuple[Rad, ...], BeforeValidator(items_only)] = ()


_INTERVAL = re.compile(
    r"årlig|årleg|(?:hvert|kvart) (?:[0-9]+|annet|anna|andre|tredje|fjerde)\.? år|etter (?:valg|val)"
)


def _interval(value: Any) -> str:  # noqa: ANN401
    text = value.strip() if isinstance(value, str) else ""
    if value is None or not text or _INTERVAL.fullmatch(text.lower()):
        return text
    return refuse("bad-interval", value=text)


Intervall = Annotated[str, Slag("valg"), BeforeValidator(_interval)]


class Rullering(Del):
    """How often the strategy and its measures are revised: data for the checks, never printed."""

    SHORT: ClassVar[str] = "strategi"
    WHAT: ClassVar[str] = "hvor ofte strategien rulleres"
    strategi: Intervall = ""
    tiltak: Intervall = ""


class Oppfolging(Del):
    """How the strategy is followed up, evaluated and revised."""

    SHORT: ClassVar[str] = "tekst"
    WHAT: ClassVar[str] = "en tekst om oppfølging"
    tekst: Tekst = ""
    evaluering: Tekst = ""
    ansvar: Ansvar = Ansvar.model_construct()
    rullering: Rullering = Rullering.model_construct()
