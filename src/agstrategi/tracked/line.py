"""A paragraph put together of words that stay, words taken out and words put in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from lxml import etree

from agstrategi.compare.redline import readable, word_runs
from agstrategi.tracked.marks import Marks
from agstrategi.tracked.pieces import Gaps, Look, Piece, empty_run
from agstrategi.tracked.plan import IN, OUT, STAYS
from agstrategi.tracked.tags import LINK, TEXT
from agstrategi.writers.docx.xml import Element

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Part(NamedTuple):
    """White space, words or things, and what becomes of them; ``was``: the same things in the old text."""

    change: str
    look: Look
    text: str = ""
    things: tuple[Element, ...] = ()
    was: tuple[Element, ...] = ()


def redlined(old: Sequence[Piece], new: Sequence[Piece]) -> Iterator[Part]:
    """Give what makes one paragraph of two."""
    here, there = iter(old), iter(new)
    for run in readable(word_runs([piece.key for piece in old], [piece.key for piece in new])):
        for _ in run.same:
            yield from _kept(next(here), next(there))
        out, into = [next(here) for _ in run.out], [next(there) for _ in run.into]
        common = bool(out and into) and out[0].space == into[0].space
        if common:
            yield from _space(into[0].gaps, STAYS)
        for change, pieces in ((OUT, out), (IN, into)):
            for at, piece in enumerate(pieces):
                yield from _piece(piece, change, bare=common and at == 0)


def _kept(old: Piece, new: Piece) -> Iterator[Part]:
    if old.space == new.space:
        yield from _space(new.gaps, STAYS)
    else:
        yield from _space(old.gaps, OUT)
        yield from _space(new.gaps, IN)
    if new.word or new.things:
        yield Part(STAYS, new.look, new.word, new.things, old.things)


def _piece(piece: Piece, change: str, *, bare: bool = False) -> Iterator[Part]:
    if not bare:
        yield from _space(piece.gaps, change)
    if piece.word or piece.things:
        yield Part(change, piece.look, piece.word, piece.things)


def _space(gaps: Gaps, change: str) -> Iterator[Part]:
    return (Part(change, gap.look, gap.text) for gap in gaps)


def write(parts: Iterable[Part], paragraph: Element, marks: Marks) -> None:
    """Put parts at the end of a paragraph: a run of what looks alike, a mark round what is changed together."""
    for _, of_link in groupby(parts, lambda part: part.look.address):
        held = list(of_link)
        link = held[0].look.link
        holder = paragraph if link is None else etree.SubElement(paragraph, LINK, dict(link.attrib))
        for change, together in groupby(held, lambda part: part.change):
            marks.runs(holder, list(_runs(together)), change)


def _runs(parts: Iterable[Part]) -> Iterator[Element]:
    for (_, are_words), alike in groupby(parts, lambda part: (part.look.key, not part.things)):
        held = list(alike)
        if are_words:
            yield _run("".join(part.text for part in held), held[0].look)
        else:
            yield from (thing for part in held for thing in part.things)


def _run(text: str, look: Look) -> Element:
    run = empty_run(look)
    words = etree.SubElement(run, TEXT, {_SPACE: "preserve"})
    words.text = text
    return run
