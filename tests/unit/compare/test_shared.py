"""What hits many parts alike is told once, with a count."""

from __future__ import annotations

from agstrategi.compare.result import Comparison
from unit.compare.making import differences, told

DOING = (
    "legger planen fram for utvalget",
    "svarer på brev fra innbyggerne",
    "leder møtene hver mandag",
    "godkjenner turnus",
)


def goals(who: str, *more: str) -> str:
    lines = [f"  - {{id: m{at}, tittel: {who} {doing}}}" for at, doing in enumerate(DOING)]
    return "\n".join(["mål:", *lines, *more])


def listed(comparison: Comparison) -> list[tuple[str, str, int, str]]:
    return [(one.before, one.after, one.count, one.code) for one in comparison.shared]


def test_two_alike_are_told_each_for_itself() -> None:
    old = "mål: [{id: a, tittel: Rådmannen leder møtet}, {id: b, tittel: Rådmannen svarer alle}]"
    comparison = differences(old, old.replace("Rådmannen", "Kommunedirektøren"))
    assert listed(comparison) == []
    assert [change.covered for change in told(comparison)] == [False, False]


def test_a_word_that_took_another_s_place_everywhere_is_one_change() -> None:
    comparison = differences(goals("Rådmannen"), goals("Kommunedirektøren"))
    assert listed(comparison) == [("rådmannen", "kommunedirektøren", 4, "D222")]
    assert comparison.shared[0].kinds == {"mål": 4}
    assert all(change.covered and change.grade == "mindre" for change in told(comparison))


def test_inflected_forms_count_together_under_their_stem() -> None:
    more = "  - {id: x, tittel: Alle hører rådmannens tale}", "  - {id: y, tittel: Én rådmann for alle her}"
    new = [line.replace("rådmann", "kommunedirektør") for line in more]
    comparison = differences(goals("Rådmannen", *more), goals("Kommunedirektøren", *new))
    assert listed(comparison) == [("rådmann", "kommunedirektør", 6, "D222")]


def test_a_part_with_another_change_too_is_told_with_what_is_its_own() -> None:
    new = goals("Kommunedirektøren").replace("hver mandag", "hver eneste tirsdag")
    comparison = differences(goals("Rådmannen"), new)
    own = [change for change in told(comparison) if not change.covered]
    assert [(change.new[0].id, change.fields[0].shared) for change in own] == [("m2", (0,))]


def test_a_weaker_word_in_many_places_counts_as_much_as_in_one() -> None:
    comparison = differences(goals("Lederen skal sørge for at hun"), goals("Lederen bør sørge for at hun"))
    assert listed(comparison) == [("skal", "bør", 4, "D105")]
    assert {change.grade for change in told(comparison)} == {"vesentlig"}


def test_a_deadline_that_is_put_off_alike_is_one_change() -> None:
    items = "mål: [{{tittel: M, tiltak: [{}]}}]"
    text = ", ".join(f"{{id: t{at}, tittel: {doing.capitalize()}, frist: 2024}}" for at, doing in enumerate(DOING))
    old = items.format(text)
    comparison = differences(old, old.replace("2024", "2026"))
    assert [(one.field, one.count, one.code) for one in comparison.shared] == [("frist", 4, "D103")]


def test_lists_in_another_order_have_no_words_in_common() -> None:
    text = ", ".join(
        f"{{id: t{at}, tittel: {doing.capitalize()}, ansvar: [HR, lederne]}}" for at, doing in enumerate(DOING)
    )
    old = f"mål: [{{tittel: M, tiltak: [{text}]}}]"
    comparison = differences(old, old.replace("[HR, lederne]", "[lederne, HR]"))
    assert comparison.shared == ()
    assert {change.code for change in told(comparison)} == {"D305"}
