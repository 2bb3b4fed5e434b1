"""A user installs the wheel on a machine without network and builds a strategy far from this repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from importlib.metadata import distribution
from importlib.util import find_spec
from pathlib import Path

import pytest
from packaging.requirements import Requirement

pytestmark = pytest.mark.slow

EXAMPLES = ("strategi.yaml", "*/strategi.yaml", "*.yaml")


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel with the installed hatchling: nothing is fetched."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(root)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the program of a clean environment that holds the wheel and what the wheel says it needs, no more."""
    home = tmp_path_factory.mktemp("ren maskin") / "miljø"
    venv.create(home, with_pip=False)
    command = [sys.executable, "-m", "pip", "--python", str(home), "install", "--quiet", "--no-index", "--no-deps"]
    subprocess.run([*command, str(wheel)], check=True)
    libraries = next(home.glob("lib/python*/site-packages"))
    for name in _needs("agstrategi", libraries):
        _copy(name, libraries)
    return home / "bin" / "agstrategi"


def _needs(name: str, libraries: Path) -> set[str]:
    """Follow what the wheel declares that it needs, through the libraries of this environment."""
    declared = next(libraries.glob(f"{name}-*.dist-info")).joinpath("METADATA").read_text(encoding="utf-8")
    queue = [line.partition(": ")[2] for line in declared.splitlines() if line.startswith("Requires-Dist: ")]
    found: set[str] = set()
    while queue:
        needed = Requirement(queue.pop())
        if needed.name not in found and (needed.marker is None or needed.marker.evaluate({"extra": ""})):
            found.add(needed.name)
            queue.extend(distribution(needed.name).requires or [])
    return found


def _copy(name: str, libraries: Path) -> None:
    """Copy an installed library's files, its programs and caches aside."""
    for file in distribution(name).files or []:
        if ".." in file.parts or file.suffix == ".pyc":
            continue
        target = libraries / file
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(str(file.locate()), target)


def _run(program: Path, *arguments: str, at: Path) -> subprocess.CompletedProcess[str]:
    """Run the installed program as a user who has an empty home, and no proxy or Python settings of ours."""
    environment = {"HOME": str(at), "PATH": os.defpath, "LANG": "C.UTF-8"}
    command = [str(program), *arguments]
    return subprocess.run(
        command, cwd=at, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def _example(root: Path) -> Path:
    found = [path for pattern in EXAMPLES for path in sorted((root / "eksempler").glob(pattern))]
    if not found or find_spec("agstrategi.cli") is None:
        pytest.skip("the examples or the command line are not written yet")
    return found[0] if found[0].name != "strategi.yaml" else found[0].parent


def test_templates_and_words_are_in_the_wheel(root: Path, wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    templates = {f"agstrategi/{path.relative_to(root)}" for path in (root / "maler").rglob("*") if path.is_file()}
    data = {
        str(path.relative_to(root / "src"))
        for path in (root / "src").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    assert templates | data <= names


def test_the_installed_program_builds_an_example(root: Path, installed: Path, tmp_path: Path) -> None:
    example = _example(root)
    copy = tmp_path / "min strategi"
    shutil.copytree(example, copy) if example.is_dir() else shutil.copyfile(example, copy)
    done = _run(installed, "build", copy.name, "--output", "ferdig", at=tmp_path)
    assert done.returncode == 0, done.stderr
    assert {"".join(path.suffixes) for path in (tmp_path / "ferdig").iterdir()} == {".html", ".docx", ".pdf"}


def test_the_clean_environment_holds_no_development_tools(installed: Path) -> None:
    libraries = next(installed.parent.parent.glob("lib/python*/site-packages"))
    assert not list(libraries.glob("pytest*"))
    assert not list(libraries.glob("*.pth"))
