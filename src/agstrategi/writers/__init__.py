"""Turn a document tree into a document: one module a format, its form in templates.

The list below is what the command line offers. A format's module is imported when it is first asked for, and defines
``FormatWriter``, a subclass of ``engine.Writer``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from agstrategi.nodes import Document

if TYPE_CHECKING:  # jinja2 costs a tenth of a second, and a list of formats needs none of it
    from agstrategi.writers.templates import Templates

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


def write(
    document: Document,
    form: str,
    templates: Templates,
    strategi: object | None = None,
    pictures: Pictures | None = None,
) -> str:
    """Write ``document`` as ``form`` (a name in ``FORMATS``).

    ``strategi`` is the model, which templates may read and writers never touch; ``pictures`` gives the bytes of
    pictures to a format that carries them inside itself. Raises ``faults.TemplateFault`` where a template is broken.
    """
    known = FORMATS[form]
    writer = import_module(known.module).FormatWriter(document, templates.sheet(known), strategi, pictures)
    text: str = writer.write()
    return text
