"""The list of formats: what the command line offers, and which module writes it.

A format's module is imported when it is first asked for, and defines ``FormatWriter``, a subclass of ``engine.Writer``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Pictures = Callable[[str], bytes | None]
"""Reads a picture by its path inside the strategy's folder; None where there is none."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of document: its name on the command line, the end of its files' names and the module that writes it."""

    name: str
    suffix: str
    module: str


FORMATS: dict[str, Format] = {
    known.name: known
    for known in (
        Format("md", ".md", "agstrategi.writers.md"),
        Format("html", ".html", "agstrategi.writers.html"),
        Format("docx-tekst", ".docx.md", "agstrategi.writers.docx_tekst"),
    )
}
