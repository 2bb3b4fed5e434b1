"""Findings speak one way: «key», a small initial, no final point, sentences joined with a semicolon."""

from __future__ import annotations

import pytest

from agstrategi.messages import MESSAGES, output, reading, references, values
from agstrategi.rules.base import as_hint
from agstrategi.rules.registry import checks
from house.wording import slips


def worded() -> dict[str, str]:
    """Give every message and hint there is, as templates, by where it stands."""
    told = {f"{key} {part}": getattr(message, part) for key, message in MESSAGES.items() for part in ("text", "hint")}
    for rule in (check.rule for check in checks()):
        told |= {f"{rule.code} {key}": words for key, words in rule.messages.items()}
        told[f"{rule.code} mend"] = as_hint(rule.mend)
    return told


def test_every_finding_is_worded_the_same_way() -> None:
    found = {where: slips(words) for where, words in worded().items()}
    assert {where: what for where, what in found.items() if what} == {}


def test_no_message_stands_in_two_files() -> None:
    files = (reading, values, references, output)
    assert sum(len(file.MESSAGES) for file in files) == len(MESSAGES)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("skriv `frist`", ["`code`"]),
        ("skriv «frist».", ["a final point"]),
        ("Skriv «frist»", ["a capital"]),
        ("skriv «frist». Den må stå", ["two sentences"]),
        ("skriv «hvert 2. år», eller «Lage …»", []),
        ("Word kan ikke vise bildet", []),
    ],
)
def test_a_slip_is_seen(words: str, found: list[str]) -> None:
    assert slips(words) == found


def test_what_a_rule_says_in_sentences_becomes_a_hint() -> None:
    assert as_hint("Skriv `dato`. Er den ukjent, tar du den bort.") == "skriv «dato»; er den ukjent, tar du den bort"
    assert as_hint("KS vet det. «fix» retter hvert 2. år.") == "KS vet det; «fix» retter hvert 2. år"
