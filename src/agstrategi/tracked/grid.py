"""The rows of a table that has become another: as wide as it is now, and with a cell in every column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from agstrategi.tracked.columns import widths
from agstrategi.tracked.marks import Marks
from agstrategi.tracked.plan import IN, OUT
from agstrategi.tracked.tags import CELL, CELL_LOOK, COLUMN, GRID, PARAGRAPH, ROW, SPAN, VAL, W
from agstrategi.tracked.units import Column, cells
from agstrategi.writers.docx.xml import Element

_GONE = 1000
"""Twips of a column that is taken out: it goes over the edge of the page for as long as it is there."""


def fit(table: Element, columns: Sequence[Column]) -> None:
    """Give a new table the columns of both, and all cells the widths of their columns."""
    wide = widths(table)
    if columns:
        wide = [_GONE if at is None else wide[at] for _, at in columns]
        grid = table.find(GRID)
        grid[:] = [etree.Element(COLUMN, {f"{W}w": str(width)}) for width in wide]
    for row in table.iterfind(ROW):
        at = 0
        for cell in cells(row):
            look = cell.find(CELL_LOOK)
            span = look.find(SPAN)
            count = 1 if span is None else int(span.get(VAL))
            look.find(f"{W}tcW").set(f"{W}w", str(sum(wide[at : at + count])))
            at += count


def kept(old: Element, new: Element, columns: Sequence[Column], marks: Marks) -> list[tuple[Element, str]]:
    """Give a row that both tables have the cells of both, and give those that only one has, and which."""
    here, there = cells(old), cells(new)
    found: list[Element] = []
    of_one: list[tuple[Element, str]] = []
    for one, at in columns:
        cell = there[at] if at is not None else here[one or 0]
        found.append(cell)
        if one is None or at is None:
            change = IN if one is None else OUT
            marks.block(cell, change)
            marks.cell(cell, change)
            of_one.append((cell, change))
    if columns:
        _set(new, found)
    return of_one


def changed(row: Element, columns: Sequence[Column], change: str, marks: Marks) -> None:
    """Give a row that only one table has a cell in each column of the other, that goes when the column goes."""
    mine = 0 if change == OUT else 1
    held = cells(row)
    _set(row, [held[at] if (at := column[mine]) is not None else _empty(change, marks) for column in columns])


def _empty(change: str, marks: Marks) -> Element:
    cell = etree.Element(CELL)
    etree.SubElement(etree.SubElement(cell, CELL_LOOK), f"{W}tcW", {f"{W}w": "0", f"{W}type": "dxa"})
    etree.SubElement(cell, PARAGRAPH)
    marks.cell(cell, IN if change == OUT else OUT)
    return cell


def _set(row: Element, held: Sequence[Element]) -> None:
    row[:] = [*_first(row), *held]


def _first(row: Element) -> Iterator[Element]:
    """Give what stands before a row's cells."""
    return (child for child in row if child.tag != CELL)
