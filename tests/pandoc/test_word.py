"""The Word document that pandoc makes: real headings, lists, tables, notes, and the municipality's styles."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from agstrategi.nodes import Document
from agstrategi.writers import write
from agstrategi.writers.docx_tekst import STYLES
from agstrategi.writers.templates import Templates
from unit.writers.sample import whole

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEMPLATES = Templates()


def word(pandoc: str, folder: Path, tree: Document, *options: str) -> Path:
    """Make a Word document."""
    made = folder / "strategi.docx"
    text = write(tree, "docx-tekst", TEMPLATES)
    subprocess.run(
        [pandoc, "-o", str(made), *options], input=text.encode(), check=True, cwd=folder, capture_output=True
    )
    return made


def part(document: Path, name: str) -> etree._Element:
    with zipfile.ZipFile(document) as file:
        return etree.fromstring(file.read(name))


@pytest.fixture(scope="module")
def made(pandoc: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return word(pandoc, tmp_path_factory.mktemp("word"), whole())


def paragraphs(made: Path) -> list[tuple[str, str]]:
    """The style's name and the text of each paragraph."""
    names = {
        style.get(f"{W}styleId"): style.find(f"{W}name").get(f"{W}val")
        for style in part(made, "word/styles.xml").iter(f"{W}style")
    }
    found = []
    for paragraph in part(made, "word/document.xml").iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        text = "".join(run.text or "" for run in paragraph.iter(f"{W}t"))
        found.append((names.get(style.get(f"{W}val"), "") if style is not None else "", text))
    return found


def with_style(made: Path, style: str) -> list[str]:
    return [text for name, text in paragraphs(made) if name.lower() == style.lower()]


def test_the_title_is_words_title_and_stands_once(made: Path) -> None:
    assert with_style(made, "Title") == ["Arbeidsgiverstrategi"]
    assert with_style(made, "Subtitle") == ["Et godt sted å jobbe"]
    assert [text for _, text in paragraphs(made)].count("Arbeidsgiverstrategi") == 1
    assert part(made, "docProps/core.xml").findtext("{http://purl.org/dc/elements/1.1/}title") == "Arbeidsgiverstrategi"


def test_chapters_are_words_headings_from_the_first_level(made: Path) -> None:
    assert with_style(made, "Heading 1")[2:4] == ["1. Verdier og visjon", "2. Ledelse"]
    assert with_style(made, "Heading 2")[:2] == ["Delmål 1: Ledere som ser folk", "Tiltak"]


def test_styled_paragraphs_have_the_styles_of_the_guide(made: Path) -> None:
    styles = {name for name, _ in paragraphs(made)} | set(re.findall(r'w:val="(Sitatkilde)"', _xml(made)))
    assert set(STYLES.values()) - styles == set()
    assert with_style(made, "Forside periode") == ["2023–2027"]
    assert with_style(made, "Ledetekst")[0] == "Dette leder inn i listen:"


def _xml(made: Path) -> str:
    return str(etree.tostring(part(made, "word/document.xml"), encoding="unicode"))


def test_tables_have_header_rows_and_captions(made: Path) -> None:
    tables = list(part(made, "word/document.xml").iter(f"{W}tbl"))
    assert [len(list(table.iter(f"{W}tblHeader"))) for table in tables] == [1, 1]
    assert with_style(made, "Table Caption") == ["Tiltak for ledelse"]


def test_lists_are_words_lists_and_notes_are_words_notes(made: Path) -> None:
    numbered = [p for p in part(made, "word/document.xml").iter(f"{W}p") if p.find(f"{W}pPr/{W}numPr") is not None]
    assert len(numbered) > 20
    notes = ["".join(note.itertext()).strip() for note in part(made, "word/footnotes.xml") if note.itertext()]
    assert {"Gjelder fra nyttår.", "https://example.no/tillit"} <= set(notes)


def test_a_quotation_is_spelled_in_its_own_language(pandoc: str, made: Path) -> None:
    version = subprocess.run([pandoc, "--version"], capture_output=True, check=True).stdout.decode().split()[1]
    if int(version.partition(".")[0]) < 3:
        pytest.skip(f"pandoc {version} writes no languages")
    spelled = {lang.get(f"{W}val") for lang in part(made, "word/document.xml").iter(f"{W}lang")}
    assert "nn-NO" in spelled


def test_the_municipality_s_own_style_is_used(pandoc: str, tmp_path: Path) -> None:
    own = tmp_path / "kommune.docx"
    reference = subprocess.run([pandoc, "--print-default-data-file", "reference.docx"], capture_output=True, check=True)
    own.write_bytes(_add_style(tmp_path, reference.stdout, "Ledetekst", '<w:color w:val="7A1F3D"/>'))
    made = word(pandoc, tmp_path, whole(), "--reference-doc", own.name)
    styles = part(made, "word/styles.xml")
    mine = [style for style in styles.iter(f"{W}style") if style.find(f"{W}name").get(f"{W}val") == "Ledetekst"]
    assert [style.find(f"{W}rPr/{W}color").get(f"{W}val") for style in mine] == ["7A1F3D"]


def _add_style(folder: Path, reference: bytes, name: str, look: str) -> bytes:
    """Add a paragraph style to a Word document."""
    old, new = folder / "old.docx", folder / "new.docx"
    old.write_bytes(reference)
    begin = f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="{name}"/>'
    style = f"{begin}<w:rPr>{look}</w:rPr></w:style>"
    with zipfile.ZipFile(old) as source, zipfile.ZipFile(new, "w") as target:
        for entry in source.namelist():
            content = source.read(entry)
            if entry == "word/styles.xml":
                content = content.replace(b"</w:styles>", f"{style}</w:styles>".encode())
            target.writestr(entry, content)
    return new.read_bytes()


@pytest.mark.slow
def test_the_document_opens_in_an_office_program(pandoc: str, tmp_path: Path, tool: Callable[[str], str]) -> None:
    office = tool("soffice")
    made = word(pandoc, tmp_path, whole())
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(made)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    text = subprocess.run([tool("pdftotext"), str(made.with_suffix(".pdf")), "-"], capture_output=True, check=True)
    for words in ("Arbeidsgiverstrategi", "1. Verdier og visjon", "Alle ledere får en mentor", "Gjelder fra nyttår."):
        assert words in text.stdout.decode()
