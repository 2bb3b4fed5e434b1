"""Word: a document with the styles, header, footer and pages of the municipality's own, or of ours.

The text is written as WordprocessingML directly; python-docx reads and holds the package that it is put into. There
are no templates: the look is the reference document's. What each kind of block becomes stands in ``_FORMS``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from lxml import etree

from agstrategi import nodes
from agstrategi.diagnostics import Diagnostic, Fault, Place, finding
from agstrategi.nodes import Document
from agstrategi.writers.docx import blocks, contents, figures, frame, inlines, lists, tables
from agstrategi.writers.docx.body import At, Body, Form
from agstrategi.writers.docx.numbering import Numbering
from agstrategi.writers.docx.package import contents as parts_of
from agstrategi.writers.docx.package import pack
from agstrategi.writers.docx.pages import Page
from agstrategi.writers.docx.pictures import Drawings
from agstrategi.writers.docx.reference import Reference, load, open_package, our_part, ours
from agstrategi.writers.docx.relations import Relations
from agstrategi.writers.docx.styles import Styles
from agstrategi.writers.docx.xml import W, run
from agstrategi.writers.means import Means, Written
from agstrategi.writers.pictures import Gallery, named
from agstrategi.writers.words import LOCALES

if TYPE_CHECKING:
    from docx.opc.package import OpcPackage

__all__ = ["Reference", "load", "written"]

_W = f"{{{W}}}"
_FORMS: dict[type, Form] = {
    nodes.Paragraph: blocks.paragraph,
    nodes.Section: blocks.section,
    nodes.List: lists.points,
    nodes.Table: tables.table,
    nodes.Quote: blocks.quote,
    nodes.PullQuote: blocks.pull_quote,
    nodes.Figure: figures.figure,
    nodes.Box: figures.box,
    nodes.Field: figures.form_field,
    nodes.CodeBlock: blocks.code,
    nodes.Rule: blocks.rule,
}


def written(document: Document, means: Means) -> Written:
    """Write a document as a Word file that begins as a copy of the reference document."""
    reference = means.reference or ours()
    package = open_package(reference.package)
    main: Any = package.main_document_part
    section = _section(main.element)
    shown = _first_table_style(main.element)
    settings = frame.part_of(package, main, RT.SETTINGS, CT.WML_SETTINGS, "settings")
    locked = frame.is_locked(settings.element)
    chosen = frame.settle(settings, document)
    styles = _styles(package, main)
    styles.choose_table(chosen or shown)
    styles.speak(LOCALES[document.lang])
    frame.properties(package, document)
    frame.running_heads(package, main, section, document, styles)

    page = Page(section)
    gallery = Gallery(means.pictures)
    drawings = Drawings(package, gallery)
    body = Body(document, styles, page, drawings, Relations(main))
    body.forms, body.inline_forms = _FORMS, inlines.FORMS
    text = _text(body, page)
    frame.prune(main, text)
    done = {str(main.partname): frame.document_of(text)}
    notes = frame.footnotes(package, main)
    body.relations = Relations(notes)
    done[str(notes.partname)] = frame.notes_of(_notes(body))
    content = pack(parts_of(package, done), squeeze=True)
    faults = (*gallery.faults(document), *_without_room(document, drawings), *body.faults)
    return Written(content, faults, tuple(_found(reference, styles, locked=locked)))


def _without_room(document: Document, drawings: Drawings) -> Iterator[Fault]:
    """Tell of the pictures that Word cannot show."""
    places = named(document) if drawings.refused else {}
    for name in drawings.refused:
        yield Fault("picture-not-in-word", places[name], {"name": name})


def _section(element: Any) -> Any:  # noqa: ANN401 - lxml ships no types
    """Give the section that a document ends with."""
    found = element.body.find(f"{_W}sectPr")
    return etree.Element(f"{_W}sectPr") if found is None else found


def _first_table_style(element: Any) -> str:  # noqa: ANN401
    """Give the style of the first table in a document: its author shows what tables shall look like."""
    found = element.body.find(f".//{_W}tbl/{_W}tblPr/{_W}tblStyle")
    return "" if found is None else str(found.get(f"{_W}val", ""))


def _styles(package: OpcPackage, main: Any) -> Styles:  # noqa: ANN401
    styles, numbering = (
        frame.part_of(package, main, relation, kind, name)
        for relation, kind, name in (
            (RT.STYLES, CT.WML_STYLES, "styles"),
            (RT.NUMBERING, CT.WML_NUMBERING, "numbering"),
        )
    )
    own_styles, own_numbering = (etree.fromstring(our_part(name)) for name in ("styles", "numbering"))
    return Styles(styles.element, own_styles, Numbering(numbering.element, own_numbering))


def _text(body: Body, page: Page) -> str:
    """Write all that stands on the pages."""
    at = At(page.upright)
    text = contents.front(body, at) + contents.table_of_contents(body, at)
    body.begin(new_page=True)
    text += body.blocks(body.document.blocks, at)
    return text + body.end() + page.section(lying=bool(body.pending))


def _notes(body: Body) -> list[str]:
    """Write the notes that were met, each with its mark; a note in a note stands at its end, for Word has no such."""
    if not body.notes:
        return []
    mark = f'<w:r><w:rPr><w:rStyle w:val="{body.styles["fotnotetegn"]}"/></w:rPr><w:footnoteRef/></w:r>{run(" ")}'
    at = At(body.page.upright, "fotnote", top=False)
    out = []
    met, body.notes, body.in_notes = body.notes, [], True
    for content in met:
        body.begin()
        text = _marked(body, mark, content, at)
        while body.notes:
            text += body.blocks(body.notes.pop(0), at)
        out.append(text)
    return out


def _marked(body: Body, mark: str, content: nodes.Blocks, at: At) -> str:
    match content:
        case (nodes.Paragraph(words), *rest):
            return body.runs(mark + body.words(words, at), at.role, at) + body.blocks(tuple(rest), at)
        case _:
            return body.runs(mark, at.role, at) + body.blocks(content, at)


def _found(reference: Reference, styles: Styles, *, locked: bool) -> list[Diagnostic]:
    """Tell what the municipality's document lacks."""
    found = []
    if reference.name and styles.missing:
        names = ", ".join(f"«{name}»" for name in styles.missing)
        found.append(finding("style-missing", Place(reference.name), (), names=names))
    if reference.name and locked:
        found.append(finding("reference-locked", Place(reference.name)))
    return found
