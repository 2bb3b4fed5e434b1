"""Markdown of a field to the nodes of ``shape``: its words, its lists and tables, its footnotes apart."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.footnote import footnote_plugin

from .shape import Grid, Items, Node, Nodes, Para, fold


@cache
def reader() -> MarkdownIt:
    """CommonMark with tables and footnotes, raw HTML kept as plain text."""
    return MarkdownIt("commonmark", {"html": False}).enable("table").use(footnote_plugin)


def line(text: str) -> str:
    """The words of one line of inline Markdown."""
    return fold(_inline(reader().parseInline(text)[0].children or []))


def text(source: str) -> Nodes:
    """The blocks of a text field."""
    tokens = reader().parse(source)
    notes = _footnotes(tokens)
    return _blocks([child for child in SyntaxTreeNode(tokens).children if child.type != "footnote_block"], notes)


def _footnotes(tokens: list[Token]) -> dict[str, str]:
    """The words of every footnote, by its number in the text."""
    found: dict[str, list[str]] = {}
    number = ""
    for token in tokens:
        if token.type == "footnote_open":
            number = str(token.meta["id"])
        elif token.type == "footnote_close":
            number = ""
        elif number and token.type == "inline":
            found.setdefault(number, []).append(_inline(token.children or []))
    return {number: fold(" ".join(said)) for number, said in found.items()}


def _blocks(nodes: list[SyntaxTreeNode], notes: dict[str, str]) -> Nodes:
    out: list[Node] = []
    for node in nodes:
        out.extend(_block(node, notes))
    return tuple(out)


def _block(node: SyntaxTreeNode, notes: dict[str, str]) -> Nodes:
    made: Nodes = ()
    match node.type:
        case "paragraph" | "th" | "td":
            made = _para(node.children, notes)
        case "bullet_list" | "ordered_list":
            points = tuple(_blocks(item.children, notes) for item in node.children)
            made = (Items(points, node.type == "ordered_list"),)
        case "blockquote":
            made = _blocks(node.children, notes)
        case "fence" | "code_block":
            made = (Para(fold(node.content), label=True),)
        case "table":
            made = (_table(node, notes),)
    return made


def _para(children: list[SyntaxTreeNode], notes: dict[str, str]) -> tuple[Para, ...]:
    tokens = [token for child in children for token in child.to_tokens() if token.type == "inline"]
    inlines = [token for inline in tokens for token in inline.children or []]
    found = [notes.get(str(token.meta["id"]), "") for token in inlines if token.type == "footnote_ref"]
    words = fold(_inline(inlines))
    return (Para(words, tuple(found)),) if words or found else ()


def _table(node: SyntaxTreeNode, notes: dict[str, str]) -> Grid:
    rows = [tuple(_blocks([cell], notes) for cell in row.children) for part in node.children for row in part.children]
    return Grid(rows[0], tuple(rows[1:]))


def _inline(tokens: list[Token]) -> str:
    """The words of inline tokens; alternative texts and footnote marks are no words of the body."""
    out = []
    for token in tokens:
        if token.type in {"softbreak", "hardbreak"}:
            out.append(" ")
        elif token.type in {"text", "code_inline", "text_special"}:
            out.append(token.content)
    return "".join(out)
