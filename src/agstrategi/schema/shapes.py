"""Which shapes a part of the language takes, asked of the part itself: its short forms are nowhere else.

A part turns a short form into its long one before it is checked (``Del.expand``). So a text, a list, a mapping and
nothing at all are given to it, and what it makes of them tells what a schema must let pass.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import BeforeValidator, TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from agstrategi.model.base import Del, attribute_of

_TEXT = "tekst"


@dataclass(frozen=True, slots=True)
class Shapes:
    """What a part takes besides its keys: ``text`` and ``list`` are the attributes that they stand for, or ``""``."""

    mapping: bool
    text: str
    list: str
    nothing: bool


def shapes_of(part: type[Del]) -> Shapes:
    """Ask a part what it takes."""
    return Shapes(
        mapping=_made(part.expand, {}) is not None,
        text=_stands_for(part, _TEXT),
        list=_stands_for(part, []),
        nothing=takes(part, None),
    )


def takes(kind: Any, value: object) -> bool:  # noqa: ANN401 - a part, or a type with marks
    """Tell whether a value is right for a type."""
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


def takes_one(marks: Iterable[object]) -> bool:
    """Tell whether a list may also be written as one of its items: ``one_or_more`` stands before it."""
    checks = [mark.func for mark in marks if isinstance(mark, BeforeValidator)]
    return any(isinstance(_made(check, _TEXT), list) for check in checks)


def _stands_for(part: type[Del], value: object) -> str:
    """Give the attribute that a short form stands for."""
    made = _made(part.expand, value)
    return attribute_of(part, next(iter(made), "")) if isinstance(made, dict) else ""


def _made(make: Callable[..., Any], value: object) -> Any:  # noqa: ANN401 - what became of it
    """Give what a short form becomes, or None where it is refused."""
    try:
        return make(value)
    except PydanticCustomError:
        return None
