"""A poster's tree as its template reads it: Norwegian names, and for each part its number and when it is left out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from agstrategi import nodes
from agstrategi.diagnostics import Path
from agstrategi.nodes import Block, Blocks, Document, Inlines, Item, List, Section
from agstrategi.writers.forms import table_list
from agstrategi.writers.origins import parts_of
from agstrategi.writers.pages import Extras
from agstrategi.writers.poster.order import halves, text_of
from agstrategi.writers.tree_json import Data, TreeData, printable
from agstrategi.writers.words import plain

_BREAKS = re.compile("[\u00ad\u200b]|\\s+(?![]:;.,!?/)}»])")
"""Where lines may end; not at the space before a closing sign."""
_WIDE = 5  # words of which one is the widest of them all
_LONG = 13  # letters that every line has room for but one


class Contents:
    """Gives a poster's sections as data.

    ``numbers`` are the parts' numbers and ``steps`` the order in which they are left out, both by path; those before
    step ``first`` are left out here.
    """

    def __init__(self, numbers: Mapping[Path, int], steps: Mapping[Path, int], first: int) -> None:
        self._numbers = numbers
        self._steps = steps
        self._first = first
        self._tree = _Words()

    def sections(self, document: Document) -> Data:
        """Give the sections by their kinds."""
        return {
            block.kind: _SECTIONS[block.kind](self, block) for block in document.blocks if isinstance(block, Section)
        }

    def line(self, content: Inlines) -> Data:
        """Give a line with its words alone beside it."""
        return {"ord": self._tree.inlines(content), "lange": _longest(plain(content))}

    def vision(self, section: Section) -> Data:
        """Give the vision."""
        return self._headed(section) | {"punkter": self._kept([(section.origin, self._said(section.blocks))])}

    def values(self, section: Section) -> Data:
        """Give each value with its name and what it means, which has a number of its own."""
        found = [(value.origin, self._value(value)) for value in section.blocks if isinstance(value, Section)]
        return self._headed(section) | {"punkter": self._kept(found)}

    def _value(self, value: Section) -> Data:
        text = text_of(value)
        kept = text not in self._steps or self._stays(text)
        return {
            "navn": self.line(value.title),
            "tekst": self._said(value.blocks if kept else ()),
            "tekstnr": self._numbers.get(text, -1),
            "tekstplass": self._steps.get(text, 0),
        }

    def goals(self, section: Section) -> Data:
        """Give the goals, each with its sub-goals."""
        return self._headed(section) | {"lister": self._lists(section.blocks)}

    def cards(self, section: Section) -> Data:
        """Give the cards."""
        cards = [
            (card.origin, {"navn": self.line(card.title), "slag": card.kind, "lister": self._lists(card.blocks)})
            for card in section.blocks
            if isinstance(card, Section)
        ]
        return self._headed(section) | {"punkter": self._kept(cards)}

    def _headed(self, section: Section) -> Data:
        return {"overskrift": self.line(section.title)}

    def _lists(self, blocks: Blocks) -> list[Data]:
        """Give each list with what leads in to it."""
        found: list[Data] = []
        lead: list[Block] = []
        for block in blocks:
            if not isinstance(block, List):
                lead.append(block)
                continue
            points = self._kept([(item.origin, self._point(item)) for item in block.items if self._stays(item.origin)])
            found.append({"slag": block.kind, "ledetekst": self._said(tuple(lead)), "punkter": points})
            lead = []
        return found

    def _point(self, item: Item) -> Data:
        own, below = halves(item)
        return self._said(own) | {"lister": self._lists(below)}

    def _said(self, blocks: Blocks) -> Data:
        words = " ".join(getattr(node, "text", "") for node, _ in parts_of(blocks))
        return {"blokker": self._tree.blocks(_drawable(blocks)), "lange": _longest(words, _LONG)}

    def _stays(self, path: Path) -> bool:
        return self._steps[path] >= self._first

    def _kept(self, found: list[tuple[Path, Data]]) -> list[Data]:
        return [
            {"nr": self._numbers[path], "plass": self._steps[path]} | data for path, data in found if self._stays(path)
        ]


_SECTIONS: Any = {
    "visjon": Contents.vision,
    "verdier": Contents.values,
    "mål": Contents.goals,
    "kort": Contents.cards,
}


class _Words(TreeData):
    """Gives text as it can hang on a wall: no notes, and links as the words that they are."""

    def __init__(self) -> None:
        super().__init__(Extras().forms, {}, frozenset())

    def value(self, value: object) -> Any:  # noqa: ANN401 - whatever JSON can hold
        """Give any part of a tree."""
        if isinstance(value, tuple):
            value = tuple(part for part in value if not isinstance(part, nodes.Footnote))
        elif isinstance(value, nodes.Link):
            value = replace(value, href="")
        return super().value(value)


def _drawable(blocks: Blocks) -> Blocks:
    """Write tables as lists, row by row: a card is no place for columns."""
    return tuple(one for block in blocks for one in (table_list(block) if isinstance(block, nodes.Table) else (block,)))


def _longest(words: str, least: int = 0) -> list[str]:
    """Give the words that are widest in print, or nearly, of those with about as many letters as ``least``."""
    apart = dict.fromkeys(filter(None, _BREAKS.split(printable(words))))
    widths = {word: len(word) + sum(letter.isupper() or letter in "mw" for letter in word) for word in apart}
    return sorted((word for word in widths if widths[word] >= least), key=widths.__getitem__, reverse=True)[:_WIDE]
