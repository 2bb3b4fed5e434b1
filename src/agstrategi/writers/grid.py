"""Grid tables: Pandoc's tables whose cells hold any blocks.

Cells are finished text in which every character takes one column. Column widths in the source become the columns'
shares of the page in Word, so they follow the contents, on a line about as long as Word's.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from math import sqrt

PAGE = 80  # characters on a line of a page in Word, more or less
_FRAME = 3  # what a column takes besides its text: two spaces and a border
_SLACK = 1.2  # wider letters, bold heads
_INDENT = 3  # what Word makes of each character before a point's or a quotation's words
_UNSEEN = re.compile(r"\](?:\([^()\s]*\)|\{[^{}]*\})")  # addresses and attributes
_PREFIX = re.compile(r"(?:> ?|[-*] +|\d+[.)] +| +)*")

Lines = list[str]
Safe = Callable[[str], bool]


def grid(head: Lines, rows: list[Lines], safe: Safe, shares: tuple[int, ...] = ()) -> str:
    """Draw a table of finished cells; ``head`` is empty where the columns have no heads.

    ``shares`` are the columns' shares of the page, where they do not follow the contents. ``safe`` says whether a word
    may begin a line without being read as the beginning of a block.
    """
    cells = [head, *rows] if head else rows
    widths = _widths([list(column) for column in zip(*cells, strict=True)], shares)
    drawn = [[wrap(cell, width, safe) for cell, width in zip(row, widths, strict=True)] for row in cells]
    fitted = [max(width, *(len(line) for row in drawn for line in row[at])) for at, width in enumerate(widths)]
    between = _border(fitted, "-")
    out = [between]
    for number, row in enumerate(drawn):
        out += _row(row, fitted)
        out.append(_border(fitted, "=") if head and number == 0 else between)
    return "\n".join(out)


def _border(widths: list[int], sign: str) -> str:
    return "".join(["+", *(f"{sign * (width + 2)}+" for width in widths)])


def _row(cells: list[Lines], widths: list[int]) -> Lines:
    height = max(map(len, cells))
    padded = [cell + [""] * (height - len(cell)) for cell in cells]
    return [
        "".join(["|", *(f" {line.ljust(width)} |" for line, width in zip(lines, widths, strict=True))])
        for lines in zip(*padded, strict=True)
    ]


# --- widths ----------------------------------------------------------------------------------------------------------


def _widths(columns: list[Lines], shares: tuple[int, ...]) -> list[int]:
    """Give each column its width, by its share where there are shares."""
    room = PAGE - _FRAME * len(columns)
    widths = [room * share // sum(shares) for share in shares] if shares else _fitting(columns, room)
    # A word longer than its column (an address that Word does not show, one longer than the page) widens its column
    # in the source; the others grow with it, so that the shares stay.
    words = [max(map(len, "\n".join(column).replace(" ", "\n").split("\n"))) for column in columns]
    grow = max(
        1.0, max(widths) / room if room > 0 else 1, *(word / width for word, width in zip(words, widths, strict=True))
    )
    return [round(width * grow) for width in widths]


def _fitting(columns: list[Lines], room: int) -> list[int]:
    """Give each column at least its longest word, at most its longest line, between them by its amount."""
    needs = [[_needs(line) for cell in column for line in cell.split("\n")] for column in columns]
    least = [_roomy(max(word for word, _ in column)) for column in needs]
    most = [_roomy(max(line for _, line in column)) for column in needs]
    share = [sqrt(sum(map(len, column)) + 1) for column in columns]
    return fill(least, most, share, room)


def _roomy(width: int) -> int:
    return int(width * _SLACK) + 1


def _needs(line: str) -> tuple[int, int]:
    """What a line needs at least, its longest word after its indent, and what it would like; as Word shows it."""
    line = _UNSEEN.sub("]", line)
    found = _PREFIX.match(line)
    before = found.end() if found else 0
    indent = before * _INDENT
    return indent + max(map(len, line[before:].split(" "))), indent + len(line) - before


def fill(least: list[int], most: list[int], share: list[float], room: int) -> list[int]:
    """Share out ``room``: who needs less than his share takes what he needs, the rest is shared anew."""
    widths = dict(enumerate(least))
    open_ = set(widths)
    while open_:
        left = room - sum(width for at, width in widths.items() if at not in open_)
        scale = left / sum(share[at] for at in open_)
        fixed = {at for at in open_ if not least[at] < share[at] * scale < most[at]}
        for at in open_:
            widths[at] = round(min(max(share[at] * scale, least[at]), most[at]))
        if not fixed:
            break
        open_ -= fixed
    return _stretch([widths[at] for at in range(len(least))], room)


def _stretch(widths: list[int], room: int) -> list[int]:
    """Let a table that needs less than the page fill it."""
    total = sum(widths)
    return widths if total >= room else [width * room // total for width in widths]


# --- lines -----------------------------------------------------------------------------------------------------------


def wrap(text: str, width: int, safe: Safe) -> Lines:
    """Break a cell's lines at spaces; literal lines stay whole."""
    out: Lines = []
    for line in text.split("\n"):
        if len(line) <= width:
            out.append(line)
        else:
            out += _wrap_line(line, width, safe)
    return out


def _wrap_line(line: str, width: int, safe: Safe) -> Lines:
    found = _PREFIX.match(line)
    prefix = found[0] if found else ""
    after = re.sub(r"[^> ]", " ", prefix)
    out: Lines = []
    current, *words = (word for word in line[len(prefix) :].split(" ") if word)
    current = prefix + current
    for word in words:
        if len(current) + 1 + len(word) > width and safe(word):
            out.append(current)
            current = after + word
        else:
            current += " " + word
    return [*out, current]
