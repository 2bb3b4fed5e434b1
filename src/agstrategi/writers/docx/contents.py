"""What stands before the text: the front page, and the contents with an entry and a page field for each heading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from agstrategi import nodes
from agstrategi.nodes import Blocks, Document, Section
from agstrategi.writers.docx.xml import BARE, Shape, field, paragraph, run
from agstrategi.writers.words import logo_text, plain

if TYPE_CHECKING:
    from agstrategi.writers.docx.body import At, Body

_DEEPEST = 3  # the level of the deepest heading in the contents, as on the web page
_CREST, _LOGO = (3400, 2300), (4250, 1360)  # twips: no larger than this


def front(body: Body, at: At) -> str:
    """Write the front page: coat of arms and logo, title, the mark of a draft, and the other lines."""
    document = body.document
    text = _badges(body, at)
    text += body.paragraph(document.title, "tittel", at)
    if document.mark:
        text += body.runs(run(document.mark), "forside merke", at)
    return text + "".join([_line(body, line, at) for line in document.front])


def _badges(body: Body, at: At) -> str:
    """Write the coat of arms to the left and the logo to the right; to the left what is there alone."""
    drawn = [f"<w:r>{drawing}</w:r>" for drawing in (_crest(body), _logo(body)) if drawing]
    shape = Shape(tabs=f'<w:tab w:val="right" w:pos="{at.width}"/>') if len(drawn) > 1 else BARE
    return body.runs("<w:r><w:tab/></w:r>".join(drawn), "forside våpen", at, shape) if drawn else ""


def _crest(body: Body) -> str:
    """Write the coat of arms, which says nothing that the municipality's name does not."""
    crest = body.document.crest
    return body.drawings.inline(body.relations, crest, "", body.number(), _CREST) if crest else ""


def _logo(body: Body) -> str:
    if not body.logo:
        return ""
    return body.drawings.inline(body.relations, body.logo, logo_text(body.document), body.number(), _LOGO)


def _line(body: Body, line: nodes.FrontLine, at: At) -> str:
    role = f"forside {line.kind}"
    return "".join(
        body.paragraph(block.content, role, at) if isinstance(block, nodes.Paragraph) else body.block(block, at)
        for block in line.blocks
    )


def table_of_contents(body: Body, at: At) -> str:
    """Write the contents; a document of one chapter needs none.

    Word reckons the page numbers when it opens the document; until then the entries stand without, and without the
    dots that would lead to nothing.
    """
    entries = list(_entries(body.document.blocks))
    if not _has_chapters(body.document):
        return ""
    title = body.runs(run(body.document.words["innhold"]), "innhold", at, Shape(new_page=True))
    code = f'<w:r><w:instrText xml:space="preserve"> TOC \\o "1-{_DEEPEST - 1}" \\h \\z </w:instrText></w:r>'
    lines = [_entry(body, node, at) for node in entries]
    lines[0] = (lines[0][0], _MARK.format("begin") + code + _MARK.format("separate") + lines[0][1])
    lines[-1] = (lines[-1][0], lines[-1][1] + _MARK.format("end"))
    tabs = f'<w:tab w:val="right" w:pos="{at.width}"/>'
    written = "".join(paragraph(words, body.styles[role], Shape(tabs=tabs)) for role, words in lines)
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="{body.number()}"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>{title}{written}</w:sdtContent></w:sdt>"
    )


_MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def _has_chapters(document: Document) -> bool:
    return sum(isinstance(block, Section) for block in document.blocks) > 1


def _entries(content: Blocks) -> Iterator[Section]:
    for node in content:
        if isinstance(node, Section) and node.level <= _DEEPEST:
            yield node
            yield from _entries(node.blocks)


def _entry(body: Body, node: Section, at: At) -> tuple[str, str]:
    name = body.bookmark_name(node.anchor)
    title = f"{node.number} {plain(node.title)}" if node.number else plain(node.title)
    words = run(title, at.look) + "<w:r><w:tab/></w:r>" + field(f"PAGEREF {name} \\h", "")
    return f"innhold{node.level - 1}", f'<w:hyperlink w:anchor="{name}" w:history="1">{words}</w:hyperlink>'
