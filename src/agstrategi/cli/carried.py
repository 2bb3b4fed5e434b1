"""The files that a document names: copied beside it, so that pictures and attachments follow it out of the folder."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from agstrategi import nodes
from agstrategi.source import Source, inside

T = TypeVar("T")
_WEB = r"(?!\s*[<\"']?(?:https?:|mailto:|tel:|#))"
# What must stand in a strategy's files for its document to name a file; most name none, and are not searched.
# A pattern each, begun by plain characters: as one they would take many times as long.
_SIGNS = [re.compile(sign) for sign in (rf"\]\({_WEB}", rf"\]:{_WEB}", rf"url[\"']?:{_WEB}", r"bilde\b", r"fil\b")]
Places: TypeAlias = set[tuple[type, str]]
_PICTURES: Places = {(nodes.Image, "src"), (nodes.Figure, "image")}
_LINKS: Places = {(nodes.Link, "href")}


@dataclass(frozen=True, slots=True)
class Carried:
    """A document whose files stand in ``folder`` beside it; ``files`` gives each one's real place by its new name."""

    document: nodes.Document
    files: dict[str, Path]


@dataclass(frozen=True, slots=True)
class Both:
    """Two versions of a document that share the files beside them."""

    old: nodes.Document
    new: nodes.Document
    files: Mapping[str, Path] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Made:
    """A finished document, and the files that are to be copied beside it, by the names that they have there."""

    content: bytes
    files: Mapping[str, Path] = field(default_factory=dict)


def carry(document: nodes.Document, source: Source, folder: str, *, pictures: bool) -> Carried:
    """Let a document name its files in ``folder``; ``pictures`` too, or links only where the format holds pictures."""
    if not any(sign.search(text) for text in source.texts.values() for sign in _SIGNS):
        return Carried(document, {})
    places = _LINKS | _PICTURES if pictures else _LINKS
    root = source.root.resolve()
    moved: dict[str, str] = {}
    files: dict[str, Path] = {}
    for name in set(_named(document, places)):
        real = inside(source.root, name)
        if real and real.is_file():
            moved[name] = f"{folder}/{real.relative_to(root).as_posix()}"
            files[moved[name]] = real
    return Carried(_moved(document, moved, places) if moved else document, files)


def carry_both(earlier: tuple[nodes.Document, Source], new: tuple[nodes.Document, Source], folder: str) -> Both:
    """Let two versions name their attachments in one folder: the same file of both is there once.

    What the earlier version names and no longer has is looked for beside the new one; files with one name that are not
    the same stand apart.
    """
    after = carry(*new, folder, pictures=False)
    before = carry(*earlier, folder, pictures=False)
    if any(path.read_bytes() != after.files.get(name, path).read_bytes() for name, path in before.files.items()):
        before = carry(*earlier, f"{folder}/tidligere", pictures=False)
    missing = carry(before.document, replace(earlier[1], root=new[1].root), folder, pictures=False)
    return Both(missing.document, after.document, {**before.files, **missing.files, **after.files})


def _named(value: Any, places: Places) -> Iterator[str]:  # noqa: ANN401 - any part of a tree
    """Give every address in a tree at one of ``places``."""
    if isinstance(value, tuple):
        for part in value:
            yield from _named(part, places)
    else:
        kind: Any = type(value)
        for name in _names(kind):
            held = getattr(value, name)
            if (kind, name) in places:
                yield held
            elif isinstance(held, tuple):
                yield from _named(held, places)


@cache
def _names(kind: type[object]) -> tuple[str, ...]:
    """Give the names of a node's fields; what is no node has none."""
    return tuple(held.name for held in fields(kind)) if is_dataclass(kind) else ()


def _moved(value: T, names: dict[str, str], places: Places) -> T:
    """Give the tree with new names; what holds none of them stays the same object."""
    if isinstance(value, tuple):
        parts = tuple(_moved(part, names, places) for part in value)
        same = all(new is old for new, old in zip(parts, value, strict=True))
        return value if same else parts  # type: ignore[return-value]
    changes = {}
    kind: Any = type(value)
    for name in _names(kind):
        held = getattr(value, name)
        is_name = (kind, name) in places
        new = names.get(held, held) if is_name else _moved(held, names, places) if isinstance(held, tuple) else held
        if new is not held:
            changes[name] = new
    return replace(value, **changes) if changes else value  # type: ignore[type-var]
