"""Which changes stand together: a section for each register and each focus area, the text by chapter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from agstrategi.compare.report.folding import CHAPTER, INDICATOR, TEXT, folded, one_of
from agstrategi.compare.report.identity import identity
from agstrategi.compare.report.indicators import with_indicators
from agstrategi.compare.report.rows import Entry, Rows
from agstrategi.compare.report.texts import Texts, is_chapter
from agstrategi.compare.report.view import AREA, View
from agstrategi.compare.report.wording import Wording
from agstrategi.compare.result import Change, Grade
from agstrategi.diagnostics import Path
from agstrategi.languages import capitalised

STRATEGY, MEASURE, GOAL = "strategi", "tiltak", "mål"
_REGISTERS = ("verdi", "utfordring", "mulighet", GOAL)
_GROUND = ("definisjon", "forankring", "vedlegg")
Place = str | int
"""Where a change is told: the number of the focus area's own change, else its kind."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its entries, the gravest first; ``notes`` are sentences under them."""

    name: str
    title: str
    entries: tuple[Entry, ...]
    notes: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Nothing to say."""
        return not (self.entries or self.notes)


@dataclass(slots=True)
class Sections:
    """Arranges what is shown of a comparison; ``apart``: under headings that say what an entry is about."""

    view: View
    wording: Wording
    apart: bool = True
    rows: Rows = field(init=False)
    _within: Mapping[int, int] = field(init=False)

    def __post_init__(self) -> None:
        """Make what puts changes in words, and see what is counted in what."""
        self.rows = Rows(self.wording)
        self._within = folded(self.view.shown)

    def all(self) -> list[Section]:
        """Give the sections that have something to say; what is only editorial stands in one of its own, last."""
        found = [section for section in self._arranged() if not section.is_empty]
        if not self.apart:
            return found
        editorial = tuple(one for section in found for one in section.entries if _is_editorial(one))
        kept = (replace(one, entries=tuple(e for e in one.entries if not _is_editorial(e))) for one in found)
        last = Section("redaksjonelle", self.wording.say("redaksjonelle"), editorial)
        return [section for section in (*kept, last) if not section.is_empty]

    # --- which changes belong together -----------------------------------------------------------------------------

    def _arranged(self) -> Iterator[Section]:
        places = self._by_place()
        own = self._identity(places.pop(STRATEGY, {}))
        is_grave = any(entry.grade is Grade.VESENTLIG for entry in own.entries)
        if is_grave:
            yield own
        for kind in _REGISTERS:
            yield self._section(kind, capitalised(self.wording.concept(kind).flere), places.pop(kind, {}), kind)
        for number, change in self._areas():
            yield self._area(number, change, places.pop(number, {}))
        if not is_grave:
            yield own
        ground = _pop(places, _GROUND)
        yield self._section("tekst", self.wording.say("øvrig_tekst"), _pop(places, list(places)), "")
        yield self._section("grunnlag", self.wording.say("grunnlag"), ground, "")

    def _by_place(self) -> dict[Place, dict[int, Change]]:
        """Part what is shown by where it is told; what came or went with a part is told where that is."""
        areas = {key: number for number, change in self._areas() for key in _keys(change)}
        found: dict[Place, dict[int, Change]] = defaultdict(dict)
        for number, change in self.view.shown.items():
            around = self.view.shown[self._within.get(number, number)]
            ref = one_of(around)
            area = areas.get((bool(around.new), ref.source, ref.area)) if ref.area else None
            kind = GOAL if ref.path[:1] == (GOAL,) else around.kind
            found[kind if area is None else area][number] = change
        return found

    def _areas(self) -> Iterator[tuple[int, Change]]:
        """Give the changes of the focus areas that stand at the top, in the order of the new strategy."""
        for number, change in enumerate(self.view.comparison.changes):
            if change.kind == AREA and "områder" not in one_of(change).path:
                yield number, change

    # --- sections --------------------------------------------------------------------------------------------------

    def _section(self, name: str, title: str, changes: Mapping[int, Change], plain: str) -> Section:
        return Section(name, title, tuple(self._entries(changes, plain)))

    def _identity(self, changes: Mapping[int, Change]) -> Section:
        entries = [entry for number, change in changes.items() for entry in identity(self.rows, number, change)]
        return Section(STRATEGY, self.wording.say("visjon_og_identitet"), tuple(_sorted(entries)))

    def _area(self, number: int, area: Change, changes: Mapping[int, Change]) -> Section:
        title = self.wording.listed(ref.title for ref in area.new or area.old)
        if not area.new:
            title = self.wording.say("utgått_område", navn=title)
        entries = self._entries(changes, MEASURE)
        if not (area.old and area.new):  # what is new or gone as a whole is told first
            entries.sort(key=lambda entry: (entry.rank, entry.numbers[0] != number))
        return Section(f"område-{number}", title, tuple(entries), tuple(self._moved_away(area)))

    def _moved_away(self, area: Change) -> Iterator[str]:
        """Say where measures and key actions went that stood in this area."""
        keys = _keys(area)
        names = [
            self.wording.say("flyttet_til", navn=self.wording.named(change.old[0]), sted=change.new[0].within[0])
            for change in self.view.shown.values()
            if change.moved and change.kind in {MEASURE, "hovedgrep"} and _left(change, keys)
        ]
        if names:
            yield self.wording.say("flyttet_herfra", navn=self.wording.listed(names))

    # --- entries ---------------------------------------------------------------------------------------------------

    def _entries(self, changes: Mapping[int, Change], plain: str) -> list[Entry]:
        inside: dict[int, list[Change]] = defaultdict(list)
        own: dict[int, Change] = {}
        for number, change in changes.items():
            if number in self._within:
                inside[self._within[number]].append(change)
            else:
                own[number] = change
        named = plain if self.apart else ""
        entries = {
            number: self._with(self.rows.entry(number, one, named), one, inside[number])
            for number, one in own.items()
            if one.kind not in {TEXT, INDICATOR}
        }
        entries = with_indicators(self.rows, entries, own, self.view.comparison.changes, named)
        chapters = {number: entries.pop(number) for number, one in own.items() if is_chapter(one)}
        return _sorted([*entries.values(), *Texts(self.rows, bool(plain)).entries(own, chapters)])

    def _with(self, entry: Entry, change: Change, inside: Sequence[Change]) -> Entry:
        """Say how much text came or went with a part."""
        wording = self.wording
        if change.kind == CHAPTER and change.new and not change.old and not inside:
            return replace(entry, phrases=(wording.say("ny_overskrift"),))
        if not inside:
            return entry
        kinds = [one.kind for one in inside]
        counted = wording.listed(wording.counted(kinds.count(kind), kind) for kind in dict.fromkeys(kinds))
        first, *rest = entry.phrases
        said = (f"{first} {wording.say('gikk_med', antall=counted)}", *rest)
        return replace(entry, phrases=said)


def _sorted(entries: Iterable[Entry]) -> list[Entry]:
    """Put the gravest first, those by code; the others keep the strategy's order."""
    return sorted(entries, key=lambda entry: (entry.rank, entry.codes[:1] if entry.rank == 0 else ()))


def _is_editorial(entry: Entry) -> bool:
    return entry.grade is Grade.REDAKSJONELL


def _pop(places: dict[Place, dict[int, Change]], kinds: Iterable[Place]) -> dict[int, Change]:
    return {number: change for kind in kinds for number, change in places.pop(kind, {}).items()}


def _keys(change: Change) -> set[tuple[bool, int, Path]]:
    return {(False, ref.source, ref.path) for ref in change.old} | {(True, 0, ref.path) for ref in change.new}


def _left(change: Change, area: set[tuple[bool, int, Path]]) -> bool:
    """Tell whether a part that was moved stood in an area and stands in another."""
    old, new = change.old[0], change.new[0]
    return (False, old.source, old.area) in area and bool(new.within) and (True, 0, new.area) not in area
