"""The text of an outline's blocks: what an author writes in a chapter itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from agstrategi.compare.texts import BULLET, joined, line, lines
from agstrategi.compare.words import fold
from agstrategi.diagnostics import Path
from agstrategi.model.base import Del
from agstrategi.model.blocks import (
    Boks,
    BoksBlokk,
    Figur,
    FigurBlokk,
    FigurDel,
    Liste,
    ListeBlokk,
    Punkt,
    Sitat,
    SitatBlokk,
    Skjema,
    SkjemaBlokk,
    Tabell,
    TabellBlokk,
    TekstBlokk,
    UthevetBlokk,
    VisBlokk,
)

Lines = Iterable[str]


def block_texts(block: Del) -> Iterator[tuple[Path, str]]:
    """Give the texts of a block in the order in which they print, each with its path in the block.

    Running text and lists are given paragraph by paragraph and point by point; a quotation, box, figure, table, form or
    what leads in a ``vis`` is one text, its pieces parted by bullets.
    """
    if isinstance(block, TekstBlokk):
        yield from _paragraphs("tekst", block.tekst)
    elif isinstance(block, ListeBlokk):
        yield from _list(block.liste)
    elif text := f" {BULLET} ".join(filter(None, _pieces(block))):
        yield (_key(block),), text


def _key(block: Del) -> str:
    return next(iter(type(block).model_fields))


def _pieces(block: Del) -> Lines:
    return _WAYS[type(block)](block)


def _paragraphs(key: str, text: str) -> Iterator[tuple[Path, str]]:
    return (((key, at), found) for at, found in enumerate(lines(text)))


def _list(part: Liste) -> Iterator[tuple[Path, str]]:
    found = [*_paragraphs("ledetekst", part.ledetekst), *_points(part.punkter)]
    return ((("liste", *path), text) for path, text in found if text)


def _points(points: Iterable[Punkt]) -> Iterator[tuple[Path, str]]:
    for at, point in enumerate(points):
        yield ("punkter", at), joined(point.tekst)
        yield from ((("punkter", at, *path), text) for path, text in _points(point.punkter))


def _shown(block: VisBlokk) -> Lines:
    columns = " | ".join(line(column.tittel or "") for column in block.kolonner)
    return (line(block.tittel or ""), joined(block.ledetekst or ""), columns)


def _quote(part: Sitat) -> Lines:
    source = (line(part.kilde), line(part.verk), fold(part.ar), fold(part.url))
    return (joined(part.ledetekst), joined(part.tekst), ", ".join(filter(None, source)))


def _box(part: Boks) -> Lines:
    return (line(part.tittel), *lines(part.tekst))


def _form(part: Skjema) -> Lines:
    return (line(part.ledetekst), joined(part.instruks))


def _table(part: Tabell) -> Lines:
    return (
        line(part.tittel),
        " | ".join(map(line, part.kolonner)),
        *(" | ".join(map(joined, row)) for row in part.rader),
    )


def _figure(part: Figur) -> Lines:
    yield joined(part.ledetekst)
    for block in part.topp:
        yield from _inside(block)
    for piece in part.deler.punkter:
        yield from _figure_part(piece) if isinstance(piece, FigurDel) else _pieces(piece)
    for block in part.bunn:
        yield from _inside(block)
    yield line(part.tittel)


def _inside(block: Del) -> Lines:
    return (text for _, text in block_texts(block))


def _figure_part(part: FigurDel) -> Lines:
    yield ": ".join(filter(None, (line(part.tittel), joined(part.tekst))))
    yield from (text for _, text in _points(part.punkter))


_WAYS: dict[type[Del], Callable[[Any], Lines]] = {
    VisBlokk: _shown,
    SitatBlokk: lambda block: _quote(block.sitat),
    UthevetBlokk: lambda block: (line(block.uthevet.tekst),),
    FigurBlokk: lambda block: _figure(block.figur),
    TabellBlokk: lambda block: _table(block.tabell),
    BoksBlokk: lambda block: _box(block.boks),
    SkjemaBlokk: lambda block: _form(block.skjema),
}
