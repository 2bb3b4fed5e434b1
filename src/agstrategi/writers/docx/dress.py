"""Our own Word document in a municipality's colour and font: its theme, and what its styles say besides the theme."""

from __future__ import annotations

import re
from collections.abc import Mapping

from agstrategi.typesetting.profile import PALEST, tint
from agstrategi.writers.docx.xml import escape

_OURS = "0B4A6F"
_TINTS = {"EEF2F5": PALEST, "E8EFF4": PALEST, "DCE4EA": 0.15, "CADAE5": 0.2, "B5C2CC": 0.33}
"""The shares of the colour in its tints: words in the colour stand on the palest alone."""
_COLOURED = ("word/styles.xml", "word/theme/theme1.xml")
_FONT = "Calibri"
_FONT_ENTRY = re.compile(rf'<w:font w:name="{_FONT}">.*?</w:font>')


def dressed(parts: Mapping[str, bytes], colour: str, font: str) -> dict[str, bytes]:
    """Give the parts of our document in another colour (``#rrggbb``) and font; ``""`` leaves ours."""
    dressed = dict(parts)
    if colour:
        colours = {_OURS: colour, **{ours: tint(colour, share) for ours, share in _TINTS.items()}}
        for name in _COLOURED:
            for ours, theirs in colours.items():
                dressed[name] = dressed[name].replace(f'"{ours}"'.encode(), f'"{theirs[1:].upper()}"'.encode())
    if font:
        _replace(dressed, "word/theme/theme1.xml", re.compile(f'typeface="{_FONT}"'), f'typeface="{escape(font)}"')
        _replace(dressed, "word/fontTable.xml", _FONT_ENTRY, f'<w:font w:name="{escape(font)}"/>')
    return dressed


def _replace(parts: dict[str, bytes], name: str, pattern: re.Pattern[str], text: str) -> None:
    parts[name] = pattern.sub(lambda _: text, parts[name].decode("utf-8")).encode("utf-8")
