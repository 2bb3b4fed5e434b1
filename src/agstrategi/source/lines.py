"""From an offset in a file's text to the line and column that the author's editor shows."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from agstrategi.diagnostics import Place

# What editors count. YAML 1.1 and C parsers also break at U+0085, U+2028 and U+2029; editors do not.
_BREAK = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Lines:
    """The line starts of one file. Offsets count code points from 0, lines and columns from 1."""

    file: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, file: str, text: str) -> Lines:
        """The lines of ``text``, which is the whole content of ``file`` without its byte order mark."""
        if "\r" in text:
            return cls(file, (0, *(found.end() for found in _BREAK.finditer(text))))
        *before, _ = text.split("\n")
        return cls(file, tuple(accumulate((len(line) + 1 for line in before), initial=0)))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of the code point at ``offset``."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def place(self, start: int, end: int) -> Place:
        """The stretch from ``start`` up to, not including, ``end``."""
        return Place(self.file, *self.position(start), *self.position(max(start, end)))
