"""The lines of the files that findings stand in, for reports that show them or count in them."""

from __future__ import annotations

import re
from collections.abc import Mapping

# What editors count as a line, and ``Place`` with them.
_BREAK = re.compile(r"\r\n|\n|\r")


class Lines:
    """The texts of files by the names that findings have for them; a file that is not here has no lines."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._split: dict[str, list[str]] = {}

    def get(self, file: str, line: int) -> str | None:
        """Give a line (from 1) without its end, or None where it is not known."""
        if file not in self._split:
            self._split[file] = _BREAK.split(self._texts[file]) if file in self._texts else []
        lines = self._split[file]
        return lines[line - 1] if line <= len(lines) else None

    def units(self, file: str, line: int, column: int) -> int:
        """Turn a column in code points into one in UTF-16 units, which editors and browsers count; both from 1."""
        before = (self.get(file, line) or "")[: column - 1]
        return column if before.isascii() else column + sum(ord(character) > _BMP for character in before)


_BMP = 0xFFFF
