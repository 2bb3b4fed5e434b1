"""The pinned versions hold everything that pyproject.toml asks for, so that every machine develops with the same."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

PIN = re.compile(r"(?P<name>[\w.-]+)==(?P<version>[\w.]+)")


def unpinned(wanted: list[str], lines: list[str]) -> list[str]:
    """List the requirements that no line pins to a version that they accept."""
    pins = {canonicalize_name(found["name"]): found["version"] for line in lines if (found := PIN.fullmatch(line))}
    return [text for text in wanted if not _is_pinned(Requirement(text), pins)]


def _is_pinned(need: Requirement, pins: dict[NormalizedName, str]) -> bool:
    version = pins.get(canonicalize_name(need.name))
    return version is not None and need.specifier.contains(version)


def loose(lines: list[str]) -> list[str]:
    """List the lines that are neither a comment nor an exact version."""
    return [line for line in lines if line and not line.startswith("#") and not PIN.fullmatch(line)]


def _lines(root: Path) -> list[str]:
    return (root / "requirements-dev.txt").read_text(encoding="utf-8").splitlines()


def test_every_requirement_is_pinned(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    assert unpinned(wanted, _lines(root)) == [], "run `make lock`"


def test_every_line_is_an_exact_version(root: Path) -> None:
    assert loose(_lines(root)) == []


def test_a_missing_and_an_outdated_pin_are_found() -> None:
    assert unpinned(["typer>=0.15", "ruamel.yaml"], ["typer==0.14.0"]) == ["typer>=0.15", "ruamel.yaml"]
    assert unpinned(["Typer>=0.15", "ruamel_yaml"], ["typer==0.15.1", "ruamel.yaml==0.18"]) == []


def test_a_loose_line_is_found() -> None:
    lines = ["# of these", "typer==0.15.1", "typer>=0.15", "-e .", "typer @ file:///typer"]
    assert loose(lines) == ["typer>=0.15", "-e .", "typer @ file:///typer"]
