"""The list of rules is what the rules say of themselves, and every code that can be printed is in it."""

from __future__ import annotations

import os
import re
from pathlib import Path

from agstrategi.messages import NAMES
from agstrategi.reports.rulebook import page
from agstrategi.rules.book import book

PAGE = Path(__file__).resolve().parents[2] / "docs" / "regler.md"


def test_the_page_is_fresh() -> None:
    if os.environ.get("GOLDEN") == "write":
        PAGE.write_text(page(book()), encoding="utf-8", newline="\n")
    assert PAGE.read_text(encoding="utf-8") == page(book()), "run `make golden`"


def test_a_changed_rule_would_be_noticed() -> None:
    assert page(book()[:-1]) != page(book())


def test_codes_and_names_are_one_to_one() -> None:
    rules = book()
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)


def test_links_in_the_tables_lead_to_headings() -> None:
    content = PAGE.read_text(encoding="utf-8")
    headings = re.findall(r"^### (.*)$", content, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", content)) == anchors
    assert len(headings) == len(book())


def test_every_row_has_four_cells() -> None:
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| [AG")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {5}


def test_names_of_the_language_are_those_of_its_findings() -> None:
    named = {rule.code: rule.name for rule in book() if rule.code in NAMES}
    assert named.items() <= NAMES.items()
