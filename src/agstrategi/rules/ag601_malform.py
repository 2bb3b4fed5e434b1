"""AG601: a word of the other written standard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case, Word
from agstrategi.rules.lists import malform
from agstrategi.rules.support.lookup import like

RULE = Rule(
    code="AG601",
    name="målform",
    severity=Severity.ADVARSEL,
    what="Et ord hører til den andre målformen.",
    why="Et dokument skal holde én målform. Ord fra den andre kommer ofte med når tekst er limt inn fra andre steder.",
    bad="strategi:\n  målform: nn\netikk: Vi sviktar ikke kvarandre.\n",
    good="strategi:\n  målform: nn\netikk: Vi sviktar ikkje kvarandre.\n",
    mend="Bytt ordet, eller rett `målform` under `strategi` hvis hele dokumentet er på den andre. Et sitat på den "
    "andre målformen skrives som `sitat` med egen `målform`.",
    messages={
        "nn": "«{ord}» hører ikke hjemme i en tekst på nynorsk",
        "nb": "«{ord}» hører ikke hjemme i en tekst på bokmål",
    },
    source="Mållova §§ 3 og 8; Språkrådet, Ordbøkene (Bokmålsordboka og Nynorskordboka).",
)
_WORDS = {"nn": malform.BOKMAL_IN_NYNORSK, "nb": malform.NYNORSK_IN_BOKMAL}
_ENDINGS = {"nn": malform.BOKMAL_ENDINGS, "nb": malform.NYNORSK_ENDINGS}
_AFTER_ALL = {"nn": malform.NYNORSK_AFTER_ALL, "nb": malform.BOKMAL_AFTER_ALL}
_STEM = 2
"""Letters that stand before an ending at least, where it is no word of its own."""
_WORD = 6
"""Letters of an ending from which on it is a word of its own."""
_LANGUAGE = {"nn": "nynorsk", "nb": "bokmål"}


def check(case: Case) -> Iterator[Hit]:
    """Look every word up in the list of the other standard's words, then by its ending; a quoted title is let be."""
    words = _WORDS[case.language]
    ending = _with_endings(case, words)
    for word in case.find(case.vocabulary.intersection(words).union(ending)):
        if not _is_quoted(word):
            low = word.word.lower()
            right = f"skriv «{like(word.word, words[low])}»" if low in words else _by_ending(case, ending[low])
            yield Hit(word.text.path, case.language, {"ord": word.word}, (word.start, word.end), hint=right)


def _with_endings(case: Case, words: Mapping[str, str]) -> dict[str, str]:
    """Give the words that are told by their ending, each with the longest ending that fits."""
    endings = tuple(sorted(_ENDINGS[case.language], key=len, reverse=True))
    found = [word for word in case.vocabulary if word.endswith(endings) and word not in words]
    right = _AFTER_ALL[case.language]
    longest = {word: next(end for end in endings if word.endswith(end)) for word in found}
    return {word: end for word, end in longest.items() if _has_ending(word, end) and not right.fullmatch(word)}


def _has_ending(word: str, ending: str) -> bool:
    return len(word) >= len(ending) + _STEM or (word == ending and len(word) > _WORD)


def _by_ending(case: Case, ending: str) -> str:
    return f"«-{ending}» er «-{_ENDINGS[case.language][ending]}» på {_LANGUAGE[case.language]}"


def _is_quoted(word: Word) -> bool:
    """Tell whether a word stands between « and »: the title of a work, or what someone has said."""
    before = word.text.prose[: word.start]
    return before.rfind("«") > before.rfind("»") and "»" in word.text.prose[word.end :]
