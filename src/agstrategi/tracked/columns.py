"""The columns of two tables: which are the same, where one table has more than the other."""

from __future__ import annotations

from agstrategi.compare.likeness import alike
from agstrategi.tracked.alignment import Candidate, heaviest
from agstrategi.tracked.errors import UnfitError
from agstrategi.tracked.tags import COLUMN, GRID, ROW, W
from agstrategi.tracked.units import Column, Reader, cells, is_head
from agstrategi.writers.docx.xml import Element

_SAME_HEAD = 1.0
_ALIKE = 0.5


def widths(table: Element) -> list[int]:
    """Give the widths of a table's columns."""
    return [int(column.get(f"{W}w")) for column in table.iterfind(f"{GRID}/{COLUMN}")]


def together(reader: Reader, old: Element, new: Element) -> tuple[Column, ...]:
    """Say which columns of two tables are the same, in one order for both; none where all are, one by one.

    Columns are known by their heads and by what stands in them. Raises ``UnfitError`` where none are the same, or
    where the tables have no heads or cells that span columns.
    """
    count, other = len(widths(old)), len(widths(new))
    if count == other:
        return ()
    if not (_is_plain(old) and _is_plain(new)):
        raise UnfitError
    here, there = _texts(reader, old), _texts(reader, new)
    found = heaviest(
        Candidate(one, at, weight)
        for one, mine in enumerate(here)
        for at, theirs in enumerate(there)
        if (weight := _SAME_HEAD * (mine[0] == theirs[0]) + alike(mine[1], theirs[1])) >= _ALIKE
    )
    if not found:
        raise UnfitError
    columns: list[Column] = []
    last = (-1, -1)
    for pair in [*found, (count, other)]:
        columns += [(one, None) for one in range(last[0] + 1, pair[0])]
        columns += [(None, at) for at in range(last[1] + 1, pair[1])]
        columns.append(pair)
        last = pair
    return tuple(columns[:-1])


def _is_plain(table: Element) -> bool:
    """Tell whether a table has heads, and a cell in each column of each row."""
    rows = table.findall(ROW)
    count = len(widths(table))
    return bool(rows) and is_head(rows[0]) and all(len(cells(row)) == count for row in rows)


def _texts(reader: Reader, table: Element) -> list[tuple[str, str]]:
    """Give the head of each column, and all that stands under it."""
    head, *rows = [[reader.spelt(cell) for cell in cells(row)] for row in table.iterfind(ROW)]
    return [(name, "".join(row[at] for row in rows)) for at, name in enumerate(head)]
