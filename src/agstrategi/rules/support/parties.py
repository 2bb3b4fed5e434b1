"""Which parties a text about responsibility names."""

from __future__ import annotations

import re

from agstrategi.rules.lists.parties import PARTY

_WORD = re.compile(r"[^\W\d_]+")
_SHORT_FORM = re.compile(r"[A-ZÆØÅ]{2,}")


def parties(text: str) -> list[str]:
    """Give the words of ``text`` that name a role, leaders, employees or a body, and capital short forms (HR)."""
    words = _WORD.findall(text)
    return [word for word in words if PARTY.search(word.lower()) or _SHORT_FORM.fullmatch(word)]
