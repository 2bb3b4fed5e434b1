"""Turn a document tree into a document: one module a format, its form in templates."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module

from agstrategi.nodes import Document
from agstrategi.writers.formats import DEFAULT, FORMATS, Format, Pictures
from agstrategi.writers.means import Means, Written
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
    return _in_templates(document, FORMATS[form], Means(templates, strategi, pictures))


def written(document: Document, form: str, means: Means) -> Written:
    """Write ``document`` as ``form``, any name in ``FORMATS``. Raises ``faults.TemplateFault``."""
    known = FORMATS[form]
    if known.in_templates:
        from agstrategi.writers.pictures import Gallery  # noqa: PLC0415 - a list of formats needs none of it

        gallery = Gallery(means.pictures)
        text = _in_templates(document, known, replace(means, pictures=gallery))
        return Written(text, gallery.faults(document))
    made: Written = import_module(known.module).written(document, means)
    return made


def _in_templates(document: Document, form: Format, means: Means) -> str:
    writer = import_module(form.module).FormatWriter(document, means.templates.sheet(form), means)
    text: str = writer.write()
    return text
