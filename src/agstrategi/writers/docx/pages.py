"""The pages: their size from the reference document, and how to lay some of them on their side."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from agstrategi.writers.docx.xml import Element, R, W

_W = f"{{{W}}}"
_OURS = (_W, f"{{{R}}}")
_A4 = (11906, 16838, 1418, 1418, 1418, 1418)


class Page:
    """The page of a document. ``upright`` and ``lying`` are the widths of its text both ways, in twips."""

    def __init__(self, section: Element) -> None:
        """Take the page as the section says it is, without what this program cannot know the meaning of."""
        self._section = _cleaned(section)
        width, height, left, right, top, bottom = _sides(self._section)
        edges = left + right
        self.upright = max(width - edges, 2000)
        self.tallest = max(height - top - bottom, 2000)
        self._turned = (height, width) if height > width else (width, height)
        self.lying = max(self._turned[0] - edges, self.upright)
        self._laid = False

    def section(self, *, lying: bool) -> str:
        """Write the end of a stretch of pages that stand upright, or lie on their side."""
        section = deepcopy(self._section)
        if self._laid:  # the first page of the document is no other section's
            for name in ("titlePg", "pgNumType"):
                for held in section.findall(f"{_W}{name}"):
                    section.remove(held)
        self._laid = True
        if lying:
            size = section.find(f"{_W}pgSz")
            size.set(f"{_W}w", str(self._turned[0]))
            size.set(f"{_W}h", str(self._turned[1]))
            size.set(f"{_W}orient", "landscape")
        text: str = etree.tostring(section, encoding="unicode")
        return text


def _cleaned(section: Element) -> Element:
    """Keep what every Word reads of a section; none of the history of its making."""
    section = deepcopy(section)
    for held in list(section):
        if not isinstance(held.tag, str) or not held.tag.startswith(_OURS) or held.tag == f"{_W}sectPrChange":
            section.remove(held)
    for part in section.iter():
        for name in list(part.attrib):
            if not name.startswith(_OURS) or "rsid" in name:
                del part.attrib[name]
    if section.find(f"{_W}pgSz") is None:
        _insert(section, etree.Element(f"{_W}pgSz", {f"{_W}w": str(_A4[0]), f"{_W}h": str(_A4[1])}))
    for kind in section.findall(f"{_W}type"):
        section.remove(kind)
    return section


def _insert(section: Element, size: Element) -> None:
    """Put the size of the page where Word wants it: after the references to headers, footers and notes."""
    first = ("headerReference", "footerReference", "footnotePr", "endnotePr", "type")
    at = sum(held.tag in {f"{_W}{name}" for name in first} for held in section)
    section.insert(at, size)


def _sides(section: Element) -> tuple[int, ...]:
    size, margins = section.find(f"{_W}pgSz"), section.find(f"{_W}pgMar")
    return (
        _number(size, "w", _A4[0]),
        _number(size, "h", _A4[1]),
        *(_number(margins, name, at) for name, at in zip(("left", "right", "top", "bottom"), _A4[2:], strict=True)),
    )


def _number(element: Element | None, name: str, otherwise: int) -> int:
    value = "" if element is None else element.get(f"{_W}{name}", "")
    try:
        return abs(int(float(value)))
    except ValueError:
        return otherwise
