"""What rules look at: one strategy with its document, and its texts prepared once for all rules."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate, chain
from typing import NamedTuple

from agstrategi import nodes
from agstrategi.diagnostics import Path
from agstrategi.model.base import Del, key_of, kind_of
from agstrategi.model.blocks import Sitat, Tabell
from agstrategi.model.strategi import Strategi
from agstrategi.outline.terms import Terms
from agstrategi.rules.support.sentences import spans

LETTERS = "a-zA-ZÀ-ÖØ-öø-ɏ"
"""The letters of Norwegian, Sámi, Kven and their neighbours, to stand in brackets: half the cost of ``\\w``."""
_WORD = re.compile(rf"[{LETTERS}]+(?:[-’'][{LETTERS}]+)*")
_PART = re.compile(rf"[{LETTERS}]+")
_WHOLE = re.compile(rf"(?<![{LETTERS}])(?<![{LETTERS}][-’']){_WORD.pattern}")
_NOT_PROSE = re.compile(
    r"`[^`]*`"
    r"|\]\((?:[^)\]]++|\](?!\())*+\)"  # where a link leads, which holds no other link
    r"|(?:<(?:https?://|mailto:|www\.)|[hmw](?:(?<=\bh)ttps?://|(?<=\bm)ailto:|(?<=\bw)ww\.))[^\s>)\]]*>?"
    r"|\[(?<![^\n].)[^\[\]\n]*\]:.*"  # a note, or an address, on a line of its own
    r"|\[\^[^\[\]\s]*\]"  # the mark of a note
)
"""Each begins with its own sign, for letters that begin none of them are then passed by quickly."""
_STOP = "\0"
"""Stands where a text or a sentence ends and another begins; no text holds it, for reading refuses it."""
_BETWEEN = f"\n{_STOP}\n"
_WORD_OR_NUMBER = re.compile(rf"[0-9_{LETTERS}{_STOP}][0-9_{LETTERS}]*(?:[-’'][0-9_{LETTERS}]+)*")
_REMEMBERED, _SHORT = 50_000, 60
"""Words remembered, and letters of a word: a text without spaces is not kept."""
_FEW = 50
"""Words that are quickly looked for one by one; with more of them the text is rather gone through word by word."""
_PRINTED = {"tekst", "linje", "navn"}
_NOT_PRINTED = {"notat", "kilde_sti", "nummer", "url"}


class Text(NamedTuple):
    """A text of the author's with its path. ``kind`` is ``tekst``, ``linje`` or ``navn``.

    ``prose`` is ``value`` with code, addresses and note marks blanked out, character for character, so that a
    position in it is one in ``value``. ``part`` is what it belongs to and ``key`` the field; ``quoted`` marks
    quotations, which no text rule may touch.
    """

    path: Path
    value: str
    prose: str
    kind: str
    key: str
    part: Del
    quoted: bool


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence, title or point: the characters ``start`` to ``end`` of a text, and its words in small letters.

    Numbers are words here. Each sentence is equal to itself only.
    """

    text: Text
    start: int
    end: int
    words: tuple[str, ...]


class Word(NamedTuple):
    """A word of a text, as written, with its place in the text's ``value``."""

    text: Text
    word: str
    start: int

    @property
    def end(self) -> int:
        """Where the word ends in the text."""
        return self.start + len(self.word)


class Case:
    """One strategy as rules see it.

    ``document`` is the tree that it becomes; ``shown`` the paths of all that the document shows; ``today`` the day
    that counts as now; ``data`` the author's own data (plain text, before dates and short forms were read).
    ``styles`` tells how the value at a path is written (``Source.style``: ``>`` for a folded block), ``exists``
    whether the strategy's folder has a file of that name; without them nothing is folded, and every file is there.
    """

    def __init__(  # noqa: PLR0913 - what is known of a strategy comes from several rooms
        self,
        strategi: Strategi,
        document: nodes.Document,
        shown: frozenset[Path],
        today: dt.date,
        data: object,
        *,
        styles: Callable[[Path], str] = lambda _path: "",
        exists: Callable[[str], bool] = lambda _name: True,
    ) -> None:
        self.strategi = strategi
        self.document = document
        self.shown = shown
        self.today = today
        self.data = data
        self.styles = styles
        self.exists = exists
        self.terms = Terms(strategi)
        self.speller: Callable[[list[str]], frozenset[str]] | None = None
        """Gives those of some words that the machine's spelling checker does not know, where it has one."""

    @cached_property
    def language(self) -> str:
        """The document's language, ``nb`` or ``nn``."""
        return self.strategi.strategi.language

    @cached_property
    def parts(self) -> tuple[tuple[Path, Del], ...]:
        """Every part of the strategy with its path, parents before children."""
        return self.strategi.every_part

    @cached_property
    def part_at(self) -> dict[Path, Del]:
        """Every part of the strategy by its path."""
        return dict(self.parts)

    @cached_property
    def by_kind(self) -> dict[type[Del], list[tuple[Path, Del]]]:
        """Every part by its class."""
        kinds: dict[type[Del], list[tuple[Path, Del]]] = {}
        for path, part in self.parts:
            kinds.setdefault(type(part), []).append((path, part))
        return kinds

    @cached_property
    def every_text(self) -> tuple[Text, ...]:
        """Every text that may be printed, quotations included."""
        found: list[Text] = []
        for path, part in self.parts:
            _texts(path, part, found)
        return tuple(found)

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every text that text rules may look at: no quotations."""
        return tuple(text for text in self.every_text if not text.quoted)

    @cached_property
    def prose(self) -> str:
        """The prose of all ``texts`` after each other: a quick look for signs before each text is asked."""
        return _BETWEEN.join([text.prose for text in self.texts])

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of ``texts``, in order."""
        found, at = [], 0
        for _, text, start, end in self._sentence_places:
            stop = self.words.index(_STOP, at)
            found.append(Sentence(text, start, end, self.words[at:stop]))
            at = stop + 1
        return tuple(found)

    @cached_property
    def _sentence_places(self) -> list[tuple[int, Text, int, int]]:
        """Where each sentence of ``texts`` stands: where its text begins in ``prose``, and its place in the text."""
        texts = zip(self._starts, self.texts, strict=False)
        return [(at, text, start, end) for at, text in texts for start, end in spans(text.prose)]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Every word of ``texts`` in order, as in ``sentences``; a sign of its own ends each sentence."""
        low = self.low
        sentences = [low[at + start : at + end] for at, _, start, end in self._sentence_places]
        return tuple(words_of(_BETWEEN.join([*sentences, ""])))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of letters that ``texts`` use, and the parts of those with hyphens, in small letters.

        A quick look before ``find``, which tells whether a word stands by itself.
        """
        words = set(self.words)
        mixed = [word for word in words if not word.isalpha()]
        found = chain(map(_WORD.findall, mixed), map(_PART.findall, mixed))
        return frozenset(words.difference(mixed).union(*found))

    @cached_property
    def low(self) -> str:
        """``prose`` in small letters, sign for sign."""
        return _small(self.prose)

    @cached_property
    def _low(self) -> list[str]:
        """The prose of each of ``texts`` in small letters."""
        return self.low.split(_BETWEEN)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each of ``texts`` begins in ``prose``, and where one more would."""
        return list(accumulate((len(text.prose) + len(_BETWEEN) for text in self.texts), initial=0))

    def having(self, *signs: str) -> Iterator[Text]:
        """Give the ``texts`` in whose prose one of ``signs`` stands, in order; the end of a text is a line's end."""
        there = {index for sign in signs for index in self._indexes(sign)}
        return (self.texts[index] for index in sorted(there))

    def _indexes(self, sign: str) -> Iterator[int]:
        at = self.prose.find(sign)
        while at >= 0:
            index = bisect_right(self._starts, at)
            yield index - 1
            at = self.prose.find(sign, self._starts[index])

    def holding(self, pattern: re.Pattern[str]) -> Iterator[Text]:
        """Give the ``texts`` in whose prose ``pattern`` finds something, in order: all are searched at once.

        The pattern must match inside a line or over one line's end, and mind only what stands beside it: where a text
        begins or ends, it meets white space.
        """
        at = 0
        while match := pattern.search(self.prose, at):
            index = bisect_right(self._starts, match.start())
            yield self.texts[index - 1]
            at = self._starts[index]

    def naming(self, words: Collection[str]) -> Iterator[tuple[Text, list[str]]]:
        """Give the ``texts`` in which letters of ``words`` (small letters) stand, in order, with the words found so."""
        for text, low in zip(self.texts, self._low, strict=True) if words else ():
            if there := [word for word in words if word in low]:
                yield text, there

    def find(self, words: Collection[str]) -> Iterator[Word]:
        """Give each place in ``texts``, in order, where one of ``words`` (small letters) stands."""
        wanted = self.vocabulary.intersection(words)
        if len(wanted) > _FEW:
            yield from (found for text in self.texts for found in _among(text, wanted))
            return
        for text, there in self.naming(wanted):
            found = (Word(text, *place) for word in there for place in _places(text.prose, word))
            yield from sorted(found, key=lambda one: one.start)


class _Known(dict[str, tuple[str, ...]]):
    """The words in what stands between two spaces, remembered: strategies share most of theirs."""

    def __missing__(self, written: str) -> tuple[str, ...]:
        found = tuple(_WORD_OR_NUMBER.findall(written))
        if len(self) >= _REMEMBERED:
            self.clear()
        if len(written) <= _SHORT:
            self[written] = found
        return found


_KNOWN = _Known()


def words_of(text: str) -> list[str]:
    """Give the words of a text, numbers among them."""
    return list(chain.from_iterable(map(_KNOWN.__getitem__, text.split())))


def _small(text: str) -> str:
    """Give a text in small letters, sign for sign: of all letters one alone has a small form of two."""
    return text.replace("İ", "I").lower()


def _among(text: Text, words: frozenset[str]) -> Iterator[Word]:
    for match in _WORD.finditer(text.prose):
        if _small(match[0]) in words:
            yield Word(text, match[0], match.start())


def _places(prose: str, word: str) -> Iterator[tuple[str, int]]:
    """Give each place where a word (small letters) stands as a whole word, as it is written there."""
    low = _small(prose)
    at = low.find(word)
    while at >= 0:
        whole = _WHOLE.match(prose, at)
        if whole and _small(whole[0]) == word:
            yield whole[0], at
        at = low.find(word, at + 1)


@cache
def _printed(part: type[Del]) -> tuple[tuple[str, str, str], ...]:
    """Give the fields that hold a text which may be printed: attribute, key and kind."""
    fields = ((name, key_of(name), kind_of(part, name)) for name in part.model_fields)
    return tuple((name, key, kind) for name, key, kind in fields if kind in _PRINTED and key not in _NOT_PRINTED)


def _texts(path: Path, part: Del, found: list[Text]) -> None:
    """Note the texts of a part."""
    quoted = type(part) is Sitat
    for name, key, kind in _printed(type(part)):
        value = getattr(part, name)
        if value and isinstance(value, str):
            found.append(_text((*path, key), value, kind, key, part, quoted))
    if type(part) is Tabell:
        _table(path, part, found)


def _table(path: Path, table: Tabell, found: list[Text]) -> None:
    for at, head in enumerate(table.kolonner):
        found.append(_text((*path, "kolonner", at), head, "linje", "kolonner", table, quoted=False))
    for row, cells in enumerate(table.rader):
        for column, cell in enumerate(cells):
            found.append(_text((*path, "rader", row, column), cell, "tekst", "rader", table, quoted=False))


def _text(path: Path, value: str, kind: str, key: str, part: Del, quoted: bool) -> Text:  # noqa: FBT001, PLR0913, PLR0917
    return Text(path, value, prose(value), kind, key, part, quoted)


def prose(value: str) -> str:
    """Blank out code, addresses and note marks in a text, character for character."""
    # A rare letter before each word that is looked for, since it is found ten times as fast.
    if (
        "`" in value
        or ("]" in value and ("](" in value or "]:" in value or "[^" in value))
        or (":" in value and ("://" in value or "mailto:" in value))
        or ("w" in value and "www." in value)
    ):
        return _NOT_PROSE.sub(lambda match: " " * len(match[0]), value)
    return value
