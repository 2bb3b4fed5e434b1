"""Every finding has its words, and every word its finding."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

from agstrategi.messages import MESSAGES, NAMES

SOURCE = Path(__file__).resolve().parents[3] / "src" / "agstrategi"
MAKERS = {"refuse", "finding", "Fault", "Advice", "TemplateFault", "Refusal"}
PYTHON = ("pydantic", "dict", "None", "str ", "type", "exception", "traceback", "mapping")


def _named(tree: ast.AST) -> Iterator[str]:
    """Give the message keys that are written out where a finding is made."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MAKERS:
            yield from (
                part.value
                for part in node.args[:3]
                if isinstance(part, ast.Constant) and isinstance(part.value, str) and "-" in part.value
            )


def test_every_message_that_is_asked_for_exists() -> None:
    asked = {key for path in SOURCE.rglob("*.py") for key in _named(ast.parse(path.read_text(encoding="utf-8")))}
    assert "unknown-key-near" in asked
    assert asked - MESSAGES.keys() == set()


def test_every_message_has_a_code_with_a_name() -> None:
    assert {message.code for message in MESSAGES.values()} - NAMES.keys() == set()


def test_no_message_speaks_python() -> None:
    spoken = {key: f"{message.text} {message.hint}" for key, message in MESSAGES.items()}
    assert {key: text for key, text in spoken.items() if any(word in text.split() for word in PYTHON)} == {}


def test_messages_are_one_line_without_a_final_point() -> None:
    ends = {key for key, message in MESSAGES.items() for text in (message.text, message.hint) if text.endswith(".")}
    lines = {key for key, message in MESSAGES.items() if "\n" in message.text + message.hint}
    assert (ends, lines) == (set(), set())


def test_fields_are_named() -> None:
    formatter = string.Formatter()
    unnamed = {
        key
        for key, message in MESSAGES.items()
        for _, field, _, _ in formatter.parse(message.text + message.hint)
        if field is not None and not field.isidentifier()
    }
    assert unnamed == set()
