"""Earlier versions are read from git's store: the same strategy as on disk, and a plain word where there is none."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from agstrategi.diagnostics import Diagnostic
from agstrategi.source import Data, Unopened, read
from agstrategi.source.git import Address, address, read_git

MAIN = "strategi: {tittel: Strategi, kommune: Fjellvik}\n"
Git = Callable[..., None]


@pytest.fixture
def git(tmp_path: Path, tool: Callable[[str], str], monkeypatch: pytest.MonkeyPatch) -> Git:
    """An empty repository to stand in, and git to run there."""
    program = tool("git")
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)

    def run(*words: str) -> None:
        settings = ["-c", "user.name=Kari", "-c", "user.email=kari@fjellvik.example", "-c", "core.autocrlf=false"]
        subprocess.run([program, *settings, *words], check=True, capture_output=True)

    run("init", "--quiet", ".")
    return run


def put(name: str, text: str) -> None:
    """Write a file, with the folders that it needs."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def commit(git: Git, tag: str) -> None:
    """Make all that lies in the folder a version called ``tag``."""
    git("add", "--all")
    git("commit", "--quiet", "--message", tag)
    git("tag", tag)


def data(ref: str, path: str, folder: str = ".") -> dict[str, Data]:
    """Read a strategy that is there."""
    found = read_git(Address(ref, path), Path(folder)).value.data
    assert isinstance(found, dict)
    return found


def why(ref: str, path: str, folder: str = ".") -> Diagnostic:
    """Ask for what cannot be had, and give the one finding."""
    result = read_git(Address(ref, path), Path(folder))
    assert isinstance(result, Unopened)
    (found,) = result.diagnostics
    assert found.hint
    return found


def test_an_earlier_version_is_read_while_the_file_on_disk_is_another(git: Git) -> None:
    put("strategi.yaml", MAIN + "visjon: Her vokser folk\n")
    commit(git, "v2019")
    put("strategi.yaml", MAIN + "visjon: Et annet ord\n")
    source = read_git(Address("v2019", "strategi.yaml"), Path()).value
    assert data("v2019", "strategi.yaml")["visjon"] == "Her vokser folk"
    assert source.files == ("v2019:strategi.yaml",)
    assert source.place(("visjon",)).line == 2
    assert Path("strategi.yaml").read_text(encoding="utf-8").endswith("Et annet ord\n")


@pytest.mark.parametrize("path", ["plan", "plan/", "plan/strategi.yaml", "./plan", "plan\\strategi.yaml"])
def test_a_folder_is_one_strategy_however_it_is_named(git: Git, path: str) -> None:
    put("plan/strategi.yaml", MAIN)
    put("plan/verdier.yaml", "[Nær, Åpen]\n")
    put("plan/satsingsområder/10-ledelse.yaml", "tittel: Ledelse\n")
    put("plan/notat.txt", "ikke YAML")
    commit(git, "v1")
    put("plan/verdier.yaml", "[Noe annet]\n")
    where = address(f"v1:{path}", Path())
    assert where is not None
    assert data(where.ref, where.path)["verdier"] == ["Nær", "Åpen"]
    assert data(where.ref, where.path)["satsingsområder"] == [{"tittel": "Ledelse"}]
    assert read_git(where, Path()).value.files[0] == "v1:plan/strategi.yaml"


def test_what_is_on_disk_and_what_is_in_git_read_alike(git: Git) -> None:
    put("strategi.yaml", MAIN)
    put("mål.yaml", "- Hele stillinger\n")
    commit(git, "v1")
    on_disk, in_git = read("."), read_git(Address("v1", ""), Path())
    assert in_git.value.data == on_disk.value.data
    assert in_git.value.files == ("v1:strategi.yaml", "v1:mål.yaml")


def test_a_file_of_another_name_is_read_alone(git: Git) -> None:
    put("gammel.yaml", MAIN)
    put("verdier.yaml", "[Nær]\n")
    commit(git, "v1")
    assert list(data("v1", "gammel.yaml")) == ["strategi"]


def test_a_path_is_seen_from_the_top_and_then_from_where_one_stands(git: Git) -> None:
    put("hr/strategi.yaml", MAIN + "visjon: I mappen\n")
    put("hr/bare-her.yaml", MAIN)
    put("strategi.yaml", MAIN + "visjon: Øverst\n")
    commit(git, "v1")
    seen = {
        path: data("v1", path, "hr").get("visjon")
        for path in ("strategi.yaml", "./strategi.yaml", "../strategi.yaml", "bare-her.yaml", "hr")
    }
    assert seen == {
        "strategi.yaml": "Øverst",
        "./strategi.yaml": "I mappen",
        "../strategi.yaml": "Øverst",
        "bare-her.yaml": None,
        "hr": "I mappen",
    }


def test_a_mistake_in_an_earlier_version_has_its_place(git: Git) -> None:
    put("strategi.yaml", "strategi:\n\ttittel: X\n")
    commit(git, "v1")
    result = read_git(Address("v1", "strategi.yaml"), Path())
    assert not isinstance(result, Unopened)
    assert [(found.code, found.place.file, found.place.line) for found in result.diagnostics] == [
        ("AG002", "v1:strategi.yaml", 2)
    ]


def test_a_link_is_followed_inside_the_folder_and_no_further(git: Git) -> None:
    put("plan/strategi.yaml", MAIN)
    put("plan/deler/ord.txt", "[Nær]\n")
    put("hemmelig.yaml", "[Utenfor]\n")
    Path("plan/verdier.yaml").symlink_to("deler/ord.txt")
    commit(git, "inne")
    Path("plan/verdier.yaml").unlink()
    Path("plan/verdier.yaml").symlink_to("../hemmelig.yaml")
    commit(git, "ute")
    Path("plan/verdier.yaml").unlink()
    Path("plan/verdier.yaml").symlink_to("verdier.yaml")
    commit(git, "ring")
    assert data("inne", "plan")["verdier"] == ["Nær"]
    assert [found.code for found in read_git(Address("ute", "plan"), Path()).diagnostics] == ["AG023"]
    assert [found.code for found in read_git(Address("ring", "plan"), Path()).diagnostics] == ["AG023"]


def test_a_name_is_found_however_its_letters_are_put_together(git: Git) -> None:
    put("re\u0301gion/strategi.yaml", MAIN)
    commit(git, "v1")
    assert read_git(Address("v1", "r\u00e9gion"), Path()).value is not None


def test_what_git_does_not_have_is_said_plainly(git: Git) -> None:
    put("strategi.yaml", MAIN)
    put("tom/notat.txt", "")
    commit(git, "v1")
    assert why("v2", "strategi.yaml").message == "git kjenner ingen versjon «v2»"
    assert why("--help", "strategi.yaml").message == "git kjenner ingen versjon «--help»"
    assert why("v1\n", "strategi.yaml").code == "AG023"
    assert why("v1", "borte.yaml").message == "finner ikke «borte.yaml» i versjonen «v1»"
    assert why("v1", "../strategi.yaml").code == "AG023"
    assert why("v1", "strategi.yaml/mer").code == "AG023"
    assert why("v1", "tom").message == "mappen «v1:tom» har ingen strategi.yaml"


def test_a_folder_that_git_does_not_follow(tmp_path: Path, tool: Callable[[str], str]) -> None:
    tool("git")
    assert why("HEAD", "strategi.yaml", str(tmp_path)).message.startswith("finner ingen versjoner i git her")


def test_a_machine_without_git(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert "installer git" in why("HEAD", "strategi.yaml").hint


@pytest.mark.parametrize(
    ("argument", "ref", "path"),
    [
        ("HEAD~3:strategi.yaml", "HEAD~3", "strategi.yaml"),
        ("v2023:strategier/x", "v2023", "strategier/x"),
        ("hr/ny-strategi:", "hr/ny-strategi", ""),
        ("HEAD@{2023-01-01 12:00}:plan", "HEAD@{2023-01-01 12:00}", "plan"),
        ("v1:plan\\strategi.yaml", "v1", "plan/strategi.yaml"),
        ("ab:strategi.yaml", "ab", "strategi.yaml"),
    ],
)
def test_an_address_in_git(argument: str, ref: str, path: str, tmp_path: Path) -> None:
    assert address(argument, tmp_path) == Address(ref, path)


@pytest.mark.parametrize(
    "argument", ["strategi.yaml", "C:\\plan\\strategi.yaml", "c:strategi.yaml", "C:/plan", ":x", ""]
)
def test_a_path_on_disk_is_no_address(argument: str, tmp_path: Path) -> None:
    assert address(argument, tmp_path) is None


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file with a colon in its name")
def test_a_path_that_exists_wins(tmp_path: Path) -> None:
    (tmp_path / "HEAD:strategi.yaml").write_text(MAIN, encoding="utf-8")
    assert address("HEAD:strategi.yaml", tmp_path) is None
