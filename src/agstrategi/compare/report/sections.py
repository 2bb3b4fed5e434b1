"""Which changes stand together: a section for each register and each focus area, the text by chapter."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from agstrategi.compare.report.rows import Entry, Line, Rows
from agstrategi.compare.report.view import AREA, View
from agstrategi.compare.report.wording import Wording
from agstrategi.compare.result import Change, Fate, Grade, Ref
from agstrategi.diagnostics import Path
from agstrategi.languages import capitalised

STRATEGY, TEXT, CHAPTER, MEASURE, GOAL, INDICATOR = "strategi", "tekst", "kapittel", "tiltak", "mål", "indikator"
_FOLDED = frozenset({TEXT, CHAPTER, INDICATOR})
"""What is counted in the entry of the new or gone part that it stands in, instead of having its own."""
_REGISTERS = ("verdi", "utfordring", "mulighet", GOAL)
_OUTSIDE = ("hovedgrep", MEASURE, INDICATOR)
_OTHER = (CHAPTER, TEXT)
_GROUND = ("definisjon", "forankring", "vedlegg")
_SHOWN_TEXTS = 3
"""So many new paragraphs of a place are shown; the rest are counted, for they stand in the strategy itself."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its entries, the gravest first; ``notes`` are sentences under them."""

    name: str
    title: str
    entries: tuple[Entry, ...]
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Sections:
    """Arranges what is shown of a comparison."""

    view: View
    wording: Wording
    rows: Rows = field(init=False)

    def __post_init__(self) -> None:
        """Make what puts changes in words."""
        self.rows = Rows(self.wording)

    def all(self) -> list[Section]:
        """Give the sections that have something to say; what is only editorial stands in one of its own, last."""
        found = [section for section in self._arranged() if section.entries or section.notes]
        editorial = [entry for section in found for entry in section.entries if entry.grade is Grade.REDAKSJONELL]
        kept = [_without(section, editorial) for section in found]
        last = Section("redaksjonelle", self.wording.say("redaksjonelle"), tuple(editorial))
        return [section for section in (*kept, last) if section.entries or section.notes]

    # --- which changes belong together -----------------------------------------------------------------------------

    def _arranged(self) -> Iterator[Section]:
        by_place = self._by_place()
        yield self._identity(by_place)
        for kind in _REGISTERS:
            yield self._section(kind, self._heading(kind), by_place.pop(kind, {}), kind)
        for name, number, change in self._areas():
            yield self._area(name, change, by_place.pop(number, {}))
        outside = {number: one for kind in _OUTSIDE for number, one in by_place.pop(kind, {}).items()}
        yield self._section("utenfor", self._outside(), outside, MEASURE)
        other = {number: one for kind in _OTHER for number, one in by_place.pop(kind, {}).items()}
        yield self._section("tekst", self.wording.say("øvrig_tekst"), other, "")
        ground = {number: one for kind in _GROUND for number, one in by_place.pop(kind, {}).items()}
        yield self._section("grunnlag", self.wording.say("grunnlag"), ground, "")

    def _by_place(self) -> dict[str | int, dict[int, Change]]:
        """Part the changes by where they stand: the number of the area's own change, else their kind."""
        areas = {key: number for number, change in self._area_changes() for key in _area_keys(change)}
        found: dict[str | int, dict[int, Change]] = defaultdict(dict)
        for number, change in self.view.shown.items():
            side, ref = ("new", change.new[0]) if change.new else ("old", change.old[0])
            place = areas.get((side, ref.source, ref.area)) if ref.area else None
            found[change.kind if place is None else place][number] = change
        for number in [number for number, one in found[INDICATOR].items() if _stands_in_goals(one)]:
            found[GOAL][number] = found[INDICATOR].pop(number)
        return found

    def _area_changes(self) -> list[tuple[int, Change]]:
        """Give the changes of the focus areas that stand at the top, in the order of the new strategy."""
        return [
            (number, change)
            for number, change in enumerate(self.view.comparison.changes)
            if change.kind == AREA and "områder" not in (change.new or change.old)[0].path
        ]

    def _areas(self) -> Iterator[tuple[str, int, Change]]:
        for number, change in self._area_changes():
            yield f"område-{number}", number, change

    def _heading(self, kind: str) -> str:
        return capitalised(self.wording.concept(kind).flere)

    def _outside(self) -> str:
        wording = self.wording
        flere, areas = wording.concept(MEASURE).flere, wording.concept(AREA).bestemte
        return capitalised(wording.say("uten_område", flere=flere, områdene=areas))

    # --- sections --------------------------------------------------------------------------------------------------

    def _section(self, name: str, title: str, changes: Mapping[int, Change], plain: str) -> Section:
        return Section(name, title, tuple(self._entries(changes, plain)))

    def _area(self, name: str, change: Change, changes: Mapping[int, Change]) -> Section:
        refs = change.new or change.old
        title = self.wording.listed(ref.title for ref in refs)
        if not change.new:
            title = self.wording.say("utgått_område", navn=title)
        away = tuple(self._moved_away(change))
        return Section(name, title, tuple(self._entries(changes, MEASURE)), away)

    def _moved_away(self, area: Change) -> Iterator[str]:
        """Say where measures and key actions went that stood in this area."""
        keys = _area_keys(area)
        names = [
            self.wording.say("flyttet_til", navn=self.wording.named(change.old[0]), sted=change.new[0].within[0])
            for change in self.view.shown.values()
            if change.moved
            and change.kind in {MEASURE, "hovedgrep"}
            and ("old", change.old[0].source, change.old[0].area) in keys
            and change.new[0].within
            and ("new", 0, change.new[0].area) not in keys
        ]
        if names:
            yield self.wording.say("flyttet_herfra", navn=self.wording.listed(names))

    def _identity(self, by_place: dict[str | int, dict[int, Change]]) -> Section:
        """Give the strategy's own fields, an entry each; the words for concepts are one."""
        entries: list[Entry] = []
        for number, change in by_place.pop(STRATEGY, {}).items():
            entries += self._identity_entries(number, change)
        return Section("strategi", self.wording.say("visjon_og_identitet"), tuple(_sorted(entries)))

    def _identity_entries(self, number: int, change: Change) -> Iterator[Entry]:
        whole = self.rows.entry(number, change)
        fields = [one for one in change.fields if not one.covered and one.grade]
        words = [one for one in fields if one.field.startswith("begreper/")]
        for one in fields:
            if one not in words:
                single = self.rows.entry(number, replace(change, fields=(one,), code=one.code, grade=one.grade))
                label = self.wording.label(one.field, STRATEGY)
                yield replace(single, what=label, lines=tuple(replace(line, label="") for line in single.lines))
        if words:
            grade = min((one.grade for one in words if one.grade), key=list(Grade).index)
            lines = self.rows.entry(number, replace(change, fields=tuple(words))).lines
            codes = tuple(dict.fromkeys(one.code for one in words))
            phrases = (self.wording.say("fraser", codes[0]),)
            yield replace(
                whole, what=self.wording.say("begrepene"), phrases=phrases, lines=lines, grade=grade, codes=codes
            )

    # --- entries ---------------------------------------------------------------------------------------------------

    def _entries(self, changes: Mapping[int, Change], plain: str) -> list[Entry]:
        folded = self._folded(changes)
        own = {number: one for number, one in changes.items() if number not in folded}
        texts = {number: one for number, one in own.items() if one.kind == TEXT}
        entries = [self.rows.entry(number, one, plain) for number, one in own.items() if one.kind != TEXT]
        inside: dict[int, Counter[str]] = defaultdict(Counter)
        for number, parent in folded.items():
            inside[parent][changes[number].kind] += 1
        entries = [self._with_count(entry, inside.get(entry.numbers[0])) for entry in entries]
        return _sorted([*entries, *self._texts(texts, named=bool(plain))])

    def _with_count(self, entry: Entry, inside: Counter[str] | None) -> Entry:
        """Say how much came or went with a part."""
        if not inside:
            return entry
        counted = self.wording.listed(self.wording.counted(count, kind) for kind, count in inside.items())
        first, *rest = entry.phrases
        return replace(entry, phrases=(f"{first} {self.wording.say('gikk_med', antall=counted)}", *rest))

    def _folded(self, changes: Mapping[int, Change]) -> dict[int, int]:
        """Give the entry that each paragraph, chapter or indicator is counted in, where it came or went with it."""
        homes: dict[tuple[bool, int, Path], int] = {}
        for number, change in changes.items():
            if change.fate in {Fate.NY, Fate.UTGATT} and change.kind != TEXT:
                ref = _only(change)
                homes[bool(change.new), ref.source, ref.path] = number
        found: dict[int, int] = {}
        for number, change in changes.items():
            if change.follows and change.kind in _FOLDED and change.grade is not Grade.VESENTLIG:
                parent = self._home(change, homes)
                if parent is not None:
                    found[number] = parent
        return {number: _top(parent, found) for number, parent in found.items()}

    @staticmethod
    def _home(change: Change, homes: Mapping[tuple[bool, int, Path], int]) -> int | None:
        ref = _only(change)
        above = (homes.get((bool(change.new), ref.source, ref.path[:end])) for end in range(len(ref.path) - 1, 0, -1))
        return next((number for number in above if number is not None), None)

    def _texts(self, changes: Mapping[int, Change], *, named: bool) -> Iterator[Entry]:
        """Put the paragraphs of one place in one entry; ``named``: the heading says already which area it is."""
        places: dict[tuple[str, Grade | None], list[tuple[int, Change]]] = defaultdict(list)
        for number, change in changes.items():
            ref = (change.new or change.old)[0]
            places[self._where(ref, named=named), change.grade].append((number, change))
        for (where, _), found in places.items():
            yield self._text(where, found)

    def _where(self, ref: Ref, *, named: bool) -> str:
        """Name the place of a paragraph: its chapter, its part, or the field that it is."""
        around = ref.within[1:] if named else ref.within
        if around:
            return f"«{around[-1]}»"
        field, _, year = ref.field.partition("/")
        label = self.wording.say("øvrig_tekst") if field == "innhold" else self.wording.label(field, TEXT)
        return f"{label} {year}".strip()

    def _text(self, where: str, found: Sequence[tuple[int, Change]]) -> Entry:
        entries = [self.rows.entry(number, change, TEXT) for number, change in found]
        first = entries[0]
        if len(entries) == 1:
            return replace(first, what=where)
        return replace(
            first,
            what=where,
            phrases=tuple(self._counts(found, entries)),
            lines=tuple(self._some(found, entries)),
            codes=tuple(sorted({code for entry in entries for code in entry.codes})),
            numbers=tuple(number for entry in entries for number in entry.numbers),
        )

    def _counts(self, found: Sequence[tuple[int, Change]], entries: Sequence[Entry]) -> Iterator[str]:
        """Say how many paragraphs are new, gone and changed, and what else is to be said of those changed."""
        fates = Counter(change.fate for _, change in found)
        for fate, key in ((Fate.UTGATT, "tekst_ut"), (Fate.NY, "tekst_inn")):
            if fates[fate]:
                yield self.wording.say(key, antall=self.wording.counted(fates[fate], TEXT))
        changed = len(found) - fates[Fate.UTGATT] - fates[Fate.NY]
        if changed:
            yield self.wording.say("tekst_endret", antall=self.wording.counted(changed, TEXT))
        pairs = zip(found, entries, strict=True)
        said = (
            phrase for (_, one), entry in pairs if one.fate not in {Fate.NY, Fate.UTGATT} for phrase in entry.phrases
        )
        yield from (phrase for phrase in dict.fromkeys(said) if phrase != self.wording.say("fraser", "D212"))

    def _some(self, found: Sequence[tuple[int, Change]], entries: Sequence[Entry]) -> Iterator[Line]:
        """Give what is changed and gone whole, and the first few of what is new."""
        new = [entry for (_, change), entry in zip(found, entries, strict=True) if change.fate is Fate.NY]
        left_out = new[_SHOWN_TEXTS:] if len(new) > _SHOWN_TEXTS + 1 else []
        yield from (line for entry in entries if entry not in left_out for line in entry.lines)
        if left_out:
            more = self.wording.say("flere_avsnitt", antall=self.wording.counted(len(left_out), TEXT))
            yield Line("", (("+", more),))


def _sorted(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: (entry.rank, entry.codes[:1]))


def _without(section: Section, entries: Sequence[Entry]) -> Section:
    return replace(section, entries=tuple(entry for entry in section.entries if entry not in entries))


def _area_keys(change: Change) -> set[tuple[str, int, Path]]:
    return {("old", ref.source, ref.path) for ref in change.old} | {("new", 0, ref.path) for ref in change.new}


def _stands_in_goals(change: Change) -> bool:
    return (change.new or change.old)[0].path[:1] == (GOAL,)


def _only(change: Change) -> Ref:
    return (change.new or change.old)[0]


def _top(parent: int, found: Mapping[int, int]) -> int:
    while parent in found:
        parent = found[parent]
    return parent
