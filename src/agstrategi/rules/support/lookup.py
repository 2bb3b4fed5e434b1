"""Looking words up in lists, and keeping the author's capitals in what is suggested."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from agstrategi.rules.case import Case, Word


def listed(case: Case, words: Mapping[str, str]) -> Iterator[tuple[Word, str]]:
    """Give each word of the texts that stands in ``words`` (small letters), and what stands there for it."""
    for word in case.find(case.vocabulary & words.keys()):
        yield word, like(word.word, words[word.word.lower()])


def like(written: str, right: str) -> str:
    """Give ``right`` the capitals of ``written``: all, the first, or none."""
    if len(written) > 1 and written.isupper():
        return right.upper()
    return right[:1].upper() + right[1:] if written[:1].isupper() else right
