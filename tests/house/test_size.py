"""Functions and files stay small enough to read at a glance."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from statistics import median

from house.modules import Module, all_modules

Function = ast.FunctionDef | ast.AsyncFunctionDef
TYPICAL = 10  # lines of the median function
LONG = 40  # lines
FEW = 0.02  # of all functions may be longer than that
FILE = 300  # lines of code in a file


def lengths(modules: Iterable[Module]) -> dict[str, int]:
    """Count the lines of each function, its docstring left out."""
    return {
        f"{module.name}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1 - len(_doc(node))
        for module in modules
        for node in ast.walk(module.tree)
        if isinstance(node, Function)
    }


def _doc(node: ast.Module | ast.ClassDef | Function) -> range:
    """Give the line numbers of a docstring; none where there is no docstring."""
    if ast.get_docstring(node) is None:
        return range(0)
    return range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1)


def too_long(found: dict[str, int]) -> list[str]:
    """List the functions over the limit, where they are more than few."""
    over = sorted(name for name, count in found.items() if count > LONG)
    return over if len(over) > FEW * len(found) else []


def code_lines(module: Module) -> int:
    """Count the lines with code on them: neither blank, nor a comment, nor a docstring."""
    owners = [node for node in ast.walk(module.tree) if isinstance(node, ast.Module | ast.ClassDef | Function)]
    docs = {line for node in owners for line in _doc(node)}
    lines = enumerate(module.text.splitlines(), 1)
    return sum(bool(line.strip()) and not line.lstrip().startswith("#") and at not in docs for at, line in lines)


def _function(lines: int) -> str:
    return "def f():\n" + '    """Say\n    what."""\n' + "    x = 1\n" * (lines - 1)


def test_functions_are_short() -> None:
    found = lengths(all_modules())
    assert median(found.values()) < TYPICAL
    assert too_long(found) == []


def test_files_are_short() -> None:
    counts = {module.name: code_lines(module) for module in all_modules()}
    assert {name: count for name, count in counts.items() if count > FILE} == {}


def test_a_long_function_is_counted_without_its_docstring() -> None:
    assert lengths([Module("agstrategi.outline", _function(41))]) == {"agstrategi.outline:1 f": 41}


def test_more_than_few_long_functions_are_listed() -> None:
    short = {f"short {n}": 5 for n in range(99)}
    assert too_long(short | {"long": 41}) == []
    assert too_long(short | {"long": 41, "longer": 90, "longest": 400}) == ["long", "longer", "longest"]


def test_a_long_file_is_counted_without_words_about_it() -> None:
    text = '"""What it is for."""\n\n# Why.\n' + _function(300) + "\nX = 1\n"
    assert code_lines(Module("agstrategi.outline", text)) == 301
