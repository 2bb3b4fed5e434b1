"""Points in time and periods as a strategy states them: a year, a quarter, a month or a date."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from agstrategi.model.dates import iso
from agstrategi.model.refusal import refuse

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?|-[KkQq]([1-4]))?")
_RANGE = re.compile(r"(\S+)(?:\s*[–—]\s*|\s+-\s+)(\S+)|([0-9]{4})\s*-\s*([0-9]{4})")
_TOWARDS = re.compile(r"mot\s+([0-9]{4})")
_UNFILLED = re.compile(r"x{2,}|_{2,}|^[\s.…?\-–—_/xX]*$|\[[^\]]*\]|\btodo\b", re.IGNORECASE)
_MONTHS_IN_QUARTER = 3
_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class Tidspunkt:
    """A year (``2026``), a quarter (``2026-K2``), a month (``2026-12``) or a date (``2026-12-01``)."""

    year: int
    month: int | None = None
    day: int | None = None
    quarter: int | None = None

    @property
    def first(self) -> dt.date:
        """The first day that it covers."""
        month = self.month or ((self.quarter - 1) * _MONTHS_IN_QUARTER + 1 if self.quarter else 1)
        return dt.date(self.year, month, self.day or 1)

    @property
    def last(self) -> dt.date:
        """The last day that it covers."""
        if self.day:
            return self.first
        month = self.month or (self.quarter * _MONTHS_IN_QUARTER if self.quarter else _DECEMBER)
        following = dt.date(self.year + month // _DECEMBER, month % _DECEMBER + 1, 1)
        return following - dt.timedelta(days=1)

    def __str__(self) -> str:
        """Write it as an author would in YAML."""
        if self.quarter:
            return f"{self.year}-K{self.quarter}"
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class Periode:
    """The time that a strategy holds for; ``towards`` marks "mot 2020", which states no start."""

    start: Tidspunkt | None = None
    end: Tidspunkt | None = None
    towards: bool = False


def is_unfilled(text: str) -> bool:
    """Tell whether ``text`` is a placeholder that waits for its value: ``xx.xx.xxxx``, ``[dato]``, ``…``, ``TODO``."""
    return bool(_UNFILLED.search(text))


def parse_time(text: str) -> Tidspunkt | None:
    """Read a point in time; empty or unfilled text (``xx.xx.xxxx``) is None.

    Raises ``PydanticCustomError`` ``bad-time`` with the ISO form to write, where one can be guessed.
    """
    text = text.strip()
    if not text or is_unfilled(text):
        return None
    match = _ISO.fullmatch(text)
    if not match:
        refuse("bad-time", value=text, iso=iso(text))
    year, month, day, quarter = (int(part) if part else None for part in match.groups())
    try:
        dt.date(year or 0, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        refuse("no-such-day", value=text)
    return Tidspunkt(year or 0, month, day, quarter)


def parse_period(text: str) -> Periode | None:
    """Read ``2020-2024``, ``2023-04-01 – 2026-03-31``, ``mot 2020`` or a year; empty or unfilled text is None.

    Raises ``PydanticCustomError`` ``bad-period``, ``bad-time`` or ``no-such-day``.
    """
    text = text.strip()
    if not text or is_unfilled(text):
        return None
    if towards := _TOWARDS.fullmatch(text):
        return Periode(end=Tidspunkt(int(towards[1])), towards=True)
    if span := _RANGE.fullmatch(text):
        start, end = (parse_time(part) for part in span.groups() if part)
        return Periode(start, end)
    if _ISO.fullmatch(text):
        return Periode(parse_time(text), parse_time(text))
    return refuse("bad-period", value=text)
