"""Tables: heads that repeat on each page, columns as wide as their words ask for, on a page on its side if need be."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from agstrategi import nodes
from agstrategi.nodes import Cell, Inlines, Table
from agstrategi.writers.docx.xml import Shape, escape, field, run
from agstrategi.writers.forms import table_list
from agstrategi.writers.origins import letters
from agstrategi.writers.widths import columns, fits
from agstrategi.writers.words import plain

if TYPE_CHECKING:
    from agstrategi.writers.docx.body import At, Body

_NUMBERED = re.compile(r"\s+\d")
_FEW_ROWS = 3
"""Rows of a table that is kept on one page."""
_SHORT_ROW = 300
"""Letters in the fullest cell of a row that may be kept with another."""
_LONG_CELL = 6000
"""Characters of markup in a cell whose row may be broken over two pages; a shorter row stays whole."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A table's properties: its style's id, the room for it, its names for screen readers, which cells are heads."""

    style: str
    width: int
    shift: int = 0
    label: str = ""
    description: str = ""
    first_row: bool = False
    last_row: bool = False
    first_column: bool = False


def table(body: Body, node: Table, at: At) -> str:
    """Write a table; as a list where no page is wide enough for its columns."""
    if not node.head and not any(row.cells for row in node.rows):
        return ""
    room = at.width - at.shift
    if lies(body, node, at):
        return body.lay(lambda: _table(body, node, replace(at, width=body.page.lying, top=False)))
    if fits(node, room, squeezed=True):
        return _table(body, node, replace(at, width=room))
    body.complain("table-too-wide", node.origin, count=len(node.head or node.rows[0].cells))
    return caption(body, node.caption, "tabell", at) + body.blocks(table_list(node), at)


def lies(body: Body, node: Table, at: At) -> bool:
    """Tell whether a table needs a page on its side, and can have one."""
    room, lying = at.width - at.shift, body.page.lying
    if not at.top or fits(node, room):
        return False
    return fits(node, lying) or (not fits(node, room, squeezed=True) and fits(node, lying, squeezed=True))


def _table(body: Body, node: Table, at: At) -> str:
    above = caption(body, node.caption, "tabell", at, keep=True)
    widths = columns(node, at.width, wide=True)  # not every municipality's font is as narrow as ours
    named = plain(node.caption) or node.label
    frame = Frame(
        style=body.styles["tabell"],
        width=sum(widths),
        shift=at.shift,
        label=named,
        first_row=bool(node.head),
        first_column=any(row.header for row in node.rows),
    )
    rows = [_head(body, node.head, widths, at)] if node.head else []
    rows += [_row(body, row, widths, replace(at, keep=_stays(node, number))) for number, row in enumerate(node.rows)]
    return above + body.table(frame_of(frame, widths, rows))


def _stays(node: Table, number: int) -> bool:
    """Tell whether a row stays on the page of the next one: a short table, and the ends of a long one."""
    last = len(node.rows) - 1
    if number == last:
        return False
    if last < _FEW_ROWS:
        return True
    return number in {0, last - 1} and all(_is_short(row) for row in node.rows[number : number + 2])


def _is_short(row: nodes.Row) -> bool:
    return max((letters(cell.blocks) for cell in row.cells), default=0) <= _SHORT_ROW


def caption(body: Body, content: Inlines, kind: str, at: At, *, keep: bool = False) -> str:
    """Write a caption with its number, which Word counts; ``kind`` is what is counted, ``tabell`` or ``figur``."""
    if not content:
        return ""
    word = body.document.words[kind]
    number = body.count(kind)
    label = run(f"{word} ") + field(f"SEQ {word} \\* ARABIC", str(number)) + run(": ")
    if _NUMBERED.match(plain(content).removeprefix(word)) and plain(content).startswith(word):
        label = ""  # the author has numbered it
    return body.runs(label + body.words(content, at), "tabelltittel", at, Shape(keep_next=keep))


def frame_of(frame: Frame, widths: list[int], rows: list[str]) -> str:
    """Put rows together to a table of fixed columns."""
    look = "".join(
        f' w:{name}="{int(value)}"'
        for name, value in (
            ("firstRow", frame.first_row),
            ("lastRow", frame.last_row),
            ("firstColumn", frame.first_column),
            ("lastColumn", False),
            ("noHBand", True),
            ("noVBand", True),
        )
    )
    parts = (
        f'<w:tblStyle w:val="{frame.style}"/>',
        f'<w:tblW w:w="{frame.width}" w:type="dxa"/>',
        f'<w:tblInd w:w="{frame.shift}" w:type="dxa"/>' if frame.shift else "",
        '<w:tblLayout w:type="fixed"/>',
        f'<w:tblLook w:val="{_bits(frame)}"{look}/>',
        f'<w:tblCaption w:val="{escape(frame.label)}"/>' if frame.label else "",
        f'<w:tblDescription w:val="{escape(frame.description)}"/>' if frame.description else "",
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr>{''.join(parts)}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def _bits(frame: Frame) -> str:
    """Write what a table's style shall mark, as older Words read it."""
    return f"{0x20 * frame.first_row + 0x40 * frame.last_row + 0x80 * frame.first_column + 0x600:04X}"


def row_of(cells: list[str], properties: str = "") -> str:
    """Put cells together to a row."""
    held = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{held}{''.join(cells)}</w:tr>"


def cell_of(content: str, width: int, span: int = 1, shade: str = "") -> str:
    """Write a cell of finished paragraphs; ``shade`` is the colour of its ground."""
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    shaded = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{shaded}</w:tcPr>{content}</w:tc>'


def _head(body: Body, cells: tuple[Cell, ...], widths: list[int], at: At) -> str:
    kept = replace(at, keep=True)
    written = [
        _cell(body, cell, replace(kept, width=width), head=True) for cell, width in zip(cells, widths, strict=True)
    ]
    return row_of(written, "<w:cantSplit/><w:tblHeader/>")


def _row(body: Body, row: nodes.Row, widths: list[int], at: At) -> str:
    cells = zip((*row.cells, *[Cell()] * len(widths)), widths, strict=False)
    mark = body.anchored(row, "")
    written = [
        _cell(body, cell, replace(at, width=width), head=row.header and number == 0, mark="" if number else mark)
        for number, (cell, width) in enumerate(cells)
    ]
    longest = max(map(len, written), default=0)
    return row_of(written, "<w:cantSplit/>" if longest < _LONG_CELL else "")


def _cell(body: Body, cell: Cell, at: At, *, head: bool = False, mark: str = "") -> str:
    inner = at.within("tabellhode" if head else "tabelltekst", at.width - CELL_EDGES, keep=at.keep)
    if head:
        inner = replace(inner, look=replace(inner.look, bold=True))
    return cell_of(mark + body.inside(cell.blocks, inner), at.width)


CELL_EDGES = 216
"""Twips that a cell needs besides its words."""
