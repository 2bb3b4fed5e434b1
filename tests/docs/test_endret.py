"""The chapter on what has changed is true: what it shows is the program's answer, and its codes are all there are."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from agstrategi.cli.asking import SUFFIXES
from agstrategi.compare.codes import CODES
from agstrategi.compare.result import Grade
from docs.guide import pieces

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "veiledning.md").read_text(encoding="utf-8")
CHAPTER = GUIDE.partition("\n## Hva er endret?\n")[2].partition("\n## ")[0]


def test_the_answer_that_the_chapter_shows_is_the_programs(tmp_path: Path) -> None:
    old, new = pieces(CHAPTER)[:2]
    [shown] = pieces(CHAPTER, "text")
    for name, piece in (("før", old), ("nå", new)):
        (tmp_path / f"{name}.yaml").write_text(piece.body, encoding="utf-8")
    command = [sys.executable, "-m", "agstrategi", "diff", "før.yaml", "nå.yaml"]
    answer = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, encoding="utf-8")
    assert answer.stdout == shown.body


def test_every_code_is_explained_and_no_other() -> None:
    rows = re.findall(r"^\| (D\d+) \| `([^`]+)` \| (\S+) \| (.+) \|$", CHAPTER, re.MULTILINE)
    assert rows == [(code.code, code.name, str(code.grade), code.what) for code in CODES.values()]


def test_every_format_and_grade_is_named() -> None:
    named = set(re.findall(r"`([^`\n]+)`", CHAPTER))
    assert set(SUFFIXES) - named == set()
    assert [grade for grade in Grade if f"| {grade} |" not in CHAPTER] == []
