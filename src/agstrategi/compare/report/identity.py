"""The strategy's own fields: an entry each, and one for the municipality's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from agstrategi.compare.report.rows import Entry, Rows
from agstrategi.compare.result import GRADES, Change, FieldChange

_WORDS = "begreper/"
_SAID_BY_CODE = frozenset({"D113", "D114"})


def identity(rows: Rows, number: int, change: Change) -> Iterator[Entry]:
    """Give the entries of what the strategy says of itself."""
    told = [field for field in change.fields if not field.covered and field.grade]
    words = [field for field in told if field.field.startswith(_WORDS)]
    for field in told:
        if field not in words:
            yield _field(rows, number, change, field)
    if words:
        yield _words(rows, number, change, words)


def _field(rows: Rows, number: int, change: Change, field: FieldChange) -> Entry:
    single = rows.entry(number, replace(change, fields=(field,), code=field.code, grade=field.grade, reordered=False))
    wording = rows.wording
    phrase = wording.say("fraser", field.code) if field.code in _SAID_BY_CODE else wording.say(_manner(field))
    line = replace(rows.line(change, field), label="")
    return replace(single, what=wording.label(field.field, change.kind), phrases=(phrase,), lines=(line,))


def _words(rows: Rows, number: int, change: Change, fields: Sequence[FieldChange]) -> Entry:
    entry = rows.entry(number, replace(change, fields=tuple(fields)))
    grades = [field.grade for field in fields if field.grade]
    return replace(
        entry,
        what=rows.wording.say("begrepene"),
        phrases=(rows.wording.say("endret"),),
        lines=tuple(rows.line(change, field) for field in fields),
        grade=min(grades, key=GRADES.index),
        codes=tuple(dict.fromkeys(field.code for field in fields)),
    )


def _manner(field: FieldChange) -> str:
    return "endret" if field.before and field.after else "lagt_til" if field.after else "tatt_ut"
