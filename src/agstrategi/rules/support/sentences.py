"""Where sentences and points begin and end in a text."""

from __future__ import annotations

import re

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


def spans(text: str) -> list[tuple[int, int]]:
    """Give the start and end of each sentence of a text, point marks and white space around it left out."""
    found: list[tuple[int, int]] = []
    start = 0
    ends = _ANY_END if "\n" in text or "|" in text else _END
    for end in ends.finditer(text):
        if mark := end["stop"]:
            if _goes_on(text, end.start(), mark):
                continue
            _note(found, text, start, end.end())
        else:
            _note(found, text, start, end.start())
        start = end.end()
    _note(found, text, start, len(text))
    return found


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


def _note(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Note the sentence between two places, if there is any."""
    start = _beginning(text, start, end)
    if end > start and text[end - 1].isspace():
        end = start + len(text[start:end].rstrip())
    if end > start:
        found.append((start, end))


def _beginning(text: str, start: int, end: int) -> int:
    """Give where the words begin: mostly here or after a space, which is quickly seen."""
    for at in (start, start + 1):
        if text[at : at + 1].isalpha():
            return at
        if text[at : at + 1] != " ":
            break
    marks = _MARKER.match(text, start, end)
    return marks.end() if marks else start
