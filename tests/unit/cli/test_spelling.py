"""The machine's spelling checker, where it is; and what is said where it is not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from agstrategi.cli import spelling
from agstrategi.cli.main import main

TEXT = """strategi: {tittel: Plan, kommune: Nordvik, periode: 2023-2027, status: utkast}
etikk: Vi er rauuse, og HR-avdelingen lager en langtidsskplan.
"""


@pytest.fixture
def speller(tool: Callable[[str], str]) -> spelling.Speller:
    """Hunspell with the dictionary of bokmål."""
    tool("hunspell")
    found = spelling.speller("nb")
    if found is None:
        pytest.skip("hunspell has no Norwegian dictionary on this machine")
    return found


@pytest.fixture(autouse=True)
def _strategy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "strategi.yaml").write_text(TEXT, encoding="utf-8")
    spelling._tell_missing.cache_clear()  # noqa: SLF001 - once in a run, and each test is one


def test_words_that_are_unknown_are_named(speller: spelling.Speller) -> None:
    words = ["rause", "rauuse", "kommunen", "HR-avdelingen", "langtids-skplan", "ærlig", "Ærliig"]
    assert speller(words) == {"rauuse", "langtids-skplan", "Ærliig"}


def test_no_words_are_no_unknown_ones(speller: spelling.Speller) -> None:
    assert speller([]) == frozenset()


def test_nynorsk_has_its_own_dictionary(speller: spelling.Speller) -> None:
    assert speller(["ikkje"]) == {"ikkje"}
    nynorsk = spelling.speller("nn")
    assert nynorsk is not None
    assert nynorsk(["ikkje", "ikke"]) == {"ikke"}


def test_validate_finds_them_where_they_stand(speller: spelling.Speller, capsys: pytest.CaptureFixture[str]) -> None:
    assert speller(["rauuse"])
    assert main(["validate", "strategi.yaml", "--select", "AG609"]) == 0
    err = capsys.readouterr().err
    assert "strategi.yaml:2:14: merknad AG609: ukjent ord: «rauuse»" in err
    assert "«langtidsskplan»" in err


def test_it_is_off_until_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    main(["validate", "strategi.yaml"])
    assert "AG609" not in capsys.readouterr().err


def test_a_machine_without_it_is_told_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "to.yaml").write_text(TEXT, encoding="utf-8")
    assert main(["validate", "strategi.yaml", "to.yaml", "--select", "AG609"]) == 0
    assert capsys.readouterr().err == (
        "agstrategi: stavekontrollen (AG609) ble hoppet over: finner ikke hunspell med ordlisten nb_NO\n"
        "  hint: installer hunspell og den norske ordlisten; i Debian og Ubuntu heter de hunspell og hunspell-no\n"
        "2 strategier kontrollert: ingen feil\n"
    )
