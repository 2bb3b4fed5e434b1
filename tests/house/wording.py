"""How findings are worded, so that all speak one way."""

from __future__ import annotations

import re

NAMES = ("Word", "PDF", "Typst", "Excel")
"""Names with which a message may begin."""
_SENTENCES = re.compile(r"[a-zæøå»]\. +[A-ZÆØÅ«]")


def slips(words: str) -> list[str]:
    """List what in a message or a hint is not worded as all the others are."""
    found = ["`code`"] if "`" in words else []
    found += ["a final point"] if re.search(r"[^.…]\.$", words) else []
    found += ["a capital"] if words[:1].isupper() and not words.startswith(NAMES) else []
    return found + (["two sentences"] if _SENTENCES.search(words) else [])
