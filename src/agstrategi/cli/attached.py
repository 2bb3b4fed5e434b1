"""The files that a strategy names: pictures and attachments in its own folder, the previous version anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path as FilePath

from agstrategi.diagnostics import Fault, Path
from agstrategi.model.base import Del, key_of, kind_of
from agstrategi.model.identity import Identitet
from agstrategi.model.strategi import Strategi
from agstrategi.source import Source, inside

_FILE_KEYS = ("bilde", "fil", "våpen", "va\u030apen")
"""The keys that name files, with both ways of writing å."""
LARGEST = 20 * 1024 * 1024
"""Bytes of a picture that a document carries inside itself."""


def attached_faults(strategi: Strategi, source: Source) -> Iterator[Fault]:
    """Find files that are not there or lie outside the strategy's folder (AG023)."""
    root = source.root
    if any(key in text for text in source.texts.values() for key in _FILE_KEYS):  # most strategies name no file
        for path, name in _named(strategi):
            if message := _wrong_with(root, name):
                yield Fault(message, path, {"name": name, "near": _near(root, name)})
    yield from _previous(strategi.strategi, root)


def picture(root: FilePath, name: str) -> bytes | None:
    """Read a picture in ``root``; None where it is not there, too large, or cannot be read."""
    path = inside(root, name)
    try:
        return path.read_bytes() if path and path.is_file() and path.stat().st_size <= LARGEST else None
    except OSError:
        return None


def _named(strategi: Strategi) -> Iterator[tuple[Path, str]]:
    for path, part in strategi.every_part:
        for attribute, key in _file_fields(type(part)):
            if name := getattr(part, attribute):
                yield (*path, key), name


@cache
def _file_fields(part: type[Del]) -> list[tuple[str, str]]:
    return [(name, key_of(name)) for name in part.model_fields if kind_of(part, name) == "fil"]


def _wrong_with(root: FilePath, name: str) -> str:
    """Give the message about a file, or ``""`` where it is right."""
    if "://" in name:
        return "attached-on-the-web"
    real = inside(root, name)
    if real is None:
        return "attached-outside"
    if real.is_dir():
        return "attached-is-folder"
    if real.is_file():
        return ""
    return "attached-misspelt" if _near(root, name) else "attached-missing"


def _near(root: FilePath, name: str) -> str:
    """Find a file beside the one that is not there with nearly the same name."""
    folder, _, last = name.replace("\\", "/").rpartition("/")
    place = inside(root, folder) if folder else root
    names = sorted(item.name for item in place.iterdir() if item.is_file()) if place and place.is_dir() else []
    near = get_close_matches(last, names, 1)
    return f"{folder}/{near[0]}" if near and folder else "".join(near)


def _previous(identity: Identitet, root: FilePath) -> Iterator[Fault]:
    """The version before may lie anywhere; ``REF:path`` names one in git, which is read only when it is asked for."""
    for at, name in enumerate(identity.erstatter):
        if name and ":" not in name and not (root / name).exists():
            yield Fault("previous-missing", ("strategi", "erstatter", at), {"name": name})
