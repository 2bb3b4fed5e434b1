"""Drawings (SVG) that run or fetch something: a page shows a picture without doing either.

What needs it would be lost without a word, and is what a municipality's own filters stop. A link that a reader may
follow is neither.
"""

from __future__ import annotations

import re
from xml.parsers import expat

ILL_FORMED = "det er ikke riktig bygd opp (SVG); lagre det på nytt"
OUTSIDE = "det viser til noe utenfor filen; legg alt i den ene filen"
_SCRIPT = "det har skript; lagre det uten"
_ENTITIES = "det bruker entiteter (ENTITY); lagre det som vanlig SVG"
_ADDRESSES = {"href", "src"}
_WITHIN = ("#", "data:image/")
_FETCHES = re.compile(r"@import|url\(\s*(?![\"']?\s*(?:#|data:))", re.IGNORECASE)


class _Refused(Exception):  # noqa: N818 - an answer, not an error
    """Something in a drawing that it should not have; its one argument says what."""


def wrong_with_drawing(content: bytes) -> str:
    """Say in bokmål why a drawing should not be shown; "" where it can be."""
    try:
        _Look().at(content)
    except _Refused as refused:
        return str(refused)
    except (expat.ExpatError, LookupError, ValueError):
        return ILL_FORMED
    return ""


class _Look:
    """Reads a drawing from its first element to its last; raises ``_Refused``, or what the parser does."""

    def __init__(self) -> None:
        self._in_style = False

    def at(self, content: bytes) -> None:
        """Look at a whole drawing. No entity is ever expanded: where one is declared, the reading stops."""
        parser = expat.ParserCreate()
        parser.EntityDeclHandler = self._entity
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartElementHandler = self._element
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.buffer_text = True
        parser.Parse(content, True)  # noqa: FBT003 - the library's own

    @staticmethod
    def _entity(*_: object) -> None:
        raise _Refused(_ENTITIES)

    @staticmethod
    def _instruction(target: str, _: str) -> None:
        if target == "xml-stylesheet":
            raise _Refused(OUTSIDE)

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        kind = _local(name)
        self._in_style = kind == "style"
        if kind == "script" or any(_local(key).startswith("on") for key in attributes):
            raise _Refused(_SCRIPT)
        for key, value in attributes.items():
            address = value.strip() if _local(key) in _ADDRESSES and kind != "a" else ""
            if (address and not address.startswith(_WITHIN)) or _FETCHES.search(value):
                raise _Refused(OUTSIDE)

    def _end(self, _: str) -> None:
        self._in_style = False

    def _text(self, text: str) -> None:
        if self._in_style and _FETCHES.search(text):
            raise _Refused(OUTSIDE)


def _local(name: str) -> str:
    """Give a name without its prefix, as it is compared."""
    return name.rpartition(":")[2].lower()
