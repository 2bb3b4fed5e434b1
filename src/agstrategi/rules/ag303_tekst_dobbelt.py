"""AG303: the same or nearly the same sentence or point written twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat

from agstrategi.diagnostics import Severity
from agstrategi.model.base import Del
from agstrategi.model.blocks import Kapittel, Kolonne, Tabell, Uthevet, VisBlokk
from agstrategi.model.identity import Begrep, Kommune, Vedtak
from agstrategi.model.parts import Faktor, FnMal, Forankring, Indikator, Underskrift
from agstrategi.model.plan import Celledel, Rad
from agstrategi.model.work import Ansvar
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import LETTERS, Case, Text
from agstrategi.rules.support.sentences import spans
from agstrategi.rules.support.ways import way

RULE = Rule(
    code="AG303",
    name="tekst-dobbelt",
    severity=Severity.ADVARSEL,
    what="Den samme setningen, eller nesten den samme, er skrevet to ganger.",
    why="Leseren lurer på om det er meningen. Og når den ene blir rettet, står den andre igjen med gammel ordlyd.",
    bad="etikk: Vi behandler alle likt og sier fra når noe er galt.\n"
    "forord: Velkommen. Vi behandler alle likt og sier fra når noe er galt.\n",
    good="etikk: Vi behandler alle likt og sier fra når noe er galt.\nforord: Velkommen til en ny periode.\n",
    mend="Behold teksten ett sted. Skal den stå to steder, viser du den med `vis` det andre stedet.",
    messages={
        "lik": "«{ord}» står også i {sted}",
        "nesten": "«{ord}» står kanskje to ganger: nesten det samme står i {sted}",
    },
)
# Names, labels and cells repeat by nature; a pull quote repeats by design; an answer for who is responsible is AG202's.
_REPEATING: frozenset[type[Del]] = frozenset({
    Ansvar, Begrep, Celledel, Faktor, FnMal, Forankring, Indikator, Kapittel, Kolonne, Kommune, Rad, Tabell,
    Underskrift, Uthevet, Vedtak, VisBlokk,
})  # fmt: skip
_KEYS = frozenset({"ledetekst", "kortnavn", "slagord", "undertittel"})
_VISION = ("visjon", "tekst")
_WORD = re.compile(rf"[0-9_{LETTERS}]+")
_SAME = 6
"""Words in a sentence that can be the same as another by more than chance."""
_NEARLY = 10
"""Words in a sentence of which one may differ."""
_LONGEST = 80
"""Words above which a sentence is compared whole only: what is longer is no sentence but a text without stops."""
_ALIKE = 0.9
_RUN = 4
_RUNS_SHARED = 3
_LEAST_SHARED = 0.6
"""Of its runs a sentence keeps at least this share where a tenth of the words is changed: each change spoils four."""
_SHOWN = 8


@dataclass(slots=True, eq=False)
class _Sentence:
    """A sentence with its place and its words in small letters; each is only itself."""

    text: Text
    start: int
    end: int
    words: tuple[str, ...]


def check(case: Case) -> Iterator[Hit]:
    """Look each sentence up among those before it, whole, and by the runs of four words that it holds."""
    whole: dict[tuple[str, ...], _Sentence] = {}
    runs: dict[int, _Sentence] = {}
    for sentence in _sentences(case):
        other = whole.get(sentence.words)
        if other is not None:
            yield _hit(case, "lik", sentence, other)
            continue
        whole[sentence.words] = sentence
        if _NEARLY <= len(sentence.words) <= _LONGEST:
            other = _near(sentence, runs)
            if other is not None:
                yield _hit(case, "nesten", sentence, other)


def _sentences(case: Case) -> Iterator[_Sentence]:
    for text in case.texts:
        if text.kind == "navn" or text.key in _KEYS or type(text.part) in _REPEATING or text.path == _VISION:
            continue
        for start, end in spans(text.prose):
            words = tuple(_WORD.findall(text.prose[start:end].casefold()))
            if len(words) >= _SAME:
                yield _Sentence(text, start, end, words)


def _near(sentence: _Sentence, runs: dict[int, _Sentence]) -> _Sentence | None:
    """Find the sentence before that shares most runs, if it is nearly this one; note the runs that are new."""
    words = sentence.words
    own = map(hash, zip(words, words[1:], words[2:], words[3:], strict=False))  # runs of four, as _RUN says
    shared = [first for first in map(runs.setdefault, own, repeat(sentence)) if first is not sentence]
    least = max(_RUNS_SHARED, _LEAST_SHARED * len(words) - _RUN)
    if len(shared) < least:
        return None
    other = max(dict.fromkeys(shared), key=shared.count)
    return other if shared.count(other) >= least and _alike(words, other.words) else None


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether nine tenths of the words are the same in order; another number makes another statement."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - few strategies have two sentences worth comparing

    if Indel.normalized_similarity(one, other, score_cutoff=_ALIKE) < _ALIKE:
        return False
    return [word for word in one if word.isdigit()] == [word for word in other if word.isdigit()]


def _hit(case: Case, message: str, sentence: _Sentence, other: _Sentence) -> Hit:
    words = sentence.text.value[sentence.start : sentence.end].split()
    shown = " ".join(words[:_SHOWN]) + (" …" if len(words) > _SHOWN else "")
    fields = {"ord": shown, "sted": way(case, other.text.path)}
    return Hit(sentence.text.path, message, fields, (sentence.start, sentence.end))
