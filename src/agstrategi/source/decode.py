"""Bytes to text. What cannot be read is reported where it stands, with the likely cause and the cure.

Readable: UTF-8 with or without a byte order mark, UTF-16 with one, every kind of line break. Not readable: other
encodings, control characters (a terminal or a Word file would choke on them) and characters that turn the direction of
writing (they let a text look other than it is).
"""

from __future__ import annotations

import codecs
import re
from itertools import islice

from agstrategi.diagnostics import Diagnostic, Place, Result, finding
from agstrategi.source.limits import MAX_BYTES, MAX_CHARACTER_FINDINGS
from agstrategi.source.lines import Lines

_PLANE_ENDS = "".join(chr(plane << 16 | last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
UNREADABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff"
    f"{_PLANE_ENDS}]"
)
"""A character that no text may hold: C0 and C1 controls, direction marks, stray byte order marks, noncharacters."""
_UNUSUAL = re.compile("[^\t\n\r -~\xa0-\u2029\u2070-\ud7ff]")
"""All that is unreadable and little else: found ten times as fast, for it is one range after the other."""

_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_WORD = re.compile(r"\w+")
_FIRST_C1, _LAST_C1 = 0x7F, 0x9F
_SAMPLE = 4096

# What Word and PDF leave behind in pasted text, and what to write instead.
_LEFT_BEHIND = {
    "\x00": "nul",
    "\x07": "cell",
    "\x0b": "line-break",
    "\x0c": "page-break",
    "\x1e": "hard-hyphen",
    "\x1f": "soft-hyphen",
    "\ufeff": "byte-order-mark",
}
# The first bytes of files that people give by mistake.
_OTHER_FILES = (
    (b"PK\x03\x04", "word-or-zip"),
    (b"%PDF", "pdf"),
    (b"\xd0\xcf\x11\xe0", "old-word"),
)


def decode(data: bytes, file: str, limit: int = MAX_BYTES) -> Result[str]:
    """The text of ``data`` without byte order mark, or AG001 with its place in ``file`` where it cannot be read."""
    if len(data) > limit:
        return Result(None, (finding("file-too-large", Place(file), limit=MAX_BYTES // 2**20),))
    for magic, kind in _OTHER_FILES:
        if data.startswith(magic):
            return Result(None, (finding(f"not-text-{kind}", Place(file)),))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decode_utf16(data, file)
    if _looks_like_utf16(data):
        return Result(None, (finding("utf16-unmarked", Place(file)),))
    return _decode_utf8(data.removeprefix(codecs.BOM_UTF8), file)


def check(text: str, file: str) -> Result[str]:
    """``text`` as it is, or AG001 for each character (the first twenty) that no text may hold."""
    if not UNREADABLE.search("".join(set(_UNUSUAL.findall(text)))):
        return Result(text)
    lines = Lines.of(file, text)
    found = islice(UNREADABLE.finditer(text), MAX_CHARACTER_FINDINGS)
    return Result(None, tuple(unreadable(hit[0], lines.place(hit.start(), hit.end())) for hit in found))


def unreadable(character: str, place: Place) -> Diagnostic:
    """The finding about one character that ``UNREADABLE`` matched."""
    code = f"U+{ord(character):04X}"
    if _DIRECTION.match(character):
        return finding("direction-character", place, code=code)
    if character in _LEFT_BEHIND:
        return finding(f"character-{_LEFT_BEHIND[character]}", place, code=code)
    if _FIRST_C1 < ord(character) <= _LAST_C1:
        meant = _windows(bytes([ord(character)]))
        if meant.isprintable():
            return finding("character-misread", place, code=code, meant=meant)
    return finding("control-character", place, code=code)


def _decode_utf8(data: bytes, file: str) -> Result[str]:
    try:
        return check(data.decode("utf-8"), file)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        place = Lines.of(file, before).place(len(before), len(before))
        return Result(None, (_not_utf8(data, error.start, place),))


def _not_utf8(data: bytes, at: int, place: Place) -> Diagnostic:
    """Say which letter it probably is, read as the old Windows encoding, and in which word."""
    letter = _windows(data[at : at + 1])
    if not letter.isalpha():
        return finding("not-utf8-character", place)
    begin = max(0, at - 40)
    around = _windows(data[begin : at + 40])
    words = (word[0] for word in _WORD.finditer(around) if word.start() <= at - begin < word.end())
    return finding("not-utf8-letter", place, letter=letter, word=next(words, letter))


def _windows(data: bytes) -> str:
    """``data`` read as Windows-1252; one character a byte, U+FFFD (no letter) where the encoding has none."""
    return data.decode("cp1252", errors="replace")


def _decode_utf16(data: bytes, file: str) -> Result[str]:
    try:
        return check(data.decode("utf-16"), file)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-16", errors="ignore")
        place = Lines.of(file, before).place(len(before), len(before))
        return Result(None, (finding("utf16-broken", place),))


def _looks_like_utf16(data: bytes) -> bool:
    """Western text in UTF-16 has a zero byte for nearly every letter, all in even or all in odd places."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    return max(even, odd) * 2 > len(sample) // 2 and min(even, odd) * 10 <= max(even, odd)
