"""Two texts made one, as it is planned: each block marked that only one has, and the words in those that both have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import replace
from itertools import takewhile

from lxml import etree

from agstrategi.tracked import grid
from agstrategi.tracked.line import Part, redlined, write
from agstrategi.tracked.marks import Marks
from agstrategi.tracked.notes import Notes
from agstrategi.tracked.pieces import Pieces
from agstrategi.tracked.plan import IN, OUT, STAYS, Planner, Step, Steps
from agstrategi.tracked.tags import (
    BOOKMARK,
    BOOKMARK_END,
    CELL_LOOK,
    GROUP_CONTENT,
    ID,
    LINK,
    NOTE,
    PARAGRAPH,
    PARAGRAPH_LOOK,
    ROW,
    TABLE,
    VAL,
    W,
)
from agstrategi.tracked.units import Unit, cells
from agstrategi.writers.docx.xml import Element

_CHANGES = {f"{W}{change}": change for change in (IN, OUT)}
_NOT_SAID = frozenset({PARAGRAPH_LOOK, BOOKMARK, BOOKMARK_END})


class Weaver:
    """Makes one text of two; the elements of both go over into it.

    ``between`` is the paragraph that keeps two tables apart.
    """

    def __init__(self, planner: Planner, notes: Notes, marks: Marks, between: Element) -> None:
        self._notes, self._marks, self._between = notes, marks, between
        self._pieces = Pieces(notes.likeness)
        self._lists = {str(old): str(new) for old, new in planner.lists.items()}

    def woven(self, steps: Steps) -> list[Element]:
        """Give blocks, or rows, one after the other."""
        found: list[Element] = []
        for made, before in self._made(steps):
            if found and made and found[-1].tag == made[0].tag == TABLE:
                found.append(self._divide())
            found += [*before, *made]
        return found

    def _made(self, steps: Steps) -> Iterator[tuple[list[Element], list[Element]]]:
        """Give what each step becomes, and what stands before that."""
        waiting = list(steps[::-1])
        while waiting:
            step = waiting.pop()
            made = self._changed(step) if step.change else self._kept(step)
            if step.unit.is_paragraph and not (step.change or step.end):
                self._run_on(made[0], waiting)
            yield made, step.unit.before

    def _run_on(self, element: Element, waiting: list[Step]) -> None:
        """Let a change at the end of a paragraph run on over its mark to whole paragraphs changed likewise.

        LibreOffice takes two such changes for one, and rejects the mark between them too. Where the paragraphs look
        otherwise, so that their marks cannot take each other's place, the old words are set last.
        """
        change = _change_at_end(element)
        following = list(takewhile(lambda step: step.change == change, reversed(waiting))) if change else []
        if following and all(step.end and _look_alike(element, step.unit.element) for step in following):
            self._marks.end(element, change)
            waiting[-len(following)] = replace(following[-1], end=STAYS)
        elif following:
            _turn_last(element)

    def _divide(self) -> Element:
        """Keep two tables apart that did not stand together: in neither text, so put in and taken out again."""
        found = deepcopy(self._between)
        self._marks.end(found, IN)
        self._marks.end(found, OUT)
        return found

    # --- what only one text has ------------------------------------------------------------------------------------

    def _changed(self, step: Step) -> list[Element]:
        unit = step.unit
        self._of_one(unit.element, step.change)
        if unit.is_group:
            return [self._whole(element, step.change) for element in unit.element.find(GROUP_CONTENT)]
        self._marks.block(unit.element, step.change)
        if unit.is_paragraph and step.end:
            self._marks.end(unit.element, step.end)
        if unit.columns:
            grid.changed(unit.element, unit.columns, step.change, self._marks)
        return [unit.element]

    def _whole(self, paragraph: Element, change: str) -> Element:
        self._marks.block(paragraph, change)
        self._marks.end(paragraph, change)
        return paragraph

    def _change_note(self, number: str, change: str) -> None:
        for paragraph in self._notes[number].iter(PARAGRAPH):
            self._marks.block(paragraph, change)

    # --- what both have --------------------------------------------------------------------------------------------

    def _kept(self, step: Step) -> list[Element]:
        old, new = step.old, step.new
        if old is None or new is None:
            raise ValueError(step)
        if new.is_paragraph:
            self._paragraph(old.element, new.element)
            self._look(old, new)
            if step.end:
                self._marks.end(new.element, step.end)
        elif new.is_table:
            self._table(new.element, step.inside[0])
        elif new.is_row:
            self._row(old, new, step.inside)
        else:
            _fill(new.element.find(GROUP_CONTENT), self.woven(step.inside[0]))
        return [new.element]

    def _table(self, table: Element, steps: Steps) -> None:
        rows = self.woven(steps)
        for row in table.findall(ROW):
            table.remove(row)
        table.extend(rows)
        grid.fit(table, steps[0].unit.columns)

    def _row(self, old: Unit, new: Unit, inside: Sequence[Steps]) -> None:
        there = cells(new.element)
        both = [at for one, at in new.columns if one is not None and at is not None] or range(len(there))
        for at, steps in zip(both, inside, strict=True):
            _fill(there[at], self.woven(steps), CELL_LOOK)
        for cell, change in grid.kept(old.element, new.element, new.columns, self._marks):
            self._of_one(cell, change)

    def _of_one(self, element: Element, change: str) -> None:
        """Do what goes with it that only one text has an element: its notes, and the lists that it stands in."""
        if change == OUT:
            for number in element.iter(f"{W}numId"):
                number.set(VAL, self._lists.get(number.get(VAL), number.get(VAL)))
        for mark in element.iter(NOTE):
            self._change_note(mark.get(ID), change)

    def _paragraph(self, old: Element, new: Element) -> None:
        """Show in the new paragraph what is changed in it."""
        if _said(old) == _said(new):
            return
        parts = list(redlined(self._pieces.of(old), self._pieces.of(new)))
        for part in parts:
            self._notes_of(part)
        if any(part.change for part in parts):
            ends = _emptied(new)
            write(parts, new, self._marks)
            new.extend(ends)

    def _notes_of(self, part: Part) -> None:
        """Show what is changed in the notes whose marks stand here."""
        marks, before = ([mark.get(ID) for run in runs for mark in run.iter(NOTE)] for runs in (part.things, part.was))
        for at, number in enumerate(marks):
            if part.change:
                self._change_note(number, part.change)
            else:
                pair = (self._notes[one].findall(PARAGRAPH) for one in (before[at], number))
                for old, new in zip(*pair, strict=True):
                    self._paragraph(old, new)

    def _look(self, old: Unit, new: Unit) -> None:
        """Mark that a heading has another level than it had."""
        styles, looks = [], []
        for unit in (old, new):
            looks.append(unit.element.find(PARAGRAPH_LOOK))
            styles.append(None if looks[-1] is None else looks[-1].find(f"{W}pStyle"))
        if styles[0] is not None and styles[1] is not None and styles[0].get(VAL) != styles[1].get(VAL):
            self._marks.look(new.element, looks[0])


def _change_at_end(element: Element) -> str:
    """Give what becomes of the last words of a paragraph: ``ins``, ``del`` or "" where they stay."""
    said = [child for child in element if child.tag not in _NOT_SAID]
    if said and said[-1].tag == LINK:
        return _change_at_end(said[-1])
    return _CHANGES.get(said[-1].tag, STAYS) if said else STAYS


def _turn_last(element: Element) -> None:
    """Turn the order of the words taken out and put in that a paragraph ends with, where it ends with both."""
    said = [child for child in element if child.tag not in _NOT_SAID]
    if said[-1].tag == LINK:
        _turn_last(said[-1])
    elif {child.tag for child in said[-2:]} == set(_CHANGES):
        said[-1].addnext(said[-2])


def _look_alike(one: Element, other: Element) -> bool:
    looks = [etree.tostring(look) for element in (one, other) for look in element.iterchildren(PARAGRAPH_LOOK)]
    return one.tag == other.tag == PARAGRAPH and looks[:1] == looks[1:]


def _said(paragraph: Element) -> list[bytes]:
    """Give what stands in a paragraph, as it is written."""
    return [etree.tostring(child, with_tail=False) for child in paragraph if child.tag not in _NOT_SAID]


def _emptied(paragraph: Element) -> list[Element]:
    """Take all out of a paragraph but what stands first; give the ends of bookmarks, that are to stand last."""
    children = list(paragraph)
    paragraph[:] = [child for child in children if child.tag in {PARAGRAPH_LOOK, BOOKMARK}]
    return [child for child in children if child.tag == BOOKMARK_END]


def _fill(holder: Element, content: Sequence[Element], *kept: str) -> None:
    holder[:] = [*(child for child in holder if child.tag in kept), *content]
