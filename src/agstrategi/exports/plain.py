"""A Markdown field as plain lines, for a cell that knows no marks."""

from __future__ import annotations

from collections.abc import Iterable

from agstrategi import nodes, text

_POINT = "• "  # not a hyphen: a cell that begins with one is read as a formula


def lines(value: str) -> str:
    """Write a *text* as lines: a paragraph, a point or a table's row each."""
    return "\n".join(_blocks(text.blocks(value)))


def line(value: str) -> str:
    """Write a *line* without its marks."""
    return _words(text.inlines(value))


def _blocks(blocks: Iterable[nodes.Block]) -> list[str]:
    return [line for block in blocks for line in _block(block)]


def _block(block: nodes.Block) -> list[str]:
    match block:
        case nodes.Paragraph(content):
            return [_words(content)]
        case nodes.List():
            return _list(block)
        case nodes.Table():
            rows = (block.head, *(row.cells for row in block.rows))
            return [" | ".join(" ".join(_blocks(cell.blocks)) for cell in cells) for cells in rows if cells]
        case nodes.Quote():
            return _blocks(block.blocks)
        case nodes.CodeBlock():
            return block.text.splitlines()
        case _:
            return []


def _list(node: nodes.List) -> list[str]:
    found: list[str] = []
    for at, item in enumerate(node.items, node.start):
        mark = f"{at}. " if node.ordered else _POINT
        inside = _blocks(item.blocks)
        found += [f"{' ' * len(mark) if number else mark}{line}" for number, line in enumerate(inside)]
    return found


def _words(content: nodes.Inlines) -> str:
    return "".join(map(_inline, content))


def _inline(node: nodes.Inline) -> str:
    match node:
        case nodes.Break():
            return "\n"
        case nodes.Footnote(blocks):
            return f" ({' '.join(_blocks(blocks))})"
        case nodes.Link(href, inner):
            words = _words(inner)
            return words if words in {href, href.removeprefix("mailto:")} else f"{words} ({href})"
        case nodes.Text(words) | nodes.Code(words):
            return words
        case nodes.Image():
            return node.alt
        case _:
            return _words(node.content)
