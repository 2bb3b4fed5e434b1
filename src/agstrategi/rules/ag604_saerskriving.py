"""AG604: words written apart that belong together, or together that belong apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress, count

from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case, Text, Word
from agstrategi.rules.lists.saerskriving import APART_IS_RIGHT, FIRST_PARTS, TOGETHER_IS_RIGHT
from agstrategi.rules.support.lookup import like, listed

RULE = Rule(
    code="AG604",
    name="særskriving",
    severity=Severity.ADVARSEL,
    what="Ord som skal skrives sammen, er delt, eller omvendt.",
    why="«Heltids kultur» er to ord, «heltidskultur» er ett begrep. Leseren ser feilen straks; den som skriver, gjør "
    "det sjelden.",
    bad="etikk: Vi er tilstede for hverandre og bygger en heltids kultur.\n",
    good="etikk: Vi er til stede for hverandre og bygger en heltidskultur.\n",
    mend="Skriv ordet som rådet sier.",
    messages={
        "sammen": "«{ord}» skrives i to ord",
        "delt": "«{ord}» skrives i ett ord",
        "uttrykk": "«{ord}» skrives «{riktig}»",
        "bokstav": "kanskje er et ord delt her: «{ord}»",
        "bindestrek": "«{ord}» er bare første del av et ord; bindestreken mangler",
    },
    source="Språkrådet: særskriving og samskriving.",
)
_Pattern = tuple[frozenset[str], re.Pattern[str], str]
_PATTERNS: list[_Pattern] = [
    (frozenset(first.split("|")), re.compile(rf"\b({first}) {rest}\b", re.IGNORECASE), right)
    for first, rest, right in TOGETHER_IS_RIGHT
]
_FIRST = frozenset[str]().union(*(first for first, _, _ in _PATTERNS))
_SPLIT_LETTER = re.compile(r"(?:^|(?<=[.!?:] ))([B-HJ-Z]) ([a-zæøå]{4,})")
_MAYBE_SPLIT = re.compile(r"[B-HJ-Z] [a-zæøå]{4}")
_SECOND_PART = re.compile(r"\s([a-zæøå]{3,})\b")
_SHARED = re.compile(r"(?:,\s[^\W\d_]+-?){0,3},?\s(?:og|eller|samt)\s[^\W\d_]")
_OWNER = re.compile(r"\b(?:et|eit|ein|en|hvert|kvart|hver|kvar|ethvert|enhver)(?:\s\w+)?\s$", re.IGNORECASE)
_CAN_OWN = frozenset({"samfunns", "organisasjons", "innovasjons", "utdannings"})
_TAIL = re.compile(r".*[\W\d_]")
"""What stands before the last letters of a word with a number: "2024-" in "2024-HR"."""
_WINDOW = 40
_JOINING = frozenset({"og", "eller", "samt"})


def check(case: Case) -> Iterator[Hit]:
    """Look for known words, pairs of words, a lone first letter, and first parts of compounds that stand alone."""
    for word, right in listed(case, APART_IS_RIGHT):
        yield Hit(word.text.path, "sammen", {"ord": word.word}, (word.start, word.end), hint=f"skriv «{right}»")
    beginnings = _beginnings(case.words)
    for _, pattern, replacement in _PATTERNS:
        for text, _ in case.naming({words.split()[0] for words in beginnings if pattern.search(words)}):
            for match in pattern.finditer(text.prose) if text.kind != "navn" else ():
                yield _apart(text, match, replacement)
    for word in case.find(FIRST_PARTS):
        if word.text.kind != "navn":
            yield from _first_part(word)
    for text in case.holding(_MAYBE_SPLIT):
        for match in _SPLIT_LETTER.finditer(text.prose) if text.kind != "navn" else ():
            yield Hit(text.path, "bokstav", {"ord": match[0]}, match.span(), hint=f"mente du «{match[1]}{match[2]}»?")


def _beginnings(words: tuple[str, ...]) -> list[str]:
    """Give each three words in a row of which the first begins a known pair: few, and quickly looked through."""
    numbered = {word for word in set(words) if word[0].isdigit() and _TAIL.sub("", word) in _FIRST}
    places = compress(count(), map((_FIRST | numbered).__contains__, words))
    return [" ".join(words[at : at + 3]) for at in places]


def _first_part(word: Word) -> Iterator[Hit]:
    """Tell what follows a first part of a compound that stands alone; a genitive ("et samfunns behov") is let be."""
    prose, end = word.text.prose, word.end
    if word.word.lower() in _CAN_OWN and _OWNER.search(prose[max(0, word.start - _WINDOW) : word.start]):
        return
    second = _SECOND_PART.match(prose, end)
    if _SHARED.match(prose, end):
        told = {"ord": word.word}
        yield Hit(word.text.path, "bindestrek", told, (word.start, end), hint=f"skriv «{word.word}-»")
    elif second and second[1] not in _JOINING:
        whole = word.word + second[1]
        told = {"ord": f"{word.word} {second[1]}"}
        yield Hit(word.text.path, "delt", told, (word.start, second.end()), hint=f"skriv «{whole}»")


def _apart(text: Text, match: re.Match[str], replacement: str) -> Hit:
    right = like(match[0], match.expand(replacement).lower())
    if "-" in right:
        right = match[1].upper() + right[len(match[1]) :]
    key = "delt" if " " not in right else "uttrykk"
    told = {"ord": match[0], "riktig": right}
    return Hit(text.path, key, told, match.span(), hint=f"skriv «{right}»")
