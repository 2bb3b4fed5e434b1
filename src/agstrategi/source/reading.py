"""The ways in: one text in memory, or what a user names on the command line."""

from __future__ import annotations

import os
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from agstrategi.diagnostics import Diagnostic, Place, Result, finding
from agstrategi.source.files import Disk, Entry, Files, OutsideError, first_bytes, nfc
from agstrategi.source.folder import Merger, is_main, is_yaml, shown_name, stem
from agstrategi.source.limits import MAX_BYTES
from agstrategi.source.parts import cannot_open, part_of
from agstrategi.source.places import Source

_ALIKE = 0.75


class Unopened(Result[Source]):
    """The result for an argument that cannot be opened at all: one finding (AG001 or AG023), and nothing read.

    The command line tells it from findings in a strategy with ``isinstance``: exit code 2, not 1.
    """

    __slots__ = ()


def parse(content: str | bytes, file: str, root: Path | None = None) -> Result[Source]:
    """Read one strategy from memory; ``file`` is its name in findings, ``root`` the folder of its pictures.

    Reports AG001 to AG004 and AG012; the value is None after AG001 and AG002 and where the top level is no mapping.
    """
    return Merger(part_of(content, file)).result(root or Path(file).parent)


def read(path: str | os.PathLike[str]) -> Result[Source]:
    """Read what a user names: a strategy file, or a folder with ``strategi.yaml`` and files for its keys.

    ``strategi.yaml`` named itself means its folder, so that one strategy is read alike whichever way it is named. A
    file of another name is read alone. What cannot be opened gives ``Unopened``.
    """
    given = Path(path)
    try:
        if given.is_dir():
            return read_folder(Disk(given), given.as_posix(), given)
        if is_main(given.name) and given.is_file():
            return read_folder(Disk(given.parent), given.parent.as_posix(), given.parent, given.name)
        content = first_bytes(given, MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        return Unopened(None, (_cannot_open(given, error),))
    return parse(content, shown_name("", given.as_posix()), given.parent)


def read_folder(files: Files, shown: str, root: Path, main: str = "") -> Result[Source]:
    """Read a strategy from a folder of files; ``shown`` is the folder's name in findings, ``root`` where it lies.

    ``main`` is the main file's name where the user gave it, else the folder is searched. Raises OSError where the
    folder cannot be listed.
    """
    entries = files.entries("")
    main = main or min((entry.name for entry in entries if is_main(entry.name) and not entry.is_folder), default="")
    if not main:
        return Unopened(None, (_no_main_file(shown, entries),))
    file = shown_name(shown, main)
    try:
        merger = Merger(part_of(files.read(main, MAX_BYTES + 1), file))
    except OutsideError as error:
        return Result(None, (cannot_open(file, error),))
    except (OSError, ValueError) as error:
        return Unopened(None, (cannot_open(file, error),))
    merger.merge(files, shown, (entry for entry in entries if entry.name != main))
    return merger.result(root)


def _cannot_open(path: Path, error: Exception) -> Diagnostic:
    """Say in plain words why an argument cannot be opened; a misspelt name gets the nearest one that exists."""
    name = shown_name("", path.as_posix())
    near = _near(path) if isinstance(error, FileNotFoundError | NotADirectoryError) else ""
    if not near:
        return cannot_open(name, error)
    return finding("file-misspelt", Place(name), name=name, near=shown_name("", path.with_name(near).as_posix()))


def _near(path: Path) -> str:
    """The file or folder beside ``path`` that was surely meant; endings are no likeness."""
    stems: dict[str, str] = {}
    for item in _beside(path):
        if item.name != path.name and not item.name.startswith(".") and (is_yaml(item.name) or item.is_dir()):
            stems.setdefault(_stem(item.name), item.name)
    return stems.get(next(iter(get_close_matches(_stem(path.name), stems, 1, _ALIKE)), ""), "")


def _stem(name: str) -> str:
    return (stem(name) if is_yaml(name) else nfc(name)).lower()


def _beside(path: Path) -> list[Path]:
    try:
        return sorted(path.parent.iterdir())
    except (OSError, ValueError):
        return []


def _no_main_file(shown: str, entries: Sequence[Entry]) -> Diagnostic:
    """A folder without ``strategi.yaml``; a YAML file that lies there alone is probably the one meant."""
    others = sorted(entry.name for entry in entries if is_yaml(entry.name) and not entry.is_folder)
    if len(others) != 1:
        return finding("folder-without-strategy", Place(shown), name=shown)
    return finding("folder-with-other", Place(shown), name=shown, other=shown_name(shown, others[0]))
