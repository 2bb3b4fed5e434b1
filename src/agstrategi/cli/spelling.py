"""The machine's spelling checker (hunspell), for those who ask for AG609."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path

from agstrategi.cli import console

Speller = Callable[[list[str]], frozenset[str]]
_DICTIONARIES = {"nb": "nb_NO", "nn": "nn_NO"}
_PARTS = re.compile(r"[-’']")
_PATIENCE = 120


def speller(language: str) -> Speller | None:
    """Give a speller for ``nb`` or ``nn``, or None where the machine has none: that is told, once in a run."""
    program, dictionary = shutil.which("hunspell"), _DICTIONARIES[language]
    if program is not None and _unknown(program, dictionary, ["og"]) is not None:
        return lambda words: _unknown(program, dictionary, words) or frozenset()
    _tell_missing(dictionary)
    return None


@cache
def _tell_missing(dictionary: str) -> None:
    console.say(
        f"stavekontrollen (AG609) ble hoppet over: finner ikke hunspell med ordlisten {dictionary}",
        "installer hunspell og den norske ordlisten; i Debian og Ubuntu heter de hunspell og hunspell-no",
    )


def _unknown(program: str, dictionary: str, words: list[str]) -> frozenset[str] | None:
    """Give the words that the program does not know, or None where it does not work.

    It may take a word with a hyphen apart and name one part only.
    """
    command = [program, "-d", dictionary, "-i", "utf-8", "-l"]
    try:
        done = subprocess.run(  # noqa: S603 - a program that the user has, and words as data
            command,
            input="\n".join(words),
            cwd=Path(program).parent,  # it looks for dictionaries where it stands: not in a strategy's folder
            capture_output=True,
            check=True,
            encoding="utf-8",
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.SubprocessError, UnicodeError):
        return None
    named = set(done.stdout.split())
    return frozenset(word for word in words if word in named or named.intersection(_PARTS.split(word)))
