"""The comments of a file, for waivers (``# agstrategi: unntak AG204 – …``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from _ruamel_yaml import CParser, ScalarToken  # type: ignore[import-not-found]

from agstrategi.source.lines import Lines
from agstrategi.source.standin import for_parser

_COMMENT = re.compile(r"#[^\r\n]*")
_HEADER = re.compile(r"[^\r\n]*")


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment: where its ``#`` stands (from 1), its text with the ``#``, whether the line holds nothing else."""

    line: int
    column: int
    text: str
    own_line: bool


def find(text: str, lines: Lines) -> tuple[Comment, ...]:
    """The comments of a text that the parser has read without error, in order. A ``#`` inside a value is none."""
    if "#" not in text:
        return ()
    hits = (hit for start, end in _gaps(text) for hit in _COMMENT.finditer(text, start, end))
    return tuple(_comment(hit, text, lines) for hit in hits)


def _comment(hit: re.Match[str], text: str, lines: Lines) -> Comment:
    line, column = lines.position(hit.start())
    before = text[lines.starts[line - 1] : hit.start()]
    return Comment(line, column, hit[0].rstrip(), not before.strip())


def _gaps(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between the scalars. A block scalar's first line (``>- # merknad``) belongs to the gap before."""
    parser = CParser(for_parser(text))
    begin = 0
    while parser.check_token():
        token = parser.get_token()
        if not isinstance(token, ScalarToken):
            continue
        start, end = token.start_mark.index, token.end_mark.index
        if token.style in {"|", ">"}:
            start = _HEADER.match(text, start).end()  # type: ignore[union-attr]
        yield begin, start
        begin = end
    yield begin, len(text)
