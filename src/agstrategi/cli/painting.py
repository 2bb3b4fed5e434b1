"""A report of changes on a terminal: broken into lines, in colours where they show, with marks where they do not."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from agstrategi.cli.console import shows_colours
from agstrategi.compare.report.plain import DIM, HEAD, STRONG, Lines
from agstrategi.compare.report.rows import IN, OUT
from agstrategi.reports.safe import visible

WIDTH = 100
"""Characters on a line of a file; a terminal's own where there is one, within bounds."""
_NARROWEST = 50
_MARKS = {OUT: ("[-", "-]"), IN: ("{+", "+}")}
_COLOURS = {OUT: "31;9", IN: "32;4", HEAD: "1", STRONG: "1", DIM: "2"}
Piece = tuple[str, str]
"""A look and the characters that have it."""
Token = tuple[Piece, ...]
"""What stands without a space in it: usually a word, two where something taken out touches what was put in."""


def has_colours() -> bool:
    """Tell whether standard output is a terminal that shows colours, and its user wants them."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and sys.stdout.isatty() and shows_colours()


def width() -> int:
    """Give the width to write in."""
    if not sys.stdout.isatty():
        return WIDTH
    return min(WIDTH, max(_NARROWEST, shutil.get_terminal_size((WIDTH, 0)).columns - 1))


def painted(paragraphs: Iterable[Lines], most: int, *, colours: bool) -> Iterator[str]:
    """Write paragraphs in lines of at most ``most`` characters."""
    for paragraph in paragraphs:
        indent = paragraph.indent
        for line in _broken(_tokens(paragraph.spans, marks=not colours), most - indent, paragraph.hang):
            yield (" " * indent + (_coloured(line) if colours else _plain(line))).rstrip()
            indent = paragraph.indent + paragraph.hang


def _tokens(spans: Sequence[Piece], *, marks: bool) -> list[Token]:
    """Take spans apart at their spaces; what is put in follows what was taken out without a space."""
    found: list[Token] = []
    before = ""
    for look, text in spans:
        words = visible(text).split(" ")
        if marks and look in _MARKS:
            opening, closing = _MARKS[look]
            words[0] = opening + words[0]
            words[-1] += closing
        tokens: list[Token] = [((look, word),) for word in words]
        if marks and before == OUT and look == IN:
            found[-1] += tokens.pop(0)
        found += tokens
        before = look
    return found


def _broken(tokens: Sequence[Token], most: int, hang: int) -> Iterator[list[Token]]:
    """Put as many tokens on each line as there is room for; the lines after the first have ``hang`` less."""
    line: list[Token] = []
    used = 0
    for token in tokens:
        size = sum(len(text) for _, text in token)
        if line and used + 1 + size > most:
            yield line
            line, used = [], hang
        used += size + bool(line)
        line.append(token)
    yield line


def _plain(line: Sequence[Token]) -> str:
    return " ".join("".join(text for _, text in token) for token in line)


def _coloured(line: Sequence[Token]) -> str:
    """Colour the words of one look together, the spaces between them too."""
    pieces: list[Piece] = []
    for token in line:
        if pieces:
            look = token[0][0] if token[0][0] == pieces[-1][0] else "="
            pieces.append((look, " "))
        pieces += token
    runs = ((look, "".join(text for _, text in run)) for look, run in groupby(pieces, key=lambda piece: piece[0]))
    return "".join(f"\x1b[{_COLOURS[look]}m{text}\x1b[0m" if look in _COLOURS else text for look, text in runs)
