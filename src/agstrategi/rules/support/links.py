"""Links and pictures in Markdown texts, with the characters of their labels and targets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from agstrategi.rules.case import Case, Text

_INLINE = re.compile(
    r"(?<!\\)(?P<picture>!?)\[(?P<label>(?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*(?P<target><[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^)]*\)))?\s*\)"
)
_DEFINITION = re.compile(r"^ {0,3}\[(?!\^)(?P<label>[^\]\n]+)\]:[ \t]*(?P<target><[^<>\n]*>|\S*)", re.MULTILINE)
_BARE = re.compile(r"(?P<label><(?P<target>(?:https?|mailto):[^\s<>]*)>)")
_CODE = re.compile(r"`+[^`]*`+")
_REFERRING = re.compile(r"(?<!\\)(?:\[(?P<note>\^[^\]\s]+)\]|\[[^\[\]]+\]\[(?P<address>[^\[\]^][^\[\]]*)\])")
_REFERRED = re.compile(r"^[ >]*\[(?P<label>[^\]\n]+)\]:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Link:
    """A link (or a ``picture``) in a text; ``definition`` is ``[label]: target``, which has no words of its own."""

    text: Text
    label: str
    target: str
    label_span: tuple[int, int]
    target_span: tuple[int, int]
    span: tuple[int, int]
    picture: bool = False
    definition: bool = False


@lru_cache(maxsize=1)
def links(case: Case) -> tuple[Link, ...]:
    """Give every link and picture in texts that are Markdown, quotations and code aside."""
    return tuple(_links(case))


def _links(case: Case) -> Iterator[Link]:
    for text in case.texts:
        if text.kind != "navn" and ("](" in text.value or "]:" in text.value or "://" in text.value):
            value = _CODE.sub(lambda match: " " * len(match[0]), text.value)
            for pattern in (_INLINE, _DEFINITION, _BARE):
                for match in pattern.finditer(value):
                    yield _link(text, match)


@dataclass(frozen=True, slots=True)
class Loose:
    """A mark ``[^1]`` or ``[ord][lov]`` without what it refers to below the text: it prints as it is written."""

    text: Text
    label: str
    span: tuple[int, int]


def loose(case: Case) -> Iterator[Loose]:
    """Give every mark of a footnote, and every link by a label, that nothing in its text is written for."""
    for text in case.texts:
        if text.kind == "navn" or not ("[^" in text.value or "][" in text.value):
            continue
        value = _CODE.sub(lambda match: " " * len(match[0]), text.value)
        written = [match for match in _REFERRED.finditer(value) if text.kind == "tekst"]
        known = {match["label"].casefold() for match in written}
        heads = {match.end() - 1 for match in written}
        for match in _REFERRING.finditer(value):
            label = match["note"] or match["address"]
            if match.end() not in heads and label.casefold() not in known:
                yield Loose(text, label.removeprefix("^"), match.span())


def _link(text: Text, match: re.Match[str]) -> Link:
    target = match["target"].strip("<>")
    start = match.start("target") + match["target"].startswith("<")
    return Link(
        text,
        match["label"],
        target,
        match.span("label"),
        (start, start + len(target)) if target else match.span(),
        match.span(),
        picture=match.groupdict().get("picture") == "!",
        definition=match.re is _DEFINITION,
    )
