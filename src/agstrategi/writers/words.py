"""Inlines where there is no room for all they may hold: a page's title, the contents, a label."""

from __future__ import annotations

from dataclasses import replace

from agstrategi import nodes
from agstrategi.nodes import Document, Inline, Inlines

LOCALES = {"nb": "nb-NO", "nn": "nn-NO"}
"""The languages of documents as Word names them."""


def plain(content: Inlines) -> str:
    """Give the words alone: no marks, no notes, a break as a space, a picture as its text."""
    return "".join([_plain(node) for node in content])


def _plain(node: Inline) -> str:
    match node:
        case nodes.Text(text) | nodes.Code(text):
            return text
        case nodes.Image():
            return node.alt
        case nodes.Break():
            return " "
        case nodes.Footnote():
            return ""
        case _:
            return plain(node.content)


def logo_text(document: Document) -> str:
    """Say in words whose logo it is."""
    return document.words["logo"].replace("{navn}", document.name)


def bare(content: Inlines) -> Inlines:
    """Give the inlines without notes, and with links and pictures as words: fit to stand inside a link."""
    return tuple(part for node in content for part in _bare(node))


def _bare(node: Inline) -> Inlines:
    match node:
        case nodes.Footnote():
            return ()
        case nodes.Link():
            return bare(node.content)
        case nodes.Image():
            return (nodes.Text(node.alt),)
        case nodes.Text() | nodes.Code() | nodes.Break():
            return (node,)
        case _:
            return (replace(node, content=bare(node.content)),)


def footnotes(content: Inlines) -> tuple[nodes.Footnote, ...]:
    """Find the notes in inlines, in order."""
    return tuple(note for node in content for note in _footnotes(node))


def _footnotes(node: Inline) -> tuple[nodes.Footnote, ...]:
    return (node,) if isinstance(node, nodes.Footnote) else footnotes(getattr(node, "content", ()))
