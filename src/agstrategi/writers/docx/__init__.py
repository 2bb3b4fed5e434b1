"""Word: a document with the styles, header, footer and pages of the municipality's own, or of ours.

The text is written as WordprocessingML directly; python-docx reads and holds the package that it is put into. There
are no templates: the look is the reference document's. What each kind of block becomes stands in ``word.py``.
"""

from __future__ import annotations

from agstrategi.nodes import Document
from agstrategi.writers.docx.reference import Reference, load
from agstrategi.writers.docx.word import Word, faults, part, whole
from agstrategi.writers.means import Means, Written

__all__ = ["Reference", "Word", "faults", "load", "part", "whole", "written"]


def written(document: Document, means: Means) -> Written:
    """Write a document as a Word file that begins as a copy of the reference document.

    A municipality's own says how all of it looks; ours takes colour, font and logo from the profile.
    """
    word = Word(document, means)
    body = word.body(document, means.pictures)
    text = whole(body)
    content = word.finished(text, word.notes(body))
    return Written(content, faults(body), word.found())
