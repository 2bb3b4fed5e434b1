"""Which characters to change, and where in the files they stand.

AG606 finds the places, so what is right for the rule is never touched, and neither is a quotation or a place with a
waiver. What a text means in Markdown stays the same: a mend that would change it is left out, with all of its text's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from agstrategi import nodes, text
from agstrategi.diagnostics import Diagnostic, Severity
from agstrategi.rules.base import Hit
from agstrategi.rules.case import Case, Text
from agstrategi.rules.registry import checks
from agstrategi.rules.waivers import Waivers, lines_of, waivers
from agstrategi.source import Source
from agstrategi.source.lines import Lines

_RULE = "AG606"
_SPACES, _BEFORE, _ACCENT = "mellomrom", "foran", "apostrof"
_LIST_MARK = re.compile(r"^[ >]*(?:[-*+]|[0-9]{1,9}[.)])$")
_COMMA = re.compile(r",(?:\s|$)")
_APOSTROPHES = re.compile(r"(?<=\w)´")
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Characters ``start`` up to ``end`` of a file's text, and what shall stand there instead."""

    file: str
    start: int
    end: int
    text: str


def edits(case: Case, source: Source) -> tuple[Edit, ...]:
    """Give what to mend in the files of a strategy, in order."""
    check = next(check for check in checks() if check.rule.code == _RULE)
    waived = waivers(source, frozenset(one.rule.code for one in checks()))
    texts = {one.path: one for one in case.texts}
    hits = (hit for hit in check.run(case) if hit.span is not None)
    found = [
        edit
        for path, group in groupby(hits, key=lambda hit: hit.path)
        for edit in _of_text(texts[path], tuple(group), source, waived)
    ]
    return tuple(sorted(found))


def _of_text(one: Text, hits: tuple[Hit, ...], source: Source, waived: Waivers) -> Iterator[Edit]:
    changes = {change for hit in hits if (change := _change(one, hit)) and not _is_waived(hit, source, waived)}
    if _keeps_meaning(one, changes):
        for start, end, new in changes:
            yield from _placed(one, start, end, new, source)


def _change(one: Text, hit: Hit) -> tuple[int, int, str] | None:
    """Give what a hit changes in the text's value; None where there is more than one right answer."""
    start, end = hit.span or (0, 0)
    if hit.message == _ACCENT:
        alone = len(_APOSTROPHES.findall(one.value)) == one.value.count("´")  # else they may be quotation marks
        return (start, end, "’") if alone else None
    is_before_comma = bool(_COMMA.match(one.value, end))
    if hit.message == _BEFORE:
        return (start, end, "") if is_before_comma else None
    if hit.message != _SPACES or _LIST_MARK.match(one.value[one.value.rfind("\n", 0, start) + 1 : start]):
        return None
    return start, end, "" if is_before_comma else " "


def _is_waived(hit: Hit, source: Source, waived: Waivers) -> bool:
    place = source.place_in(hit.path, *(hit.span or (0, 0)))
    return waived.let_pass(Diagnostic(_RULE, Severity.MERKNAD, place, ""), lines_of(source, hit.path, place))


def _keeps_meaning(one: Text, changes: Iterable[tuple[int, int, str]]) -> bool:
    """Tell whether a text is the same Markdown after its changes, but for blanks and apostrophes, and has no code."""
    new = one.value
    for start, end, put in sorted(changes, reverse=True):
        new = new[:start] + put + new[end:]
    if one.kind != "tekst":
        return _squeezed(text.inlines(one.value)) == _squeezed(text.inlines(new))
    before, after = text.blocks(one.value), text.blocks(new)
    return _squeezed(before) == _squeezed(after) and nodes.CodeBlock.__name__ not in repr(before)


def _squeezed(tree: object) -> str:
    return _BLANK.sub("", repr(tree)).replace("´", "’")


def _placed(one: Text, start: int, end: int, new: str, source: Source) -> Iterator[Edit]:
    """Give the edit in the file, where the characters stand there as they are: no escapes, no folded lines."""
    place = source.place_in(one.path, start, end)
    lines = Lines.of(place.file, source.text(place.file))
    first = lines.starts[place.line - 1] + place.column - 1
    last = lines.starts[place.end_line - 1] + place.end_column - 1
    if source.text(place.file)[first:last] == one.value[start:end]:
        yield Edit(place.file, first, last, new)
