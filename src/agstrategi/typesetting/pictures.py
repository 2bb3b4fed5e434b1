"""What a picture is, by its bytes: its kind, how many points it has, whether it can be shown, and printed by Typst."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from agstrategi.typesetting.drawings import ILL_FORMED, OUTSIDE, wrong_with_drawing
from agstrategi.typesetting.press import Job, typeset

MOST_POINTS = 50_000_000
"""Points in the largest picture: twice what a good camera gives."""
_KINDS: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "png"),
    (re.compile(rb"\xff\xd8\xff"), "jpg"),
    (re.compile(rb"GIF8[79]a"), "gif"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "webp"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)"), "svg"),
)
_SVG = re.compile(rb"<svg[\s>]")
_JPEG_SIZE = re.compile(rb"\xff[\xc0-\xc3\xc5-\xc7\xc9-\xcb\xcd-\xcf]..\x08(..)(..)", re.DOTALL)
_TRIAL = """#set document(title: "x")
#set text(lang: "nb")
#image("{name}", alt: "x", width: 1cm)
"""


def kind(content: bytes) -> str:
    """Name a picture's kind, which is also the end of its file's name; "" where it is none that pages can hold."""
    found = next((kind for signs, kind in _KINDS if signs.match(content)), "")
    return "" if found == "svg" and not _SVG.search(content) else found


def unsound(content: bytes | None) -> str:
    """Say in bokmål why a picture can be shown nowhere, or should not be; "" where it can."""
    if content is None:
        return "filen kan ikke leses, eller er for stor"
    form = kind(content)
    if not form:
        return "filen er ikke et bilde av slaget svg, png, jpg, gif eller webp"
    if points(content) > MOST_POINTS:
        return f"bildet har flere enn {MOST_POINTS // 1_000_000} millioner bildepunkter; gjør det mindre"
    if form == "svg":
        return wrong_with_drawing(content)
    return "" if _ENDS.get(form, b"") in content else _BROKEN


@lru_cache(maxsize=16)  # many strategies of a run show the same coat of arms and logo
def wrong_with(content: bytes | None) -> str:
    """Say in bokmål why a picture cannot be printed; "" where it can."""
    why = unsound(content)
    if why or content is None:
        return why
    name = f"bilde.{kind(content)}"
    printed = typeset(Job(_TRIAL.format(name=name), {}, "2000-01-01", pictures={name: content}))
    return _words(printed.refused[0].what) if printed.refused else ""


def points(content: bytes) -> int:
    """Count a picture's points by what its first bytes say; 0 for drawings, and where they do not say."""
    match kind(content):
        case "png":
            return _number(content[16:20], "big") * _number(content[20:24], "big")
        case "gif":
            return _number(content[6:8]) * _number(content[8:10])
        case "jpg" if found := _JPEG_SIZE.search(content):
            return _number(found[1], "big") * _number(found[2], "big")
        case "webp":
            return _webp_points(content)
    return 0


def _webp_points(content: bytes) -> int:
    match content[12:16]:
        case b"VP8X":
            return (_number(content[24:27]) + 1) * (_number(content[27:30]) + 1)
        case b"VP8L":
            sizes = _number(content[21:25])
            return ((sizes & 0x3FFF) + 1) * ((sizes >> 14 & 0x3FFF) + 1)
    return (_number(content[26:28]) & 0x3FFF) * (_number(content[28:30]) & 0x3FFF)


def _number(content: bytes, order: Literal["big", "little"] = "little") -> int:
    return int.from_bytes(content, order)


_BROKEN = "filen er ødelagt; lagre bildet på nytt"
_ENDS = {"png": b"IEND", "jpg": b"\xff\xd9"}
"""What stands at the end of a whole picture."""
_WORDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"failed to load linked image"), OUTSIDE),
    (re.compile(r"nodes limit|reference loop"), "det er for innviklet; lagre det som PNG"),
    (re.compile(r"failed to parse SVG"), ILL_FORMED),
    (re.compile(r"failed to decode"), _BROKEN),
    (
        re.compile(r"could not be displayed"),
        "det har tegn som skriften ikke har; gjør tekst i bildet om til kurver",
    ),
)


def _words(what: str) -> str:
    return next((words for pattern, words in _WORDS if pattern.search(what)), f"Typst sier: {what}")
