"""What the files are called that a strategy becomes: ``<kommune>-<tittel>[-<fra>-<til>]`` in ASCII."""

from __future__ import annotations

import re
import unicodedata

from agstrategi.text import inlines, plain

# Letters that Unicode does not take apart: Norwegian, Sámi, and a few that names bring along.
_LETTERS = str.maketrans({
    "æ": "ae", "ø": "o", "å": "a", "đ": "d", "ð": "d", "ŋ": "n", "ŧ": "t", "þ": "th", "ß": "ss", "ł": "l", "œ": "oe",
})  # fmt: skip
_OTHER = re.compile(r"[^a-z0-9]+")
_LONGEST = 80
# Names that Windows keeps for devices, whatever their ending.
_DEVICES = {"con", "prn", "aux", "nul"} | {f"{device}{number}" for device in ("com", "lpt") for number in range(10)}


def slug(text: str) -> str:
    """Fold ``text`` to small ASCII letters, digits and hyphens, at most eighty of them."""
    letters = unicodedata.normalize("NFC", text).lower().translate(_LETTERS)
    folded = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode("ascii")
    name = _OTHER.sub("-", folded).strip("-")
    return name if len(name) <= _LONGEST else name[: _LONGEST + 1].rpartition("-")[0] or name[:_LONGEST]


def stem(municipality: str, title: str, years: list[int]) -> str:
    """Give the name of a strategy's files without ending; ``title`` is a *line*, ``years`` those of its period."""
    parts = [slug(municipality), slug(plain(inlines(title))), *(str(year) for year in years)]
    name = "-".join(part for part in parts if part) or "strategi"
    return f"{name}-strategi" if name in _DEVICES else name
