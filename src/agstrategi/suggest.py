"""What the author may have meant: the nearest of the words that would have been right."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_CUTOFF = 0.6
_SHOWN = 8


def nearest(word: str, choices: Iterable[str]) -> str:
    """Give the choice most like ``word``, or ``""`` where none is near."""
    return next(iter(get_close_matches(word, list(choices), 1, _CUTOFF)), "")


def advice(word: str, choices: Iterable[str]) -> str:
    """Say what to write instead of ``word``: the nearest choice, or all of them."""
    known = list(choices)
    if near := nearest(word, known):
        return f"mente du «{near}»?"
    if not known:
        return ""
    shown = ", ".join(f"«{choice}»" for choice in known[:_SHOWN])
    return f"velg blant {shown}{' …' if len(known) > _SHOWN else ''}"
