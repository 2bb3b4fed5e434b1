"""The poster: one page set by Typst, as PDF for all readers and for the archive, and as SVG.

The template finds the largest print with which everything has room, and what has to go where none is large enough. It
marks what it shows, so what is told of the rest is what is true of the page.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from agstrategi.diagnostics import Diagnostic, Fault, Place, finding
from agstrategi.nodes import Document
from agstrategi.typesetting.press import Job, Printed, typeset
from agstrategi.writers.formats import POSTER_ENDINGS
from agstrategi.writers.look import Look, look
from agstrategi.writers.means import Means
from agstrategi.writers.origins import FRONT
from agstrategi.writers.pdf import in_own_templates, signs_without_font, usable_pictures
from agstrategi.writers.poster.contents import Contents
from agstrategi.writers.poster.lost import left_out, small
from agstrategi.writers.poster.order import Part, hopeless, parts, steps
from agstrategi.writers.poster.said import said
from agstrategi.writers.poster.svg import told
from agstrategi.writers.tree_json import clean
from agstrategi.writers.words import LOCALES, logo_text, plain

_MAIN = "plakat.typ"
_SHOWN, _SIZE = "vist", "skrift"
_TITLE = (*FRONT, "tittel")
_ABSENT = {"visjon": None, "verdier": None, "mål": None, "kort": None}


@dataclass(frozen=True, slots=True)
class Posted:
    """A finished poster: its files by what their names end in; none where it could not be made.

    ``faults`` and ``diagnostics`` are as in ``Written``.
    """

    files: Mapping[str, bytes] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def posted(document: Document, means: Means) -> Posted:
    """Make a poster of its tree."""
    if not document.blocks:
        return Posted(faults=(Fault("poster-empty", _TITLE),))
    pictures = usable_pictures(replace(document, blocks=()), means)  # those in texts are told by their words
    crest = pictures.names.get(document.crest, "")
    worn = look(means.profile)
    found = parts(document)
    job = Job(
        _MAIN,
        _data(document, found, means.paper, worn, crest),
        document.date,
        means.templates.typst,
        worn.pictures | ({crest: pictures.contents[crest]} if crest else {}),
        machine_fonts=bool(worn.data["skrift"]),
    )
    pdf = typeset(job, "pdf", (_SHOWN, _SIZE))  # first, for only PDF refuses signs that no font has
    svg = typeset(job, "svg") if pdf.files else pdf
    if not svg.files:
        return _refused(document, means, svg, pictures.faults, worn)
    if len(svg.files) > 1:
        return _too_long(means, len(svg.files), pictures.faults, worn)
    shown = frozenset(mark for mark in pdf.marks[_SHOWN] if isinstance(mark, int))
    sizes = [mark for mark in pdf.marks[_SIZE] if isinstance(mark, int | float)]
    text = said(document, [part.path for number, part in enumerate(found) if number in shown] if sizes else None)
    drawing = told(svg.files[0], title_of(document), text, LOCALES[document.lang])
    files = dict(zip(POSTER_ENDINGS, (pdf.files[0], drawing), strict=True))
    return Posted(files, (*pictures.faults, *_unshown(found, shown, sizes, means.paper)), worn.diagnostics)


def _data(document: Document, found: tuple[Part, ...], paper: str, worn: Look, crest: str) -> dict[str, Any]:
    """Give all that the template reads."""
    order = steps(found, paper)
    first = hopeless(found, order, paper)
    contents = Contents({part.path: number for number, part in enumerate(found)}, order, first)
    name = clean(document.name)
    return {
        "papir": paper,
        "profil": worn.data,
        "lang": document.lang,
        "dato": document.date,
        "filtittel": title_of(document),
        "kommune": name,
        "våpen": _arms(document, worn, crest),
        "tittel": contents.line(document.title),
        "periode": clean(document.period),
        "merke": document.mark,
        "linjer": {line.kind: contents.line(line.blocks[0].content) for line in document.front},  # type: ignore[union-attr]
        "steg": max(order.values(), default=-1) + 1,
        "første": first,
    } | (_ABSENT | contents.sections(document))


def _arms(document: Document, worn: Look, crest: str) -> dict[str, str] | None:
    """Give the picture that stands for the municipality: its coat of arms, else its logo."""
    if crest:
        return {"fil": crest, "alt": clean(document.words["våpen"].format(navn=document.name))}
    return {"fil": worn.data["logo"], "alt": clean(logo_text(document))} if worn.data["logo"] else None


def title_of(document: Document) -> str:
    """Give the title of the files: "Arbeidsgiverstrategi 2023–2027 – Fjellvik kommune"."""
    title = " ".join(filter(None, (plain(document.title).strip(), document.period)))
    return clean(" – ".join(filter(None, (title, document.name)))) or "–"


def _unshown(found: tuple[Part, ...], shown: Collection[int], sizes: Sequence[float], paper: str) -> Iterator[Fault]:
    """Tell what is not there, else of small print; a template of the user's that marks nothing answers for itself."""
    if not sizes:
        return
    lost = tuple(left_out(found, shown, paper))
    yield from lost
    if not lost:
        yield from small(found, sizes[0], paper)


def _refused(document: Document, means: Means, printed: Printed, faults: tuple[Fault, ...], worn: Look) -> Posted:
    theirs = in_own_templates(printed.refused, means)
    signs = () if theirs else tuple(signs_without_font(document, printed.refused, "plakaten"))
    if theirs or signs:
        return Posted(faults=(*faults, *signs), diagnostics=(*worn.diagnostics, *theirs))
    refused = Fault("page-refused", _TITLE, {"what": "plakaten", "why": printed.refused[0].what})
    return Posted(faults=(*faults, refused), diagnostics=worn.diagnostics)


def _too_long(means: Means, count: int, faults: tuple[Fault, ...], worn: Look) -> Posted:
    template = means.templates.typst[_MAIN]
    if means.templates.is_own(template):
        place = Place(str(template))
        pages = finding("template-poster-pages", place, count=count)
        return Posted(faults=faults, diagnostics=(*worn.diagnostics, pages))
    return Posted(faults=(*faults, Fault("poster-pages", _TITLE)), diagnostics=worn.diagnostics)
