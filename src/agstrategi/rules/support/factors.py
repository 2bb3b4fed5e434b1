"""Reading a factor of 10-FAKTOR as an author wrote it: by name or number, or under another name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from agstrategi.rules.lists.factors import ALIASES, NAMES

_NUMBERED = re.compile(r"(?:faktor\s*)?(10|[1-9])\s*(?:[.:)–-]\s*|\s|$)(.*)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Written:
    """A factor as written: its ``number`` (0 where it is none of the ten), and whether the name is the right one."""

    number: int
    is_official: bool


@cache
def _numbers() -> dict[str, int]:
    return {name.lower(): at + 1 for names in NAMES.values() for at, name in enumerate(names)} | ALIASES


def known_names() -> list[str]:
    """Give every name that a factor may go under, in small letters."""
    return list(_numbers())


def name_of(number: int, language: str) -> str:
    """Give the official name of a factor."""
    return NAMES[language][number - 1]


def read_factor(text: str, language: str) -> Written:
    """Read a factor; a number before the name is left aside, and a number alone is right."""
    name = _bare_name(text)
    if not name:
        return Written(int(_NUMBERED.fullmatch(text.strip())[1]), is_official=True)  # type: ignore[index]
    number = _numbers().get(" ".join(name.lower().rstrip(".").split()), 0)
    official = number > 0 and name.lower() == name_of(number, language).lower()
    return Written(number, official)


def _bare_name(text: str) -> str:
    match = _NUMBERED.fullmatch(text.strip())
    return match[2].strip() if match else text.strip()
