"""Where one sentence ends and the next begins, in prose, in points and in tables."""

from __future__ import annotations

import pytest

from agstrategi.rules.support.sentences import spans


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in spans(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Vi bruker f.eks. KS sin veileder, jf. Hovedavtalen § 3.",
        "Det er K. Dalgard som leder, fra 1. januar.",
        "Ordet «Hva?» er et spørsmål.",
        "Tre ting … og så en til.",
        "Se kap. 3 og nr. 4.",
    ],
)
def test_a_point_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert sentences(text) == [text]


def test_prose_is_parted_at_stops() -> None:
    assert sentences("Vi lærer. Vi prøver! «Hvorfor?» Fordi vi må.") == [
        "Vi lærer.",
        "Vi prøver!",
        "«Hvorfor?»",
        "Fordi vi må.",
    ]


def test_paragraphs_points_and_cells_are_sentences_of_their_own() -> None:
    text = "Vi skal\n\n- lære\n- **prøve**\n2. feile\n\n| Hvem | Hva |"
    assert sentences(text) == ["Vi skal", "lære", "prøve**", "feile", "Hvem", "Hva"]


def test_a_line_break_in_a_paragraph_parts_nothing() -> None:
    assert sentences("Vi lærer\nav hverandre") == ["Vi lærer\nav hverandre"]


def test_nothing_has_no_sentences() -> None:
    assert sentences(" \n ") == []
