"""A strategy in an earlier version in git, read from git's own store: nothing is checked out, nothing is written.

One ``git cat-file --batch`` answers every question. It is asked by name for the version and by number for all below.
"""

from __future__ import annotations

import posixpath
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from agstrategi.diagnostics import Place, Result, finding
from agstrategi.source.files import Entry, OutsideError, nfc
from agstrategi.source.folder import is_main, shown_name
from agstrategi.source.limits import MAX_BYTES
from agstrategi.source.places import Source
from agstrategi.source.reading import Unopened, parse, read_folder

_ADDRESS = re.compile(r"(?P<ref>(?:[^:{}]|\{[^{}]*\})+):(?P<path>.*)", re.DOTALL)
_CONTROL = re.compile("[\x00-\x1f\x7f]")
_FOLDER, _LINK = "tree", "120000"
_HOPS = 8
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Address:
    """``REF:path``: a version (a tag, a branch, ``HEAD~3``) and the path of a file or folder in it."""

    ref: str
    path: str

    def __str__(self) -> str:
        """Write it as the user does, and as findings do."""
        return f"{self.ref}:{self.path}"


def address(argument: str, folder: Path) -> Address | None:
    """Read ``REF:path``; None for a path on disk, which wins where it exists (seen from ``folder``).

    One letter before the colon is a drive in Windows.
    """
    found = _ADDRESS.fullmatch(argument)
    if not found or (len(found["ref"]) == 1 and found["ref"].isalpha()) or _is_there(folder / argument):
        return None
    return Address(found["ref"], found["path"].replace("\\", "/"))


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def read_git(where: Address, folder: Path) -> Result[Source]:
    """Read a strategy from the git repository that ``folder`` lies in, as ``read`` does from disk.

    The path is seen from the repository's top, as git has it; where nothing is there, from ``folder`` (and with ``./``
    or ``../`` always). What cannot be opened gives ``Unopened``. The source's ``root`` is ``folder``: pictures of an
    earlier version are nowhere on disk.
    """
    program = shutil.which("git")
    if program is None:
        return _unopened("git-missing", where)
    if _CONTROL.search(str(where)) or where.ref.startswith("-"):
        return _unopened("git-unknown-version", where, ref=where.ref)
    try:
        with _reader(program, folder) as objects:
            return _read(where, objects, folder)
    except EOFError:
        return _unopened("git-nowhere", where, folder=folder.as_posix())
    except OutsideError:
        return _unopened("link-outside", where, name=str(where))
    except (OSError, ValueError):
        return _unopened("git-no-such-path", where, path=where.path, ref=where.ref)


def _unopened(message: str, where: Address, **fields: str) -> Unopened:
    return Unopened(None, (finding(message, Place(shown_name("", str(where))), **fields),))


def _read(where: Address, objects: _Objects, folder: Path) -> Result[Source]:
    top = objects.ask(f"{where.ref}^{{tree}}")
    if top is None:
        return _unopened("git-unknown-version", where, ref=where.ref)
    tree = _Tree(objects, _Thing(_FOLDER, top.number))
    path, thing = _find(tree, where.path, folder)
    if thing.is_folder:
        return read_folder(GitFiles(tree, path), f"{where.ref}:{path}", folder)
    inside, name = posixpath.split(path)
    if is_main(name):
        return read_folder(GitFiles(tree, inside), f"{where.ref}:{inside}", folder, name)
    return parse(tree.content(thing, MAX_BYTES + 1), shown_name("", f"{where.ref}:{path}"), folder)


def _find(tree: _Tree, path: str, folder: Path) -> tuple[str, _Thing]:
    """Find what the user means: from the repository's top, else from where he stands in it."""
    if path.split("/", maxsplit=1)[0] not in {".", ".."}:
        try:
            return tree.find(posixpath.normpath(path))
        except (FileNotFoundError, NotADirectoryError):
            pass
    below = posixpath.normpath(posixpath.join(_standing(folder), path))
    if below.startswith("../") or below == "..":
        raise FileNotFoundError(path)
    return tree.find(below)


def _standing(folder: Path) -> str:
    """Where in its repository a folder lies, ``""`` at the top."""
    command = [shutil.which("git") or "git", "-C", str(folder), "rev-parse", "--show-prefix"]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - no word of it is the user's
    return done.stdout.decode("utf-8", "surrogateescape").rstrip("\n")


# --- git's objects ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Answer:
    """An object: its number and the beginning of its content."""

    number: str
    content: bytes


@dataclass(frozen=True, slots=True)
class _Thing:
    """Something in a folder: its mode as git writes it (``tree`` for a folder) and its number."""

    mode: str
    number: str
    name: str = ""

    @property
    def is_folder(self) -> bool:
        return self.mode == _FOLDER


@contextmanager
def _reader(program: str, folder: Path) -> Iterator[_Objects]:
    """Start git's reader of objects, and end it."""
    command = [program, "-C", str(folder), "cat-file", "--batch"]
    process = subprocess.Popen(  # noqa: S603 - no word of it is the user's
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    questions, answers = process.stdin, process.stdout
    if questions is None or answers is None:
        raise EOFError
    try:
        yield _Objects(questions, answers)
    finally:
        process.kill()
        for stream in (questions, answers):
            _close(stream)
        process.wait()


def _close(stream: IO[bytes]) -> None:
    with suppress(OSError):  # what was not yet written to a reader that is gone
        stream.close()


@dataclass(frozen=True, slots=True)
class _Objects:
    """Asks git for objects, one after another."""

    questions: IO[bytes]
    answers: IO[bytes]

    def ask(self, name: str, limit: int = MAX_BYTES) -> _Answer | None:
        """Give the first ``limit`` bytes of an object, None where there is none. Raises EOFError where git gave up."""
        try:
            self.questions.write(name.encode("utf-8", "surrogateescape") + b"\n")
            self.questions.flush()
        except OSError as error:  # Windows has no name for a broken pipe
            raise EOFError from error
        head = self.answers.readline()
        if not head:
            raise EOFError
        words = head.split()
        if len(words) != 3 or not words[2].isdigit():  # noqa: PLR2004 - number, kind, size
            return None
        size = int(words[2])
        content = self.answers.read(min(size, limit))
        self._skip(size - len(content) + 1)
        return _Answer(words[0].decode("ascii"), content)

    def _skip(self, count: int) -> None:
        while count > 0 and (read := self.answers.read(min(count, _CHUNK))):
            count -= len(read)


@dataclass(frozen=True, slots=True)
class _Tree:
    """All the files of one version."""

    objects: _Objects
    top: _Thing
    _known: dict[str, tuple[_Thing, ...]] = field(default_factory=dict)

    def find(self, path: str, hops: int = _HOPS) -> tuple[str, _Thing]:
        """Follow a path from the top, links too; give the real path and what lies there. Raises OSError."""
        here: list[str] = []
        thing = self.top
        parts = [part for part in path.split("/") if part not in {"", "."}]
        for at, part in enumerate(parts, 1):
            thing = self._named(thing, part)
            if thing.mode == _LINK:
                return self.find(self._led(here, thing, parts[at:], hops), hops - 1)
            here.append(thing.name)
        return "/".join(here), thing

    def inside(self, folder: _Thing) -> tuple[_Thing, ...]:
        """List a folder. Raises OSError where it is none."""
        if not folder.is_folder:
            raise NotADirectoryError(folder.name)
        if folder.number not in self._known:
            self._known[folder.number] = tuple(_things(self.content(folder), len(folder.number) // 2))
        return self._known[folder.number]

    def content(self, thing: _Thing, limit: int = MAX_BYTES) -> bytes:
        """Read a file, a link or a folder. Raises OSError where git does not have it (another repository's)."""
        answer = self.objects.ask(thing.number, limit)
        if answer is None:
            raise OSError(thing.name)
        return answer.content

    def _named(self, folder: _Thing, name: str) -> _Thing:
        things = self.inside(folder)
        exact = (thing for thing in things if thing.name == name)
        alike = (thing for thing in things if nfc(thing.name) == nfc(name))
        found = next(exact, None) or next(alike, None)
        if found is None:
            raise FileNotFoundError(name)
        return found

    def _led(self, here: Sequence[str], link: _Thing, rest: Sequence[str], hops: int) -> str:
        target = self.content(link).decode("utf-8", "surrogateescape")
        led = posixpath.normpath("/".join([*here, target, *rest]))
        if hops == 0 or target.startswith("/") or led.split("/")[0] == "..":
            raise OutsideError(link.name)
        return led


def _things(content: bytes, width: int) -> Iterator[_Thing]:
    """Read what git stores for a folder: mode, name, a zero and the number's ``width`` bytes, again and again."""
    at = 0
    while at < len(content):
        space = content.index(b" ", at)
        zero = content.index(b"\0", space)
        mode = content[at:space].decode("ascii")
        name = content[space + 1 : zero].decode("utf-8", "surrogateescape")
        at = zero + 1 + width
        yield _Thing(_FOLDER if mode == "40000" else mode, content[zero + 1 : at].hex(), name)


@dataclass(frozen=True, slots=True)
class GitFiles:
    """The files of one folder in one version. Links are followed as long as they stay in the folder."""

    tree: _Tree
    folder: str

    def read(self, path: str, limit: int) -> bytes:
        """The first ``limit`` bytes of a file."""
        thing = self._find(path)
        if thing.is_folder:
            raise IsADirectoryError(path)
        return self.tree.content(thing, limit)

    def entries(self, path: str) -> Sequence[Entry]:
        """What lies in the folder."""
        return [Entry(thing.name, self._is_folder(path, thing)) for thing in self.tree.inside(self._find(path))]

    def _is_folder(self, path: str, thing: _Thing) -> bool:
        if thing.mode != _LINK:
            return thing.is_folder
        try:
            return self._find(f"{path}/{thing.name}").is_folder
        except (OSError, OutsideError):
            return False

    def _find(self, path: str) -> _Thing:
        real, thing = self.tree.find(f"{self.folder}/{path}")
        if self.folder and not f"{real}/".startswith(f"{self.folder}/"):
            raise OutsideError(path)
        return thing
