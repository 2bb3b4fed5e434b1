"""What an author writes comes out as written; only emptiness means nothing."""

from __future__ import annotations

import unicodedata

import pytest

from agstrategi.source import Data, parse


def data(text: str | bytes) -> Data:
    result = parse(text, "strategi.yaml")
    assert result.diagnostics == ()
    assert result.value is not None
    return result.value.data


@pytest.mark.parametrize(
    "written",
    ["0301", "1.10", "no", "on", "ja", "True", "2026-12", "2026-12-01", "1_000", "0b101", "=", "0o17", "1e3", ".5"],
)
def test_a_plain_value_stays_as_written(written: str) -> None:
    assert data(f"felt: {written}\n") == {"felt": written}


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL", "# bare en merknad"])
def test_an_empty_value_is_nothing(written: str) -> None:
    assert data(f"felt: {written}\nliste:\n  - {written}\n") == {"felt": None, "liste": [None]}


@pytest.mark.parametrize(("written", "value"), [('""', ""), ("''", ""), ("'null'", "null"), ('"~"', "~"), ("|\n", "")])
def test_a_quoted_value_is_text(written: str, value: str) -> None:
    assert data(f"felt: {written}\n") == {"felt": value}


def test_lists_and_mappings_in_lines_and_in_brackets_are_the_same() -> None:
    lines = "a:\n- b\n- c: d\n  e:\n    - f\n"
    assert data(lines) == data("{a: [b, {c: d, e: [f]}]}") == {"a": ["b", {"c": "d", "e": ["f"]}]}


@pytest.mark.parametrize(
    "written",
    ["https://x.no/?q=1", "10:30", "Hva vil vi?", "Hva? Jo", "?", "mailto:post@x.no", "v1:strategi.yaml", "a::b"],
)
def test_colons_and_question_marks_in_a_text_are_text_between_brackets_too(written: str) -> None:
    assert data(f"a: {written}\n" if written != "?" else "a: '?'\n") == {"a": written}
    assert data(f"a: {{b: {written}, c: [{written}, d]}}\n") == {"a": {"b": written, "c": [written, "d"]}}


@pytest.mark.parametrize("tag", ["!x:y", "!<tag:x.no,2020:y>", "!!python/object:os"])
def test_a_colon_in_a_tag_is_the_tags(tag: str) -> None:
    result = parse(f"a: {{b: {tag} c, d: Hva?}}\n", "strategi.yaml")
    assert [(found.code, tag in found.message) for found in result.diagnostics] == [("AG004", True)]
    assert result.value
    assert result.value.data == {"a": {"b": "c", "d": "Hva?"}}


def test_what_another_program_wrote_without_spaces_is_read() -> None:
    assert data('{"a":["b","c"],"d":{"e":1}}') == {"a": ["b", "c"], "d": {"e": "1"}}


def test_keys_are_compared_in_nfc_and_values_are_left_alone() -> None:
    apart = unicodedata.normalize("NFD", "språk")
    assert data(f"{apart}: {apart}\n") == {"språk": apart}


def test_keys_are_words_whatever_they_look_like() -> None:
    assert data("2026: a\nno: b\nnull: c\n'': d\n") == {"2026": "a", "no": "b", "null": "c", "": "d"}


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_break_is_read(line_break: str) -> None:
    text = "felt: |\n  to\n  linjer\nliste:\n  - x\n".replace("\n", line_break)
    assert data(text.encode()) == {"felt": "to\nlinjer\n", "liste": ["x"]}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_readable_encoding_is_read(encoding: str) -> None:
    assert data("mål: på å øve ærlig\n".encode(encoding)) == {"mål": "på å øve ærlig"}


@pytest.mark.parametrize("character", ["\x85", "\u2028", "\u2029"])
def test_a_line_separator_pasted_from_word_is_part_of_the_text(character: str) -> None:
    assert data(f"tekst: Vi vil{character}vokse\n") == {"tekst": f"Vi vil{character}vokse"}


def test_a_version_line_and_a_document_mark_do_no_harm() -> None:
    assert data("%YAML 1.2\n---\na: b\n...\n") == {"a": "b"}
