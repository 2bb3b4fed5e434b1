"""Which parts no longer stand in the order in which they stood."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def out_of_order(places: Sequence[int]) -> set[int]:
    """Give the indexes of those in ``places`` that have to move for the rest to be in rising order; the fewest."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for at, place in enumerate(places):
        length = bisect_left(ends, place)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        last[length : length + 1] = [at]
    at = last[-1] if last else -1
    stay: set[int] = set()
    while at >= 0:
        stay.add(at)
        at = before[at]
    return set(range(len(places))) - stay
