"""A comparison as lines for a terminal: the balance, then every change, the gravest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from agstrategi.compare.report.balances import equations
from agstrategi.compare.report.document import note_text, shared_entry, unchanged
from agstrategi.compare.report.rows import Entry
from agstrategi.compare.report.sections import Sections
from agstrategi.compare.report.view import View
from agstrategi.compare.report.wording import Wording
from agstrategi.compare.result import Op

HEAD, STRONG, DIM = "head", "strong", "dim"
"""How a span looks, beside the signs of words before and after."""
Span = Op
"""Words and how they look: ``=`` plain, ``-`` taken out, ``+`` put in, or one of the looks above."""


@dataclass(frozen=True, slots=True)
class Lines:
    """A paragraph to be broken into lines, moved ``indent`` to the right; no spans: a blank line."""

    indent: int = 0
    spans: tuple[Span, ...] = ()


def lines(view: View, wording: Wording) -> Iterator[Lines]:
    """Give the report, paragraph by paragraph."""
    for name, before, after in equations(view.balance, wording):
        yield Lines(0, ((STRONG, f"{name}:"), ("=", f"{before}. {wording.say('nå')}: {after}.")))
    entries = list(_entries(view, wording))
    if not entries:
        key = "ingenting_vist" if any(change.changed for change in view.scope.values()) else "ingenting"
        yield from (Lines(), Lines(0, (("=", wording.say(key)),)))
    for grade, found in groupby(entries, key=lambda one: one[0].grade):
        yield from _graded(grade.value if grade else "", list(found), wording)
    yield from _unchanged(view, wording)
    for note in view.comparison.notes:
        yield from (Lines(), Lines(0, (("=", note_text(wording, note)),)))


def _entries(view: View, wording: Wording) -> Iterator[tuple[Entry, str]]:
    """Give every entry with the heading that it stands under, the gravest first."""
    found = [(shared_entry(wording, change), wording.say("gjennomgående")) for change in view.shared.values()]
    for section in Sections(view, wording, apart=False).all():
        found += [(entry, section.title) for entry in section.entries]
    yield from sorted(found, key=lambda one: (one[0].rank, one[0].codes[:1]))


def _graded(grade: str, found: list[tuple[Entry, str]], wording: Wording) -> Iterator[Lines]:
    yield Lines()
    yield Lines(0, ((HEAD, f"{wording.words['alvor_flere'][grade]} ({len(found)})".upper()),))
    for entry, title in found:
        yield Lines()
        yield Lines(2, ((STRONG, f"{entry.what}:"), ("=", "; ".join(entry.phrases)), *_place(entry, title)))
        for line in entry.lines:
            yield Lines(6, (*([("=", f"{line.label}:")] if line.label else []), *line.ops))


def _place(entry: Entry, title: str) -> tuple[Span, ...]:
    said = [title] if title.lower() not in entry.what.lower() else []
    return ((DIM, f"({', '.join([*said, *entry.codes])})"),)


def _unchanged(view: View, wording: Wording) -> Iterator[Lines]:
    if view.unchanged:
        yield Lines()
        yield Lines(0, ((HEAD, wording.say("uendrede").upper()),))
    for title, names in unchanged(view, wording):
        yield Lines(2, ((STRONG, f"{title}:"), ("=", names)))
