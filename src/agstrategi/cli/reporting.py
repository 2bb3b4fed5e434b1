"""A report of changes as a document, in the look of the new strategy's own documents."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from agstrategi.cli import console
from agstrategi.cli.caches import cache_folder
from agstrategi.cli.pipeline import Strategy, fails
from agstrategi.cli.references import References
from agstrategi.cli.settings import settings
from agstrategi.cli.usage import stop
from agstrategi.compare.report.document import document
from agstrategi.compare.report.view import View
from agstrategi.compare.report.wording import Wording
from agstrategi.diagnostics import Diagnostic
from agstrategi.reports import text
from agstrategi.writers import Means, written
from agstrategi.writers.faults import TemplateFault
from agstrategi.writers.templates import Templates


def make(view: View, wording: Wording, form: str, new: Strategy, template: str) -> bytes | None:
    """Make the report as a format of documents; None where a template or the settings are wrong, which is told.

    ``template`` is the folder of templates that the command line names, else the strategy's settings say.
    """
    if template and not Path(template).is_dir():
        stop(f"finner ikke mappen med maler, «{template}»")
    try:
        means = _means(new, form, template)
        made = written(document(view, wording, form), form, means) if means else None
    except TemplateFault as fault:
        _tell([fault.diagnostic])
        return None
    if made is None:
        return None
    _tell(made.diagnostics)
    return made.content.encode("utf-8") if isinstance(made.content, str) else made.content


def _means(new: Strategy, form: str, template: str) -> Means | None:
    """Give what the report is written with: all that the new strategy's documents are."""
    _, _, source = new.whole
    found = settings(source.root, PurePosixPath(source.files[0]).parent.as_posix())
    reference = References().of(found.reference if form == "docx" else None)
    wrong = (*found.diagnostics, *reference.diagnostics)
    _tell(wrong)
    if fails(wrong):
        return None
    templates = Templates(Path(template) if template else found.templates, cache_folder())
    return Means(templates, profile=found.profile, reference=reference.value)


def _tell(diagnostics: Sequence[Diagnostic]) -> None:
    console.err("".join(f"{line}\n" for line in text.lines(diagnostics)))
