"""A municipality's colour: what contrast it has, and the nearest colour that can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agstrategi.typesetting.profile import ENOUGH, contrast, is_colour, readable, tint, worst_contrast

COLOURS = st.tuples(*[st.integers(0, 255)] * 3).map(lambda parts: "#" + "".join(f"{part:02x}" for part in parts))


def channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


@pytest.mark.parametrize(
    ("text", "ground", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#767676", "#ffffff", 4.54),  # the palest grey that passes on white, as every checker says
        ("#777", "#fff", 4.48),
        ("#ffdd00", "#ffffff", 1.35),
        ("#0b4a6f", "#0b4a6f", 1.0),
    ],
)
def test_contrast_is_counted_as_the_guidelines_count_it(text: str, ground: str, expected: float) -> None:
    assert contrast(text, ground) == pytest.approx(expected, abs=0.01)


@given(COLOURS, COLOURS)
def test_contrast_is_the_same_both_ways(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21


@given(COLOURS)
def test_the_colour_that_is_used_can_be_read_on_every_ground_of_ours(colour: str) -> None:
    used = readable(colour)
    assert worst_contrast(used) >= ENOUGH
    assert contrast(used, tint(used, 0.07)) >= ENOUGH
    assert contrast("#ffffff", used) >= ENOUGH


@given(COLOURS)
def test_a_colour_that_can_be_read_is_left_alone(colour: str) -> None:
    assert (readable(colour) == colour) == (worst_contrast(colour) >= ENOUGH)
    assert readable(readable(colour)) == readable(colour)


@given(COLOURS)
def test_another_is_darker_and_no_darker_than_it_must_be(colour: str) -> None:
    used = readable(colour)
    assert all(after <= before for before, after in zip(channels(colour), channels(used), strict=True))
    assert used == colour or worst_contrast(used) < ENOUGH + 0.25


@pytest.mark.parametrize("text", ["#fff", "#0B4A6F", "#0b4a6f"])
def test_what_is_a_colour(text: str) -> None:
    assert is_colour(text)
    assert is_colour(readable(text))


@pytest.mark.parametrize("text", ["", "blå", "0b4a6f", "#0b4a6", "#0b4a6f80", "#ggg", "rgb(1, 2, 3)", "#0b4a6f\n"])
def test_what_is_none(text: str) -> None:
    assert not is_colour(text)
