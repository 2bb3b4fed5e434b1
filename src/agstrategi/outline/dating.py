"""The day that a strategy's files are dated."""

from __future__ import annotations

from agstrategi.model.identity import Identitet

_NO_DATE = "2000-01-01"


def dated(identity: Identitet) -> str:
    """Give the day in ISO form: the last adoption's, else the first of the period, else a fixed one.

    No clock, so that the files come out the same tomorrow.
    """
    points = [adoption.dato for adoption in identity.vedtak if adoption.dato]
    if identity.periode and identity.periode.start and not points:
        points = [identity.periode.start]
    return max(point.first for point in points).isoformat() if points else _NO_DATE
