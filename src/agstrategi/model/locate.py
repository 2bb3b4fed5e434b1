"""From where pydantic says an error stands to where it stands in the author's data, and in which part of a strategy.

Pydantic's location also holds what the author did not write: ``punkter`` of a list written plainly, the short form's
key, the tag of a union. So it is followed through the types and the data side by side.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import Tag

from agstrategi.diagnostics import Path
from agstrategi.model.base import Del, attribute_of

_UNIONS = (Union, UnionType)


@dataclass(frozen=True, slots=True)
class Around:
    """A mapping around a place: what part of a strategy it is, its data and its path."""

    part: type[Del]
    data: dict[str, Any]
    path: Path


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the data: ``path`` resolves in it; ``around`` are the mappings around it, outermost first."""

    path: Path
    value: Any
    around: tuple[Around, ...]

    @property
    def key(self) -> str:
        """The key that the value stands under, be it in a list."""
        return next((part for part in reversed(self.path) if isinstance(part, str)), "")


def locate(data: Any, root: type[Del], location: Iterable[str | int]) -> Spot:  # noqa: ANN401
    """Follow ``location`` from ``root`` as far as the data goes."""
    kind: Any = root
    path: Path = ()
    around: list[Around] = []
    for part in location:
        if _is_part(kind) and isinstance(data, dict):
            around.append(Around(kind, data, path))
        is_tag = get_origin(kind) in _UNIONS
        kind = _inside(kind, part)
        if not is_tag and _holds(data, part):
            data, path = data[part], (*path, part)
    if _is_part(kind) and isinstance(data, dict):
        around.append(Around(kind, data, path))
    return Spot(path, data, tuple(around))


def inner_type(part: type[Del], attribute: str) -> Any:  # noqa: ANN401
    """Give the type of a field, or of the items in it, without the marks around it."""
    kind = _bare(part.model_fields[attribute].annotation)
    if _is_part(kind) and "punkter" in kind.model_fields and kind.__pydantic_generic_metadata__["args"]:
        kind = _bare(kind.model_fields["punkter"].annotation)
    return _bare(get_args(kind)[0]) if get_origin(kind) is tuple else kind


def _is_part(kind: Any) -> bool:  # noqa: ANN401
    return isinstance(kind, type) and issubclass(kind, Del)


def _holds(data: Any, part: str | int) -> bool:  # noqa: ANN401
    if isinstance(data, dict):
        return part in data
    return isinstance(data, list) and isinstance(part, int) and part < len(data)


def _inside(kind: Any, part: str | int) -> Any:  # noqa: ANN401
    """Give the type that one part of a location leads to; None where it leads nowhere."""
    if _is_part(kind):
        attribute = attribute_of(kind, str(part))
        return _bare(kind.model_fields[attribute].annotation) if attribute else None
    if get_origin(kind) in _UNIONS:
        return next((_bare(member) for member in get_args(kind) if _tag(member) == part), None)
    if get_origin(kind) in {tuple, dict}:
        return _bare(get_args(kind)[get_origin(kind) is dict])
    return None


def _bare(kind: Any) -> Any:  # noqa: ANN401
    """Take off ``Annotated`` and ``| None``."""
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    if get_origin(kind) in _UNIONS:
        members = [member for member in get_args(kind) if member is not type(None)]
        return _bare(members[0]) if len(members) == 1 else kind
    return kind


def _tag(member: Any) -> str:  # noqa: ANN401
    marks = getattr(member, "__metadata__", ())
    return next((mark.tag for mark in marks if isinstance(mark, Tag)), "")
