"""What Markdown would change in silence: cells that a table has no column for, numbers out of their order (AG012)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from agstrategi import text
from agstrategi.model.notes import Stray

if TYPE_CHECKING:
    from markdown_it.token import Token

_MAYBE = re.compile(r"\||^[ >]*(?:[-*+] +)*[0-9]+[.)] ", re.MULTILINE)
_BEFORE_ROW = re.compile(r"[\s>]*\|?")
_CELL_END = re.compile(r"(?<!\\)\|")


def changed(value: str) -> Iterator[Stray]:
    """Find in a *text* what would come out otherwise than it is written."""
    if not _MAYBE.search(value):
        return
    tokens, _ = text.parsed(value)
    lines = value.splitlines(keepends=True)
    for number, found in (*_cells(tokens, lines), *_numbers(tokens, lines)):
        before = sum(map(len, lines[:number]))
        yield replace(found, start=before + found.start, end=before + found.end)


def _cells(tokens: list[Token], lines: list[str]) -> Iterator[tuple[int, Stray]]:
    """Find rows with more cells than their table has columns."""
    columns, in_head = 0, False
    for token in tokens:
        if token.type in {"thead_open", "thead_close"}:
            in_head = token.type == "thead_open"
            columns = 0 if in_head else columns
        columns += token.type == "th_open"
        if token.type == "tr_open" and token.map and not in_head:
            line = lines[token.map[0]].rstrip()
            begin = _BEFORE_ROW.match(line).end()  # type: ignore[union-attr]
            ends = [hit.start() for hit in _CELL_END.finditer(line, begin)]
            if len(ends) >= columns and line[ends[columns - 1] + 1 :].strip(" |"):
                yield token.map[0], Stray("cell-lost", "", ends[columns - 1], len(line))


def _numbers(tokens: list[Token], lines: list[str]) -> Iterator[tuple[int, Stray]]:
    """Find points whose number is not the one that they get; one number on all of them asks to be counted."""
    lists: list[list[Token]] = []
    for token in tokens:
        if token.type in {"ordered_list_open", "bullet_list_open"}:
            lists.append([])
        elif token.type == "list_item_open":
            lists[-1].append(token)
        elif token.type in {"ordered_list_close", "bullet_list_close"}:
            yield from _out_of_order(lists.pop(), lines)


def _out_of_order(points: list[Token], lines: list[str]) -> Iterator[tuple[int, Stray]]:
    written = [point.info for point in points]
    if len(set(written)) == 1 or not written[0].isdigit():
        return
    for at, point in enumerate(points):
        if int(point.info) != int(written[0]) + at and point.map:
            start = lines[point.map[0]].find(point.info)
            yield point.map[0], Stray("number-changed", point.info, start, start + len(point.info))
            return
