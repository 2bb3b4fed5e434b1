"""No rule is worse than linear in the text: ten times the text takes about ten times as long, not a hundred.

Machines differ and are shared, so what counts is the ratio of two measures on the same machine, the best of several,
with a wide margin. What takes next to no time either way is not judged.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache
from random import Random

import pytest

from agstrategi.document.compile import Compiled, compile_strategy
from agstrategi.model.load import load
from agstrategi.model.strategi import Strategi
from agstrategi.rules.case import Case
from agstrategi.rules.registry import Check
from agstrategi.source import Source
from rules.running import TODAY, check_of, read, rule_names

pytestmark = pytest.mark.slow

TIMES = 10
MARGIN = 3.0
ENOUGH = 0.05
"""Seconds that the large text must take before the ratio says anything."""
SYLLABLES = (
    "ar",
    "be",
    "dag",
    "er",
    "for",
    "hel",
    "inn",
    "jobb",
    "kom",
    "led",
    "med",
    "nær",
    "og",
    "plan",
    "skal",
    "vi",
)
CODES = [name[:5].upper() for name in rule_names()]
HEAD = "strategi: {tittel: Plan, kommune: Nordvik, periode: 2023-2027, status: utkast}\n"


def words(count: int, seed: int) -> list[str]:
    """Make words that look like Norwegian, the same each time."""
    pick = Random(seed)  # noqa: S311 - repeatable, not secret
    return ["".join(pick.choices(SYLLABLES, k=pick.randint(1, 3))) for _ in range(count)]


def sentences(count: int, seed: int) -> list[str]:
    """Make sentences of twelve words."""
    flat = words(12 * count, seed)
    return [" ".join(flat[at : at + 12]).capitalize() + "." for at in range(0, len(flat), 12)]


def one_text(size: int) -> str:
    """One long text of paragraphs."""
    made = sentences(40 * size, 1)
    paragraphs = [" ".join(made[at : at + 5]) for at in range(0, len(made), 5)]
    return HEAD + "etikk: |\n" + "".join(f"  {paragraph}\n\n" for paragraph in paragraphs)


def many_parts(size: int) -> str:
    """Many areas with measures, goals and challenges."""
    made = iter(sentences(200 * size, 2))
    lines = ["utfordringer:", *(f"  - {next(made)}" for _ in range(10 * size)), "mål:"]
    lines += [f"  - {{id: m{number}, tittel: {next(made)}}}" for number in range(10 * size)]
    lines.append("satsingsområder:")
    for number in range(5 * size):
        lines += [f"  - id: o{number}", f"    tittel: {next(made)}", f"    tekst: {next(made)}", "    tiltak:"]
        lines += [f"      - {{tekst: {next(made)}, ansvar: Lederne, frist: 2025}}" for _ in range(8)]
    return HEAD + "\n".join(lines) + "\n"


def alike(size: int) -> str:
    """Many sentences that share most of their words."""
    start = " ".join(words(14, 3))
    return (
        HEAD + "verdier:\n" + "".join(f"  - {{tittel: V{n}, tekst: {start} {n} {n % 7}.}}\n" for n in range(60 * size))
    )


def one_word(size: int) -> str:
    """A word without end."""
    return HEAD + f"visjon: {'skal' * 400 * size}\n"


def signs(size: int) -> str:
    """Signs that patterns look for, over and over."""
    made = "( [ ] « - – , . ; : 1. §5 x x a b HMS- ´ ! ? * _ ) ".replace("[ ]", "[a](").strip()
    return HEAD + 'etikk: "' + (f"{made} " * 40 * size).rstrip() + '"\n'


def blanks(size: int) -> str:
    """Blanks between every two words."""
    return HEAD + 'etikk: "' + "   ".join(words(400 * size, 4)) + '"\n'


def capitals(size: int) -> str:
    """Capitals, abbreviations and numbers."""
    return HEAD + "etikk: " + " ".join(word.upper() for word in words(400 * size, 5)) + " 2024 12 %.\n"


SHAPES: list[Callable[[int], str]] = [one_text, many_parts, alike, one_word, signs, blanks, capitals]


@cache
def prepared(shape: Callable[[int], str], size: int) -> tuple[Strategi, Compiled, Source]:
    """Read and compile a strategy, once for all rules."""
    source = read(shape(size))
    strategi = load(source).value
    assert strategi is not None
    return strategi, compile_strategy(strategi), source


def cost(check: Check, shape: Callable[[int], str], size: int) -> float:
    """Give the least processor time of a few runs of a rule."""
    strategi, compiled, source = prepared(shape, size)
    measures = []
    for _ in range(3):
        case = Case(strategi, compiled.document, compiled.shown, TODAY, source.data, styles=source.style)
        case.speller = frozenset
        assert case.texts is not None
        before = time.process_time()
        for _hit in check.run(case):
            pass
        measures.append(time.process_time() - before)
        if measures[-1] < ENOUGH / TIMES:
            break
    return min(measures)


def is_linear(small: float, large: float) -> bool:
    return large < ENOUGH or large <= small * TIMES * MARGIN


@pytest.mark.parametrize("code", CODES)
def test_ten_times_the_text_takes_ten_times_as_long(code: str) -> None:
    check = check_of(code)
    slow = {}
    for shape in SHAPES:
        small, large = cost(check, shape, 2), cost(check, shape, 2 * TIMES)
        if not is_linear(small, large):
            slow[shape.__name__] = f"{small:.4f} s, then {large:.4f} s"
    assert slow == {}


def test_a_rule_that_compares_all_with_all_is_seen() -> None:
    def work(count: int) -> float:
        before = time.process_time()
        sum(one == other for one in range(count) for other in range(count))
        return time.process_time() - before

    assert not is_linear(work(300), work(3000))
