"""Forms for formats of running text: what has no shape of its own there becomes a list.

A figure is a nested list, each part's title its label. A table that the format cannot draw is written row by row, the
column's head before each cell.
"""

from __future__ import annotations

from agstrategi.nodes import (
    Block,
    Blocks,
    Break,
    Cell,
    Figure,
    Inlines,
    Item,
    List,
    Paragraph,
    Row,
    Strong,
    Table,
    Text,
)
from agstrategi.writers.words import plain

_NO_COLON = tuple(":.!?")


def figure_list(figure: Figure) -> Blocks:
    """The parts of a figure as a list; no blocks where it has no parts."""
    items = tuple(Item(labelled(part.title, part.blocks)) for part in figure.parts)
    return (List(items),) if items else ()


def table_list(table: Table) -> Blocks:
    """A table as nested lists: one item a row, in it the cells that are not empty."""
    items = tuple(Item(_row_blocks(table.head, row)) for row in table.rows)
    return (List(items, kind=table.kind),) if items else ()


def _row_blocks(head: tuple[Cell, ...], row: Row) -> Blocks:
    labels = [cell.blocks for cell in head] or [()] * len(row.cells)
    cells = [_cell_blocks(label, cell.blocks) for label, cell in zip(labels, row.cells, strict=True) if cell.blocks]
    if row.header and row.cells[0].blocks and not labels[0]:
        cells[0] = row_head(row.cells[0].blocks)
    if len(cells) < 2:  # noqa: PLR2004 - nothing to nest
        return cells[0] if cells else ()
    return (*cells[0], List(tuple(map(Item, cells[1:]))))


def row_head(blocks: Blocks) -> Blocks:
    """The cell that heads a row, its words strong."""
    match blocks:
        case (Paragraph(content, kind), *rest) if content:
            return (Paragraph((Strong(content),), kind), *rest)
        case _:
            return blocks


def _cell_blocks(label: Blocks, blocks: Blocks) -> Blocks:
    match label:
        case (Paragraph(content),):
            return labelled(content, blocks, colon=True)
        case _:
            return (*label, *blocks)


def labelled(label: Inlines, blocks: Blocks, *, colon: bool = False) -> Blocks:
    """Blocks under a label: run in before a paragraph, else on a line of its own (``colon``: with a colon)."""
    if not label:
        return blocks
    match blocks:
        case (Paragraph(content), *rest):
            first = Paragraph((Strong(_with_colon(label)), Text(" "), *content), "innledet")
            return (first, *rest)
        case _:
            return (Paragraph((Strong(_with_colon(label) if colon else label),)), *blocks)


def _with_colon(label: Inlines) -> Inlines:
    return label if plain(label).rstrip().endswith(_NO_COLON) else (*label, Text(":"))


def fits_lines(table: Table) -> bool:
    """Whether every cell is at most one paragraph on one line, so that a table of single lines can hold it."""
    return all(_fits(cell.blocks) for cells in (table.head, *(row.cells for row in table.rows)) for cell in cells)


def _fits(blocks: Blocks) -> bool:
    match blocks:
        case ():
            return True
        case (Paragraph(content),):
            return not _breaks(content)
        case _:
            return False


def _breaks(content: Inlines) -> bool:
    """Whether the words hold a line break."""
    return any(type(node) is Break or _breaks(getattr(node, "content", ())) for node in content)


def one_line(blocks: tuple[Block, ...]) -> Inlines:
    """The words of a cell that ``fits_lines``."""
    match blocks:
        case (Paragraph(content),):
            return content
        case _:
            return ()
