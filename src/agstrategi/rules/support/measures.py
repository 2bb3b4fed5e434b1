"""Measures: where they are, which goals they serve, and those that lack something."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from agstrategi.diagnostics import Path
from agstrategi.model.base import Samling
from agstrategi.model.work import Mal, Satsingsomrade, Tiltak
from agstrategi.rules.base import Hit
from agstrategi.rules.case import Case
from agstrategi.rules.support.parts import called, named_at, of


def measures(case: Case) -> list[tuple[Path, Tiltak]]:
    """Give every measure that says something, with its path."""
    return [(path, one) for path, one in of(case, Tiltak) if _says_something(one)]


def _says_something(measure: Tiltak) -> bool:
    return bool(measure.tittel or measure.tekst or measure.ledetekst or measure.punkter)


def lacking(case: Case, lacks: Callable[[Path, Tiltak], bool]) -> Iterator[Hit]:
    """Find measures that lack something: one hit (``alle``) for a collection where each of several does."""
    for path, collection in of(case, Samling[Tiltak]):
        items = enumerate(collection.punkter)
        listed = [((*path, "punkter", at), one) for at, one in items if _says_something(one)]
        without = [(at, one) for at, one in listed if lacks(at, one)]
        if len(without) == len(listed) > 1:
            yield Hit(path, "alle", at_key=True)
            continue
        for at, one in without:
            where, span = named_at(at, one)
            yield Hit(where, fields={"tiltak": called(one)}, span=span)


def around(case: Case, path: Path) -> Iterator[Mal | Satsingsomrade]:
    """Give the goals and areas that the part at ``path`` stands in, the outermost first."""
    for end, step in enumerate(path[:-1], 1):
        if isinstance(step, int):  # all of them are items
            part = case.part_at.get(path[:end])
            if type(part) is Mal or type(part) is Satsingsomrade:
                yield part
