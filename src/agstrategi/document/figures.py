"""Figures: parts that are data, so that every format can draw them or set them as text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from agstrategi import nodes, text
from agstrategi.diagnostics import Path
from agstrategi.document import fields
from agstrategi.document.context import Context, View
from agstrategi.document.quotes import quote
from agstrategi.model.base import Samling
from agstrategi.model.blocks import Figur, FigurDel, SitatBlokk, VisBlokk
from agstrategi.outline.paths import Missing, Target, resolve

_WORDS_IN_ALT = 5
LayOut = Callable[[tuple[Any, ...], Path], nodes.Blocks]


def figure(context: Context, part: Figur, path: Path, lay_out: LayOut, inside: Target | None) -> nodes.Figure:
    """Build a figure; ``lay_out`` turns blocks (top and bottom) into nodes."""
    top = lay_out(part.topp, (*path, "topp"))
    parts = _parts(context, part, path, inside)
    bottom = lay_out(part.bunn, (*path, "bunn"))
    kind = part.type or ("bilde" if part.bilde else "byggesteiner")
    if part.bilde:
        context.shown.add((*path, "bilde"))
    return nodes.Figure(
        kind,
        part.alt or _described(context, kind, parts),
        context.inlines(part.ledetekst, (*path, "ledetekst")) if part.ledetekst else (),
        top,
        parts,
        bottom,
        context.inlines(part.tittel, (*path, "tittel")) if part.tittel else (),
        part.bilde,
        path,
    )


def _described(context: Context, kind: str, parts: tuple[nodes.Part, ...]) -> str:
    """Describe a figure in words where its author has not: its kind and the names of its parts."""
    names = tuple(name for part in parts if (name := _called(part)))
    what = context.terms.word("figurer", kind)
    return f"{what}: {context.terms.language.listed(names)}" if names else ""


def _called(part: nodes.Part) -> str:
    if part.title:
        return text.plain(part.title)
    first = next((block for block in part.blocks if isinstance(block, nodes.Paragraph)), None)
    words = text.plain(first.content).split() if first else []
    return " ".join(words[:_WORDS_IN_ALT]) + (" …" if len(words) > _WORDS_IN_ALT else "")


def _parts(context: Context, part: Figur, path: Path, inside: Target | None) -> tuple[nodes.Part, ...]:
    where = (*path, "deler")
    if part.deler.sti:
        return _register_parts(context, part.deler.sti, inside)
    return tuple(_part(context, piece, (*where, at), inside) for at, piece in enumerate(part.deler.punkter))


def _register_parts(context: Context, ref: str, inside: Target | None) -> tuple[nodes.Part, ...]:
    target = resolve(context.strategi, ref, inside)
    if isinstance(target, Missing) or not isinstance(target.value, Samling):
        return ()
    view = View(compact=True)
    return tuple(
        nodes.Part(fields.title(context, item), fields.body(context, item, None, view, 0)) for item in target.items()
    )


def _part(context: Context, piece: FigurDel | SitatBlokk | VisBlokk, path: Path, inside: Target | None) -> nodes.Part:
    if isinstance(piece, SitatBlokk):
        return nodes.Part((), (quote(context, piece.sitat, (*path, "sitat")),))
    if isinstance(piece, VisBlokk):
        return _shown_part(context, piece, path, inside)
    title = context.inlines(piece.tittel, (*path, "tittel")) if piece.tittel else ()
    inner = context.blocks(piece.tekst, (*path, "tekst"))
    if piece.punkter:
        inner = (*inner, fields.points(context, piece.punkter, (*path, "punkter")))
    return nodes.Part(title, inner)


def _shown_part(context: Context, piece: VisBlokk, path: Path, inside: Target | None) -> nodes.Part:
    target = resolve(context.strategi, piece.vis, inside)
    if isinstance(target, Missing):
        return nodes.Part((), ())
    title = context.inlines(piece.tittel, (*path, "tittel")) if piece.tittel else ()
    view = View.of(piece, path, compact=True).without_title()
    return nodes.Part(title, context.show(target, view, 0))
