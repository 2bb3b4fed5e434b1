"""A folder of files as one strategy.

``verdier.yaml`` holds the value of ``verdier``, a folder ``satsingsområder`` the items of that list, a file each. No
part of the strategy: names that begin with a dot, files that are not YAML, the previous version that ``erstatter`` in
``strategi`` names, and a file or folder that is a strategy of its own (a copy, another municipality). Every other YAML
file is read as a top-level key, so that a misspelt name becomes an unknown key and nothing is ignored in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path as FilePath
from pathlib import PurePosixPath

from agstrategi.diagnostics import Path, Place, Result, finding
from agstrategi.source.files import Entry, Files, OutsideError, nfc
from agstrategi.source.limits import MAX_BYTES
from agstrategi.source.lines import Lines
from agstrategi.source.load import Data, Key, Mark, Marks
from agstrategi.source.parts import Part, cannot_open, top_findings, try_part
from agstrategi.source.places import Source

_SUFFIXES = (".yaml", ".yml")
_MAIN_STEM = "strategi"
_DIGITS = re.compile(r"(\d+)")


def is_yaml(name: str) -> bool:
    """Whether a file of this name is read: YAML by its ending, and not hidden."""
    return name.lower().endswith(_SUFFIXES) and not name.startswith(".")


def is_main(name: str) -> bool:
    """Whether this is the name of a strategy's main file, ``strategi.yaml``."""
    return is_yaml(name) and stem(name).lower() == _MAIN_STEM


def stem(name: str) -> str:
    """A YAML file's name without its ending, in NFC: the key whose value the file holds."""
    return nfc(name.rpartition(".")[0])


def shown_name(folder: str, name: str) -> str:
    """A file's name in findings: as the user named the folder, with ``/``; never what the terminal cannot encode.

    The top of a version in git is ``REF:``, and its files ``REF:name``.
    """
    before = "" if folder in {"", "."} else folder if folder.endswith(":") else f"{folder.rstrip('/')}/"
    return f"{before}{name}".encode("utf-8", "replace").decode("utf-8")


def in_name_order(entries: Iterable[Entry]) -> list[Entry]:
    """Entries as a file manager lists them: by name, with ``2-`` before ``10-``."""
    return sorted(entries, key=lambda entry: (_natural(entry.name), entry.name))


def _natural(name: str) -> list[tuple[int, str]]:
    pieces = _DIGITS.split(nfc(name).casefold())
    return [(int(piece), "") if index % 2 else (-1, piece) for index, piece in enumerate(pieces)]


class Merger:
    """Puts what a folder's files hold into the data of its main file, which it changes and from here on owns."""

    def __init__(self, main: Part) -> None:
        value = main.loaded.value
        self.parts = [main]
        self.findings = list(top_findings(main))
        self.data: dict[str, Data] = value if isinstance(value, dict) else {}
        self.marks: Marks = {id(self.data): {}, **main.loaded.marks}

    def merge(self, files: Files, shown: str, entries: Iterable[Entry]) -> None:
        """Read every file and folder that holds the value of a key; ``shown`` is the folder's name in findings."""
        earlier = set(_earlier_versions(self.data))
        for entry in in_name_order(entries):
            if entry.name.startswith(".") or nfc(entry.name) in earlier:
                continue
            if entry.is_folder:
                self._add_folder(files, shown, entry.name)
            elif is_yaml(entry.name):
                self._add_file(self._read(files, shown, entry.name), entry.name)

    def result(self, root: FilePath) -> Result[Source]:
        """The whole strategy, or None where one of its files could not be read or the main file holds no mapping."""
        main = self.parts[0].loaded
        findings = (*(found for part in self.parts for found in part.findings), *self.findings)
        if not isinstance(main.value, dict) or any(part.loaded.fatal for part in self.parts):
            return Result(None, findings)
        texts = {part.file: part.text for part in self.parts}
        return Result(Source(self.data, texts, root, self.marks, main.top), findings)

    def _add_file(self, part: Part, name: str) -> None:
        """``verdier.yaml``: the value of one key."""
        key = stem(name)
        value, mark = part.loaded.value, part.loaded.top
        if isinstance(value, dict) and _MAIN_STEM in value and not is_main(name):
            return
        self._keep(part)
        if isinstance(value, dict) and list(value) == [key] and not is_main(name):
            mark, value = self.marks[id(value)][key], value[key]
            self._report("key-file-repeats-key", part, mark[1], mark[2], (key,), key=key)
        if not part.loaded.fatal:
            self._put(key, value, (part.file, 0, 0, *mark[3:]))

    def _add_folder(self, files: Files, shown: str, name: str) -> None:
        """``satsingsområder/``: the items of one list, a file each."""
        try:
            inner = files.entries(name)
        except (OSError, OutsideError) as error:
            self.findings.append(cannot_open(shown_name(shown, name), error))
            return
        entries = [entry for entry in inner if is_yaml(entry.name) and not entry.is_folder]
        if not entries or any(is_main(entry.name) for entry in entries):
            return
        self._refuse_folders(shown, name, inner)
        items: list[Data] = []
        self.marks[id(items)] = {}
        parts = [self._read(files, shown, f"{name}/{entry.name}") for entry in in_name_order(entries)]
        for part in parts:
            self._add_item(items, part)
        self._put(nfc(name), items, (parts[0].file, 0, 0, 0, 0, "-"))

    def _refuse_folders(self, shown: str, name: str, inner: Iterable[Entry]) -> None:
        """A folder among the items would be lost: a list has no folders inside."""
        for entry in in_name_order(inner):
            if entry.is_folder and not entry.name.startswith("."):
                place = Place(shown_name(shown, f"{name}/{entry.name}"))
                self.findings.append(finding("folder-in-list", place, (nfc(name),), list=nfc(name)))

    def _add_item(self, items: list[Data], part: Part) -> None:
        """One item of a list; a file that holds several is reported, and they are all read."""
        self._keep(part)
        value, top = part.loaded.value, part.loaded.top
        found: dict[Key, Mark] = {0: top}
        if isinstance(value, list):
            self._report("item-file-is-list", part, top[3], top[3] + 1)
            found = self.marks[id(value)]
        self.marks[id(items)].update((len(items) + index, mark) for index, mark in enumerate(found.values()))
        items.extend(value if isinstance(value, list) else [value])

    def _put(self, key: str, value: Data, mark: Mark) -> None:
        """Give the strategy a key; one that it has already is an error that names both places."""
        marks = self.marks[id(self.data)]
        if key in self.data:
            self._report_twice(key, marks[key], mark)
            return
        self.data[key] = value
        marks[key] = mark

    def _report_twice(self, key: str, first: Mark, second: Mark) -> None:
        part = next(part for part in self.parts if part.file == first[0])
        line, _ = Lines.of(part.file, part.text).position(first[1])
        place = Place(second[0])
        self.findings.append(finding("key-in-two-files", place, (key,), key=key, first=f"{first[0]}:{line}"))

    def _report(self, message: str, part: Part, start: int, end: int, path: Path = (), **fields: object) -> None:
        place = Lines.of(part.file, part.text).place(start, end)
        self.findings.append(finding(message, place, path, **fields))

    def _keep(self, part: Part) -> None:
        self.parts.append(part)
        self.marks.update(part.loaded.marks)

    def _read(self, files: Files, shown: str, path: str) -> Part:
        """A file of the folder, within what the strategy may still hold."""
        left = MAX_BYTES - sum(part.size for part in self.parts)
        return try_part(files, path, shown_name(shown, path), left)


def _earlier_versions(data: dict[str, Data]) -> Iterator[str]:
    """The names in the folder that ``strategi: erstatter:`` points at: files or folders of an earlier version."""
    identity = data.get(_MAIN_STEM)
    paths = identity.get("erstatter") if isinstance(identity, dict) else None
    for path in paths if isinstance(paths, list) else [paths]:
        if isinstance(path, str):
            parts = PurePosixPath(path.replace("\\", "/")).parts
            yield nfc(parts[0]) if parts else ""
