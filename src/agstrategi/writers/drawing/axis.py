"""The timeline on its axis. Across, all is in parts of the width, so that one drawing fits every page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from agstrategi.nodes import Deadline, Span, Timeline

MARK = 24
"""From a mark to the one above it, in pixels; marks are a little smaller."""
_QUARTER = 21  # the least width of a span that is a quarter: four years fit a phone
_YEAR = 40  # the least width of a span that is a year
_DIGIT = 9  # of one that is several
_TOP, _FOOT = 6, 22
_HIGHEST = 220  # a bar
_HALF = 0.5
_EDGE = 0.12  # of a span, on either side of its bar


class Mark(NamedTuple):
    """A deadline's mark: where its middle is, and the deadline."""

    x: str
    y: int
    deadline: Deadline


class Bar(NamedTuple):
    """A number of deadlines of one status in one span."""

    x: str
    y: int
    width: str
    height: int
    status: str


class Word(NamedTuple):
    """A word on the axis, or the number over a bar: where its middle is."""

    x: str
    y: int
    words: str


class Axis(NamedTuple):
    """A timeline ``height`` pixels high, to be no narrower than ``narrowest`` pixels.

    ``base`` is the height of the axis; ``lines`` are where years part; ``names`` stand under the axis and ``sums`` over
    the bars.
    """

    height: int
    narrowest: int
    base: int
    lines: tuple[str, ...]
    names: tuple[Word, ...]
    marks: tuple[Mark, ...]
    bars: tuple[Bar, ...]
    sums: tuple[Word, ...]


def axis(timeline: Timeline) -> Axis:
    """Draw a timeline: a mark for each deadline, or bars where they are too many."""
    spans = timeline.spans
    tallest = max(len(span.deadlines) for span in spans)
    base = _TOP + (_HIGHEST + MARK if timeline.counted else tallest * MARK)
    quarters = bool(spans[0].year)
    each = _QUARTER if quarters else max(_YEAR, _DIGIT * max(len(span.mark) for span in spans))
    return Axis(
        base + (2 if quarters else 1) * _FOOT,
        each * len(spans),
        base,
        _lines(spans),
        _names(spans, base),
        () if timeline.counted else tuple(_marks(spans, base)),
        tuple(_bars(timeline, base, tallest)) if timeline.counted else (),
        tuple(_sums(spans, base, tallest)) if timeline.counted else (),
    )


def _across(place: float, of: int) -> str:
    """Give how far from the left something stands, as a part of the width."""
    return f"{round(100 * place / of, 2):g}%"


def _years(spans: tuple[Span, ...]) -> list[tuple[str, int, int]]:
    """Give each year of quarters with its first span and how many it has; each span alone where they are years."""
    found = []
    start = 0
    for year, own in groupby(spans, key=lambda span: span.year or span.mark):
        size = len(list(own))
        found.append((year, start, size))
        start += size
    return found


def _lines(spans: tuple[Span, ...]) -> tuple[str, ...]:
    return tuple(_across(start, len(spans)) for _, start, _ in (*_years(spans), ("", len(spans), 0)))


def _names(spans: tuple[Span, ...], base: int) -> tuple[Word, ...]:
    """Give what stands under the axis: the quarters, and the years under them; or the years alone."""
    of, first = len(spans), base + _FOOT - 5
    quarters = [Word(_across(at + _HALF, of), first, span.mark) for at, span in enumerate(spans) if span.year]
    below = first + _FOOT - 2 if quarters else first
    return (*quarters, *(Word(_across(start + size / 2, of), below, year) for year, start, size in _years(spans)))


def _marks(spans: tuple[Span, ...], base: int) -> Iterator[Mark]:
    for at, span in enumerate(spans):
        x = _across(at + _HALF, len(spans))
        for above, deadline in enumerate(span.deadlines):
            yield Mark(x, base - MARK // 2 - above * MARK, deadline)


def _bars(timeline: Timeline, base: int, tallest: int) -> Iterator[Bar]:
    """Give the bars of each span, one status on another; heights are rounded so that nothing lies between them."""
    of = len(timeline.spans)
    for at, span in enumerate(timeline.spans):
        counts = Counter(deadline.status for deadline in span.deadlines)
        below = 0
        for status in [key for key, _ in timeline.statuses] or [""]:
            above = below + counts[status]
            top, end = (base - _HIGHEST * count // tallest for count in (above, below))
            if above > below:
                yield Bar(_across(at + _EDGE, of), top, _across(1 - 2 * _EDGE, of), end - top, status)
            below = above


def _sums(spans: tuple[Span, ...], base: int, tallest: int) -> Iterator[Word]:
    for at, span in enumerate(spans):
        if count := len(span.deadlines):
            yield Word(_across(at + _HALF, len(spans)), base - _HIGHEST * count // tallest - 5, str(count))
