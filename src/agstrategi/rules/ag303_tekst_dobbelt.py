"""AG303: the same or nearly the same sentence or point written twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import repeat

from agstrategi.diagnostics import Severity
from agstrategi.model.base import Del
from agstrategi.model.blocks import Kapittel, Kolonne, Tabell, Uthevet, VisBlokk
from agstrategi.model.identity import Begrep, Kommune, Vedtak
from agstrategi.model.parts import Faktor, FnMal, Forankring, Indikator, Underskrift
from agstrategi.model.plan import Celledel, Rad
from agstrategi.model.work import Ansvar
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case, Sentence, Text
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
_DIGIT = re.compile(r"[0-9]")
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


def check(case: Case) -> Iterator[Hit]:
    """Look each sentence up among those before it, whole, and by the runs of four words that it holds."""
    sentences = [one for one in case.sentences if len(one.words) >= _SAME and not _repeats(one.text)]
    whole: dict[tuple[str, ...], Sentence] = {}
    runs: dict[int, int] = {}
    for number, sentence in enumerate(sentences):
        other = whole.setdefault(sentence.words, sentence)
        if other is not sentence:
            yield _hit(case, "lik", sentence, other)
        elif _NEARLY <= len(sentence.words) <= _LONGEST:
            near = _near(number, sentence.words, runs)
            if near is not None and _alike(sentence.words, sentences[near].words):
                yield _hit(case, "nesten", sentence, sentences[near])


def _repeats(text: Text) -> bool:
    """Tell whether a text may rightly say what another says."""
    return text.kind == "navn" or text.key in _KEYS or type(text.part) in _REPEATING or text.path == _VISION


def _near(number: int, words: tuple[str, ...], runs: dict[int, int]) -> int | None:
    """Find the sentence before that shares most runs, if they are enough; note the runs that are new.

    ``runs`` gives the number of the first sentence that holds a run of four words (``_RUN``).
    """
    own = map(hash, zip(words, words[1:], words[2:], words[3:], strict=False))
    first = list(map(runs.setdefault, own, repeat(number)))
    least = max(_RUNS_SHARED, _LEAST_SHARED * len(words) - _RUN)
    if len(first) - first.count(number) < least:
        return None
    shared = [other for other in first if other != number]
    most = max(dict.fromkeys(shared), key=shared.count)
    return most if shared.count(most) >= least else None


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether nine tenths of the words are the same in order; another number makes another statement."""
    return _similarity()(one, other, score_cutoff=_ALIKE) >= _ALIKE and _numbers(one) == _numbers(other)


@cache
def _similarity() -> Callable[..., float]:
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - few strategies have two sentences worth comparing

    return Indel.normalized_similarity


def _numbers(words: tuple[str, ...]) -> list[str]:
    return [word for word in words if not word.isalpha() and _DIGIT.search(word)]


def _hit(case: Case, message: str, sentence: Sentence, other: Sentence) -> Hit:
    words = sentence.text.value[sentence.start : sentence.end].split()
    shown = " ".join(words[:_SHOWN]) + (" …" if len(words) > _SHOWN else "")
    fields = {"ord": shown, "sted": way(case, other.text.path)}
    return Hit(sentence.text.path, message, fields, (sentence.start, sentence.end))
