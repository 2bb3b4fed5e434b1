"""Lists of points, wherever an author can write one: as ``punkter``, as a collection, or with dashes in a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from typing import Any, NamedTuple

from agstrategi.diagnostics import Path
from agstrategi.model.base import Del, Samling
from agstrategi.model.blocks import Punkt
from agstrategi.model.parts import Ambisjon, Faktor, Utfordring, Verdi
from agstrategi.model.work import Mal, Tiltak
from agstrategi.rules.case import Case, Text

_ITEMS: frozenset[type[Del]] = frozenset({Utfordring, Ambisjon, Tiltak, Mal, Verdi, Faktor})
_BEGUN = re.compile(r"\n[ \t]*(?:[-*+•]|[0-9]{1,3}[.)])(?=[ \t\n])")
"""A line that begins with the mark of a point, where each line stands between line ends."""
_MARKER = re.compile(r"^(?P<indent>[ \t]*)(?:[-*+•]|[0-9]{1,3}[.)])[ \t]+", re.MULTILINE)
_INNER = 2  # spaces before the mark of a point inside a point


class Point(NamedTuple):
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
def marked(case: Case) -> tuple[Text, ...]:
    """Give every *text* in which a line begins with the mark of a point, in order: all are searched at once."""
    texts = [text for text in case.texts if text.kind == "tekst"]
    lines = "\n".join(["", *[text.value for text in texts], ""])
    starts = list(accumulate([len(text.value) + 1 for text in texts], initial=0))
    found = [bisect_right(starts, mark.start()) - 1 for mark in _BEGUN.finditer(lines)]
    return tuple(texts[at] for at in dict.fromkeys(found))


@lru_cache(maxsize=1)
def lists(case: Case) -> tuple[Points, ...]:
    """Give every list of the author's, quotations aside; a collection counts where each item is one text.

    Several rules ask in turn about the same strategy, so the last answer is kept.
    """
    found: list[Points] = []
    for kind, places in case.by_kind.items():
        if _has_points(kind):
            for path, part in places:
                if points := part.held("punkter"):
                    found += _written(part, points, path)
    for text in marked(case):
        found += in_text(text)
    return tuple(found)


@cache
def _has_points(kind: type[Del]) -> bool:
    return "punkter" in kind.model_fields


def _written(part: Del, points: Any, path: Path) -> list[Points]:  # noqa: ANN401 - any kind of points
    if isinstance(part, Samling):
        simply = simple(part, path)
        return [Points(part.ledetekst, simply, path)] if simply else []
    if type(points[0]) is not Punkt:
        return []
    lead = part.tekst if type(part) is Punkt else part.held("ledetekst")
    told = ((at, point.tekst) for at, point in enumerate(points) if point.tekst.strip())
    return [Points(lead, tuple(whole((*path, "punkter", at, "tekst"), words) for at, words in told))]


def simple(collection: Samling[Any], path: Path) -> tuple[Point, ...]:
    """Give a collection's items as points; none where they are more than one text each, or not of one kind."""
    items = collection.punkter
    if not items or type(items[0]) not in _ITEMS:
        return ()
    found: list[Point] = []
    for at, item in enumerate(items):
        held = item.__dict__.get  # asked four times of every item
        if held("punkter") or held("innhold"):
            return ()
        title, text = held("tittel", ""), held("tekst", "")
        titled, told = bool(title.strip()), bool(text.strip())
        if not (titled or told):
            continue  # an empty point says nothing of the others
        key = "tittel" if title else "tekst"
        if titled == told or (found and found[0].path[-1] != key):
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
