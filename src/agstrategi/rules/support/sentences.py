"""Where sentences and points begin and end in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_ABBREVIATED = frozenset(
    """
    art avd bl bl.a ca del div dr dvs ekskl el evt f.eks f.o.m iht ift inkl jf jfr kap kl m.a m.fl m.m maks meld mfl
    mht min mva nr o.l pga pkt prof ref s st t.d t.o.m tlf vedr
    """.split()  # noqa: SIM905
)
_STOP = r"(?P<stop>[.!?…][.!?…]*[»”\")\]*_]*(?=\s+[«“\"(*_\[]*[A-ZÆØÅ0-9]))"  # before a capital or a digit
_END = re.compile(_STOP)
_ANY_END = re.compile(
    rf"{_STOP}"
    r"|\n[ \t]*\n\s*"  # a new paragraph
    r"|\n(?=[ \t]*(?:[-*+•]|[0-9]{1,3}[.)])[ \t])"  # a new point
    r"|\|"  # a new cell
)
_MARKER = re.compile(r"[ \t\n]*(?:(?:[-*+•>]|[0-9]{1,3}[.)])[ \t]+)*[*_]*")
_LAST_WORD = re.compile(r"[\w.]*\Z")
_LONGEST = 6
"""Letters of a word that is longer than every abbreviation."""
_FOLLOWING = re.compile(r"\s*(\S?)")


@lru_cache(maxsize=4096)
def spans(text: str) -> tuple[tuple[int, int], ...]:
    """Give the start and end of each sentence of a text, point marks and white space around it left out.

    Remembered, for several rules ask about the same texts.
    """
    return tuple(_spans(text))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    ends = _ANY_END if "\n" in text or "|" in text else _END
    for end in ends.finditer(text):
        if end["stop"] is not None and _goes_on(text, end.start(), end["stop"]):
            continue
        upto = end.end() if end["stop"] is not None else end.start()
        yield from _trimmed(text, start, upto)
        start = end.end()
    yield from _trimmed(text, start, len(text))


def _goes_on(text: str, stop: int, mark: str) -> bool:
    """Tell whether a point ends an abbreviation, an initial or a number rather than a sentence."""
    if not mark.startswith(".") or mark.startswith(".."):
        return False
    if stop >= _LONGEST and text[stop - _LONGEST : stop].isalpha():
        return False
    last = _LAST_WORD.search(text, max(0, stop - 12), stop)
    word = last[0].lower() if last else ""
    following = _FOLLOWING.match(text, stop + len(mark))
    in_number = word.isdigit() and following is not None and following[1].isdigit()
    return word in _ABBREVIATED or (len(word) == 1 and word.isalpha()) or in_number


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    marker = None if text[start : start + 1].isalpha() else _MARKER.match(text, start, end)
    start = marker.end() if marker else start
    length = len(text[start:end].rstrip())
    if length:
        yield start, start + length
