"""Where sentences and points begin and end in a text."""

from __future__ import annotations

import re

_ABBREVIATED = frozenset(
    """
    art avd bl bl.a ca del div dr dvs ekskl el evt f.eks f.o.m iht ift inkl jf jfr kap kl m.a m.fl m.m maks meld mfl
    mht min mva nr o.l pga pkt prof ref s st t.d t.o.m tlf vedr
    """.split()  # noqa: SIM905
)
_LAST_LETTERS = frozenset(word[-2:] for word in _ABBREVIATED)
_STOP = r"([.!?…][.!?…]*[»”\")\]*_]*(?=\s+[«“\"(*_\[]*[A-ZÆØÅ0-9]))"  # before a capital or a digit
_END = re.compile(_STOP)
_POINT = re.compile(_STOP.replace("[.!?…]", r"\.", 1))
"""The end of a sentence where a text has no other sign that ends one: a single sign is found many times as fast."""
_ANY_END = re.compile(
    rf"{_STOP}"
    r"|\n[ \t]*\n\s*"  # a new paragraph
    r"|\n(?=[ \t]*(?:[-*+•]|[0-9]{1,3}[.)])[ \t])"  # a new point
    r"|\|"  # a new cell
)
_MARKER = re.compile(r"[ \t\n]*(?:(?:[-*+•>]|[0-9]{1,3}[.)])[ \t]+)*[*_]*")
_LAST_WORD = re.compile(r"[\w.]*\Z")
_FOLLOWING = re.compile(r"\s*(\S?)")


def spans(text: str) -> list[tuple[int, int]]:
    """Give the start and end of each sentence of a text, point marks and white space around it left out."""
    found: list[tuple[int, int]] = []
    start = 0
    for end in _ends(text).finditer(text):
        mark, (stop, after) = end[1], end.span()
        if mark is None:
            _note(found, text, start, stop)
        elif _goes_on(text, stop, mark):
            continue
        else:
            _note(found, text, start, after)
        start = after
    _note(found, text, start, len(text))
    return found


def _ends(text: str) -> re.Pattern[str]:
    if "\n" in text or "|" in text:
        return _ANY_END
    return _END if "?" in text or "!" in text or "…" in text else _POINT


def _goes_on(text: str, stop: int, mark: str) -> bool:
    """Tell whether a point ends an abbreviation, an initial or a number rather than a sentence."""
    if mark[0] != "." or mark[1:2] == ".":
        return False
    letters = text[stop - 2 : stop]
    if letters.isalpha() and len(letters) > 1 and letters.lower() not in _LAST_LETTERS:
        return False  # most often, and quickly seen
    last = _LAST_WORD.search(text, max(0, stop - 12), stop)
    word = last[0].lower() if last else ""
    following = _FOLLOWING.match(text, stop + len(mark))
    in_number = word.isdigit() and following is not None and following[1].isdigit()
    return word in _ABBREVIATED or (len(word) == 1 and word.isalpha()) or in_number


def _note(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Note the sentence between two places, if there is any."""
    start = _beginning(text, start, end)
    if end > start:
        if text[end - 1].isspace():
            end = start + len(text[start:end].rstrip())
        if end > start:
            found.append((start, end))


def _beginning(text: str, start: int, end: int) -> int:
    """Give where the words begin: mostly here or after a space, which is quickly seen."""
    if text[start : start + 1].isalpha():
        return start
    if text[start : start + 1] == " " and text[start + 1 : start + 2].isalpha():
        return start + 1
    marks = _MARKER.match(text, start, end)
    return marks.end() if marks else start
