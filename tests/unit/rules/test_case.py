"""What all rules ask a strategy: its sentences, its words, and which texts hold a sign or a word."""

from __future__ import annotations

import datetime as dt
import gc
import re
import weakref

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agstrategi.document.compile import compile_strategy
from agstrategi.model.strategi import Strategi
from agstrategi.rules import case as room
from agstrategi.rules.case import Case, prose, words_of
from agstrategi.rules.support.links import links, loose
from agstrategi.rules.support.points import marked
from agstrategi.rules.support.sentences import spans

# Signs that rules look for, words with joiners and numbers, and letters whose small form is another length.
PIECES = st.sampled_from(
    [*"aÅøİßčΩ.,!?|-’' \n", "  ", " -", "- ", "KS", "vi", "og", "2023-2027", "10-faktor", "f.eks.", "`x`", "[a](b)"]
)
TEXTS = st.lists(st.lists(PIECES, max_size=12).map("".join), min_size=1, max_size=5)
WHOLE = re.compile(r"[a-zA-ZÀ-ÖØ-öø-ɏ]+(?:[-’'][a-zA-ZÀ-ÖØ-öø-ɏ]+)*")


def case_of(*texts: str) -> Case:
    data = {
        "strategi": {"tittel": "Plan", "kommune": "Nordvik"},
        "verdier": [{"tittel": "Verdi", "tekst": text} for text in texts],
    }
    strategi = Strategi.model_validate(data)
    compiled = compile_strategy(strategi)
    return Case(strategi, compiled.document, compiled.shown, dt.date(2024, 5, 1), data)


def test_a_strategy_without_texts_has_no_sentences_and_no_words() -> None:
    strategi = Strategi.model_validate({"strategi": {"tittel": "", "kommune": ""}})
    compiled = compile_strategy(strategi)
    case = Case(strategi, compiled.document, compiled.shown, dt.date(2024, 5, 1), {})
    assert (case.sentences, case.words, case.vocabulary) == ((), (), frozenset())


def test_a_sentence_knows_its_text_its_place_and_its_words() -> None:
    case = case_of("Vi lærer. KS’ 10-faktor måler 7 ting")
    first, second = (one for one in case.sentences if one.text.key == "tekst")
    assert first.words == ("vi", "lærer")
    assert second.words == ("ks", "10-faktor", "måler", "7", "ting")
    assert second.text.value[second.start : second.end] == "KS’ 10-faktor måler 7 ting"


def test_the_vocabulary_has_the_letters_of_what_is_mixed_with_numbers() -> None:
    assert case_of("10-faktor i 2023").vocabulary >= {"faktor", "i"}
    assert "10-faktor" not in case_of("10-faktor").vocabulary


def test_the_vocabulary_has_the_parts_of_words_with_hyphens() -> None:
    assert case_of("evt-ledd").vocabulary >= {"evt-ledd", "evt", "ledd"}


def test_a_word_is_found_after_a_letter_whose_small_form_is_two() -> None:
    case = case_of("İ her står et ord")
    assert [(word.word, word.start) for word in case.find({"ord"})] == [("ord", 14)]


def test_a_sign_is_not_found_across_two_texts() -> None:
    case = case_of("slutt,", ",start")
    assert list(case.having(",,")) == []
    assert [text.value for text in case.having(",")] == ["slutt,", ",start"]


@given(TEXTS)
def test_sentences_are_those_of_each_text(texts: list[str]) -> None:
    case = case_of(*texts)
    found = [(one.text.path, one.start, one.end) for one in case.sentences]
    assert found == [(text.path, start, end) for text in case.texts for start, end in spans(text.prose)]


@given(TEXTS)
def test_every_word_of_a_text_is_in_the_vocabulary_and_is_found_where_it_stands(texts: list[str]) -> None:
    case = case_of(*texts)
    words = {word.lower() for text in case.texts for word in WHOLE.findall(text.prose.replace("İ", "I"))}
    assert case.vocabulary == words | {part for word in words for part in re.split("[-’']", word)}
    for word in case.find(case.vocabulary):
        assert word.text.prose[word.start : word.end] == word.word


@given(TEXTS, st.lists(PIECES.filter(lambda sign: not sign.endswith("\n")), max_size=3))
def test_the_texts_that_have_a_sign_are_found_at_once_as_one_by_one(texts: list[str], signs: list[str]) -> None:
    case = case_of(*texts)
    one_by_one = [text for text in case.texts if any(sign in text.prose for sign in signs)]
    assert list(case.having(*signs)) == one_by_one


@pytest.mark.parametrize(
    ("written", "blanked"),
    [
        ("Se [planen](https://x.no) nå", "Se [planen··············· nå"),
        ("Avtalen[^1](2024) gjelder[^2] alle", "Avtalen····(2024) gjelder···· alle"),
        ("Jf.[^1]\n[Loven](#a) gjelder\n\n[^1]: Se der", "Jf.····\n[Loven····· gjelder\n\n············"),
        ("[Planen](x) for [navn]: alle", "[Planen···· for [navn]: alle"),
        ("Bruk `kode` og www.x.no, <mailto:a@b>", "Bruk ······ og ········· ············"),
        ("Planen](plan.pdf)", "Planen···········"),
        ("Lønn (fast) [sic] :-)", "Lønn (fast) [sic] :-)"),
    ],
)
def test_what_is_no_prose_is_blanked_sign_for_sign(written: str, blanked: str) -> None:
    assert prose(written) == blanked.replace("·", " ")


@pytest.mark.parametrize("sign", ["](", "[^", "[a](", "[^a]:", "`", "[a]["])
def test_marks_that_are_never_ended_are_read_at_once(sign: str) -> None:
    text = sign * 20_000  # a search that begins anew at each of them would take minutes
    case = case_of(text + "ord")
    assert (len(prose(text)), links(case), list(loose(case))) == (len(text), (), [])


def test_the_texts_with_points_are_found_first_and_last_and_none_between() -> None:
    case = case_of("- lære", "og - prøve", "Vi\n1) feiler", "-")
    assert [text.value for text in marked(case)] == ["- lære", "Vi\n1) feiler", "-"]


def test_words_are_remembered_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_REMEMBERED", 3)
    known = room._Known()  # noqa: SLF001 - what it keeps is the point
    monkeypatch.setattr(room, "_KNOWN", known)
    assert words_of("en to. (tre) fire/fem " + "a" * 99) == ["en", "to", "tre", "fire", "fem", "a" * 99]
    assert known == {"fire/fem": ("fire", "fem")}


def test_a_strategy_is_let_go_of_without_the_collector_of_garbage() -> None:
    gc.disable()
    try:
        case = case_of("Vi lærer. Vi lærer.")
        held = case.parts, case.sentences, case.vocabulary
        gone = weakref.ref(case.strategi.verdier)
        del case, held
        assert gone() is None
    finally:
        gc.enable()
