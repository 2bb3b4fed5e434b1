"""Help and version answer at once: they load none of the heavy libraries that a build needs."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec

import pytest

HEAVY = ("pydantic", "jinja2", "ruamel", "markdown_it")
# Runs the real entry point and then tells which of the libraries it loaded.
PROBE = """
import atexit, sys
atexit.register(lambda: print("loaded:", *[name for name in {heavy!r} if name in sys.modules]))
{program}
"""
MAIN = "import sys; sys.argv = ['agstrategi', {option!r}]; from agstrategi.cli.main import main; main()"


def loaded(program: str) -> list[str]:
    """Run ``program`` in a Python of its own and list the heavy libraries that it loaded."""
    script = PROBE.format(heavy=HEAVY, program=program)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1].split()[1:]


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_a_question_about_the_program_loads_nothing_heavy(option: str) -> None:
    if find_spec("agstrategi.cli") is None:
        pytest.skip("the command line is not written yet")
    assert loaded(MAIN.format(option=option)) == []


def test_a_heavy_library_is_noticed() -> None:
    assert loaded("import pydantic") == ["pydantic"]
