"""A finding points at the key or the value itself."""

from __future__ import annotations

from agstrategi.diagnostics import Place
from agstrategi.source import Source, parse

STRATEGY = """\
# Utkast
strategi:
  tittel: Nær folk
  vedtak: {organ: Kommunestyret}
verdier:
  - Åpen
  - tittel: Modig
    tekst: >-
      Vi tør
      å prøve.

  -
mål:
"""


def source(text: str = STRATEGY) -> Source:
    value = parse(text, "strategi.yaml").value
    assert value is not None
    return value


def at(line: int, column: int, end_line: int, end_column: int) -> Place:
    return Place("strategi.yaml", line, column, end_line, end_column)


def test_a_value_and_its_key() -> None:
    assert source().place(("strategi", "tittel")) == at(3, 11, 3, 19)
    assert source().place(("strategi", "tittel"), key=True) == at(3, 3, 3, 9)


def test_an_item_of_a_list_has_no_key() -> None:
    assert source().place(("verdier", 0)) == source().place(("verdier", 0), key=True) == at(6, 5, 6, 9)


def test_a_block_text_ends_where_its_words_end() -> None:
    assert source().place(("verdier", 1, "tekst")) == at(8, 12, 10, 15)


def test_a_mapping_or_list_ends_where_its_last_entry_ends() -> None:
    assert source().place(("strategi",)) == at(3, 3, 4, 33)
    assert source().place(("strategi", "vedtak")) == at(4, 11, 4, 33)
    assert source().place(("verdier", 1)) == at(7, 5, 10, 15)
    assert source().place(()) == at(2, 1, 13, 5)


def test_an_empty_value_has_the_place_of_its_key_or_dash() -> None:
    assert source().place(("mål",)) == at(13, 1, 13, 4)
    assert source().place(("verdier", 2)) == at(12, 3, 12, 4)


def test_what_is_missing_has_the_place_of_what_it_is_missing_in() -> None:
    assert source().place(("strategi", "kommune")) == source().place(("strategi",))
    assert source().place(("strategi", "kommune"), key=True) == at(2, 1, 2, 9)
    assert source().place(("verdier", 9, "tittel")) == source().place(("verdier",))


def test_what_a_model_puts_between_is_skipped() -> None:
    """``punkter`` of a list written plainly, an index into one item, a union's tag, the text of a bare string."""
    assert source().place(("verdier", "punkter", 1, "tittel")) == at(7, 13, 7, 18)
    assert source().place(("strategi", "vedtak", 0, "organ")) == at(4, 19, 4, 32)
    assert source().place(("verdier", "liste[Verdi]", 0, "tittel")) == source().place(("verdier", 0))
    assert source().place(("verdier", -1)) == source().place(("verdier",))


def test_lines_are_those_of_the_author_s_editor() -> None:
    read = source("a: x\u2028y\x85z\r\nb: w\rc: \U0001d4b3 v\n")
    assert read.place(("b",)) == at(2, 4, 2, 5)
    assert read.place(("c",)) == at(3, 4, 3, 7)


def test_how_a_value_is_written() -> None:
    read = source("a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: >-\n  x\nf: [x]\ng: {h: x}\ni:\n  - x\n")
    assert [read.style((key,)) for key in "abcdefgi"] == ["", "'", '"', "|", ">", "[", "{", "-"]


def test_the_text_and_the_files_that_were_read() -> None:
    assert source().files == ("strategi.yaml",)
    assert source("\ufeffa: b\n").text("strategi.yaml") == "a: b\n"
