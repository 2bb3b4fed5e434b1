"""The scalars of the language as JSON Schema.

Other readers of YAML take ``0301`` for a number and ``no`` for a truth value, so *name*, *line* and *text* let both
pass, and an empty value too: a draft need not be finished. Patterns are those that JavaScript and Python both read.

Two things ``validate`` refuses pass here: a day that its month does not have, and ``yes`` or ``no`` where a reader of
YAML 1.1 has made a truth value of it before the schema looks.
"""

from __future__ import annotations

from typing import Any

from agstrategi.model.identity import Kommune
from agstrategi.model.plan import Rullering
from agstrategi.schema.anycase import any_case

Schema = dict[str, Any]

_ANY = ["string", "number", "boolean", "null"]
_ONE_LINE = r"^\n*[^\n]*\n*$"
_NO_CAPITALS_OR_SIGNS = r"[^\x00-\x2F\x3A-\x60\x7B-\xBFÀ-ÖØ-Þ×÷\s]"
_ID = rf"^\s*(?:{_NO_CAPITALS_OR_SIGNS}+(?:-{_NO_CAPITALS_OR_SIGNS}+)*)?\s*$"
_YES_NO = rf"^\s*(?:{any_case('ja|nei|true|false')})?\s*$"
_UNFILLED = rf"[xX][xX]|__|^[\s.…?–—_/xX-]*$|\[[^\]]*\]|{any_case('todo')}"
_MONTH = r"(?:0[1-9]|1[0-2])"
_DAY = r"(?:0[1-9]|[12][0-9]|3[01])"
_TIME = rf"[0-9]{{4}}(?:-{_MONTH}(?:-{_DAY})?|-[KkQq][1-4])?"
_HALF = rf"(?:{_TIME}|\S*(?:[xX][xX]|__)\S*|[.…?_/xX-]+|\[\S*\])"
_PERIOD = rf"mot\s+[0-9]{{4}}|{_TIME}|[0-9]{{4}}\s*-\s*[0-9]{{4}}|{_HALF}(?:\s*[–—]\s*|\s+-\s+){_HALF}"
_YEAR = {"minimum": 1000, "maximum": 9999}
_INTERVAL = any_case("årlig|årleg|(?:hvert|kvart) (?:[0-9]+|annet|anna|andre|tredje|fjerde)[.]? år|etter (?:valg|val)")
_NOT_MUNICIPALITY = rf"^(?![^\n]*\S[^\n]*\s(?:{any_case('fylkes')})?{any_case('kommune')}\s*$)\n*[^\n]*\n*$"


def choice(values: tuple[str, ...]) -> Schema:
    """Give the schema of a field that takes one of ``values``."""
    numbers = [int(value) for value in values if value.isdecimal()]
    return {"enum": [*values, *numbers, "", None]}


def _filled(pattern: str) -> str:
    """Let what waits to be filled in pass too."""
    return rf"{_UNFILLED}|^\s*(?:{pattern})?\s*$"


_LINE: Schema = {"type": _ANY, "pattern": _ONE_LINE}
_POINT: Schema = {"type": ["string", "integer", "null"], "pattern": _filled(_TIME), **_YEAR}
_SPAN: Schema = {
    "type": ["object", "string", "integer", "null"],
    "pattern": _filled(_PERIOD),
    **_YEAR,
    "properties": {
        "fra": {"description": "Når perioden begynner.", "$ref": "#/$defs/tid", "examples": ["2023-04-01"]},
        "til": {"description": "Når perioden slutter.", "$ref": "#/$defs/tid", "examples": ["2026-03-31"]},
    },
    "additionalProperties": False,
}
SCALARS: dict[str, Schema] = {
    "tekst": {"description": "Markdown i ett eller flere avsnitt.", "type": _ANY},
    "linje": {"description": "Én linje Markdown.", **_LINE},
    "navn": {"description": "Tegnene slik de står, på én linje.", **_LINE},
    "id": {
        "description": "Små bokstaver, tall og bindestrek.",
        "type": ["string", "integer", "boolean", "null"],
        "pattern": _ID,
    },
    "sti": {"description": "Adressen til noe i filen.", **_LINE},
    "ref": {"description": "Id-en til noe i filen, eller navnet på et felt.", **_LINE},
    "fil": {"description": "En fil i strategiens mappe.", **_LINE},
    "janei": {"description": "ja eller nei.", "type": ["string", "boolean", "null"], "pattern": _YES_NO},
    "tid": {"description": "År, kvartal (2026-K2), måned (2026-06) eller dato (2026-06-30).", **_POINT},
    "periode": {"description": "Fra og til, eller «mot» et år.", **_SPAN},
}
"""The kinds of ``model.scalars.Slag``, and ``periode``, which is a *tid* with two ends."""

SPECIAL: dict[tuple[type, str], Schema] = {
    (Kommune, "navn"): {"type": _ANY, "pattern": _NOT_MUNICIPALITY},
    (Kommune, "nummer"): {
        "type": ["string", "integer", "null"],
        "pattern": _filled("[0-9]{4}"),
        "minimum": 0,
        "maximum": 9999,
    },
    (Rullering, "strategi"): {"type": ["string", "null"], "pattern": rf"^\s*(?:{_INTERVAL})?\s*$"},
    (Rullering, "tiltak"): {"type": ["string", "null"], "pattern": rf"^\s*(?:{_INTERVAL})?\s*$"},
}
"""Fields with a check of their own, which their kind does not tell."""
