"""A Word document in the making: the package that begins as a copy of the reference, and the texts that go into it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from lxml import etree

from agstrategi import nodes
from agstrategi.diagnostics import Diagnostic, Fault, Place, finding
from agstrategi.nodes import Document
from agstrategi.typesetting.pictures import unsound
from agstrategi.typesetting.profile import Profile
from agstrategi.writers.docx import blocks, contents, figures, frame, inlines, lists, tables
from agstrategi.writers.docx.body import At, Body, Form
from agstrategi.writers.docx.numbering import Numbering
from agstrategi.writers.docx.package import contents as parts_of
from agstrategi.writers.docx.package import pack
from agstrategi.writers.docx.pages import Page
from agstrategi.writers.docx.pictures import Drawings
from agstrategi.writers.docx.reference import open_package, our_part, ours
from agstrategi.writers.docx.relations import Relations
from agstrategi.writers.docx.styles import Styles
from agstrategi.writers.docx.xml import Shape, W, paragraph, run
from agstrategi.writers.formats import Pictures
from agstrategi.writers.means import Means
from agstrategi.writers.origins import FRONT
from agstrategi.writers.pictures import Gallery, named
from agstrategi.writers.words import LOCALES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.opc.package import OpcPackage

_W = f"{{{W}}}"
_LOGO = "\0logo"  # as no strategy can name a picture
_BAD_LOGO = "filen er ødelagt"
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


class Word:
    """One file for Word. ``document`` is the one that its properties, headers and footers tell of."""

    def __init__(self, document: Document, means: Means) -> None:
        self._profile = Profile() if means.reference else means.profile
        self._reference = means.reference or ours(self._profile.colour, self._profile.font)
        self._package = open_package(self._reference.package)
        self._main: Any = self._package.main_document_part
        self._section = _section(self._main.element)
        shown = _first_table_style(self._main.element)
        settings = frame.part_of(self._package, self._main, RT.SETTINGS, CT.WML_SETTINGS, "settings")
        self._locked = frame.is_locked(settings.element)
        chosen = frame.settle(settings, document)
        self.styles = _styles(self._package, self._main)
        self.styles.choose_table(chosen or shown)
        self.styles.speak(LOCALES[document.lang])
        frame.properties(self._package, document)
        frame.running_heads(self._package, self._main, self._section, document, self.styles)
        self._drawings = Drawings(self._package, Gallery(None))
        self._relations = Relations(self._main)
        self._notes = frame.footnotes(self._package, self._main)
        self._of_notes = Relations(self._notes)
        self._lacks_logo = False

    def body(self, document: Document, pictures: Pictures | None, series: int = 0) -> Body:
        """Begin a text; texts that share the file have each a ``series`` of their own."""
        drawings = self._drawings.of(Gallery(pictures))
        body = Body(document, self.styles, Page(self._section), drawings, self._relations, series)
        body.forms, body.inline_forms = _FORMS, inlines.FORMS
        logo = self._profile.logo
        if logo and not unsound(logo.content) and drawings.hold(_LOGO, logo.content):
            body.logo = _LOGO
        self._lacks_logo = bool(logo) and not body.logo
        return body

    def notes(self, body: Body) -> list[str]:
        """Write the notes that were met in a text."""
        body.relations = self._of_notes
        return _notes(body)

    def finished(self, text: str, notes: Sequence[str], comments: Sequence[str] = ()) -> bytes:
        """Put a text, its notes and its comments together to a file, without what nothing in it points to."""
        frame.prune(self._main, text)
        done = {
            str(self._main.partname): frame.document_of(text),
            str(self._notes.partname): frame.notes_of(notes),
        }
        if comments:
            frame.comments(self._package, self._main, comments)
        return pack(parts_of(self._package, done), squeeze=True)

    def found(self) -> tuple[Diagnostic, ...]:
        """Tell what the municipality's document lacks, and of a logo that Word cannot show."""
        name = self._reference.name
        found = []
        if name and self.styles.missing:
            names = ", ".join(f"«{name}»" for name in self.styles.missing)
            found.append(finding("style-missing", Place(name), (), names=names))
        if name and self._locked:
            found.append(finding("reference-locked", Place(name)))
        if self._profile.logo and self._lacks_logo:
            why = unsound(self._profile.logo.content) or _BAD_LOGO
            told = {"file": self._profile.logo.name, "where": " i Word", "why": why}
            found.append(finding("profile-logo-unusable", self._profile.place("logo"), **told))
        return tuple(found)


def faults(body: Body) -> tuple[Fault, ...]:
    """Tell what of a text could not be shown as its author wants it, its pictures first."""
    refused = body.drawings.refused
    places = named(body.document) if refused else {}
    unfit = (Fault("picture-not-in-word", places.get(name, FRONT), {"name": name}) for name in refused)
    return (*body.drawings.gallery.faults(body.document), *unfit, *body.faults)


def whole(body: Body) -> str:
    """Write all that stands on a strategy's pages: the front page, the contents, the text."""
    at = At(body.page.upright)
    text = contents.front(body, at) + contents.table_of_contents(body, at)
    body.begin(new_page=True)
    text += body.blocks(body.document.blocks, at)
    return text + body.end() + body.page.section(lying=bool(body.pending))


def part(body: Body) -> str:
    """Write a document as the first part of a file: without contents, ending its own pages."""
    at = At(body.page.upright)
    text = contents.front(body, at) + body.blocks(body.document.blocks, at)
    section = Shape(section=body.page.section(lying=bool(body.pending)))
    return text + paragraph("", body.styles["skille tabeller"], section)


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
