"""What Typst says when it refuses, taken apart: which sign, which file, which line."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ERROR = re.compile(r"^error: (?P<what>.*)\n(?:\s*┌─ (?P<file>[^\n]*?):(?P<line>\d+):\d+$)?", re.MULTILINE)
_SIGNS = re.compile(r"(?:the text|disallowed codepoint|contains the codepoint) `\"(?P<signs>(?:[^\"\\]|\\.)*)\"`")
_ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]+)\}|\\(.)")
_AROUND = re.compile(r"^(?:PDF/[\w-]+(?:, )?)+ error: | \(searched at .*\)$")
"""What it says of the standards that were asked for, and of folders that nobody else knows."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing that Typst would not do.

    ``what`` is its own words; ``signs`` the characters that it could not print; ``file`` and ``line`` the name of the
    template in which it stopped, without folders, and where.
    """

    what: str
    signs: str = ""
    file: str = ""
    line: int = 0


def refusals(diagnostic: str) -> tuple[Refusal, ...]:
    """Read what Typst printed."""
    return tuple(dict.fromkeys(_refusal(found) for found in _ERROR.finditer(diagnostic)))


def _refusal(found: re.Match[str]) -> Refusal:
    what = found["what"]
    signs = _SIGNS.search(what)
    return Refusal(
        _AROUND.sub("", what),
        _ESCAPED.sub(_unescaped, signs["signs"]) if signs else "",
        re.split(r"[\\/]", found["file"] or "")[-1],
        int(found["line"] or 0),
    )


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else str(found[2])
