"""The whole strategy: the keys of the top level, in the order in which they stand without an outline."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from agstrategi.diagnostics import Path
from agstrategi.model.base import TOM, Del, Samling, items_only
from agstrategi.model.blocks import Kapittel
from agstrategi.model.checks import parts
from agstrategi.model.identity import Identitet
from agstrategi.model.parts import (
    Definisjon,
    Forankring,
    Forord,
    Forventning,
    Rolle,
    Utfordring,
    Vedlegg,
    Verdi,
    Visjon,
)
from agstrategi.model.plan import Barekraft, Oppfolging, Programar
from agstrategi.model.scalars import Tekst, choice
from agstrategi.model.work import Mal, Satsingsomrade


class Strategi(Del):
    """An employer strategy, version 1 of the language."""

    WHAT: ClassVar[str] = "en strategi"
    agstrategi: Annotated[str | None, choice("1")] = None
    strategi: Identitet
    forord: Forord = Forord.model_construct()
    definisjoner: Samling[Definisjon] = TOM
    forankring: Samling[Forankring] = TOM
    visjon: Visjon = Visjon.model_construct()
    verdier: Samling[Verdi] = TOM
    etikk: Tekst = ""
    roller: Samling[Rolle] = TOM
    forventninger: Samling[Forventning] = TOM
    utfordringer: Samling[Utfordring] = TOM
    muligheter: Samling[Utfordring] = TOM
    mal: Samling[Mal] = TOM
    satsingsomrader: Samling[Satsingsomrade] = TOM
    barekraft: Barekraft = Barekraft.model_construct()
    handlingsprogram: Annotated[tuple[Programar, ...], BeforeValidator(items_only)] = ()
    oppfolging: Oppfolging = Oppfolging.model_construct()
    kapitler: Annotated[
        tuple[Kapittel, ...] | None, BeforeValidator(lambda v: None if v is None else items_only(v))
    ] = None
    vedlegg: Samling[Vedlegg] = TOM

    @property
    def every_part(self) -> tuple[tuple[Path, Del], ...]:
        """Every part of the strategy with its path, parents before children."""
        return (((), self), *self._inner_parts)

    @cached_property
    def _inner_parts(self) -> tuple[tuple[Path, Del], ...]:
        """The parts inside it, walked once: were the strategy among them, it would hold itself and outlive its use."""
        return parts(self)[1:]
