"""A PDF says all that its outline shows, in the order in which a screen reader reads it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from . import oracle
from .match import difference
from .pdf import from_pdf, headings, tags
from .shape import fold, notes
from .test_nothing_lost import INPUTS

# One case holds signs that no font of ours has, the other soft hyphens, which are set aside with those of lines.
PRINTABLE = [path for path in INPUTS if path.stem not in {"flere-tegn", "tegn"}]


@pytest.fixture(scope="module", params=PRINTABLE, ids=lambda path: path.stem)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A strategy, and the PDF that the real command makes of it."""
    source: Path = request.param
    if not source.exists():
        pytest.skip("the real strategies (../shared/strategier) are not on this machine")
    pdf = tmp_path_factory.mktemp("pdf") / "strategi.pdf"
    command = [sys.executable, "-m", "agstrategi", "build", str(source), "-f", "pdf", "-o", str(pdf)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert pdf.exists(), done.stderr
    return source, pdf


def test_the_pdf_says_all_that_the_outline_shows(made: tuple[Path, Path]) -> None:
    source, pdf = made
    shown, said = oracle.read(source), from_pdf(pdf)
    assert not difference(shown, said.words, nested_tables=True, drawn=True)
    assert sorted(map(fold, said.notes)) == sorted(map(fold, notes((*shown.front, *shown.body))))


def test_its_headings_begin_at_the_first_level_and_skip_none(made: tuple[Path, Path]) -> None:
    with pikepdf.open(made[1]) as pdf:
        levels = [level for level, _ in headings(tags(pdf))]
    assert all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False))


def test_it_says_what_it_is_and_what_its_parts_are(made: tuple[Path, Path]) -> None:
    with pikepdf.open(made[1]) as pdf:
        root, facts = tags(pdf), pdf.Root.Metadata.read_bytes().decode()
        assert str(pdf.docinfo.Title).strip()
        assert str(pdf.Root.Lang) in {"nb-NO", "nn-NO"}
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert all(fact in facts for fact in ("<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<"))
        assert all(str(figure.element.get("/Alt", "")).strip() for figure in root.find("Figure", "Formula"))
        assert all("/Scope" in str(head.element.get("/A", "")) for head in root.find("TH"))
        assert all(list(table.find("TH")) for table in root.find("Table") if len(list(table.find("TR"))) > 1)
