"""Mends: what has one right answer and nothing else, with every other byte of the file as it was."""

from __future__ import annotations

import codecs
import datetime as dt
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agstrategi.cli.pipeline import examined
from agstrategi.cli.reviewing import case_of
from agstrategi.fix import edits, encoded, mended
from agstrategi.source import Source, parse, read

HEAD = "strategi: {tittel: Plan, kommune: Nordvik}\n"
TODAY = dt.date(2024, 5, 1)


def fixed(text: str) -> str:
    """Mend a strategy in one file and give its text."""
    result = parse(HEAD + text, "strategi.yaml")
    assert result.value is not None
    return mend(result.value)["strategi.yaml"].removeprefix(HEAD)


def mend(source: Source) -> dict[str, str]:
    result = parse(source.text(source.files[0]), source.files[0]) if len(source.files) == 1 else None
    strategy = examined("strategi.yaml", result or read(source.root))
    assert strategy.readable, strategy.diagnostics
    _, _, whole = strategy.whole
    changed = mended(whole, edits(case_of(strategy, TODAY), whole))
    return {file: changed.get(file, whole.text(file)) for file in whole.files}


@pytest.mark.parametrize(
    "text",
    [
        "visjon: Vi er her, og vi ser deg.\n",
        "visjon: Her vokser folk  # to  mellomrom , i en kommentar\n",
        'visjon: Han sa - ja - og HMS- arbeid og "rause" og en–to\n',
        "visjon: Vi er her !\n",
        "visjon: ´sitat´ og 5´ og ´n\n",
        "etikk: |\n  -  punkt\n\n  1.  punkt\n",
        "etikk: |\n  Slik  skrives det:\n\n      kode  her , ja\n",
        "etikk: Ved  `siden av`  kode\n",
        "etikk: Ved\u00a0  siden av\n",
        "etikk: Se `a  b` og [lenke](a  b) og https://nordvik.example/a´b\n",
        "etikk: |\n  | a  | b |\n  | --- | --- |\n  | c  | d |\n",
        "etikk: |\n  Slutt med  \n  linjeskift.\n",
        'etikk: "a \\x20b og a\\u0020 b"\n',
        "kapitler: [{innhold: [{sitat: {tekst: 'Han  sa , ja', kilde: KS´ leder}}]}]\n",
        "visjon: Her  vokser folk  # agstrategi: unntak AG606 – slik er den vedtatt\n",
    ],
)
def test_what_is_right_or_uncertain_is_left_alone(text: str) -> None:
    assert fixed(text) == text


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("visjon: Her  vokser   folk\n", "visjon: Her vokser folk\n"),
        ("visjon: Nær , og  , modig\n", "visjon: Nær, og, modig\n"),
        ("visjon: KS´ råd og O´Brien\n", "visjon: KS’ råd og O’Brien\n"),
        ("visjon: 'Det''s  her'\n", "visjon: 'Det''s her'\n"),
        ('visjon: "Her  \\"vokser\\" nå , ja"\n', 'visjon: "Her \\"vokser\\" nå, ja"\n'),
        ("etikk: >-\n  En  to\n  tre  fire\n\n  fem , seks\n", "etikk: >-\n  En to\n  tre fire\n\n  fem, seks\n"),
        ("etikk: |\n  - En  to\n    - tre , fire\n", "etikk: |\n  - En to\n    - tre, fire\n"),
        ("verdier: [{tittel: Nær,  tekst: a  b}]\n", "verdier: [{tittel: Nær,  tekst: a b}]\n"),
        ("etikk: En  to `tre  fire` fem\n", "etikk: En to `tre  fire` fem\n"),
        ("etikk: En  to  # tre  fire\n", "etikk: En to  # tre  fire\n"),
        ("visjon: En 👩  to , 🌾  tre\n", "visjon: En 👩 to, 🌾 tre\n"),
    ],
)
def test_what_has_one_right_answer_is_mended(text: str, after: str) -> None:
    assert fixed(text) == after
    assert fixed(after) == after


PIECES = st.lists(
    st.sampled_from(["ord", "æ", "KS´", "  ", " ", " , ", ", ", "«a»", "1", "👩", "`a  b`", "(b)", "- "]), max_size=12
)
STYLES = st.sampled_from(["plain", "single", "double", "literal", "folded"])
BREAKS = st.sampled_from(["\n", "\r\n"])


def written(value: str, style: str) -> str:
    """Write a value as YAML in one of its styles."""
    match style:
        case "single":
            return "'" + value.replace("'", "''") + "'"
        case "double":
            return '"' + value.replace('"', '\\"') + '"'
        case "literal" | "folded":
            return ("|-" if style == "literal" else ">-") + "\n  " + value
    return value


@given(st.lists(st.tuples(PIECES.map("".join), STYLES), min_size=1, max_size=4), BREAKS)
def test_only_what_is_mended_changes(values: list[tuple[str, str]], line_break: str) -> None:
    keys = ["visjon", "etikk", "forord", "oppfølging"]
    lines = [
        f"{key}: {written(f'a {value} b', style)}  # merk" for key, (value, style) in zip(keys, values, strict=False)
    ]
    lines = [line.removesuffix("  # merk") if "\n" in line else line for line in lines]
    text = (HEAD + "\n".join(lines) + "\n").replace("\n", line_break)
    source = parse(text, "strategi.yaml").value
    assert source is not None
    new = mend(source)["strategi.yaml"]
    assert loose(new) == loose(text)
    assert new.count(line_break) == text.count(line_break)
    assert "`a  b`".join(part for part in new.split("`a  b`")) == new
    again = parse(new, "strategi.yaml").value
    assert again is not None
    assert mend(again)["strategi.yaml"] == new


def loose(text: str) -> str:
    """Leave out what mends may change."""
    return re.sub(r" +", "", text).replace("´", "’")


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_the_encoding_stays(mark: bytes, encoding: str) -> None:
    content = mark + "tittel: Nærøy 👩\r\n".encode(encoding)
    assert encoded("tittel: Nærøy 👩\r\n", content) == content


def test_each_file_of_a_folder_gets_its_own(tmp_path: Path) -> None:
    (tmp_path / "strategi.yaml").write_text(HEAD + "visjon: Her  nå\n", encoding="utf-8")
    (tmp_path / "verdier.yaml").write_text("- Nær , ja\n- Modig\n", encoding="utf-8")
    (tmp_path / "roller.yaml").write_text("- Leder\n", encoding="utf-8")
    source = read(tmp_path).value
    assert source is not None
    changed = {Path(file).name: text for file, text in mend(source).items()}
    assert changed["strategi.yaml"] == HEAD + "visjon: Her nå\n"
    assert changed["verdier.yaml"] == "- Nær, ja\n- Modig\n"
    assert changed["roller.yaml"] == "- Leder\n"
