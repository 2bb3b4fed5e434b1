"""The poster: what a strategy wants in short, as a document of its own for one page.

Its blocks are sections of the kinds ``visjon``, ``verdier`` (in it a section a value), ``mål`` and ``kort`` (in it a
section a focus area). What may be left out where there is no room is a section or a point with an ``origin``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from agstrategi import nodes, text
from agstrategi.diagnostics import Path
from agstrategi.document.context import lead, paragraph
from agstrategi.model.base import TOM, Del, Samling
from agstrategi.model.blocks import Punkt
from agstrategi.model.strategi import Strategi
from agstrategi.model.work import Hovedgrep, Mal, Satsingsomrade, Tiltak
from agstrategi.nodes import Block, Blocks, Inlines, Section
from agstrategi.outline.terms import Terms

_CALLED_OFF = "avbrutt"
_FRONT = ("undertittel", "slagord")


def poster(strategi: Strategi, document: nodes.Document) -> nodes.Document:
    """Give the poster of a strategy whose ``document`` is compiled; without blocks where it has nothing to show."""
    lines = ((kind, paragraph(text.inlines(getattr(strategi.strategi, kind)), kind)) for kind in _FRONT)
    front = tuple(nodes.FrontLine(kind, blocks) for kind, blocks in lines if blocks)
    return replace(document, front=front, blocks=_Poster(strategi).blocks(), kind="plakat")


def _section(kind: str, heading: Inlines, blocks: Blocks, origin: Path = ()) -> tuple[Section, ...]:
    return (Section(heading, 2, "", blocks, kind=kind, origin=origin),) if blocks else ()


def _card(part: Satsingsomrade | Mal, path: Path, kind: str, points: Blocks) -> Section:
    """Give a card: its points, or the text of what has none; a text without a name stands first."""
    name = _name(part)
    told = text.blocks(part.tekst) if not (name and points) else ()
    own = (nodes.List((nodes.Item(told, origin=(*path, "tekst")),), kind="tekst"),) if told else ()
    return Section(name, 3, "", (*own, *points), kind=kind, origin=path)


def _items(collection: Samling[Any], path: Path) -> Iterator[tuple[Path, Any]]:
    """Give the items with their paths; a measure that was called off hangs on no wall."""
    for at, part in enumerate(collection.punkter):
        if not (isinstance(part, Tiltak) and part.status == _CALLED_OFF):
            yield (*path, "punkter", at), part


def _name(part: Del) -> Inlines:
    """Give what something is called where there is little room."""
    short = part.held("kortnavn")
    return (nodes.Text(short),) if short else text.inlines(part.held("tittel"))


def _told(part: Del, _path: Path) -> Blocks:
    """Give the name of something, and where it has none all that it says."""
    if name := _name(part):
        return (nodes.Paragraph(name),)
    said = (*text.blocks(part.held("tekst")), *lead(text.blocks(part.held("ledetekst"))))
    points = _list(part.held("punkter", ()))
    if not (said or points) and isinstance(part, Hovedgrep):
        return text.blocks(part.utdyping)
    return (*said, *points)


def _list(points: tuple[Punkt, ...]) -> Blocks:
    found = [nodes.Item((*text.blocks(point.tekst), *_list(point.punkter))) for point in points]
    shown: tuple[nodes.Item, ...] = tuple(item for item in found if item.blocks)
    inner: Block = nodes.List(shown)
    return (inner,) if shown else ()


class _Poster:
    """Picks what the poster shows of one strategy, in the municipality's own words."""

    def __init__(self, strategi: Strategi) -> None:
        self._strategi = strategi
        self._terms = Terms(strategi)
        self._has_areas = bool(strategi.satsingsomrader.punkter)

    def blocks(self) -> Blocks:
        """Give its sections, those that have something to show."""
        cards = self._areas() if self._has_areas else self._cards_of_goals()
        kind = cards[0].kind if cards else ""
        own: Any = {"satsingsområde": self._strategi.satsingsomrader, "mål": self._strategi.mal}.get(kind, TOM)
        goals = self._goals() if kind != "mål" else ()
        headed = _section("kort", self._heading(own, kind), cards) if cards else ()
        return (*self._vision(), *self._values(), *goals, *headed)

    # --- the parts of the page ---------------------------------------------------------------------------------------

    def _vision(self) -> Blocks:
        heading = text.inlines(self._terms.word("deler", "visjon"))
        return _section("visjon", heading, text.blocks(self._strategi.visjon.tekst), ("visjon",))

    def _values(self) -> Blocks:
        values = self._strategi.verdier
        found = [
            Section(text.inlines(value.tittel), 3, "", text.blocks(value.tekst), kind="verdi", origin=path)
            for path, value in _items(values, ("verdier",))
        ]
        filled = tuple(section for section in found if section.title or section.blocks)
        return _section("verdier", self._heading(values, "verdi"), filled)

    def _goals(self) -> Blocks:
        goals = self._strategi.mal
        return _section("mål", self._heading(goals, "mål"), self._points(goals, ("mål",), "mål", self._goal))

    def _heading(self, collection: Samling[Any], concept: str) -> Inlines:
        return text.inlines(collection.tittel or self._terms.concept(concept).heading)

    # --- cards -------------------------------------------------------------------------------------------------------

    def _areas(self) -> tuple[Section, ...]:
        areas = self._strategi.satsingsomrader
        cards = [
            _card(area, path, "satsingsområde", (*self._area_goals(area, path), *self._work(area, path)))
            for path, area in _items(areas, ("satsingsområder",))
        ]
        return tuple(card for card in cards if card.title or card.blocks)

    def _area_goals(self, area: Satsingsomrade, path: Path) -> Blocks:
        return self._points(area.mal, (*path, "mål"), "områdemål")

    def _work(self, area: Satsingsomrade, path: Path) -> Blocks:
        """Give what an area will do: key actions, measures and sub-areas; its ambitions where it has none of them."""
        below = [
            block
            for place, goal in _items(area.mal, (*path, "mål"))
            for block in self._points(goal.tiltak, (*place, "tiltak"), "tiltak")
        ]
        points = (
            *self._points(area.hovedgrep, (*path, "hovedgrep"), "hovedgrep"),
            *below,
            *self._points(area.tiltak, (*path, "tiltak"), "tiltak"),
            *self._points(area.omrader, (*path, "områder"), "delområde"),
        )
        return points or self._points(area.ambisjoner, (*path, "ambisjoner"), "ambisjon")

    def _cards_of_goals(self) -> tuple[Section, ...]:
        """Give cards where there are no focus areas: the sub-goals, else the goals, with their measures."""
        every = list(_items(self._strategi.mal, ("mål",)))
        below = [found for path, goal in every for found in _items(goal.mal, (*path, "mål"))]
        if not below and not any(goal.tiltak.punkter for _, goal in every):
            return ()
        kind, chosen = ("delmål", below) if below else ("mål", every)
        cards = [
            _card(goal, path, kind, self._points(goal.tiltak, (*path, "tiltak"), "tiltak")) for path, goal in chosen
        ]
        return tuple(card for card in cards if card.title or card.blocks)

    # --- points ------------------------------------------------------------------------------------------------------

    def _goal(self, goal: Mal, path: Path) -> Blocks:
        """Give a goal and, where they have no cards, its sub-goals."""
        below = self._points(goal.mal, (*path, "mål"), "delmål") if self._has_areas else ()
        return (*_told(goal, path), *below)

    def _points(
        self, collection: Samling[Any], path: Path, concept: str, told: Callable[[Any, Path], Blocks] = _told
    ) -> Blocks:
        """Give the items as a list with what leads in to it, which names made short for lists do not complete."""
        items = [(part, nodes.Item(told(part, place), origin=place)) for place, part in _items(collection, path)]
        shown = [(part, item) for part, item in items if item.blocks]
        if not shown:
            return ()
        short = all(part.held("kortnavn") for part, _ in shown)
        words = "" if short else collection.ledetekst or self._terms.concept(concept).lead
        return (*lead(text.blocks(words)), nodes.List(tuple(item for _, item in shown), kind=concept))
