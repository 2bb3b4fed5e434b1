"""The list of formats: what the command line offers, and which module writes it.

A format's module is imported when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Pictures = Callable[[str], bytes | None]
"""Reads a picture by its path inside the strategy's folder; None where there is none."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of document: its name on the command line, the end of its files' names and the module that writes it.

    ``in_templates``: its module defines ``FormatWriter``, a subclass of ``engine.Writer``; else it defines ``written``,
    a function of a document and ``Means`` that gives ``Written``. ``holds_pictures``: nothing lies beside the file.
    ``has_overview``: it shows ``Document.overview``.
    """

    name: str
    suffix: str
    module: str
    in_templates: bool = True
    holds_pictures: bool = False
    has_overview: bool = False


FORMATS: dict[str, Format] = {
    known.name: known
    for known in (
        Format("md", ".md", "agstrategi.writers.md"),
        Format("html", ".html", "agstrategi.writers.html", holds_pictures=True, has_overview=True),
        Format("docx-tekst", ".docx.md", "agstrategi.writers.docx_tekst"),
        Format("docx", ".docx", "agstrategi.writers.docx", in_templates=False, holds_pictures=True),
        Format("pdf", ".pdf", "agstrategi.writers.pdf", in_templates=False, holds_pictures=True),
    )
}
POSTER_ENDINGS = (".pdf", ".svg")
"""What the names of a poster's two files end in."""
DEFAULT = ("html", "docx", "pdf")
"""The formats that are written where none is asked for."""
