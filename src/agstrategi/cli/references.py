"""The Word documents that others begin from: each read and checked once in a run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from agstrategi.diagnostics import Result

if TYPE_CHECKING:  # few runs need it
    from agstrategi.writers.docx.reference import Reference


class References:
    """Reference documents by their path."""

    def __init__(self) -> None:
        self._read: dict[Path, Result[Reference]] = {}

    def of(self, path: Path | None) -> Result[Reference]:
        """Give the document at ``path``, or what is wrong with it; neither where none is named."""
        if path is None:
            return Result(None)
        if path not in self._read:
            from agstrategi.writers.docx.reference import load  # noqa: PLC0415 - reads Word files

            self._read[path] = load(path)
        return self._read[path]
