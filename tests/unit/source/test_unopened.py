"""An argument that cannot be opened is told from a mistake in a strategy."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from agstrategi.diagnostics import Diagnostic
from agstrategi.source import Unopened, read


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def why(path: str) -> Diagnostic:
    result = read(path)
    assert isinstance(result, Unopened)
    assert result.value is None
    (found,) = result.diagnostics
    assert found.hint
    return found


def test_a_mistake_in_a_strategy_is_no_unopened_argument() -> None:
    Path("a.yaml").write_bytes(b"\x00")
    assert not isinstance(read("a.yaml"), Unopened)


@pytest.mark.parametrize("path", ["borte.yaml", "borte/strategi.yaml", "strategi.yaml", "bor\x00te.yaml", "b" * 5000])
def test_what_is_not_there(path: str) -> None:
    assert why(path).code in {"AG001", "AG023"}


def test_a_misspelt_name_gets_the_nearest() -> None:
    Path("plan").mkdir()
    Path("plan/strategi.yaml").write_text("a: b\n", encoding="utf-8")
    found = why("plan/startegi.yaml")
    assert (found.code, found.place.file) == ("AG023", "plan/startegi.yaml")
    assert found.hint == "mente du «plan/strategi.yaml»?"


@pytest.mark.parametrize(("asked", "near"), [("plann", "plan.yaml"), ("plan.yml", "plan.yaml"), ("elvåsn", "elvåsen")])
def test_the_nearest_is_told_by_its_name_not_its_ending(asked: str, near: str) -> None:
    Path("plan.yaml").write_text("a: b\n", encoding="utf-8")
    Path("elvåsen").mkdir()
    found = why(asked)
    assert found.hint == f"mente du «{near}»?"


def test_what_is_only_a_little_alike_is_not_suggested() -> None:
    Path("noaccess.yaml").write_text("a: b\n", encoding="utf-8")
    Path("bilde.png").write_bytes(b"")
    for asked in ("nofinnes.yaml", "bilde.yaml"):
        assert "mente du" not in why(asked).hint


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="this machine has no symbolic links")
def test_a_link_to_nothing_is_not_suggested_for_itself() -> None:
    Path("plan.yaml").symlink_to("borte.yaml")
    assert "mente du" not in why("plan.yaml").hint


def test_a_folder_without_a_strategy() -> None:
    Path("tom").mkdir()
    found = why("tom")
    assert (found.code, found.message) == ("AG023", "mappen «tom» har ingen strategi.yaml")


def test_a_folder_whose_strategy_has_another_name() -> None:
    Path("plan").mkdir()
    Path("plan/arbeidsgiver.yaml").write_text("a: b\n", encoding="utf-8")
    assert "«plan/arbeidsgiver.yaml»" in why("plan").hint


def test_a_folder_named_as_a_strategy() -> None:
    Path("strategi.yaml").mkdir()
    assert why("strategi.yaml").code == "AG023"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may open every file")
def test_a_file_that_may_not_be_opened() -> None:
    Path("a.yaml").write_text("a: b\n", encoding="utf-8")
    Path("a.yaml").chmod(0)
    assert why("a.yaml").code == "AG001"


def test_a_file_that_may_not_be_opened_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> object:
        raise PermissionError

    Path("strategi.yaml").write_text("a: b\n", encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)
    assert "lukk andre programmer" in why("strategi.yaml").hint
    assert "lukk andre programmer" in why(".").hint


def test_a_name_that_the_terminal_cannot_show_is_still_named() -> None:
    why("bor\udce5te.yaml").message.encode("utf-8")


def test_a_copy_in_the_folder_does_not_hide_that_the_strategy_is_gone() -> None:
    Path("plan").mkdir()
    for name in ("a.yaml", "b.yaml"):
        Path("plan", name).write_text("a: b\n", encoding="utf-8")
    assert "oppgi mappen eller filen" in why("plan").hint
