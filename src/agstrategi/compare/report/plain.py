"""A comparison as lines for a terminal: the balance, then every change, the gravest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import dropwhile, groupby

from agstrategi.compare.report.balances import equations
from agstrategi.compare.report.document import note_text, shared_entry, unchanged
from agstrategi.compare.report.rows import Entry, Line
from agstrategi.compare.report.sections import MEASURE, Sections
from agstrategi.compare.report.view import View
from agstrategi.compare.report.wording import Wording
from agstrategi.compare.result import Op

HEAD, STRONG, DIM = "head", "strong", "dim"
"""How a span looks, beside the signs of words before and after."""
_SHORT = 45
"""Characters: a fact before and after that is no longer shares a line with others."""
Span = Op
"""Words and how they look: ``=`` plain, ``-`` taken out, ``+`` put in, or one of the looks above."""


@dataclass(frozen=True, slots=True)
class Lines:
    """A paragraph to be broken into lines, moved ``indent`` to the right, the later ones ``hang`` more.

    No spans: a blank line.
    """

    indent: int = 0
    spans: tuple[Span, ...] = ()
    hang: int = 0


def lines(view: View, wording: Wording) -> Iterator[Lines]:
    """Give the report, paragraph by paragraph; the balance of the measures comes first."""
    return dropwhile(lambda one: not one.spans, _lines(view, wording))


def _lines(view: View, wording: Wording) -> Iterator[Lines]:
    first = dict(sorted(view.balance.items(), key=lambda one: one[0] != MEASURE))
    for name, before, after in equations(first, wording):
        yield Lines(0, ((STRONG, f"{name}:"), ("=", f"{before}. {wording.say('nå')}: {after}.")), 4)
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
        yield Lines(2, ((STRONG, f"{entry.what}:"), ("=", "; ".join(entry.phrases)), _place(entry, title)), 2)
        yield from (Lines(6, spans, 2) for spans in _told(entry.lines))


def _told(found: Iterable[Line]) -> Iterator[tuple[Span, ...]]:
    """Give the words before and after; short facts follow each other on a line."""
    together: list[Span] = []
    for line in found:
        label: tuple[Span, ...] = (("=", f"{line.label}:"),) if line.label else ()
        if line.label and sum(len(text) for _, text in line.ops) <= _SHORT:
            together += [*([("=", "·")] if together else []), *label, *line.ops]
            continue
        yield from [tuple(together)] if together else []
        together = []
        yield (*label, *line.ops)
    yield from [tuple(together)] if together else []


def _place(entry: Entry, title: str) -> Span:
    """Give the heading, where the entry's name does not hold it already, and the codes."""
    said = [title] if title.lower() not in entry.what.lower() else []
    return (DIM, f"({' · '.join([*said, ', '.join(entry.codes)])})")


def _unchanged(view: View, wording: Wording) -> Iterator[Lines]:
    if view.unchanged:
        yield Lines()
        yield Lines(0, ((HEAD, wording.say("uendrede").upper()),))
    for title, names in unchanged(view, wording):
        yield Lines(2, ((STRONG, f"{title}:"), ("=", names)), 2)
