"""Turn a document tree into a document: one module a format, its form in templates."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from agstrategi.nodes import Document
from agstrategi.writers.formats import FORMATS, Format, Pictures

if TYPE_CHECKING:  # jinja2 costs a tenth of a second, and a list of formats needs none of it
    from agstrategi.writers.templates import Templates

__all__ = ["FORMATS", "Format", "Pictures", "write"]


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
