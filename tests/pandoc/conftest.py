"""Real pandoc: the machine's own (Debian's is 2.17) and the newest, which a Python package brings."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


@pytest.fixture(scope="session", params=["the machine's", "the newest"])
def pandoc(request: pytest.FixtureRequest) -> str:
    """A pandoc to run; the test is skipped where it is missing."""
    found = shutil.which("pandoc") if request.param == "the machine's" else _newest()
    if found is None:
        pytest.skip(f"{request.param} pandoc is not on this machine")
    return found


def _newest() -> str | None:
    pypandoc = pytest.importorskip("pypandoc", reason="pypandoc_binary, which brings the newest pandoc, is missing")
    path = Path(pypandoc.__file__).parent / "files" / "pandoc"
    return str(path) if path.is_file() else shutil.which("pandoc", path=str(path.parent))
