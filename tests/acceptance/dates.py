"""Dates and periods as a document prints them."""

from __future__ import annotations

import re

from .labels import MONTHS
from .source import Data

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})$")
_MONTH = re.compile(r"(\d{4})-(\d{2})$")
_QUARTER = re.compile(r"(\d{4})-K([1-4])$")


def date(value: str, form: str) -> str:
    """An ISO date as ``19.06.2025``, or ``19. juni 2025`` where ``form`` is ``lang``; nothing for an unfilled one."""
    if not (found := _ISO.match(value)):
        return ""
    year, month, day = found.groups()
    return f"{int(day)}. {MONTHS[int(month) - 1]} {year}" if form == "lang" else f"{day}.{month}.{year}"


def deadline(value: str, form: str) -> tuple[str, ...]:
    """A year, month, quarter or date: the wordings that could be meant, likeliest first; none for an unfilled one."""
    if found := _MONTH.match(value):
        month = MONTHS[int(found[2]) - 1]
        return (f"{month} {found[1]}", f"{month.capitalize()} {found[1]}", f"{found[2]}.{found[1]}")
    if found := _QUARTER.match(value):
        year, quarter = found.groups()
        return (f"{quarter}. kvartal {year}", f"K{quarter} {year}", f"{year}-K{quarter}")
    if re.fullmatch(r"\d{4}", value):
        return (value,)
    return (date(value, form),) if date(value, form) else ()


def period(value: Data) -> str:
    """The years of a period: ``2023–2026``, or ``mot 2020``."""
    if isinstance(value, dict):
        return _span(str(value.get("fra", ""))[:4], str(value.get("til", ""))[:4])
    if str(value).startswith("mot"):
        return str(value)
    found = re.match(r"(\d{4})(?:-\d\d-\d\d)?\s*[-–]\s*(\d{4})(?:-\d\d-\d\d)?$", str(value))
    return _span(found[1], found[2]) if found else ""


def _span(start: str, end: str) -> str:
    return start if start == end else f"{start}–{end}"


def years(value: Data) -> list[str]:
    """The two years of a period, as a document's file name has them; none where the period lacks one of them."""
    found = re.findall(r"\d{4}", period(value))
    return found if len(found) == 2 else []
