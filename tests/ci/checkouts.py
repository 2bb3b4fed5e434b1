"""What the tests of CI have in common: a repository to run in, and the program as a job finds it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

GOOD = """strategi: {tittel: Plan, kommune: Nordvik, periode: 2023-2027, status: utkast}
oppfølging: {tekst: Kommunestyret får en rapport hver vår., rullering: etter valg}
"""
WEAK = GOOD + "visjon: Her  vokser folk\nverdier: [Nær]\n"
WRONG = "strategi: {titel: Plan, kommune: Nordvik}\n"


def program(name: str) -> Path:
    """Find a program beside this Python; the test is skipped where it is not installed."""
    path = Path(sys.executable).with_name(name)
    if not path.exists():
        pytest.skip(f"{name} is not installed in this environment")
    return path


def git(folder: Path, *words: str) -> str:
    """Run git in a folder; the test is skipped where there is none."""
    found = shutil.which("git")
    if found is None:
        pytest.skip("git is not on this machine")
    settings = ["-c", "user.name=Kari", "-c", "user.email=kari@fjellvik.example", "-c", "core.autocrlf=false"]
    done = subprocess.run([found, *settings, *words], cwd=folder, check=True, capture_output=True, encoding="utf-8")
    return done.stdout.strip()


def run(command: list[str], folder: Path, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a command with the program on its path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    whole = {**os.environ, "SOURCE_DATE_EPOCH": "1714557600", **environment, "PATH": environment.get("PATH", path)}
    return subprocess.run(command, cwd=folder, env=whole, check=False, capture_output=True, encoding="utf-8")
