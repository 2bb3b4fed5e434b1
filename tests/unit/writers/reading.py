"""Read Markdown back with the reader that others use, to the shapes of ``shapes.py``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from unit.writers.trees import Found, Shape, Shapes, Words, words

Notes = dict[int, Shapes]
_MARKS = {"em": "em", "strong": "strong", "link": "link", "s": "del"}


@cache
def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return reader.use(footnote_plugin).use(front_matter_plugin)


def read_markdown(text: str) -> Shapes:
    """The shape of a CommonMark document."""
    tree = SyntaxTreeNode(_reader().parse(text))
    notes = {node.meta["id"]: node for node in tree.walk() if node.type == "footnote"}
    return _blocks(tree, {number: _blocks(node, {}) for number, node in notes.items()})


def _blocks(node: SyntaxTreeNode, notes: Notes) -> Shapes:
    return tuple(shape for child in node.children for shape in _block(child, notes))


def _block(node: SyntaxTreeNode, notes: Notes) -> Iterator[Shape]:
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


def _words(node: SyntaxTreeNode, notes: Notes) -> Words:
    return words(found for inline in node.children for found in _inlines(inline, notes, frozenset()))


def _inlines(node: SyntaxTreeNode, notes: Notes, marks: frozenset[str]) -> Iterator[Found]:
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
