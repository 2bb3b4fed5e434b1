"""The authors' guide is true: every piece of YAML in it compiles, or fails as it says; no key goes without an example."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from docs.guide import Piece, pieces, whole, write
from docs.keys import Key, all_choices, all_keys, strategy, written

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "veiledning.md").read_text(encoding="utf-8")
PIECES = pieces(GUIDE)


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the program as an author does."""
    command = [sys.executable, "-m", "agstrategi", *arguments]
    return subprocess.run(command, cwd=cwd, check=False, capture_output=True, encoding="utf-8")


def faults(folder: Path, names: list[str]) -> dict[str, list[str]]:
    """Validate the strategies ``names`` in ``folder``; give the codes of each one's errors of the language."""
    answer = run("validate", *names, "--format", "json", cwd=folder)
    found: dict[str, list[str]] = {name: [] for name in names}
    findings: list[dict[str, Any]] = json.loads(answer.stdout)["findings"]
    for finding in findings:
        if finding["severity"] == "feil":
            found[Path(finding["file"]).parts[0]].append(f"{finding['code']}: {finding['message']}")
    return found


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What validate finds in each piece of the guide, all of them checked in one run."""
    folder = tmp_path_factory.mktemp("veiledning")
    return faults(folder, list(write(PIECES, folder)))


@pytest.mark.parametrize("piece", [piece for piece in PIECES if not piece.code], ids=lambda piece: piece.name)
def test_each_example_compiles(piece: Piece, checked: dict[str, list[str]]) -> None:
    assert checked.get(piece.name, []) == []


@pytest.mark.parametrize("piece", [piece for piece in PIECES if piece.code], ids=lambda piece: piece.name)
def test_each_mistake_gives_the_error_that_the_guide_names(piece: Piece, checked: dict[str, list[str]]) -> None:
    assert [line.split(":")[0] for line in checked[piece.name]] == [piece.code]


def test_a_piece_with_a_misspelt_key_would_be_found(tmp_path: Path) -> None:
    broken = Piece(1, "tiltak", "", "- tekst: Noe\n  ansvarlig: Noen\n")
    names = list(write([broken], tmp_path))
    assert [line[:5] for line in faults(tmp_path, names)[broken.name]] == ["AG010"]


def test_a_mark_that_does_not_exist_is_refused() -> None:
    page = "<!-- del: tulltak -->\n```yaml\n- tekst: Noe\n```\n"
    [piece] = pieces(page)
    with pytest.raises(ValueError, match="line 3"):
        whole(piece, "")


def test_no_key_goes_without_an_example(tmp_path: Path) -> None:
    names = write([piece for piece in PIECES if not piece.code], tmp_path)
    used: set[Key] = set().union(*(written(strategy(tmp_path / name)) for name in names))
    assert sorted(all_keys() - used) == []


def test_every_value_that_one_can_choose_is_named() -> None:
    named = set(re.findall(r"`([^`\n]+)`", GUIDE))
    assert sorted(all_choices() - named) == []
