"""The text of an outline's blocks: what an author writes in a chapter itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from agstrategi.compare.texts import joined, line, lines
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

Texts = Iterator[tuple[Path, str]]


def block_texts(block: Del) -> Texts:
    """Give each paragraph, point and table row of a block, in the order in which they print, with its path in it."""
    return (found for found in _WAYS[type(block)](block) if found[1])


def _lines(key: str, text: str) -> Texts:
    return (((key, at), found) for at, found in enumerate(lines(text))) if text else iter(())


def _under(key: str | int, found: Texts) -> Texts:
    return (((key, *path), text) for path, text in found)


def _points(points: Iterable[Punkt]) -> Texts:
    for at, point in enumerate(points):
        yield ("punkter", at), joined(point.tekst)
        yield from (((("punkter", at, *path)), text) for path, text in _points(point.punkter))


def _running(block: TekstBlokk) -> Texts:
    return _lines("tekst", block.tekst)


def _shown(block: VisBlokk) -> Texts:
    yield ("tittel",), line(block.tittel or "")
    yield from _lines("ledetekst", block.ledetekst or "")
    yield ("kolonner",), " | ".join(line(column.tittel or "") for column in block.kolonner)


def _list(part: Liste) -> Texts:
    yield from _lines("ledetekst", part.ledetekst)
    yield from _points(part.punkter)


def _quote(part: Sitat) -> Texts:
    yield from _lines("ledetekst", part.ledetekst)
    yield from _lines("tekst", part.tekst)
    source = (line(part.kilde), line(part.verk), fold(part.ar), fold(part.url))
    yield ("kilde",), ", ".join(filter(None, source))


def _box(part: Boks) -> Texts:
    yield ("tittel",), line(part.tittel)
    yield from _lines("tekst", part.tekst)


def _form(part: Skjema) -> Texts:
    yield ("ledetekst",), line(part.ledetekst)
    yield from _lines("instruks", part.instruks)


def _table(part: Tabell) -> Texts:
    yield ("tittel",), line(part.tittel)
    yield ("kolonner",), " | ".join(map(line, part.kolonner))
    for at, row in enumerate(part.rader):
        yield ("rader", at), " | ".join(map(joined, row))


def _figure(part: Figur) -> Texts:
    yield from _lines("ledetekst", part.ledetekst)
    yield from _several("topp", part.topp)
    for at, piece in enumerate(part.deler.punkter):
        where = ("deler", "punkter", at)
        found = _figure_part(piece) if isinstance(piece, FigurDel) else block_texts(piece)
        yield from (((*where, *path), text) for path, text in found)
    yield from _several("bunn", part.bunn)
    yield ("tittel",), line(part.tittel)


def _several(key: str, blocks: Iterable[Del]) -> Texts:
    for at, block in enumerate(blocks):
        yield from _under(key, _under(at, block_texts(block)))


def _figure_part(part: FigurDel) -> Texts:
    title, text = line(part.tittel), joined(part.tekst)
    yield ("tekst",), ": ".join(filter(None, (title, text)))
    yield from _points(part.punkter)


def _chapter(_: Del) -> Texts:
    return iter(())


_Way = Callable[[Any], Texts]


def _inside(key: str, way: _Way) -> _Way:
    return lambda block: _under(key, way(getattr(block, key)))


_WAYS: dict[type[Del], _Way] = {
    TekstBlokk: _running,
    VisBlokk: _shown,
    ListeBlokk: _inside("liste", _list),
    SitatBlokk: _inside("sitat", _quote),
    UthevetBlokk: _inside("uthevet", lambda part: iter(((("tekst",), line(part.tekst)),))),
    FigurBlokk: _inside("figur", _figure),
    TabellBlokk: _inside("tabell", _table),
    BoksBlokk: _inside("boks", _box),
    SkjemaBlokk: _inside("skjema", _form),
}
