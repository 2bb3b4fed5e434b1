"""Files with their edits: everything else stays byte for byte, and what is read back is what was meant."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from itertools import groupby

from agstrategi.fix.edits import Edit
from agstrategi.source import Data, Source
from agstrategi.source.load import load

_BLANK = re.compile(r"\s+")
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def mended(source: Source, found: Iterable[Edit]) -> dict[str, str]:
    """Give the new text of each file that has edits, by its name in findings.

    A file that would be read as something else than the old one with its mends is left out: that would be our fault.
    """
    changed = {file: _edited(source.text(file), tuple(group)) for file, group in groupby(sorted(found), _file)}
    return {file: new for file, new in changed.items() if _same(source.text(file), new, file)}


def _file(edit: Edit) -> str:
    return edit.file


def _edited(text: str, found: tuple[Edit, ...]) -> str:
    pieces, at = [], 0
    for edit in found:
        pieces += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*pieces, text[at:]])


def _same(old: str, new: str, file: str) -> bool:
    before, after = load(old, file), load(new, file)
    return not after.fatal and not after.findings and _squeezed(before.value) == _squeezed(after.value)


def _squeezed(value: Data) -> object:
    """Give data without what mends change."""
    if isinstance(value, dict):
        return {key: _squeezed(held) for key, held in value.items()}
    if isinstance(value, list):
        return [_squeezed(held) for held in value]
    return _BLANK.sub("", value).replace("´", "’") if isinstance(value, str) else value


def encoded(text: str, like: bytes) -> bytes:
    """Write a text as bytes in the encoding of the file that it comes from, with its byte order mark if it has one."""
    for mark, name in _MARKS:
        if like.startswith(mark):
            return mark + text.encode(name)
    return text.encode("utf-8")
