"""Which keys of the language a strategy writes, and which there are: from the model itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from agstrategi import source
from agstrategi.model.base import Del, Samling, key_of
from agstrategi.model.load import load
from agstrategi.model.scalars import Slag
from agstrategi.model.strategi import Strategi

Key = tuple[str, str]
"""A part's name and a key in it, as an author writes the key."""


def _name(part: type[Del]) -> str:
    return "Samling" if issubclass(part, Samling) else part.__name__


def parts() -> Iterator[type[Del]]:
    """List every part of the language, each once."""
    waiting: list[type[Del]] = [Del]
    while waiting:
        part = waiting.pop()
        waiting.extend(part.__subclasses__())
        if part is not Del and part.__module__.startswith("agstrategi."):
            yield part


def all_keys() -> set[Key]:
    """List every key of every part."""
    return {(_name(part), key_of(name)) for part in parts() for name in part.model_fields}


def all_choices() -> set[str]:
    """List every value that a key with fixed values takes."""
    fields = (field for part in parts() for field in part.model_fields.values())
    return {value for field in fields for mark in field.metadata if isinstance(mark, Slag) for value in mark.values}


def strategy(path: Path) -> Strategi:
    """Read one strategy, which must be without mistakes."""
    found = source.read(path).value
    assert found is not None, path
    strategi = load(found).value
    assert strategi is not None, path
    return strategi


def written(value: Any) -> set[Key]:  # noqa: ANN401 - a part, a list of parts, a cell, a text
    """List the keys that an author wrote in ``value``, short forms included."""
    if isinstance(value, Del):
        own = {(_name(type(value)), key_of(name)) for name in value.model_fields_set}
        return own.union(*(written(getattr(value, name)) for name in value.model_fields_set))
    if isinstance(value, dict):
        return set().union(*map(written, value.values()))
    return set().union(*map(written, value)) if isinstance(value, tuple) else set()
