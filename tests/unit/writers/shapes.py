"""The shape of a document tree, as a reader of each format should find it: plain nested tuples.

Written from what the formats promise, not from how they are written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from agstrategi import nodes
from agstrategi.nodes import Block, Blocks, Inlines
from unit.writers.trees import Found, Shape, Shapes, Words, chars, words


@dataclass(frozen=True, slots=True)
class Form:
    """What sets the formats apart: ``pandoc`` has styles, tables of blocks, and headings from level 1 on.

    ``marks`` says what a mark is read as, where it is read as another; an empty string is none.
    """

    pandoc: bool
    marks: Mapping[str, str]

    def words(self, content: Inlines, *, lines: bool = True) -> Words:
        """The words of a paragraph, or of a place with only one line."""
        found = words(chars(content))
        return self.seen(found if lines else words(map(_spaced, found)))

    def seen(self, found: Words) -> Words:
        """The words with the marks that a reader sees."""
        return tuple(self._seen(item) for item in found)

    def _seen(self, item: object) -> object:
        match item:
            case (str(char), frozenset() as marks):
                return char, frozenset(seen for mark in marks if (seen := self.marks.get(mark, mark)))
            case _:
                return item

    def blocks(self, blocks: Blocks) -> Shapes:
        """The shape of blocks, one after another."""
        return tuple(shape for block in blocks for shape in self.block(block))

    def paragraph(self, content: Inlines) -> Iterator[Shape]:
        """A paragraph, where there are words in it."""
        if found := self.words(content):
            yield "p", found

    def block(self, block: Block) -> Iterator[Shape]:
        """The shapes of one block."""
        match block:
            case nodes.Paragraph(content):
                yield from self.paragraph(content)
            case nodes.Section():
                yield from self.section(block)
            case nodes.List(items, ordered, start):
                yield "list", ordered, start, tuple(self.blocks(item.blocks) for item in items)
            case nodes.Table():
                yield from self.table(block)
            case nodes.Quote(blocks, lead, source):
                yield from self.paragraph(lead)
                yield from _quote((*self.blocks(blocks), *self.paragraph(source)))
            case nodes.CodeBlock(text):
                yield "code", tuple(text.split()) if self.pandoc else text
            case nodes.Rule():
                yield ("rule",)
            case _:
                yield from self.box_or_figure(block)

    def box_or_figure(self, block: Block) -> Iterator[Shape]:
        """The shapes of what has none of its own in running text."""
        match block:
            case nodes.PullQuote(content):
                inner = tuple(self.paragraph(emphasis(content) if self.pandoc else strong(content)))
                yield from inner if self.pandoc else _quote(inner)
            case nodes.Box(title, blocks):
                inner = (*self.paragraph(strong(title)), *self.blocks(blocks))
                yield from inner if self.pandoc else _quote(inner)
            case nodes.Field(label):
                yield from self.paragraph(label)
                yield from () if self.pandoc else (("rule",),)
            case nodes.Figure(parts=parts):
                yield from (*self.paragraph(block.lead), *self.blocks(block.top))
                if block.image:
                    yield from self.paragraph((nodes.Image(block.image, block.alt),))
                if parts:
                    yield "list", False, 1, tuple(self.blocks(labelled(part.title, part.blocks)) for part in parts)
                yield from (*self.blocks(block.bottom), *self.paragraph(emphasis(block.caption)))

    def section(self, node: nodes.Section) -> Iterator[Shape]:
        """A heading and what follows it."""
        title = (nodes.Text(node.number + " "), *node.title)
        yield "h", min(node.level - self.pandoc, 6), self.words(title, lines=False)
        yield from self.paragraph(emphasis(node.subtitle))
        yield from self.blocks(node.blocks)

    def table(self, table: nodes.Table) -> Iterator[Shape]:
        """A table, or the list that stands for it."""
        if self.pandoc:
            cells = tuple(tuple(self.blocks(blocks) for blocks in row_cells(row)) for row in table.rows)
            head = tuple(self.blocks(cell.blocks) for cell in table.head)
            yield "table", self.words(table.caption, lines=False), head if any(head) else (), cells
            return
        yield from self.paragraph(emphasis(table.caption))
        if any(_is_large(cell) for row in (nodes.Row(table.head), *table.rows) for cell in row.cells):
            yield "list", False, 1, tuple(self.blocks(listed(table.head, row)) for row in table.rows)
        else:
            heads = table.head or (nodes.Cell(),) * len(table.rows[0].cells)
            lines = (heads, *(row.cells for row in table.rows))
            yield "table", tuple(tuple(self.words(_content(cell)) for cell in line) for line in lines)


def _spaced(item: object) -> Found:
    """The item, a line break as a space."""
    return item if isinstance(item, tuple) else (" ", ())


MARKDOWN = Form(pandoc=False, marks={"ins": "strong"})
PANDOC = Form(pandoc=True, marks={"code": ""})


def _quote(inner: Shapes) -> Iterator[Shape]:
    if inner:
        yield "quote", inner


def _is_large(cell: nodes.Cell) -> bool:
    return bool(cell.blocks) and (len(cell.blocks) > 1 or "\n" in [char for char, _ in chars(_content(cell))])


def _content(cell: nodes.Cell) -> Inlines:
    """The words of a small cell; what is no paragraph counts as a line too many."""
    match cell.blocks:
        case (nodes.Paragraph(content),):
            return content
        case ():
            return ()
        case _:
            return (nodes.Break(),)


# --- what is made of figures and tables ------------------------------------------------------------------------------


def strong(content: Inlines) -> Inlines:
    """Strong words."""
    return (nodes.Strong(content),)


def emphasis(content: Inlines) -> Inlines:
    """Emphasised words."""
    return (nodes.Emphasis(content),)


def labelled(label: Inlines, blocks: Blocks, *, colon: bool = False) -> Blocks:
    """Blocks under a label."""
    runs_in = bool(blocks) and isinstance(blocks[0], nodes.Paragraph)
    if not label:
        return blocks
    if (runs_in or colon) and not "".join(char for char, _ in chars(label) if len(char) == 1).rstrip().endswith(
        (".", ":", "!", "?")
    ):
        label = (*label, nodes.Text(":"))
    if isinstance(first := blocks[0] if blocks else None, nodes.Paragraph):
        return (nodes.Paragraph((*strong(label), nodes.Text(" "), *first.content)), *blocks[1:])
    return (nodes.Paragraph(strong(label)), *blocks)


def row_cells(row: nodes.Row, *, headed: bool = False) -> tuple[Blocks, ...]:
    """The cells of a row; the first one strong where it heads the row (and has no head over it)."""
    first, *rest = (cell.blocks for cell in row.cells)
    if row.header and not headed and first and isinstance(first[0], nodes.Paragraph):
        first = (nodes.Paragraph(strong(first[0].content)), *first[1:])
    return (first, *rest)


def listed(head: tuple[nodes.Cell, ...], row: nodes.Row) -> Blocks:
    """A row as blocks: its first cell, and the others as points under it."""
    labels = [_content(cell) for cell in head] or [()] * len(row.cells)
    cells = row_cells(row, headed=bool(labels[0]))
    entries = [labelled(label, cell, colon=True) for label, cell in zip(labels, cells, strict=True) if cell]
    if len(entries) < 2:
        return entries[0] if entries else ()
    return (*entries[0], nodes.List(tuple(map(nodes.Item, entries[1:]))))
