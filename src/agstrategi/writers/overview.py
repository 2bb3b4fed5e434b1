"""The small parts of an overview: lines and boxes, marks, rows and choices, written in code as inlines are.

A template takes some microseconds for each value that it prints, and here are a thousand of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from markupsafe import Markup

from agstrategi.nodes import Aim, Filter, Structure, Timeline
from agstrategi.writers.drawing import Axis, Drawing, Mark, axis, drawings
from agstrategi.writers.template_files import plain_name

_NO_STATUS = "uten"
_CIRCLE = "M0-9.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 1 1 0-19z"
_SHAPES = {
    "planlagt": _CIRCLE,
    "pagar": "M-9.5-8.5H4.5L10.5 0 4.5 8.5h-14z",
    "fullfort": "M-8.5-8.5h17v17h-17z",
    "utsatt": "M-6.5-8.5H10.5L6.5 8.5h-17z",
    "avbrutt": "M-8.5-8.5h17v17h-17zm0 17 17-17",
    _NO_STATUS: _CIRCLE,
}
"""A shape for each status, round the middle of its mark, with room for a number of two figures."""


@cache
def sign(status: str) -> str:
    """Name the shape of a status: ``pågår`` is ``pagar``."""
    return plain_name(status) or _NO_STATUS


class Parts:
    """Writes the parts; ``escape`` makes words safe in an element and in a quoted attribute."""

    def __init__(self, escape: Callable[[str], str]) -> None:
        self._escape = escape

    def names(self) -> dict[str, object]:
        """Give the names that templates have for the parts."""
        return {
            "fristrader": lambda timeline: _markup(self._deadlines(timeline)),
            "malpunkter": lambda structure: _markup(self._goals(structure.goals)),
            "omraderader": lambda structure, head: _markup(self._areas(structure, head)),
            "strategifigur": lambda structure, title: _markup(self._figures(structure, title)),
            "tidslinje": lambda timeline: _markup(self._timeline(timeline)),
            "filterfelter": lambda filters, every: _markup(self._fields(filters, every)),
            "tegnforklaring": lambda timeline: _markup(self._signs(timeline)),
        }

    # --- the figure of the strategy --------------------------------------------------------------------------------

    def _figures(self, structure: Structure, title: str) -> Iterator[str]:
        """Write the figure for a wide page and for a narrow one; the style sheet shows one of them."""
        title, about = self._escape(title), self._escape(structure.alt)
        for drawing in drawings(structure):
            name = f"_figur-{drawing.kind}"
            yield (
                f'<svg class="{drawing.kind}" viewBox="0 0 {drawing.width} {drawing.height}" role="img"'
                f' aria-labelledby="{name} {name}-om">\n<title id="{name}">{title}</title>\n'
                f'<desc id="{name}-om">{about}</desc>'
            )
            yield from self._lines(drawing)
            yield from self._boxes(drawing)
            yield "</svg>"

    @staticmethod
    def _lines(drawing: Drawing) -> Iterator[str]:
        for path in drawing.paths:
            yield f'<path class="vei" d="{path}" fill="none" stroke="currentColor"/>'
        for x, y in drawing.dots:
            yield f'<circle cx="{x}" cy="{y}" r="3.5"/>'
        for x, y in drawing.arrows:
            yield f'<path class="pil" d="M{x} {y}v16m-6-6 6 6 6-6" fill="none" stroke="currentColor"/>'

    def _boxes(self, drawing: Drawing) -> Iterator[str]:
        escape = self._escape
        for x, y, kind, words in drawing.heads:
            yield f'<text class="{kind}" x="{x}" y="{y}">{escape(words)}</text>'
        for kind, x, y, width, height, lines in drawing.boxes:
            size = f'x="{x}" y="{y}" width="{width}" height="{height}"'
            yield f'<rect class="{kind}" {size} rx="4" fill="none" stroke="currentColor"/>'
            for left, base, what, words in lines:
                yield f'<text class="{what}" x="{left}" y="{base}">{escape(words)}</text>'

    # --- the same as text ------------------------------------------------------------------------------------------

    def _goals(self, goals: tuple[Aim, ...]) -> Iterator[str]:
        """Write the goals as points, with those that stand inside one in a list of its own."""
        inside = False
        for at, goal in enumerate(goals):
            called = f"<strong>{self._escape(goal.name)}:</strong> " if goal.name not in goal.title else ""
            held = f" ({self._escape(goal.measures)})" if goal.measures else ""
            yield f"<li>{called}{self._linked(goal.title, goal.anchor)}{held}"
            opens = not goal.depth and at + 1 < len(goals) and bool(goals[at + 1].depth)
            ends = inside and (at + 1 == len(goals) or not goals[at + 1].depth)
            inside = (inside or opens) and not ends
            yield "<ul>" if opens else "</li>\n</ul>\n</li>" if ends else "</li>"

    def _areas(self, structure: Structure, supports: str) -> Iterator[str]:
        """Write the rows of the table of areas; ``supports`` is the head of the column with goals."""
        first, last = map(self._escape, (supports, structure.measures_head))
        for area in structure.areas:
            goals = f'<td data-hode="{first}">{self._escape(area.supports)}</td>\n' if structure.caption else ""
            yield (
                f'<tr>\n<th scope="row">{self._linked(area.title, area.anchor)}</th>\n{goals}'
                f'<td data-hode="{last}">{self._escape(area.measures)}</td>\n</tr>'
            )

    def _linked(self, words: str, anchor: str) -> str:
        words = self._escape(words)
        return f'<a href="#{self._escape(anchor)}">{words}</a>' if anchor else words

    # --- the timeline ----------------------------------------------------------------------------------------------

    def _timeline(self, timeline: Timeline) -> Iterator[str]:
        """Write the timeline. The heading above it (``_fristene``) names it."""
        drawn = axis(timeline)
        yield (
            f'<svg height="{drawn.height}" style="min-width: {drawn.narrowest}px" role="group"'
            f' aria-labelledby="_fristene" aria-describedby="_tidslinje">'
        )
        yield f'<desc id="_tidslinje">{self._escape(timeline.alt)}</desc>'
        yield "<defs>"
        for shape, path in _SHAPES.items():
            yield f'<path id="_tegn-{shape}" d="{path}"/>'
        yield '</defs>\n<g class="akse" aria-hidden="true">'
        yield from self._axis(drawn)
        yield "</g>"
        yield from map(self._mark, drawn.marks)
        yield "</svg>"

    def _axis(self, drawn: Axis) -> Iterator[str]:
        """Write what is for the eye alone: the axis, what stands under it, and bars."""
        base, height = drawn.base, drawn.height
        yield f'<line x1="0%" x2="100%" y1="{base}" y2="{base}" stroke="currentColor"/>'
        for x in drawn.lines:
            yield f'<line x1="{x}" x2="{x}" y1="0" y2="{height}" stroke="currentColor"/>'
        for x, y, words in (*drawn.names, *drawn.sums):
            yield f'<text x="{x}" y="{y}">{self._escape(words)}</text>'
        for x, y, width, high, status in drawn.bars:
            yield f'<rect class="{sign(status)}" x="{x}" y="{y}" width="{width}" height="{high}"/>'

    def _mark(self, mark: Mark) -> str:
        """Write the mark of a deadline: a link to its measure where there is a place to lead to."""
        x, y, one = mark
        shape = sign(one.status)
        element, start = ("a", f'a href="#{self._escape(one.anchor)}"') if one.anchor else ("g", 'g role="img"')
        told = f"{one.place}. {one.name} ({one.when}{', ' if one.progress else ''}{one.progress})"
        return (
            f'<{start} class="{shape}" data-tiltak="{one.number}"><title>{self._escape(told)}</title>'
            f'<svg x="{x}" y="{y}"><use href="#_tegn-{shape}"/><text>{one.place}</text></svg></{element}>'
        )

    def _deadlines(self, timeline: Timeline) -> Iterator[str]:
        """Write the rows of the table of deadlines."""
        escape = self._escape
        number, when, _, who, how_far = map(escape, timeline.head)
        for span in timeline.spans:
            for one in span.deadlines:
                last = f'<td data-hode="{who}">{escape(one.responsible)}</td>\n' if who else ""
                last += f'<td data-hode="{how_far}">{escape(one.progress)}</td>\n' if how_far else ""
                yield (
                    f'<tr data-tiltak="{one.number}">\n<td data-hode="{number}">{one.place}</td>\n'
                    f'<td data-hode="{when}">{escape(one.when)}</td>\n'
                    f'<th scope="row">{self._linked(one.name, one.anchor)}</th>\n{last}</tr>'
                )

    def _signs(self, timeline: Timeline) -> Iterator[str]:
        """Write what the shapes mean."""
        for status, words in timeline.statuses:
            shape = sign(status)
            yield (
                f'<li><svg class="{shape}" width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true">'
                f'<use href="#_tegn-{shape}"/></svg> {self._escape(words)}</li>'
            )

    # --- filters ---------------------------------------------------------------------------------------------------

    def _fields(self, filters: tuple[Filter, ...], every: str) -> Iterator[str]:
        """Write a field for each filter; each value has the numbers of its measures, for the script."""
        for one in filters:
            name = sign(one.key)
            yield f'<p><label for="_utvalg-{name}">{self._escape(one.label)}</label>'
            yield f'<select id="_utvalg-{name}" name="{name}">\n<option value="">{self._escape(every)}</option>'
            for choice in one.choices:
                key, words, numbers = self._escape(choice.key), self._escape(choice.name), map(str, choice.measures)
                yield f'<option value="{key}" data-har="{" ".join(numbers)}">{words}</option>'
            yield "</select></p>"


def _markup(parts: Iterable[str]) -> Markup:
    return Markup("\n".join(parts))  # noqa: S704 - all words in it came through the gate
