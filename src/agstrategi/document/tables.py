"""Collections as tables, and the action programme as a matrix of areas."""

from __future__ import annotations

from dataclasses import dataclass

from agstrategi import nodes, text
from agstrategi.diagnostics import Path
from agstrategi.document import fields
from agstrategi.document.context import Context, View, joined, paragraph, run_in
from agstrategi.document.items import Items, anchor_of, content, facts
from agstrategi.languages import capitalised
from agstrategi.model.base import Samling, attribute_of
from agstrategi.model.plan import Celledel, Programar
from agstrategi.outline.names import ids, short_name
from agstrategi.outline.paths import Target
from agstrategi.outline.terms import concept_of, showable

_WHO_AND_WHEN = ("ansvar", "frist", "status")
_WHAT = ("tittel", "tekst", "ledetekst", "punkter")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head and the fields that its cells show (``keys``)."""

    head: nodes.Inlines
    keys: tuple[str, ...]


def table(context: Context, target: Target, items: Items, view: View, lead_in: nodes.Blocks) -> nodes.Blocks:
    """Show items as a table: the columns asked for, or those that the items fill."""
    columns = _columns(context, target, items, view, lead_in)
    views = [view._replace(felter=column.keys, kolonner=(), compact=True, som=None) for column in columns]
    rows: list[nodes.Row] = []
    for item in items:
        cells = tuple([_cell(context, item, column, len(rows) + 1) for column in views])
        if any(cell.blocks for cell in cells):
            rows.append(nodes.Row(cells, _is_head(columns[0]), anchor_of(item), facts(context, item), item.path))
    if not rows:
        return ()
    head = tuple(nodes.Cell(paragraph(column.head)) for column in columns)
    return (
        nodes.Table(
            head, tuple(rows), kind=target.concept or target.key, label=label(context, target), origin=target.path
        ),
    )


def label(context: Context, target: Target) -> str:
    """Give a table's accessible name where it has no caption: "Tabell over tiltakene"."""
    what = context.terms.concept(target.concept).bestemte if target.concept else target.key
    return context.terms.word("side", "tabell_over").format(hva=what)


def _is_head(column: Column) -> bool:
    return column.keys == ("tittel",)


def takes_lead(target: Target, view: View) -> bool:
    """Tell whether the lead-in heads the first column instead of standing above the table (measures' own columns)."""
    return target.key == "tiltak" and not view.kolonner and view.felter is None


def _columns(context: Context, target: Target, items: Items, view: View, lead_in: nodes.Blocks) -> list[Column]:
    if view.kolonner:
        return [_written(context, target, view, at) for at in range(len(view.kolonner))]
    if view.felter is not None:
        return [Column(_head(context, target, key), (key,)) for key in view.felter]
    if target.key == "tiltak":
        return _measure_columns(context, target, items, lead_in)
    return _usual_columns(context, target, items)


def _written(context: Context, target: Target, view: View, at: int) -> Column:
    column = view.kolonner[at]
    if column.tittel is not None:
        return Column(context.inlines(column.tittel, (*view.path, "kolonner", at, "tittel")), column.felter)
    return Column(_head(context, target, column.felter[0]) if column.felter else (), column.felter)


def _measure_columns(context: Context, target: Target, items: Items, lead_in: nodes.Blocks) -> list[Column]:
    what = _flat(lead_in) or _words(context.terms.concept(target.concept).heading)
    filled = [key for key in _WHO_AND_WHEN if any(getattr(item.value, key) for item in items)]
    return [Column(what, _WHAT), *(Column(_head(context, target, key), (key,)) for key in filled)]


def _flat(blocks: nodes.Blocks) -> nodes.Inlines:
    return joined([block.content for block in blocks if isinstance(block, nodes.Paragraph)], " ")


def _usual_columns(context: Context, target: Target, items: Items) -> list[Column]:
    if not items:
        return []
    part = type(items[0].value)
    keys = ["tittel", *showable(part)]
    filled = [key for key in keys if any(_has(item, key) for item in items)]
    return [Column(_head(context, target, key), (key,)) for key in filled]


def _has(item: Target, key: str) -> bool:
    if key == "tittel":
        return fields.is_named(item)
    return bool(getattr(item.value, attribute_of(type(item.value), key)))


def _head(context: Context, target: Target, key: str) -> nodes.Inlines:
    """Head a column: the concept for names and for fields that are concepts, else the language's word."""
    key = key.partition("/")[0]
    part = type(target.value.punkter[0]) if isinstance(target.value, Samling) and target.value.punkter else target.owner
    if key in fields.NAMING and target.concept:
        return _words(capitalised(context.terms.concept(target.concept).en))
    if concept := concept_of(part, key):
        return _words(context.terms.concept(concept).heading)
    deler = context.terms.language.words["deler"]
    return _words(capitalised(str(deler.get(key, key))))


def _words(word: str) -> nodes.Inlines:
    return (nodes.Text(word),) if word else ()


def _cell(context: Context, item: Target, view: View, number: int) -> nodes.Cell:
    """Show the fields of a column (the view's) of one item."""
    keys = view.felter or ()
    if "tittel" not in keys and not fields.NAMING.isdisjoint(keys):
        return nodes.Cell(paragraph(fields.title(context, item)))
    automatic = f"{number}." if view.nummerert and "tittel" in keys else ""
    name = fields.title(context, item, automatic) if "tittel" in keys else ()
    if len(keys) == 1 and not name:
        return nodes.Cell(_bare(context, item, keys[0]))
    return nodes.Cell(run_in(name, content(context, item, view, 0)))


def _bare(context: Context, item: Target, key: str) -> nodes.Blocks:
    """Show one field alone in a cell: no label, no heading."""
    head, _, rest = key.partition("/")
    target = item.filled(head)
    if target is None:
        return ()
    if isinstance(target.value, Samling):
        return context.show(target, View(tittel="", felter=(rest,) if rest else None, som="liste", compact=True), 0)
    return fields.value_blocks(context, target)


def programme(context: Context, target: Target, level: int, *, compact: bool) -> nodes.Blocks:
    """Show the action programme: a matrix for each year, headed by the year where there is more than one."""
    found: list[nodes.Block] = []
    several = len(context.strategi.handlingsprogram) > 1 and len(target.value) > 1
    for at, year in enumerate(target.value):
        path = target.path if target.path[-1] != target.key else (*target.path, at)
        matrix = _matrix(context, year, path)
        heading = context.words(year.ar, (*path, "år"))
        if several and heading and not compact:
            found.append(nodes.Section(heading, level, "", matrix, kind="år", origin=path))
        else:
            found.extend(matrix)
    return tuple(found)


def _matrix(context: Context, year: Programar, path: Path) -> nodes.Blocks:
    areas = context.strategi.satsingsomrader
    by_id = dict(zip(ids(areas), areas.punkter, strict=True))
    columns = year.kolonner or tuple(by_id)
    titled = any(row.tittel for row in year.rader)
    head = [nodes.Cell(paragraph(text.inlines(short_name(by_id[key]) if key in by_id else key))) for key in columns]
    rows: list[nodes.Row] = []
    for at, row in enumerate(year.rader):
        where = (*path, "rader", at)
        cells = [_entries(context, row.celler.get(key, ()), (*where, "celler", key)) for key in columns]
        if titled:
            cells.insert(0, nodes.Cell(paragraph(context.inlines(row.tittel, (*where, "tittel")))))
        rows.append(nodes.Row(tuple(cells), header=titled))
    if titled:
        head.insert(0, nodes.Cell())
    name = context.terms.concept("handlingsprogram").bestemt
    return (
        nodes.Table(
            tuple(head),
            tuple(rows),
            kind="handlingsprogram",
            label=f"{capitalised(name)} {year.ar}".strip(),
            origin=path,
        ),
    )


def _entries(context: Context, entries: tuple[Celledel, ...], path: Path) -> nodes.Cell:
    found: list[nodes.Block] = []
    for at, entry in enumerate(entries):
        where = (*path, at)
        name = context.inlines(entry.tittel, (*where, "tittel")) if entry.tittel else ()
        found.extend(run_in(name, context.blocks(entry.tekst, (*where, "tekst")) if entry.tekst else ()))
        if entry.punkter:
            found.append(fields.points(context, entry.punkter, (*where, "punkter")))
    return nodes.Cell(tuple(found))
