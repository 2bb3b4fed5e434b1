"""A strategy that nobody can write again is never written over by a document made from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path


def overwritten(documents: Iterable[Path], sources: Sequence[str]) -> str:
    """Give the first of the ``sources`` whose file one of the ``documents`` would replace, or ``""``."""
    there = [path for path in documents if path.exists()]
    return next((source for source in sources for path in there if _same(path, Path(source))), "")


def _same(path: Path, source: Path) -> bool:
    """Compare files, not names: a link, and on Windows another case, names the same file."""
    try:
        return path.samefile(source)
    except OSError:
        return False
