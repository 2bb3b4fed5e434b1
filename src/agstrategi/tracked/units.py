"""A text for Word as the row of blocks that it is: what is found again in the other text, or gone, or new."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml import etree

from agstrategi.compare.likeness import Alphabet
from agstrategi.tracked.tags import (
    ANCHOR,
    BOOKMARK,
    BOOKMARK_END,
    BREAK,
    CELL,
    GROUP,
    GROUP_CONTENT,
    LINK,
    NAME,
    PARAGRAPH,
    PARAGRAPH_LOOK,
    ROW,
    ROW_HEADS,
    ROW_LOOK,
    SECTION,
    SPAN,
    TAB,
    TABLE,
    TEXT,
    VAL,
    W,
)
from agstrategi.writers.docx.roles import LEVELS
from agstrategi.writers.docx.styles import Styles
from agstrategi.writers.docx.xml import Element

Column: TypeAlias = tuple[int | None, int | None]
"""A column of two tables, by its places in the old one and in the new one."""
_BLOCKS = frozenset({PARAGRAPH, TABLE, GROUP})
_HEADING, _ENTRY = "overskrift", "innhold"


@dataclass(eq=False, slots=True)
class Unit:
    """A block (paragraph, table, contents) or a row of a table.

    ``shape`` has to be the same for two to be one: what a change of it cannot be tracked in. ``text`` are its words,
    ``spelt`` the same with one character a word. ``names`` are the bookmarks of the parts of the strategy that it is,
    or that the rows of a table are; ``before`` stands before it and goes with it. ``level`` is that of a heading, else
    0; ``counted`` the list that numbers it, else 0. ``is_only``: there is one at most (the contents of a text, the
    heads of a table), so that it is the same whatever its words. ``columns`` of a row say which of its cells are those
    of which in the rows of the other table; empty where all are, one by one.
    """

    element: Element
    shape: Hashable
    text: str
    spelt: str
    names: tuple[str, ...] = ()
    before: list[Element] = field(default_factory=list)
    level: int = 0
    counted: int = 0
    is_only: bool = False
    columns: tuple[Column, ...] = ()

    @property
    def is_paragraph(self) -> bool:
        """Tell whether it is a paragraph."""
        return bool(self.element.tag == PARAGRAPH)

    @property
    def is_table(self) -> bool:
        """Tell whether it is a table."""
        return bool(self.element.tag == TABLE)

    @property
    def is_row(self) -> bool:
        """Tell whether it is a row of a table."""
        return bool(self.element.tag == ROW)

    @property
    def is_group(self) -> bool:
        """Tell whether it is the contents."""
        return bool(self.element.tag == GROUP)


class Reader:
    """Reads the units of texts that share their styles, once they are written."""

    def __init__(self, styles: Styles) -> None:
        self._numbering = styles.numbering
        self._known: dict[int, tuple[str, ...]] = {}
        self._alphabet = Alphabet()
        roles = [f"{_HEADING}{level}" for level in range(1, LEVELS + 1)] + [f"{_ENTRY}1", f"{_ENTRY}2"]
        self._families = {styles.used(role): role for role in roles if styles.used(role)}

    def blocks(self, holder: Element) -> list[Unit]:
        """Give what stands in a body, a cell or a note, one block after the other."""
        found: list[Unit] = []
        before: list[Element] = []
        for child in holder:
            if child.tag in _BLOCKS:
                found.append(self._unit(child))
                found[-1].before, before = before, []
            elif child.tag in {BOOKMARK, BOOKMARK_END}:
                before.append(child)
        return found

    def rows(self, table: Element, columns: tuple[Column, ...] = ()) -> list[Unit]:
        """Give the rows of a table."""
        return [self._row(row, columns) for row in table.iterfind(ROW)]

    def inside(self, group: Element) -> list[Unit]:
        """Give the blocks of a group."""
        return self.blocks(group.find(GROUP_CONTENT))

    def _unit(self, element: Element) -> Unit:
        if element.tag == PARAGRAPH:
            return self._paragraph(element)
        if element.tag == TABLE:
            style = element.find(f"{W}tblPr/{W}tblStyle")
            names = [name for row in element.iterfind(ROW) for name in _names(row)]
            return self._made(element, (TABLE, style.get(VAL)), names=tuple(names))
        unit = self._made(element, GROUP)
        unit.is_only = True
        return unit

    def spelt(self, element: Element) -> str:
        """Give an element's words with one character a word."""
        return self._alphabet.spell((words(element),))

    def _row(self, row: Element, columns: tuple[Column, ...]) -> Unit:
        spans = () if columns else tuple(_value(cell, f"tcPr/{SPAN}") for cell in row.iterfind(CELL))
        unit = self._made(row, (ROW, spans, is_head(row)), tuple(_names(row)))
        unit.is_only, unit.columns = is_head(row), columns
        return unit

    def _paragraph(self, element: Element) -> Unit:
        look = element.find(PARAGRAPH_LOOK)
        style = "" if look is None else _value(look, "pStyle")
        family = self._families.get(style, "")
        kind = family.rstrip("0123456789") or style
        level = int(family.removeprefix(_HEADING)) if kind == _HEADING else 0
        number = 0 if look is None else int(_value(look, f"numPr/{W}numId") or 0)
        counts = self._counts(number) if number else ()
        name = element.find(LINK).get(ANCHOR) if kind == _ENTRY else element.find(BOOKMARK)
        names = (name,) if isinstance(name, str) else () if name is None else (name.get(NAME),)
        unit = self._made(element, (PARAGRAPH, kind, counts, *_details(look)), names=names)
        unit.level, unit.counted = level, number if counts[1:] else 0
        return unit

    def _counts(self, number: int) -> tuple[str, ...]:
        if number not in self._known:
            self._known[number] = self._numbering.counts(number)
        return self._known[number]

    def _made(self, element: Element, shape: Hashable, names: tuple[str, ...] = ()) -> Unit:
        text = words(element)
        return Unit(element, shape, text, self._alphabet.spell((text,)), names)


def cells(row: Element) -> list[Element]:
    """Give the cells of a row."""
    return list(row.iterfind(CELL))


def is_head(row: Element) -> bool:
    """Tell whether a row has the heads of a table."""
    return row.find(f"{ROW_LOOK}/{ROW_HEADS}") is not None


def words(element: Element) -> str:
    """Give the words that stand in an element, paragraphs parted by a space."""
    parts = element.iter(PARAGRAPH, TEXT, TAB, BREAK)
    return "".join([(part.text or "") if part.tag == TEXT else " " for part in parts]).strip()


def _names(row: Element) -> Iterator[str]:
    """Give the bookmark of the part of the strategy that a row is."""
    first = row.find(f"{CELL}/{BOOKMARK}")
    if first is not None:
        yield first.get(NAME)


def _details(look: Element | None) -> tuple[str, ...]:
    """Give what else of a paragraph's look has to be the same: level in a list, indent, the pages that it ends."""
    if look is None:
        return ("", "", "")
    indent, section = look.find(f"{W}ind"), look.find(SECTION)
    return (
        _value(look, f"numPr/{W}ilvl"),
        "" if indent is None else str(sorted(indent.attrib.items())),
        "" if section is None else etree.tostring(section, encoding="unicode"),
    )


def _value(element: Element, path: str) -> str:
    found = element.find(path if path.startswith(W) else f"{W}{path}")
    return "" if found is None else str(found.get(VAL, ""))
