"""Where links inside a document lead, in formats in which only headings can be led to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from agstrategi.nodes import Block, Blocks, Document, Item, List, Row, Section, Table

_NOT_IN_SLUG = re.compile(r"[^\w\- ]")


def headings(document: Document, name: Callable[[Section], str]) -> dict[str, str]:
    """For each anchor the name of its heading: its own, or the one over the point or row that it stands on."""
    return dict(_headings(document.blocks, "", name))


def _headings(blocks: Blocks, above: str, name: Callable[[Section], str]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if isinstance(block, Section):
            own = name(block)
            yield block.anchor, own
            yield from _headings(block.blocks, own, name)
        else:
            yield from ((part.anchor, above) for part in _parts(block) if part.anchor and above)


def _parts(block: Block) -> tuple[Item, ...] | tuple[Row, ...]:
    if isinstance(block, List):
        return block.items
    return block.rows if isinstance(block, Table) else ()


class Slugs:
    """Names headings as GitHub and the like do: small letters, hyphens for spaces, a number where a name is taken."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def name(self, heading: str) -> str:
        """Give the name of the next heading in the document."""
        slug = _NOT_IN_SLUG.sub("", heading.lower()).replace(" ", "-")
        count = self._taken.get(slug, -1) + 1
        self._taken[slug] = count
        return f"{slug}-{count}" if count else slug
