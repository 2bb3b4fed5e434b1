"""A councillor reads ten lines at most, the gravest first, and every number in them is right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agstrategi.compare.codes import CODES
from agstrategi.compare.report.summary import MOST, summary
from agstrategi.compare.result import Change, Grade, SharedChange
from unit.compare_report.made import area, born, changed, field, gone, measure, ref, view, wording

GRAVE = [code for code in CODES.values() if code.grade is Grade.VESENTLIG]


def told(*changes: Change, shared: tuple[SharedChange, ...] = ()) -> list[str]:
    return [sentence.text for sentence in summary(view(*changes, shared=shared), wording())]


def grave(at: int, code: str, kind: str = "tiltak") -> Change:
    both = measure(f"{kind.capitalize()} {at}", at)
    return changed(kind, both, both, field("tekst", "a", "b", code))


def test_where_nothing_is_changed_that_is_all() -> None:
    assert told(area()) == ["Ingenting er endret."]


def test_one_measure_of_each_fate() -> None:
    lines = told(
        gone("tiltak", measure("Stipend", 0, values={"status": "planlagt"}), "D101"),
        born("tiltak", measure("Fagbrev", 1), "D202"),
        grave(2, "D103"),
    )
    assert lines == [
        "Tiltak: 2 før, 2 nå. Ett er endret, ett er tatt ut og ett er nytt.",
        "Tiltaket «Stipend» er tatt ut uten å være gjort.",
        "Tiltaket «Tiltak 2» har fått utsatt frist.",
        "Ellers er det én mindre endring.",
    ]


def test_of_many_the_first_are_named() -> None:
    lines = told(*(grave(at, "D103") for at in range(5)))
    assert lines[1] == "Fem tiltak har fått utsatt frist, blant dem «Tiltak 0», «Tiltak 1» og «Tiltak 2»."


def test_of_three_all_are_named() -> None:
    lines = told(*(grave(at, "D104") for at in range(3)))
    assert lines[1] == "Tre tiltak har ikke lenger noen frist: «Tiltak 0», «Tiltak 1» og «Tiltak 2»."


def test_long_names_leave_room_for_the_sentence() -> None:
    names = [
        f"Et tiltak som har fått et svært langt navn, nummer {at}, fordi noen ville si alt i det" for at in range(5)
    ]
    lines = told(
        *(
            changed("tiltak", measure(name, at), measure(name, at), field("frist", "2020", "2024", "D103"))
            for at, name in enumerate(names)
        )
    )
    assert lines[1].count("«") == 1


def test_the_words_that_weaken_are_named() -> None:
    both = measure("Utlysning", 0)
    lines = told(changed("tiltak", both, both, field("tekst", "Vi skal lyse ut.", "Vi bør lyse ut.", "D105")))
    assert lines[1] == "Kravet er svekket i tiltaket «Utlysning»: «skal» er blitt «bør»."


@pytest.mark.parametrize("kinds", [("tiltak",), ("tiltak", "mål", "hovedgrep", "verdi")])
def test_there_are_never_more_than_ten_lines(kinds: tuple[str, ...]) -> None:
    every = [grave(at * 10 + step, code.code, kind) for at, code in enumerate(GRAVE) for step, kind in enumerate(kinds)]
    words = SharedChange("", "a", "b", "D222", Grade.MINDRE, (1, 2, 3), {"tiltak": 3})
    lines = told(*every, shared=(words, words, words))
    assert len(lines) == MOST
    assert any(line.startswith("Dessuten er ") for line in lines)


def test_what_has_no_room_is_counted_and_not_what_is_named_already() -> None:
    several = tuple(field("tekst", "a", "b", code.code) for code in GRAVE)
    both = measure("Alt på en gang", 0)
    everything = changed("tiltak", both, both, *several)
    assert not any(line.startswith("Dessuten") for line in told(everything))
    lines = told(everything, grave(1, GRAVE[-1].code))
    assert lines[-1] == "Dessuten er én til vesentlig; den er merket i tabellene."
    assert len(lines) == MOST


def test_the_gravest_stands_first() -> None:
    lines = told(grave(0, "D112", "mål"), grave(1, "D110"), gone("tiltak", measure("Stipend", 2), "D101"))
    assert [("Stipend" in line, "Ingen har" in line, "nytt" in line) for line in lines[1:]] == [
        (True, False, False), (False, True, False), (False, False, True),
    ]  # fmt: skip


def test_an_uncertain_pair_is_nothing_that_nobody_must_miss() -> None:
    both = measure("Utlysning", 0)
    sure = changed("tiltak", both, both, field("tekst", "Vi skal.", "Vi bør.", "D105"))
    unsure = replace(sure, uncertain=True, code="D221", grade=Grade.MINDRE)
    assert [line for line in told(unsure) if "svekket" in line] == []


def test_words_exchanged_in_many_places_are_told_with_where() -> None:
    words = SharedChange("", "rådmann", "kommunedirektør", "D222", Grade.MINDRE, (1, 2, 3), {"tiltak": 2, "tekst": 1})
    changes = [
        changed("tiltak", measure(str(at), at), measure(str(at), at), field("tekst", "a", "b"), covered=True)
        for at in range(2)
    ]
    text = ref("a", "forord", 0, field="forord")
    lines = told(*changes, changed("tekst", text, text, field("tekst", "a", "b"), covered=True), shared=(words,))
    assert "«rådmann» er blitt «kommunedirektør» i to tiltak og ett avsnitt." in lines
