"""The readability index against sums worked out by hand."""

from __future__ import annotations

import pytest

from agstrategi.rules.ag510_lesbarhet import lix


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ([], 0),
        ([["Vi", "lærer"]], 2),  # two words a sentence, none of them long
        ([["Vi", "utvikler"]], 52),  # and one of the two is long
        ([["Vi", "lærer"], ["arbeidsgiver", "er", "kommune", "her"]], 3 + 100 * 2 / 6),
    ],
)
def test_lix_is_words_a_sentence_and_the_share_of_long_words(sentences: list[list[str]], expected: float) -> None:
    assert lix(sentences) == pytest.approx(expected)


def test_six_letters_are_not_long_and_seven_are() -> None:
    assert lix([["ledere"]]) == pytest.approx(1)
    assert lix([["lederne"]]) == pytest.approx(101)
