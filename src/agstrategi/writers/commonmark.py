"""CommonMark with tables and footnotes: which characters mean something, and where.

Source: CommonMark 0.31.2, GitHub's table extension, and the footnote plugin of markdown-it.
"""

from __future__ import annotations

import re

from agstrategi.writers import markdown
from agstrategi.writers.markdown import REFERENCE, CodeSpan, Dialect
from agstrategi.writers.marks import Manner, Mark

_SPECIAL = re.compile(rf"[\\`*_\[\]<~]|{REFERENCE}")
_ANY_SPECIAL = re.compile(r"[\\`*_\[\]<~&\n\r]")
_NEWLINES = re.compile(r"[\n\r]+")
# A number with its point, a quotation, a rule or the line under a heading, a heading, a table's second line.
_LINE_START = re.compile(r"\d{1,9}(?=[.)](?:[ \t]|$))|(?=[-=>:|]|#{1,6}(?:[ \t]|$)|\+(?:[ \t]|$))")
_NOTE = re.compile(r"\[\^\d+\]")
_CLOSING_SIGNS = re.compile(r"(?:(?<=[ \t])|^)#+$")


def escape(text: str) -> str:
    """Make plain words safe anywhere in a line."""
    if not _ANY_SPECIAL.search(text):
        return text
    return _SPECIAL.sub(r"\\\g<0>", _NEWLINES.sub(" ", text))


def seam(left: str, right: str) -> tuple[str, str]:
    """``![`` would be a picture, ``^[`` and ``[^1]:`` a note, ``[^1](`` a link; code spans that touch become one."""
    if isinstance(left, CodeSpan) and isinstance(right, CodeSpan):
        return "", CodeSpan(markdown.code(both := left.literal + right.literal), both)
    if right[0] == "[" and left[-1:] in ("!", "^"):
        return f"{left[:-1]}\\{left[-1]}", right
    if (right[0] == "^" and left == "[") or (right[0] in "(:" and _NOTE.fullmatch(left)):
        return left, "\\" + right
    return left, right


def around(what: str) -> tuple[Mark, Mark]:
    """Words added are strong, words taken out struck through; a language has no form."""
    return {"ins": markdown.STRONG, "del": markdown.DELETION}.get(what, markdown.NOTHING)


DIALECT = Dialect(escape, _LINE_START, Manner(seam, touching=("_", "_"), flanking=True), markdown.code, around)


def heading(level: int, title: str) -> str:
    """Write a heading; CommonMark has six levels, and deeper ones share the last."""
    return f"{'#' * min(level, 6)} {_CLOSING_SIGNS.sub(_escape_first, title)}".rstrip()


def _escape_first(found: re.Match[str]) -> str:
    return "\\" + found[0]


def row(cells: list[str]) -> str:
    """Write a row of a table from its cells, each one line."""
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
