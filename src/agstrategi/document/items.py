"""The forms in which a collection's items can stand: headed, run in, points, paragraphs, names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from agstrategi import nodes
from agstrategi.document import fields
from agstrategi.document.context import Context, View, paragraph, run_in
from agstrategi.model.parts import Definisjon, Forankring, Indikator
from agstrategi.model.work import Tiltak
from agstrategi.outline.paths import Target
from agstrategi.outline.texts import holds

Items = list[tuple[int, Target]]
"""Items with their place among those shown, counted from 1."""


def headed(context: Context, items: Items, view: View, level: int) -> nodes.Blocks:
    """Show each item under a heading of its own; untitled ones as paragraphs."""
    found: list[nodes.Block] = []
    for number, item in items:
        found.extend(_headed_item(context, item, f"{number}." if view.nummerert else "", view, level))
    return tuple(found)


def _headed_item(context: Context, item: Target, automatic: str, view: View, level: int) -> nodes.Blocks:
    if not _titled(item, view):
        return content(context, item, view, level)
    number = fields.number_of(item) or automatic
    name = fields.name(context, item)
    subtitle = getattr(item.value, "undertittel", "")
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
    return getattr(item.value, "id", "") or ""


def content(context: Context, item: Target, view: View, level: int) -> nodes.Blocks:
    """Give what stands under an item's name: its ``innhold``, the fields asked for, or all its fields."""
    inner = replace(view, kolonner=())
    if view.felter is not None:
        keys = tuple(key for key in view.felter if key not in fields.NAMING)
        return fields.body(context, item, keys, inner, level)
    if getattr(item.value, "innhold", None):
        return context.arrange(item, level, compact=view.compact)
    if isinstance(item.value, Indikator):
        return paragraph(fields.details(context, item))
    return fields.body(context, item, None, inner, level)


def run_in_item(context: Context, item: Target, automatic: str, view: View, level: int) -> nodes.Blocks:
    """Show an item as "Navn: tekst"."""
    if isinstance(item.value, Forankring) and view.felter is None:
        return paragraph(fields.reference(context, item))
    return run_in(_label(context, item, automatic, view), content(context, item, replace(view, compact=True), level))


def _label(context: Context, item: Target, automatic: str, view: View) -> nodes.Inlines:
    """Give what an item is run in with: its name and number; a term that its own text holds is not said twice."""
    value = item.value
    if isinstance(value, Definisjon) and view.felter is None and holds(value.tekst, value.begrep):
        return ()
    if _titled(item, view):
        return fields.title(context, item, automatic)
    number = (fields.number_of(item) or automatic) if _names_asked(view) else ""
    return (nodes.Text(number),) if number else ()


def run_in_items(context: Context, items: Items, view: View, level: int) -> nodes.Blocks:
    """Show each item as a paragraph that begins with its name."""
    found: list[nodes.Block] = []
    for number, item in items:
        found.extend(run_in_item(context, item, f"{number}." if view.nummerert else "", view, level))
    return tuple(found)


def listed(context: Context, items: Items, view: View, level: int) -> nodes.Blocks:
    """Show the items as points; numbered where ``nummerert`` says so and no item brings a number of its own."""
    own_numbers = any(fields.number_of(item) for _, item in items)
    ordered = bool(view.nummerert) and not own_numbers
    found = []
    for number, item in items:
        automatic = f"{number}." if view.nummerert and own_numbers else ""
        blocks = run_in_item(context, item, automatic, view, level)
        found.append(nodes.Item(blocks, anchor_of(item), facts(context, item)))
    return (nodes.List(tuple(found), ordered=ordered, kind=items[0][1].concept),) if found else ()


def names(context: Context, items: Items, view: View) -> nodes.Blocks:
    """Show the items' short names only, as a list."""
    found = tuple(nodes.Item(paragraph(fields.short(context, item))) for _, item in items)
    return (nodes.List(found, ordered=bool(view.nummerert), kind="navn"),) if found else ()


def sentence(context: Context, items: Items) -> nodes.Blocks:
    """Show the items' short names only, as running text: "A, B og C"."""
    parts = [fields.short(context, item) for _, item in items]
    found: list[nodes.Inline] = []
    for at, part in enumerate(parts):
        if at:
            last = at == len(parts) - 1
            found.append(nodes.Text(f" {context.terms.word_and} " if last else ", "))
        found.extend(part)
    return paragraph(tuple(found))


def facts(context: Context, item: Target) -> dict[str, str]:
    """Give what a format may want to know of a measure: who, when, how far (as printed)."""
    value = item.value
    if not isinstance(value, Tiltak):
        return {}
    found = {
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
    "nummerert": lambda context, items, view, level: listed(context, items, replace(view, nummerert=True), level),
    "navn": lambda context, items, view, _level: names(context, items, view),
    "ramse": lambda context, items, _view, _level: sentence(context, items),
}
