"""How alike two parts are: the share of words that stay, in order, when one becomes the other.

Each word becomes one character of a text of its own, so that the library compares whole words at the speed of letters.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rapidfuzz import process
from rapidfuzz.distance import Indel, LCSseq

from agstrategi.compare.words import NEGATIONS, STRONG, WEAK, bare, is_number

_SURROGATES = range(0xD800, 0xE000)
_CHARACTERS = 0x10FFFE - len(_SURROGATES)
_NUMBER, _MODAL = chr(0x10FFFF), chr(0x10FFFE)
NEAR = 8
"""How many of the parts most like another are looked at."""


class Alphabet:
    """Gives each word a character of its own, the same in both strategies; signs and capitals make no difference."""

    def __init__(self) -> None:
        self._bare: dict[str, str] = {"": ""}
        self._written: dict[str, str] = {}
        self._varying: dict[int, str] = {}

    def spell(self, texts: Iterable[str]) -> str:
        """Give the words of texts with one character a word."""
        written = self._written
        words = [word for text in texts for word in text.split()]
        for word in words:
            if word not in written:
                written[word] = self._character(bare(word))
        return "".join([written[word] for word in words])

    def _character(self, word: str) -> str:
        known = self._bare.get(word)
        if known is None:
            number = len(self._bare) % _CHARACTERS
            known = self._bare[word] = chr(number if number < _SURROGATES.start else number + len(_SURROGATES))
            if (aside := _aside(word)) is not None:
                self._varying[ord(known)] = aside
        return known

    def without_amounts(self, text: str) -> str:
        """Give a spelt text that does not tell which number it states, or how strongly, or whether not."""
        return text.translate(self._varying)


def _aside(word: str) -> str | None:
    """Give what stands for a word where amounts are set aside; None for the word itself."""
    if word in NEGATIONS:
        return ""
    if is_number(word):
        return _NUMBER
    return _MODAL if word in STRONG | WEAK else None


def alike(one: str, other: str) -> float:
    """Give the likeness of two spelt texts: 1 the same, 0 not a word in common."""
    return Indel.normalized_similarity(one, other)


def common(one: str, other: str) -> int:
    """Count the words that two spelt texts have in common, in the same order."""
    return LCSseq.similarity(one, other)


def nearest(text: str, others: Sequence[str], least: float) -> list[tuple[float, int]]:
    """Give the texts most like ``text``, at least so much, as (likeness, index), the best first, then in order."""
    found = process.extract(text, others, scorer=Indel.normalized_similarity, score_cutoff=least, limit=NEAR)
    return sorted(((score, at) for _, score, at in found), key=lambda near: (-near[0], near[1]))
