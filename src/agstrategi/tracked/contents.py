"""The contents: a field of Word's round entries that are tracked like other paragraphs."""

from __future__ import annotations

from agstrategi.tracked.marks import Marks
from agstrategi.tracked.tags import CODE, FIELD, GROUP, GROUP_CONTENT, PARAGRAPH, PARAGRAPH_LOOK, RUN
from agstrategi.writers.docx.xml import Element


class Contents:
    """The field of a text's contents, taken out so that the entries are paragraphs like others."""

    def __init__(self, text: Element) -> None:
        group = text.find(GROUP)
        held = [] if group is None else group.find(GROUP_CONTENT).findall(PARAGRAPH)
        self.entries: list[Element] = held[1:]
        runs = [run for entry in held for run in entry.findall(RUN) if _is_of_field(run)]
        for run in runs:
            run.getparent().remove(run)
        self._begin, self._end = runs[:-1], runs[-1:]

    def put_back(self, text: Element, over: str, last: Element, change: str, marks: Marks) -> None:
        """Put the field round all entries of a finished text; it lists what stands in the bookmark ``over``.

        It ends in a paragraph of its own, ``last``, as Word's do: the last entry may be one that is taken out.
        ``change`` is what becomes of the field itself.
        """
        group = text.find(GROUP)
        entries = self.entries if group is None else group.find(GROUP_CONTENT).findall(PARAGRAPH)[1:]
        for run in self._begin:
            for code in run.iter(CODE):
                code.text = f"{code.text.rstrip()} \\b {over} "
        if entries:
            at = sum(held.tag == PARAGRAPH_LOOK for held in entries[0])
            entries[0][at:at] = marks.changed(self._begin, change)
            last.extend(marks.changed(self._end, change))
            entries[-1].addnext(last)
            if change:
                marks.end(last, change)


def _is_of_field(run: Element) -> bool:
    return run.find(FIELD) is not None or run.find(CODE) is not None
