"""The text of a Markdown field as comparison sees it: paragraphs and points as plain strings in normal form.

Emphasis is look and makes no difference; the address of a link and the text of a footnote print, so they stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from agstrategi import nodes, text
from agstrategi.compare.words import fold

BULLET = "•"
_CLEAN = re.compile(r"(?![ #>+=:~0-9-])[A-Za-z0-9æøåÆØÅéèôüöäëïñ ,.;:!?()/'–—…%§+=#>~-]+")
"""What most texts are: one line of words that neither Markdown nor the normal form makes anything else of."""
_SEVERAL = 1 << 13
"""Texts that are remembered: most stand in both strategies."""


@lru_cache(maxsize=_SEVERAL)
def lines(field: str) -> tuple[str, ...]:
    """Give the paragraphs and points of a *text*, each in normal form; a row of a table is one of them."""
    if _CLEAN.fullmatch(field):
        return (" ".join(field.split()),)
    return tuple(found for block in text.blocks(field) for line in _block(block) if (found := fold(line)))


@lru_cache(maxsize=_SEVERAL)
def joined(field: str) -> str:
    """Give a *text* as one string in normal form; points have a bullet before them."""
    if _CLEAN.fullmatch(field):
        return " ".join(field.split())
    return fold(" ".join(_run_in(text.blocks(field))))


@lru_cache(maxsize=_SEVERAL)
def line(field: str) -> str:
    """Give a *line* in normal form."""
    if _CLEAN.fullmatch(field):
        return " ".join(field.split())
    return fold(_words(text.inlines(field)))


def _run_in(blocks: Iterable[nodes.Block]) -> Iterator[str]:
    for block in blocks:
        bullet = f"{BULLET} " if isinstance(block, nodes.List) else ""
        yield from (f"{bullet}{line}" for line in _block(block))


def _block(block: nodes.Block) -> Iterator[str]:
    match block:
        case nodes.Paragraph():
            yield _words(block.content)
        case nodes.List():
            for item in block.items:
                yield from _blocks(item.blocks)
        case nodes.Quote():
            yield from _blocks(block.blocks)
        case nodes.Table():
            for cells in (block.head, *(row.cells for row in block.rows)):
                yield " | ".join(" ".join(_blocks(cell.blocks)) for cell in cells)
        case nodes.CodeBlock():
            yield block.text


def _blocks(blocks: Iterable[nodes.Block]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _words(content: Iterable[nodes.Inline]) -> str:
    return "".join(_inline(node) for node in content)


def _inline(node: nodes.Inline) -> str:
    match node:
        case nodes.Text(words) | nodes.Code(words):
            return words
        case nodes.Break():
            return " "
        case nodes.Image():
            return node.alt
        case nodes.Footnote():
            return f" [{' '.join(_blocks(node.blocks))}]"
        case nodes.Link():
            words = _words(node.content)
            return words if words == node.href else f"{words} ({node.href})"
        case _:
            return _words(node.content)
