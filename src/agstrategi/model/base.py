"""What every part of a strategy has in common: strict, frozen, Norwegian keys, short forms.

A short form (a bare string, a list) becomes the long one *before* pydantic validates, so no union is ever tried and no
message speaks of alternatives.
"""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, ClassVar, Generic, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

from agstrategi.model.refusal import refuse
from agstrategi.model.scalars import JaNei, Linje, Slag, Tekst, choice

KEYS: dict[str, str] = {
    "ar": "år",
    "barekraft": "bærekraft",
    "delomrade": "delområde",
    "fn_mal": "fn_mål",
    "for_": "for",
    "mal": "mål",
    "malform": "målform",
    "malverdi": "målverdi",
    "na": "nå",
    "omrademal": "områdemål",
    "delmal": "delmål",
    "omrader": "områder",
    "oppfolging": "oppfølging",
    "satsingsomrade": "satsingsområde",
    "satsingsomrader": "satsingsområder",
    "stotter": "støtter",
    "vapen": "våpen",
}
"""Python names that differ from the author's keys (identifiers are ASCII)."""


def key_of(attribute: str) -> str:
    """Give the author's key for a Python attribute."""
    return KEYS.get(attribute, attribute)


class Del(BaseModel):
    """A part of a strategy. ``SHORT`` is the attribute that a bare string stands for; empty where none may stand."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=key_of)
    SHORT: ClassVar[str] = ""
    WHAT: ClassVar[str] = "en gruppe med nøkler"

    @model_validator(mode="before")
    @classmethod
    def _expand(cls, data: Any) -> Any:  # noqa: ANN401 - whatever an author may have written
        return cls.expand(data)

    def held(self, attribute: str, default: Any = "") -> Any:  # noqa: ANN401
        """Give a field by its Python name, or ``default`` where parts of this kind have no such field.

        A tenth of the time that ``getattr`` takes to find that a model lacks an attribute.
        """
        return self.__dict__.get(attribute, default)

    @classmethod
    def expand(cls, data: Any) -> Any:  # noqa: ANN401
        """Turn a short form into the long one; refuse what is neither."""
        if isinstance(data, (dict, cls)):
            return data
        if data is None:
            return {}
        if isinstance(data, str) and cls.SHORT:
            return {key_of(cls.SHORT): data}
        return cls._refuse(data)

    @classmethod
    def _refuse(cls, data: Any) -> Any:  # noqa: ANN401
        key = "list-for-mapping" if isinstance(data, (list, tuple)) else "text-for-mapping"
        keys = ", ".join(key_of(name) for name in list(cls.model_fields)[:4])
        refuse(key, wanted=cls.WHAT, keys=keys)


def items_only(data: Any) -> Any:  # noqa: ANN401
    """Check that a list really is one before pydantic meets it; an empty value is an empty list."""
    if data is None:
        return []
    if isinstance(data, (list, tuple)):
        return data
    key = "mapping-for-list" if isinstance(data, dict) else "text-for-list"
    return refuse(key)


ItemT = TypeVar("ItemT", bound=Del)

Som = Annotated[
    str | None,
    choice("overskrifter", "innledet", "liste", "nummerert", "avsnitt", "navn", "ramse", "tabell", "matrise"),
]


class Samling(Del, Generic[ItemT]):
    """A collection: its texts in the order in which they are shown, and its items (``punkter``)."""

    tittel: Linje = ""
    innledning: Tekst = ""
    ledetekst: Tekst = ""
    som: Som = None
    nummerert: JaNei = None
    punkter: Annotated[tuple[ItemT, ...], BeforeValidator(items_only)] = ()
    avslutning: Tekst = ""

    @classmethod
    def expand(cls, data: Any) -> Any:  # noqa: ANN401
        """Take a plain list as the points."""
        if isinstance(data, (list, tuple)):
            return {"punkter": data}
        if isinstance(data, str):
            refuse("text-for-list")
        return {} if data is None else data

    def __bool__(self) -> bool:
        """A collection counts as present when it has anything to show."""
        return bool(self.punkter or self.innledning or self.ledetekst or self.avslutning)


TOM: Any = Samling[Del].model_construct()
"""The collection that an author did not write."""


def attribute_of(part: type[Del], key: str) -> str:
    """Give the attribute of ``part`` for an author's key, or ``""`` where it has none."""
    return attributes_of(part).get(key, "")


@cache
def attributes_of(part: type[Del]) -> dict[str, str]:
    """Give the author's keys of ``part``, each with its attribute."""
    return {key_of(name): name for name in part.model_fields}


@cache
def kind_of(part: type[Del], attribute: str) -> str:
    """Give the ``Slag`` kind of a field (``tekst``, ``linje`` …), or ``""`` for parts and lists."""
    marks = part.model_fields[attribute].metadata
    return next((mark.kind for mark in marks if isinstance(mark, Slag)), "")
