"""Indicators are told with the goal or measure that they belong to, a line each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from agstrategi.compare.report.folding import INDICATOR, around, home_of, one_of
from agstrategi.compare.report.rows import IN, OUT, Entry, Line, Rows
from agstrategi.compare.result import GRADES, Change, Fate, Grade, Ref

_FACTS = ("tittel", "nå", "målverdi", "år")
_TARGET = "D108"


def with_indicators(
    rows: Rows, entries: Mapping[int, Entry], changes: Mapping[int, Change], every: Sequence[Change], plain: str
) -> dict[int, Entry]:
    """Give the entries, each with what became of its indicators.

    ``every`` are all changes: an indicator may belong to a goal that has no entry, being as it was. That goal gets one.
    """
    homes = {home_of(one): number for number, one in enumerate(every) if one.kind not in {INDICATOR, "tekst"}}
    groups: dict[int, dict[int, Change]] = defaultdict(dict)
    for number, change in changes.items():
        if change.kind == INDICATOR:
            parent = around(home_of(change), homes)
            groups[number if parent is None else parent][number] = change
    found = dict(entries)
    for parent, inside in groups.items():
        base = found.get(parent) or Entry(rows.what(every[parent], plain), (), (), None, (), ())
        found[parent] = _with(rows, base, inside)
    return found


def _with(rows: Rows, entry: Entry, inside: Mapping[int, Change]) -> Entry:
    changes = list(inside.values())
    grades = [change.grade for change in changes if change.grade]
    said = list(_phrases(rows, changes))
    own = () if entry.grade is Grade.REDAKSJONELL and entry.grade not in grades else entry.phrases
    is_graver = entry.grade is not Grade.VESENTLIG and Grade.VESENTLIG in grades
    phrases = (*said, *own) if is_graver else (*own, *said)
    codes = {code for change in changes if (code := change.code)}
    return replace(
        entry,
        phrases=phrases,
        lines=(*entry.lines, *(_line(rows, change) for change in changes)),
        grade=min([*grades, *([entry.grade] if entry.grade else [])], key=GRADES.index, default=None),
        codes=tuple(sorted({*entry.codes, *codes})),
        numbers=(*entry.numbers, *inside),
    )


def _phrases(rows: Rows, changes: Sequence[Change]) -> Iterator[str]:
    """Say what became of the indicators of one goal or measure, all together."""
    wording = rows.wording
    concept = wording.concept(INDICATOR)
    changed = [change for change in changes if change.fate not in {Fate.NY, Fate.UTGATT}]
    if any(field.code == _TARGET and field.grade for change in changed for field in change.fields):
        yield wording.say("fraser", _TARGET)
    elif changed:
        yield wording.say("indikator_endret", flere=concept.flere)
    if new := sum(change.fate is Fate.NY for change in changes):
        word = wording.new(INDICATOR, several=new > 1)
        yield f"{wording.number(new)} {word} {concept.flere}" if new > 1 else f"{word} {concept.en}"
    if gone := sum(change.fate is Fate.UTGATT for change in changes):
        yield wording.say("tekst_ut", antall=wording.counted(gone, INDICATOR))


def _line(rows: Rows, change: Change) -> Line:
    """Give an indicator's numbers before and after; of one that is there still only those that differ."""
    told = (
        {field.field for field in change.fields if not field.covered} if change.old and change.new else set(_FACTS[1:])
    )
    pair = ((OUT, change.old), (IN, change.new))
    texts = ((sign, ", ".join(_facts(rows, refs[0], told))) for sign, refs in pair if refs)
    ops = tuple((sign, text) for sign, text in texts if text)
    if ops or (change.old and change.new):
        return Line(one_of(change).title, ops)
    return Line("", ((IN if change.new else OUT, one_of(change).title),))


def _facts(rows: Rows, ref: Ref, told: set[str]) -> Iterator[str]:
    for key, text in ref.values:
        if key in told and text:
            yield f"{rows.wording.label(key, INDICATOR).lower()} {text}"
