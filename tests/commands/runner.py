r"""Cases from a user's day: a Markdown file with input files, commands, all that they print, and their exit codes.

A file is a fence after a line that holds only its name in backticks. ``console`` fences hold commands after ``$ ``,
each with what it prints (both streams in order) and ``[exit N]``. Commands run in order in one folder. Besides
``agstrategi`` there are ``cat``, ``ls``, ``mkdir``, ``rm`` and ``ln``. ``2>/dev/null`` and ``>/dev/null`` leave out a
stream.

Words after a fence's language: ``latin-1``, ``utf-16`` … is the file's encoding; ``escaped`` reads ``\x00`` and such.
"""

from __future__ import annotations

import codecs
import io
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

from agstrategi.cli.main import main

Run = Callable[[list[str], set[str]], str]
_FENCE = re.compile(r"(?:^`([^`\n]+)`\n+)?^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_DROPPED = {"2>/dev/null": "stderr", ">/dev/null": "stdout"}


def play(text: str, run: Run) -> str:
    """Run a case in the current folder and give it back with what was really printed."""

    def scene(found: re.Match[str]) -> str:
        name, language, words, body = found.groups()
        if language != "console":
            _write_file(name, words.split(), body)
            return found[0]
        commands = [line[2:] for line in body.splitlines() if line.startswith("$ ")]
        return f"```console{words}\n{''.join(_printed(command, run) for command in commands)}```"

    return _FENCE.sub(scene, text)


def _write_file(name: str, words: list[str], body: str) -> None:
    if "escaped" in words:
        body = body.encode("latin-1", "backslashreplace").decode("unicode-escape")
    encoding = next((word for word in words if word != "escaped" and _known(word)), "utf-8")
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body.encode(encoding))


def _known(encoding: str) -> bool:
    try:
        codecs.lookup(encoding)
    except LookupError:
        return False
    return True


def _printed(command: str, run: Run) -> str:
    words = shlex.split(command)
    dropped = {_DROPPED[word] for word in words if word in _DROPPED}
    program, *arguments = [word for word in words if word not in _DROPPED]
    answer = run(arguments, dropped) if program == "agstrategi" else _TOOLS[program](*arguments)
    return f"$ {command}\n{answer}"


def in_this_process(arguments: list[str], dropped: set[str]) -> str:
    """Run the program's entry point here: quick."""
    whole = io.BytesIO()
    streams = {
        name: io.TextIOWrapper(io.BytesIO() if name in dropped else whole, write_through=True)
        for name in ("stdout", "stderr")
    }
    with patch.object(sys, "stdout", streams["stdout"]), patch.object(sys, "stderr", streams["stderr"]):
        code = main(arguments)
    return _with_code(whole.getvalue(), code)


def in_its_own(arguments: list[str], dropped: set[str]) -> str:
    """Run the installed command in a process of its own: as users do."""
    program = Path(sys.executable).with_name("agstrategi")
    done = subprocess.run(
        [program, *arguments],
        check=False,
        stdout=subprocess.DEVNULL if "stdout" in dropped else subprocess.PIPE,
        stderr=subprocess.DEVNULL if "stderr" in dropped else subprocess.STDOUT,
    )
    return _with_code(done.stdout or b"", done.returncode)


def _with_code(printed: bytes, code: int) -> str:
    text = printed.decode("utf-8")
    ended = text if text.endswith("\n") or not text else f"{text}\n"
    return f"{ended}[exit {code}]\n"


def _cat(name: str) -> str:
    return Path(name).read_text(encoding="utf-8")


def _ls(name: str = ".") -> str:
    return "".join(f"{path.relative_to(name).as_posix()}\n" for path in sorted(Path(name).rglob("*")))


def _mkdir(name: str) -> str:
    Path(name).mkdir(parents=True)
    return ""


def _rm(*names: str) -> str:
    for name in names:
        shutil.rmtree(name) if Path(name).is_dir() else Path(name).unlink()
    return ""


def _ln(target: str, name: str) -> str:
    Path(name).symlink_to(target)
    return ""


_TOOLS: dict[str, Callable[..., str]] = {"cat": _cat, "ls": _ls, "mkdir": _mkdir, "rm": _rm, "ln": _ln}
