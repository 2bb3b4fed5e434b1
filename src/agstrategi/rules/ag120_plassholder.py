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


def check(case: Case) -> Iterator[Hit]:
    """Look at every value as it was written: the model has left unfilled dates out."""
    values: list[tuple[Path, str]] = []
    _gather(case.data, (), values)
    everything = "\n".join([value for _, value in values]).lower()
    marks = [mark for mark in MARKS if mark in everything]
    for path, value in values:
        spans = _in_time(value) if _is_time(path) else _in_text(value) if _may_wait(value.lower(), marks) else ()
        for start, end in spans:
            yield Hit(path, fields={"ord": value[start:end]}, span=(start, end))


def _gather(node: object, path: Path, values: list[tuple[Path, str]]) -> None:
    """Note every value in ``node``, which stands at ``path``."""
    if isinstance(node, str):
        values.append((path, node))
    elif isinstance(node, dict):
        for key, value in node.items():
            if key not in _SKIPPED:
                _gather(value, (*path, key), values)
    elif isinstance(node, list):
        for at, value in enumerate(node):
            _gather(value, (*path, at), values)


def _may_wait(low: str, marks: list[str]) -> bool:
    """Tell whether a text in small letters has what one that waits to be filled in has: one of ``marks``, mostly."""
    for mark in marks:  # a loop: this is asked of every value
        if mark in low:
            return True
    return low.startswith("?") or ("[" in low and BRACKETED.search(low) is not None)


def _in_time(value: str) -> Iterator[tuple[int, int]]:
    if value.strip() and is_unfilled(value):
        yield 0, len(value)


def _in_text(value: str) -> Iterator[tuple[int, int]]:
    if whole_placeholder().fullmatch(value.strip()):
        yield 0, len(value)
        return
    for match in placeholder().finditer(prose(value)):
        yield match.span("alone" if match["alone"] else 0)


def _is_time(path: Path) -> bool:
    return path[-1] in _TIMES or (path[-1] in _PERIOD and path[-2:-1] == ("periode",))
