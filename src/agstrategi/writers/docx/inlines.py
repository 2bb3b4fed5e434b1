"""Words in Word: runs, each with its own look, links round them, the marks of footnotes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from docx.opc.constants import RELATIONSHIP_TYPE as RT

from agstrategi import nodes
from agstrategi.nodes import Inlines
from agstrategi.writers.docx.xml import Look, escape, look, run
from agstrategi.writers.words import LOCALES, bare, footnotes

if TYPE_CHECKING:
    from agstrategi.writers.docx.body import Body

# Addresses that a link may have; the text's reader has refused others, and a document is not safer for trusting that.
_ADDRESS = re.compile(r"(?:https?|mailto|tel):|#|(?![/\\]{2})[^:]*(?:[/?#]|$)", re.IGNORECASE)
_NOT_IN_ADDRESS = re.compile(r'[\s"<>\\^`{|}\x00-\x1f\x7f-\x9f\ud800-\udfff]')


def _text(body: Body, node: nodes.Text, value: Look) -> str:
    text = run(node.text, value)
    return _changed(body, text, value) if value.change else text


def _changed(body: Body, text: str, value: Look) -> str:
    """Write a run as a tracked change."""
    author = escape(body.document.name)
    return f'<w:{value.change} w:id="{body.number()}" w:author="{author}">{text}</w:{value.change}>'


def _code(body: Body, node: nodes.Code, value: Look) -> str:
    return _text(body, nodes.Text(node.text), replace(value, style=body.styles["kodetegn"]))


def _break(body: Body, _: nodes.Break, value: Look) -> str:
    text = f"<w:r>{look(value)}<w:br/></w:r>"
    return _changed(body, text, value) if value.change else text


def _link(body: Body, node: nodes.Link, value: Look) -> str:
    """Write a link; the notes in its words come after it."""
    notes = footnotes(node.content)
    words = bare(node.content) if notes or _holds_link(node.content) else node.content
    after = body.inlines(notes, value)
    if not _ADDRESS.match(node.href):
        return body.inlines(words, value) + after
    inner = body.inlines(words, replace(value, style=body.styles["lenke"]))
    tip = f' w:tooltip="{escape(node.title[:255])}"' if node.title else ""
    if node.href.startswith("#"):
        where = f'w:anchor="{body.bookmark_name(node.href[1:])}"'
    else:
        where = f'r:id="{body.relations.link(RT.HYPERLINK, _NOT_IN_ADDRESS.sub(_percent, node.href))}"'
    return f'<w:hyperlink {where}{tip} w:history="1">{inner}</w:hyperlink>{after}'


def _holds_link(content: Inlines) -> bool:
    return any(type(node) is nodes.Link or _holds_link(getattr(node, "content", ())) for node in content)


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace"))


def _image(body: Body, node: nodes.Image, value: Look) -> str:
    drawing = body.drawings.inline(body.relations, node.src, node.alt, body.number())
    if drawing:
        return f"<w:r>{drawing}</w:r>"
    return _text(body, nodes.Text(node.alt), value) if node.alt else ""


def _note(body: Body, node: nodes.Footnote, _: Look) -> str:
    body.notes.append(node.blocks)
    if body.in_notes:
        return ""
    style = f'<w:rPr><w:rStyle w:val="{body.styles["fotnotetegn"]}"/></w:rPr>'
    return f'<w:r>{style}<w:footnoteReference w:id="{len(body.notes)}"/></w:r>'


FORMS: dict[type, Callable[[Body, Any, Look], str]] = {
    nodes.Text: _text,
    nodes.Emphasis: lambda body, node, value: body.inlines(node.content, replace(value, italic=True)),
    nodes.Strong: lambda body, node, value: body.inlines(node.content, replace(value, bold=True)),
    nodes.Code: _code,
    nodes.Link: _link,
    nodes.Image: _image,
    nodes.Break: _break,
    nodes.Footnote: _note,
    nodes.Language: lambda body, node, value: body.inlines(node.content, replace(value, lang=LOCALES[node.lang])),
    nodes.Insertion: lambda body, node, value: body.inlines(node.content, replace(value, change="ins")),
    nodes.Deletion: lambda body, node, value: body.inlines(node.content, replace(value, change="del")),
}
"""How each kind of inline is written."""
