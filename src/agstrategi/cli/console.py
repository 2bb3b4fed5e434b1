"""Printing: UTF-8 on every machine, findings and messages to standard error, nothing that steers the terminal."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
from typing import TYPE_CHECKING

from agstrategi.reports.safe import visible

if TYPE_CHECKING:
    from agstrategi.reports.screen import Screen


def use_utf8() -> None:
    """Let æ, ø and å reach the screen, a pipe and a file alike, on Windows too, with the same line ends everywhere."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name) or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - None: closed
        setattr(sys, name, stream)
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def screen() -> Screen | None:
    """Give the terminal behind standard error; None where it is a file, a pipe or a log."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return None
    from agstrategi.reports.screen import Screen  # noqa: PLC0415 - help answers without it

    return Screen(shutil.get_terminal_size().columns, colour=not os.environ.get("NO_COLOR") and shows_colours())


def shows_colours() -> bool:
    """Older consoles on Windows must be told to read colours; the others do."""
    if sys.platform != "win32":
        return True
    try:
        from colorama import just_fix_windows_console  # noqa: PLC0415 - the command line's library brings it there
    except ImportError:
        return False
    just_fix_windows_console()
    return True


def out(text: str) -> None:
    """Write finished lines to standard output."""
    sys.stdout.write(text)


def err(text: str) -> None:
    """Write finished lines to standard error."""
    sys.stderr.write(text)


def say(message: str, hint: str = "") -> None:
    """Tell the user something on standard error that is no finding: one line, and what to do on a line of its own."""
    err(f"agstrategi: {visible(message)}\n" + (f"  hint: {visible(hint)}\n" if hint else ""))


def document(content: bytes) -> None:
    """Write a document, and only it, to standard output, byte for byte."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def silence() -> None:
    """Let the interpreter end in peace where whoever read our output has gone away."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (sys.stdout, sys.stderr):
            os.dup2(nowhere, stream.fileno())
