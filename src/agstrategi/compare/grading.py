"""How much a change counts: from what is different to a code."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz.distance import Levenshtein

from agstrategi.compare.codes import Choice
from agstrategi.compare.redline import Run
from agstrategi.compare.result import GRADES, Fate, Grade
from agstrategi.compare.words import (
    FUNCTION_WORDS,
    NEGATIONS,
    STRONG,
    WEAK,
    bare,
    is_number,
    negations,
    numbers,
    strong,
    weak,
)
from agstrategi.model.time import parse_time

COMMITMENTS = frozenset({"verdi", "mål", "satsingsområde", "hovedgrep", "tiltak"})
_NUMBERED = frozenset({"mål", "hovedgrep", "tiltak"})
_LISTS = frozenset({"ansvar", "faktorer", "fn_mål", "punkter"})
_FACTS = frozenset({"kilde", "nå", "år", "type", "faktorer", "fn_mål"})
_OWN_CODE = {"start": "D220", "kostnad": "D211", "nummer": "D218", "url": "D304", "fil": "D304"}
_SAME_WORD = 0.75
_DONE = "fullført"


def pick(codes: Iterable[str], choice: Choice) -> tuple[str, Grade | None]:
    """Choose the code that counts most, the first in order among equals."""
    return min(
        ((code, choice.grade(code)) for code in codes),
        key=lambda one: (GRADES.index(one[1]) if one[1] else len(GRADES), one[0]),
    )


def fate_codes(fate: Fate, kind: str, status: str, *, same_words: bool) -> list[str]:
    """Give the code of a fate; ``status`` is the old measure's, ``same_words`` that a split or merge changed none."""
    if fate is Fate.NY:
        return ["D202" if kind == "tiltak" else "D112" if kind in COMMITMENTS else "D217"]
    if fate is Fate.UTGATT:
        return [_gone(status) if kind == "tiltak" else "D111" if kind in COMMITMENTS else "D216"]
    if fate in {Fate.DELT, Fate.SLATT_SAMMEN}:
        return ["D306" if kind == "tekst" and same_words else "D213" if fate is Fate.DELT else "D214"]
    return []


def _gone(status: str) -> str:
    if not status:
        return "D102"
    return "D201" if status in {_DONE, "avbrutt"} else "D101"


def field_codes(kind: str, changed: tuple[str, str, str], old: Mapping[str, str], found: Sequence[Run]) -> list[str]:
    """Give the codes that a changed field (its key, its text before and after) answers to.

    ``old`` are all fields before, ``found`` the runs of words in which this one is changed.
    """
    field, before, after = changed
    if code := _plain_code(kind, field, before, after, old.get("status", "")):
        return [code]
    return words_codes(kind, field, found) if before and after else [_usual(kind, field)]


def _plain_code(kind: str, field: str, before: str, after: str, status: str) -> str:
    """Give the code of a field whose words need not be read; ``status`` is the old measure's."""
    if field == "frist":
        return _deadline(before, after, status)
    if field == "status" and kind == "tiltak":
        return "D109" if after in {"utsatt", "avbrutt"} else "D209"
    if field == "ansvar" and not after:
        return "D110"
    if same_entries(field, before, after):
        return "D305"
    return _OWN_CODE.get(field, "")


def words_codes(kind: str, field: str, found: Sequence[Run]) -> list[str]:
    """Give the codes of changed words."""
    if all(map(_same_words, found)):
        return ["D302"]
    usual = _usual(kind, field)
    if usual in {"D108", "D113", "D114", "D219", "D210"}:
        return [usual]
    codes = list(_said(kind, found))
    return [*codes, usual] if codes or not all(map(_spelling, found)) else ["D302"]


def _usual(kind: str, field: str) -> str:
    if kind == "strategi":
        return {"visjon": "D113", "kommune": "D114"}.get(field, "D219")
    if field == "ansvar" and kind == "tiltak":
        return "D210"
    if field in {"målverdi", "kortnavn"}:
        return "D108" if field == "målverdi" else "D303"
    return "D220" if field in _FACTS else "D212"


def _said(kind: str, found: Sequence[Run]) -> Iterable[str]:
    """Give the codes of what must not pass for a change of style: modal verbs, negations and numbers."""
    out = [bare(word) for run in found for word in run.out]
    into = [bare(word) for run in found for word in run.into]
    if out and into and strong(out) > strong(into) and weak(into) > weak(out):
        yield "D105"
    if out and into and strong(into) > strong(out) and weak(out) > weak(into):
        yield "D206"
    if negations(out) != negations(into):
        yield "D106" if kind in COMMITMENTS else "D208"
    if numbers(out) != numbers(into):
        yield "D107" if kind in _NUMBERED else "D207"


def _deadline(before: str, after: str, status: str) -> str:
    if not before:
        return "D205"
    if not after:
        return "D104"
    old, new = _last(before), _last(after)
    if old == new:
        return "D302"
    if new < old:
        return "D204"
    return "D203" if status == _DONE else "D103"


def _last(deadlines: str) -> dt.date:
    """Give the last day of a deadline, the latest of those of several parts."""
    return max((point.last for text in deadlines.split(" / ") if (point := parse_time(text))), default=dt.date.min)


def same_entries(field: str, before: str, after: str) -> bool:
    """Tell whether a field is a list of the same entries, in another order."""
    return field in _LISTS and _entries(before) == _entries(after)


def _entries(text: str) -> list[str]:
    """Give the entries of a list field, sorted: points have bullets, names have commas."""
    parted = text.split(" • ") if text.startswith("• ") else text.split(", ")
    return sorted(entry.removeprefix("• ") for entry in parted)


def _same_words(run: Run) -> bool:
    """Tell whether only signs and capitals differ."""
    out, into = ([found for word in words if (found := bare(word))] for words in (run.out, run.into))
    return out == into


def _spelling(run: Run) -> bool:
    """Tell whether only small words, inflection or spelling differ."""
    out, into = ([found for word in words if (found := bare(word))] for words in (run.out, run.into))
    if all(word in FUNCTION_WORDS for word in (*out, *into)):
        return True
    return len(out) == len(into) and all(map(_same_word, out, into))


def _same_word(one: str, other: str) -> bool:
    """Tell whether two bare words are forms of one word; a first letter put before it (``u-``) makes another."""
    if one == other:
        return True
    telling = any(word in STRONG | WEAK | NEGATIONS or is_number(word) for word in (one, other))
    return not telling and one[0] == other[0] and Levenshtein.normalized_similarity(one, other) >= _SAME_WORD
