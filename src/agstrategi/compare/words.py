"""The words of a text as comparison sees them: white space, quotation marks and line breaks are no difference."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_QUOTES = re.compile('["“”„‟«»″＂]')
_SINGLE = str.maketrans(dict.fromkeys("‘’‚‛′ʼ`´", "'") | dict.fromkeys("\u00ad\u200b\u2060\ufeff"))
_SPECIAL = re.compile("[^\x20\x21\x23-\x5f\x61-\x7eæøåÆØÅéèôüöä–—§…•·]")
_OPENS_AFTER = frozenset(" ([{/–—-'")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")

STRONG = frozenset("skal må plikter pålegges forplikter krever".split())  # noqa: SIM905 - nb and nn alike
WEAK = frozenset(
    "bør burde kan kunne vil ville ønsker ønskjer ynskjer forsøker prøver søker oppfordres oppmodes".split()  # noqa: SIM905
)
NEGATIONS = frozenset(
    "ikke ikkje aldri ingen ingenting inkje inga intet verken hverken korkje uten utan".split()  # noqa: SIM905
)
_NUMBER_WORDS = frozenset(
    """to tre fire fem seks sju syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tjue
    tretti førti femti seksti sytti åtti nitti hundre tusen million millioner millionar milliard milliarder halv halve
    halvt halvparten første fyrste tredje fjerde femte sjette dobbelt dobbel annethvert annahvert""".split()  # noqa: SIM905
)
FUNCTION_WORDS = frozenset(
    """og i på å av til for med som er en ei et eit det den de dei at om fra frå ved vi oss vår vårt våre seg sin sitt
    sine enn der da når så òg også har blir var""".split()  # noqa: SIM905
)


def fold(text: str) -> str:
    """Give ``text`` in normal form: NFC, white space as one space, all quotation marks as «», apostrophes as '.

    Which of « and » a mark becomes is decided by where it stands, so that the way it was typed makes no difference.
    """
    if not _SPECIAL.search(text):
        return " ".join(text.split())
    text = " ".join(unicodedata.normalize("NFC", text).translate(_SINGLE).split())
    return _QUOTES.sub(_guillemet, text)


def _guillemet(found: re.Match[str]) -> str:
    before = found.string[found.start() - 1] if found.start() else " "
    return "«" if before in _OPENS_AFTER else "»"


def bare(word: str) -> str:
    """Give a word without case and the signs around it: what makes two words the same word."""
    return _EDGES.sub("", word).casefold()


def bare_words(text: str) -> list[str]:
    """Give the bare words of a text in normal form."""
    return [found for word in text.split() if (found := bare(word))]


def is_number(word: str) -> bool:
    """Tell whether a bare word states a number, in figures or letters."""
    return word in _NUMBER_WORDS or any(char.isdigit() for char in word)


def numbers(words: list[str]) -> Counter[str]:
    """Count the numbers among bare words."""
    return Counter(word for word in words if is_number(word))


def negations(words: list[str]) -> int:
    """Count the negations among bare words."""
    return sum(word in NEGATIONS for word in words)


def strong(words: list[str]) -> int:
    """Count the words that bind ("skal") among bare words."""
    return sum(word in STRONG for word in words)


def weak(words: list[str]) -> int:
    """Count the words that bind less ("bør") among bare words."""
    return sum(word in WEAK for word in words)
