"""YAML text to plain data, and the place of every key, value and character.

``read`` takes what a user names, ``parse`` a text in memory, ``read_folder`` any store of files. All give a ``Source``
and the findings AG001 to AG004, AG010 and AG012 (of files as such), AG022 and AG023. What the values mean is the
model's business: scalars stay strings exactly as written, and only an empty one, ``~`` and ``null`` are None.
"""

from __future__ import annotations

from agstrategi.source.advice import advice
from agstrategi.source.comments import Comment
from agstrategi.source.files import Disk, Entry, Files, OutsideError, inside
from agstrategi.source.load import Data
from agstrategi.source.places import Source
from agstrategi.source.reading import Unopened, parse, read, read_folder

__all__ = [
    "Comment",
    "Data",
    "Disk",
    "Entry",
    "Files",
    "OutsideError",
    "Source",
    "Unopened",
    "advice",
    "inside",
    "parse",
    "read",
    "read_folder",
]
