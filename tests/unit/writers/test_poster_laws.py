"""What holds for every poster: one page, nothing outside it or on top of anything else, and all is shown or told of."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from acceptance.match import split
from acceptance.pdf import tags
from agstrategi.writers.poster.order import ORDER, Part, parts
from unit.writers.posters import collisions, made, read, sizes, tree, words

_KINDS = {
    "poster-value-texts": "verditekst", "poster-points": "punkt", "poster-points-of-many": "punkt",
    "poster-sub-goals": "delmål", "poster-area-goals": "områdemål", "poster-cards": "kort", "poster-goals": "mål",
    "poster-values": "verdi", "poster-vision": "visjon",
}  # fmt: skip
_LETTERS = "abcdefghijklmnoprstuvyæøåABCÆØÅ-.,:«»–"
LONGEST = 26
"""Letters of the longest word: longer ones have no sure place to be divided in."""
WORD = st.text(_LETTERS, min_size=1, max_size=LONGEST).filter(lambda word: word.strip("-.,:«»–"))
TEXT = st.lists(WORD, min_size=0, max_size=40).map(" ".join)
NAME = st.lists(WORD, min_size=0, max_size=6).map(" ".join)


@st.composite
def strategies(draw: Callable[..., Any]) -> str:
    """Draw a strategy in which each text begins with a word of its own, ``t12``."""
    numbers = iter(range(100_000))

    def told(words: st.SearchStrategy[str]) -> str:
        return f"t{next(numbers)} {draw(words)}".strip()

    def some(most: int, make: Callable[[], Any]) -> list[Any]:
        return [make() for _ in range(draw(st.integers(0, most)))]

    def area() -> dict[str, Any]:
        return {
            "tittel": told(NAME),
            "mål": some(2, lambda: {"tittel": told(NAME)}),
            "hovedgrep": some(3, lambda: {"tekst": told(TEXT)}),
            "tiltak": some(draw(st.sampled_from([3, 12, 40])), lambda: told(TEXT)),
        }

    whole = {
        "strategi": {"tittel": told(NAME), "kommune": "Lund", "målform": draw(st.sampled_from(["nb", "nn"]))},
        "visjon": told(draw(st.sampled_from([NAME, TEXT]))),
        "verdier": some(7, lambda: {"tittel": told(WORD), "tekst": told(TEXT)}),
        "mål": some(6, lambda: {"tittel": told(TEXT), "mål": some(3, lambda: {"tittel": told(NAME)})}),
        "satsingsområder": some(draw(st.sampled_from([6, 25])), area),
    }
    return json.dumps(whole, ensure_ascii=False)


def _marks(yaml: str) -> dict[str, str]:
    """Give the first word of each text by the path that its part has."""
    found: dict[str, str] = {}

    def walk(value: Any, path: tuple[str | int, ...]) -> None:  # noqa: ANN401
        if isinstance(value, str):
            found[repr(path)] = value
        elif isinstance(value, list):
            for at, inner in enumerate(value):
                walk(inner, (*path, "punkter", at))
        else:
            for key, inner in value.items():
                walk(inner, (*path, key))

    walk(json.loads(yaml), ())
    return found


def _text(part: Part, texts: dict[str, str]) -> str:
    """Give what a part says: its own text, or that of the thing it is."""
    keys = (part.path, (*part.path, "tittel"), (*part.path, "tekst"))
    return next(texts[repr(key)] for key in keys if repr(key) in texts)


@pytest.mark.slow
@given(strategies(), st.sampled_from(["a3", "a4"]))
@settings(max_examples=30, phases=(Phase.generate,))  # to shrink one that fails would take half an hour
def test_all_is_on_the_page_or_told_of(pdftotext: str, yaml: str, paper: str) -> None:
    found = made.__wrapped__(yaml, paper)
    pdf = found.files[".pdf"]
    printed = words(pdf, pdftotext)
    assert [word for word in printed if not word.inside(paper)] == []
    assert collisions(printed) == []
    assert min(sizes(pdf)) >= 9

    with pikepdf.open(BytesIO(pdf)) as opened:
        assert len(opened.pages) == 1
        said = f" {' '.join(split(read(tags(opened))))} "
    texts = _marks(yaml)
    absent: Counter[str] = Counter()
    for part in parts(tree(yaml)):
        text = " ".join(split(_text(part, texts)))
        if f" {text.split()[0]} " in said:
            assert f" {text} " in said
        else:
            absent[part.kind] += 1
    told: Counter[str] = Counter(dict.fromkeys(ORDER, 0))
    for fault in found.faults:
        if fault.message != "poster-small":
            told[_KINDS[fault.message]] += int(str(fault.fields["count"]))
    assert +told == +absent


@pytest.fixture(scope="module")
def pdftotext() -> str:
    """Find poppler's program; the test is skipped where it is missing."""
    found = shutil.which("pdftotext")
    if found is None:
        pytest.skip("pdftotext is not on this machine")
    return found
