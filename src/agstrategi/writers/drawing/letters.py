"""How wide words are, and where lines end, where the font is not known.

The widths are those of DejaVu Sans Bold, the widest font that browsers commonly choose for plain text: in any other,
words take less room than is reckoned here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_CLASSES = {
    37: "iljIJ'|’",
    42: ".,:;-/!",
    50: 'frt()[]–§"',
    60: "csz?",
    68: "aevxyåkFEL",
    72: "bdghnopquøSP0123456789«»TZC",
    85: "ABDGHKNOQRUVXYØÅ&+<>=",
    112: "mwMWÆæ%…—@",
}
_WIDTHS = {letter: width for width, letters in _CLASSES.items() for letter in letters}
_OTHER = 140
_SPACE = 35
_HYPHEN = _WIDTHS["-"]
_EM = 100  # what the widths above are parts of
_LIGHT = 0.92  # of a bold letter's width
_NO_ROOM_OF_ITS_OWN = ("M", "C")  # categories of signs that stand on a letter, or are not seen
_WORDS = re.compile(r"[^ \t\n\r\f\v]+")  # a no-break space keeps words together
_PARTS = re.compile(r"(?<=[-/–])(?=.)")
_VOWELS = frozenset("aeiouyæøå")
# Consonants that begin a syllable together. Few with s: in long words it most often ends a part of them.
_TOGETHER = frozenset({
    "bl", "br", "dr", "fl", "fr", "gj", "gl", "gn", "gr", "hj", "hv", "kj", "kl", "kn", "kr", "kv", "pl", "pr", "sj",
    "tj", "tr",
})  # fmt: skip
_NEW_LINE = "\n"
_KEPT = 3  # letters of a word on either side of a break


@lru_cache(4096)
def width(word: str) -> int:
    """Give the width of a bold word, in hundredths of the font's size."""
    return sum([_WIDTHS.get(letter) or _unusual(letter) for letter in word])


def _unusual(letter: str) -> int:
    if letter.isspace():
        return _SPACE
    return 0 if unicodedata.category(letter)[0] in _NO_ROOM_OF_ITS_OWN else _OTHER


def wrapped(text: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """Part ``text`` into lines that are no wider than ``room`` at a font ``size``, in the same unit.

    Words that are too long for a line are divided, after a sign of their own or with a hyphen.
    """
    most = int(room * _EM / size / (1 if bold else _LIGHT))
    lines: list[str] = []
    line, taken = "", most
    words = _WORDS.findall(text)
    for word in words:
        needed = width(word) + _SPACE
        if taken + needed <= most:
            line += f" {word}"
            taken += needed
        elif needed - _SPACE <= most:
            lines.append(line)
            line, taken = word, needed - _SPACE
        else:
            *full, line = _divided(word, line, taken, most)
            lines += full
            taken = width(line)
    return [*lines[1:], line] if words else []


def _divided(word: str, line: str, taken: int, most: int) -> list[str]:
    """Give the line so far and those that follow, with a word in parts, since no line can hold it."""
    lines = [line]
    for before, part in _pieces(word, most):
        needed = width(part) + (_SPACE if before else 0)
        if before == _NEW_LINE or taken + needed > most:
            lines.append(part)
            taken = width(part)
        else:
            lines[-1] += before + part
            taken += needed
    return lines


def _pieces(word: str, most: int) -> Iterator[tuple[str, str]]:
    """Give the parts of a word that no line can hold, each with what stands before it on the same line."""
    for at, part in enumerate(_PARTS.split(word)):
        before, rest = "" if at else " ", part
        while width(rest) > most:
            end = _break(rest, most - _HYPHEN)
            yield before, f"{rest[:end]}-"
            before, rest = _NEW_LINE, rest[end:]
        yield before, rest


def _break(word: str, most: int) -> int:
    """Find where to divide a word: where a syllable may begin if that can be, else where it must be."""
    end = 1
    while end < len(word) - 1 and width(word[: end + 1]) <= most:
        end += 1
    while end > 1 and not width(word[end]):
        end -= 1
    last = min(end, len(word) - _KEPT)
    return next((at for at in range(last, _KEPT - 1, -1) if _begins(word[at - 1 : at + 2])), end)


def _begins(around: str) -> bool:
    """Tell whether a syllable may begin at the second of three letters; a rule of thumb, for words seldom divided."""
    if not around.isalpha() or around[1].lower() in _VOWELS or around[:2].lower() in _TOGETHER:
        return False
    return around[2].lower() in _VOWELS or around[1:].lower() in _TOGETHER
