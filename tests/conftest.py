"""What every test may ask for: the repository's folder, the real strategies, tools of the machine."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]

# The same examples on every machine and run; a slow machine is no failure. HYPOTHESIS_PROFILE=search looks further.
settings.register_profile("repeatable", derandomize=True, deadline=None, database=None)
settings.register_profile("search", deadline=None, max_examples=2000, database=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real strategies beside the repository; the test is skipped where it is not."""
    folder = ROOT.parent / "shared"
    if not (folder / "strategier").is_dir():
        pytest.skip("the real strategies (../shared/strategier) are not on this machine")
    return folder


@pytest.fixture(scope="session")
def tool() -> Callable[[str], str]:
    """Find a program of the machine by name; the test is skipped where it is missing."""

    def find(name: str) -> str:
        found = shutil.which(name)
        if found is None:
            pytest.skip(f"{name} is not on this machine")
        return found

    return find
