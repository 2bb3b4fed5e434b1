"""Lists of points, wherever an author can write one: as ``punkter``, as a collection, or with dashes in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from agstrategi.diagnostics import Path
from agstrategi.model.base import Del, Samling
from agstrategi.model.blocks import Punkt
from agstrategi.model.parts import Ambisjon, Faktor, Utfordring, Verdi
from agstrategi.model.work import Mal, Tiltak
from agstrategi.rules.case import Case, Text

_ITEMS = (Utfordring, Ambisjon, Tiltak, Mal, Verdi, Faktor)
_MARKER = re.compile(r"^(?P<indent>[ \t]*)(?:[-*+•]|[0-9]{1,3}[.)])[ \t]+", re.MULTILINE)
_INNER = 2  # spaces before the mark of a point inside a point


@dataclass(frozen=True, slots=True)
class Point:
    """The words of one point: characters ``start`` to ``end`` of the text at ``path``."""

    path: Path
    words: str
    start: int

    @property
    def end(self) -> int:
        """Where the point ends in the text."""
        return self.start + len(self.words)


@dataclass(frozen=True, slots=True)
class Points:
    """A list: what leads it in (``""`` where nothing does), its points, and the collection that it is, if any."""

    lead: str
    points: tuple[Point, ...]
    collection: Path = ()


@lru_cache(maxsize=1)
def lists(case: Case) -> tuple[Points, ...]:
    """Give every list of the author's, quotations aside; a collection counts where each item is one text.

    Several rules ask in turn about the same strategy, so the last answer is kept.
    """
    found: list[Points] = []
    for path, part in case.parts:
        written: Any = part.held("punkter", None)
        if isinstance(part, Samling):
            if points := simple(part, path):
                found.append(Points(part.ledetekst, points, path))
        elif written:
            found.extend(_written(part, written, path))
    for text in case.texts:
        if text.kind == "tekst":
            found.extend(in_text(text))
    return tuple(found)


def _written(part: Del, points: Any, path: Path) -> Iterator[Points]:  # noqa: ANN401 - any kind of points
    if isinstance(points, tuple) and isinstance(points[0], Punkt):
        lead = part.tekst if isinstance(part, Punkt) else part.held("ledetekst")
        found = ((at, point) for at, point in enumerate(points) if point.tekst.strip())
        yield Points(lead, tuple(whole((*path, "punkter", at, "tekst"), point.tekst) for at, point in found))


def simple(collection: Samling[Any], path: Path) -> tuple[Point, ...]:
    """Give a collection's items as points; none where they are more than one text each, or not of one kind."""
    found: list[Point] = []
    for at, item in enumerate(collection.punkter):
        if not isinstance(item, _ITEMS) or item.held("punkter") or item.held("innhold"):
            return ()
        title, text = item.held("tittel"), item.held("tekst")
        if not title.strip() and not text.strip():
            continue  # an empty point says nothing of the others
        key = "tittel" if title else "tekst"
        if bool(title.strip()) == bool(text.strip()) or (found and found[0].path[-1] != key):
            return ()
        found.append(whole((*path, "punkter", at, key), title or text))
    return tuple(found)


def whole(path: Path, text: str) -> Point:
    """Take a text as one point."""
    start = len(text) - len(text.lstrip())
    return Point(path, text.strip(), start)


def in_text(text: Text) -> Iterator[Points]:
    """Give the lists that stand with dashes or numbers in a text; points inside points belong to the outer point."""
    if not _MARKER.search(text.value):
        return
    reader = _Reader(text)
    for line in text.value.splitlines(keepends=True):
        yield from reader.take(line)
    yield from reader.close()


class _Reader:
    """Reads a text line by line: where points begin and end, and the paragraph before them."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._at = 0
        self._lead = (0, 0)
        self._points: list[tuple[int, int]] = []
        self._blank = True

    def take(self, line: str) -> Iterator[Points]:
        """Take the next line; give a list that it ends."""
        marker = _MARKER.match(line)
        start, self._at = self._at, self._at + len(line)
        if marker and (not self._points or len(marker["indent"]) < _INNER):
            self._points.append((start + marker.end(), self._at))
        elif self._points and line.strip() and self._blank and not line[0].isspace():
            yield from self.close()
            self._lead = (start, self._at)
        elif self._points and line.strip():
            self._points[-1] = (self._points[-1][0], self._at)
        elif line.strip():
            self._lead = (start if self._blank else self._lead[0], self._at)
        self._blank = not line.strip()

    def close(self) -> Iterator[Points]:
        """Give the list that was being read, if any."""
        value = self._text.value
        points = (Point(self._text.path, value[start:end].rstrip(), start) for start, end in self._points)
        found = tuple(point for point in points if point.words)
        if found:
            yield Points(value[slice(*self._lead)].strip(), found)
        self._points = []
