"""Which parties a text about responsibility names."""

from __future__ import annotations

import re
from functools import cache

from agstrategi.rules.lists.parties import PARTY

# Compiled when the first text about responsibility is met: most of the time of importing this would go to it.
_is_party = cache(lambda: re.compile(PARTY))
_WORD = re.compile(r"[^\W\d_]+")
_SHORT_FORM = re.compile(r"[A-ZÆØÅ]{2,}")


def parties(text: str) -> list[str]:
    """Give the words of ``text`` that name a role, leaders, employees or a body, and capital short forms (HR)."""
    words = _WORD.findall(text)
    return [word for word in words if _is_party().search(word.lower()) or _SHORT_FORM.fullmatch(word)]
