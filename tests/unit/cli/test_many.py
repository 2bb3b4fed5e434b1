"""Ten thousand measures in one strategy: every format is made, and none of them is left out."""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path

import pikepdf
import pytest

from agstrategi.cli.main import main

pytestmark = pytest.mark.slow

HEAD = "strategi: {tittel: Plan, kommune: Storvik, periode: 2023-2027}\nsatsingsområder:\n"
MANY = 10_000


def built(folder: Path, form: str, count: int = MANY) -> Path:
    """Build a strategy of so many measures in a hundred areas."""
    areas = [
        f"  - tittel: Område {area}\n    tiltak:\n"
        + "".join(
            f"      - {{tekst: Lage plan nummer {number}., ansvar: Kommunedirektøren, frist: 2025-06}}\n"
            for number in range(area, count, 100)
        )
        for area in range(100)
    ]
    (folder / "strategi.yaml").write_text(HEAD + "".join(areas), encoding="utf-8")
    file = folder / f"plan.{form}"
    assert main(["build", str(folder / "strategi.yaml"), "-f", form, "-o", str(file)]) == 0
    return file


def test_the_page(tmp_path: Path) -> None:
    _, _, main = built(tmp_path, "html").read_text(encoding="utf-8").partition("<main")
    assert main.count("Lage plan nummer ") == MANY


def test_word(tmp_path: Path) -> None:
    with zipfile.ZipFile(built(tmp_path, "docx")) as package:
        assert package.read("word/document.xml").decode().count("Lage plan nummer ") == MANY


def test_the_spreadsheets(tmp_path: Path) -> None:
    with zipfile.ZipFile(built(tmp_path, "xlsx")) as package:
        assert package.read("xl/worksheets/sheet1.xml").decode().count("<row ") == MANY + 1
    with built(tmp_path, "csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file, delimiter=";"))) == MANY + 1


def test_pdf(tmp_path: Path) -> None:
    """A fifth as many: they take most of a gigabyte otherwise, and as long as all the others together."""
    with pikepdf.open(built(tmp_path, "pdf", MANY // 5)) as pdf:
        assert len(pdf.pages) > 50
