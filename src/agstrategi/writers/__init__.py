"""Turn a document tree into a document: one module a format, its form in templates."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from agstrategi.nodes import Document
from agstrategi.writers.formats import DEFAULT, FORMATS, Format, Pictures
from agstrategi.writers.means import Means, Written

if TYPE_CHECKING:  # jinja2 costs a tenth of a second, and a list of formats needs none of it
    from agstrategi.writers.templates import Templates

__all__ = ["DEFAULT", "FORMATS", "Format", "Means", "Pictures", "Written", "write", "written"]


def write(
    document: Document,
    form: str,
    templates: Templates,
    strategi: object | None = None,
    pictures: Pictures | None = None,
) -> str:
    """Write ``document`` as ``form``, a format of text in templates (a name in ``FORMATS``).

    ``strategi`` is the model, which templates may read and writers never touch; ``pictures`` gives the bytes of
    pictures to a format that carries them inside itself. Raises ``faults.TemplateFault`` where a template is broken.
    """
    known = FORMATS[form]
    writer = import_module(known.module).FormatWriter(document, templates.sheet(known), strategi, pictures)
    text: str = writer.write()
    return text


def written(document: Document, form: str, means: Means) -> Written:
    """Write ``document`` as ``form``, any name in ``FORMATS``. Raises ``faults.TemplateFault``."""
    known = FORMATS[form]
    if known.in_templates:
        from agstrategi.writers.pictures import Gallery  # noqa: PLC0415 - a list of formats needs none of it

        gallery = Gallery(means.pictures)
        text = write(document, form, means.templates, means.strategi, gallery)
        return Written(text, gallery.faults(document))
    made: Written = import_module(known.module).written(document, means)
    return made
