"""What stands in another place than it did: taken out there, put in here, with a comment at both ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from agstrategi.diagnostics import Path
from agstrategi.tracked.marks import Marks
from agstrategi.tracked.plan import IN, OUT, Steps
from agstrategi.tracked.relation import Relation
from agstrategi.tracked.tags import DELETED_TEXT, ID, PARAGRAPH, PARAGRAPH_LOOK, RUN, TEXT, W
from agstrategi.tracked.units import Reader, Unit
from agstrategi.writers.docx.xml import Element, escape, paragraph
from agstrategi.writers.docx.xml import run as run_of

_KNOWN_BY_WORDS = 4
"""Words that say enough for a paragraph to be known again elsewhere."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A unit that only one text has: where in the whole it stands, and under which headings, the outermost first."""

    unit: Unit
    at: int
    headings: tuple[Unit, ...]

    @property
    def heading(self) -> Unit | None:
        """The heading right over it."""
        return self.headings[-1] if self.headings else None


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a paragraph or row that is taken out or put in (``change``)."""

    element: Element
    change: str
    text: str


@dataclass(slots=True)
class _Side:
    """One text as it is walked through: the headings that one stands under, and what only it has."""

    spots: list[Spot] = field(default_factory=list)
    headings: list[Unit] = field(default_factory=list)

    def see(self, unit: Unit) -> tuple[Unit, ...]:
        """Give the headings that a unit stands under; is it one itself, what follows stands under it."""
        if unit.level:
            while self.headings and self.headings[-1].level >= unit.level:
                self.headings.pop()
        over = tuple(self.headings)
        if unit.level:
            self.headings.append(unit)
        return over


class Moves:
    """Finds what was moved. ``say`` are the words of comments, by what they say (``languages``: ``endring/sporet``)."""

    def __init__(self, reader: Reader, relation: Relation, say: Mapping[str, str]) -> None:
        self._reader, self._relation, self._say = reader, relation, say
        self._sides = {OUT: _Side(), IN: _Side()}
        self._stays: dict[Unit, Unit] = {}
        self._count = 0

    def told(self, steps: Steps) -> list[Told]:
        """Give what is to be said of what was moved; to be asked before the texts are made one."""
        self._walk(steps)
        pairs = list(self._pairs())
        units = {(old.unit, new.unit) for old, new in pairs}
        told: list[tuple[int, Told]] = []
        for at, (old, new) in enumerate(pairs):
            before = pairs[at - 1] if at else None
            if (old.heading, new.heading) in units or (before and _follows(before, (old, new))):
                continue
            if old.unit.shape != new.unit.shape and not self._place(old, new):
                continue  # where it was, in another form: a point that is a row of a table now
            told.append((old.at, Told(old.unit.element, OUT, self._where(old, new, "til"))))
            told.append((new.at, Told(new.unit.element, IN, self._where(new, old, "fra"))))
        return [one for _, one in sorted(told, key=lambda pair: pair[0])]

    def _walk(self, steps: Steps) -> None:
        for step in steps:
            if step.old and step.new:
                self._stays[step.old] = step.new
            for change, unit in ((OUT, step.old), (IN, step.new)):
                if unit is not None:
                    headings = self._sides[change].see(unit)
                    if step.change:
                        self._note(change, unit, headings)
            if not step.unit.is_group:
                for inner in step.inside:
                    self._walk(inner)

    def _note(self, change: str, unit: Unit, headings: tuple[Unit, ...]) -> None:
        for one in self._reader.rows(unit.element) if unit.is_table else (unit,):
            self._count += 1
            if one.text and not one.is_group:
                self._sides[change].spots.append(Spot(one, self._count, headings))

    def _pairs(self) -> Iterator[tuple[Spot, Spot]]:
        """Pair what is the same part, and else what has the very same words, in the order of the old text."""
        gone, fresh = self._sides[OUT].spots, self._sides[IN].spots
        parts: dict[Path, Spot] = {part: spot for spot in fresh[::-1] for part in self._relation.parts(spot.unit)}
        known = _by_words(fresh)
        alone = _by_words(gone)
        taken: set[int] = set()
        for spot in gone:
            found = next(
                (parts[part] for part in sorted(self._relation.parts(spot.unit), key=str) if part in parts), None
            )
            if found is None and spot.unit.text in alone and not self._relation.is_told(spot.unit):
                found = known.get(spot.unit.text)
            if found and found.at not in taken:
                taken.add(found.at)
                yield spot, found

    def _where(self, spot: Spot, other: Spot, way: str) -> str:
        """Say where something was moved to or came from, and whether its words changed too."""
        place = self._place(spot, other)
        key = way if place else f"{way}_{'ned' if other.at > spot.at else 'opp'}"
        said = self._say[key].format(sted=place)
        return said if spot.unit.text == other.unit.text else f"{said} {self._say['også_endret']}"

    def _place(self, spot: Spot, other: Spot) -> str:
        """Give the outermost of the headings over the other that is not also over this; "" where they share all."""
        mine, theirs = ([self._stays.get(one, one) for one in where.headings] for where in (spot, other))
        for at, heading in enumerate(theirs):
            if mine[at : at + 1] != [heading]:
                return other.headings[at].text
        return theirs[-1].text if len(mine) > len(theirs) > 0 else ""


def _by_words(spots: Sequence[Spot]) -> dict[str, Spot]:
    """Give the units that have words enough to be known by, and that no other has."""
    count = Counter(spot.unit.text for spot in spots)
    return {
        spot.unit.text: spot
        for spot in spots
        if count[spot.unit.text] == 1 and len(spot.unit.spelt) >= _KNOWN_BY_WORDS and not spot.unit.is_row
    }


def _follows(before: tuple[Spot, Spot], pair: tuple[Spot, Spot]) -> bool:
    """Tell whether a pair was moved together with the one before it."""
    return all(one.at + 1 == other.at for one, other in zip(before, pair, strict=True))


def attach(told: Told, number: int, marks: Marks) -> None:
    """Let a comment point at the first words of what it is about."""
    held = next(one for one in told.element.iter(PARAGRAPH) if any(True for _ in one.iter(TEXT, DELETED_TEXT)))
    start = etree.Element(f"{W}commentRangeStart", {ID: str(number)})
    held.insert(sum(one.tag == PARAGRAPH_LOOK for one in held), start)
    etree.SubElement(held, f"{W}commentRangeEnd", {ID: str(number)})
    run = etree.Element(RUN)
    etree.SubElement(run, f"{W}commentReference", {ID: str(number)})
    marks.runs(held, [run], told.change)


def comment(text: str, number: int, marks: Marks) -> str:
    """Write a comment."""
    by = f'w:author="{escape(marks.author)}" w:date="{marks.date}" w:initials="{escape(marks.initials)}"'
    return f'<w:comment w:id="{number}" {by}>{paragraph(run_of(text), "")}</w:comment>'
