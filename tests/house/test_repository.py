"""What is committed names no machine and no package index: it must work, and read the same, anywhere."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

# The brackets keep the patterns from finding themselves.
INDEX = re.compile(r"pypi\.org|python[h]osted|npmjs\.(?:org|com)|debian\.org|/sim[p]le\b|--(?:extra-)?index[-]url")
# The first folder of a path on somebody's machine. A path inside another (docs/tmp/) or of a page (no/home/) is none.
MACHINE = re.compile(r"(?<![\w.~\-}])/(?:work|root|tmp|home|Users)/\w|\b[A-Z]:[\\/]Users[\\/]")


def traces(text: str) -> list[str]:
    """List what in ``text`` names a package index or a place on one machine."""
    return [match.group() for pattern in (INDEX, MACHINE) for match in pattern.finditer(text)]


def _real(text: str) -> str:
    """Write out a planted fault, which this file could not hold as it is: ``·`` is a point and ``¦`` a slash."""
    return text.replace("·", ".").replace("¦", "/")


def _tracked(root: Path) -> list[Path]:
    git = shutil.which("git")
    if git is None or not (root / ".git").exists():
        pytest.skip("not a git checkout: no list of tracked files")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=root, check=True, capture_output=True).stdout
    return [root / name for name in listed.decode().split("\0") if name]


def test_no_tracked_file_names_a_machine_or_an_index(root: Path) -> None:
    texts = {path: path.read_bytes().decode("utf-8", "replace") for path in _tracked(root) if path.is_file()}
    found = {str(path.relative_to(root)): traces(text) for path, text in texts.items()}
    assert {name: what for name, what in found.items() if what} == {}


@pytest.mark.parametrize(
    "text",
    [
        "https://pypi·org/project/typer",
        "https://mirror.example¦simple",
        "open('¦tmp/strategi.yaml')",
        "se ¦home/kari/strategi",
        "file://¦root/agstrategi",
        "C:¦Users¦kari",
    ],
)
def test_a_trace_is_found(text: str) -> None:
    assert traces(_real(text)) != []


@pytest.mark.parametrize(
    "text",
    [
        "typer==0.29.2",
        "docs/tmp/plan.md",
        "https://kommune.example/home/strategi",
        "~/tmp/strategi",
        "mappe/tmp/",
        "og/eller",
    ],
)
def test_other_text_is_no_trace(text: str) -> None:
    assert traces(text) == []


def test_the_architecture_is_read_in_one_sitting(root: Path) -> None:
    page = root / "docs" / "arkitektur.md"
    if not page.exists():
        pytest.skip("docs/arkitektur.md is not written yet")
    assert len(page.read_text(encoding="utf-8").splitlines()) <= 150
