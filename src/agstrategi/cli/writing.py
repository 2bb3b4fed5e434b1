"""Files that are whole or not there: written beside their place and moved into it, left alone where nothing changed."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path

_TEMPORARY = ("agstrategi-", ".tmp")


class CannotWrite(Exception):  # noqa: N818 - a state of the user's machine, told in one line
    """A file could not be written; ``reason`` and ``hint`` in plain bokmål."""

    def __init__(self, path: Path, reason: str, hint: str = "") -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason
        self.hint = hint


def write(path: Path, content: bytes) -> bool:
    """Make ``path`` hold ``content``; tell whether it had to be written. Raises ``CannotWrite``.

    The old file stays whole until the new one is, whatever happens in between.
    """
    try:
        if _holds(path, content):
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, content)
    except OSError as error:
        raise _cannot(path, error) from error
    return True


def copy(source: Path, path: Path) -> bool:
    """Make ``path`` a copy of ``source``; tell whether it had to be written. Raises ``CannotWrite``."""
    try:
        content = source.read_bytes()
    except OSError as error:
        raise CannotWrite(path, f"får ikke lest {source.name}") from error
    return write(path, content)


def create(path: Path, content: bytes) -> bool:
    """Write a file that is not there yet; False where one is. Raises ``CannotWrite``."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        if path.parent.is_dir():
            return False
        raise CannotWrite(path, "en del av veien dit er en fil, ikke en mappe", _ELSEWHERE) from None
    except OSError as error:
        raise _cannot(path, error) from error
    return True


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _replace(path: Path, content: bytes) -> None:
    """Write beside ``path`` and move the finished file there; a link is kept, and the file that it names replaced."""
    target = path.resolve()
    if target.exists() and not target.is_file():  # a device or a pipe is written to, not replaced
        target.write_bytes(content)
        return
    handle, name = tempfile.mkstemp(prefix=_TEMPORARY[0], suffix=_TEMPORARY[1], dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            if target.exists():  # what was there must not be lost, even if the power goes now
                file.flush()
                os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _mode(path: Path) -> int:
    """Keep the rights of the file that is replaced; a new one gets those that the user's other new files get."""
    with contextlib.suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _cannot(path: Path, error: OSError) -> CannotWrite:
    """Say in plain words what the machine says in numbers."""
    if path.is_dir():
        return CannotWrite(path, "det ligger en mappe med dette navnet her", _ELSEWHERE)
    if isinstance(error, NotADirectoryError | FileExistsError):
        return CannotWrite(path, "en del av veien dit er en fil, ikke en mappe", _ELSEWHERE)
    if isinstance(error, PermissionError):
        return CannotWrite(
            path, "får ikke lov til å skrive her", f"lukk filen hvis den er åpen i Word, eller {_ELSEWHERE}"
        )
    return CannotWrite(path, *_REASONS.get(error.errno or 0, ("filen kan ikke skrives", _ELSEWHERE)))


_ELSEWHERE = "velg en annen mappe med -o"
_FULL = ("disken er full", "frigjør plass, og prøv igjen")
_REASONS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EROFS: ("disken kan bare leses", _ELSEWHERE),
    errno.ENAMETOOLONG: ("navnet er for langt", "velg en mappe med kortere navn med -o"),
}
