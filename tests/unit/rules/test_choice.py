"""Which rules count and how much: codes, beginnings of codes and names, on the command line and in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from agstrategi.cli.choosing import of_options, of_settings, together
from agstrategi.cli.settings import settings
from agstrategi.cli.usage import BadUsageError
from agstrategi.diagnostics import Severity
from agstrategi.rules.book import entry
from agstrategi.rules.choice import Choice

DEADLINE, SPELLING, OWNER, ADOPTION = (entry(code) for code in ("AG204", "AG609", "AG201", "AG101"))


def level(choice: Choice, status: str | None = None) -> Severity | None:
    return choice.level(DEADLINE, status)


@pytest.mark.parametrize(
    "word", ["AG204", "AG20", "AG2", "AG", "ag204", " AG204 ", "tiltak-uten-frist", "Tiltak-Uten-Frist"]
)
def test_a_rule_is_named_by_its_code_the_beginning_of_it_or_its_name(word: str) -> None:
    assert level(of_options([word], [], [])) is Severity.ADVARSEL
    assert level(of_options([], [word], [])) is None


def test_other_rules_are_left_out_when_some_are_selected() -> None:
    assert level(of_options(["AG1"], [], [])) is None
    assert level(of_options([], ["AG1"], [])) is Severity.ADVARSEL


def test_what_is_ignored_is_ignored_though_it_is_selected() -> None:
    assert level(of_options(["AG2"], ["AG204"], [])) is None


@pytest.mark.parametrize(("word", "expected"), [("feil", Severity.FEIL), ("merknad", Severity.MERKNAD), ("av", None)])
def test_a_rule_gets_another_level(word: str, expected: Severity | None) -> None:
    assert level(of_options([], [], [f"AG204={word}"])) is expected
    assert level(of_options([], [], [f"tiltak-uten-frist={word.upper()}"])) is expected


def test_the_narrowest_word_decides_a_level() -> None:
    assert level(of_options([], [], ["AG204=feil,AG2=av"])) is Severity.FEIL
    assert level(of_options([], [], ["AG20=merknad", "AG2=av"])) is Severity.MERKNAD
    assert of_options([], [], ["AG2=av"]).level(OWNER, None) is None


def test_a_rule_that_is_off_is_turned_on_by_asking_for_it() -> None:
    assert Choice().level(SPELLING, None) is None
    assert of_options(["AG609"], [], []).level(SPELLING, None) is Severity.MERKNAD
    assert of_options([], [], ["AG609=advarsel"]).level(SPELLING, None) is Severity.ADVARSEL


def test_a_level_rises_with_the_status_unless_it_is_chosen() -> None:
    assert Choice().level(OWNER, "høring") is Severity.FEIL
    assert Choice().level(OWNER, "utkast") is Severity.ADVARSEL
    assert Choice().level(ADOPTION, "vedtatt") is Severity.FEIL
    assert of_options([], [], ["AG201=merknad"]).level(OWNER, "høring") is Severity.MERKNAD


@pytest.mark.parametrize("word", ["AG999", "AG0", "AG010", "AG7", "tiltak", "", "A", "204"])
def test_what_is_no_rule_is_refused(word: str) -> None:
    if word:
        for arguments in ([[word], [], []], [[], [word], []], [[], [], [f"{word}=feil"]]):
            with pytest.raises(BadUsageError):
                of_options(*arguments)
    else:
        assert of_options([word], [], []) == Choice()


@pytest.mark.parametrize("pair", ["AG204", "AG204=", "AG204=error", "AG204:feil"])
def test_what_is_no_level_is_refused(pair: str) -> None:
    with pytest.raises(BadUsageError):
        of_options([], [], [pair])


FILE = Choice(("AG2",), ("AG204",), {"AG201": "av", "AG205": "feil"})


def test_the_command_line_adds_to_the_file() -> None:
    assert together(Choice(ignore=("AG1",)), FILE) == Choice(("AG2",), ("AG204", "AG1"), FILE.severity)
    assert together(Choice(severity={"AG201": "feil"}), FILE).severity == {"AG201": "feil", "AG205": "feil"}


def test_what_the_command_line_selects_sets_the_files_choice_aside() -> None:
    chosen = together(Choice(("AG204", "AG201")), FILE)
    assert chosen == Choice(("AG204", "AG201"), (), {"AG205": "feil"})
    assert chosen.level(OWNER, None) is Severity.ADVARSEL


def write(folder: Path, text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "agstrategi.toml").write_text(text, encoding="utf-8")


def test_the_nearest_file_counts_alone(tmp_path: Path) -> None:
    write(tmp_path, '[regler]\nutelat = ["AG1"]\n')
    (tmp_path / "planer" / "nordvik").mkdir(parents=True)
    assert settings(tmp_path / "planer" / "nordvik", "planer/nordvik").ignore == ("AG1",)
    assert settings(tmp_path / "planer" / "nordvik", "planer/nordvik").file == "agstrategi.toml"
    write(tmp_path / "planer", '[regler]\nvelg = "AG2"\n')
    found = settings(tmp_path / "planer" / "nordvik", "planer/nordvik")
    assert (found.select, found.ignore, found.file) == (("AG2",), (), "planer/agstrategi.toml")


def test_a_file_outside_the_repository_has_no_say(tmp_path: Path) -> None:
    write(tmp_path, '[regler]\nutelat = ["AG1"]\n')
    (tmp_path / "lager" / ".git").mkdir(parents=True)
    (tmp_path / "lager" / "plan").mkdir()
    assert settings(tmp_path / "lager" / "plan", "lager/plan").file == ""
    write(tmp_path / "lager", 'mal = "maler"\n')
    (tmp_path / "lager" / "maler").mkdir()
    found = settings(tmp_path / "lager" / "plan", "lager/plan")
    assert found.templates == (tmp_path / "lager").resolve() / "maler"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("[regler]\nvelg = 3\n", 2, "«velg» skal være en liste"),
        ("regler = 3\n", 1, "«regler» skal ha nøkler under seg"),
        ("[regler]\nalvor = 'feil'\n", 2, "«alvor» skal ha regler under seg"),
        ("[regler]\n\nvalg = []\n", 3, "ukjent nøkkel «valg»"),
        ("[regler.alvor]\nAG204 = 3\n", 1, "«alvor» skal ha regler under seg"),
        ("x = 1\n[regler\n", 2, "skrivefeil i filen"),
    ],
)
def test_what_is_wrong_in_the_file_is_told_where_it_stands(text: str, line: int, words: str, tmp_path: Path) -> None:
    write(tmp_path, text)
    found = [one for one in settings(tmp_path, "").diagnostics if words in one.message]
    assert [(one.code, one.place.line) for one in found] == [("AG702", line)]


def test_rules_that_the_file_misspells_are_told_where_they_stand(tmp_path: Path) -> None:
    write(tmp_path, '[regler]\n# "AG99" er det ikke\nvelg = ["AG1", "AG99"]\nalvor = {AG204 = "feil", AG201 = "ja"}\n')
    choice, faults = of_settings(settings(tmp_path, "plan"))
    assert choice == Choice(("AG1",), (), {"AG204": "feil"})
    assert [(one.place.file, one.place.line, one.place.column) for one in faults] == [
        ("plan/agstrategi.toml", 3, 16),
        ("plan/agstrategi.toml", 4, 26),
    ]


def test_a_file_with_nothing_to_say_changes_nothing(tmp_path: Path) -> None:
    write(tmp_path, "")
    assert of_settings(settings(tmp_path, "")) == (Choice(), ())
