"""Pictures carried inside a document, so that it stays one file."""

from __future__ import annotations

import re
from base64 import b64encode

_KINDS: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "image/png"),
    (re.compile(rb"\xff\xd8\xff"), "image/jpeg"),
    (re.compile(rb"GIF8[79]a"), "image/gif"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "image/webp"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)"), "image/svg+xml"),
)
_SVG = re.compile(rb"<svg[\s>]")


def data_address(content: bytes) -> str:
    """Write a picture as a ``data:`` address; "" where it is none of png, jpeg, gif, webp and svg.

    What it is shows in its first bytes, never in its name. An SVG file shown as a picture runs no scripts.
    """
    kind = next((kind for signs, kind in _KINDS if signs.match(content)), "")
    if kind == "image/svg+xml" and not _SVG.search(content):
        return ""
    return f"data:{kind};base64,{b64encode(content).decode('ascii')}" if kind else ""
