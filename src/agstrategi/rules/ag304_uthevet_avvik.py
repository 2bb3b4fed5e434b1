"""AG304: a pull quote that the text does not have."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from agstrategi.diagnostics import Path, Severity
from agstrategi.model.base import Del, kind_of
from agstrategi.model.blocks import Uthevet
from agstrategi.model.checks import parts
from agstrategi.outline.texts import folded
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.parts import of
from agstrategi.rules.support.showing import led_to

RULE = Rule(
    code="AG304",
    name="uthevet-avvik",
    severity=Severity.ADVARSEL,
    what="En uthevet tekst står ikke ord for ord i teksten ellers.",
    why="Det uthevede er det mange leser først, og av og til det eneste de leser. Da må strategien faktisk si det.",
    bad="kapitler:\n  - tittel: Ledelse\n    innhold:\n      - En leder er til stede der arbeidet blir gjort.\n"
    "      - uthevet: En leder er alltid til stede.\n",
    good="kapitler:\n  - tittel: Ledelse\n    innhold:\n      - En leder er til stede der arbeidet blir gjort.\n"
    "      - uthevet: En leder er til stede\n",
    mend="Bruk de samme ordene som i teksten. Er uthevingen forkortet med vilje, skriver du `uthevet: {tekst: …, "
    "kilde: …}` "
    "med stien til teksten den er hentet fra.",
    messages={
        "funn": "den uthevede teksten står ikke i teksten ellers",
        "kilde": "den uthevede teksten har kanskje feil kilde: få av ordene står i {kilde}",
    },
)
_WORD = re.compile(r"\w+")
_MARKS = re.compile(r"[*_`\\]|\[(?=[^\]]*\]\()|\]\([^)]*\)|\[\^[^\]]*\]")
_NONE: dict[tuple[str, ...], list[str]] = {}
_FIRST = 3
"""Words by which a pull quote is looked up."""
_KEPT = 0.5
"""The part of its words that a shortened pull quote must share with the text that it names."""


def check(case: Case) -> Iterator[Hit]:
    """Look for each pull quote in the texts: all of them, or loosely in the one that it names."""
    quotes: dict[str, list[Path]] = defaultdict(list)
    for path, part in of(case, Uthevet):
        if part.kilde:
            yield from _from_source(case, part, path)
        elif _WORD.search(wanted := _wanted(part.tekst)):
            quotes[wanted].append((*path, "tekst"))
    found = _found(case, quotes) if quotes else set()
    for quote, places in quotes.items():
        if quote not in found:
            yield from (Hit(path) for path in places)


def _from_source(case: Case, part: Uthevet, path: Path) -> Iterator[Hit]:
    target = led_to(case, part.kilde, path)
    if target is None:
        return
    value = target.value
    held = [value] if isinstance(value, str) else _held(value) if isinstance(value, Del) else []
    there = {word for text in held for word in _words(text)}
    words = _words(part.tekst)
    if there and sum(word in there for word in words) < _KEPT * len(words):
        yield Hit((*path, "tekst"), "kilde", {"kilde": part.kilde})


def _held(part: Del) -> list[str]:
    return [
        str(getattr(inner, name) or "")
        for _, inner in parts(part)
        for name in type(inner).model_fields
        if kind_of(type(inner), name) in {"tekst", "linje"}
    ]


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text).casefold())


def _wanted(text: str) -> str:
    """Give a pull quote as it is looked for: plain, without its final point, its first letter small."""
    plain = _plain(text).removesuffix(".")
    return plain[:1].lower() + plain[1:]


def _plain(text: str) -> str:
    return folded(_MARKS.sub("", text))


def _found(case: Case, quotes: Iterable[str]) -> set[str]:
    """Give the pull quotes that stand somewhere: each is tried only where its first words stand."""
    begun: dict[str, dict[tuple[str, ...], list[str]]] = defaultdict(lambda: defaultdict(list))
    for quote in quotes:
        first = tuple(_WORD.findall(quote.lower())[:_FIRST])
        begun[first[0]][first].append(quote)
    texts = (_plain(text.value) for text in case.every_text if not isinstance(text.part, Uthevet))
    return {quote for text in texts for quote in _in_text(text, begun)}


def _in_text(text: str, begun: Mapping[str, Mapping[tuple[str, ...], list[str]]]) -> Iterator[str]:
    words = _WORD.findall(text.lower())
    starts: list[int] = []
    for at, word in enumerate(words):
        for first, quotes in begun.get(word, _NONE).items():
            if first == tuple(words[at : at + len(first)]):
                starts = starts or [mark.start() for mark in _WORD.finditer(text)]
                yield from (quote for quote in quotes if _stands(quote, text, starts[at]))


def _stands(quote: str, text: str, start: int) -> bool:
    """Tell whether ``quote`` stands whole at ``start``, whatever the case of its first letter."""
    while start and quote[:1] == text[start - 1] and not quote[:1].isalnum():
        start -= 1  # an opening quotation mark belongs to the words
    end = start + len(quote)
    same = text[start : start + 1].lower() + text[start + 1 : end] == quote
    return same and not (text[end : end + 1].isalnum() and quote[-1:].isalnum())
