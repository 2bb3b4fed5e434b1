"""AG301: the same number twice, or a gap, among siblings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from agstrategi import nodes
from agstrategi.diagnostics import Path, Severity
from agstrategi.model.base import Samling
from agstrategi.model.parts import FnMal
from agstrategi.outline.names import short_name
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.headings import families, plain

RULE = Rule(
    code="AG301",
    name="nummer-dobbelt",
    severity=Severity.FEIL,
    what="Samme nummer står to ganger, eller et nummer mangler, blant deler som hører sammen.",
    why="Folk viser til kapitler og mål med nummer. Når «2.1» er to ting, vet ingen hvilken et vedtak gjelder, "
    "og et hull i rekken får leseren til å lete etter noe som ikke finnes.",
    bad="mål:\n  - {nummer: Delmål 1, tittel: Flere hele stillinger}\n  - {nummer: Delmål 1, tittel: Lavere fravær}\n",
    good="mål:\n  - {nummer: Delmål 1, tittel: Flere hele stillinger}\n  - {nummer: Delmål 2, tittel: Lavere fravær}\n",
    mend="Rett nummeret, eller ta bort alle `nummer` og la programmet nummerere (`nummerert: ja`).",
    messages={
        "dobbelt": "nummeret {nummer} står også foran «{tittel}»",
        "hull": "etter {før} kommer {nummer}: {mangler} mangler",
    },
)
_LEAP = 10
"""A wider gap is no gap: years, or numbers of two kinds."""
_NUMBER = re.compile(r"(.*?)([0-9]{1,6})")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A numbered thing: ``key`` is its number as it is compared, ``written`` whether the author gave it."""

    number: str
    title: str
    origin: Path
    written: bool

    @property
    def key(self) -> str:
        return " ".join(self.number.split()).rstrip(".:").casefold()

    @property
    def series(self) -> tuple[str, int] | None:
        match = _NUMBER.fullmatch(self.key)
        return (match[1], int(match[2])) if match else None

    @property
    def path(self) -> Path:
        return (*self.origin, "nummer" if self.written else "tittel")


def check(case: Case) -> Iterator[Hit]:
    """Compare the numbers of sibling headings, and of items in one collection, however they are shown.

    Where a number stands twice, one of the two is often the one that seems to be missing: gaps are told when it is not.
    """
    groups = [*_headings(case), *_collections(case)]
    every = {entry.key for group in groups for entry in group}
    seen: set[Hit] = set()
    for group in groups:
        for hit in list(_twice(group)) or _gaps(group, every):
            if hit not in seen:
                seen.add(hit)
                yield hit


def _headings(case: Case) -> Iterator[list[_Entry]]:
    """Give sibling headings with written numbers, and those of one collection whoever numbered them."""
    for family in families(case.document):
        entries = [_heading(case, one) for one in family.sections if one.number and one.kind != "skjema"]
        yield [entry for entry in entries if entry.written]
        collections: dict[Path, list[_Entry]] = {}
        for entry in entries:
            collections.setdefault(_held(entry.origin), []).append(entry)
        yield from collections.values()


def _held(origin: Path) -> Path:
    """Give the list that something stands in."""
    return origin[:-2] if origin[-1:] == ("kapittel",) else origin[:-1]


def _heading(case: Case, section: nodes.Section) -> _Entry:
    written = bool(getattr(case.part_at.get(section.origin), "nummer", ""))
    return _Entry(section.number, plain(section), section.origin, written)


def _collections(case: Case) -> Iterator[list[_Entry]]:
    kinds = [places for kind, places in case.by_kind.items() if issubclass(kind, Samling)]
    for path, part in (place for places in kinds for place in places):
        items = part.held("punkter")
        if items and type(items[0]) is not FnMal and items[0].held("nummer", None) is not None:
            yield [
                _Entry(item.nummer, short_name(item), (*path, "punkter", at), written=True)
                for at, item in enumerate(items)
                if item.nummer
            ]


def _twice(group: list[_Entry]) -> Iterator[Hit]:
    first: dict[str, _Entry] = {}
    for entry in group:
        other = first.setdefault(entry.key, entry)
        if other.origin != entry.origin:
            here, there = (other, entry) if other.written and not entry.written else (entry, other)
            yield Hit(here.path, "dobbelt", {"nummer": here.number.rstrip(".:"), "tittel": there.title})


def _gaps(group: Iterable[_Entry], every: set[str]) -> Iterator[Hit]:
    """Find numbers left out between two others of one series, where nothing in the document bears them."""
    series: dict[str, dict[int, _Entry]] = {}
    for entry in group:
        if entry.series:
            series.setdefault(entry.series[0], {}).setdefault(entry.series[1], entry)
    for prefix, entries in series.items():
        numbers = sorted(entries)
        for before, after in pairwise(numbers):
            missing = range(before + 1, after)
            if 0 < len(missing) < _LEAP and not any(f"{prefix}{at}" in every for at in missing):
                fields = {
                    "før": entries[before].number.rstrip(".:"),
                    "nummer": entries[after].number.rstrip(".:"),
                    "mangler": _span(prefix, missing),
                }
                yield Hit(entries[after].path, "hull", fields)


def _span(prefix: str, missing: range) -> str:
    first, last = missing[0], missing[-1]
    return f"{prefix}{first}".strip() if first == last else f"{prefix}{first}–{last}".strip()
