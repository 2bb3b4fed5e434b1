"""How much a change counts, code by code; what nobody must miss is never made less of."""

from __future__ import annotations

import pytest

from agstrategi.compare import compare
from agstrategi.compare.codes import CODES, Choice
from agstrategi.compare.result import GRADES, Change, Fate, Grade
from unit.compare.making import differences, only, read, told

TEXT = "Alle ledere skal følge opp nærværet på sin arbeidsplass sammen med de 24 tillitsvalgte"


def measure(**fields: str) -> str:
    given = "".join(f", {key}: {value}" for key, value in fields.items())
    return f"mål: [{{tittel: M, tiltak: [{{id: a, tittel: T{given}}}, {{id: b, tittel: Et annet}}]}}]"


def gone(old: str) -> Change:
    return only(differences(old, "mål: [{tittel: M, tiltak: [{id: b, tittel: Et annet}]}]"))


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ({"frist": "2024"}, {"frist": "2026"}, "D103"),
        ({"frist": "2024-K1"}, {"frist": "2024-04-01"}, "D103"),
        ({"frist": "2026"}, {"frist": "2024"}, "D204"),
        ({"frist": "2024"}, {"frist": "2024-12-31"}, "D302"),
        ({"frist": "2024"}, {}, "D104"),
        ({}, {"frist": "2024"}, "D205"),
        ({"status": "planlagt"}, {"status": "pågår"}, "D209"),
        ({"status": "pågår"}, {"status": "avbrutt"}, "D109"),
        ({"ansvar": "[HR]"}, {"ansvar": "[lederne]"}, "D210"),
        ({"ansvar": "[HR]"}, {}, "D110"),
        ({"ansvar": "[HR, lederne]"}, {"ansvar": "[lederne, HR]"}, "D305"),
        ({"kostnad": "10 kroner"}, {"kostnad": "20 kroner"}, "D211"),
        ({"kortnavn": "Nær"}, {"kortnavn": "Til stede"}, "D303"),
        ({"start": "2024"}, {"start": "2025"}, "D220"),
        ({"tekst": TEXT}, {"tekst": TEXT.replace("skal", "bør")}, "D105"),
        ({"tekst": TEXT}, {"tekst": TEXT.replace("skal følge", "skal ikke følge")}, "D106"),
        ({"tekst": TEXT}, {"tekst": TEXT.replace("24", "30")}, "D107"),
        ({"tekst": TEXT}, {"tekst": TEXT.replace("24", "to")}, "D107"),
        ({"tekst": TEXT.replace("skal", "kan")}, {"tekst": TEXT}, "D206"),
        ({"tekst": TEXT}, {"tekst": TEXT.replace("nærværet", "lønna")}, "D212"),
        ({"tekst": TEXT}, {"tekst": TEXT.replace("Alle ledere", "Hver leder")}, "D212"),
        ({"tekst": TEXT}, {"tekst": f"{TEXT}."}, "D302"),
        ({"tekst": TEXT}, {"tekst": TEXT.replace("nærværet", "nærvær").replace("Alle", "alle")}, "D302"),
        ({"tekst": TEXT}, {"tekst": TEXT.replace("på sin", "i sin")}, "D302"),
        ({"tekst": "de motiverte"}, {"tekst": "de umotiverte"}, "D212"),
    ],
)  # fmt: skip
def test_a_changed_measure_has_its_code(before: dict[str, str], after: dict[str, str], code: str) -> None:
    change = only(differences(measure(**before), measure(**after)))
    assert [one.code for one in change.fields] == [code]
    assert (change.code, change.grade) == (code, CODES[code].grade)


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ("planlagt", "D101"),
        ("pågår", "D101"),
        ("utsatt", "D101"),
        ("fullført", "D201"),
        ("avbrutt", "D201"),
        ("", "D102"),
    ],
)
def test_a_measure_that_is_gone_counts_by_whether_it_was_done(status: str, code: str) -> None:
    assert gone(measure(status=status) if status else measure()).code == code


def test_a_measure_that_was_done_gets_a_new_deadline_and_not_a_later_one() -> None:
    change = only(differences(measure(frist="2020", status="fullført"), measure(frist="2024", status="fullført")))
    assert change.code == "D203"


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("verdier: [Raus]", "verdier: [Raus, Nær]", ["D112"]),
        ("verdier: [Raus, Nær]", "verdier: [Raus]", ["D111"]),
        ("utfordringer: [Høyt fravær]", "utfordringer: [Høyt fravær, Mye deltid]", ["D217"]),
        ("utfordringer: [Høyt fravær, Mye deltid]", "utfordringer: [Høyt fravær]", ["D216"]),
        ("visjon: Her vokser folk", "visjon: Her vokser alle", ["D113"]),
        ("visjon: Her vokser folk", "visjon: Her vokser folk.", ["D302"]),
        ("etikk: Vi er 3 på laget her", "etikk: Vi er 4 på laget her", ["D207"]),
        ("etikk: Vi tåler at valget blir kjent", "etikk: Vi tåler ikke at valget blir kjent", ["D208"]),
        ("mål: [{nummer: 1, tittel: A}]", "mål: [{nummer: 2, tittel: A}]", ["D218"]),
    ],
)
def test_other_changes_have_theirs(old: str, new: str, codes: list[str]) -> None:
    assert [change.code for change in told(differences(old, new))] == codes


def test_a_target_that_is_changed_counts_for_much_and_the_state_for_less() -> None:
    goal = "mål: [{{tittel: M, indikatorer: [{{tittel: Sykefravær, nå: {}, målverdi: {}}}]}}]"
    change = only(differences(goal.format("9 %", "8 %"), goal.format("10 %", "7 %")))
    assert [(one.field, one.code) for one in change.fields] == [("nå", "D207"), ("målverdi", "D108")]
    assert change.code == "D108"


def test_a_field_put_in_or_taken_out_is_no_changed_number() -> None:
    change = only(differences(measure(), measure(tekst="Vi skal ikke ha flere enn 30 ansatte")))
    assert change.code == "D212"


def test_paragraphs_drawn_together_with_the_same_words_are_a_change_of_style() -> None:
    first, second = "Vi henter og bringer alle folk og varer.", "Vi steller sår og brøyter veier hele året."
    old, new = f"etikk: |\n  {first}\n\n  {second}\n", f"etikk: |\n  {first} {second}\n"
    change = only(differences(old, new))
    assert (change.fate, change.code) == (Fate.SLATT_SAMMEN, "D306")


def test_what_is_new_with_its_parent_follows_it() -> None:
    new = "satsingsområder: [{tittel: Ledelse, tiltak: [Lære av hverandre hver uke hele året]}]"
    changes = {change.kind: change.follows for change in told(differences("", new))}
    assert changes == {"satsingsområde": False, "tiltak": True}


# --- the reader's choice ---------------------------------------------------------------------------------------------


def test_a_code_or_a_name_may_count_for_more_or_less() -> None:
    old, new = read(measure(frist="2024")), read(measure(frist="2026"))
    assert only(compare(old, new, Choice({"D103": "mindre"}))).grade is Grade.MINDRE
    assert only(compare(old, new, Choice({"frist-utsatt": "redaksjonell"}))).grade is Grade.REDAKSJONELL


def test_what_is_set_aside_is_not_told_and_the_next_gravest_counts() -> None:
    old, new = read(measure(frist="2024", status="planlagt")), read(measure(frist="2026", status="pågår"))
    change = only(compare(old, new, Choice({"D103": "av"})))
    assert (change.code, change.grade) == ("D209", Grade.MINDRE)
    assert told(compare(old, new, Choice({"D103": "av", "D209": "av"}))) == []


def test_every_code_counts_as_its_first_digit_says() -> None:
    assert [code.grade for code in CODES.values()] == [GRADES[int(code[1]) - 1] for code in CODES]
    assert len({code.name for code in CODES.values()}) == len(CODES)
