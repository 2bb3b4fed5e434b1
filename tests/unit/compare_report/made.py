"""Comparisons made by hand, and the report made of real ones, for the tests of the report."""

from __future__ import annotations

from typing import Any

from agstrategi.compare import compare
from agstrategi.compare.balance import balance
from agstrategi.compare.codes import CODES, Choice
from agstrategi.compare.report.document import document
from agstrategi.compare.report.view import Selection, View
from agstrategi.compare.report.wording import Wording
from agstrategi.compare.result import Change, Comparison, Fate, FieldChange, Note, Ref, SharedChange
from agstrategi.diagnostics import Path
from agstrategi.model.load import load
from agstrategi.model.strategi import Strategi
from agstrategi.outline.terms import Terms
from agstrategi.source import parse
from agstrategi.writers import write
from agstrategi.writers.templates import Templates

TEMPLATES = Templates()
AREA = "satsingsområder"


def strategi(text: str) -> Strategi:
    """Read a strategy; where it says nothing of itself, it is Nordvik's."""
    frame = "" if text.startswith("strategi:") else "strategi: {tittel: Plan, kommune: Nordvik}\n"
    read = parse(frame + text, "strategi.yaml")
    assert read.value is not None, read.diagnostics
    found = load(read.value)
    assert found.value is not None, found.diagnostics
    return found.value


def wording(text: str = "") -> Wording:
    """Give the words of a strategy."""
    return Wording(Terms(strategi(text)))


def compared(old: str, new: str, selection: Selection | None = None, choice: Choice | None = None) -> View:
    """Compare two strategies for real."""
    return View(compare(strategi(old), strategi(new), choice), selection)


def report(view: View, form: str, text: str = "") -> str:
    """Write the report of a comparison."""
    return write(document(view, wording(text), form), form, TEMPLATES)


def ref(title: str, *path: str | int, **fields: Any) -> Ref:  # noqa: ANN401 - the fields of a reference
    """Make a reference; its fields with a value are ``values``."""
    values = {"tittel": title, **fields.pop("values", {})}
    return Ref(path=path, title=title, values=tuple(values.items()), **fields)


def own(text: str = "Plan") -> Change:
    """Make the change of the strategy itself: none."""
    both = (ref(text, values={"kommune": "Nordvik kommune"}),)
    return Change(Fate.UENDRET, "strategi", both, both)


def measure(title: str, at: int, area: int = 0, **fields: Any) -> Ref:  # noqa: ANN401
    """Make a measure of a focus area."""
    around: Path = (AREA, "punkter", area)
    return ref(title, *around, "tiltak", "punkter", at, area=around, within=(f"Område {area}",), **fields)


def area(at: int = 0) -> Change:
    """Make a focus area that is as it was."""
    path: Path = (AREA, "punkter", at)
    both = (ref(f"Område {at}", *path, id=f"område-{at}", area=path),)
    return Change(Fate.UENDRET, "satsingsområde", both, both)


def field(name: str, before: str, after: str, code: str = "D212") -> FieldChange:
    """Make a changed field of one word."""
    ops = tuple(op for op in (("-", before), ("+", after)) if op[1])
    return FieldChange(name, before, after, ops, code, CODES[code].grade)


def changed(kind: str, old: Ref, new: Ref, *fields: FieldChange, **more: Any) -> Change:  # noqa: ANN401
    """Make a change of one part."""
    gravest = min(fields, key=lambda one: one.code) if fields else None
    code = {"code": gravest.code, "grade": gravest.grade} if gravest else {}
    return Change(Fate.ENDRET, kind, (old,), (new,), **code | {"fields": fields, "matched_by": "id"} | more)


def gone(kind: str, old: Ref, code: str = "D216", **more: Any) -> Change:  # noqa: ANN401
    """Make a part that is taken out."""
    return Change(Fate.UTGATT, kind, (old,), (), code, CODES[code].grade, **more)


def born(kind: str, new: Ref, code: str = "D217", **more: Any) -> Change:  # noqa: ANN401
    """Make a part that is new."""
    return Change(Fate.NY, kind, (), (new,), code, CODES[code].grade, **more)


def view(
    *changes: Change,
    shared: tuple[SharedChange, ...] = (),
    notes: tuple[Note, ...] = (),
    selection: Selection | None = None,
    itself: Change | None = None,
) -> View:
    """Make a view of a comparison; the strategy itself is added."""
    every = (itself or own(), *changes)
    return View(Comparison(balance(every), every, shared, notes), selection)
