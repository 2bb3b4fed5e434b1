"""Lists with dashes in a text: which points they have, and what leads them in."""

from __future__ import annotations

from agstrategi.model.strategi import Strategi
from agstrategi.rules.case import Text
from agstrategi.rules.support.points import in_text


def lists(value: str) -> list[tuple[str, list[str]]]:
    part = Strategi.model_construct()
    text = Text(("etikk",), value, value, "tekst", "etikk", part, quoted=False)
    return [(one.lead, [point.words for point in one.points]) for one in in_text(text)]


def test_a_text_without_points_has_no_list() -> None:
    assert lists("Vi lærer - og prøver.\n10 av oss feiler.") == []


def test_the_paragraph_before_leads_in() -> None:
    assert lists("Først dette.\n\nVi skal\nalle\n\n- lære\n- prøve") == [("Vi skal\nalle", ["lære", "prøve"])]


def test_a_paragraph_between_parts_two_lists() -> None:
    assert lists("- lære\n\n- prøve\n\nOg så\n\n1. feile\n2. le") == [
        ("", ["lære", "prøve"]),
        ("Og så", ["feile", "le"]),
    ]


def test_a_point_goes_on_over_lines_and_holds_the_points_inside_it() -> None:
    assert lists("- lære\n  av andre\n  - og oss selv\n- prøve") == [
        ("", ["lære\n  av andre\n  - og oss selv", "prøve"])
    ]


def test_each_point_knows_its_place() -> None:
    value = "Vi skal\n\n- lære\n- prøve\n"
    text = Text(("etikk",), value, value, "tekst", "etikk", Strategi.model_construct(), quoted=False)
    points = next(in_text(text)).points
    assert [value[point.start : point.end] for point in points] == ["lære", "prøve"]
