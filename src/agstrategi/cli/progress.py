"""How far the work has come, for someone who waits at a terminal; nothing for anyone else."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
_PATIENCE = 1.0
_STEP = 0.2
_WIDTH = 24


def followed(work: Sequence[T], what: str) -> Iterator[T]:
    """Give each piece of ``work``; after a second a bar on standard error follows, taken away before anything else."""
    if len(work) < 2 or not _watched():  # noqa: PLR2004 - one piece has no progress
        yield from work
        return
    bar = _Bar(what, len(work))
    for done, piece in enumerate(work):
        bar.show(done)
        yield piece
        bar.clear()


def _watched() -> bool:
    return sys.stderr.isatty() and not os.environ.get("CI") and os.environ.get("TERM") != "dumb"


class _Bar:
    def __init__(self, what: str, total: int) -> None:
        self._what = what
        self._total = total
        self._next = time.monotonic() + _PATIENCE
        self._shown = False
        self._line = ""

    def show(self, done: int) -> None:
        """Draw the bar where it is time to, or again where it was cleared away."""
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _STEP
            filled = _WIDTH * done // self._total
            self._line = f"{self._what} [{'#' * filled}{' ' * (_WIDTH - filled)}] {done} av {self._total}"
        if self._line and not self._shown:
            sys.stderr.write(f"\r{self._line}")
            sys.stderr.flush()
            self._shown = True

    def clear(self) -> None:
        """Take the bar away, so that what is printed now stands on a line of its own."""
        if self._shown:
            sys.stderr.write(f"\r{' ' * len(self._line)}\r")
            self._shown = False
