"""The headings of a document: families of sections under one parent, and where each heading is written."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from agstrategi import nodes, text
from agstrategi.diagnostics import Path
from agstrategi.rules.case import Case
from agstrategi.rules.support.showing import shown

_MARGIN = " .:–-"


@dataclass(frozen=True, slots=True)
class Family:
    """The sections that stand under one parent (None: the document itself), in their order."""

    parent: nodes.Section | None
    sections: tuple[nodes.Section, ...]


def families(document: nodes.Document) -> list[Family]:
    """Give every group of sibling sections, outermost first."""
    found: list[Family] = []
    _below(None, document.blocks, found)
    return found


def _below(parent: nodes.Section | None, blocks: nodes.Blocks, found: list[Family]) -> None:
    sections = tuple([block for block in blocks if type(block) is nodes.Section])
    if sections:
        found.append(Family(parent, sections))
        for section in sections:
            _below(section, section.blocks, found)


def same(title: str) -> str:
    """Give a heading as it is compared: without case, white space folded, no point or colon at its end."""
    return " ".join(unicodedata.normalize("NFC", title).split()).casefold().strip(_MARGIN)


def plain(section: nodes.Section) -> str:
    """Give the words of a heading."""
    return text.plain(section.title)


def written_at(case: Case, section: nodes.Section) -> Path:
    """Give the path of a heading's words: in the part itself, or the ``tittel`` of the last ``vis`` that has them."""
    part = case.part_at.get(section.origin)
    title = same(plain(section))
    for key in ("tittel", "begrep"):
        if same(getattr(part, key, "") or "") == title:
            return (*section.origin, key)
    return _titled(case).get((section.origin, title), section.origin)


@lru_cache(maxsize=1)
def _titled(case: Case) -> dict[tuple[Path, str], Path]:
    """Give the path of the last ``tittel`` that each thing is shown under, by the thing's path and the title."""
    return {(target.path, same(block.tittel)): (*path, "tittel") for path, block, target in shown(case) if block.tittel}
