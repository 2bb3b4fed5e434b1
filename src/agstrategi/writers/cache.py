"""Compiled templates, kept between runs: compiling costs more than rendering."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from agstrategi import __version__

_VERSIONS = f"{__version__}-jinja{jinja2.__version__}-{sys.implementation.cache_tag}"
_DIGEST = sha256().digest_size


class OwnCache(BytecodeCache):
    """Keeps compiled templates in ``folder``, which nobody but its owner may write in.

    Compiled code is run as it is read, so a folder or a file that another could have planted is not used. A cache that
    cannot be read or written is no error: the templates are compiled again.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder / f"maler-{_VERSIONS}"
        self.usable = _prepare(folder) and _prepare(self.folder)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill ``bucket`` with what was kept, where it is whole and ours."""
        if not self.usable:
            return
        with contextlib.suppress(Exception):  # whatever is wrong with a file kept: compile again
            content = _read(self.folder / bucket.key)
            if sha256(content[_DIGEST:]).digest() == content[:_DIGEST]:
                bucket.bytecode_from_string(content[_DIGEST:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what ``bucket`` holds; whole or not at all."""
        if not self.usable:
            return
        content = bucket.bytecode_to_string()
        with contextlib.suppress(OSError):
            handle, name = tempfile.mkstemp(dir=self.folder)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(sha256(content).digest() + content)
                Path(name).replace(self.folder / bucket.key)
            except OSError:
                Path(name).unlink(missing_ok=True)


def _prepare(folder: Path) -> bool:
    """Make the folder where it is missing, and tell whether it is ours alone."""
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.lstat()
        return stat.S_ISDIR(found.st_mode) and _ours(found)
    return False


def _read(path: Path) -> bytes:
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        if not _ours(os.fstat(descriptor)):
            raise PermissionError(path)
        return file.read()


def _ours(found: os.stat_result) -> bool:
    """Tell whether nobody else could have written this. Windows keeps others out of a user's folders by itself."""
    if sys.platform == "win32":
        return True
    return found.st_uid == os.getuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
