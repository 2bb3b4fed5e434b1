"""The authors' guide is true: its YAML compiles, or fails as it says, and no key of the language is left out."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from agstrategi.messages import NAMES
from agstrategi.writers.docx_tekst import STYLES
from docs.guide import Piece, pieces, whole, write
from docs.keys import Key, all_choices, all_keys, strategy, written

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "veiledning.md").read_text(encoding="utf-8")
PIECES = pieces(GUIDE)


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the program as an author does."""
    command = [sys.executable, "-m", "agstrategi", *arguments]
    return subprocess.run(command, cwd=cwd, check=False, capture_output=True, encoding="utf-8")


def faults(folder: Path, names: list[str]) -> dict[str, list[str]]:
    """Validate the strategies ``names`` in ``folder``; give the codes of each one's errors of the language."""
    answer = run("validate", *names, "--format", "json", cwd=folder)
    found: dict[str, list[str]] = {name: [] for name in names}
    findings: list[dict[str, Any]] = json.loads(answer.stdout)["findings"]
    for finding in findings:
        if finding["severity"] == "feil" and finding["code"].startswith("AG0"):
            found[Path(finding["file"]).parts[0]].append(f"{finding['code']}: {finding['message']}")
    return found


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What validate finds in each piece of the guide, all of them checked in one run."""
    folder = tmp_path_factory.mktemp("veiledning")
    return faults(folder, list(write(PIECES, folder)))


@pytest.mark.parametrize("piece", [piece for piece in PIECES if not piece.codes], ids=lambda piece: piece.name)
def test_each_example_compiles(piece: Piece, checked: dict[str, list[str]]) -> None:
    assert checked.get(piece.name, []) == []


@pytest.mark.parametrize("piece", [piece for piece in PIECES if piece.codes], ids=lambda piece: piece.name)
def test_each_mistake_gives_the_errors_that_the_guide_names(piece: Piece, checked: dict[str, list[str]]) -> None:
    assert [line.split(":")[0] for line in checked[piece.name]] == list(piece.codes)


def test_a_piece_with_a_misspelt_key_would_be_found(tmp_path: Path) -> None:
    broken = Piece(1, "tiltak", (), "- tekst: Noe\n  ansvarlig: Noen\n")
    names = list(write([broken], tmp_path))
    assert [line[:5] for line in faults(tmp_path, names)[broken.name]] == ["AG010"]


def test_a_mark_that_does_not_exist_is_refused() -> None:
    page = "<!-- del: tulltak -->\n```yaml\n- tekst: Noe\n```\n"
    [piece] = pieces(page)
    with pytest.raises(ValueError, match="line 3"):
        whole(piece, "")


def test_no_key_goes_without_an_example(tmp_path: Path) -> None:
    names = write([piece for piece in PIECES if not piece.codes], tmp_path)
    used: set[Key] = set().union(*(written(strategy(tmp_path / name)) for name in names))
    assert sorted(all_keys() - used) == []


def test_every_value_that_one_can_choose_is_named() -> None:
    named = set(re.findall(r"`([^`\n]+)`", GUIDE))
    assert sorted(all_choices() - named) == []


def test_the_answer_that_the_guide_shows_is_the_programs(tmp_path: Path) -> None:
    [shown] = [piece for piece in pieces(GUIDE, "text") if "hint:" in piece.body]
    asked = next(piece for piece in PIECES if piece.codes)
    (tmp_path / "strategi.yaml").write_text(asked.body, encoding="utf-8")
    answer = run("validate", "strategi.yaml", cwd=tmp_path)
    assert answer.stderr == shown.body
    assert answer.returncode == 1


def test_the_styles_that_word_gets_are_all_named() -> None:
    assert [style for style in STYLES.values() if f"`{style}`" not in GUIDE] == []


def test_every_code_that_stops_a_build_is_explained() -> None:
    assert [code for code in NAMES if code < "AG030" and f"| {code} |" not in GUIDE] == []


def test_the_readme_shows_what_its_example_becomes(tmp_path: Path) -> None:
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    [example], [shown] = pieces(page), pieces(page, "markdown")
    assert len(example.body.splitlines()) == 20
    (tmp_path / "strategi.yaml").write_text(example.body, encoding="utf-8")
    assert run("build", "strategi.yaml", "-f", "md", "-o", "-", cwd=tmp_path).stdout == shown.body


@pytest.mark.parametrize("page", ["README.md", "docs/veiledning.md"])
def test_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    titles = re.findall(r"^#+ (.*)$", prose, re.MULTILINE)
    headings = {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}
    links = [target for target in re.findall(r"\]\(([^)\s]+)\)", prose) if not target.startswith("http")]
    lost = [link for link in links if link != "https://…" and not leads_somewhere(link, headings, (ROOT / page).parent)]
    assert links
    assert lost == []


def leads_somewhere(link: str, headings: set[str], folder: Path) -> bool:
    """Tell whether a relative link has a heading or a file at its end."""
    return link[1:] in headings if link.startswith("#") else (folder / link).exists()
