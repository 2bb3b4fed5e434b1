"""Below the command line nothing prints, exits, or asks the machine what time it is or who is using it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from house.modules import Module, all_modules

TOP = {"cli", "__main__"}
CALLS = {"print", "input", "exit", "quit", "breakpoint", "SystemExit", "KeyboardInterrupt"}
# A name ends a family: "time" forbids time.time and time.sleep alike.
FAMILIES = {
    "sys.argv": "the command line",
    "sys.exit": "the process",
    "sys.stderr": "the terminal",
    "sys.stdin": "the terminal",
    "sys.stdout": "the terminal",
    "os._exit": "the process",
    "os.environ": "the environment",
    "os.getcwd": "the environment",
    "os.getenv": "the environment",
    "pathlib.Path.cwd": "the environment",
    "pathlib.Path.home": "the environment",
    "locale": "the environment",
    "platform": "the environment",
    "datetime.date.today": "the clock",
    "datetime.datetime.now": "the clock",
    "datetime.datetime.today": "the clock",
    "datetime.datetime.utcnow": "the clock",
    "time": "the clock",
    "random": "chance",
    "secrets": "chance",
    "uuid": "chance",
}


def noises(module: Module) -> list[str]:
    """List what ``module`` does that only the command line may do."""
    known = dict(_imported(module.tree))
    found = {f"calls {name}" for name in _called(module.tree) if name in CALLS}
    for name in [*known.values(), *_dotted(module.tree, known)]:
        found |= {
            f"{name}: {what}" for family, what in FAMILIES.items() if name == family or name.startswith(f"{family}.")
        }
    return sorted(found)


def _called(tree: ast.AST) -> Iterator[str]:
    """Name what is called plainly, and what is raised without a call."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Name):
            yield node.exc.id


def _imported(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Give each imported name as the module spells it, and in full."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield (alias.asname or alias.name).split(".")[0], alias.name
        elif isinstance(node, ast.ImportFrom) and not node.level:
            for alias in node.names:
                yield alias.asname or alias.name, f"{node.module}.{alias.name}"


def _dotted(tree: ast.AST, known: dict[str, str]) -> Iterator[str]:
    """Give each attribute that is read, in full: ``now.today()`` after ``from datetime import date as now``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            first, dot, rest = ast.unparse(node).partition(".")
            yield known.get(first, "") + dot + rest


def test_nothing_below_the_command_line_makes_a_noise() -> None:
    found = {module.name: noises(module) for module in all_modules() if module.room not in TOP}
    assert {name: what for name, what in found.items() if what} == {}


@pytest.mark.parametrize(
    "text",
    [
        "print('ferdig')",
        "import sys\nsys.exit(1)",
        "raise SystemExit",
        "raise SystemExit(1)",
        "import sys as system\nsystem.stderr.write('nei')",
        "from sys import stdout",
        "import os\nhome = os.environ['HOME']",
        "from os import getenv",
        "from pathlib import Path\nPath.cwd()",
        "from datetime import date\ndate.today()",
        "from datetime import datetime as dt\ndt.now()",
        "import datetime\ndatetime.datetime.now(datetime.UTC)",
        "import time",
        "from random import choice",
    ],
)
def test_a_noise_is_heard(text: str) -> None:
    assert noises(Module("agstrategi.outline", text)) != []


@pytest.mark.parametrize(
    "text",
    [
        "from datetime import date\ndate(2025, 6, 19).today_is_not_called",
        "time = 3\ntime.real",
        "from pathlib import Path\nPath('a').resolve()",
        "def printed(self):\n    return self.print()",
    ],
)
def test_silence_is_no_fault(text: str) -> None:
    assert noises(Module("agstrategi.outline", text)) == []
