"""The blocks of an outline as nodes, one builder a kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from agstrategi import nodes
from agstrategi.diagnostics import Path
from agstrategi.document import fields
from agstrategi.document.context import Context, View, lead, paragraph
from agstrategi.document.figures import figure
from agstrategi.document.forms import form
from agstrategi.document.quotes import quote
from agstrategi.model import blocks as model
from agstrategi.outline.names import printed_number
from agstrategi.outline.paths import REST, Missing, Target, resolve
from agstrategi.outline.terms import showable


@dataclass(frozen=True, slots=True)
class Spot:
    """Where blocks stand: their path, the level of a heading there, the entity around them, and whether one fits."""

    path: Path
    level: int
    inside: Target | None = None
    compact: bool = False

    def at(self, *parts: str | int) -> Spot:
        """Give the spot of something inside this one."""
        return replace(self, path=(*self.path, *parts))


def lay_out(context: Context, blocks: tuple[Any, ...], spot: Spot) -> nodes.Blocks:
    """Turn a list of blocks that stands at ``spot`` into nodes."""
    found: list[nodes.Block] = []
    for at, block in enumerate(blocks):
        found.extend(_BUILDERS[type(block)](context, block, spot.at(at)))
    return tuple(found)


def arrangement(context: Context, item: Target, level: int, compact: bool) -> nodes.Blocks:  # noqa: FBT001 - a callback
    """Lay out an entity's own ``innhold``."""
    return lay_out(context, item.value.innhold, Spot((*item.path, "innhold"), level, item, compact))


def _text(context: Context, block: model.TekstBlokk, spot: Spot) -> nodes.Blocks:
    return context.blocks(block.tekst, (*spot.path, "tekst"))


def _show(context: Context, block: model.VisBlokk, spot: Spot) -> nodes.Blocks:
    view = View.of(block, spot.path, compact=spot.compact)
    if block.vis == REST and spot.inside is not None:
        return _rest(context, spot.inside, view, spot.level)
    target = resolve(context.strategi, block.vis, spot.inside)
    return () if isinstance(target, Missing) else context.show(target, view, spot.level)


def _rest(context: Context, inside: Target, view: View, level: int) -> nodes.Blocks:
    """Show the fields that no other block of the entity's ``innhold`` shows, in the usual arrangement."""
    named = {block.vis.split("/")[0] for block in inside.value.innhold if isinstance(block, model.VisBlokk)}
    keys = tuple(key for key in showable(type(inside.value)) if key not in named)
    return fields.body(context, inside, keys, view, level)


def _list(context: Context, block: model.ListeBlokk, spot: Spot) -> nodes.Blocks:
    inner, path = block.liste, (*spot.path, "liste")
    before = lead(context.blocks(inner.ledetekst, (*path, "ledetekst")))
    if not inner.punkter:
        return before
    return (*before, fields.points(context, inner.punkter, (*path, "punkter"), ordered=bool(inner.nummerert)))


def _quote(context: Context, block: model.SitatBlokk, spot: Spot) -> nodes.Blocks:
    return (quote(context, block.sitat, (*spot.path, "sitat")),)


def _pull_quote(context: Context, block: model.UthevetBlokk, spot: Spot) -> nodes.Blocks:
    content = context.inlines(block.uthevet.tekst, (*spot.path, "uthevet", "tekst"))
    return (nodes.PullQuote(content),) if content else ()


def _figure(context: Context, block: model.FigurBlokk, spot: Spot) -> nodes.Blocks:
    def inner(blocks: tuple[Any, ...], path: Path) -> nodes.Blocks:
        return lay_out(context, blocks, Spot(path, 0, spot.inside, compact=True))

    return (figure(context, block.figur, (*spot.path, "figur"), inner, spot.inside),)


def _table(context: Context, block: model.TabellBlokk, spot: Spot) -> nodes.Blocks:
    table, path = block.tabell, (*spot.path, "tabell")
    width = max([len(table.kolonner), *(len(row) for row in table.rader)], default=0)
    if not width:
        return ()
    heads = [context.inlines(name, (*path, "kolonner", at)) for at, name in enumerate(table.kolonner)]
    head = _filled([nodes.Cell(paragraph(name)) for name in heads], width) if heads else ()
    rows = []
    for at, row in enumerate(table.rader):
        cells = [nodes.Cell(context.blocks(cell, (*path, "rader", at, column))) for column, cell in enumerate(row)]
        rows.append(nodes.Row(_filled(cells, width)))
    caption = context.inlines(table.tittel, (*path, "tittel"))
    return (nodes.Table(head, tuple(rows), caption, label=context.terms.word("side", "tabell"), origin=path),)


def _filled(cells: list[nodes.Cell], width: int) -> tuple[nodes.Cell, ...]:
    return (*cells, *(nodes.Cell() for _ in range(width - len(cells))))


def _box(context: Context, block: model.BoksBlokk, spot: Spot) -> nodes.Blocks:
    path = (*spot.path, "boks")
    title = context.inlines(block.boks.tittel, (*path, "tittel"))
    return (nodes.Box(title, context.blocks(block.boks.tekst, (*path, "tekst"))),)


def _form(context: Context, block: model.SkjemaBlokk, spot: Spot) -> nodes.Blocks:
    return form(context, block.skjema, (*spot.path, "skjema"), spot.level, spot.inside)


def _chapter(context: Context, block: model.KapittelBlokk, spot: Spot) -> nodes.Blocks:
    return chapter(context, block.kapittel, spot.at("kapittel"))


def chapter(context: Context, part: model.Kapittel, spot: Spot) -> nodes.Blocks:
    """Build a chapter; without a title it is running text, and where no heading can stand its title leads it in."""
    inner = spot.at("innhold")
    title = context.inlines(part.tittel, (*spot.path, "tittel"))
    if not title or spot.compact:
        return (*paragraph(title, "ledetekst"), *lay_out(context, part.innhold, inner))
    blocks = lay_out(context, part.innhold, replace(inner, level=spot.level + 1))
    subtitle = context.inlines(part.undertittel, (*spot.path, "undertittel"))
    number = printed_number(part.nummer)
    return (nodes.Section(title, spot.level, part.id, blocks, number, subtitle, "kapittel", origin=spot.path),)


_Builder = Callable[[Context, Any, Spot], nodes.Blocks]
_BUILDERS: dict[type, _Builder] = {
    model.TekstBlokk: _text,
    model.VisBlokk: _show,
    model.ListeBlokk: _list,
    model.SitatBlokk: _quote,
    model.UthevetBlokk: _pull_quote,
    model.FigurBlokk: _figure,
    model.TabellBlokk: _table,
    model.BoksBlokk: _box,
    model.SkjemaBlokk: _form,
    model.KapittelBlokk: _chapter,
}
