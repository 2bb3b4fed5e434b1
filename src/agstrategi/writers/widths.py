"""How wide a table's columns are: as their words ask for, within the room there is."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.nodes import Block, Cell, List, Paragraph, Table
from agstrategi.writers.grid import fill
from agstrategi.writers.words import plain

SIGN = 110  # twips of a typical letter in a cell, a little generous: fonts differ
_WIDE = 128  # the same in a wide font
_BOLD = 1.08
_EDGES = 240
_MARK = 4  # letters' worth of room for the mark of a point
_WORD = 26  # letters of the longest word that is not broken where there is room
_PART = 20  # letters that must have room: longer words may be hyphenated
_SHORT = 18  # letters of a line that is not broken where there is room: «31. desember 2026»
_SHARED = 0.9  # of the room, at most, that such lines may take
_NARROW = 1100  # twips of a column in which words are broken, but can be read

_Needs = tuple[int, int, int]


def fits(table: Table, room: int, *, squeezed: bool = False) -> bool:
    """Tell whether a table's longest words have room; ``squeezed``: whether its columns can be read at all."""
    least = [_NARROW if squeezed else _twips(min(_least(column), _PART)) for column in _columns(table)]
    return sum(least) <= room


def columns(table: Table, room: int, *, wide: bool = False) -> list[int]:
    """Share out ``room``, in twips, among a table's columns; ``wide``: the letters may be those of a wide font."""
    if table.shares:
        widths = [room * share // sum(table.shares) for share in table.shares]
        return [*widths[:-1], room - sum(widths[:-1])]
    needs = _columns(table)
    least = _needed(needs, room, wide=wide)
    most = [_twips(max((line for _, line, _ in column), default=1)) for column in needs]
    share = [(sum(amount for _, _, amount in column) + 1) ** 0.5 for column in needs]
    widths = fill(least, [max(pair) for pair in zip(least, most, strict=True)], share, room)
    widths[-1] += room - sum(widths)  # what rounding took or gave
    return widths


def _needed(needs: list[list[_Needs]], room: int, *, wide: bool) -> list[int]:
    """Give what the columns need at least: the most generous of what there is room for."""
    lines, words = ([measure(column) for column in needs] for measure in (_unbroken, _least))
    usual = [_twips(letters) for letters in lines]
    generous = [(usual, room * _SHARED), ([_twips(letters) for letters in words], room)]
    if wide:
        roomy = [max(pair) for pair in zip(usual, (_twips(letters, _WIDE) for letters in words), strict=True)]
        generous = [([_twips(letters, _WIDE) for letters in lines], room * _SHARED), (roomy, room), *generous]
    return next((widths for widths, most in generous if sum(widths) <= most), _lowered(generous[-1][0], room))


def _lowered(least: list[int], room: int) -> list[int]:
    """Take from the widest columns until all have room."""
    low, high = 0, max(least)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if sum(min(width, middle) for width in least) <= room else (low, middle - 1)
    return [min(width, low) for width in least]


def _twips(letters: int, sign: int = SIGN) -> int:
    return letters * sign + _EDGES


def _least(column: list[_Needs]) -> int:
    return min(max((word for word, _, _ in column), default=1), _WORD)


def _unbroken(column: list[_Needs]) -> int:
    """Give the letters of a column whose every line is short (dates, a word of status): such a line is not broken."""
    longest = max((line for _, line, _ in column), default=1)
    return max(longest, 1) if longest <= _SHORT else _least(column)


def _columns(table: Table) -> list[list[_Needs]]:
    """Give what each paragraph in each column needs: its longest word, its line, its amount, in letters."""
    width = max(len(table.head), *(len(row.cells) for row in table.rows), 0) if table.rows else len(table.head)
    rows = [(table.head, _BOLD), *((row.cells, 1.0) for row in table.rows)]
    return [
        [need for cells, weight in rows if at < len(cells) for need in _needs(cells[at], weight)] for at in range(width)
    ]


def _needs(cell: Cell, weight: float) -> Iterator[_Needs]:
    for indent, text in _texts(cell.blocks, 0):
        words = text.split() or [""]
        yield indent + int(max(map(len, words)) * weight), indent + int(len(text) * weight), len(text)


def _texts(blocks: tuple[Block, ...], indent: int) -> Iterator[tuple[int, str]]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield indent, plain(block.content)
        elif isinstance(block, List):
            for item in block.items:
                yield from _texts(item.blocks, indent + _MARK)
        else:
            yield from _texts(getattr(block, "blocks", ()), indent)
