"""What an author is told of a strategy that does not follow the language."""

from __future__ import annotations

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agstrategi.diagnostics import Diagnostic
from agstrategi.model.base import Del, key_of
from agstrategi.model.blocks import KINDS
from agstrategi.model.load import Loaded, examine, load
from agstrategi.model.parts import Verdi
from agstrategi.model.strategi import Strategi
from agstrategi.model.work import Satsingsomrade, Tiltak
from agstrategi.source import Source, parse

HEAD = "strategi: {tittel: Plan, kommune: Nordvik}\n"


def source_of(text: str) -> Source:
    source = parse(text, "strategi.yaml").value
    assert source is not None
    return source


def examined(text: str) -> Loaded:
    return examine(source_of(text))


def found(text: str) -> list[str]:
    """Give each finding as ``code line:column``."""
    return [_short(one) for one in examined(text).diagnostics]


def _short(one: Diagnostic) -> str:
    return f"{one.code} {one.place.line}:{one.place.column}"


@pytest.mark.parametrize(
    "text",
    [
        HEAD,
        HEAD + "verdier: [Nær, {tittel: Modig}]",
        HEAD + "verdier: {tittel: Verdier, punkter: [Nær]}",
        HEAD + "kapitler: [{innhold: Bare tekst}]",
        HEAD + "kapitler: [{innhold: [vis: verdier, 'Vi skal: gjøre']}]",
        HEAD + "roller:\nmål: []\nkapitler:",
        HEAD + "satsingsområder: [{tittel: A, tiltak: [{tekst: b, ansvar: [x, y], frist: 2026-K2}]}]",
        HEAD + "etikk: |\n  Et nummer: #1\n\n      # innrykket kode\n\n  1. Først",
        HEAD + "verdier: [{id: a, tittel: A}]\nroller: [{id: a, tittel: A}]",  # ids are unique in their kind only
    ],
)
def test_nothing_is_said_of_what_is_right(text: str) -> None:
    result = load(source_of(text))
    assert result.diagnostics == ()
    assert result.value is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("verdiar: [Nær]", "AG010 2:1"),
        ("verdier: [{titel: Nær}]", "AG010 2:12"),
        ("verdier: [{tittel:Nær, tekst: Vi er her}]", "AG010 2:12"),
        ("verdier: [Nær: vi er her]", "AG010 2:11"),
        ("forord: {tekst: a, hilsen: b}", "AG010 2:20"),
        ("kapitler: [{innhold: [skjema: {ledetekst: a}]}]", "AG011 2:23"),
        ("verdier: Nær", "AG012 2:10"),
        ("verdier: {punkter: {tittel: Nær}}", "AG012 2:20"),
        ("etikk: [a, b]", "AG012 2:8"),
        ("etikk: {a: b}", "AG012 2:8"),
        ("etikk: {}", "AG012 2:8"),
        ("satsingsområder: [{tittel: A, id: A B}]", "AG012 2:35"),
        ("satsingsområder: [{tiltak: [{frist: i morgen}]}]", "AG012 2:37"),
        ("handlingsprogram: [{rader: [{celler: x}]}]", "AG012 2:38"),
        ("etikk: |\n  Før\n\n  ## Overskrift\n", "AG013 5:3"),
        ("etikk: |\n  Overskrift\n  ==========\n", "AG013 3:3"),
        ("kapitler: [{innhold: [{som: liste}]}]", "AG014 2:24"),
        ("kapitler: [{innhold: [{vis: a, tekst: b}]}]", "AG014 2:32"),
        ("kapitler: [{innhold: [[a]]}]", "AG014 2:23"),
        ("verdier: [{id: a}, {id: a}]", "AG020 2:25"),
        ("mål: [{id: a, mål: [{id: a}]}]", "AG020 2:26"),
    ],
)
def test_one_mistake_is_one_finding_at_its_place(text: str, expected: str) -> None:
    assert found(HEAD + text) == [expected]


def test_a_misspelled_required_key_is_one_mistake() -> None:
    assert found("strategi: {titel: Plan, kommune: Nordvik}") == ["AG010 1:12"]
    assert found("strategi: {tittel:Plan, kommune: Nordvik}") == ["AG010 1:12"]


def test_who_forgot_the_first_line_is_told_so() -> None:
    diagnostics = examined("tittel: Plan\nkommune: Nordvik\n").diagnostics
    assert {one.hint for one in diagnostics if one.code == "AG010"} == {
        "«tittel» står under «strategi»",
        "«kommune» står under «strategi»",
    }


def test_what_a_useless_value_lacks_is_no_further_mistake() -> None:
    assert found("strategi: [a]\n") == ["AG012 1:11"]
    assert found("strategi:\n") == ["AG011 1:1", "AG011 1:1"]


def test_what_a_mistake_hides_is_found_in_the_same_run() -> None:
    text = HEAD + "satsingsomrader:\n  - tiltk:\n      - {teksst: a}\n      - {id: A}\n"
    assert found(text) == ["AG010 2:1", "AG010 3:5", "AG010 4:10", "AG012 5:14"]


def test_a_chapter_among_the_blocks_is_read_as_one() -> None:
    text = HEAD + "kapitler:\n  - innhold:\n      - tittel: A\n        innhold:\n          - vsi: x\n"
    assert found(text) == ["AG014 4:9", "AG014 6:13"]


def test_ids_of_an_area_and_a_sub_area_are_one_kind() -> None:
    assert found(HEAD + "satsingsområder: [{id: a, områder: [{id: a}]}]") == ["AG020 2:42"]


def test_the_first_of_two_ids_is_named() -> None:
    (one,) = examined(HEAD + "verdier:\n  - id: a\n  - id: a\n").diagnostics
    assert "på linje 3" in one.message


def test_a_mended_id_can_be_referred_to() -> None:
    loaded = examined(HEAD + "satsingsområder: [{id: Ny Tid}]")
    assert loaded.strategi is not None
    assert loaded.strategi.satsingsomrader.punkter[0].id == "ny-tid"
    assert not loaded.lost


def test_what_was_left_out_is_remembered() -> None:
    assert examined(HEAD + "xyz: [a]").lost
    assert not examined(HEAD + "xyz: a").lost


def test_a_path_in_a_mended_strategy_leads_to_what_the_author_wrote() -> None:
    loaded = examined(HEAD + "verdiar:\n  - titel: A\n")
    assert loaded.origin(("verdier", "punkter", 0, "tittel")) == ("verdiar", "punkter", 0, "tittel")
    assert loaded.origin(("verdier", 0, "tittel")) == ("verdiar", 0, "titel")


def test_no_document_is_made_of_a_guess() -> None:
    assert load(source_of(HEAD + "verdiar: [Nær]")).value is None


def test_the_authors_data_stays_as_it_is() -> None:
    source = source_of(HEAD + "verdiar: [{titel: Nær}]\nxyz: [a]\n")
    before = copy.deepcopy(source.data)
    examine(source)
    assert source.data == before


def _keys() -> list[str]:
    parts: list[type[Del]] = [Strategi, Satsingsomrade, Tiltak, Verdi, *KINDS.values()]
    return sorted({key_of(name) for part in parts for name in part.model_fields} | {"xyz", "titel", "Vi skal"})


_SCALARS = st.sampled_from(["", "a", "A B", "2026", "1.1.2026", "ja", "# H", "verdier", "liste"]) | st.none()
_DATA = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_keys()), inner, max_size=4),
    max_leaves=25,
)


@given(st.dictionaries(st.sampled_from(_keys()), _DATA, max_size=6))
def test_whatever_is_written_every_finding_has_a_place_and_words(data: dict[str, object]) -> None:
    source = source_of(_yaml(data))
    loaded = examine(source)
    assert loaded.strategi is not None  # every mistake could be mended
    for one in loaded.diagnostics:
        assert one.message
        assert "{" not in one.code
        assert one.place.line >= 1


def _yaml(data: object) -> str:
    """Write data as YAML in brackets, every text in quotes."""
    if isinstance(data, dict):
        return "{" + ", ".join(f'"{key}": {_yaml(value)}' for key, value in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(map(_yaml, data)) + "]"
    return "~" if data is None else f'"{data}"'


def test_a_file_full_of_mistakes_is_told_so() -> None:
    text = HEAD + "".join(f"nøkkel{number}: x\n" for number in range(1000))
    diagnostics = examined(text).diagnostics
    assert len(diagnostics) == 301
    assert any("flere enn 300 feil" in one.message for one in diagnostics)


@pytest.mark.parametrize("sign", ["- ", "> ", "1. "])
def test_a_text_as_deep_as_no_format_can_show_is_a_finding(sign: str) -> None:
    fits, deep = ("etikk: '" + sign * levels + "ord'" for levels in (12, 40))
    assert found(HEAD + fits) == []
    assert found(HEAD + deep) == ["AG012 2:9"]
