"""Our GitHub Action and GitLab job: right by their own schemas, and their commands run as a runner would run them."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest
import yaml

from ci.checkouts import GOOD, WEAK, WRONG, program, run

_INPUT = re.compile(r"\$\{\{ inputs\.([\w-]+) \}\}")


@pytest.mark.parametrize(
    ("schema", "file"), [("vendor.github-actions", "action.yml"), ("vendor.gitlab-ci", "ci/gitlab.yml")]
)
def test_it_follows_the_schema_of_its_kind(schema: str, file: str, root: Path) -> None:
    done = run([str(program("check-jsonschema")), "--builtin-schema", schema, file], root, {})
    assert done.returncode == 0, done.stdout


def action(root: Path) -> dict[str, Any]:
    made: dict[str, Any] = yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))
    return made


def bash() -> str:
    found = shutil.which("bash")
    if found is None:
        pytest.skip("bash is not on this machine")
    return found


def job(root: Path, folder: Path, **inputs: str) -> CompletedProcess[str]:
    """Run the action's own step as GitHub's runner does: inputs filled in, and ``bash`` with its usual options."""
    made = action(root)
    values = {name: str(known["default"]) for name, known in made["inputs"].items()} | inputs
    step = next(step for step in made["runs"]["steps"] if step.get("name") == "Kontroller")
    environment = {name: _INPUT.sub(lambda found: values[found[1]], value) for name, value in step["env"].items()}
    command = [bash(), "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    return run(command, folder, environment)


def test_no_input_is_pasted_into_a_command(root: Path) -> None:
    assert [step["run"] for step in action(root)["runs"]["steps"] if "${{" in step.get("run", "")] == []


def test_every_input_is_used(root: Path) -> None:
    made = action(root)
    assert set(_INPUT.findall(json.dumps(made["runs"]))) == set(made["inputs"])


def test_a_strategy_in_order_passes_without_a_word(root: Path, tmp_path: Path) -> None:
    (tmp_path / "strategi.yaml").write_text(GOOD, encoding="utf-8")
    done = job(root, tmp_path)
    assert (done.stdout, done.returncode) == ("", 0)


def test_findings_become_annotations_and_a_sarif_file(root: Path, tmp_path: Path) -> None:
    (tmp_path / "en strategi.yaml").write_text(WRONG, encoding="utf-8")
    done = job(root, tmp_path, paths="en strategi.yaml\n", sarif="funn.sarif")
    assert done.stdout.startswith("::error file=en strategi.yaml,line=1,endLine=1,col=12,endColumn=17,title=AG010 ")
    assert done.returncode == 1
    report = json.loads((tmp_path / "funn.sarif").read_text(encoding="utf-8"))
    assert [result["ruleId"] for result in report["runs"][0]["results"]] == ["AG010"]


@pytest.mark.parametrize(
    ("inputs", "codes", "exit_code"),
    [
        ({}, ["AG606", "AG211"], 0),
        ({"strict": "true"}, ["AG606", "AG211"], 1),
        ({"select": "AG606"}, ["AG606"], 0),
        ({"ignore": "AG606", "severity": "AG211=feil"}, ["AG211"], 1),
    ],
)
def test_inputs_are_options(
    inputs: dict[str, str], codes: list[str], exit_code: int, root: Path, tmp_path: Path
) -> None:
    (tmp_path / "strategi.yaml").write_text(WEAK, encoding="utf-8")
    done = job(root, tmp_path, **inputs)
    assert [code for code in re.findall(r"title=(AG\d+)", done.stdout) if code in {"AG211", "AG606"}] == codes
    assert done.returncode == exit_code


def test_a_file_that_is_not_there_fails_the_job(root: Path, tmp_path: Path) -> None:
    assert job(root, tmp_path, paths="borte.yaml", sarif="funn.sarif").returncode == 2


def test_an_input_cannot_become_a_command(root: Path, tmp_path: Path) -> None:
    job(root, tmp_path, paths="$(touch ond)\n`touch ond`\n; touch ond", ignore="AG1; touch ond", sarif="a; touch ond")
    assert not (tmp_path / "ond").exists()


@pytest.mark.slow
def test_the_gitlab_job_checks_and_builds(root: Path, tmp_path: Path) -> None:
    made = yaml.safe_load((root / "ci" / "gitlab.yml").read_text(encoding="utf-8"))["agstrategi"]
    install, *rest = made["script"]
    assert "pip install" in install
    (tmp_path / "strategi.yaml").write_text(GOOD, encoding="utf-8")
    done = run([bash(), "-eo", "pipefail", "-c", "\n".join(rest)], tmp_path, made["variables"])
    assert done.returncode == 0, done.stderr
    assert json.loads((tmp_path / "funn.json").read_text(encoding="utf-8"))["summary"]["strategies"] == 1
    assert [path.suffix for path in sorted((tmp_path / "dokumenter").iterdir())]
    (tmp_path / "strategi.yaml").write_text(WRONG, encoding="utf-8")
    assert run([bash(), "-eo", "pipefail", "-c", "\n".join(rest)], tmp_path, made["variables"]).returncode == 1
