"""WordprocessingML as text: the few elements that a document is made of, with properties in the order Word demands.

Every string from a document passes ``escape``. A millimetre is 56.7 twips, the unit of all lengths here; a picture's
are EMU, 635 to a twip. Source of the order of elements: ECMA-376, part 1, chapter 17.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

Element: TypeAlias = Any
"""An lxml element: the library ships no types."""
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# What XML cannot hold, and C1 controls, which Word shows as boxes: written as the sign for "unreadable".
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = re.compile('[&<>"]')
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
# Characters that are elements in Word.
_ELEMENTS = {"\t": "<w:tab/>", "\n": "<w:br/>", "\r": "", "\u00ad": "<w:softHyphen/>"}
_ELEMENT = re.compile("([\t\n\r\u00ad])")


def escape(text: str) -> str:
    """Make text safe in an element and in a quoted attribute."""
    if not text.isprintable():
        text = _UNREADABLE.sub("\ufffd", text)
    return _SPECIAL.sub(lambda found: _ESCAPES[found[0]], text) if _SPECIAL.search(text) else text


# --- words -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Look:
    """How words look; ``style`` a character style's id, ``lang`` as Word writes it, ``change`` ``ins`` or ``del``."""

    bold: bool = False
    italic: bool = False
    style: str = ""
    lang: str = ""
    change: str = ""


PLAIN = Look()


@lru_cache(maxsize=256)
def look(value: Look) -> str:
    """Write the properties of a run."""
    parts = (
        f'<w:rStyle w:val="{value.style}"/>' if value.style else "",
        "<w:b/><w:bCs/>" if value.bold else "",
        "<w:i/><w:iCs/>" if value.italic else "",
        f'<w:lang w:val="{value.lang}"/>' if value.lang else "",
    )
    inner = "".join(parts)
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


def run(text: str, value: Look = PLAIN) -> str:
    """Write words that look alike."""
    name = "delText" if value.change == "del" else "t"
    if not text.isprintable() and _ELEMENT.search(text):
        pieces = _ELEMENT.split(text)
        inner = "".join(_ELEMENTS[piece] if piece in _ELEMENTS else _words(name, piece) for piece in pieces if piece)
    else:
        inner = _words(name, text)
    return f"<w:r>{look(value)}{inner}</w:r>"


def _words(name: str, text: str) -> str:
    return f'<w:{name} xml:space="preserve">{escape(text)}</w:{name}>'


def field(code: str, result: str) -> str:
    """Write a field with what it shows until Word reckons it anew; both are finished text of ours."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f'{mark.format("begin")}<w:r><w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>'
        f"{mark.format('separate')}{run(result)}{mark.format('end')}"
    )


# --- paragraphs ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Shape:
    """What a paragraph has besides its style.

    ``numbering`` is a list's id and level; ``before`` the space above, ``indent`` and ``hanging`` from the left, in
    twips; ``tabs`` and ``section`` finished elements.
    """

    keep_next: bool = False
    new_page: bool = False
    numbering: tuple[int, int] | None = None
    tabs: str = ""
    before: int | None = None
    indent: int | None = None
    hanging: int = 0
    section: str = ""


BARE = Shape()


def paragraph(content: str, style: str, shape: Shape = BARE) -> str:
    """Write a paragraph of finished runs."""
    return f"<w:p>{_properties(style, shape)}{content}</w:p>"


def _properties(style: str, shape: Shape) -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    if shape is BARE:
        return f"<w:pPr>{named}</w:pPr>" if named else ""
    parts = (
        named,
        "<w:keepNext/>" if shape.keep_next else "",
        "<w:pageBreakBefore/>" if shape.new_page else "",
        _numbering(*shape.numbering) if shape.numbering else "",
        f"<w:tabs>{shape.tabs}</w:tabs>" if shape.tabs else "",
        f'<w:spacing w:before="{shape.before}"/>' if shape.before is not None else "",
        _indent(shape.indent, shape.hanging) if shape.indent is not None else "",
        shape.section,
    )
    return f"<w:pPr>{''.join(parts)}</w:pPr>"


def _numbering(number: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def _indent(left: int, hanging: int) -> str:
    """Write an indent; no hanging line says so, since the style may have one."""
    return f'<w:ind w:left="{left}" w:hanging="{hanging}"/>' if hanging else f'<w:ind w:left="{left}" w:firstLine="0"/>'


def bookmark(number: int, name: str, content: str = "") -> str:
    """Write a place that links lead to, round ``content``."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{escape(name)}"/>{content}<w:bookmarkEnd w:id="{number}"/>'
