"""What stopped the YAML parser, told as an author needs it: the likely slip, where it stands, how to mend it.

The parser says what it expected; the author needs to know what they did. So the text around the stop is looked at, slip
by slip, the surest first; the parser's own words only decide which slips are possible, and are never shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from ruamel.yaml.error import MarkedYAMLError

from agstrategi.diagnostics import Diagnostic, finding
from agstrategi.source.lines import Lines


@dataclass(frozen=True, slots=True)
class Seen:
    """The last whole thing that the parser gave before it stopped: ``scalar``, ``bracket`` (closed) or ``alias``."""

    kind: str
    start: int
    end: int
    style: str = ""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where and why the parser stopped. ``at`` is the stop, ``since`` the start of what it was reading."""

    text: str
    problem: str
    context: str
    at: int
    since: int
    seen: Seen | None

    def line(self, offset: int) -> tuple[int, str]:
        """Start and text of the line that holds ``offset``."""
        start = max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset)) + 1
        end = _LINE_END.search(self.text, offset)
        return start, self.text[start : end.start() if end else len(self.text)]

    def right_after(self, kind: str) -> Seen | None:
        """The last thing seen, if it is of ``kind`` and only blanks lie between it and the stop, on one line."""
        seen = self.seen
        if seen is None or seen.kind != kind or seen.end > self.at or self.text[seen.end : self.at].strip(" \t"):
            return None
        return seen


@dataclass(frozen=True, slots=True)
class Slip:
    """A message, the stretch of text it is about, and its fields."""

    message: str
    start: int
    end: int
    fields: dict[str, object]


Diagnosis: TypeAlias = Callable[[Stop], Slip | None]

_NOTHING_STARTS = ("cannot start any token", "expected node content", "mapping keys are not allowed")
_BRACKETS = ("[", "{")
_CURLY = "“”„«»‘’‚"
_LINE_END = re.compile(r"[\r\n]|\Z")
_TAB_INDENT = re.compile(r"[ ]*(?:-[ ]+)*-?(\t[ \t]*)")
_GLUED_DASH = re.compile(r"\s*(?:- +)*(-)[^\s-]")
_GLUED_COLON = re.compile(r"\s*(?:- +)*([^\W\d][\w-]*)(:)(?!//)\S")
_LINE_BREAK = re.compile(r"\r\n|\n|\r")
_OPENING = re.compile(r"( *)((?:- +)*)(?:-$|[^\s#:-][^:]*:(?:\s|$)|(?<=- )\S)")
_SPACES = re.compile(r" +")
_LONE_KEY = re.compile(r"\s*(?:- +)*([a-zæøå_]+)")


def explain(text: str, lines: Lines, error: MarkedYAMLError | None, seen: Seen | None) -> Diagnostic:
    """The AG002 for what stopped the parser; ``error`` is None where it failed in an unforeseen way."""
    stop = _stop(text, error, seen)
    for diagnosis in DIAGNOSES:
        slip = diagnosis(stop)
        if slip:
            return finding(slip.message, lines.place(slip.start, slip.end), **slip.fields)
    return finding("not-yaml", lines.place(stop.at, stop.at))


def _stop(text: str, error: MarkedYAMLError | None, seen: Seen | None) -> Stop:
    """The error's marks as offsets within the text; where a mark is missing, after the last thing seen."""
    fallback = seen.end if seen else 0
    stopped, began = (getattr(error, name, None) for name in ("problem_mark", "context_mark"))
    at = min(stopped.index if stopped else fallback, len(text))
    since = min(began.index if began else at, len(text))
    problem, context = (str(getattr(error, name, None) or "") for name in ("problem", "context"))
    return Stop(text, problem, context, at, since, seen)


def _slip(message: str, start: int, end: int, **fields: object) -> Slip:
    return Slip(message, start, end, fields)


def tab_indent(stop: Stop) -> Slip | None:
    """A tab where YAML counts spaces."""
    if "quoted scalar" in stop.context:
        return None
    for offset in (stop.at, stop.since):
        start, line = stop.line(offset)
        tab = _TAB_INDENT.match(line)
        if tab:
            return _slip("tab-indent", start + tab.start(1), start + tab.end(1))
    return None


def unclosed_quote(stop: Stop) -> Slip | None:
    """A quotation mark that is never closed, or closed by the next one, lines later."""
    if "quoted scalar" in stop.context and stop.problem.startswith("found unexpected"):
        return _slip("unclosed-quote", stop.since, stop.since + 1, mark=stop.text[stop.since])
    seen = stop.right_after("scalar")
    if seen and seen.style in {'"', "'"} and _LINE_END.search(stop.text, seen.start).start() < seen.end:  # type: ignore[union-attr]
        return _slip("unclosed-quote", seen.start, seen.start + 1, mark=seen.style)
    return None


def text_after_quote(stop: Stop) -> Slip | None:
    """``tittel: "Trygg" drift``: the value ends at the quotation mark."""
    seen = stop.right_after("scalar")
    if seen and seen.style in {'"', "'"}:
        return _slip("text-after-quote", stop.at, stop.at + 1, mark=seen.style)
    return None


def text_after_bracket(stop: Stop) -> Slip | None:
    """``tekst: [sett inn] og mer``: the value ends at the bracket."""
    seen = stop.right_after("bracket")
    if seen:
        return _slip("text-after-bracket", stop.at, stop.at + 1, mark=stop.text[seen.start : seen.end])
    return None


def wrong_escape(stop: Stop) -> Slip | None:
    r"""``"C:\Users"``: a backslash means something between double quotation marks."""
    if "quoted scalar" not in stop.context:
        return None
    at = max(stop.text.rfind("\\", stop.since, stop.at + 1), stop.since)
    return _slip("wrong-escape", at, at + 2, escape=stop.text[at : at + 2])


def glued_colon(stop: Stop) -> Slip | None:
    """``tittel:Noe``: without the space it is one word, not a key and its value."""
    begin = None
    if stop.problem.startswith("could not find expected ':'"):
        begin = stop.since
    elif _is_second_colon(stop) and stop.seen:
        begin = stop.seen.start
    if begin is None:
        return None
    start, line = stop.line(begin)
    glued = _GLUED_COLON.match(line)
    if not glued:
        return None
    return _slip("glued-colon", start + glued.start(1), start + glued.end(2), key=glued[1])


def glued_dash(stop: Stop) -> Slip | None:
    """``-Punkt``: without the space it is text, not a point of a list."""
    for offset in (stop.since, stop.at):
        start, line = stop.line(offset)
        glued = _GLUED_DASH.match(line)
        if glued and ("expected ':'" in stop.problem or "'-' indicator" in stop.problem):
            return _slip("glued-dash", start + glued.start(1), start + glued.end(1))
    return None


def line_without_colon(stop: Stop) -> Slip | None:
    """A line among keys or points that is neither."""
    if not stop.problem.startswith("could not find expected ':'"):
        return None
    start, line = stop.line(stop.since)
    return _slip("line-without-colon", stop.since, start + len(line.rstrip()))


def key_too_deep(stop: Stop) -> Slip | None:
    """A key that stands deeper than the key above and so became part of that one's text."""
    seen = stop.seen
    if not _is_second_colon(stop) or seen is None or seen.style or seen.end != stop.at:
        return None
    start, line = stop.line(stop.at)
    word = _LONE_KEY.fullmatch(line[: stop.at - start])
    if not word or seen.start >= start:
        return None
    return _slip("key-too-deep", start + word.start(1), stop.at + 1, key=word[1])


def curly_quotes(stop: Stop) -> Slip | None:
    """``tittel: “Trygg: drift”``: only straight quotation marks hold a text together."""
    opening = stop.text[stop.seen.start] if stop.seen and stop.seen.start < len(stop.text) else ""
    if not _is_second_colon(stop) or not opening or opening not in _CURLY:
        return None
    return _slip("curly-quotes", stop.at, stop.at + 1, mark=opening)


def second_colon(stop: Stop) -> Slip | None:
    """``tekst: Vi skal: dette``: the second colon breaks the text."""
    return _slip("second-colon", stop.at, stop.at + 1) if _is_second_colon(stop) else None


def colon_in_brackets(stop: Stop) -> Slip | None:
    """``{tittel:, tekst: …}``: between brackets a colon has a space after it."""
    if stop.problem != "found unexpected ':'":
        return None
    return _slip("colon-in-brackets", stop.since, max(stop.at, stop.since + 1))


def list_on_key_line(stop: Stop) -> Slip | None:
    """``tiltak: - noe``: a list starts on the next line."""
    if not stop.problem.startswith("block sequence entries are not allowed"):
        return None
    return _slip("list-on-key-line", stop.at, stop.at + 1)


def star_for_point(stop: Stop) -> Slip | None:
    """``* punkt``: lists have dashes."""
    sign = stop.text[stop.since : stop.since + 2]
    if "alias" not in stop.context or sign not in {"* ", "*\t"}:
        return None
    return _slip("star-for-point", stop.since, stop.since + 1)


def reserved_start(stop: Stop) -> Slip | None:
    """A text that begins with a sign that means something in YAML: ``%``, ``@``, ``*``, ``&``, ``!`` and others."""
    starts = ("an alias", "an anchor", "a tag", "a directive")
    begins_sign = stop.context.removeprefix("while scanning ").removeprefix("while parsing ") in starts
    nothing_starts = any(said in stop.problem for said in _NOTHING_STARTS)
    alias = stop.right_after("alias")
    at = stop.since if begins_sign else alias.start if alias else stop.at if nothing_starts else None
    if at is None or not stop.text[at : at + 1].strip():
        return None
    return _slip("reserved-start", at, at + 1, sign=stop.text[at])


def text_after_arrow(stop: Stop) -> Slip | None:
    """``tekst: > Vi skal``: after ``>`` and ``|`` the text starts on the next line."""
    if "block scalar" not in stop.context:
        return None
    return _slip("text-after-arrow", stop.since, max(stop.at, stop.since + 1), sign=stop.text[stop.since])


def unclosed_bracket(stop: Stop) -> Slip | None:
    """A bracket that is never closed, or a comma that is missing before it is."""
    if "flow" not in stop.context:
        return None
    at = stop.since
    if stop.text[at : at + 1] not in _BRACKETS:  # the parser stopped where the value should be
        at = max(stop.text.rfind(bracket, 0, at) for bracket in _BRACKETS)
    return _slip("unclosed-bracket", at, at + 1, bracket=stop.text[at]) if at >= 0 else None


def after_the_end(stop: Stop) -> Slip | None:
    """More text after what closed the document."""
    if "expected <document start>" not in stop.problem:
        return None
    return _slip("after-the-end", stop.at, stop.at + 1)


def colon_without_key(stop: Stop) -> Slip | None:
    """A line that begins with a colon."""
    if "expected key" not in stop.problem or stop.text[stop.at : stop.at + 1] != ":":
        return None
    return _slip("empty-key", stop.at, stop.at + 1)


def point_without_dash(stop: Stop) -> Slip | None:
    """A line among the points of a list that is no point."""
    if "'-' indicator" not in stop.problem:
        return None
    return _slip("point-without-dash", stop.at, _end_of_line(stop))


def blank_line_of_spaces(stop: Stop) -> Slip | None:
    """The first line of a block text holds only spaces, more of them than the text below is indented."""
    seen = stop.seen
    if seen is None or seen.style not in {"|", ">"}:
        return None
    body = _LINE_END.search(stop.text, seen.start)
    if not body or not stop.text[body.end() : seen.end].isspace():
        return None
    spaces = _SPACES.search(stop.text, body.end(), seen.end)
    return _slip("blank-line-of-spaces", *spaces.span()) if spaces else None


def wrong_indent(stop: Stop) -> Slip | None:
    """A line that is indented like none of the lines that it could belong to; the nearest of these is named."""
    start, line = stop.line(stop.at)
    if "expected key" not in stop.problem or line[: stop.at - start].strip():
        return None
    found = stop.at - start
    number, column = min(_open_lines(stop.text[:start], line), key=lambda one: abs(one[1] - found), default=(1, 0))
    return _slip("wrong-indent", stop.at, _end_of_line(stop), found=found, line=number, column=column)


def _open_lines(before: str, line: str) -> Iterator[tuple[int, int]]:
    """Number and indentation of the lines above that ``line`` could belong beside, the nearest first."""
    above = [(number, text) for number, text in enumerate(_LINE_BREAK.split(before), start=1) if text.strip()]
    if not _OPENING.match(line):
        yield from ((number, len(text) - len(text.lstrip())) for number, text in above[-1:])
        return
    is_point = line.lstrip().startswith("- ")
    limit = len(before) + 1
    for number, text in reversed(above):
        opening = _OPENING.match(text)
        indent = len(opening[1]) if opening else limit
        if opening and indent < limit:
            yield number, indent if is_point else len(opening[1] + opening[2])
            limit = indent


def _is_second_colon(stop: Stop) -> bool:
    return stop.problem.startswith("mapping values are not allowed")


def _end_of_line(stop: Stop) -> int:
    start, line = stop.line(stop.at)
    return max(start + len(line.rstrip()), stop.at)


DIAGNOSES: tuple[Diagnosis, ...] = (
    tab_indent,
    unclosed_quote,
    text_after_quote,
    text_after_bracket,
    wrong_escape,
    glued_colon,
    glued_dash,
    line_without_colon,
    key_too_deep,
    curly_quotes,
    second_colon,
    colon_in_brackets,
    list_on_key_line,
    star_for_point,
    reserved_start,
    text_after_arrow,
    unclosed_bracket,
    after_the_end,
    colon_without_key,
    point_without_dash,
    blank_line_of_spaces,
    wrong_indent,
)
"""What may have gone wrong, in the order in which it is tried."""
