"""Paragraphs whose only marks are plain ones: ``**strong**``, ``*emphasised*``, ``[link](https://…)``, none in another.

Nearly every paragraph that has marks at all is such a one, and the parser takes thirty times as long over it. Anything
else, and anything that CommonMark could read in two ways, is left to the parser; a test holds the two against each
other.
"""

from __future__ import annotations

import re

from agstrategi import nodes

_SIGNS = r"[^\\`*_\[\]<&\n]"
_WORDS = rf"(?=[^\W_]){_SIGNS}+"
_ENDING = r"(?:(?<=[^\W_]){0}(?=$|[\s.,;:!?)»–])|(?<=[.!?]){0}(?=$|\s))"
_ONE, _TWO = _ENDING.format(r"\*"), _ENDING.format(r"\*\*")
_PIECE = re.compile(
    rf"(?P<plain>{_SIGNS}+)"
    rf"|(?<![^\s(«])\*\*(?P<strong>{_WORDS}){_TWO}"
    rf"|(?<![^\s(«])\*(?P<emphasis>{_WORDS}){_ONE}"
    rf"|(?<!!)\[(?P<words>{_WORDS})\]\((?P<address>https://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[A-Za-z0-9-]+)*/?)\)"
)
"""What such a paragraph is made of. Marks stand at the outer ends of words, so that they open or close, never both."""


def simple(text: str) -> nodes.Inlines | None:
    """Read a paragraph on one line; None where it is not simple."""
    found: list[nodes.Inline] = []
    at = 0
    for piece in _PIECE.finditer(text):
        if piece.start() != at:
            return None
        found.append(_node(piece))
        at = piece.end()
    return tuple(found) if at == len(text) else None


def _node(piece: re.Match[str]) -> nodes.Inline:
    match piece.lastgroup:
        case "strong":
            return nodes.Strong((nodes.Text(piece["strong"]),))
        case "emphasis":
            return nodes.Emphasis((nodes.Text(piece["emphasis"]),))
        case "address":
            return nodes.Link(piece["address"], (nodes.Text(piece["words"]),))
        case _:
            return nodes.Text(piece["plain"])
