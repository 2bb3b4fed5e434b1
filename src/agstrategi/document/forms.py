"""Forms to fill in: a heading for each area, and a field under each that has none below it."""

from __future__ import annotations

from agstrategi import nodes
from agstrategi.diagnostics import Path
from agstrategi.document import fields
from agstrategi.document.context import Context
from agstrategi.model.base import Samling, attribute_of
from agstrategi.model.blocks import Skjema
from agstrategi.outline.names import ids
from agstrategi.outline.paths import Missing, Target, resolve


def form(context: Context, part: Skjema, path: Path, level: int, inside: Target | None) -> nodes.Blocks:
    """Build a form: the instructions once, then the register's items as numbered headings (1.1, 1.1.1)."""
    context.forms += 1
    target = resolve(context.strategi, part.for_, inside)
    if isinstance(target, Missing) or not isinstance(target.value, Samling):
        return ()
    instructions = context.blocks(part.instruks, (*path, "instruks"))
    label = context.inlines(part.ledetekst, (*path, "ledetekst"))
    return (*instructions, *_items(context, target, label, str(context.forms), level))


def _items(context: Context, target: Target, label: nodes.Inlines, number: str, level: int) -> nodes.Blocks:
    found: list[nodes.Block] = []
    for at, (item, name) in enumerate(zip(target.items(), ids(target.value), strict=True), 1):
        own = f"{number}.{at}"
        below = _below(item)
        inner: nodes.Blocks = (nodes.Field(label, f"felt-{own.replace('.', '-')}"),)
        if below is not None:
            inner = _items(context, below, label, own, level + 1)
        title = fields.short(context, item)
        found.append(nodes.Section(title, level, f"skjema-{name}", inner, own, kind="skjema", origin=item.path))
    return tuple(found)


def _below(item: Target) -> Target | None:
    """Give the sub-areas of an area, or the sub-goals of a goal, where there are any."""
    part = type(item.value)
    key = "områder" if attribute_of(part, "hovedgrep") else "mål"
    if not attribute_of(part, key):
        return None
    below = item.field(key)
    return below if isinstance(below.value, Samling) and below.value.punkter else None
