"""Each rule against its cases: silent on good strategies first, then a finding on each line that announces one."""

from __future__ import annotations

from pathlib import Path

import pytest

from house.wording import slips
from rules.running import FOLDER, Found, case_of, check_of, differences, expected, findings, read, rule_names, whole

CODES = [name[:5].upper() for name in rule_names()]
SILENT = sorted(FOLDER.glob("AG*/stille-*.yaml"))
FINDING = sorted(FOLDER.glob("AG*/funn-*.yaml"))


def label(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("path", SILENT, ids=label)
def test_a_good_strategy_is_left_in_peace(path: Path) -> None:
    assert findings(check_of(path.parent.name), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", FINDING, ids=label)
def test_findings_stand_where_they_are_announced(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    wanted = expected(text)
    assert wanted, "a case of findings announces at least one"
    assert differences(findings(check_of(path.parent.name), text), wanted) == []


@pytest.mark.parametrize("path", FINDING, ids=label)
def test_hints_are_worded_as_all_findings_are(path: Path) -> None:
    hits = check_of(path.parent.name).run(case_of(read(path.read_text(encoding="utf-8"))))
    assert {hit.hint: found for hit in hits if (found := slips(hit.hint))} == {}


@pytest.mark.parametrize("code", CODES)
def test_a_rule_has_cases_of_both_kinds(code: str) -> None:
    kinds = {path.name.split("-")[0] for path in (FOLDER / code).glob("*.yaml")}
    assert kinds == {"stille", "funn"}


def test_no_case_is_without_a_rule() -> None:
    assert {path.name for path in FOLDER.glob("AG*")} <= set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_the_bad_example_is_found_and_the_good_one_is_not(code: str) -> None:
    check = check_of(code)
    assert findings(check, whole(check.rule.bad))
    assert findings(check, whole(check.rule.good)) == []


@pytest.mark.parametrize("code", CODES)
def test_a_rule_says_what_it_is_about(code: str) -> None:
    rule = check_of(code).rule
    assert rule.code == code
    for text in (rule.what, rule.why, rule.mend):
        assert text.endswith("."), "whole sentences"
    assert all(rule.messages.values())


def test_the_comparison_sees_what_is_missing_too_much_or_misplaced() -> None:
    text = "# AG211@12: Åpen\nverdier: [{tittel: Åpen}]\n# AG211: Modig\nmuligheter: []\n"
    wanted = expected(text)
    assert [one.line for one in wanted] == [2, 4]
    right = Found(2, 12, "AG211", "verdien «Åpen» er ikke beskrevet")
    assert differences([right], wanted[:1]) == []
    assert differences([right], wanted) == ["not found: line 4:0 AG211 Modig"]
    assert differences([Found(2, 11, "AG211", "verdien «Åpen»")], wanted[:1]) == [
        "not found: line 2:12 AG211 Åpen",
        "found: line 2:11 AG211 verdien «Åpen»",
    ]


def test_an_announcement_reaches_into_a_block_of_text() -> None:
    text = "# i dag: 2024-01-02\n# AG604+1@3: tilstede\n# AG605: skal\ntekst: |\n  Vi skal skal være\n  tilstede\n"
    assert [(one.line, one.column, one.code) for one in expected(text)] == [(5, 3, "AG604"), (4, 0, "AG605")]
