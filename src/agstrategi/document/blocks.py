"""The blocks of an outline as nodes, one builder a kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from agstrategi import nodes
from agstrategi.diagnostics import Fault, Path
from agstrategi.document import fields
from agstrategi.document.context import Context, View, lead, paragraph
from agstrategi.document.figures import figure
from agstrategi.document.quotes import quote
from agstrategi.model import blocks as model
from agstrategi.model.base import Samling, key_of
from agstrategi.outline.names import ids, printed_number
from agstrategi.outline.paths import REST, Missing, Target, resolve
from agstrategi.outline.terms import showable
from agstrategi.suggest import advice

_MOST_FORM_LEVELS = ("områder", "mål")


def lay_out(
    context: Context, found: tuple[Any, ...], path: Path, level: int, inside: Target | None = None, *,
    compact: bool = False,
) -> nodes.Blocks:  # fmt: skip
    """Turn a list of blocks that stands at ``path`` into nodes; ``inside`` is the entity whose ``innhold`` it is."""
    laid: list[nodes.Block] = []
    for at, block in enumerate(found):
        laid.extend(_BUILDERS[type(block)](context, block, (*path, at), level, inside, compact))
    return tuple(laid)


def arrangement(context: Context, item: Target, level: int, compact: bool) -> nodes.Blocks:  # noqa: FBT001
    """Lay out an entity's own ``innhold``."""
    return lay_out(context, item.value.innhold, (*item.path, "innhold"), level, item, compact=compact)


def _text(
    context: Context, block: model.TekstBlokk, path: Path, _level: int, _inside: Target | None, _compact: bool  # noqa: FBT001
) -> nodes.Blocks:  # fmt: skip
    return context.blocks(block.tekst, (*path, "tekst"))


def _show(
    context: Context, block: model.VisBlokk, path: Path, level: int, inside: Target | None, compact: bool  # noqa: FBT001
) -> nodes.Blocks:  # fmt: skip
    view = View.of(block, path, compact=compact)
    if block.vis == REST and inside is not None:
        return _rest(context, inside, view, level)
    target = resolve(context.strategi, block.vis, inside)
    if isinstance(target, Missing):
        told = {"ref": block.vis, "segment": target.segment, "advice": advice(target.segment, target.known)}
        context.faults.append(Fault("no-such-path", (*path, "vis"), told))
        return ()
    return context.show(target, view, level)


def _rest(context: Context, inside: Target, view: View, level: int) -> nodes.Blocks:
    """Show the fields that no other block of the entity's ``innhold`` shows, in the usual arrangement."""
    named = {block.vis.split("/")[0] for block in inside.value.innhold if isinstance(block, model.VisBlokk)}
    keys = tuple(key for key in showable(type(inside.value)) if key not in named)
    return fields.body(context, inside, keys, view, level)


def _list(
    context: Context, block: model.ListeBlokk, path: Path, _level: int, _inside: Target | None, _compact: bool  # noqa: FBT001
) -> nodes.Blocks:  # fmt: skip
    inner = block.liste
    where = (*path, "liste")
    before = lead(context.blocks(inner.ledetekst, (*where, "ledetekst"))) if inner.ledetekst else ()
    if not inner.punkter:
        return before
    return (*before, fields.points(context, inner.punkter, (*where, "punkter"), ordered=bool(inner.nummerert)))


def _quote(
    context: Context, block: model.SitatBlokk, path: Path, _level: int, _inside: Target | None, _compact: bool  # noqa: FBT001
) -> nodes.Blocks:  # fmt: skip
    return (quote(context, block.sitat, (*path, "sitat")),)


def _pull_quote(
    context: Context, block: model.UthevetBlokk, path: Path, _level: int, _inside: Target | None, _compact: bool  # noqa: FBT001
) -> nodes.Blocks:  # fmt: skip
    content = context.inlines(block.uthevet.tekst, (*path, "uthevet", "tekst"))
    return (nodes.PullQuote(content),) if content else ()


def _figure(
    context: Context, block: model.FigurBlokk, path: Path, _level: int, inside: Target | None, _compact: bool  # noqa: FBT001
) -> nodes.Blocks:  # fmt: skip
    def inner(found: tuple[Any, ...], where: Path) -> nodes.Blocks:
        return lay_out(context, found, where, 0, inside, compact=True)

    return (figure(context, block.figur, (*path, "figur"), inner, inside),)


def _table(
    context: Context, block: model.TabellBlokk, path: Path, _level: int, _inside: Target | None, _compact: bool  # noqa: FBT001
) -> nodes.Blocks:  # fmt: skip
    table, where = block.tabell, (*path, "tabell")
    width = max([len(table.kolonner), *(len(row) for row in table.rader)], default=0)
    head = [
        nodes.Cell(paragraph(context.inlines(name, (*where, "kolonner", at)))) for at, name in enumerate(table.kolonner)
    ]
    rows = []
    for at, row in enumerate(table.rader):
        cells = [nodes.Cell(context.blocks(cell, (*where, "rader", at, column))) for column, cell in enumerate(row)]
        rows.append(nodes.Row(_padded(cells, width)))
    caption = context.inlines(table.tittel, (*where, "tittel")) if table.tittel else ()
    label = context.terms.word("side", "tabell")
    filled = _padded(head, width) if head else ()
    return (nodes.Table(filled, tuple(rows), caption, label=label, origin=where),) if width else ()


def _padded(cells: list[nodes.Cell], width: int) -> tuple[nodes.Cell, ...]:
    return (*cells, *(nodes.Cell() for _ in range(width - len(cells))))


def _box(
    context: Context, block: model.BoksBlokk, path: Path, _level: int, _inside: Target | None, _compact: bool  # noqa: FBT001
) -> nodes.Blocks:  # fmt: skip
    where = (*path, "boks")
    title = context.inlines(block.boks.tittel, (*where, "tittel")) if block.boks.tittel else ()
    return (nodes.Box(title, context.blocks(block.boks.tekst, (*where, "tekst"))),)


def _form(
    context: Context, block: model.SkjemaBlokk, path: Path, level: int, inside: Target | None, _compact: bool  # noqa: FBT001
) -> nodes.Blocks:  # fmt: skip
    form, where = block.skjema, (*path, "skjema")
    context.forms += 1
    target = resolve(context.strategi, form.for_, inside)
    if isinstance(target, Missing) or not isinstance(target.value, Samling):
        known = target.known if isinstance(target, Missing) else ()
        segment = target.segment if isinstance(target, Missing) else form.for_
        told = {"ref": form.for_, "segment": segment, "advice": advice(segment, known)}
        context.faults.append(Fault("no-such-path", (*where, "for"), told))
        return ()
    instructions = context.blocks(form.instruks, (*where, "instruks"))
    label = context.inlines(form.ledetekst, (*where, "ledetekst"))
    return (*instructions, *_form_fields(context, target, label, str(context.forms), level))


def _form_fields(context: Context, target: Target, label: nodes.Inlines, number: str, level: int) -> nodes.Blocks:
    found: list[nodes.Block] = []
    for at, item in enumerate(target.items(), 1):
        own = f"{number}.{at}"
        below = next((item.field(key) for key in _MOST_FORM_LEVELS if _has(item, key)), None)
        inner: nodes.Blocks = (nodes.Field(label, f"felt-{own.replace('.', '-')}"),)
        if below is not None:
            inner = _form_fields(context, below, label, own, level + 1)
        name = fields.short(context, item)
        anchor = f"skjema-{ids(target.value)[at - 1]}"
        found.append(nodes.Section(name, level, anchor, inner, own, kind="skjema", origin=item.path))
    return tuple(found)


def _has(item: Target, key: str) -> bool:
    """Tell whether an area or a goal has items of its own shape below it."""
    known = {key_of(name) for name in type(item.value).model_fields}
    if key not in known or (key == "mål" and "områder" in known):
        return False
    return bool(item.field(key).value.punkter)


def _chapter_block(
    context: Context, block: model.KapittelBlokk, path: Path, level: int, inside: Target | None, compact: bool  # noqa: FBT001
) -> nodes.Blocks:  # fmt: skip
    return chapter(context, block.kapittel, (*path, "kapittel"), level, inside, compact=compact)


def chapter(
    context: Context, part: model.Kapittel, path: Path, level: int, inside: Target | None = None, *,
    compact: bool = False,
) -> nodes.Blocks:  # fmt: skip
    """Build a chapter at ``level``; without a title it is running text."""
    where = (*path, "innhold")
    if not part.tittel or compact:
        title = paragraph(context.inlines(part.tittel, (*path, "tittel")), "ledetekst") if part.tittel else ()
        return (*title, *lay_out(context, part.innhold, where, level, inside, compact=compact))
    title = context.inlines(part.tittel, (*path, "tittel"))
    subtitle = context.inlines(part.undertittel, (*path, "undertittel")) if part.undertittel else ()
    inner = lay_out(context, part.innhold, where, level + 1, inside)
    return (
        nodes.Section(title, level, part.id, inner, printed_number(part.nummer), subtitle, "kapittel", origin=path),
    )


_Builder = Callable[[Context, Any, Path, int, Target | None, bool], nodes.Blocks]
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
    model.KapittelBlokk: _chapter_block,
}
