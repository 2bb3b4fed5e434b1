"""Mending what has one right answer: double spaces, a space before a comma, an accent that is meant as an apostrophe.

Nothing is written here: ``mended`` gives the new text of each file that has something to mend.
"""

from __future__ import annotations

from agstrategi.fix.edits import Edit, edits
from agstrategi.fix.files import encoded, mended

__all__ = ["Edit", "edits", "encoded", "mended"]
