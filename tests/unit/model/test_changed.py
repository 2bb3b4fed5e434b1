"""What Markdown would change in silence is a finding; what it writes as its author did is not."""

from __future__ import annotations

import pytest

from agstrategi.model.changed import changed

TABLE = "| a | b |\n| --- | --- |\n"


@pytest.mark.parametrize(
    "text",
    [
        TABLE + "| 1 | 2 |\n| 3 |\n| 4 | 5 \\| 6 |\n| 7 | 8 | |",
        "a | b\n--- | ---\n1 | 2",
        "> | a | b |\n> | --- | --- |\n> | 1 | 2 |",
        "- | a | b |\n  | --- | --- |\n  | 1 | 2 |",
        "Ja | nei er ingen tabell.",
        "1. én\n2. to\n3. tre",
        "5. fem\n6. seks",
        "1. alle\n1. teller\n1. selv",
        "1. én\n   1. inni\n   2. inni\n2. to",
        "- punkt\n- 2023\n- 2019",
    ],
)
def test_what_stays_as_written_is_silent(text: str) -> None:
    assert list(changed(text)) == []


@pytest.mark.parametrize(
    ("text", "message", "marked"),
    [
        (TABLE + "| 1 | 2 | tapt |", "cell-lost", "| tapt |"),
        (TABLE + "| 1 | `ja|nei` |", "cell-lost", "|nei` |"),
        ("a | b\n--- | ---\n1 | 2 | 3", "cell-lost", "| 3"),
        ("> | a | b |\n> | --- | --- |\n> | 1 | 2 | 3 |", "cell-lost", "| 3 |"),
        ("Før.\n\n1. én\n2. to\n4. fire\n5. fem", "number-changed", "4"),
        ("- a\n\n  5. fem\n  7. syv", "number-changed", "7"),
    ],
)
def test_what_comes_out_otherwise_is_found(text: str, message: str, marked: str) -> None:
    (found,) = changed(text)
    assert (found.message, text[found.start : found.end]) == (message, marked)
