"""Changes that hit many parts alike ("rådmann" became "kommunedirektør" in 31 measures), told once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from agstrategi.compare.changes import Difference, Draft
from agstrategi.compare.codes import Choice
from agstrategi.compare.grading import field_codes, pick, same_entries, words_codes
from agstrategi.compare.redline import Run
from agstrategi.compare.result import GRADES, SharedChange
from agstrategi.compare.words import bare

ALIKE = 3
"""So many parts have to be hit."""
_WORDS = 3
_WHOLE = frozenset({"frist", "start", "status", "år", "periode", "kilde"})
_ENDINGS = ("enes", "ens", "ene", "ets", "ers", "en", "et", "er", "s")
_STEM = 3
_ORDINARY = {"D210", "D212", "D219", "D220"}
_REPLACED = "D222"

Key = tuple[str, str, str]
"""The field that it is about (``""``: words in any text), what went out and what came in."""


_Found = list[tuple[int, Difference, int]]
"""Where a change is found: the drafts' numbers, their fields and the runs there."""


class Shared(NamedTuple):
    """The shared changes, and for each draft which of its runs (field, place) belong to which of them."""

    changes: tuple[SharedChange, ...]
    runs: dict[int, dict[tuple[str, int], int]]


def find(drafts: Sequence[Draft], choice: Choice) -> Shared:
    """Find what at least three parts have in common, the gravest first, then the most frequent."""
    found: dict[Key, _Found] = defaultdict(list)
    for number, draft in enumerate(drafts):
        if draft.is_pair:
            for key, difference, at in _keys(draft):
                found[key].append((number, difference, at))
    many = [(key, one) for key, one in found.items() if len(_numbers(one)) >= ALIKE]
    changes = [(_change(key, one, drafts, choice), one) for key, one in many]
    changes.sort(key=lambda pair: _order(pair[0]))
    runs: dict[int, dict[tuple[str, int], int]] = defaultdict(dict)
    for shared, (_, one) in enumerate(changes):
        for number, difference, at in one:
            runs[number][difference.field, at] = shared
    return Shared(tuple(change for change, _ in changes), runs)


def _order(change: SharedChange) -> tuple[int, int, str, str, str]:
    rank = GRADES.index(change.grade) if change.grade else len(GRADES)
    return (rank, -change.count, change.field, change.before, change.after)


def _keys(draft: Draft) -> Iterator[tuple[Key, Difference, int]]:
    for difference in draft.differences:
        if same_entries(*difference[:3]):
            continue
        if difference.field in _WHOLE:
            if difference.before and difference.after and len(difference.changed) == 1:
                yield (difference.field, difference.before, difference.after), difference, 0
            continue
        for at, run in enumerate(difference.changed):
            if 0 < len(run.out) <= _WORDS and 0 < len(run.into) <= _WORDS:
                out, into = _stems(run)
                if out and into and out != into:
                    yield ("", out, into), difference, at


def _stems(run: Run) -> tuple[str, str]:
    """Give what went out and came in as bare words, without an ending that both have."""
    out, into = (" ".join(filter(None, map(bare, words))) for words in (run.out, run.into))
    for ending in _ENDINGS:
        if out.endswith(ending) and into.endswith(ending) and min(len(out), len(into)) >= len(ending) + _STEM:
            return out.removesuffix(ending), into.removesuffix(ending)
    return out, into


def _change(key: Key, one: _Found, drafts: Sequence[Draft], choice: Choice) -> SharedChange:
    numbers = _numbers(one)
    kinds = Counter(drafts[number].change.kind for number in numbers)
    forms = {_form(difference, at) for _, difference, at in one}
    before, after = next(iter(forms)) if len(forms) == 1 else key[1:]
    code, grade = pick(_codes(key, one, drafts), choice)
    return SharedChange(key[0], before, after, code, grade, tuple(numbers), dict(kinds))


def _numbers(one: _Found) -> list[int]:
    return list(dict.fromkeys(number for number, _, _ in one))


def _form(difference: Difference, at: int) -> tuple[str, str]:
    run = difference.changed[at]
    return " ".join(map(bare, run.out)), " ".join(map(bare, run.into))


def _codes(key: Key, one: _Found, drafts: Sequence[Draft]) -> set[str]:
    codes: set[str] = set()
    for number, difference, at in one:
        kind, run = drafts[number].change.kind, difference.changed[at]
        if key[0]:
            texts = (difference.field, difference.before, difference.after)
            codes.update(field_codes(kind, texts, drafts[number].before, [run]))
        else:
            codes.update(words_codes(kind, difference.field, [run]))
    return {_REPLACED if code in _ORDINARY and not key[0] else code for code in codes}
