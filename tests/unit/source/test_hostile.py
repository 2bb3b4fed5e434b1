"""Nothing that a file holds makes the reading fail, hang or grow."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from agstrategi.diagnostics import Path, Result
from agstrategi.source import Data, Source, parse

BOMB = "a0: &a0 {x: y}\n" + "".join(f"a{n}: &a{n}\n  <<: [*a{n - 1}, *a{n - 1}, *a{n - 1}]\n" for n in range(1, 16))
SIGNS = st.sampled_from([*"abæ:-#'\"|>\n\r\t {}[],&*!%@`\\~0<?", "\u2028", "\x85", "\n  ", "a: ", "- ", ">-\n  ", ": "])


def codes(text: str) -> list[str]:
    return [found.code for found in parse(text, "strategi.yaml").diagnostics]


def test_brackets_without_end_stop_at_the_limit() -> None:
    assert codes("[" * 100_000) == ["AG001"]
    assert codes("- " * 100_000) == ["AG001"]
    assert codes("{" * 100_000) == ["AG012", "AG001"]


def test_nesting_up_to_the_limit_is_read() -> None:
    assert codes("a: " + "[" * 63 + "]" * 63) == []
    assert codes("a: " + "[" * 64 + "]" * 64) == ["AG001"]


def test_a_bomb_of_anchors_and_merge_keys_goes_off_as_findings() -> None:
    result = parse(BOMB, "strategi.yaml")
    assert {found.code for found in result.diagnostics} == {"AG004"}
    assert result.value is not None
    assert result.value.data == {"a0": {"x": "y"}, **{f"a{n}": {} for n in range(1, 16)}}


def test_ten_thousand_full_measures_fit() -> None:
    measure = "  - {id: t, tittel: x, tekst: y, ansvar: [a, b], start: 2024, frist: 2026, status: pågår, mål: [a, b]}\n"
    assert codes("tiltak:\n" + measure * 10_000) == []


def test_more_values_than_any_strategy_has_end_the_reading() -> None:
    assert codes("a: [" + "b," * 600_000 + "]") == ["AG001"]


def test_a_file_of_nothing_but_mistakes_is_given_up() -> None:
    found = codes("a: b\n" * 5000)
    assert found == ["AG003"] * 1000 + ["AG001"]


def test_a_long_name_does_not_fill_the_screen() -> None:
    (found,) = parse(f"a: &{'x' * 5000} b\n", "strategi.yaml").diagnostics
    assert len(found.message) < 200


def values(data: Data, path: Path = ()) -> list[tuple[Path, Data]]:
    """Every value with its path."""
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [(path, data), *(found for key, value in inner for found in values(value, (*path, key)))]


def ask_everything(result: Result[Source]) -> None:
    """Put every question to a source that the other rooms put."""
    source = result.value
    if source is None:
        assert result.diagnostics
        return
    file = source.files[0]
    source.comments(file)
    for path, value in values(source.data):
        place = source.place(path)
        assert (place.line, place.column) <= (place.end_line, place.end_column)
        source.place(path, key=True)
        source.style(path)
        if isinstance(value, str):
            source.place_in(path, 0, len(value))
            source.place_in(path, len(value), len(value) + 1)


@given(st.binary(max_size=200))
@example(b"")
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe")
@example(b"\xff\xfea")
def test_no_bytes_raise(content: bytes) -> None:
    ask_everything(parse(content, "strategi.yaml"))


@given(st.lists(SIGNS, max_size=60).map("".join))
@example("a: &")
@example("? ")
@example("a: |+9\n")
@example("!<tag:yaml.org,2002:str> a: b")
@example("%TAG ! x\n---\na: b")
def test_no_signs_of_yaml_raise(text: str) -> None:
    ask_everything(parse(text, "strategi.yaml"))


@given(st.text(max_size=80))
def test_no_text_raises(text: str) -> None:
    ask_everything(parse(text, "strategi.yaml"))
    ask_everything(parse(f"a: |\n  {text}\n", "strategi.yaml"))
