"""The forms in which a collection's items can stand: headed, run in, points, paragraphs, names."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

from agstrategi import nodes
from agstrategi.document import fields
from agstrategi.document.context import Context, View, paragraph, run_in, with_number
from agstrategi.model.parts import Definisjon, Forankring, Indikator
from agstrategi.model.work import ARRANGED, Tiltak
from agstrategi.outline.paths import Target
from agstrategi.outline.texts import holds

Items = list[Target]
Shower = Callable[[Target, str], nodes.Blocks]


def headed(context: Context, items: Items, view: View, level: int) -> nodes.Blocks:
    """Show each item under a heading of its own; untitled ones as paragraphs."""
    return tuple(chain(*_each(items, view, lambda item, number: _headed_item(context, item, number, view, level))))


def _each(items: Items, view: View, show_item: Shower) -> list[nodes.Blocks]:
    """Show each item with its automatic number, if any; one that has none of the fields asked for takes no number."""
    found: list[nodes.Blocks] = []
    for item in items:
        blocks = show_item(item, f"{len(found) + 1}." if view.nummerert else "")
        if blocks or view.felter is None:
            found.append(blocks)
    return found


def _headed_item(context: Context, item: Target, automatic: str, view: View, level: int) -> nodes.Blocks:
    if not _titled(item, view):
        return content(context, item, view, level)
    number = fields.number_of(item) or automatic
    name = fields.name(context, item)
    subtitle = item.value.held("undertittel")
    section = nodes.Section(
        name,
        level,
        anchor_of(item),
        content(context, item, view, level + 1),
        number,
        context.inlines(subtitle, (*item.path, "undertittel")) if subtitle else (),
        item.concept or "",
        facts(context, item),
        item.path,
    )
    return (section,)


def _names_asked(view: View) -> bool:
    return view.felter is None or not fields.NAMING.isdisjoint(view.felter)


def _titled(item: Target, view: View) -> bool:
    return _names_asked(view) and fields.is_named(item)


def anchor_of(item: Target) -> str:
    """Give the wished-for anchor of an item; the finishing pass makes it unique."""
    return item.value.held("id") or ""


def content(context: Context, item: Target, view: View, level: int) -> nodes.Blocks:
    """Give what stands under an item's name: its ``innhold``, the fields asked for, or all its fields."""
    inner = view._replace(kolonner=()) if view.kolonner else view
    if view.felter is not None:
        keys = tuple(key for key in view.felter if key not in fields.NAMING)
        return fields.body(context, item, keys, inner, level)
    kind = type(item.value)
    if kind in ARRANGED and item.value.innhold:
        return context.arrange(item, level, compact=view.compact)
    if kind is Indikator:
        return paragraph(fields.details(context, item))
    return fields.body(context, item, None, inner, level)


def run_in_item(context: Context, item: Target, automatic: str, view: View, level: int) -> nodes.Blocks:
    """Show an item as "Navn: tekst"; ``view`` is a compact one, for no heading can stand in it."""
    if view.felter is None and type(item.value) is Forankring:
        return paragraph(fields.reference(context, item))
    blocks = content(context, item, view, level)
    if label := _label(context, item, automatic, view):
        return run_in(label, blocks)
    number = (fields.number_of(item) or automatic) if _names_asked(view) else ""
    return with_number(number, blocks)


def _label(context: Context, item: Target, automatic: str, view: View) -> nodes.Inlines:
    """Give what an item is run in with: its name and number; a term that its own text holds is not said twice."""
    value = item.value
    if view.felter is None and type(value) is Definisjon and holds(value.tekst, value.begrep):
        return ()
    return fields.title(context, item, automatic) if _titled(item, view) else ()


def run_in_items(context: Context, items: Items, view: View, level: int) -> nodes.Blocks:
    """Show each item as a paragraph that begins with its name."""
    inner = view.in_compact()
    return tuple(chain(*_each(items, inner, lambda item, number: run_in_item(context, item, number, inner, level))))


def listed(context: Context, items: Items, view: View, level: int) -> nodes.Blocks:
    """Show the items as points; numbered where ``nummerert`` says so and no item brings a number of its own."""
    own_numbers = any(fields.number_of(item) for item in items)
    ordered = bool(view.nummerert) and not own_numbers
    inner = view.in_compact()
    shown: list[Target] = []

    def point(item: Target, number: str) -> nodes.Blocks:
        blocks = run_in_item(context, item, "" if ordered else number, inner, level)
        if blocks or view.felter is None:
            shown.append(item)
        return blocks

    points = _each(items, inner, point)
    found = [
        nodes.Item(blocks, anchor_of(item), facts(context, item), item.path)
        for item, blocks in zip(shown, points, strict=True)
    ]
    return (nodes.List(tuple(found), ordered=ordered, kind=items[0].concept),) if found else ()


def names(context: Context, items: Items, view: View) -> nodes.Blocks:
    """Show the items' short names only, as a list."""
    found = tuple(nodes.Item(paragraph(fields.short(context, item)), origin=item.path) for item in items)
    return (nodes.List(found, ordered=bool(view.nummerert), kind="navn"),) if found else ()


def sentence(context: Context, items: Items) -> nodes.Blocks:
    """Show the items' short names only, as running text: "A, B og C"."""
    parts = [fields.short(context, item) for item in items]
    found: list[nodes.Inline] = []
    for at, part in enumerate(parts):
        if at:
            last = at == len(parts) - 1
            found.append(nodes.Text(f" {context.terms.word_and} " if last else ", "))
        found.extend(part)
    return paragraph(tuple(found))


def facts(context: Context, item: Target) -> dict[str, str]:
    """Give what a format may want to know of a measure: its number, and who, when, how far (as printed)."""
    value = item.value
    if type(value) is not Tiltak:
        return {}
    found = {
        "tiltak": str(context.measures.setdefault(item.path, (len(context.measures) + 1, value))[0]),
        "ansvar": value.ansvar.tekst or fields.parties(context, value.ansvar.roller),
        "frist": context.terms.time(value.frist) if value.frist else "",
        "år": str(value.frist.year) if value.frist else "",
        "status": context.terms.word("status", value.status) if value.status else "",
    }
    return {key: fact for key, fact in found.items() if fact}


FORMS: dict[str, Callable[[Context, Items, View, int], nodes.Blocks]] = {
    "overskrifter": headed,
    "innledet": run_in_items,
    "avsnitt": run_in_items,
    "liste": listed,
    "nummerert": lambda context, items, view, level: listed(context, items, view._replace(nummerert=True), level),
    "navn": lambda context, items, view, _level: names(context, items, view),
    "ramse": lambda context, items, _view, _level: sentence(context, items),
}
