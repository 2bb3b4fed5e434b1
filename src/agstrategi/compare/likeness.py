"""How alike two parts are: the share of words that stay, in order, when one becomes the other.

Each word becomes one character of a text of its own, so that the library compares whole words at the speed of letters.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.distance import Indel, LCSseq

from agstrategi.compare.parts import Part
from agstrategi.compare.words import bare_words

_SURROGATES = range(0xD800, 0xE000)
_CHARACTERS = 0x110000 - len(_SURROGATES)
NEAR = 8
"""How many of the parts most like another are looked at."""


@dataclass(slots=True)
class Alphabet:
    """Gives each word a character of its own, the same in both strategies."""

    words: dict[str, str] = field(default_factory=dict)

    def spell(self, words: Iterable[str]) -> str:
        """Give a text with one character a word."""
        return "".join(map(self._character, words))

    def _character(self, word: str) -> str:
        known = self.words.get(word)
        if known is None:
            number = len(self.words) % _CHARACTERS
            known = self.words[word] = chr(number if number < _SURROGATES.start else number + len(_SURROGATES))
        return known

    def part(self, part: Part) -> str:
        """Give the words that say what a part is, its name first."""
        return self.spell(word for text in part.own_text() for word in bare_words(text))


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
