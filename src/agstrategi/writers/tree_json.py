"""The document tree as plain data, for templates that are programs of their own.

A block is ``{"node": its template's name, …}`` with the fields of its class; inlines are strings and ``{"node": …}``.
Sections lie flat: a heading, then what stands under it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache
from typing import Any
from urllib.parse import quote

from agstrategi import nodes
from agstrategi.nodes import Block, Blocks, Inlines
from agstrategi.writers.names import BLOCKS

Data = dict[str, Any]

_INLINES: dict[type, str] = {
    nodes.Emphasis: "uthevet",
    nodes.Strong: "sterk",
    nodes.Code: "kode",
    nodes.Link: "lenke",
    nodes.Image: "bilde",
    nodes.Break: "linjeskift",
    nodes.Footnote: "fotnote",
    nodes.Language: "språk",
    nodes.Insertion: "ny",
    nodes.Deletion: "strøket",
}
_ALL = BLOCKS | _INLINES
_LEFT_OUT = frozenset({"origin", "data"})
# What no page can hold: shown as the sign for "unreadable"; the mark of byte order is nothing at all.
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LONGEST = 60  # letters of a word that no line needs to divide where no dictionary would
_LONG_WORD = re.compile(rf"\S{{{_LONGEST + 1},}}")
_PIECE = re.compile(r"\w{20}(?=\w)")
_SOFT_HYPHEN, _BREAK = "\u00ad", "\u200b"
_SAFE = "/?#[]@!$&'()*+,;=:%~"


class TreeData:
    """Turns nodes into data.

    ``extras`` gives what a kind of node says besides its own fields; ``pictures`` the name of each picture that can be
    printed, by its path; ``anchors`` where links may lead.
    """

    def __init__(
        self,
        extras: Mapping[type, Callable[[Any], Data]],
        pictures: Mapping[str, str],
        anchors: frozenset[str],
    ) -> None:
        self._extras = extras
        self._pictures = pictures
        self._anchors = anchors

    def blocks(self, content: Blocks) -> list[Data]:
        """Give blocks, sections flat."""
        return [data for block in content for data in self._block(block)]

    def inlines(self, content: Inlines) -> list[Any]:
        """Give inlines."""
        return [self.value(node) for node in content]

    def _block(self, block: Block) -> list[Data]:
        if isinstance(block, nodes.Section):
            return [self._node(block) | {"blocks": []}, *self.blocks(block.blocks)]
        return [self._node(block)]

    def value(self, value: object) -> Any:  # noqa: ANN401 - whatever JSON can hold
        """Give any part of a tree."""
        if isinstance(value, nodes.Text):
            return printable(value.text)
        if isinstance(value, str):
            return clean(value)
        if isinstance(value, tuple):
            return [self.value(part) for part in value]
        if isinstance(value, Mapping):
            return {key: self.value(part) for key, part in value.items()}
        if isinstance(value, bool | int):
            return value
        return self._node(value)

    def _node(self, node: Any) -> Data:  # noqa: ANN401 - any node
        kind: Any = type(node)
        names = _fields(kind)
        data = {
            name: self.value(getattr(node, name)) for name in names if not (name == "blocks" and kind is nodes.Section)
        }
        if kind in _ALL:
            data["node"] = _ALL[kind]
        if kind is nodes.Link:
            data["href"] = self._address(node.href)
        elif kind is nodes.Image:
            data["src"] = self._pictures.get(node.src, "")
        elif kind is nodes.Figure:
            data["image"] = self._pictures.get(node.image, "")
        if kind in self._extras:
            data |= self._extras[kind](node)
        return data

    def _address(self, href: str) -> str:
        """Give an address as a page can hold it; "" where it leads nowhere."""
        if href.startswith("#"):
            return href if href[1:] in self._anchors else ""
        return quote(clean(href), safe=_SAFE)


@cache
def _fields(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - a dataclass, which no type says
    return tuple(part.name for part in fields(kind) if part.name not in _LEFT_OUT)


def clean(text: str) -> str:
    """Give text without what no page can hold."""
    if text.isprintable():
        return text
    return _UNREADABLE.sub("\ufffd", text.replace("\ufeff", ""))


def printable(text: str) -> str:
    """Give text as it is printed: a word too long for any line may be divided, an address without a hyphen."""
    text = clean(text)
    return _LONG_WORD.sub(_divided, text) if len(text) > _LONGEST else text


def _divided(found: re.Match[str]) -> str:
    mark = _BREAK if "/" in found[0] or "@" in found[0] else _SOFT_HYPHEN
    return _PIECE.sub(rf"\g<0>{mark}", found[0])
