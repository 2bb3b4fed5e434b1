"""The starters of ``agstrategi init``: whole strategies whose only faults are their own placeholders."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLACEHOLDER = "AG120"


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the program as an author does."""
    command = [sys.executable, "-m", "agstrategi", *arguments]
    return subprocess.run(command, cwd=cwd, check=False, capture_output=True, encoding="utf-8")


@pytest.mark.parametrize("form", ["nb", "nn"])
def test_a_new_strategy_builds_and_lacks_only_what_is_to_be_filled_in(form: str, tmp_path: Path) -> None:
    run("init", "Øvre Elvåsen", "--målform", form, "-o", ".", cwd=tmp_path)
    checked = json.loads(run("validate", "strategi.yaml", "--format", "json", cwd=tmp_path).stdout)
    built = run("build", "strategi.yaml", "-f", "md", "-o", "-", cwd=tmp_path)
    assert {finding["code"] for finding in checked["findings"] if finding["severity"] == "feil"} <= {PLACEHOLDER}
    assert built.returncode == 0
    assert "Øvre Elvåsen kommune" in built.stdout
    assert "Vedt" not in built.stdout, "a draft must not call itself adopted"


def test_both_starters_have_the_same_keys() -> None:
    def keys(form: str) -> list[str]:
        text = (ROOT / "maler" / "start" / f"strategi.{form}.yaml.j2").read_text(encoding="utf-8")
        return re.findall(r"^ *-? ?(\w+):", text, re.MULTILINE)

    assert keys("nb") == keys("nn")
