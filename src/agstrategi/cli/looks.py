"""``[profil]`` in ``agstrategi.toml``: the municipality's colour, font and logo, each looked at before it is used."""

from __future__ import annotations

import re
from math import floor
from pathlib import Path
from typing import Protocol

from agstrategi.diagnostics import Place
from agstrategi.typesetting.profile import ENOUGH, Logo, Profile, is_colour, readable, worst_contrast

PROFILE = "profil"
_COLOUR, _FONT, _LOGO = "farge", "skrift", "logo"
KEYS = (_COLOUR, _FONT, _LOGO)
_FAMILY = re.compile(r"[^\W_][\w .&'()+-]{0,80}")
"""The name of one font. A list of them, as style sheets have it, is none."""
LARGEST = 5 * 1024 * 1024
"""Bytes of a logo, which every page and document carries."""


class SettingsFile(Protocol):
    """The file as its reader knows it: the folder that it lies in, its lines, and a place for what is wrong."""

    folder: Path

    def unknown(self, values: dict[str, object], known: tuple[str, ...]) -> None:
        """Tell of keys that nobody reads."""

    def wrong(self, message: str, at: str, **fields: object) -> None:
        """Tell what is wrong on the line of a key."""

    def line_of(self, key: str) -> Place:
        """Find the line of a key."""


def profile(value: object, file: SettingsFile) -> Profile:
    """Read a profile; what cannot be used is told of, and left to the program."""
    if value is None:
        return Profile()
    if not isinstance(value, dict):
        file.wrong("settings-not-table", PROFILE, key=PROFILE)
        return Profile()
    file.unknown(value, KEYS)
    places = {key: file.line_of(key) for key in KEYS if key in value}
    colour, font, logo = (value.get(key) for key in KEYS)
    return Profile(_colour(colour, file), _font(font, file), _logo(logo, file), places)


def _colour(value: object, file: SettingsFile) -> str:
    """Take a colour, or the nearest that can be read."""
    if value is None:
        return ""
    if not isinstance(value, str) or not is_colour(value):
        file.wrong("profile-not-colour", _COLOUR)
        return ""
    found = worst_contrast(value)
    if found < ENOUGH:
        file.wrong("profile-pale", _COLOUR, colour=value, found=_decimal(found), near=readable(value))
    return readable(value)


def _decimal(number: float) -> str:
    """Write a number with one decimal, cut off: what is not enough shall not look as if it were."""
    return f"{floor(number * 10) / 10:.1f}".replace(".", ",")


def _font(value: object, file: SettingsFile) -> str:
    if value is None:
        return ""
    if not isinstance(value, str) or not _FAMILY.fullmatch(value.strip()):
        file.wrong("profile-not-font", _FONT)
        return ""
    return value.strip()


def _logo(value: object, file: SettingsFile) -> Logo | None:
    if value is None:
        return None
    if not isinstance(value, str):
        file.wrong("profile-not-logo", _LOGO)
        return None
    path = file.folder / value
    if not path.is_file():
        file.wrong("profile-no-logo", _LOGO, file=value)
        return None
    content = _read(path)
    if why := _unfit(content):
        file.wrong("profile-logo-unusable", _LOGO, file=value, where="", why=why)
        return None
    return Logo(value, content)


def _read(path: Path) -> bytes:
    """Read a picture; nothing where it cannot be read or is too large."""
    try:
        return path.read_bytes() if path.stat().st_size <= LARGEST else b""
    except OSError:
        return b""


def _unfit(content: bytes) -> str:
    """Say why a picture is no logo, as far as its first bytes tell; "" where it may be one."""
    from agstrategi.typesetting.pictures import MOST_POINTS, kind, points  # noqa: PLC0415 - few have a logo

    if not content:
        return f"filen er tom, kan ikke leses eller er større enn {LARGEST // (1024 * 1024)} MB"
    if kind(content) not in {"png", "jpg", "svg"}:
        return "filen er ikke et bilde av slaget PNG, JPEG eller SVG"
    return "bildet har for mange bildepunkter" if points(content) > MOST_POINTS else ""
