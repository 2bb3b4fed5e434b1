"""Comparing texts the way the language does: in NFC, with white space folded."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """Give ``text`` in NFC with every run of white space as one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def holds(text: str, words: str) -> bool:
    """Tell whether ``text`` contains ``words`` ("holds", "quotes" and "repeats" in language.md)."""
    return bool(words) and folded(words) in folded(text)
