"""Words in capitals: runs that shout, and short ones that abbreviate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from agstrategi.rules.case import Case, Text
from agstrategi.rules.lists.abbreviations import NAMES_IN_CAPITALS

_CAPITALS = r"(?<![\w-])[A-ZÆØÅÉ]{2,}(?:-[A-ZÆØÅÉ]{2,})*(?![\w-])"
_RUN = re.compile(rf"{_CAPITALS}(?:[ \t\n,–/&-]+(?:{_CAPITALS}|[A-ZÆØÅ](?![\w.-])))*")
_WORD = re.compile(r"[A-ZÆØÅÉ]{2,}")
_TWO_CAPITALS = re.compile(r"[A-ZÆØÅ](?:[A-ZÆØÅ]|oU)")
_WORD_ALONE = 6
"""Letters of a single word that is no abbreviation."""
_WORD_IN_RUN = 4
_LETTERS = 8


@lru_cache(maxsize=1)
def with_capitals(case: Case) -> tuple[Text, ...]:
    """Give the texts that may shout or abbreviate: those with two capitals beside each other, or FoU."""
    return tuple(case.holding(_TWO_CAPITALS))


def runs(text: str) -> Iterator[tuple[int, int]]:
    """Give the start and end of every stretch that is written in capitals and is no abbreviation or name."""
    for match in _RUN.finditer(text):
        words = _WORD.findall(match[0])
        longest = max((len(word) for word in words if word not in NAMES_IN_CAPITALS), default=0)
        whole = len(words) > 1 and longest >= _WORD_IN_RUN and sum(map(len, words)) >= _LETTERS
        if whole or longest >= _WORD_ALONE:
            yield match.span()
