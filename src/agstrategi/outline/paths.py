"""Paths (``verdier``, ``mål/hovedmål/tekst``): from what an author writes to the thing itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from agstrategi.diagnostics import Path
from agstrategi.model.base import Del, Samling, attribute_of, attributes_of, key_of, kind_of
from agstrategi.model.plan import Programar
from agstrategi.model.strategi import Strategi
from agstrategi.outline.names import ids
from agstrategi.outline.terms import concept_of

_NEVER_SHOWN = {
    "agstrategi", "strategi", "kapitler", "id", "innhold", "erstatter", "notat", "rullering", "begreper", "støtter",
    "nummerering", "datoformat", "målform", "kortnavn", "punkter",
}  # fmt: skip
REST = "resten"


@dataclass(slots=True)
class Target:
    """Something a path leads to.

    ``value`` is a part, a collection, a text, a tuple or a time; ``path`` where it stands in the data; ``key`` the
    field that holds it (an item: its collection's field); ``owner`` the part with that field. Unchanging by ``Final``,
    as the nodes that documents are made of.
    """

    value: Final[Any]
    path: Final[Path]
    key: Final[str] = ""
    owner: Final[type[Del]] = Strategi
    is_item: Final[bool] = False

    @property
    def concept(self) -> str:
        """The concept that the field holds, or ``""``."""
        return concept_of(self.owner, self.key)

    @property
    def kind(self) -> str:
        """The kind of text that the field holds (``tekst``, ``linje`` …), or ``""`` for parts and lists."""
        return kind_of(self.owner, attribute_of(self.owner, self.key))

    def field(self, key: str) -> Target:
        """Give a field of this part by the author's key."""
        value = getattr(self.value, attribute_of(type(self.value), key))
        return Target(value, (*self.path, key), key, type(self.value))

    def filled(self, key: str) -> Target | None:
        """Give a field of this part by the author's key; None where it holds nothing or there is no such field."""
        part: type[Del] = type(self.value)
        attribute = attributes_of(part).get(key)
        value = getattr(self.value, attribute) if attribute else None
        return Target(value, (*self.path, key), key, part) if value else None

    def items(self) -> list[Target]:
        """Give the items of this collection."""
        return [
            Target(item, (*self.path, "punkter", at), self.key, self.owner, is_item=True)
            for at, item in enumerate(self.value.punkter)
        ]


@dataclass(frozen=True, slots=True)
class Missing:
    """A path that leads nowhere: the part of it that failed and what could have stood there.

    ``unwritten``: the part is a field's right name, and only the field itself is not there.
    """

    segment: str
    known: tuple[str, ...]
    unwritten: bool = False


def root(strategi: Strategi) -> Target:
    """Give the whole strategy as the start of paths."""
    return Target(strategi, ())


def resolve(strategi: Strategi, path: str, inside: Target | None = None) -> Target | Missing:
    """Follow ``path`` from the top, or from the entity ``inside`` where its first part names one of its fields."""
    segments = path.split("/")
    own = inside is not None and attribute_of(type(inside.value), segments[0]) not in {"", "id", "innhold"}
    target = inside if own and inside is not None else root(strategi)
    for at, segment in enumerate(segments):
        following = _step(target, segment, last=at == len(segments) - 1)
        if isinstance(following, Missing):
            return following
        target = following
    return target


def written(strategi: Strategi, path: Path) -> str:
    """Write the path of a thing in the data as an author would: items by their ids."""
    target, segments = root(strategi), []
    for part in path:
        if isinstance(part, int):
            segments.append(ids(target.value)[part])
            target = target.items()[part]
        elif part != "punkter":
            segments.append(part)
            target = target.field(part)
    return "/".join(segments)


def _step(target: Target, segment: str, *, last: bool) -> Target | Missing:
    value = target.value
    if isinstance(value, Samling):
        return _item(target, segment)
    if isinstance(value, Del):
        return _field(target, segment, last=last)
    if isinstance(value, tuple):
        return _year(target, segment)
    return Missing(segment, ())


def _item(target: Target, segment: str) -> Target | Missing:
    known = ids(target.value)
    if segment in known:
        return target.items()[known.index(segment)]
    if segment in {"tittel", "innledning", "ledetekst", "avslutning"}:
        return target.field(segment)
    return Missing(segment, known)


def _field(target: Target, segment: str, *, last: bool) -> Target | Missing:
    value = target.value
    attribute = attribute_of(type(value), segment)
    hidden = _NEVER_SHOWN if last else _NEVER_SHOWN - {"strategi"}
    if attribute and segment not in hidden and attribute in value.model_fields_set:
        return target.field(segment)
    present = (key_of(name) for name in type(value).model_fields if name in value.model_fields_set)
    known = tuple(key for key in present if key not in _NEVER_SHOWN)
    return Missing(segment, known, unwritten=bool(attribute) and segment not in hidden)


def _year(target: Target, segment: str) -> Target | Missing:
    years = [entry.ar if isinstance(entry, Programar) else "" for entry in target.value]
    if segment in years:
        at = years.index(segment)
        return Target((target.value[at],), (*target.path, at), target.key, target.owner)
    return Missing(segment, tuple(year for year in years if year))
