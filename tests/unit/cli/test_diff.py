"""Versions from git on the command line: what a strategy was, and what it says that it replaces."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from agstrategi.cli.main import main

Git = Callable[..., None]
OLD = """strategi: {tittel: Plan, kommune: Nordvik}
verdier: [{id: nær, tittel: Nær, tekst: Vi er til å få tak i.}]
"""
NEW = """strategi: {tittel: Plan, kommune: Nordvik}
verdier: [{id: nær, tittel: Nær, tekst: Vi er alltid til å få tak i.}]
"""


@pytest.fixture
def git(tmp_path: Path, tool: Callable[[str], str], monkeypatch: pytest.MonkeyPatch) -> Git:
    """An empty repository to stand in, and git to run there."""
    program = tool("git")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)

    def run(*words: str) -> None:
        settings = ["-c", "user.name=Kari", "-c", "user.email=kari@nordvik.example", "-c", "core.autocrlf=false"]
        subprocess.run([program, *settings, *words], check=True, capture_output=True)

    run("init", "--quiet", ".")
    return run


def commit(git: Git, tag: str, **files: str) -> None:
    """Make a version called ``tag``; each file is ``name.yaml``, or ``folder__name.yaml`` in a folder."""
    for name, text in files.items():
        path = Path(f"{name.replace('__', '/')}.yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    git("add", "--all")
    git("commit", "--quiet", "--message", tag)
    git("tag", tag)


def told(capfd: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    """Run the command; give what it prints."""
    capfd.readouterr()
    assert main(["diff", *arguments]) == code
    printed = capfd.readouterr()
    return printed.out + printed.err


def data(capfd: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    """Run the command; give its report as data."""
    made: dict[str, Any] = json.loads(told(capfd, *arguments, "-f", "json"))
    return made


def test_a_version_against_the_file_on_disk(git: Git, capfd: pytest.CaptureFixture[str]) -> None:
    commit(git, "v1", strategi=OLD)
    Path("strategi.yaml").write_text(NEW, encoding="utf-8")
    assert "Vi er {+alltid+} til å få tak i." in told(capfd, "v1:strategi.yaml", "strategi.yaml")
    assert "Ingenting er endret." in told(capfd, "v1:strategi.yaml", "HEAD:strategi.yaml")


def test_parts_are_found_in_the_version_that_they_stand_in(git: Git, capfd: pytest.CaptureFixture[str]) -> None:
    commit(git, "v1", hr__strategi=OLD)
    commit(git, "v2", hr__strategi=f"# merknad\n{NEW}")
    [change] = data(capfd, "v1:hr", "v2:hr/strategi.yaml")["changes"]
    assert [(ref["file"], ref["line"]) for ref in (*change["old"], *change["new"])] == [
        ("v1:hr/strategi.yaml", 2),
        ("v2:hr/strategi.yaml", 3),
    ]


def test_what_a_strategy_replaces_may_be_a_version(git: Git, capfd: pytest.CaptureFixture[str]) -> None:
    commit(git, "v1", strategi=OLD)
    text = NEW.replace("kommune: Nordvik", "kommune: Nordvik, erstatter: v1:strategi.yaml")
    Path("strategi.yaml").write_text(text, encoding="utf-8")
    assert "alltid" in told(capfd, "strategi.yaml")


def test_the_version_is_found_from_the_strategys_own_folder(
    git: Git, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    commit(git, "v1", hr__strategi=OLD)
    text = NEW.replace("kommune: Nordvik", "kommune: Nordvik, erstatter: v1:./strategi.yaml")
    Path("hr/strategi.yaml").write_text(text, encoding="utf-8")
    assert "alltid" in told(capfd, "hr")
    monkeypatch.chdir(tmp_path / "hr")
    assert "alltid" in told(capfd, "strategi.yaml")
    monkeypatch.chdir("/")
    assert "alltid" in told(capfd, str(tmp_path / "hr"))


def test_what_an_earlier_version_replaced_lay_beside_it_then(git: Git, capfd: pytest.CaptureFixture[str]) -> None:
    text = NEW.replace("kommune: Nordvik", "kommune: Nordvik, erstatter: ../2019/plan.yaml")
    commit(git, "v1", **{"2019__plan": OLD, "2023__strategi": text})
    Path("2019/plan.yaml").unlink()
    assert "alltid" in told(capfd, "v1:2023")


def test_pictures_of_an_earlier_version_are_not_asked_for(git: Git, capfd: pytest.CaptureFixture[str]) -> None:
    commit(git, "v1", strategi=f"{OLD}vedlegg: [{{tittel: Kart, fil: kart.pdf}}]\n")
    assert "AG023" not in told(capfd, "v1:strategi.yaml", "v1:strategi.yaml")


def test_a_mistake_in_an_earlier_version_is_told_with_its_place(git: Git, capfd: pytest.CaptureFixture[str]) -> None:
    commit(git, "v1", strategi=OLD.replace("tekst:", "tekt:"))
    Path("strategi.yaml").write_text(NEW, encoding="utf-8")
    printed = told(capfd, "v1:strategi.yaml", "strategi.yaml", code=2)
    assert "v1:strategi.yaml:2:34: feil AG010: ukjent nøkkel «tekt»" in printed


def test_a_version_that_does_not_exist(git: Git, capfd: pytest.CaptureFixture[str]) -> None:
    commit(git, "v1", strategi=OLD)
    assert "git kjenner ingen versjon «v9»" in told(capfd, "v9:strategi.yaml", "strategi.yaml", code=2)


def test_a_drive_is_no_version(git: Git, capfd: pytest.CaptureFixture[str]) -> None:
    commit(git, "v1", strategi=OLD)
    assert "finner ikke «C:/plan.yaml»" in told(capfd, "C:/plan.yaml", "strategi.yaml", code=2)


@pytest.mark.parametrize("form", ["text", "md", "html", "docx-tekst", "json"])
def test_the_same_strategies_give_the_same_bytes(
    git: Git, capfd: pytest.CaptureFixture[str], root: Path, form: str
) -> None:
    git("tag", "--list")
    arguments = [str(root / "eksempler" / "fjellvik-2023"), "-f", form]
    assert told(capfd, *arguments) == told(capfd, *arguments)


def test_a_file_is_whole_or_not_there(git: Git, capfd: pytest.CaptureFixture[str]) -> None:
    commit(git, "v1", strategi=OLD)
    Path("ut.md").mkdir()
    assert "det ligger en mappe" not in told(capfd, "v1:", "strategi.yaml", "-f", "md", "-o", "ut.md")
    assert [path.name for path in Path("ut.md").iterdir()] == ["nordvik-plan-endringer.md"]
    assert told(capfd, "v1:", "strategi.yaml", "-o", "strategi.yaml", "-f", "md", code=2).startswith(
        "agstrategi: «strat"
    )
    assert Path("strategi.yaml").read_text(encoding="utf-8") == OLD


def test_the_users_own_colour_is_the_reports_too(git: Git, capfd: pytest.CaptureFixture[str]) -> None:
    commit(git, "v1", strategi=OLD)
    Path("maler").mkdir()
    Path("maler/tillegg.css").write_text(":root { --farge: #7a1f3d; }", encoding="utf-8")
    Path("agstrategi.toml").write_text('mal = "maler"\n', encoding="utf-8")
    assert "#7a1f3d" in told(capfd, "v1:", "strategi.yaml", "-f", "html")


def test_nothing_is_coloured_where_there_is_no_terminal(git: Git, capfd: pytest.CaptureFixture[str]) -> None:
    commit(git, "v1", strategi=OLD)
    Path("strategi.yaml").write_text(NEW, encoding="utf-8")
    assert "\x1b" not in told(capfd, "v1:", "strategi.yaml")
