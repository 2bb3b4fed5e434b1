"""Signs that the C parser reads otherwise than YAML 1.2 does, and what it is given in their place.

Each stand-in is one character long, so that every mark stays right, and a noncharacter, which cannot stand in the text
itself: ``UNREADABLE`` refuses them.
"""

from __future__ import annotations

import re
from typing import Final

# Word pastes these into text. They are no line breaks in YAML 1.2, but the parser follows 1.1.
_BREAKS: Final = {0x85: "\U0001fffe", 0x2028: "\U0001ffff", 0x2029: "\U0002fffe"}
# Between brackets the parser takes these for more than text: ``{url: https://…}``, ``[Hva vil vi?, Hvem?]``.
_SIGNS: Final = {":": "\U0002ffff", "?": "\U0003fffe"}
_BACK: Final = {stand_in: sign for sign, stand_in in _SIGNS.items()} | {
    stand_in: chr(code) for code, stand_in in _BREAKS.items()
}
# Patterns that begin with the sign itself find it ten times as fast as one for both.
_COLON = re.compile(r""":(?=[^\s,\[\]{}"'])""")
_QUESTION = re.compile(r"\?")
# An anchor, an alias, a tag or a directive may hold a colon of its own.
_PROPERTY = re.compile(r"[&*!%](?<![^\s\[{,].)\S*\Z")
_LONGEST_PROPERTY: Final = 60
_CLOSING = frozenset("\"'])}")
_OPENING = frozenset(" \t\r\n[{,")


def for_parser(text: str) -> str:
    """``text`` as the parser must get it to read YAML 1.2 and the lines that an editor shows; of the same length."""
    if any(chr(code) in text for code in _BREAKS):
        text = text.translate(_BREAKS)
    text = _COLON.sub(_colon, text)
    return _QUESTION.sub(_question, text) if "?" in text else text


def stand_ins(text: str) -> list[tuple[str, str]]:
    """The stand-ins that ``for_parser`` put into a text, each with what it stands for."""
    return [(stand_in, sign) for stand_in, sign in _BACK.items() if stand_in in text]


def _colon(hit: re.Match[str]) -> str:
    """What stands for a colon, which is itself where it can only be a sign of YAML's."""
    text, at = hit.string, hit.start()
    before = text[at - 1] if at else "\n"
    is_sign = before in _CLOSING or before.isspace() or _PROPERTY.search(text, max(at - _LONGEST_PROPERTY, 0), at)
    return ":" if is_sign else _SIGNS[":"]


def _question(hit: re.Match[str]) -> str:
    """What stands for a question mark, which is itself where it can only be a sign of YAML's."""
    text, at = hit.string, hit.start()
    before = text[at - 1] if at else "\n"
    is_sign = before in _OPENING and not text[at + 1 : at + 2].strip()
    return "?" if is_sign else _SIGNS["?"]
