"""The marks of tracked changes: who changed what, and when."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from agstrategi.tracked.tags import (
    CELL_LOOK,
    CODE,
    DELETED_CODE,
    DELETED_TEXT,
    GROUP,
    GROUP_CONTENT,
    ID,
    LINK,
    LOOK,
    PARAGRAPH,
    PARAGRAPH_LOOK,
    ROW,
    ROW_LOOK,
    RUN,
    SECTION,
    TEXT,
    VAL,
    W,
)
from agstrategi.writers.docx.xml import Element

_DELETED = {TEXT: DELETED_TEXT, CODE: DELETED_CODE}
_AFTER_LOOK = frozenset({SECTION, f"{W}pPrChange"})


class Marks:
    """Marks what is taken out (``del``) and put in (``ins``), each under a number of its own."""

    def __init__(self, author: str, day: str, number: Callable[[], int]) -> None:
        self.author, self.date = author, f"{day}T00:00:00Z"
        self._number = number

    @property
    def initials(self) -> str:
        """The first letter of each word of the author's name."""
        return "".join(word[0] for word in self.author.split())

    def attributes(self) -> dict[str, str]:
        """Give what every mark says, under the next number."""
        return {ID: str(self._number()), f"{W}author": self.author, f"{W}date": self.date}

    def block(self, element: Element, change: str) -> None:
        """Mark a paragraph without its end, or all of a table, a row or a cell."""
        if element.tag == PARAGRAPH:
            self._words(element, change)
            return
        for row in element.iter(ROW):
            self.row(row, change)
        for held in element.iter(PARAGRAPH):
            self._words(held, change)
            self.end(held, change)

    def row(self, row: Element, change: str) -> None:
        """Mark that a row itself is taken out or put in."""
        look = row.find(ROW_LOOK)
        if look is None:
            look = etree.Element(ROW_LOOK)
            etree.SubElement(look, f"{W}cantSplit", {VAL: "off"})  # says nothing: the schema wants more than a mark
            row.insert(0, look)
        etree.SubElement(look, f"{W}{change}", self.attributes())

    def cell(self, cell: Element, change: str) -> None:
        """Mark that a cell itself is taken out or put in."""
        name = {"ins": "cellIns", "del": "cellDel"}[change]
        etree.SubElement(cell.find(CELL_LOOK), f"{W}{name}", self.attributes())

    def end(self, paragraph: Element, change: str) -> None:
        """Mark that a paragraph no longer ends, or ends now, where it does."""
        look = paragraph_look(paragraph)
        of_end = look.find(LOOK)
        if of_end is None:
            of_end = etree.Element(LOOK)
            look.insert(sum(held.tag not in _AFTER_LOOK for held in look), of_end)
        mark = etree.Element(f"{W}{change}", self.attributes())
        of_end.insert(sum(held.tag in {f"{W}ins", f"{W}del"} for held in of_end), mark)

    def look(self, paragraph: Element, before: Element | None) -> None:
        """Mark that a paragraph looked otherwise ``before``: another level of heading."""
        change = etree.SubElement(paragraph_look(paragraph), f"{W}pPrChange", self.attributes())
        old = etree.SubElement(change, PARAGRAPH_LOOK)
        if before is not None:
            old.extend(held for held in list(before) if held.tag not in _AFTER_LOOK and held.tag != LOOK)

    def runs(self, holder: Element, runs: list[Element], change: str) -> None:
        """Put runs at the end of a holder, marked where they are changed."""
        holder.extend(self.changed(runs, change))

    def changed(self, runs: list[Element], change: str) -> list[Element]:
        """Give runs in a mark, or as they are where nothing is changed."""
        if not change:
            return runs
        mark = etree.Element(f"{W}{change}", self.attributes())
        mark.extend(runs)
        if change == "del":
            for part in list(mark.iter(*_DELETED)):
                part.tag = _DELETED[part.tag]
        return [mark]

    def _words(self, holder: Element, change: str) -> None:
        """Mark all runs in a paragraph, a link or a control, those that follow each other as one change."""
        children = list(holder)
        holder[:] = []
        row: list[Element] = []
        for child in children:
            if child.tag == RUN:
                row.append(child)
                continue
            if row:
                self.runs(holder, row, change)
                row = []
            holder.append(child)
            inner = child.find(GROUP_CONTENT) if child.tag == GROUP else child if child.tag == LINK else None
            if inner is not None:
                self._words(inner, change)
        if row:
            self.runs(holder, row, change)


def paragraph_look(paragraph: Element) -> Element:
    """Give a paragraph's properties, made where it has none."""
    look = paragraph.find(PARAGRAPH_LOOK)
    if look is None:
        look = etree.Element(PARAGRAPH_LOOK)
        paragraph.insert(0, look)
    return look
