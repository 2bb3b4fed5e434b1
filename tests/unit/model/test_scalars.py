"""Ids: what is one, and what a title makes of itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agstrategi.model.scalars import is_slug, slug


@pytest.mark.parametrize(
    ("title", "made"), [("Ledelse i praksis", "ledelse-i-praksis"), ("A _- B", "a-b"), ("«Ærlig»", "ærlig"), ("…", "")]
)
def test_a_title_makes_an_id(title: str, made: str) -> None:
    assert slug(title) == made


@given(st.text())
def test_what_a_title_makes_is_an_id_and_makes_itself(title: str) -> None:
    made = slug(title)
    assert slug(made) == made
    assert made == "" or is_slug(made)


@given(st.text(alphabet="aÅøß1-_ ·"))
def test_an_id_is_what_makes_itself(text: str) -> None:
    assert is_slug(text) == (text != "" and slug(text) == text)
