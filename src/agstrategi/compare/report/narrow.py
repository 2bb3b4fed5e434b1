"""A comparison with nothing in it but what is shown: what other programs get, in the same form as the whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from agstrategi.compare.report.view import View
from agstrategi.compare.result import Change, Comparison


def narrowed(view: View) -> Comparison:
    """Give the comparison with the changes in scope that are told of, numbered anew.

    What is as it was is there only where the reader asks for it; what is told once in ``shared`` is always there.
    """
    kept = {
        number: one for number, one in view.scope.items() if number in view.unchanged or _is_told(view, number, one)
    }
    places = {number: at for at, number in enumerate(kept)}
    numbers = {number: at for at, number in enumerate(view.shared)}
    shared = tuple(replace(one, changes=_known(one.changes, places)) for one in view.shared.values())
    changes = tuple(_renumbered(change, numbers) for change in kept.values())
    return replace(view.comparison, balance=view.balance, changes=changes, shared=shared)


def _is_told(view: View, number: int, change: Change) -> bool:
    return number in view.shown or (change.covered and any(number in one.changes for one in view.shared.values()))


def _renumbered(change: Change, numbers: Mapping[int, int]) -> Change:
    return replace(change, fields=tuple(replace(one, shared=_known(one.shared, numbers)) for one in change.fields))


def _known(found: Iterable[int], numbers: Mapping[int, int]) -> tuple[int, ...]:
    return tuple(numbers[number] for number in found if number in numbers)
