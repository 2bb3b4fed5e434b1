"""Read the two kinds of Markdown back, with the readers that others use, to the shapes of ``shapes.py``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from unit.writers.trees import Found, Shape, words

_MARKS = {"em": "em", "strong": "strong", "link": "link", "s": "del"}


@cache
def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return reader.use(footnote_plugin).use(front_matter_plugin)


def read_markdown(text: str) -> Shape:
    """The shape of a CommonMark document."""
    tree = SyntaxTreeNode(_reader().parse(text))
    notes = {node.meta["id"]: node for node in tree.walk() if node.type == "footnote"}
    return _blocks(tree, {number: _blocks(node, {}) for number, node in notes.items()})


def _blocks(node: SyntaxTreeNode, notes: dict[int, Shape]) -> Shape:
    return tuple(shape for child in node.children for shape in _block(child, notes))


def _block(node: SyntaxTreeNode, notes: dict[int, Shape]) -> Iterator[Shape]:
    match node.type:
        case "paragraph":
            yield "p", _words(node, notes)
        case "heading":
            yield "h", int(node.tag[1]), _words(node, notes)
        case "bullet_list" | "ordered_list":
            ordered = node.type == "ordered_list"
            start = int(node.attrs.get("start", 1)) if ordered else 1
            yield "list", ordered, start, tuple(_blocks(item, notes) for item in node.children)
        case "table":
            rows = [row for part in node.children for row in part.children]
            yield "table", tuple(tuple(_words(cell, notes) for cell in row.children) for row in rows)
        case "blockquote":
            yield "quote", _blocks(node, notes)
        case "fence":
            yield "code", node.content.removesuffix("\n")
        case "hr":
            yield ("rule",)
        case "front_matter" | "footnote_block" | "footnote_anchor":
            return
        case other:
            yield "unexpected", other


def _words(node: SyntaxTreeNode, notes: dict[int, Shape]) -> Shape:
    return words(found for inline in node.children if inline.children for found in _inlines(inline, notes, frozenset()))


def _inlines(node: SyntaxTreeNode, notes: dict[int, Shape], marks: frozenset[str]) -> Iterator[Found]:
    for child in node.children:
        match child.type:
            case "text" | "text_special":
                yield from ((char, marks) for char in child.content)
            case "code_inline":
                yield from ((char, marks | {"code"}) for char in child.content)
            case "hardbreak":
                yield "\n", marks
            case "image":
                yield f"image {child.attrs['src']}", marks
                yield from ((char, marks | {"alt"}) for part in child.children for char in part.content)
            case "footnote_ref":
                yield "note", notes[child.meta["id"]]
            case kind if kind in _MARKS:
                yield from _inlines(child, notes, marks | {_MARKS[kind]})
            case other:
                yield f"unexpected {other}", marks


# --- pandoc's tree -----------------------------------------------------------------------------------------------------

Json = dict[str, Any]
_PANDOC_MARKS = {"Emph": "em", "Strong": "strong", "Link": "link", "Span": ""}


def read_pandoc(blocks: list[Json]) -> Shape:
    """The shape of pandoc's blocks; divisions are open, raw markup and the like show as unexpected."""
    return tuple(shape for block in blocks for shape in _pandoc_block(block))


def _pandoc_block(block: Json) -> Iterator[Shape]:
    content = block.get("c")
    match block["t"]:
        case "Para" | "Plain":
            if found := words(_pandoc_inlines(content, frozenset())):
                yield "p", found
        case "Header":
            yield "h", content[0], words(_pandoc_inlines(content[2], frozenset()))
        case "BulletList":
            yield "list", False, 1, tuple(read_pandoc(item) for item in content)
        case "OrderedList":
            yield "list", True, content[0][0], tuple(read_pandoc(item) for item in content[1])
        case "Table":
            yield _pandoc_table(content)
        case "BlockQuote":
            yield "quote", read_pandoc(content)
        case "CodeBlock":
            yield "code", tuple(content[1].split())  # pandoc 2.17 moves literal lines in lists to the right
        case "HorizontalRule":
            yield ("rule",)
        case "Div":
            yield from read_pandoc(content[1])
        case other:
            yield "unexpected", other


def _pandoc_table(content: list[Any]) -> Shape:
    _, (_, caption), _, (_, head), bodies, _ = content
    found = [inline for block in caption for inline in block["c"]]
    cells = [[tuple(read_pandoc(cell[4]) for cell in row[1]) for row in rows] for rows in (head, bodies[0][3])]
    heads, rows = cells
    head = heads[0] if heads and any(heads[0]) else ()
    return "table", words(_pandoc_inlines(found, frozenset())), head, tuple(rows)


def _pandoc_inlines(inlines: list[Json], marks: frozenset[str]) -> Iterator[Found]:
    for inline in inlines:
        content = inline.get("c")
        match inline["t"]:
            case "Str":
                yield from ((char, marks) for char in content)
            case "Space":
                yield " ", marks
            case "SoftBreak":
                yield " ", marks
            case "LineBreak":
                yield "\n", marks
            case "Code":
                yield from ((char, marks) for char in content[1])
            case "Note":
                yield "note", read_pandoc(content)
            case "Image":
                yield f"image {content[2][0]}", marks
                yield from _pandoc_inlines(content[1], marks | {"alt"})
            case "Emph" | "Strong":
                yield from _pandoc_inlines(content, marks | {_PANDOC_MARKS[inline["t"]]})
            case "Underline":
                yield from _pandoc_inlines(content, marks)
            case "Link":
                yield from _pandoc_inlines(content[1], marks | {"link"})
            case "Span":
                changed = {"insertion": "ins", "deletion": "del"}
                yield from _pandoc_inlines(content[1], marks | {changed[name] for name in content[0][1]})
            case other:
                yield f"unexpected {other}", marks
