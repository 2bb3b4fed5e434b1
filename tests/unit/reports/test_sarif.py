"""Findings as SARIF: valid against the standard's own schema, with places and words that are safe to show.

``sarif-2.1.0-rtm.5.json`` is OASIS's schema as the npm package ``@microsoft/jest-sarif`` (MIT) carries it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, FormatChecker

from agstrategi.diagnostics import Diagnostic, Place, Severity
from agstrategi.reports import write
from agstrategi.reports.sarif import address
from agstrategi.rules.book import book

SCHEMA = json.loads((Path(__file__).parent / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
VALIDATOR = Draft4Validator(SCHEMA, format_checker=FormatChecker())
FILE = "mål/strategi 1.yaml"
TEXT = "strategi:\n  tittel: 👩 og 🌾 her\n  kommune: Nordvik\n"


def found(code: str, severity: Severity, place: Place, message: str = "noe er galt", hint: str = "") -> Diagnostic:
    return Diagnostic(code, severity, place, message, hint)


def log(*findings: Diagnostic) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(write("sarif", findings, 1, {FILE: TEXT}))
    return made


def errors(report: dict[str, Any]) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(report)]


def one_of_each_rule() -> list[Diagnostic]:
    place = Place(FILE, 2, 3, 2, 9)
    return [found(rule.code, rule.severity or Severity.MERKNAD, place) for rule in book()]


def test_a_log_with_every_rule_is_valid() -> None:
    assert errors(log(*one_of_each_rule())) == []


def test_a_log_without_findings_is_valid() -> None:
    report = log()
    assert errors(report) == []
    assert report["runs"][0]["results"] == []


def test_the_schema_notices_what_is_wrong() -> None:
    report = log(*one_of_each_rule())
    report["runs"][0]["results"][0]["level"] = "feil"
    report["runs"][0]["results"][1]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert len(errors(report)) == 2


def test_a_result_points_at_its_rule() -> None:
    run = log(*one_of_each_rule())["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_a_rule_brings_its_help() -> None:
    [rule] = log(found("AG211", Severity.ADVARSEL, Place(FILE)))["runs"][0]["tool"]["driver"]["rules"]
    assert rule["name"] == "verdi-uten-beskrivelse"
    assert rule["defaultConfiguration"] == {"level": "warning"}
    assert "```yaml" in rule["help"]["markdown"]
    assert "Slik retter du det:" in rule["help"]["text"]


@pytest.mark.parametrize(("severity", "level"), [("feil", "error"), ("advarsel", "warning"), ("merknad", "note")])
def test_severity_is_the_findings_own(severity: str, level: str) -> None:
    [result] = log(found("AG204", Severity(severity), Place(FILE)))["runs"][0]["results"]
    assert result["level"] == level


def test_columns_are_counted_as_editors_count_them() -> None:
    run = log(found("AG606", Severity.MERKNAD, Place(FILE, 2, 17, 2, 20)))["runs"][0]
    assert run["columnKind"] == "utf16CodeUnits"
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 2, "startColumn": 19, "endLine": 2, "endColumn": 22}


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("strategi.yaml", "strategi.yaml"),
        ("mål/a b#1.yaml", "m%C3%A5l/a%20b%231.yaml"),
        ("../fjellvik/strategi.yaml", "../fjellvik/strategi.yaml"),
        ("100%.yaml", "100%25.yaml"),
        ("a:b.yaml", "a%3Ab.yaml"),
        ("/srv/plan.yaml", "file:///srv/plan.yaml"),
        ("C:/planer/å.yaml", "file:///C:/planer/%C3%A5.yaml"),
    ],
)
def test_a_files_name_is_an_address(file: str, uri: str) -> None:
    assert address(file) == uri


def test_quoted_text_makes_no_link_and_steers_nothing() -> None:
    place = Place(FILE, 2, 1, 2, 2)
    bad = found("AG402", Severity.ADVARSEL, place, "«[her](https://ond.example)»\x1b[2J\u202e", "a ##[x]")
    [result] = log(bad)["runs"][0]["results"]
    expected = "«\\[her](https://ond.example)»<U+001B>[2J<U+202E>\na <U+0023>#[x]"
    assert result["message"]["text"] == expected
