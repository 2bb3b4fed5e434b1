"""Our hooks, run by pre-commit itself."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from subprocess import CompletedProcess

import pytest
import yaml

from agstrategi.schema import keys
from ci.checkouts import GOOD, WEAK, WRONG, git, program, run

CONFIG = """repos:
  - repo: {repository}
    rev: {revision}
    hooks:
      - {{id: {hook}, language: system, args: [{arguments}]}}
"""
OFFLINE = re.compile(
    r"Could not find a version|No matching distribution|Connection|timed out|resolve host", re.IGNORECASE
)


def manifest(root: Path) -> list[dict[str, str]]:
    made: list[dict[str, str]] = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return made


@pytest.fixture(scope="module")
def repository(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our hooks in a git repository of their own."""
    folder = tmp_path_factory.mktemp("kroker")
    shutil.copyfile(root / ".pre-commit-hooks.yaml", folder / ".pre-commit-hooks.yaml")
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "Hooks")
    return folder


@pytest.fixture
def strategies(tmp_path: Path) -> Path:
    """A repository with a strategy in a file and one in a folder, and YAML that is neither."""
    files = {
        "plan/strategi.yaml": GOOD,
        "mappe/strategi.yaml": GOOD,
        "mappe/verdier.yaml": "- {tittel: Nær, tekst: Vi er her.}\n",
        "mappe/satsingsområder/10-ledelse.yaml": "tittel: Ledelse\ntekst: Ledere trenger tid.\n",
        ".github/workflows/strategi.yml": "on: push\n",
        "docs/annet.yaml": "a: 1\n",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    git(tmp_path, "init", "-q")
    return tmp_path


def hook(name: str, strategies: Path, repository: Path, *arguments: str) -> CompletedProcess[str]:
    """Run one hook over all files of a repository, with the program that is installed here."""
    revision = git(repository, "rev-parse", "HEAD")
    config = CONFIG.format(repository=repository, revision=revision, hook=name, arguments=", ".join(arguments))
    (strategies / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    git(strategies, "add", "-A")
    command = [str(program("pre-commit")), "run", "--all-files", "--verbose", "--color", "never"]
    return run(command, strategies, {"PRE_COMMIT_HOME": str(repository / ".cache")})


def test_a_repository_in_order_passes(strategies: Path, repository: Path) -> None:
    done = hook("agstrategi-validate", strategies, repository, "--strict", "--select", "AG1")
    assert "2 strategier kontrollert: ingen feil" in done.stdout
    assert done.returncode == 0


def test_a_mistake_in_any_file_of_a_folder_stops_the_commit(strategies: Path, repository: Path) -> None:
    (strategies / "mappe" / "satsingsområder" / "10-ledelse.yaml").write_text("titel: Ledelse\n", encoding="utf-8")
    done = hook("agstrategi-validate", strategies, repository)
    assert "mappe/satsingsområder/10-ledelse.yaml:1:1: feil AG010" in done.stdout
    assert "2 strategier kontrollert: 1 feil" in done.stdout
    assert done.returncode == 1


def test_the_fixing_hook_mends_and_stops_the_commit(strategies: Path, repository: Path) -> None:
    path = strategies / "plan" / "strategi.yaml"
    path.write_text(WEAK, encoding="utf-8")
    done = hook("agstrategi-fix", strategies, repository)
    assert done.returncode == 1
    assert "files were modified by this hook" in done.stdout
    assert path.read_text(encoding="utf-8") == WEAK.replace("Her  vokser", "Her vokser")
    assert hook("agstrategi-fix", strategies, repository).returncode == 0


def test_hooks_take_the_files_of_the_language_and_no_others(root: Path) -> None:
    named = keys()
    lists = {key.removesuffix("/") for key in named if key.endswith("/")}
    files = {key for key in named if not key.endswith("/")} - {"agstrategi"}
    for made in manifest(root):
        pattern = re.compile(made["files"])
        assert all(pattern.search(f"{key}.yaml") and pattern.search(f"a/b/{key}.yml") for key in files)
        assert all(pattern.search(f"{key}/10-å.yaml") for key in lists)
        others = [
            *(f"{key}/a.yaml" for key in files - lists),
            "annet.yaml",
            "xverdier.yaml",
            "verdier.yaml.txt",
            "mål/a/b.yaml",
        ]
        assert [name for name in others if pattern.search(name)] == []
        assert re.search(made["exclude"], ".github/workflows/strategi.yml")
        assert not re.search(made["exclude"], "plan.2027/strategi.yaml")


def test_the_manifest_is_as_pre_commit_wants_it(root: Path) -> None:
    done = run([str(program("pre-commit")), "validate-manifest", ".pre-commit-hooks.yaml"], root, {})
    assert done.returncode == 0, done.stdout


@pytest.mark.slow
def test_pre_commit_installs_the_program_from_a_clone(root: Path, tmp_path: Path) -> None:
    """As in another municipality's repository: clone, install, run. Needs what pip can reach."""
    git(tmp_path, "init", "-q")
    (tmp_path / "strategi.yaml").write_text(WRONG, encoding="utf-8")
    git(tmp_path, "add", "-A")
    command = [
        str(program("pre-commit")),
        "try-repo",
        str(root),
        "agstrategi-validate",
        "--all-files",
        "--color",
        "never",
    ]
    done = run(command, tmp_path, {"PRE_COMMIT_HOME": str(tmp_path / ".cache")})
    if "agstrategi validate" not in done.stdout and OFFLINE.search(done.stdout + done.stderr):
        pytest.skip("pip cannot fetch what the program needs on this machine")
    assert "strategi.yaml:1:12: feil AG010: ukjent nøkkel «titel»" in done.stdout
    assert done.returncode == 1
