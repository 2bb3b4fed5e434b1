"""What the guide says of rules is what happens."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from agstrategi.cli.choosing import of_settings
from agstrategi.cli.main import main
from agstrategi.cli.settings import settings
from docs.guide import pieces

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "veiledning.md").read_text(encoding="utf-8")
RULES = GUIDE[GUIDE.index("## Regler\n") :]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1714557600")


def test_the_findings_that_the_guide_shows_are_the_programs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    example = pieces(RULES)[0]
    [shown] = pieces(RULES, "console")
    (tmp_path / "strategi.yaml").write_text(example.body, encoding="utf-8")
    assert main(["validate", "strategi.yaml"]) == 1
    assert capsys.readouterr().err == shown.body


def test_the_commands_that_the_guide_shows_are_understood(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "strategi.yaml").write_text(pieces(RULES)[0].body, encoding="utf-8")
    lines = [line.split("#")[0].split() for piece in pieces(RULES, "sh") for line in piece.body.splitlines()]
    commands = [words[1:] for words in lines if words[0] == "agstrategi"]
    assert len(commands) > 8
    assert [words for words in commands if main(words) > 1] == []
    capsys.readouterr()


def test_the_settings_that_the_guide_shows_are_right(tmp_path: Path) -> None:
    [example] = pieces(RULES, "toml")
    assert tomllib.loads(example.body)
    (tmp_path / "agstrategi.toml").write_text(example.body, encoding="utf-8")
    found = settings(tmp_path, "")
    choice, faults = of_settings(found)
    assert (found.diagnostics, faults) == ((), ())
    assert choice.select == ("AG1", "AG2")


def test_the_hooks_and_jobs_that_the_guide_shows_are_ours() -> None:
    shown = [yaml.safe_load(piece.body) for piece in pieces(RULES, "yml")]
    hooks = {hook["id"] for made in shown for repo in made.get("repos", []) for hook in repo["hooks"]}
    ours = {made["id"] for made in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    assert hooks == ours
    inputs = set(yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"])
    assert all(f"`{name}`" in RULES or f"{name}:" in RULES for name in inputs)
    job = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text(encoding="utf-8"))["agstrategi"]
    [gitlab] = [made["agstrategi"] for made in shown if "agstrategi" in made]
    assert gitlab["variables"].keys() == job["variables"].keys()


def test_every_form_is_named() -> None:
    from agstrategi.reports import FORMS  # noqa: PLC0415

    assert [form for form in FORMS if f"| `{form}` |" not in RULES] == []


def test_the_address_of_the_rules_page_leads_here() -> None:
    page = (ROOT / "docs" / "regler.md").read_text(encoding="utf-8")
    anchors = {title.lower().replace(" ", "-") for title in re.findall(r"^#+ (.*)$", GUIDE, re.MULTILINE)}
    assert set(re.findall(r"veiledning\.md#([^)]+)\)", page)) <= anchors
