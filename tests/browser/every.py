"""Every page there is: of the examples and the five real strategies."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from agstrategi.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "eksempler").iterdir())
REAL = [
    ROOT.parent / "shared" / "strategier" / name
    for name in ("alver", "nordre-land", "sandefjord", "sondre-land", "stange")
]
_FULL = "fjellvik-2023"
"""What has the most of everything: looked at in every run, the others in the slow ones."""


def names() -> list[Any]:
    """Give the name of each page, as the parameters of a fixture."""
    found = [path.name for path in (*EXAMPLES, *REAL)]
    return [name if name == _FULL else pytest.param(name, marks=pytest.mark.slow) for name in found]


def page(name: str, folder: Path) -> Path:
    """Build one page by its name; the test is skipped where its strategy is not on this machine."""
    file = folder / f"{name}.html"
    source = next(path for path in (*EXAMPLES, *REAL) if path.name == name)
    if not source.exists():
        pytest.skip("the real strategies (../shared/strategier) are not on this machine")
    assert main(["build", str(source), "-f", "html", "-o", str(file)]) == 0
    return file
