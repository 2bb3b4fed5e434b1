"""A text before and after: both can be read out of the redline, and it shows little more than what is changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agstrategi.compare.redline import STAYS, redline, runs
from agstrategi.compare.result import Ops

JOINED = 1.15
WORDS = ("vi", "skal", "følge", "opp", "fraværet", "og", "gi", "alle", "ledere", "24", "tiltak,", "i", "år.")
words = st.lists(st.sampled_from(WORDS), max_size=40)
texts = words.map(" ".join)


def old(ops: Ops) -> str:
    return " ".join(text for sign, text in ops if sign != "+")


def new(ops: Ops) -> str:
    return " ".join(text for sign, text in ops if sign != "-")


def distance(one: list[str], other: list[str]) -> int:
    """Count the fewest words to take out and put in, by the textbook."""
    row = list(range(len(other) + 1))
    for at, word in enumerate(one, 1):
        before, row[0] = row[0], at
        for place, there in enumerate(other, 1):
            before, row[place] = row[place], before if word == there else 1 + min(row[place], row[place - 1])
    return row[-1]


@given(texts, texts)
def test_both_texts_are_read_back_exactly(before: str, after: str) -> None:
    ops = redline(before, after)
    assert (old(ops), new(ops)) == (before, after)


@given(texts, texts)
def test_little_more_than_the_fewest_words_is_shown_as_changed(before: str, after: str) -> None:
    ops = redline(before, after)
    fewest = distance(before.split(), after.split())
    total = len(before.split()) + len(after.split())
    changed = sum(len(text.split()) for sign, text in ops if sign != "=")
    if total and 1 - fewest / total >= STAYS:
        assert changed <= JOINED * fewest
    elif total:
        assert changed == total


@given(texts, texts)
def test_backwards_out_and_in_are_exchanged(before: str, after: str) -> None:
    back = {"=": "=", "-": "+", "+": "-"}
    assert sorted(redline(before, after)) == sorted((back[sign], text) for sign, text in redline(after, before))


def test_equal_texts_stay() -> None:
    assert redline("Alle ledere", "Alle ledere") == (("=", "Alle ledere"),)


def test_a_deletion_comes_before_its_insertion() -> None:
    assert redline("Alle skal lære", "Alle bør lære") == (("=", "Alle"), ("-", "skal"), ("+", "bør"), ("=", "lære"))


def test_a_new_text_is_put_in_whole() -> None:
    assert redline("", "Alle lærer") == (("+", "Alle lærer"),)


def test_where_little_stays_the_texts_are_shown_whole() -> None:
    ops = redline("Vi prøver og lærer av feil", "Kommunen vedtar og fornyer regler årlig nå")
    assert [sign for sign, _ in ops] == ["-", "+"]


def test_changes_parted_by_one_small_word_are_joined_where_much_is_changed() -> None:
    before = "en to tre fire fem seks sju åtte ni ti og elleve tolv fin dag i dag her hos oss nå som før og siden"
    after = "a b c d e f g h i j og k l fin dag i dag her hos oss nå som før og siden"
    assert len([run for run in runs(before, after) if not run.same]) == 2
    assert [sign for sign, _ in redline(before, after)] == ["-", "+", "="]


@pytest.mark.parametrize("text", ["«raus»", "9,4 %", "10-FAKTOR (KS)"])
def test_signs_belong_to_their_words(text: str) -> None:
    assert redline(f"Om {text} her", "Om her") == (("=", "Om"), ("-", text), ("=", "her"))
