"""The action plan as rows: every measure of a strategy, in columns headed in the document's own words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from agstrategi.diagnostics import Path
from agstrategi.exports.plain import line, lines
from agstrategi.languages import capitalised
from agstrategi.model.base import Del
from agstrategi.model.blocks import Punkt
from agstrategi.model.parts import FnMal, Indikator
from agstrategi.model.strategi import Strategi
from agstrategi.model.time import Tidspunkt
from agstrategi.model.work import Tiltak
from agstrategi.outline.dating import dated
from agstrategi.outline.measures import Placed, every_goal, measures, supported
from agstrategi.outline.names import ids, short_name, title_of
from agstrategi.outline.terms import Terms


@dataclass(frozen=True, slots=True)
class When:
    """A point in time: the day that a sheet sorts by, and how exactly the author stated it.

    ``point`` is a year, a quarter, a month or a day; ``day`` the first that it covers for a start, the last for a
    deadline.
    """

    point: Tidspunkt
    day: dt.date


Value = str | When
"""What a cell holds; ``""`` is an empty cell."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: a key that never changes, and its head in the document's language."""

    key: str
    head: str


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """A strategy's measures as a table; ``rows`` have as many cells as there are ``columns``.

    ``what`` is what the municipality calls measures, in the plural; ``date`` the day that the files are dated;
    ``paths`` where each row's measure stands in the data.
    """

    title: str
    municipality: str
    what: str
    terms: Terms
    date: dt.date
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    paths: tuple[Path, ...]


Cell = Callable[[Placed], Value]
_ALWAYS = {
    "id", "satsingsområde", "mål", "tiltak", "tekst", "ansvar", "start", "frist", "status", "indikatorer",
}  # fmt: skip


def action_plan(strategi: Strategi) -> ActionPlan:
    """Gather the measures. Some columns stand only where a measure fills them; ``notat`` is never shown."""
    terms = Terms(strategi)
    cells = _Cells(strategi, terms).columns()
    every = list(measures(strategi))
    found = [(column, [cell(placed) for placed in every]) for column, cell in cells]
    kept = [(column, values) for column, values in found if column.key in _ALWAYS or any(values)]
    return ActionPlan(
        line(strategi.strategi.tittel),
        terms.municipality(),
        capitalised(terms.concept("tiltak").flere),
        terms,
        dt.date.fromisoformat(dated(strategi.strategi)),
        _apart([column for column, _ in kept]),
        tuple(zip(*(values for _, values in kept), strict=True)),
        tuple(placed.path for placed in every),
    )


def _apart(columns: list[Column]) -> tuple[Column, ...]:
    """Give every column a head of its own, for where a municipality calls two things the same."""
    taken: set[str] = set()
    found: list[Column] = []
    for column in columns:
        head, number = column.head, 1
        while head.casefold() in taken:
            number += 1
            head = f"{column.head} ({number})"
        taken.add(head.casefold())
        found.append(Column(column.key, head))
    return tuple(found)


class _Cells:
    """The columns and what they hold, in the words of one strategy."""

    def __init__(self, strategi: Strategi, terms: Terms) -> None:
        self._terms = terms
        self._goals = every_goal(strategi)
        self._roles = {
            name: line(title_of(role)) for name, role in zip(ids(strategi.roller), strategi.roller.punkter, strict=True)
        }

    def columns(self) -> list[tuple[Column, Cell]]:
        """Give each column with what reads its cell."""
        return [
            (Column("id", "Id"), lambda placed: placed.id),
            (self._called("satsingsområde"), lambda placed: _named(placed.spot.area)),
            (self._called("delområde"), lambda placed: " – ".join(map(_named, placed.spot.below))),
            (self._called("mål"), self._supports),
            (self._called("hovedgrep"), lambda placed: _named(placed.spot.action)),
            (self._called("tiltak"), lambda placed: line(placed.measure.tittel or placed.measure.kortnavn)),
            (self._part("tekst"), lambda placed: told(placed.measure)),
            (self._headed("ansvar"), self._responsible),
            (self._part("start"), lambda placed: _when(placed.measure.start, first=True)),
            (self._headed("frist"), lambda placed: _when(placed.measure.frist, first=False)),
            (self._headed("status"), self._status),
            (self._called("indikator", "indikatorer"), self._indicators),
            (self._part("kostnad"), lambda placed: line(placed.measure.kostnad)),
            (self._called("faktorer"), lambda placed: ", ".join(map(_named, placed.measure.faktorer.punkter))),
            (self._called("fn_mål"), lambda placed: ", ".join(map(_un_goal, placed.measure.fn_mal.punkter))),
        ]  # fmt: skip

    def _called(self, concept: str, key: str = "") -> Column:
        return Column(key or concept, capitalised(self._terms.concept(concept).en))

    def _headed(self, concept: str) -> Column:
        words = self._terms.concept(concept)
        return Column(concept, words.heading or capitalised(words.en))

    def _part(self, key: str) -> Column:
        return Column(key, capitalised(self._terms.word("deler", key)))

    def _supports(self, placed: Placed) -> str:
        return "\n".join(map(_named, supported(placed, self._goals)))

    def _responsible(self, placed: Placed) -> str:
        whose = placed.measure.ansvar
        if whose.tekst:
            return lines(whose.tekst)
        return self._terms.listed(tuple(self._roles.get(one, one) for one in whose.roller)) if whose.roller else ""

    def _status(self, placed: Placed) -> str:
        return self._terms.word("status", placed.measure.status) if placed.measure.status else ""

    def _indicators(self, placed: Placed) -> str:
        return "\n".join(self._indicator(one) for one in placed.measure.indikatorer.punkter)

    def _indicator(self, one: Indikator) -> str:
        told = {"kilde": line(one.kilde), "nå": line(one.na), "målverdi": line(one.malverdi), "år": one.ar}
        details = ", ".join(f"{self._terms.word('deler', key)} {value}" for key, value in told.items() if value)
        return ": ".join(part for part in (line(one.tittel), details) if part)


def told(measure: Tiltak) -> str:
    """Give what a measure says besides its title: its text, its lead-in and its points."""
    parts = (lines(measure.tekst), lines(measure.ledetekst), *_points(measure.punkter))
    return "\n".join(part for part in parts if part)


def _points(points: tuple[Punkt, ...], indent: str = "") -> list[str]:
    found: list[str] = []
    for point in points:
        found.append(f"{indent}• {lines(point.tekst)}")
        found += _points(point.punkter, indent + "  ")
    return found


def _named(part: Del | None) -> str:
    return line(short_name(part)) if part else ""


def _un_goal(goal: FnMal) -> str:
    return " ".join(part for part in (goal.nummer, line(goal.tittel)) if part)


def _when(point: Tidspunkt | None, *, first: bool) -> Value:
    if point is None:
        return ""
    return When(point, point.first if first else point.last)
