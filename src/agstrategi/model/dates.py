"""Points in time as people write them, turned to the form that the language takes."""

from __future__ import annotations

import datetime as dt
import re

_MONTHS = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des")
_NAME, _YEAR = r"(?P<name>[a-z]{3,9})\.?", r"(?P<year>[0-9]{4})"
_DAY, _MONTH = r"(?P<day>[0-9]{1,2})", r"(?P<month>[0-9]{1,2})"
_QUARTER = r"(?P<quarter>[1-4])"
_FORMS = [
    re.compile(form)
    for form in (
        rf"{_DAY}[./] ?{_MONTH}[./] ?{_YEAR}",
        rf"(?:{_DAY}\.? ?)?{_NAME} ?{_YEAR}",
        rf"{_YEAR}[-./ ]{_MONTH}(?:[-./ ]{_DAY})?",
        rf"{_QUARTER}\. ?kv(?:\.|artal)? ?{_YEAR}",
        rf"[kq]{_QUARTER}[ -]?{_YEAR}",
        rf"{_YEAR}[ -]?[kq]{_QUARTER}",
    )
]


def iso(text: str) -> str:
    """Give ``2026-03-01``, ``2026-03`` or ``2026-K1`` for a date, month or quarter in words or figures, or ``""``."""
    plain = " ".join(text.lower().split())
    return next((written for form in _FORMS if (hit := form.fullmatch(plain)) and (written := _iso(hit))), "")


def _iso(hit: re.Match[str]) -> str:
    parts = hit.groupdict()
    year, day, name = int(parts["year"]), int(parts.get("day") or 0), parts.get("name") or ""
    if quarter := parts.get("quarter"):
        return f"{year}-K{quarter}"
    month = _MONTHS.index(name[:3]) + 1 if name[:3] in _MONTHS else int(parts.get("month") or 0)
    try:
        date = dt.date(year, month, day or 1)
    except ValueError:
        return ""
    return date.isoformat() if day else f"{date:%Y-%m}"
