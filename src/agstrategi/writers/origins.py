"""Where in the strategy the parts of a tree come from: the nearest node above that remembers it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from agstrategi.diagnostics import Path
from agstrategi.nodes import Document

FRONT: Path = ("strategi",)
CREST: Path = ("strategi", "kommune", "våpen")


def placed(document: Document) -> Iterator[tuple[object, Path]]:
    """Give every node of a document, in order, with the path of what it came from."""
    yield from parts_of(document.title, (*FRONT, "tittel"))
    yield from parts_of(document.front, FRONT)
    yield from parts_of(document.blocks, ())


def where(document: Document, words: str) -> Path:
    """Find what in the strategy holds ``words``; the front page where no node does."""
    held = (origin for node, origin in placed(document) if words in getattr(node, "text", ""))
    return next(held, FRONT)


def letters(value: object) -> int:
    """Count the letters in a node, or in a tuple of nodes."""
    return sum(len(getattr(node, "text", "")) for node, _ in parts_of(value))


def parts_of(value: object, origin: Path = ()) -> Iterator[tuple[object, Path]]:
    """Give every node in a node, or in a tuple of nodes, with the path of what it came from."""
    if isinstance(value, tuple):
        for part in value:
            yield from parts_of(part, origin)
    elif is_dataclass(value):
        origin = getattr(value, "origin", ()) or origin
        yield value, origin
        kind: Any = type(value)
        for name in _names(kind):
            yield from parts_of(getattr(value, name), origin)


@cache
def _names(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - a dataclass, which no type says
    """Name the fields that may hold nodes."""
    return tuple(part.name for part in fields(kind) if part.name != "origin" and not _is_plain(part.type))


def _is_plain(annotation: object) -> bool:
    return str(annotation) in {"str", "bool", "int"} or str(annotation).startswith(Mapping.__name__)
