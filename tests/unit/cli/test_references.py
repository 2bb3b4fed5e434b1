"""Whose Word document a strategy begins from: that of the command line, else of ``agstrategi.toml``, else ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from agstrategi.cli.main import main
from unit.writers import kommune
from unit.writers.word import Word

STRATEGY = "strategi: {tittel: Plan, kommune: Nordvik}\nvisjon: Her vokser folk\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A strategy in a folder under that of the settings, and two Word documents whose headings differ."""
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan/strategi.yaml").write_text(STRATEGY, encoding="utf-8")
    for name in ("Vaar", "Annen"):
        styles = kommune.PLAIN + kommune.style(name, "heading 1")
        (tmp_path / f"{name}.docx").write_bytes(kommune.pack(kommune.parts(styles=styles)))
    return tmp_path


def heading(folder: Path, *options: str) -> str:
    """Build the strategy; give the style of its heading."""
    file = folder / "ut.docx"
    assert main(["build", str(folder / "plan"), "-f", "docx", "-o", str(file), *options]) == 0
    (style,) = Word(file.read_bytes()).find("//w:p[.//w:t='Visjon']/w:pPr/w:pStyle/@w:val")
    return str(style)


def test_without_one_it_is_ours(folder: Path) -> None:
    assert heading(folder) == "Heading1"


def test_that_of_the_settings_lies_beside_them(folder: Path) -> None:
    (folder / "agstrategi.toml").write_text('referanse = "Vaar.docx"\n', encoding="utf-8")
    assert heading(folder) == "Vaar"


def test_that_of_the_command_line_goes_before(folder: Path) -> None:
    (folder / "agstrategi.toml").write_text('referanse = "Vaar.docx"\n', encoding="utf-8")
    assert heading(folder, "--reference", str(folder / "Annen.docx")) == "Annen"
