"""Paragraphs: those of one chapter or field are one entry, with what became of the heading above them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from agstrategi.compare.report.folding import CHAPTER, TEXT, around, home_of, one_of
from agstrategi.compare.report.rows import IN, Entry, Line, Rows
from agstrategi.compare.result import Change, Fate, Grade, Ref

_SHOWN = 3
"""So many new paragraphs of a place are shown; the rest are counted, for they stand in the strategy itself."""
Told = tuple[Change, Entry]


@dataclass(frozen=True, slots=True)
class Texts:
    """Makes entries of paragraphs; ``named``: a heading says already which focus area they stand in."""

    rows: Rows
    named: bool

    def entries(self, changes: Mapping[int, Change], chapters: Mapping[int, Entry]) -> list[Entry]:
        """Give an entry for each place, the chapters' own among them, in the order of the first of each."""
        homes = {home_of(one): number for number, one in changes.items() if number in chapters}
        places: dict[object, list[Told]] = defaultdict(list)
        for number, change in changes.items():
            if change.kind == TEXT:
                chapter = around(home_of(change), homes)
                place = (self.where(one_of(change)), change.grade) if chapter is None else chapter
                places[place].append((change, self.rows.entry(number, change, TEXT)))
        found = {place: self._together(self.where(one_of(told[0][0])), told) for place, told in places.items()}
        own = [_both(entry, found.pop(number, None)) for number, entry in chapters.items()]
        return [*own, *found.values()]

    def where(self, ref: Ref) -> str:
        """Name the place of a paragraph: its chapter, its part, or the field that it is."""
        wording = self.rows.wording
        inside = ref.within[1:] if self.named else ref.within
        if inside:
            return f"«{inside[-1]}»"
        field, _, year = ref.field.partition("/")
        label = wording.say("øvrig_tekst") if field == "innhold" else wording.label(field, TEXT)
        return f"{label} {year}".strip()

    def _together(self, where: str, told: Sequence[Told]) -> Entry:
        first = told[0][1]
        if len(told) == 1:
            return replace(first, what=where)
        entries = [entry for _, entry in told]
        return replace(
            first,
            what=where,
            phrases=tuple(self._counts(told)),
            lines=tuple(self._some(told)),
            codes=tuple(sorted({code for entry in entries for code in entry.codes})),
            numbers=tuple(number for entry in entries for number in entry.numbers),
        )

    def _counts(self, told: Sequence[Told]) -> Iterator[str]:
        """Say how many paragraphs are gone, new and changed, and what else there is to say of those changed."""
        wording = self.rows.wording
        fates = Counter(change.fate for change, _ in told)
        changed = len(told) - fates[Fate.UTGATT] - fates[Fate.NY]
        counts = {"tekst_ut": fates[Fate.UTGATT], "tekst_inn": fates[Fate.NY], "tekst_endret": changed}
        for key, count in counts.items():
            if count:
                yield wording.say(key, antall=wording.counted(count, TEXT))
        pairs = (entry for change, entry in told if change.fate not in {Fate.NY, Fate.UTGATT})
        said = dict.fromkeys(phrase for entry in pairs for phrase in entry.phrases)
        yield from (phrase for phrase in said if phrase != wording.say("fraser", "D212"))

    def _some(self, told: Sequence[Told]) -> Iterator[Line]:
        """Give what is changed and gone whole, and the first few of what is new."""
        wording = self.rows.wording
        new = [entry for change, entry in told if change.fate is Fate.NY]
        left_out = new[_SHOWN:] if len(new) > _SHOWN + 1 else []
        yield from (line for _, entry in told if entry not in left_out for line in entry.lines)
        if left_out:
            yield Line("", ((IN, wording.say("flere_avsnitt", antall=wording.counted(len(left_out), TEXT))),))


def is_chapter(change: Change) -> bool:
    """Tell whether a change is about a heading that paragraphs stand under."""
    return change.kind == CHAPTER


def _both(chapter: Entry, text: Entry | None) -> Entry:
    """Put what became of a heading and of the text under it together."""
    if text is None:
        return chapter
    grades = [entry.grade for entry in (chapter, text) if entry.grade]
    return replace(
        chapter,
        phrases=tuple(dict.fromkeys((*chapter.phrases, *text.phrases))),
        lines=(*chapter.lines, *text.lines),
        grade=min(grades, key=list(Grade).index, default=None),
        codes=tuple(sorted({*chapter.codes, *text.codes})),
        numbers=(*chapter.numbers, *text.numbers),
    )
