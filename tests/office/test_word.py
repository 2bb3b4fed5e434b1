"""What other programs make of our Word documents: Office's own schemas, LibreOffice, pandoc."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pypandoc
import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from acceptance import extract
from acceptance.match import split
from unit.writers import kommune

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
OWN = kommune.pack(kommune.parts(body="<w:p/>"))
SHARED = ROOT.parent / "shared" / "strategier"
INPUTS = [*sorted((ROOT / "eksempler").glob("*")), *(sorted(SHARED.glob("*")) if SHARED.is_dir() else [])]


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Build Word documents of every strategy with our look, and of the full example with a municipality's.

    One takes the municipality's look from its settings, the other from a Word document.
    """
    folder = tmp_path_factory.mktemp("word")
    own = tmp_path_factory.mktemp("mal") / "mal.docx"
    own.write_bytes(OWN)
    _build(folder, *INPUTS)
    _build(folder / "kommunens", ROOT / "eksempler/fjellvik-2023", "--reference", own)
    _build(folder / "profil", _dressed(tmp_path_factory.mktemp("profil")))
    return sorted(folder.rglob("*.docx"))


def _dressed(folder: Path) -> Path:
    """Give the first example a colour, a font and a logo."""
    shutil.copytree(ROOT / "eksempler/fjellvik-2019", folder, dirs_exist_ok=True)
    settings = '[profil]\nfarge = "#7a1f3d"\nskrift = "Source & Sans"\nlogo = "vapen.svg"\n'
    (folder / "agstrategi.toml").write_text(settings, encoding="utf-8")
    return folder


def _build(folder: Path, *arguments: str | Path) -> None:
    command = [sys.executable, "-m", "agstrategi", "build", *map(str, arguments), "-f", "docx", "-o", str(folder)]
    subprocess.run(command, check=True, capture_output=True)


def _errors(path: Path) -> list[str]:
    """Hold one document to the schemas; the validator remembers ids from one document to the next."""
    return [error.description for error in OpenXmlValidator(FileFormat.OFFICE_2019).validate(path).errors]


def _only_words(words: list[str]) -> list[str]:
    return [bare for word in words if (bare := "".join(filter(str.isalpha, word)))]


def test_every_document_follows_the_schemas_of_office(documents: list[Path], tmp_path: Path) -> None:
    own = tmp_path / "mal.docx"
    own.write_bytes(OWN)
    known = set(_errors(own))  # what is wrong with a municipality's own document is not ours to mend
    found = {str(path): [error for error in _errors(path) if error not in known] for path in documents}
    assert len(found) > len(INPUTS)
    assert {name: errors for name, errors in found.items() if errors} == {}


def test_the_schemas_see_an_element_in_the_wrong_place(tmp_path: Path) -> None:
    broken = tmp_path / "feil.docx"
    held = kommune.parts(body="<w:p><w:r><w:t>a</w:t></w:r><w:pPr/></w:p>")
    broken.write_bytes(kommune.pack(held))
    assert _errors(broken)


def test_libreoffice_makes_a_pdf_with_the_same_words(
    documents: list[Path], tool: Callable[[str], str], tmp_path: Path
) -> None:
    office, reader = tool("soffice"), tool("pdftotext")
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    for folder in {path.parent for path in documents}:
        files = [str(path) for path in documents if path.parent == folder]
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    for path in documents:
        command = [reader, "-layout", str(path.with_suffix(".pdf")), "-"]
        done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
        said = Counter(_only_words(extract.from_docx(path.read_bytes()).words))
        missing = said - Counter(_only_words(split(done.stdout)))
        # A few words are broken over lines, in fonts as wide as those of a machine without Word.
        assert missing.total() <= said.total() // 100 + 1, f"{path.name}: {missing.most_common(20)}"


def test_pandoc_finds_the_same_headings(documents: list[Path]) -> None:
    for path in documents:
        text = pypandoc.convert_file(str(path), "markdown", format="docx", extra_args=["--wrap=none"])
        heads = [line for line in text.splitlines() if line.startswith("#")]
        assert len(heads) > 2, path.name
