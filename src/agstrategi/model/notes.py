"""Footnotes and addresses of links that do not meet what refers to them: Markdown drops them in silence (AG021)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from agstrategi import text

if TYPE_CHECKING:
    from markdown_it.token import Token

_MAYBE = re.compile(r"\[\^|^ {0,3}\[[^\]]+\]:", re.MULTILINE)
_NOTE = re.compile(r"^[ >]*\[\^([^\]\s]+)\]:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Stray:
    """A message, the label that it is about, and the characters of the text that it stands for."""

    message: str
    label: str
    start: int
    end: int


def stray(value: str) -> Iterator[Stray]:
    """Find in a *text* what would be lost. A mark without its footnote is not: it prints as it is written (AG401)."""
    if "[" not in value or not _MAYBE.search(value):
        return
    tokens, env = text.parsed(value)
    yield from _unused(value, env.get("footnotes", {}).get("refs", {}))
    yield from _inside_others(value, tokens)
    yield from _addresses(value, env, tokens)


def _unused(value: str, refs: dict[str, int]) -> Iterator[Stray]:
    seen: set[str] = set()
    for hit in _NOTE.finditer(value):
        number = refs.get(f":{hit[1]}")
        if number is not None and (number < 0 or hit[1] in seen):
            yield Stray("note-twice" if hit[1] in seen else "note-unused", hit[1], hit.start(1) - 2, hit.end() - 1)
        seen.add(hit[1])


def _inside_others(value: str, tokens: list[Token]) -> Iterator[Stray]:
    """Find footnotes inside footnotes, which neither Word nor paper has a form for."""
    begin = next((at for at, token in enumerate(tokens) if token.type == "footnote_block_open"), len(tokens))
    for token in _inner(tokens[begin:]):
        if token.type == "footnote_ref":
            mark = f"[^{token.meta['label']}]"
            at = max(value.find(mark, _after_first_note(value)), 0)
            yield Stray("note-in-note", token.meta["label"], at, at + len(mark))


def _after_first_note(value: str) -> int:
    first = _NOTE.search(value)
    return first.end() if first else 0


def _addresses(value: str, env: dict[str, Any], tokens: list[Token]) -> Iterator[Stray]:
    """Find addresses that stand below a text, and that no link in it goes to."""
    used = {str(token.attrs.get("href") or token.attrs.get("src")) for token in _inner(tokens)}
    twice = {entry["label"]: entry for entry in env.get("duplicate_refs", ())}
    for label, entry in {**env.get("references", {}), **twice}.items():
        if label in twice or entry["href"] not in used:
            at = value.find("[", sum(map(len, value.splitlines(keepends=True)[: entry["map"][0]])))
            yield Stray("address-unused", value[at + 1 : at + 1 + len(label)], at, at + len(label) + 2)


def _inner(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield from token.children or ()
