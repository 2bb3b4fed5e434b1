"""Strategies from disk and from git, and those that a strategy says it replaces."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from agstrategi.cli.pipeline import Strategy, examined, open_strategy
from agstrategi.source.git import Address, address, read_git

_HERE = Path()


@dataclass(frozen=True, slots=True)
class Opened:
    """A strategy, and its place in git where it was read from there."""

    strategy: Strategy
    where: Address | None = None


def open_any(argument: str, folder: Path = _HERE) -> Opened:
    """Open what the user names: a file or folder, or ``REF:path`` in the git repository around ``folder``."""
    where = address(argument, folder)
    return _from_git(where, folder) if where else Opened(open_strategy(argument))


def replaced(new: Opened) -> Iterator[Opened]:
    """Open what a strategy says that it replaces: paths seen from its own folder, on disk or in its version in git."""
    strategi, _, source = new.strategy.whole
    for name in filter(None, strategi.strategi.erstatter):
        where = address(name, source.root)
        if where:
            yield _from_git(where, source.root)
        elif new.where:
            yield _from_git(_beside(new.where, source.files[0], name), source.root)
        else:
            yield Opened(open_strategy(_shown(source.root / name)))


def _from_git(where: Address, folder: Path) -> Opened:
    return Opened(examined(str(where), read_git(where, folder), on_disk=False), where)


def _beside(where: Address, main: str, name: str) -> Address:
    """Give the place of a path that is seen from a strategy in git."""
    folder = posixpath.dirname(main.removeprefix(f"{where.ref}:"))
    return Address(where.ref, posixpath.normpath(posixpath.join(folder, name.replace("\\", "/"))))


def _shown(path: Path) -> str:
    """Write a path without the steps that lead back, where that is the same place."""
    short = Path(os.path.normpath(path))
    return (short if short.exists() else path).as_posix()
