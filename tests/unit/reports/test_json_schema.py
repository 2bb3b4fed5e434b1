"""The JSON form is what its published schema says, on real findings of every kind."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from agstrategi.cli.main import main

ROOT = Path(__file__).resolve().parents[3]
SCHEMA = json.loads((ROOT / "docs" / "skjema" / "funn.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
DRAFT = """strategi: {tittel: Plan, kommune: Nordvik, vedtak: {dato: xx.xx.xxxx}}
visjon: Her  vokser folk
verdier: [Nær]
kapitler: [{innhold: [vis: visjon]}]
"""
WRONG = "strategi: {titel: Plan, kommune: Nordvik kommune}\nverdier: Nær\nkapitler: [{innhold: [{vis: a, tekst: b}]}]\n"


def report(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    main(["validate", *arguments, "--format", "json", "--today", "2024-05-01"])
    made: dict[str, Any] = json.loads(capsys.readouterr().out)
    return made


def errors(made: dict[str, Any]) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(made)]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("text", [DRAFT, WRONG, "a: [", ""])
def test_a_report_follows_its_schema(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "strategi.yaml"
    path.write_text(text, encoding="utf-8")
    made = report(capsys, str(path))
    assert made["findings"]
    assert errors(made) == []


def test_so_does_one_of_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert errors(report(capsys, "borte.yaml")) == []


def test_no_key_is_left_out_of_the_schema(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "strategi.yaml"
    path.write_text(WRONG, encoding="utf-8")
    made = report(capsys, str(path))
    assert set(made) == set(SCHEMA["properties"])
    assert set(made["summary"]) == set(SCHEMA["properties"]["summary"]["properties"])
    assert set(made["findings"][0]) == set(SCHEMA["$defs"]["funn"]["properties"])


@pytest.mark.parametrize("change", [{"severity": "error"}, {"line": 0}, {"code": "204"}, {"path": [1.5]}])
def test_the_schema_notices_what_is_wrong(change: dict[str, object], capsys: pytest.CaptureFixture[str]) -> None:
    made = report(capsys, "borte.yaml")
    made["findings"][0] |= change
    assert errors(made) != []
