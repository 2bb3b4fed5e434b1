"""One file of a strategy: read, decoded and loaded, or the finding that says why not."""

from __future__ import annotations

from dataclasses import dataclass, field

from agstrategi.diagnostics import Diagnostic, Place, finding
from agstrategi.source.decode import check, decode
from agstrategi.source.files import Files, OutsideError
from agstrategi.source.limits import MAX_BYTES
from agstrategi.source.lines import Lines
from agstrategi.source.load import Loaded, load


def _nothing() -> Loaded:
    return Loaded(fatal=True)


@dataclass(frozen=True, slots=True)
class Part:
    """A file: its name in findings, its text, what came out of it, what was found, and its size in bytes."""

    file: str
    text: str = ""
    loaded: Loaded = field(default_factory=_nothing)
    findings: tuple[Diagnostic, ...] = ()
    size: int = 0


def part_of(content: str | bytes, file: str, limit: int = MAX_BYTES) -> Part:
    """Decode and load a file's content, which the reader may have cut off after ``limit`` bytes and one more."""
    text = decode(content, file, limit) if isinstance(content, bytes) else check(content.removeprefix("\ufeff"), file)
    if text.value is None:
        return Part(file, findings=text.diagnostics)
    loaded = load(text.value, file)
    return Part(file, text.value, loaded, tuple(loaded.findings), len(content))


def try_part(files: Files, path: str, file: str, limit: int = MAX_BYTES) -> Part:
    """Read the file at ``path``, named ``file`` in findings; not to be had is a finding too."""
    try:
        return part_of(files.read(path, limit + 1), file, limit)
    except (OSError, ValueError, OutsideError) as error:
        return Part(file, findings=(cannot_open(file, error),))


def cannot_open(file: str, error: Exception) -> Diagnostic:
    """AG023 for a file that is not there or leads out of the folder, AG001 for one that cannot be opened."""
    if isinstance(error, OutsideError):
        return finding("link-outside", Place(file), name=file)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return finding("file-missing", Place(file), name=file)
    if isinstance(error, PermissionError):
        return finding("file-no-access", Place(file), name=file)
    return finding("file-unreadable", Place(file), name=file)


def top_findings(part: Part) -> tuple[Diagnostic, ...]:
    """What is wrong with the top level of a strategy's main file: nothing there (AG002), or no mapping (AG012)."""
    loaded = part.loaded
    if loaded.fatal or isinstance(loaded.value, dict):
        return ()
    if loaded.value is None:
        return (finding("empty-file", Place(part.file)),)
    start, end = loaded.top[3:5]
    place = Lines.of(part.file, part.text).place(start, end)
    return (finding("top-is-list" if isinstance(loaded.value, list) else "top-is-text", place),)
