"""A strategy's period in days, and the municipal elections that it meets.

A period given in years runs from autumn to autumn, from one council to the next: 2019–2023 is four years and meets no
election.
"""

from __future__ import annotations

import datetime as dt

from agstrategi.model.time import Periode, Tidspunkt

_FIRST_ELECTION = 2015
_BETWEEN_ELECTIONS = 4
_OCTOBER, _AUGUST, _SEPTEMBER = 10, 8, 9
MONDAY, SATURDAY = 0, 5


def first_day(point: Tidspunkt) -> dt.date:
    """Give the first day of a period that begins at ``point``; a bare year begins when a new council has met."""
    return point.first if point.month or point.quarter else dt.date(point.year, _OCTOBER, 1)


def last_day(point: Tidspunkt) -> dt.date:
    """Give the last day of a period that ends at ``point``; a bare year ends before its election."""
    return point.last if point.month or point.quarter else dt.date(point.year, _AUGUST, 31)


def election_day(year: int) -> dt.date:
    """Give the second Monday of September, on which municipal elections are held."""
    second_week = (dt.date(year, _SEPTEMBER, day) for day in range(8, 15))
    return next(day for day in second_week if day.weekday() == MONDAY)


def elections_within(period: Periode) -> list[int]:
    """Give the years of the municipal elections inside a period with a start and an end."""
    if not (period.start and period.end):
        return []
    start, end = first_day(period.start), last_day(period.end)
    years = (year for year in range(start.year, end.year + 1) if (year - _FIRST_ELECTION) % _BETWEEN_ELECTIONS == 0)
    return [year for year in years if start < election_day(year) < end]


def longer_than(period: Periode, years: int) -> bool:
    """Tell whether a period with a start and an end lasts more than so many years."""
    if not (period.start and period.end):
        return False
    start, end = first_day(period.start), last_day(period.end)
    leap_day = (start.month, start.day) == (2, 29)
    return end > start.replace(year=start.year + years, day=28 if leap_day else start.day)
