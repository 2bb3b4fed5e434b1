"""The timeline: every deadline in its quarter or year, within the strategy's period."""

from __future__ import annotations

from collections.abc import Iterable

from agstrategi import nodes
from agstrategi.document.overview.material import Material, Told, whole
from agstrategi.languages import capitalised
from agstrategi.model.time import Tidspunkt

_LEAST = 2  # deadlines that make a timeline
_SPANS = 20  # that an axis has room for
_STACKED = 10  # marks on top of each other
_MARKS = 99  # their numbers have two figures
_QUARTERS = 4
_MONTHS = 3
_LAST_DAY = 31


def timeline(material: Material) -> nodes.Timeline | None:
    """Make the timeline; None where fewer than two measures have a deadline."""
    dated = [(frist, told) for told in material.measures if (frist := told.measure.frist)]
    if len(dated) < _LEAST:
        return None
    dated.sort(key=lambda pair: (*_end(pair[0]), pair[1].number))
    points = [point for point, _ in dated]
    none = material.words["uten_status"] if any(told.measure.status for _, told in dated) else ""
    deadlines = [_deadline(material, place, told, none) for place, (_, told) in enumerate(dated, 1)]
    spans = _spans(material, points, deadlines)
    counted = len(dated) > _MARKS or max([len(span.deadlines) for span in spans]) > _STACKED
    return nodes.Timeline(
        _described(material, spans, len(dated)),
        material.words["tidslinje"],
        spans,
        counted,
        _head(material, deadlines),
        _statuses(material, deadlines) if none else (),
    )


def _end(point: Tidspunkt) -> tuple[int, int, int]:
    """Give the year, the month and the day that a point in time is over, all months with 31 days: to sort by."""
    return point.year, point.month or (point.quarter or _QUARTERS) * _MONTHS, point.day or _LAST_DAY


def _deadline(material: Material, place: int, told: Told, none: str) -> nodes.Deadline:
    return nodes.Deadline(
        told.number,
        place,
        whole(told.measure),
        told.facts.get("frist", ""),
        told.anchor,
        material.responsible(told),
        told.measure.status or "",
        told.facts.get("status", none),
    )


def _head(material: Material, deadlines: list[nodes.Deadline]) -> tuple[str, ...]:
    filled = {
        "ansvar": any(one.responsible for one in deadlines),
        "status": any(one.progress for one in deadlines),
    }
    what = capitalised(material.terms.concept("tiltak").flere)
    last = (material.headed(concept) if shown else "" for concept, shown in filled.items())
    return (material.words["nummer"], material.headed("frist"), what, *last)


def _statuses(material: Material, deadlines: list[nodes.Deadline]) -> tuple[tuple[str, str], ...]:
    """Give the statuses that occur, in their usual order, "without" last."""
    found = {one.status for one in deadlines}
    words = {**material.terms.language.words["status"], "": material.words["uten_status"]}
    return tuple((key, str(word)) for key, word in words.items() if key in found)


# --- the axis --------------------------------------------------------------------------------------------------------


def _spans(material: Material, points: list[Tidspunkt], deadlines: list[nodes.Deadline]) -> tuple[nodes.Span, ...]:
    """Part the time from the first quarter that counts to the last into quarters, years or groups of years."""
    quarters = [_quarter(point) for point in points]
    first, last = _ends(material, quarters)
    if last - first < _SPANS and any(point.month or point.quarter for point in points):
        return _by_quarter(first, last, quarters, deadlines)
    return _by_year(first // _QUARTERS, last // _QUARTERS, [point.year for point in points], deadlines)


def _quarter(point: Tidspunkt) -> int:
    """Number the quarter in which a point in time is over, from the year 0."""
    year, month, _ = _end(point)
    return year * _QUARTERS + (month - 1) // _MONTHS


def _ends(material: Material, quarters: list[int]) -> tuple[int, int]:
    """Give the first and the last quarter: the period's, further out where a deadline lies outside it."""
    period = material.strategi.strategi.periode
    first = [quarters[0]]
    last = [quarters[-1]]
    if period and period.start:
        start = period.start
        first.append(_quarter(start) if start.month or start.quarter else start.year * _QUARTERS)
    if period and period.end:
        last.append(_quarter(period.end))
    return min(first), max(last)


def _by_quarter(first: int, last: int, quarters: list[int], deadlines: list[nodes.Deadline]) -> tuple[nodes.Span, ...]:
    held = _gathered(quarters, deadlines)
    return tuple([
        nodes.Span(str(at % _QUARTERS + 1), str(at // _QUARTERS), tuple(held.get(at, ())))
        for at in range(first, last + 1)
    ])  # fmt: skip


def _by_year(first: int, last: int, years: list[int], deadlines: list[nodes.Deadline]) -> tuple[nodes.Span, ...]:
    """Part into years; into groups of equally many years where they are more than the axis has room for."""
    step = -(-(last - first + 1) // _SPANS)
    held = _gathered([(year - first) // step for year in years], deadlines)
    return tuple([
        nodes.Span(str(year) if step == 1 else f"{year}–{year + step - 1}", "", tuple(held.get(at, ())))
        for at, year in enumerate(range(first, last + 1, step))
    ])  # fmt: skip


def _gathered(places: Iterable[int], deadlines: list[nodes.Deadline]) -> dict[int, list[nodes.Deadline]]:
    held: dict[int, list[nodes.Deadline]] = {}
    for place, deadline in zip(places, deadlines, strict=True):
        held.setdefault(place, []).append(deadline)
    return held


def _described(material: Material, spans: tuple[nodes.Span, ...], count: int) -> str:
    first, last = (span.year or span.mark for span in (spans[0], spans[-1]))
    period = "–".join(dict.fromkeys([first.split("–")[0], last.split("–")[-1]]))
    return material.words["tidslinje_alt"].format(periode=period, antall=count)
