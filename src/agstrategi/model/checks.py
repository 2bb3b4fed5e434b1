"""What only the whole strategy shows: what no text may hold (AG012, AG013, AG021), and ids written twice (AG020)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from agstrategi import text
from agstrategi.diagnostics import Path
from agstrategi.model.base import Del, key_of, kind_of
from agstrategi.model.blocks import Tabell
from agstrategi.model.changed import changed
from agstrategi.model.locate import inner_type
from agstrategi.model.notes import Stray, stray

# Ids share one space where these keys hold the same kind of thing.
_SAME_KIND = {"områder": "satsingsområder", "kapittel": "kapitler"}
_COLLECTION = "punkter"


def parts(part: Del) -> tuple[tuple[Path, Del], ...]:
    """Walk a part and all parts inside it, each with its path: the author's keys, and ``punkter`` of collections."""
    found: list[tuple[Path, Del]] = []
    _walk(part, (), found)
    return tuple(found)


def _walk(value: Any, path: Path, found: list[tuple[Path, Del]]) -> None:  # noqa: ANN401 - what a field holds
    if isinstance(value, tuple):
        for at, item in enumerate(value):
            _walk(item, (*path, at), found)
    elif isinstance(value, Del):
        found.append((path, value))
        written = value.model_fields_set
        for name, key in _holders(type(value)):
            if name in written:
                _walk(getattr(value, name), (*path, key), found)
    elif isinstance(value, dict):
        for key, item in value.items():
            _walk(item, (*path, key), found)


@cache
def _holders(part: type[Del]) -> list[tuple[str, str]]:
    """Give the fields that may hold parts, as attribute and key."""
    fields = [name for name in part.model_fields if not kind_of(part, name) and inner_type(part, name) is not str]
    return [(name, key_of(name)) for name in fields]


@cache
def _texts(part: type[Del]) -> list[tuple[str, str]]:
    """Give the fields that hold a *text*, as attribute and key."""
    return [(name, key_of(name)) for name in part.model_fields if kind_of(part, name) == "tekst"]


def texts(part: Del, path: Path) -> Iterator[tuple[Path, str]]:
    """Give each *text* that stands in ``part`` itself, with its path."""
    for name, key in _texts(type(part)):
        if value := getattr(part, name):
            yield (*path, key), value
    if type(part) is Tabell:
        for row, cells in enumerate(part.rader):
            yield from (((*path, "rader", row, column), cell) for column, cell in enumerate(cells))


# What no text may hold, each as a message and the function that finds its lines.
_UNFIT: dict[str, Callable[[str], list[int]]] = {"heading-in-text": text.headings, "text-too-deep": text.too_deep}


def structured(walked: Iterable[tuple[Path, Del]]) -> tuple[tuple[Path, str], ...]:
    """Give each *text* that may hold more than paragraphs, with its path: few do, and only they can hold mistakes."""
    every = [found for path, part in walked for found in texts(part, path)]
    return tuple([(path, value) for path, value in every if text.is_structured(value)])


def strays(structured: Iterable[tuple[Path, str]]) -> Iterator[tuple[Stray, Path]]:
    """Find what Markdown would drop or change in silence, each with the path of the text that it stands in."""
    for path, value in structured:
        yield from ((found, path) for found in (*stray(value), *changed(value)))


def unfit(structured: Iterable[tuple[Path, str]]) -> Iterator[tuple[str, Path, int, int]]:
    """Find what no text may hold: the message, the text's path, and the characters that the first line covers in it."""
    for path, value in structured:
        for message, find in _UNFIT.items():
            for line in find(value):
                lines = value.splitlines(keepends=True)
                start = sum(map(len, lines[:line]))
                yield message, path, start, start + len(lines[line].rstrip())


def same_ids(walked: Iterable[tuple[Path, Del]]) -> Iterator[tuple[Path, str, str, Path]]:
    """Find written ids that stand twice in their kind: the path of the second, the id, its kind, the first's path."""
    seen: dict[tuple[str, str], Path] = {}
    for path, part in walked:
        if written := part.held("id"):
            kind = _kind(path)
            first = seen.setdefault((kind, written), path)
            if first != path:
                yield (*path, "id"), written, kind, (*first, "id")


def _kind(path: Path) -> str:
    *_, key = [part for part in path if isinstance(part, str) and part != _COLLECTION]
    return _SAME_KIND.get(key, key)
