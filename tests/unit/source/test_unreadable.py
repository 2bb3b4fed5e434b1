"""A file that cannot be read says where, why, and what to do (AG001)."""

from __future__ import annotations

from pathlib import Path

import pytest

from agstrategi.diagnostics import Diagnostic, Place
from agstrategi.source import parse, read


def only(content: str | bytes) -> Diagnostic:
    result = parse(content, "strategi.yaml")
    assert result.value is None
    (found,) = result.diagnostics
    assert found.hint
    return found


def test_windows_encoding_names_the_letter_and_the_word() -> None:
    found = only("strategi:\r\n  tittel: Nær økt måloppnåelse\r\n".encode("cp1252"))
    assert (found.code, found.place) == ("AG001", Place("strategi.yaml", 2, 12, 2, 12))
    assert "«æ» i «Nær»" in found.message
    assert "UTF-8" in found.hint


def test_columns_before_the_bad_letter_count_characters_not_bytes() -> None:
    assert only("a: æøå ".encode() + "å".encode("cp1252")).place.column == 8


def test_a_byte_that_is_no_letter_in_windows_either() -> None:
    assert only(b"a: b\n\x81\n").message == "filen er ikke lagret som UTF-8: tegnet her kan ikke leses"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark(encoding: str) -> None:
    found = only("strategi:\n  tittel: Nær folk\n".encode(encoding))
    assert "UTF-16" in found.message
    assert found.place == Place("strategi.yaml")


def test_utf16_that_is_cut_off() -> None:
    assert "ødelagt" in only("a: b\n".encode("utf-16")[:-1]).message


@pytest.mark.parametrize(
    ("content", "name"), [(b"PK\x03\x04\x14", "Word-dokument"), (b"%PDF-1.7\n", "PDF"), (b"\xd0\xcf\x11\xe0", "Excel")]
)
def test_another_kind_of_file(content: bytes, name: str) -> None:
    assert name in only(content).message


@pytest.mark.parametrize(
    ("character", "said"),
    [
        ("\x00", "tomt tegn"),
        ("\x0b", "fra Word"),
        ("\x0c", "sideskift"),
        ("\x1e", "bindestrek"),
        ("\x1b", "kontrolltegn"),
        ("\x92", "«’»"),
        ("\u202e", "skriveretningen"),
        ("\u2066", "skriveretningen"),
        ("\ufeff", "usynlig tegn"),
        ("\ud800", "kontrolltegn"),
        ("\ufffe", "kontrolltegn"),
    ],
)
def test_a_character_that_no_text_may_hold(character: str, said: str) -> None:
    found = only(f"a: b\ntekst: Vi{character}vil\n")
    assert (found.code, found.place) == ("AG001", Place("strategi.yaml", 2, 10, 2, 11))
    assert said in found.message
    assert f"U+{ord(character):04X}" in found.message


@pytest.mark.parametrize("escape", [r"\e", r"\0", r"\u202E", r"\x0b"])
def test_such_a_character_written_as_an_escape(escape: str) -> None:
    found = only(f'a: b\ntekst: "Vi{escape}vil"\n')
    assert (found.code, found.place.line, found.place.column) == ("AG001", 2, 8)


def test_right_to_left_names_and_soft_hyphens_are_text() -> None:
    assert parse("a: שלום \u200fog\u00adså\u200b\n", "strategi.yaml").diagnostics == ()


def test_all_such_characters_are_reported_but_not_without_end() -> None:
    found = parse("a: \x0b\nb: \x0b\n", "strategi.yaml").diagnostics
    assert [one.place.line for one in found] == [1, 2]
    assert len(parse("\x00" * 100_000, "strategi.yaml").diagnostics) == 20


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "stor.yaml"
    with path.open("wb") as stream:
        stream.truncate(100 * 2**20)
    (found,) = read(path).diagnostics
    assert found.code == "AG001"
    assert "for stor" in found.message
