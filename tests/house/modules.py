"""Our own source as syntax trees, for the tests that guard how the house is built."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = "agstrategi"
SOURCE = Path(__file__).resolve().parents[2] / "src"


@dataclass(frozen=True, slots=True)
class Module:
    """A module: its dotted name, its text, and whether it is an ``__init__.py``."""

    name: str
    text: str
    is_package: bool = False

    @property
    def tree(self) -> ast.Module:
        """The syntax tree of the text."""
        return ast.parse(self.text, self.name)

    @property
    def room(self) -> str:
        """Where in the house it stands: ``model`` for ``agstrategi.model.goal``, ``""`` for the package itself."""
        return self.name.partition(".")[2].partition(".")[0]


def all_modules(source: Path = SOURCE) -> list[Module]:
    """Read every module of the package, in order of name."""
    return [_read(path, source) for path in sorted((source / PACKAGE).rglob("*.py"))]


def _read(path: Path, source: Path) -> Module:
    parts = path.relative_to(source).with_suffix("").parts
    is_package = parts[-1] == "__init__"
    name = ".".join(parts[:-1] if is_package else parts)
    return Module(name, path.read_text(encoding="utf-8"), is_package)


def imports(module: Module) -> Iterator[str]:
    """Name every module or member that ``module`` imports, wherever the statement stands: late ones too."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _base(module, node)
            yield from (f"{base}.{alias.name}" for alias in node.names)


def _base(module: Module, node: ast.ImportFrom) -> str:
    """Give the absolute name that ``from X import`` speaks of, relative or not."""
    if not node.level:
        return node.module or ""
    parts = module.name.split(".")
    keep = len(parts) - node.level + module.is_package
    return ".".join([*parts[:keep], *([node.module] if node.module else [])])
