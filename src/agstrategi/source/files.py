"""Where a strategy's files come from: a folder on disk here, a tree of an earlier version in git elsewhere."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Entry:
    """A name in a folder, exactly as the folder spells it (macOS may give NFD)."""

    name: str
    is_folder: bool


class OutsideError(Exception):
    """A file of a strategy leads out of the strategy's folder."""


class Files(Protocol):
    """The files of one strategy's folder. Paths are relative to it, with ``/`` between the parts; ``""`` is itself."""

    def read(self, path: str, limit: int) -> bytes:
        """The first ``limit`` bytes of a file. Raises OSError, or OutsideError where it leads out of the folder."""
        ...

    def entries(self, path: str) -> Sequence[Entry]:
        """What lies in a folder, in any order. Raises OSError, or OutsideError where it leads out of the folder."""
        ...


@dataclass(frozen=True, slots=True)
class Disk:
    """The files of a folder on disk. Symbolic links are followed as long as they stay in the folder."""

    root: Path

    def read(self, path: str, limit: int) -> bytes:
        """The first ``limit`` bytes of a regular file."""
        real = self._real(path)
        if real.exists() and not real.is_file():
            msg = "not a regular file"
            raise OSError(msg)
        return first_bytes(real, limit)

    def entries(self, path: str) -> Sequence[Entry]:
        """What lies in the folder."""
        return [Entry(item.name, item.is_dir()) for item in self._real(path).iterdir()]

    def _real(self, path: str) -> Path:
        real = inside(self.root, path) if path else self.root
        if real is None:
            raise OutsideError(path)
        return real


def first_bytes(path: Path, limit: int) -> bytes:
    """The first ``limit`` bytes of a file, however long it is. Raises OSError."""
    with path.open("rb") as stream:
        return stream.read(limit)


def inside(root: Path, relative: str) -> Path | None:
    r"""The real path of a file that a strategy names, or None where it lies outside ``root`` or cannot exist.

    ``relative`` is written as in the YAML, with ``/`` or ``\``; names are compared in NFC, so that a picture with æ, ø
    or å in its name is found whatever the machine it was made on. The file need not exist. Symbolic links are followed
    before the answer is given: nothing is inside but what really lies there.
    """
    parts = [part for part in relative.replace("\\", "/").split("/") if part not in {"", "."}]
    if relative.startswith(("/", "\\")) or any(":" in part for part in parts):
        return None
    try:
        base = root.resolve()
        real = _spelled(base, parts).resolve()
    except (OSError, ValueError, RuntimeError):
        return None
    return real if real.is_relative_to(base) else None


def _spelled(base: Path, parts: list[str]) -> Path:
    """``parts`` below ``base``, each as the folder spells it."""
    for part in parts:
        exact = base / part
        base = exact if exact.exists() or exact.is_symlink() else _alike(base, part)
    return base


def _alike(folder: Path, name: str) -> Path:
    wanted = nfc(name)
    alike = (item for item in sorted(folder.iterdir()) if nfc(item.name) == wanted) if folder.is_dir() else iter(())
    return next(alike, folder / name)


def nfc(name: str) -> str:
    """``name`` in Unicode NFC, the form that keys and file names are compared in."""
    return unicodedata.normalize("NFC", name)
