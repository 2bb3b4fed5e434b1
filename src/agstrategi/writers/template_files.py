"""The files of templates: listed by plain names, read as text, and none that lies outside its folder."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from pathlib import Path

from agstrategi.writers.faults import TemplateFault

SUFFIXES = frozenset({".j2", ".css"})
_ASCII = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "Æ": "ae", "Ø": "o", "Å": "a"})
_BYTES = 1024 * 1024  # the largest template file


def plain_name(name: str) -> str:
    """Write a kind or a file's name in ASCII small letters, as templates are named: ``mål`` is ``mal``."""
    return unicodedata.normalize("NFC", name).translate(_ASCII).lower()


def index(folder: Path, suffixes: Collection[str] = SUFFIXES) -> dict[str, Path]:
    """List a folder's templates and style sheets by their plain names; none that is a link out of the folder."""
    try:
        found = sorted(folder.iterdir()) if folder.is_dir() else []
    except OSError as error:
        raise TemplateFault(str(folder), 1, "template-unreadable", why=error.strerror or error) from error
    files = {plain_name(path.name): path for path in found if path.suffix in suffixes and path.is_file()}
    for path in files.values():
        if not path.resolve().is_relative_to(folder.resolve()):
            raise TemplateFault(str(path), 1, "template-outside")
    return files


def read(path: Path) -> str:
    """Read a file of ours or the user's as text."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise TemplateFault(str(path), 1, "template-unreadable", why=error.strerror or error) from error
    if len(content) > _BYTES:
        raise TemplateFault(str(path), 1, "template-too-large")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise TemplateFault(str(path), line, "template-encoding", byte=f"0x{content[error.start]:02X}") from error
