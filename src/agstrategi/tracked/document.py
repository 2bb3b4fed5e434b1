"""The whole document: both texts written, made one, and put after the log of changes."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from agstrategi.compare.result import Comparison
from agstrategi.nodes import Document
from agstrategi.tracked.contents import Contents
from agstrategi.tracked.errors import UnfitError
from agstrategi.tracked.marks import Marks
from agstrategi.tracked.moves import Moves, attach, comment
from agstrategi.tracked.notes import Notes
from agstrategi.tracked.plan import IN, OUT, STAYS, Planner, Steps, ended, names
from agstrategi.tracked.relation import Relation
from agstrategi.tracked.tags import ANCHOR, BOOKMARK, BOOKMARK_END, CODE, ID, LINK, NAME
from agstrategi.tracked.units import Reader
from agstrategi.tracked.weave import Weaver
from agstrategi.writers.docx import Word, faults, part, whole
from agstrategi.writers.docx.body import TRACE
from agstrategi.writers.docx.frame import root
from agstrategi.writers.docx.xml import Element, paragraph
from agstrategi.writers.formats import Pictures
from agstrategi.writers.means import Means, Written

LOG, STRATEGY = "Endringslogg", "Strategien"
"""The bookmarks round the two parts of the document."""


@dataclass(frozen=True, slots=True)
class Version:
    """A strategy as a document, and what gives the bytes of its pictures."""

    document: Document
    pictures: Pictures | None = None


@dataclass(frozen=True, slots=True)
class Log:
    """The log of changes, and the words of comments on what was moved (``endring/sporet`` in ``languages/``)."""

    document: Document
    say: Mapping[str, str]


def tracked(comparison: Comparison, old: Version, new: Version, log: Log, means: Means) -> Written:
    """Write the log of changes and then the new version with its changes tracked against the old one.

    ``comparison`` says which parts are the same. The author of all changes is the new version's municipality, their
    date the new version's own. Faults are the new version's.
    """
    return _Making(Word(new.document, means), comparison, old, new, log).written()


class _Text:
    """A version written for Word: its blocks, the section that ends it, its notes, and what its bookmarks stand at."""

    def __init__(self, word: Word, version: Version, series: int) -> None:
        body = word.body(version.document, version.pictures, series)
        body.origins = {}
        self.element = _parsed(whole(body))
        self.section = self.element[-1]
        self.element.remove(self.section)
        self.notes = [_parsed(note) for note in word.notes(body)]
        self.origins = body.origins
        self.faults = faults(body)
        self.contents = Contents(self.element)

    def lead(self, names: Mapping[str, str]) -> None:
        """Let links lead to where bookmarks stand now, and page numbers be those of them."""
        for held in (self.element, *self.notes):
            for link in held.iter(LINK):
                if link.get(ANCHOR) in names:
                    link.set(ANCHOR, names[link.get(ANCHOR)])
        for code in self.element.iter(CODE):
            code.text = " ".join(names.get(word, word) for word in code.text.split(" "))


class _Making:
    """One document being made."""

    def __init__(self, word: Word, comparison: Comparison, old: Version, new: Version, log: Log) -> None:
        self.word, self.say = word, log.say
        self.new = _Text(word, new, 0)
        self.old = _Text(word, old, 1)
        self.front = word.body(log.document, None, 2)
        self.log = _parsed(part(self.front))
        self.marks = Marks(new.document.name, new.document.date, self.front.number)
        self.between = _parsed(paragraph("", word.styles["skille tabeller"]))[0]
        self.reader = Reader(word.styles)
        self.relation = Relation(comparison, self.old.origins, self.new.origins)

    def written(self) -> Written:
        """Give the file."""
        planner = Planner(self.reader, self.relation)
        blocks = self.reader.blocks
        steps, closing = self._closed(planner.text(blocks(self.old.element), blocks(self.new.element)))
        told = Moves(self.reader, self.relation, self.say).told(steps)
        notes = Notes(self.new.notes, self.old.notes)
        notes.renumber(self.old.element)
        self.old.lead(names(steps))

        text = Weaver(planner, notes, self.marks, self.between).woven(steps) + closing
        for number, one in enumerate(told):
            attach(one, number, self.marks)
        whole_text = self._put_together(text)
        kept = list(map(_inner, notes.finished(whole_text)))
        comments = [comment(one.text, number, self.marks) for number, one in enumerate(told)]
        content = self.word.finished(_inner(whole_text), kept, comments)
        return Written(content, self.new.faults, self.word.found())

    def _closed(self, steps: Steps) -> tuple[Steps, list[Element]]:
        """Let the last paragraph be one that both texts have, if need be one without words after them."""
        try:
            return ended(steps), []
        except UnfitError:
            return steps, [deepcopy(self.between)]

    def _put_together(self, blocks: list[Element]) -> Element:
        """Set the log before the text, in a bookmark each."""
        text = self.new.element
        text[:] = blocks
        old, new = self.old.contents, self.new.contents
        change = STAYS if old.entries and new.entries else IN if new.entries else OUT
        (new if new.entries else old).put_back(text, STRATEGY, deepcopy(self.between), change, self.marks)
        _drop_traces(text)
        log, strategy = ((self._bookmark(name)) for name in (LOG, STRATEGY))
        text[:] = [log[0], *self.log, log[1], strategy[0], *text, strategy[1], self.new.section]
        return text

    def _bookmark(self, name: str) -> tuple[Element, Element]:
        number = str(self.front.number())
        return etree.Element(BOOKMARK, {ID: number, NAME: name}), etree.Element(BOOKMARK_END, {ID: number})


def _parsed(text: str) -> Element:
    return etree.fromstring(root("body", text))


def _inner(element: Element) -> str:
    """Write what stands in an element whose namespaces the file declares."""
    text = str(etree.tostring(element, encoding="unicode"))
    return text[text.index(">") + 1 : text.rindex("<")]


def _drop_traces(text: Element) -> None:
    """Take out the bookmarks that only told what a part came from."""
    traces = {mark.get(ID) for mark in text.iter(BOOKMARK) if mark.get(NAME).startswith(TRACE)}
    for mark in list(text.iter(BOOKMARK, BOOKMARK_END)):
        if mark.get(ID) in traces:
            mark.getparent().remove(mark)
