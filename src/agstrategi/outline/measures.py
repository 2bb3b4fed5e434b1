"""All measures of a strategy, wherever they stand: under goals, areas, sub-areas and key actions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from agstrategi.diagnostics import Path
from agstrategi.model.base import Samling
from agstrategi.model.strategi import Strategi
from agstrategi.model.work import Hovedgrep, Mal, Satsingsomrade, Tiltak
from agstrategi.outline.names import ids


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a measure stands: the path of what holds it, and the area, goals and key action round it.

    ``area`` is the focus area and ``below`` the sub-areas inside it, outermost first; so are ``goals``.
    """

    path: Path = ()
    area: Satsingsomrade | None = None
    below: tuple[Satsingsomrade, ...] = ()
    goals: tuple[Mal, ...] = ()
    action: Hovedgrep | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A measure, its id (written or derived), its own path, and where it stands."""

    measure: Tiltak
    id: str
    path: Path
    spot: Spot


def measures(strategi: Strategi) -> Iterator[Placed]:
    """Give every measure: those of the goals first, then area by area, each in the author's order."""
    yield from _of_goals(strategi.mal, Spot(("mål",)))
    yield from _of_areas(strategi.satsingsomrader, Spot(("satsingsområder",)))


def _of_areas(areas: Samling[Satsingsomrade], at: Spot) -> Iterator[Placed]:
    for path, area in _items(areas, at.path):
        here = replace(at, path=path, area=at.area or area, below=(*at.below, area) if at.area else ())
        yield from _of_goals(area.mal, _inside(here, "mål"))
        for place, action in _items(area.hovedgrep, (*path, "hovedgrep")):
            yield from _own(action.tiltak, replace(here, path=(*place, "tiltak"), action=action))
        yield from _own(area.tiltak, _inside(here, "tiltak"))
        yield from _of_areas(area.omrader, _inside(here, "områder"))


def _of_goals(goals: Samling[Mal], at: Spot) -> Iterator[Placed]:
    for path, goal in _items(goals, at.path):
        here = replace(at, path=path, goals=(*at.goals, goal))
        yield from _of_goals(goal.mal, _inside(here, "mål"))
        yield from _own(goal.tiltak, _inside(here, "tiltak"))


def _own(collection: Samling[Tiltak], spot: Spot) -> Iterator[Placed]:
    if collection.punkter:
        named = ids(collection)
        for (path, measure), name in zip(_items(collection, spot.path), named, strict=True):
            yield Placed(measure, name, path, spot)


def _items(collection: Samling[Any], path: Path) -> Iterator[tuple[Path, Any]]:
    return (((*path, "punkter", at), item) for at, item in enumerate(collection.punkter))


def _inside(spot: Spot, key: str) -> Spot:
    return replace(spot, path=(*spot.path, key))


def supported(placed: Placed, goals: Mapping[str, Mal]) -> tuple[Mal, ...]:
    """Give the goals of a measure: the one it stands under, else those it says it supports, else those its area does.

    Of the areas round it the innermost one that supports any goal counts. ``goals`` is ``every_goal`` of the strategy.
    """
    if placed.spot.goals:
        return placed.spot.goals[-1:]
    areas = [part for part in (placed.spot.area, *placed.spot.below) if part]
    claims = (placed.measure.stotter, *(area.stotter for area in reversed(areas)))
    named = next((claim for claim in claims if claim), ())
    return tuple(goals[name] for name in named if name in goals)


def every_goal(strategi: Strategi) -> dict[str, Mal]:
    """Give the goals and sub-goals by id; a top-level goal goes before a sub-goal of the same name."""
    found: dict[str, Mal] = {}
    todo = [strategi.mal]
    for goals in todo:
        named = zip(ids(goals), goals.punkter, strict=True)
        found = {**dict(named), **found}
        todo += [goal.mal for goal in goals.punkter if goal.mal.punkter]
    return found
