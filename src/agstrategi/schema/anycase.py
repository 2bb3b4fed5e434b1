"""Patterns that take capitals and small letters alike: JSON Schema has no switch for it."""

from __future__ import annotations

import re

_ESCAPED = re.compile(r"\[[^\]]*\]|\(\?:|[^\W\d_]")


def any_case(pattern: str) -> str:
    """Let each letter of ``pattern`` stand for its capital as well; sets in brackets stay as they are."""
    return _ESCAPED.sub(lambda found: _both(found[0]), pattern)


def _both(letter: str) -> str:
    return f"[{letter.upper()}{letter}]" if letter.isalpha() else letter
