"""A report of changes as a document, in the look of the new strategy's own documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from agstrategi.cli import console
from agstrategi.cli.asking import Looks
from agstrategi.cli.attached import picture
from agstrategi.cli.caches import cache_folder
from agstrategi.cli.pipeline import Strategy
from agstrategi.cli.references import References
from agstrategi.cli.settings import settings
from agstrategi.compare.report.document import document, log
from agstrategi.compare.report.view import View
from agstrategi.compare.report.wording import Wording
from agstrategi.diagnostics import Diagnostic
from agstrategi.model.load import located
from agstrategi.reports import text
from agstrategi.writers import Means, Written, written
from agstrategi.writers.faults import TemplateFault
from agstrategi.writers.templates import Templates

WORD = "docx"


@dataclass(frozen=True, slots=True)
class Report:
    """What is to be told of the ``new`` strategy, and in whose words; ``old`` is what it is compared with."""

    view: View
    wording: Wording
    old: Sequence[Strategy]
    new: Strategy


def make(report: Report, form: str, looks: Looks) -> bytes | None:
    """Make the report as a format of documents; None where a template or the settings are wrong, which is told."""
    try:
        means = _means(report.new, form, looks)
        made = _made(report, form, means) if means else None
    except TemplateFault as fault:
        _tell([fault.diagnostic])
        return None
    if made is None:
        return None
    _, _, source = report.new.whole
    _tell([*(located(fault, source) for fault in made.faults), *made.diagnostics])
    return made.content.encode("utf-8") if isinstance(made.content, str) else made.content


def _made(report: Report, form: str, means: Means) -> Written:
    if form != WORD or len(report.old) > 1:
        if form == WORD:
            console.say("endringer kan bare spores mot én tidligere strategi; dokumentet har bare endringsloggen")
        return written(document(report.view, report.wording, form), form, means)
    return _tracked(report, means)


def _tracked(report: Report, means: Means) -> Written:
    """Make the Word document whose changes are tracked, after the report.

    A picture of the earlier strategy that is no longer there is looked for beside the new one.
    """
    from agstrategi.tracked import Log, Version, tracked  # noqa: PLC0415 - the other formats need no Word

    (_, before, _), (_, after, source) = report.old[0].whole, report.new.whole
    pictures = partial(picture, source.root)
    earlier = report.old[0].whole[2].root
    old = Version(before.document, lambda name: picture(earlier, name) or pictures(name))
    new = Version(after.document, pictures)
    logged = Log(log(report.view, report.wording), report.wording.words["sporet"])
    return tracked(report.view.comparison, old, new, logged, means)


def _means(new: Strategy, form: str, looks: Looks) -> Means | None:
    """Give what the report is written with: what the command line names, else the settings, else our own."""
    _, _, source = new.whole
    found = settings(source.root, PurePosixPath(source.files[0]).parent.as_posix())
    if found.diagnostics and not (looks.template and (looks.reference or form != WORD)):
        _tell(found.diagnostics)
        return None
    templates = Templates(Path(looks.template) if looks.template else found.templates, cache_folder())
    if form != WORD:
        return Means(templates)
    reference = References().of(Path(looks.reference) if looks.reference else found.reference)
    _tell(reference.diagnostics)
    return None if reference.diagnostics else Means(templates, reference=reference.value)


def _tell(diagnostics: Sequence[Diagnostic]) -> None:
    console.err("".join(f"{line}\n" for line in text.lines(diagnostics)))
