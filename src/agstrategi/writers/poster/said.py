"""A poster's words in the order in which they stand, for those who hear them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from agstrategi.diagnostics import Path
from agstrategi.nodes import Block, Blocks, Document, Item, List, Paragraph, Section
from agstrategi.writers.poster.order import text_of
from agstrategi.writers.tree_json import clean
from agstrategi.writers.words import plain

_ENDS = (".", "!", "?", ":", ";", ",", "…")


def said(document: Document, shown: Collection[Path] | None) -> str:
    """Give the words, each line ended as a sentence; of the parts those that are ``shown``, None: all of them."""
    kept = None if shown is None else frozenset(shown)
    front = {line.kind: list(_lines(line.blocks, kept)) for line in document.front}
    head = [document.name, plain(document.title), *front.get("undertittel", ()), document.period, document.mark]
    first, rest = _visions_first(document.blocks)
    lines = [*head, *_lines(first, kept), *front.get("slagord", ()), *_lines(rest, kept)]
    ended = (line if line.endswith(_ENDS) else f"{line}." for line in map(str.strip, lines) if line)
    return clean("\n".join(ended))


def _visions_first(blocks: Blocks) -> tuple[Blocks, Blocks]:
    """Part the vision, under which the slogan stands, from the rest."""
    at = 1 if blocks and isinstance(blocks[0], Section) and blocks[0].kind == "visjon" else 0
    return blocks[:at], blocks[at:]


def _lines(blocks: Collection[Block], kept: frozenset[Path] | None) -> Iterator[str]:
    waiting: list[str] = []
    for block in blocks:
        match block:
            case Paragraph(content, "ledetekst"):
                waiting.append(plain(content))
                continue
            case Paragraph(content):
                yield plain(content)
            case Section():
                yield from _section(block, kept)
            case List():
                items = [line for item in block.items if _is_there(item, kept) for line in _lines(item.blocks, kept)]
                yield from (*waiting, *items) if items else ()
            case _:
                yield from _lines(getattr(block, "blocks", ()), kept)
        waiting = []
    yield from waiting


def _section(section: Section, kept: frozenset[Path] | None) -> Iterator[str]:
    if not _is_there(section, kept):
        return
    blocks = section.blocks
    if section.kind == "verdi" and section.title and kept is not None and text_of(section) not in kept:
        blocks = ()
    inside = list(_lines(blocks, kept))
    if inside or section.origin:
        yield plain(section.title)
    yield from inside


def _is_there(part: Section | Item, kept: frozenset[Path] | None) -> bool:
    return kept is None or not part.origin or part.origin in kept
