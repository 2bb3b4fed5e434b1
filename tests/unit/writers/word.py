"""A Word document as a test reads it: its parts as XML, its paragraphs with their styles and words."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any, TypeAlias

from lxml import etree

from agstrategi.nodes import Block, Document
from agstrategi.writers.docx import Reference, written
from agstrategi.writers.means import Means, Written
from agstrategi.writers.templates import Templates
from unit.writers.sample import document

Element: TypeAlias = Any
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = {
    "w": W,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}
TEMPLATES = Templates()


def make(
    shown: Document, reference: Reference | None = None, pictures: Callable[[str], bytes | None] | None = None
) -> Written:
    """Write a document as Word."""
    return written(shown, Means(TEMPLATES, None, pictures, reference=reference))


class Word:
    """A package that is open for reading."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.zip = zipfile.ZipFile(BytesIO(content))

    @classmethod
    def of(cls, *blocks: Block, **options: object) -> Word:
        """Write blocks and read them back."""
        return cls.whole(document(*blocks, **options))

    @classmethod
    def whole(cls, shown: Document, reference: Reference | None = None) -> Word:
        """Write a document and read it back."""
        content = make(shown, reference).content
        assert isinstance(content, bytes)
        return cls(content)

    def part(self, name: str) -> Element:
        """Give a part by its name in the folder ``word``."""
        return etree.fromstring(self.zip.read(name if "/" in name else f"word/{name}.xml"))

    def find(self, path: str, part: str = "document") -> list[Element]:
        """Find elements, or the values of attributes."""
        found: list[Element] = self.part(part).xpath(path, namespaces=NAMES)
        return found

    def one(self, path: str, part: str = "document") -> Element:
        """Find the one element at ``path``."""
        found = self.find(path, part)
        assert len(found) == 1
        return found[0]

    def texts(self, path: str = "//w:body//w:p", part: str = "document") -> list[str]:
        """Give the words of each element at ``path``; a break is a stroke."""
        return [words(element) for element in self.find(path, part)]

    def styled(self, style: str) -> list[str]:
        """Give the words of the paragraphs of a style."""
        return self.texts(f"//w:body//w:p[w:pPr/w:pStyle/@w:val='{style}']")

    def relations(self, part: str = "document") -> dict[str, str]:
        """Give what a part points to, by id."""
        tree = etree.fromstring(self.zip.read(f"word/_rels/{part}.xml.rels"))
        return {found.get("Id"): found.get("Target") for found in tree}


def words(element: Element) -> str:
    """Give an element's words as a reader meets them."""
    marks = {"tab": "\t", "ptab": "\t", "br": "|", "softHyphen": "\u00ad"}
    out = []
    for part in element.iter():
        name = etree.QName(part).localname
        if name in {"t", "delText"}:
            out.append(part.text or "")
        elif part.getparent() is not None and part.getparent().tag == f"{{{W}}}r":
            out.append(marks.get(name, ""))
    return "".join(out)


def value(element: Element, name: str = "val") -> str:
    """Give an attribute of Word's."""
    found: str = element.get(f"{{{W}}}{name}")
    return found
