"""How a municipality wants its documents to look, and whether its colour can be read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from agstrategi.diagnostics import Place

USUAL_COLOUR = "#0b4a6f"
ENOUGH = 4.5
"""The contrast that WCAG 2.1 AA asks of text."""
PALEST = 0.07
"""The share of the colour in the ground of boxes and row heads, the only tint that words in the colour stand on."""
_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_STEPS = 100

Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture's bytes, and the name of its file in findings."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Profile:
    """The program's own choice where a field is ``""``.

    ``colour`` is ``#rrggbb``, dark enough for text; ``font`` the name of a font; ``logo`` a PNG, JPEG or SVG, or none.
    ``places`` says where each is asked for, by the author's key (``farge``, ``skrift``, ``logo``).
    """

    colour: str = ""
    font: str = ""
    logo: Logo | None = None
    places: Mapping[str, Place] = field(default_factory=dict, compare=False)

    def place(self, key: str) -> Place:
        """Give where the author asks for something; a place of no file for a profile that nobody wrote."""
        return self.places.get(key, Place(""))


def is_colour(text: str) -> bool:
    """Tell whether ``text`` is ``#rgb`` or ``#rrggbb``."""
    return bool(_HEX.fullmatch(text))


def contrast(text: str, ground: str = "#ffffff") -> float:
    """Give the contrast of two colours as WCAG 2.1 counts it, from 1 to 21."""
    light, dark = sorted((_luminance(_read(text)), _luminance(_read(ground))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def tint(colour: str, share: float) -> str:
    """Give a pale tint: ``share`` of the colour, the rest white."""
    return _write(_mixed((1.0, 1.0, 1.0), _read(colour), share))


def worst_contrast(colour: str) -> float:
    """Give the least contrast that a colour meets in our documents: as text on the palest tint of itself."""
    return contrast(colour, tint(colour, PALEST))


def readable(colour: str) -> str:
    """Give the colour as ``#rrggbb``, mixed with as little black as makes it dark enough for text."""
    for step in range(_STEPS):
        darker = _write(_mixed(_read(colour), (0.0, 0.0, 0.0), step / _STEPS))
        if worst_contrast(darker) >= ENOUGH:
            return darker
    return "#000000"


def _mixed(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (a * (1 - share) + b * share for a, b in zip(one, other, strict=True))
    return red, green, blue


def _read(text: str) -> Colour:
    digits = text.removeprefix("#")
    pairs = [digit * 2 for digit in digits] if len(digits) == 3 else [digits[at : at + 2] for at in (0, 2, 4)]  # noqa: PLR2004
    red, green, blue = (int(pair, 16) / 255 for pair in pairs)
    return red, green, blue


def _write(colour: Colour) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in colour)


def _luminance(colour: Colour) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)  # noqa: PLR2004
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
