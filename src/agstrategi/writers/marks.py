"""Emphasis in Markdown: where its marks may stand.

The trees say "these words are strong"; Markdown has asterisks that count only in the right company (CommonMark 0.31,
"left-flanking" and "right-flanking"). This module takes words with marks between them and gives text that reads back
as meant. Three things have no form in Markdown and are settled first: a mark inside its like adds nothing and is left
out by the caller, like marks that touch become one, and white space at a mark's edge moves outside.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

_EDGE_BEFORE = re.compile(r"(?:\s|\\\n)+")
_EDGE_AFTER = re.compile(r"(?:\s|\\\n)+\Z")


@dataclass(frozen=True, slots=True)
class Mark:
    """The beginning or the end of marked words: ``em``, ``strong``, ``del`` or a bracket with a ``sign`` of its own."""

    kind: str
    opens: bool
    sign: str = ""


Token = str | Mark
_SIGNS = {"em": "*", "strong": "**", "del": "~~"}


@dataclass(frozen=True, slots=True)
class Manner:
    """How one kind of Markdown puts its marks.

    ``seam`` gives two pieces that touch as they must be written next to each other. ``touching`` is the emphasis that
    stands next to another mark, where two runs of asterisks would grow together. ``flanking`` says whether CommonMark's
    rules for what stands on either side of a mark hold.
    """

    seam: Callable[[str, str], tuple[str, str]]
    touching: tuple[str, str]
    flanking: bool


def join(tokens: list[Token], manner: Manner) -> str:
    """Write the tokens, words being finished markup, as one string."""
    if any(type(token) is Mark for token in tokens):
        tokens = _settle(tokens)
    return _emit(tokens, manner)


# --- settle ----------------------------------------------------------------------------------------------------------


def _settle(tokens: list[Token]) -> list[Token]:
    """Leave out marks round nothing, melt like marks that touch, move white space at the edges out."""
    out: list[Token] = []
    for token in tokens:
        if isinstance(token, str):
            _add_words(out, token)
        elif token.opens:
            _open(out, token)
        else:
            _close(out, token)
    return out


def _add_words(out: list[Token], words: str) -> None:
    opened = len(out)
    while opened and isinstance(mark := out[opened - 1], Mark) and mark.opens:
        opened -= 1
    if opened < len(out) and (edge := _EDGE_BEFORE.match(words)):
        out.insert(opened, edge[0])
        words = words[edge.end() :]
    if words:
        out.append(words)


def _open(out: list[Token], mark: Mark) -> None:
    if not mark.sign and out and out[-1] == Mark(mark.kind, opens=False):
        out.pop()
    else:
        out.append(mark)


def _close(out: list[Token], mark: Mark) -> None:
    edge = ""
    while out and isinstance(last := out[-1], str) and (found := _EDGE_AFTER.search(last)):
        edge = found[0] + edge
        out.pop()
        if found.start():
            out.append(last[: found.start()])
    if out and isinstance(last := out[-1], Mark) and last.opens:
        out.pop()
    else:
        out.append(mark)
    if edge:
        out.append(edge)


# --- emit ------------------------------------------------------------------------------------------------------------


def _emit(tokens: list[Token], manner: Manner) -> str:
    out: list[str] = []
    signs = _signs(tokens, manner.touching)
    for at, token in enumerate(tokens):
        piece = signs.get(at) or (token.sign if isinstance(token, Mark) else token)
        if manner.flanking and at in signs:
            _flank(out, tokens, at, strict=piece == "_")
        if piece:
            out[-1:] = manner.seam(out[-1], piece) if out else (piece,)
    return "".join(out)


def _signs(tokens: list[Token], touching: tuple[str, str]) -> dict[int, str]:
    """Choose the sign of each mark that has none of its own."""
    signs: dict[int, str] = {}
    opened: list[int] = []
    for at, token in enumerate(tokens):
        if isinstance(token, str) or token.sign:
            continue
        if token.opens:
            opened.append(at)
            continue
        start = opened.pop()
        signs[start] = signs[at] = _SIGNS[token.kind]
        if token.kind == "em" and (_touches(tokens, start) or _touches(tokens, at)):
            signs[start], signs[at] = touching
    return signs


def _touches(tokens: list[Token], at: int) -> bool:
    beside = (*tokens[max(at - 1, 0) : at], *tokens[at + 1 : at + 2])
    return any(isinstance(token, Mark) and not token.sign for token in beside)


def _flank(out: list[str], tokens: list[Token], at: int, *, strict: bool) -> None:
    """Write the character outside a mark by number where the mark would not count beside it.

    ``strict`` is for the underscore, which never counts beside a letter.
    """
    mark, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else ""
    before = out[-1][-1:] if out else ""
    following = (after.sign or "*")[0] if isinstance(after, Mark) else after[:1]
    if isinstance(mark, Mark) and mark.opens:
        # A single character may itself come to be written by number, by the mark after it.
        if (strict or len(_text(after)) == 1 or _may_be_punctuation(following)) and not _keeps_apart(before):
            out[-1] = out[-1][:-1] + _reference(before)
    elif (strict or _may_be_punctuation(before)) and not _keeps_apart(following):
        tokens[at + 1] = _reference(following) + _text(after)[1:]


def _text(token: Token) -> str:
    return token if isinstance(token, str) else ""


def _reference(char: str) -> str:
    """The character by number: to Markdown's eye it begins and ends with punctuation."""
    return f"&#{ord(char)};"


@cache
def _may_be_punctuation(char: str) -> bool:
    """Symbols outside ASCII too: versions of CommonMark differ on them."""
    return not char.isalnum() and (char.isascii() or unicodedata.category(char)[0] in "PS")


@cache
def _keeps_apart(char: str) -> bool:
    """Whether the character is white space, the edge, or punctuation in every version of CommonMark."""
    if not char or char.isspace():
        return True
    return not char.isalnum() and (char.isascii() or unicodedata.category(char)[0] == "P")
