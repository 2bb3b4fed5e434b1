"""A report of changes as a document, in the look of the new strategy's own documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from agstrategi.cli import console
from agstrategi.cli.asking import Looks
from agstrategi.cli.attached import picture
from agstrategi.cli.caches import cache_folder
from agstrategi.cli.carried import Both, Made, carry_both
from agstrategi.cli.pipeline import Strategy, fails
from agstrategi.cli.references import References
from agstrategi.cli.settings import settings
from agstrategi.compare.report.document import document, log
from agstrategi.compare.report.view import View
from agstrategi.compare.report.wording import Wording
from agstrategi.diagnostics import Diagnostic
from agstrategi.model.load import located
from agstrategi.reports import text
from agstrategi.writers import FORMATS, Means, Written, written
from agstrategi.writers.faults import TemplateFault
from agstrategi.writers.templates import Templates

WORD = "docx"


@dataclass(frozen=True, slots=True)
class Report:
    """What is to be told of the ``new`` strategy, and in whose words; ``old`` is what it is compared with.

    ``path`` is where it will lie, None for standard output.
    """

    view: View
    wording: Wording
    old: Sequence[Strategy]
    new: Strategy
    path: Path | None = None


def make(report: Report, form: str, looks: Looks) -> Made | None:
    """Make the report as a format of documents; None where it cannot be made, which is told."""
    try:
        means = _means(report.new, form, looks)
        if means is None:
            return None
        if form == WORD and len(report.old) == 1:
            return _tracked(report, means)
        if form == WORD:
            console.say("endringer kan bare spores mot én tidligere strategi; dokumentet har bare endringsloggen")
        return _told(written(document(report.view, report.wording, form), form, means), report.new)
    except TemplateFault as fault:
        _tell([fault.diagnostic])
        return None


def _tracked(report: Report, means: Means) -> Made | None:
    """Make the Word document whose changes are tracked, after the report.

    A picture or attachment of the earlier strategy that is no longer there is looked for beside the new one.
    """
    from agstrategi.tracked import Log, Version, tracked  # noqa: PLC0415 - the other formats need no Word

    (_, before, earlier), (_, after, source) = report.old[0].whole, report.new.whole
    pictures = partial(picture, source.root)
    carried = Both(before.document, after.document)
    if report.path:
        folder = f"{report.path.name.removesuffix(FORMATS[WORD].suffix)}-filer"
        carried = carry_both((before.document, earlier), (after.document, source), folder)
    old = Version(carried.old, lambda name: picture(earlier.root, name) or pictures(name))
    logged = Log(log(report.view, report.wording), report.wording.words["sporet"])
    made = tracked(report.view.comparison, old, Version(carried.new, pictures), logged, means)
    return _told(made, report.new, carried.files)


def _told(made: Written, new: Strategy, files: Mapping[str, Path] | None = None) -> Made | None:
    """Tell what could not be shown; give the file with those that lie beside it, None where the format has no room."""
    _, _, source = new.whole
    _tell([*(located(fault, source) for fault in made.faults), *made.diagnostics])
    if made.content is None:
        return None
    return Made(made.content.encode("utf-8") if isinstance(made.content, str) else made.content, files or {})


def _means(new: Strategy, form: str, looks: Looks) -> Means | None:
    """Give what the report is written with: what the command line names, else what the new strategy's documents are."""
    _, _, source = new.whole
    found = settings(source.root, PurePosixPath(source.files[0]).parent.as_posix())
    named = Path(looks.reference) if looks.reference else found.reference
    reference = References().of(named if form == WORD else None)
    wrong = (*found.diagnostics, *reference.diagnostics)
    _tell(wrong)
    if fails(wrong):
        return None
    templates = Templates(Path(looks.template) if looks.template else found.templates, cache_folder())
    return Means(templates, profile=found.profile, reference=reference.value)


def _tell(diagnostics: Sequence[Diagnostic]) -> None:
    console.err("".join(f"{line}\n" for line in text.lines(diagnostics)))
