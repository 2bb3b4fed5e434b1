"""What happens where the program itself fails: one line for the user, a report without the document's text for us."""

from __future__ import annotations

import contextlib
import platform
import sys
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path

from agstrategi import __version__

NAME = "agstrategi-feil.txt"
_SHOWN_PARTS = 3
_FRAMES = 40


def save_report(error: BaseException, command: str) -> Path | None:
    """Write the report beside where the user stands, else in the machine's folder for such; None where neither can."""
    content = "\n".join(report(error, command)) + "\n"
    for folder in (Path, _temporary):
        with contextlib.suppress(OSError):
            return _save(folder() / NAME, content)
    return None


def _temporary() -> Path:
    return Path(tempfile.mkdtemp(prefix="agstrategi-"))


def _save(path: Path, content: str) -> Path:
    path.unlink(missing_ok=True)  # never through a link that somebody left here
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(content)
    return path


def report(error: BaseException, command: str) -> Iterator[str]:
    """Write files, lines, functions and types of errors: nothing that an author wrote, no value, no message."""
    yield f"agstrategi {__version__}, Python {platform.python_version()}, {platform.system()}, kommando: {command}"
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield ""
        yield _type(current)
        yield from (_frame(frame) for frame in traceback.extract_tb(current.__traceback__)[-_FRAMES:])
        current = current.__cause__ or current.__context__


def _type(error: BaseException) -> str:
    kind = type(error)
    return f"{kind.__module__}.{kind.__qualname__}"


def _frame(frame: traceback.FrameSummary) -> str:
    """Name the place of one call; of the file's path only the end, which names no user."""
    path = Path(frame.filename)
    known = any(path.is_relative_to(folder) for folder in (Path(__file__).parents[2], sys.prefix, sys.base_prefix))
    file = "/".join(path.parts[-_SHOWN_PARTS:]) if known else "(mal)"
    return f"  {file}:{frame.lineno} {frame.name if known else ''}".rstrip()
