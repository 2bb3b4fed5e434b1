"""The words of a paragraph, each with its look: what two paragraphs are compared by."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from agstrategi.tracked.tags import BOOKMARK, BOOKMARK_END, FIELD, ID, LINK, LOOK, NOTE, PARAGRAPH_LOOK, RUN, TEXT, W
from agstrategi.tracked.units import words
from agstrategi.writers.docx.xml import Element

_PARTS = re.compile(r"\s+|\S+")
_FIRST_LOOK, _FIRST_THING = 0xF0000, 0x100000
_NOT_WORDS = frozenset({PARAGRAPH_LOOK, BOOKMARK, BOOKMARK_END})
_NUMBERS = re.compile(r' (?:id|name)="[^"]*"')  # that each picture has of its own


class Look(NamedTuple):
    """How words look and what link they stand in; ``key`` is the same for the same look, ``address`` for a link."""

    key: int
    address: str = ""
    run: Element | None = None
    link: Element | None = None


class Gap(NamedTuple):
    """White space of one look."""

    text: str
    look: Look


Gaps = tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A word with the white space before it, or a thing that is no word: a break, a picture, a note's mark, a field.

    ``key`` is the same for two that are the same and look the same; signs for private use tell looks and things apart.
    ``things`` are finished runs.
    """

    key: str
    look: Look
    gaps: Gaps = ()
    word: str = ""
    things: tuple[Element, ...] = ()

    @property
    def space(self) -> list[tuple[str, int]]:
        """Give the white space before it as what it is compared by."""
        return [(gap.text, gap.look.key) for gap in self.gaps]


class Pieces:
    """Takes paragraphs apart. ``noted`` gives what two notes are to have the same of to be one, by a mark's id."""

    def __init__(self, noted: Callable[[str], str]) -> None:
        self._noted = noted
        self._looks: dict[tuple[str, str], int] = {("", ""): 0}
        self._things: dict[str, int] = {}

    def of(self, paragraph: Element) -> list[Piece]:
        """Give a paragraph's pieces."""
        return list(_Parts(self).pieces(paragraph))

    def look(self, run: Element | None, link: Element | None) -> Look:
        """Give a look its number."""
        address = "" if link is None else str(sorted(link.attrib.items()))
        key = ("" if run is None else _written(run), address)
        return Look(self._looks.setdefault(key, len(self._looks)), address, run, link)

    def thing(self, runs: tuple[Element, ...], look: Look, gaps: Gaps) -> Piece:
        """Make a piece of what is no word."""
        kind = "".join(self._kind(run) for run in runs)
        number = self._things.setdefault(f"{kind} {look.key}", len(self._things))
        return Piece(chr(_FIRST_THING + number), look, gaps, things=runs)

    @staticmethod
    def word(word: str, look: Look, gaps: Gaps) -> Piece:
        """Make a piece of a word."""
        return Piece(f"{word}{chr(_FIRST_LOOK + look.key)}" if look.key else word, look, gaps, word)

    def _kind(self, run: Element) -> str:
        if run.tag != RUN:
            return f"control {words(run)}"
        mark = run.find(NOTE)
        if mark is not None:
            return f"note {self._noted(mark.get(ID))}"
        return _NUMBERS.sub("", _written(run))


class _Parts:
    """One paragraph being taken apart."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces
        self._gaps: Gaps = ()
        self._field: list[Element] = []
        self._open = 0

    def pieces(self, paragraph: Element) -> Iterator[Piece]:
        yield from self._inside(paragraph, None)
        if self._gaps:
            yield Piece(" ", self._gaps[0].look, self._gaps)

    def _inside(self, holder: Element, link: Element | None) -> Iterator[Piece]:
        for child in holder:
            if child.tag == RUN:
                yield from self._run(child, link)
            elif child.tag == LINK:
                yield from self._inside(child, child)
            elif child.tag not in _NOT_WORDS:
                yield self._thing((child,), self._pieces.look(None, link))

    def _run(self, run: Element, link: Element | None) -> Iterator[Piece]:
        look = self._pieces.look(run.find(LOOK), link)
        mark = run.find(FIELD)
        if mark is not None or self._open:
            self._field.append(run)
            kind = "" if mark is None else mark.get(f"{W}fldCharType")
            self._open += {"begin": 1, "end": -1}.get(kind, 0)
            if not self._open:
                yield self._thing(tuple(self._field), look)
                self._field = []
            return
        for part in run:
            if part.tag == TEXT:
                yield from self._words(part.text or "", look)
            elif part.tag != LOOK:
                yield self._thing((_run_of(part, look),), look)

    def _words(self, text: str, look: Look) -> Iterator[Piece]:
        for part in _PARTS.findall(text):
            if part.isspace():
                self._gaps += (Gap(part, look),)
            else:
                yield self._pieces.word(part, look, self._taken())

    def _thing(self, runs: tuple[Element, ...], look: Look) -> Piece:
        return self._pieces.thing(runs, look, self._taken())

    def _taken(self) -> Gaps:
        gaps, self._gaps = self._gaps, ()
        return gaps


def empty_run(look: Look) -> Element:
    """Give a run that looks so."""
    run = etree.Element(RUN)
    if look.run is not None:
        run.append(deepcopy(look.run))
    return run


def _run_of(part: Element, look: Look) -> Element:
    """Give a part of a run as a run of its own."""
    run = empty_run(look)
    run.append(deepcopy(part))
    return run


def _written(element: Element) -> str:
    return str(etree.tostring(element, encoding="unicode", with_tail=False))
