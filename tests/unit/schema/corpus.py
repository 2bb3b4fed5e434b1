"""Every strategy that the tests have, right and wrong, as texts: the schema must judge them as ``validate`` does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from docs.guide import pieces, whole
from unit.model import test_load

TESTS = Path(__file__).resolve().parents[2]
_FENCE = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def texts() -> dict[str, str]:
    """Give each strategy's text by a name that tells where it comes from."""
    return dict([*_rules(), *_commands(), *_guide(), *_model()])


def _rules() -> Iterator[tuple[str, str]]:
    for path in sorted((TESTS / "rules").glob("AG*/*.yaml")):
        yield f"rules/{path.parent.name}/{path.stem}", path.read_text(encoding="utf-8")


def _commands() -> Iterator[tuple[str, str]]:
    for path in sorted((TESTS / "commands").glob("*.md")):
        for at, fence in enumerate(_FENCE.findall(path.read_text(encoding="utf-8"))):
            if re.search(r"^strategi:", fence, re.MULTILINE):
                yield f"commands/{path.stem}/{at}", fence


def _guide() -> Iterator[tuple[str, str]]:
    found = pieces((TESTS.parent / "docs" / "veiledning.md").read_text(encoding="utf-8"))
    base = next(piece.body for piece in found if piece.kind == "grunnlag")
    for piece in found:
        if not piece.kind.startswith("fil: "):
            yield f"guide/{piece.line}", whole(piece, base)


def _model() -> Iterator[tuple[str, str]]:
    """Give what the tests of the model try: the texts among their cases."""
    for name, test in vars(test_load).items():
        marks = [mark for mark in getattr(test, "pytestmark", []) if mark.name == "parametrize"]
        for at, case in enumerate(case for mark in marks for case in mark.args[1]):
            text = case[0] if isinstance(case, tuple) else case
            if isinstance(text, str) and ":" in text:
                yield f"model/{name}/{at}", text if text.startswith("strategi:") else test_load.HEAD + text
