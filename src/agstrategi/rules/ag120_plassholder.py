"""AG120: text that still waits to be filled in."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.diagnostics import Path, Severity
from agstrategi.model.time import is_unfilled
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case, prose
from agstrategi.rules.lists.placeholders import BRACKETED, MARKS, placeholder, whole_placeholder

RULE = Rule(
    code="AG120",
    name="plassholder",
    severity=Severity.FEIL,
    what="Noe i teksten eller i en dato er ikke fylt ut.",
    why="«Vedtatt xx.xx.xxxx» på forsiden forteller leseren at ingen har lest gjennom dokumentet før det ble lagt ut.",
    bad="strategi:\n  vedtak: {organ: kommunestyret, dato: xx.xx.xxxx}\n",
    good="strategi:\n  vedtak: {organ: kommunestyret, dato: 2023-06-15}\n",
    mend="Fyll ut det som mangler, eller ta bort linja til du vet det.",
    messages={"funn": "«{ord}» er ikke fylt ut"},
)
# Quotations are other people's words; the rest is never printed, or no text.
_SKIPPED = frozenset(
    "sitat notat id vis url fil bilde våpen for erstatter støtter områder felter utvalg som type målform".split()  # noqa: SIM905
)
_TIMES = frozenset({"dato", "iverksatt", "frist", "start", "periode"})
_PERIOD = frozenset({"fra", "til"})
_Values = list[tuple[Path, str]]


def check(case: Case) -> Iterator[Hit]:
    """Look at every value as it was written: the model has left unfilled dates out."""
    times: _Values = []
    texts: _Values = []
    _gather(case.data, (), times, texts)
    found = [(path, value, _in_time(value)) for path, value in times]
    found += [(path, value, _in_text(value)) for path, value in _maybe_waiting(texts)]
    for path, value, spans in found:
        for start, end in spans:
            yield Hit(path, fields={"ord": value[start:end]}, span=(start, end))


def _gather(node: object, path: Path, times: _Values, texts: _Values) -> None:
    """Note every value inside ``node``, which stands at ``path``: times, and texts of any kind."""
    for key, value in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        if key in _SKIPPED:
            continue
        if not isinstance(value, str):
            _gather(value, (*path, key), times, texts)
        elif key in _TIMES or (key in _PERIOD and path[-1:] == ("periode",)):
            times.append(((*path, key), value))
        else:
            texts.append(((*path, key), value))


def _maybe_waiting(texts: _Values) -> Iterator[tuple[Path, str]]:
    """Give the texts that have what one that waits to be filled in has: most signs of it are nowhere in a strategy."""
    everything = "\n".join([value for _, value in texts]).lower()
    marks = [mark for sign, marks in MARKS.items() if sign in everything for mark in marks if mark in everything]
    for path, value in texts:
        low = value.lower() if marks else ""
        if ("[" in value and BRACKETED.search(value)) or value.startswith("?") or any(mark in low for mark in marks):
            yield path, value


def _in_time(value: str) -> Iterator[tuple[int, int]]:
    if value.strip() and is_unfilled(value):
        yield 0, len(value)


def _in_text(value: str) -> Iterator[tuple[int, int]]:
    if whole_placeholder().fullmatch(value.strip()):
        yield 0, len(value)
        return
    for match in placeholder().finditer(prose(value)):
        yield match.span("alone" if match["alone"] else 0)
