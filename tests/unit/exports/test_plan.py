"""The action plan has every measure of the strategy, and says of each where it belongs, who, when and how far."""

from __future__ import annotations

from pathlib import Path

from agstrategi.exports.plan import When, action_plan
from agstrategi.model.load import examine
from agstrategi.model.work import Tiltak
from agstrategi.source import read
from unit.exports.plans import EVERYWHERE, plan, rows


def test_measures_are_found_wherever_they_stand() -> None:
    assert [row["tekst"] for row in rows(EVERYWHERE) if not row["tiltak"]] == [
        "Under et delmål",
        "Under et mål",
        "Under områdets mål",
        "Under et hovedgrep",
        "Under et delområde",
    ]


def test_a_row_says_all_that_the_measure_does() -> None:
    row = next(row for row in rows(EVERYWHERE) if row["id"] == "kurs")
    when = [value.day.isoformat() for key in ("start", "frist") if isinstance(value := row.pop(key), When)]
    assert when == ["2025-09-01", "2026-06-30"]
    assert row == {
        "id": "kurs",
        "satsingsområde": "Ledelse",
        "delområde": "",
        "mål": "Heltid\nGod turnus",
        "hovedgrep": "",
        "tiltak": "Kurs",
        "tekst": "Alle ledere, se planen (https://lund.example/plan).\n• nye\n• gamle\n"
        "Først:\n• melde på\n• møte\n  • presis",
        "ansvar": "HR-avdelingen og verneombudet",
        "status": "pågår",
        "indikatorer": "Deltakere: kilde HR, nå 3, målverdi 30, år 2026",
    }


def test_notes_to_ourselves_stay_at_home() -> None:
    assert "Ikke vis" not in str(plan(EVERYWHERE))


def test_a_measure_serves_the_goal_it_stands_under_or_names_or_its_areas() -> None:
    served = {str(row["tekst"] or row["id"]): row["mål"] for row in rows(EVERYWHERE) if row["id"] != "kurs"}
    assert served == {
        "Under et mål": "Heltid",
        "Under et delmål": "God turnus",
        "Under områdets mål": "Trygge ledere",
        "Under et hovedgrep": "Folk er på jobb",
        "Under et delområde": "Folk er på jobb",
    }


def test_where_no_id_is_written_it_is_the_one_that_paths_use() -> None:
    assert [
        row["id"] for row in rows("satsingsområder: [{tittel: A, tiltak: [Lyse ut alle ledige stillinger nå]}]")
    ] == ["lyse-ut-alle-ledige-stillinger"]


def test_heads_are_the_municipalitys_own_words() -> None:
    yaml = """strategi:
  tittel: S
  kommune: Lund
  målform: nn
  begreper:
    satsingsområde: {en: innsatsområde, flere: innsatsområde}
    ansvar: {overskrift: Hvem}
    status: {overskrift: ""}
satsingsområder: [{tittel: Leiing, tiltak: [{tekst: Kurs, kostnad: 3 kr}]}]
"""
    assert [column.head for column in plan(yaml).columns] == [
        "Id", "Innsatsområde", "Mål", "Tiltak", "Skildring", "Hvem", "Start", "Frist", "Status", "Indikator", "Kostnad",
    ]  # fmt: skip


def test_two_columns_never_have_the_same_head() -> None:
    yaml = "strategi: {tittel: S, kommune: Lund, begreper: {mål: {en: tiltak, flere: tiltak}}}\nmål: []"
    assert [column.head for column in plan(yaml).columns if "iltak" in column.head] == ["Tiltak", "Tiltak (2)"]


def test_no_measure_of_the_real_strategies_and_examples_is_left_out(root: Path) -> None:
    folders = [*(root / "eksempler").iterdir(), *(root.parent / "shared" / "strategier").glob("*")]
    for folder in folders:
        source = read(folder).value
        assert source is not None
        strategi = examine(source).strategi
        assert strategi is not None
        every = {path for path, part in strategi.every_part if isinstance(part, Tiltak)}
        assert set(action_plan(strategi).paths) == every, folder.name
