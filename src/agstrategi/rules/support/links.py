"""Links and pictures in Markdown texts, with the characters of their labels and targets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from agstrategi.rules.case import Case, Text

# Begins with its bracket, to be found fast; the sign before that makes a picture is looked for afterwards.
_INLINE = re.compile(
    r"\[(?<!\\\[)(?P<label>[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)\]\(\s*(?P<target><[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^)]*\)))?\s*\)"
)
_DEFINITION = re.compile(r"^ {0,3}\[(?!\^)(?P<label>[^\]\n]+)\]:[ \t]*(?P<target><[^<>\n]*>|\S*)", re.MULTILINE)
_BARE = re.compile(r"(?P<label><(?P<target>(?:https?|mailto):[^\s<>]*)>)")
_PATTERNS = (("](", _INLINE), ("]:", _DEFINITION), ("<", _BARE))
"""What is looked for in a text, with signs that it cannot be without."""
_CODE = re.compile(r"`+[^`]*`+")
_REFERRING = re.compile(r"\[(?<!\\\[)(?:(?P<note>\^[^\[\]\s]+)\]|[^\[\]]+\]\[(?P<address>[^\[\]^][^\[\]]*)\])")
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
        value = text.value
        if not ("]" in value or "<" in value) or text.kind == "navn":
            continue
        if "](" in value or "]:" in value or "://" in value:
            value = _without_code(value)
            for sign, pattern in _PATTERNS:
                if sign in value:
                    for match in pattern.finditer(value):
                        yield _link(text, match)


def _without_code(value: str) -> str:
    return _CODE.sub(lambda match: " " * len(match[0]), value) if "`" in value else value


@dataclass(frozen=True, slots=True)
class Loose:
    """A mark ``[^1]`` or ``[ord][lov]`` without what it refers to below the text: it prints as it is written."""

    text: Text
    label: str
    span: tuple[int, int]


def loose(case: Case) -> Iterator[Loose]:
    """Give every mark of a footnote, and every link by a label, that nothing in its text is written for."""
    for text in case.texts:
        value = text.value
        if "[" not in value or text.kind == "navn" or not ("[^" in value or "][" in value):
            continue
        value = _without_code(value)
        written = list(_REFERRED.finditer(value)) if text.kind == "tekst" and "]:" in value else []
        known = {match["label"].casefold() for match in written}
        heads = {match.end() - 1 for match in written}
        for match in _REFERRING.finditer(value):
            label = match["note"] or match["address"]
            if match.end() not in heads and label.casefold() not in known:
                yield Loose(text, label.removeprefix("^"), match.span())


def _link(text: Text, match: re.Match[str]) -> Link:
    target = match["target"].strip("<>")
    start = match.start("target") + match["target"].startswith("<")
    begin, end = match.span()
    is_picture = match.re is _INLINE and _follows_sign(match.string, begin)
    return Link(
        text,
        match["label"],
        target,
        match.span("label"),
        (start, start + len(target)) if target else (begin - is_picture, end),
        (begin - is_picture, end),
        picture=is_picture,
        definition=match.re is _DEFINITION,
    )


def _follows_sign(value: str, at: int) -> bool:
    """Tell whether what begins at ``at`` follows the sign of a picture, which no backslash makes a mere sign."""
    return value.endswith("!", 0, at) and not value.endswith("\\!", 0, at)
