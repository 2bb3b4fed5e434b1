"""What stands round the text: properties, settings, running heads, footnotes; the reference's own body goes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from lxml import etree

from agstrategi.nodes import Document, Paragraph
from agstrategi.writers.docx.reference import our_part
from agstrategi.writers.docx.xml import HEAD, NAMESPACES, Element, R, W, escape, paragraph, run
from agstrategi.writers.words import LOCALES, plain

if TYPE_CHECKING:
    from docx.opc.package import OpcPackage

    from agstrategi.writers.docx.styles import Styles

_W = f"{{{W}}}"
_VAL = f"{_W}val"
_TEMPLATE_OF = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
# What a document keeps of its reference besides what its text and its sections name.
_KEPT = {
    RT.STYLES,
    RT.NUMBERING,
    RT.SETTINGS,
    RT.THEME,
    RT.FONT_TABLE,
    RT.WEB_SETTINGS,
    RT.FOOTNOTES,
    RT.ENDNOTES,
    RT.GLOSSARY_DOCUMENT,
    RT.CUSTOM_XML,
}
_DROPPED = {RT.CORE_PROPERTIES, RT.EXTENDED_PROPERTIES, RT.THUMBNAIL}
_NAMED = re.compile(r'r:(?:id|embed|link)="([^"]+)"')
_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
# Settings that bind the document to its template, lock it, or tell of the one who made it.
_SETTINGS_DROPPED = ("attachedTemplate", "documentProtection", "writeProtection", "rsids", "docVars", "mailMerge")
_LOCKS = ("documentProtection", "writeProtection")


def part_of(package: OpcPackage, main: Part, relation: str, kind: str, name: str) -> XmlPart:
    """Give the document's part of a kind; ours where it has none."""
    found = next(
        (rel.target_part for rel in main.rels.values() if rel.reltype == relation and not rel.is_external), None
    )
    if isinstance(found, XmlPart):
        return found
    part = XmlPart.load(PackURI(f"/word/{name}.xml"), kind, our_part(name), package)  # type: ignore[arg-type]
    main.relate_to(part, relation)
    return cast("XmlPart", part)


def properties(package: OpcPackage, document: Document) -> None:
    """Say what the document is called, what it is about, whose it is and in what language."""
    for key in [key for key, rel in package.rels.items() if rel.reltype in _DROPPED]:
        del package.rels[key]
    facts = {
        "dc:title": plain(document.title),
        "dc:subject": subject(document),
        "dc:creator": document.name,
        "dc:language": LOCALES[document.lang],
        "cp:lastModifiedBy": document.name,
    }
    held = "".join(f"<{key}>{escape(value)}</{key}>" for key, value in facts.items() if value)
    core = f"{HEAD}<cp:coreProperties {_CORE}>{held}</cp:coreProperties>"
    _add(package, "/docProps/core.xml", CT.OPC_CORE_PROPERTIES, RT.CORE_PROPERTIES, core)
    company = f"<Company>{escape(document.name)}</Company>"
    app = f'{HEAD}<Properties xmlns="{_EXTENDED}"><Application>agstrategi</Application>{company}</Properties>'
    _add(package, "/docProps/app.xml", CT.OFC_EXTENDED_PROPERTIES, RT.EXTENDED_PROPERTIES, app)


def _add(package: OpcPackage, name: str, content_type: str, kind: str, text: str) -> None:
    package.relate_to(Part(PackURI(name), content_type, text.encode("utf-8"), package), kind)  # type: ignore[arg-type]


def subject(document: Document) -> str:
    """Say what a document is about: its subtitle and its years."""
    blocks = [block for line in document.front if line.kind == "undertittel" for block in line.blocks]
    words = [plain(block.content) for block in blocks if isinstance(block, Paragraph)]
    return ", ".join(filter(None, [*words, document.period]))


# --- settings --------------------------------------------------------------------------------------------------------


def is_locked(settings: Element) -> bool:
    """Tell whether a document may not be changed by who opens it."""
    return any(settings.find(f"{_W}{name}") is not None for name in _LOCKS)


def settle(part: XmlPart, document: Document) -> str:
    """Set a document's settings; gives the id of the style that it uses for new tables, or ""."""
    settings: Element = part.element
    for name in _SETTINGS_DROPPED:
        for held in settings.findall(f"{_W}{name}"):
            settings.remove(held)
    for key in [key for key, rel in part.rels.items() if rel.reltype == _TEMPLATE_OF]:
        del part.rels[key]
    _set(settings, "updateFields", _BEFORE_UPDATE, {_VAL: "true"})
    notes = _set(settings, "footnotePr", _BEFORE_NOTES, {})
    for held in notes.findall(f"{_W}footnote"):
        notes.remove(held)
    for number in ("-1", "0"):
        etree.SubElement(notes, f"{_W}footnote", {f"{_W}id": number})
    language = settings.find(f"{_W}themeFontLang")
    if language is not None:
        language.set(_VAL, LOCALES[document.lang])
    chosen = settings.find(f"{_W}defaultTableStyle")
    return "" if chosen is None else str(chosen.get(_VAL, ""))


# The elements that may stand before these two, by the schema; Word refuses another order.
_BEFORE_NOTES_TEXT = """
writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape
printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts
saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter
gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate
linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions
doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet
defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength
clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets
drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery
displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin
drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne
strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema
saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly
useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace
"""
_BEFORE_UPDATE = frozenset(f"{_W}{name}" for name in _BEFORE_NOTES_TEXT.split())
_BEFORE_NOTES = _BEFORE_UPDATE | {f"{_W}updateFields", f"{_W}hdrShapeDefaults"}


def _set(settings: Element, name: str, before: frozenset[str], attributes: dict[str, str]) -> Element:
    """Give a setting, put in its place where it is not there."""
    found = settings.find(f"{_W}{name}")
    if found is None:
        found = etree.Element(f"{_W}{name}")
        settings.insert(sum(held.tag in before for held in settings), found)
    for key, value in attributes.items():
        found.set(key, value)
    return found


# --- running heads ---------------------------------------------------------------------------------------------------


def running_heads(package: OpcPackage, main: Part, section: Element, document: Document, styles: Styles) -> None:
    """Fill in the fields of headers and footers, and set the mark of a draft in each header but the front page's."""
    named = {ref.get(f"{{{R}}}id"): ref for ref in section if str(ref.tag).endswith("erReference")}
    facts = {"TITLE": plain(document.title), "AUTHOR": document.name, "SUBJECT": subject(document)}
    for key, ref in named.items():
        part = main.rels[key].target_part
        if not isinstance(part, XmlPart):
            continue
        _fill(part.element, facts)
        if document.mark and ref.tag == f"{_W}headerReference" and ref.get(f"{_W}type") != "first":
            part.element.append(_element(paragraph(run(document.mark), styles["toppmerke"])))
    heads = [ref for ref in section if ref.tag == f"{_W}headerReference" and ref.get(f"{_W}type") == "default"]
    if document.mark and not heads:
        _new_head(package, main, section, paragraph(run(document.mark), styles["toppmerke"]))


def _new_head(package: OpcPackage, main: Part, section: Element, content: str) -> None:
    part = Part(PackURI("/word/header-agstrategi.xml"), CT.WML_HEADER, root("hdr", content), package)  # type: ignore[arg-type]
    reference = etree.Element(
        f"{_W}headerReference", {f"{_W}type": "default", f"{{{R}}}id": main.relate_to(part, RT.HEADER)}
    )
    section.insert(0, reference)


def _element(text: str) -> Element:
    return etree.fromstring(root("body", text))[0]


def root(name: str, content: str) -> bytes:
    """Put finished text in an element that declares what it needs: a whole part of the package."""
    return f"{HEAD}<w:{name} {NAMESPACES}>{content}</w:{name}>".encode()


def _fill(element: Element, facts: dict[str, str]) -> None:
    """Write what fields of the document's properties show; Word itself does so when it opens the header."""
    for held in element.iter(f"{_W}fldSimple"):
        fact = facts.get(_field_name(held.get(f"{_W}instr", "")))
        if fact:
            _say(list(held.iter(f"{_W}t")), fact)
    for block in element.iter(f"{_W}p"):
        _fill_runs(block, facts)


def _fill_runs(block: Element, facts: dict[str, str]) -> None:
    """Write what fields show that are made of runs: a beginning, the code, a divide, the result, an end."""
    code, state = "", ""
    words: list[Element] = []
    for part in block.iter(f"{_W}fldChar", f"{_W}instrText", f"{_W}t"):
        if part.tag == f"{_W}fldChar":
            state = part.get(f"{_W}fldCharType", "")
            if state == "begin":
                code, words = "", []
            elif state == "end" and facts.get(_field_name(code)):
                _say(words, facts[_field_name(code)])
        elif part.tag == f"{_W}instrText":
            code += part.text or ""
        elif state == "separate":
            words.append(part)


def _field_name(code: str) -> str:
    """Name the property that a field shows: ``TITLE``, or the one after ``DOCPROPERTY``."""
    words = code.replace('"', " ").upper().split() or [""]
    return words[1] if words[0] == "DOCPROPERTY" and len(words) > 1 else words[0]


def _say(words: list[Element], text: str) -> None:
    for at, word in enumerate(words):
        word.text = text if at == 0 else ""


# --- footnotes and the rest ------------------------------------------------------------------------------------------


def footnotes(package: OpcPackage, main: Part) -> Part:
    """Give a new part for the notes; the old ones belonged to the old body."""
    for key in [key for key, rel in main.rels.items() if rel.reltype == RT.FOOTNOTES]:
        del main.rels[key]
    part = Part(PackURI("/word/footnotes.xml"), CT.WML_FOOTNOTES, b"", package)  # type: ignore[arg-type]
    main.relate_to(part, RT.FOOTNOTES)
    return part


_SEPARATOR = (
    '<w:footnote w:type="{0}" w:id="{1}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
    "<w:r><w:{0}/></w:r></w:p></w:footnote>"
)


def notes_of(written: Sequence[str]) -> bytes:
    """Put finished notes together to the part that holds them."""
    parts = [_SEPARATOR.format("separator", -1), _SEPARATOR.format("continuationSeparator", 0)]
    parts += [f'<w:footnote w:id="{number}">{text}</w:footnote>' for number, text in enumerate(written, 1)]
    return root("footnotes", "".join(parts))


def comments(package: OpcPackage, main: Part, written: Sequence[str]) -> None:
    """Add the part that holds finished comments."""
    content = root("comments", "".join(written))
    part = Part(PackURI("/word/comments.xml"), CT.WML_COMMENTS, content, package)  # type: ignore[arg-type]
    main.relate_to(part, RT.COMMENTS)


def document_of(text: str) -> bytes:
    """Put a finished text, with its last section, together to the part that holds it."""
    return root("document", f"<w:body>{text}</w:body>")


def prune(main: Part, text: str) -> None:
    """Let go of what only the reference document's own body pointed to: its pictures, comments, links."""
    named = set(_NAMED.findall(text))
    for key in [key for key, rel in main.rels.items() if rel.reltype not in _KEPT and key not in named]:
        del main.rels[key]
