"""Nothing lost: every document says what its outline shows, word for word and in order, in each format.

The documents come from the real command; what they must say comes from the oracle, which has never met the product.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pypandoc
import pytest

from . import extract, oracle
from .dates import years
from .match import difference
from .shape import Head, fold, notes
from .source import Data, load

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "strategier"
REAL = ("alver", "nordre-land", "sandefjord", "sondre-land", "stange")
EXAMPLES = sorted(path.parent for path in (ROOT / "eksempler").glob("*/strategi.yaml"))
CASES = sorted(path for path in (ROOT / "tests/acceptance/cases").iterdir() if path.suffix == ".yaml" or path.is_dir())
INPUTS = [*(SHARED / name for name in REAL), *EXAMPLES, *CASES]
DEEPEST = 6  # levels of headings that Markdown has
ENDINGS = {"md": ".md", "html": ".html", "docx-tekst": ".docx.md", "docx": ".docx"}


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder with every input built in every format by one run of the command, and what the run said."""
    folder = tmp_path_factory.mktemp("bygg")
    inputs = [str(path) for path in INPUTS if path.exists()]
    formats = [word for form in ENDINGS for word in ("--format", form)]
    command = [sys.executable, "-m", "agstrategi", "build", *inputs, *formats, "--output", str(folder)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return folder, done.stderr


def _slug(text: str) -> str:
    plain = text.lower().replace("æ", "ae").replace("ø", "o").replace("å", "a").replace("š", "s")
    return "-".join("".join(char if char.isascii() and char.isalnum() else " " for char in plain).split())


def _stem(data: dict[str, Data]) -> str:
    """The name that the command gives the documents of a strategy: municipality, title and years."""
    identity = data["strategi"]
    municipality = identity["kommune"]
    name = municipality["navn"] if isinstance(municipality, dict) else municipality
    return "-".join([_slug(str(name)), _slug(str(identity["tittel"])), *years(identity.get("periode", ""))])


def _file(built: tuple[Path, str], source: Path, form: str) -> Path:
    if not source.exists():
        pytest.skip("the real strategies (../shared/strategier) are not on this machine")
    path = built[0] / (_stem(load(source)) + ENDINGS[form])
    assert path.exists(), f"no {path.name} among the documents; the command said:\n{built[1]}"
    return path


def _document(built: tuple[Path, str], source: Path, form: str) -> str:
    return _file(built, source, form).read_text(encoding="utf-8")


def _compare(source: Path, said: extract.Said, *, nested_tables: bool = False, drawn: bool = False) -> None:
    shown = oracle.read(source)
    found = difference(shown, said.words, nested_tables=nested_tables, drawn=drawn)
    assert not found, f"{source.name}: {found}"
    assert sorted(map(fold, said.notes)) == sorted(map(fold, notes((*shown.front, *shown.body))))


def _named(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("source", INPUTS, ids=_named)
def test_markdown_says_all_that_the_outline_shows(built: tuple[Path, str], source: Path) -> None:
    text = _document(built, source, "md")
    _compare(source, extract.from_markdown(text), nested_tables=True)


@pytest.mark.parametrize("source", INPUTS, ids=_named)
def test_each_heading_stands_at_its_level(built: tuple[Path, str], source: Path) -> None:
    found = extract.headings(_document(built, source, "md"))
    shown = oracle.read(source)
    heads = [(min(node.level, DEEPEST), fold(node.text)) for node in shown.body if isinstance(node, Head)]
    assert found == [(1, fold(shown.title)), *heads]


def test_a_document_that_lacks_any_one_of_its_words_is_found_out(built: tuple[Path, str]) -> None:
    source = ROOT / "tests/acceptance/cases/standard.yaml"
    shown, words = oracle.read(source), extract.from_markdown(_document(built, source, "md")).words
    assert [place for place in range(len(words)) if not difference(shown, words[:place] + words[place + 1 :])] == []


@pytest.mark.parametrize("source", INPUTS, ids=_named)
def test_the_page_says_all_that_the_outline_shows(built: tuple[Path, str], source: Path) -> None:
    text = _document(built, source, "html")
    _compare(source, extract.from_html(text), drawn=True)


@pytest.mark.parametrize("source", INPUTS, ids=_named)
def test_the_newest_pandoc_reads_all_that_the_outline_shows(built: tuple[Path, str], source: Path) -> None:
    text = _document(built, source, "docx-tekst")
    _compare(source, extract.from_pandoc(text, pypandoc.get_pandoc_path()))


@pytest.mark.parametrize("source", [path for path in INPUTS if path not in CASES or "tegn" in path.stem], ids=_named)
def test_the_machines_own_pandoc_reads_all_that_the_outline_shows(built: tuple[Path, str], source: Path) -> None:
    pandoc = shutil.which("pandoc")
    if pandoc is None:
        pytest.skip("pandoc is not on this machine")
    text = _document(built, source, "docx-tekst")
    _compare(source, extract.from_pandoc(text, pandoc))
