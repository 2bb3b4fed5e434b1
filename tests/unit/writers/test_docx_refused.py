"""A municipality's Word document that cannot be used: one clear line says why, whatever the file is."""

from __future__ import annotations

from pathlib import Path

import pytest

from agstrategi.diagnostics import Severity
from agstrategi.writers.docx import load
from unit.writers import kommune


def refused(folder: Path, content: bytes, name: str = "mal.docx") -> str:
    """Load a file that cannot be used; give what is said of it."""
    (folder / name).write_bytes(content)
    found = load(folder / name)
    assert found.value is None
    (finding,) = found.diagnostics
    assert (finding.code, finding.severity) == ("AG710", Severity.FEIL)
    return f"{finding.message}; {finding.hint}"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    (found,) = load(tmp_path / "nei.docx").diagnostics
    assert found.message == "finner ikke Word-malen"


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    (found,) = load(tmp_path).diagnostics
    assert found.code == "AG710"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"tekst",
        b"PK\x03\x04 og mer",
        kommune.pack({}),
        kommune.pack({"a.txt": b"a"}),
        kommune.pack({"[Content_Types].xml": b"<Types/>", "_rels/.rels": b"<x/>"}),
        kommune.pack(kommune.parts())[:-40],
        kommune.pack(kommune.parts() | {"word/document.xml": b"<w:document"}),
        kommune.pack(kommune.parts() | {"word/document.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}),
        kommune.pack(kommune.parts() | {"word/settings.xml": b"<!--" + b"x" * 9000 + b"--><!DOCTYPE x><w:settings/>"}),
        kommune.pack(kommune.parts() | {"word/styles.xml": b"<w:p>" * 100_000 + b"</w:p>" * 100_000}),
        kommune.pack(kommune.parts() | {"word/styles.xml": b"<w:styles"}),
        kommune.pack({name: part for name, part in kommune.parts().items() if name != "word/document.xml"}),
        kommune.pack(
            kommune.parts()
            | {"[Content_Types].xml": kommune.parts()["[Content_Types].xml"].replace(b"wordprocessingml", b"x")}
        ),
    ],
)
def test_a_file_that_is_no_word_document(content: bytes, tmp_path: Path) -> None:
    assert refused(tmp_path, content).startswith("filen er ikke et Word-dokument, eller den er skadet")


def test_an_old_or_a_locked_document(tmp_path: Path) -> None:
    assert "uten passord" in refused(tmp_path, bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600)


@pytest.mark.parametrize("how", ["kind", "part"])
def test_a_document_with_macros(how: str, tmp_path: Path) -> None:
    held = kommune.parts()
    if how == "part":
        held["word/vbaProject.bin"] = b"x"
    else:
        types = "[Content_Types].xml"
        held[types] = held[types].replace(
            b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            b"application/vnd.ms-word.document.macroEnabled.main+xml",
        )
    assert refused(tmp_path, kommune.pack(held)).startswith("Word-malen har makroer")


def test_a_logo_drawn_in_an_old_program_is_a_logo(tmp_path: Path) -> None:
    drawn = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg/>'
    path = tmp_path / "mal.docx"
    path.write_bytes(kommune.pack(kommune.parts() | {"word/media/logo.svg": drawn}))
    assert load(path).diagnostics == ()


def test_a_file_that_says_it_is_smaller_than_it_is(tmp_path: Path) -> None:
    content = bytearray(kommune.pack(kommune.parts() | {"word/media/stor.png": b"\0" * 3_000_000}))
    at = content.rfind(b"PK\x01\x02")
    content[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    assert refused(tmp_path, bytes(content)).startswith("filen er ikke et Word-dokument, eller den er skadet")


def test_a_document_that_is_open_in_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mal.docx"
    path.write_bytes(kommune.pack(kommune.parts()))

    def locked(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", locked)
    (found,) = load(path).diagnostics
    assert (found.message, found.hint) == ("Word-malen kan ikke leses", "lukk den hvis den er åpen i Word")


def test_a_file_that_unpacks_to_more_than_any_template(tmp_path: Path) -> None:
    bomb = kommune.parts() | {f"word/media/{n}.png": b"\0" * 53_000_000 for n in range(2)}
    content = kommune.pack(bomb)
    assert len(content) < 1_000_000
    assert refused(tmp_path, content).startswith("Word-malen er for stor")


def test_a_file_of_more_parts_than_any_template(tmp_path: Path) -> None:
    assert refused(tmp_path, kommune.pack({str(n): b"" for n in range(5001)})).startswith("Word-malen er for stor")
