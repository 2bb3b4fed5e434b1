"""The pictures of a document: which of them can be shown, and how it carries them inside itself."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable

from agstrategi import nodes
from agstrategi.diagnostics import Fault, Path
from agstrategi.nodes import Document
from agstrategi.typesetting.pictures import kind, unsound
from agstrategi.writers.formats import Pictures
from agstrategi.writers.origins import CREST, FRONT, placed

_TYPES = {"png": "image/png", "jpg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "svg": "image/svg+xml"}


class Gallery:
    """Reads pictures for a writer, those that can be shown; remembers what is wrong with the others.

    ``wrong`` says of a picture's bytes why it cannot be shown, or "". Without ``pictures`` there are none, and none is
    missed.
    """

    def __init__(self, pictures: Pictures | None, wrong: Callable[[bytes | None], str] = unsound) -> None:
        self._pictures = pictures
        self._wrong = wrong
        self._why: dict[str, str] = {}
        self._held: dict[str, bytes | None] = {}

    def __call__(self, name: str) -> bytes | None:
        """Give a picture's bytes; None where it cannot be shown."""
        if self._pictures is None:
            return None
        if name not in self._held:
            content = self._pictures(name)
            self._why[name] = self._wrong(content)
            self._held[name] = None if self._why[name] else content
        return self._held[name]

    def faults(self, document: Document) -> tuple[Fault, ...]:
        """Tell of each picture that was asked for and cannot be shown, once, where it is first named."""
        bad = {name: why for name, why in self._why.items() if why}
        places = named(document) if bad else {}
        return tuple(
            Fault("picture-unusable", places.get(name, FRONT), {"name": name, "why": why}) for name, why in bad.items()
        )


def named(document: Document) -> dict[str, Path]:
    """Give the path of each picture that a document shows, and where in the strategy it is first named."""
    found = {document.crest: CREST} if document.crest else {}
    for node, origin in placed(document):
        if isinstance(node, nodes.Image):
            found.setdefault(node.src, origin)
        elif isinstance(node, nodes.Figure) and node.image:
            found.setdefault(node.image, (*origin, "bilde"))
    return found


def data_address(content: bytes) -> str:
    """Write a picture as a ``data:`` address; "" where it is none of png, jpeg, gif, webp and svg.

    What it is shows in its first bytes, never in its name. An SVG file shown as a picture runs no scripts.
    """
    form = kind(content)
    return f"data:{_TYPES[form]};base64,{b64encode(content).decode('ascii')}" if form else ""
