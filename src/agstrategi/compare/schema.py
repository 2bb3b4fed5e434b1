"""The JSON Schema of a comparison's plain form."""

from __future__ import annotations

from typing import Any

from agstrategi.compare.codes import CODES
from agstrategi.compare.form import VERSION
from agstrategi.compare.result import KINDS, Fate, Grade

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_YES_NO: Schema = {"type": "boolean"}
_NUMBER: Schema = {"type": "integer", "minimum": 0}
_NUMBERS: Schema = {"type": "array", "items": _NUMBER}
_SCORE: Schema = {"type": "number", "minimum": 0, "maximum": 1}
_KIND: Schema = {"enum": list(KINDS)}
_PATH: Schema = {
    "type": "array",
    "items": {"type": ["string", "integer"]},
    "description": "The author's keys, indexes from 0; the last number of a text counts its paragraphs.",
}
_WAYS = ("erstatter", "id", "tekst", "tittel", "likhet", "innhold", "plass", "deling", "sammenslåing")


def schema() -> Schema:
    """Give the JSON Schema of what ``as_data`` gives."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "agstrategi diff",
        "description": "What became of each part of a strategy in the one that replaces it.",
        **_object(
            version={"const": VERSION},
            language={"enum": ["nb", "nn"], "description": "The language of the new strategy."},
            balance={"type": "object", "propertyNames": _KIND, "additionalProperties": _balance()},
            changes={"type": "array", "items": _change()},
            shared={"type": "array", "items": _shared()},
            notes={"type": "array", "items": _note()},
        ),
    }


def _object(**properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _or_null(schema_: Schema) -> Schema:
    return {"anyOf": [schema_, {"type": "null"}]}


def _severity() -> Schema:
    return {
        "enum": [*(grade.value for grade in Grade), None],
        "description": "null: nothing is changed, or the reader has set the code aside.",
    }


def _code() -> Schema:
    return {"enum": list(CODES)}


def _balance() -> Schema:
    keys = ("før", "uendret", "endret", "delt", "slått_sammen", "utgått", "ny", "delt_i", "slått_sammen_til", "etter")
    return {
        "description": "før = uendret + endret + delt + slått_sammen + utgått; "
        "etter = uendret + endret + delt_i + slått_sammen_til + ny.",
        **_object(**dict.fromkeys(keys, _NUMBER)),
    }


def _change() -> Schema:
    return _object(
        fate={"enum": [fate.value for fate in Fate]},
        kind=_KIND,
        severity=_severity(),
        code=_or_null(_code()),
        old={"type": "array", "items": _ref()},
        new={"type": "array", "items": _ref()},
        fields={"type": "array", "items": _field()},
        moved=_YES_NO,
        reordered=_YES_NO,
        matched_by={"enum": [*_WAYS, None]},
        score=_or_null(_SCORE),
        runner_up=_or_null(_object(id=_TEXT, path=_PATH, score=_SCORE)),
        uncertain=_YES_NO,
        follows={**_YES_NO, "description": "New or gone together with what it stands in."},
        covered={**_YES_NO, "description": "All that is changed is told once, in shared."},
    )


def _ref() -> Schema:
    found = _object(
        id={**_TEXT, "description": "The written id, else the derived one."},
        written={**_YES_NO, "description": "Whether the author wrote the id."},
        path=_PATH,
        file={**_TEXT, "description": "As findings name it; VERSION:path in git; empty where it is not known."},
        line={**_NUMBER, "description": "From 1; 0 where it is not known."},
        source={**_NUMBER, "description": "Which predecessor, from 0; always 0 for the new strategy."},
        title=_TEXT,
        field={**_TEXT, "description": "The key of what it stands in."},
        within={"type": "array", "items": _TEXT, "description": "Titles of the parts around it, outermost first."},
        area={**_TEXT, "description": "The id of the focus area around it, or of itself."},
    )
    found["properties"]["values"] = {
        "type": "object",
        "additionalProperties": _TEXT,
        "description": "All fields, of what was split or merged.",
    }
    return found


def _field() -> Schema:
    return _object(
        field={**_TEXT, "description": "The author's key."},
        before=_TEXT,
        after=_TEXT,
        ops={
            "type": "array",
            "description": "Runs of words: = stays, - is taken out, + is put in; joined with a space.",
            "items": {"type": "array", "prefixItems": [{"enum": ["=", "-", "+"]}, _TEXT], "minItems": 2, "maxItems": 2},
        },
        code=_code(),
        severity=_severity(),
        shared={**_NUMBERS, "description": "Numbers in the list shared."},
        covered=_YES_NO,
    )


def _shared() -> Schema:
    return _object(
        field={**_TEXT, "description": "The one field that it is about; empty: words in any text."},
        before=_TEXT,
        after=_TEXT,
        code=_code(),
        severity=_severity(),
        count=_NUMBER,
        kinds={"type": "object", "propertyNames": _KIND, "additionalProperties": _NUMBER},
        changes={**_NUMBERS, "description": "Numbers in the list changes."},
    )


def _note() -> Schema:
    return _object(
        key={"enum": ["id-satt-til-side", "erstatter-ukjent"]},
        kind=_KIND,
        count=_NUMBER,
        total=_NUMBER,
        ref=_TEXT,
        path=_PATH,
    )
