"""The footnotes of two texts, that become those of one."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from agstrategi.tracked.tags import ID, NOTE, PARAGRAPH
from agstrategi.writers.docx.xml import Element


class Notes:
    """Notes by the ids of their marks: those of the new text from 1, those of the old one after them."""

    def __init__(self, new: Sequence[Element], old: Sequence[Element]) -> None:
        self._held = {str(number): note for number, note in enumerate((*new, *old), 1)}
        self._of_new = len(new)

    def renumber(self, old: Element) -> None:
        """Give the marks in the old text the ids that its notes have here."""
        for mark in old.iter(NOTE):
            mark.set(ID, str(int(mark.get(ID)) + self._of_new))

    def __getitem__(self, number: str) -> Element:
        """Give the note of a mark."""
        return self._held[number]

    def likeness(self, number: str) -> str:
        """Give what two notes have to have the same of to be one with changes in it."""
        note = self[number]
        paragraphs = note.findall(PARAGRAPH)
        return "" if len(note) == len(paragraphs) == 1 else str(etree.tostring(note, encoding="unicode"))

    def finished(self, text: Element) -> list[Element]:
        """Number the notes that the finished text has marks of, and give them."""
        found = []
        for number, mark in enumerate(text.iter(NOTE), 1):
            found.append(self[mark.get(ID)])
            mark.set(ID, str(number))
        return found
