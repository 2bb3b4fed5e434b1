"""From the model to a JSON Schema: every part once, under ``$defs``, with its short forms.

JSON Schema's words each speak of one type only (``properties`` of objects, ``pattern`` of texts), so a part that may
be written as a mapping, a text or a list is one schema with several types, and an editor need not guess which is meant.
"""

from __future__ import annotations

import json
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from agstrategi.model.base import Del, Samling, attribute_of, key_of
from agstrategi.model.blocks import FigurDel, TekstBlokk
from agstrategi.model.locate import inner_type
from agstrategi.model.scalars import Slag
from agstrategi.model.strategi import Strategi
from agstrategi.model.time import Periode
from agstrategi.schema.scalars import SCALARS, SPECIAL, Schema, choice
from agstrategi.schema.shapes import shapes_of, takes, takes_one
from agstrategi.schema.words import of_key, of_part

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_UNIONS = (Union, UnionType)
_ITEM = "/"
_ONE_OF: dict[type[Del], str] = {TekstBlokk: "Blokk", FigurDel: "Figurdel"}
"""The names of what may be one of several parts, by the first of them."""


def keys() -> list[str]:
    """Give the keys that ``schema`` takes: those of the top level, with ``/`` after a list's for one of its items."""
    found = []
    for name in Strategi.model_fields:
        found.append(key_of(name))
        if _is_list(name):
            found.append(f"{key_of(name)}{_ITEM}")
    return found


def _is_list(attribute: str) -> bool:
    kind = _bare(Strategi.model_fields[attribute].annotation)
    return get_origin(kind) is tuple or (isinstance(kind, type) and issubclass(kind, Samling))


def schema(key: str = "") -> Schema:
    """Make the schema of a strategy, or of what a file of a folder holds. Raises KeyError for a key that is none."""
    if key and key not in keys():
        raise KeyError(key)
    builder = _Builder()
    if not key:
        start, title = builder.kind(Strategi), "Arbeidsgiverstrategi"
    elif key.endswith(_ITEM):
        start = builder.kind(inner_type(Strategi, attribute_of(Strategi, key.removesuffix(_ITEM))))
        title = f"En fil i mappen «{key.removesuffix(_ITEM)}»"
    else:
        start, title = builder.field(Strategi, attribute_of(Strategi, key)), f"Filen for «{key}»"
    return {"$schema": _DIALECT, "title": title, **start, "$defs": dict(sorted(builder.parts.items()))}


def text(key: str = "") -> str:
    """Write a schema as JSON in lines, as ``docs/skjema/`` has it."""
    return json.dumps(schema(key), ensure_ascii=False, indent=2) + "\n"


class _Builder:
    """Collects the parts that a schema refers to."""

    def __init__(self) -> None:
        self.parts: dict[str, Schema] = {}

    def field(self, part: type[Del], attribute: str) -> Schema:
        """Give the schema of a field, with its description and examples."""
        said, examples = of_key(part, key_of(attribute))
        return {"description": said, **self.value(part, attribute), "examples": examples}

    def value(self, part: type[Del], attribute: str) -> Schema:
        """Give the schema of a field's value."""
        info = part.model_fields[attribute]
        return SPECIAL.get((part, attribute)) or self.kind(info.annotation, tuple(info.metadata))

    def kind(self, kind: Any, marks: tuple[object, ...] = ()) -> Schema:  # noqa: ANN401 - one a kind of type
        """Give the schema of a type with its marks."""
        while get_origin(kind) is Annotated:
            kind, *inner = get_args(kind)
            marks = (*inner, *marks)
        mark = next((mark for mark in marks if isinstance(mark, Slag)), None)
        if mark is not None:
            return choice(mark.values) if mark.values else self._scalar("periode" if _is_period(kind) else mark.kind)
        if get_origin(kind) in _UNIONS:
            members = [member for member in get_args(kind) if member is not type(None)]
            return self._optional(members[0], kind, marks) if len(members) == 1 else self._one_of(members, kind, marks)
        if get_origin(kind) is tuple:
            return self._list(get_args(kind)[0], marks, nothing=takes(_marked(kind, marks), None))
        if get_origin(kind) is dict:
            return {"type": ["object", "null"], "additionalProperties": self.kind(get_args(kind)[1])}
        return self._part(kind)

    def _scalar(self, name: str) -> Schema:
        self.parts[name] = SCALARS[name]
        if name == "periode":
            self._scalar("tid")
        return _reference(name)

    def _optional(self, kind: Any, whole: Any, marks: tuple[object, ...]) -> Schema:  # noqa: ANN401
        if get_origin(kind) is tuple:
            return self._list(get_args(kind)[0], marks, nothing=takes(_marked(whole, marks), None))
        return self.kind(kind, marks)

    def _list(self, item: Any, marks: tuple[object, ...], *, nothing: bool) -> Schema:  # noqa: ANN401
        inner = self.kind(item)
        if not takes_one(marks):
            return {"type": _types(["array"], nothing=nothing), "items": inner}
        flat = self._flat(inner)
        if "type" in flat:  # one text, or a list of them
            return {**flat, "type": _types([*flat["type"], "array"], nothing=nothing), "items": inner}
        return {"anyOf": [inner, {"type": _types(["array"], nothing=nothing), "items": inner}]}

    def _one_of(self, members: list[Any], kind: Any, marks: tuple[object, ...]) -> Schema:  # noqa: ANN401
        name = _ONE_OF[get_args(members[0])[0]]
        if name not in self.parts:
            self.parts[name] = {}  # parts hold each other
            nothing = [{"type": "null"}] if takes(_marked(kind, marks), None) else []
            self.parts[name] = {"anyOf": [*(self.kind(member) for member in members), *nothing]}
        return _reference(name)

    def _part(self, part: type[Del]) -> Schema:
        name = _name(part)
        if name not in self.parts:
            self.parts[name] = {}
            self.parts[name] = self._shaped(part)
        return _reference(name)

    def _flat(self, made: Schema) -> Schema:
        """Give the schema of a scalar itself where ``made`` refers to one, without its description."""
        scalar = SCALARS.get(str(made.get("$ref", "")).rpartition("/")[2])
        return {word: value for word, value in (scalar or made).items() if word != "description"}

    def _shaped(self, part: type[Del]) -> Schema:
        """Give the schema of a part: its keys, and the words of what its short forms stand for."""
        shapes = shapes_of(part)
        types: list[str] = []
        made: Schema = {"description": of_part(part)}
        if shapes.text:
            short = self._flat(self.value(part, shapes.text))
            types += short.pop("type")
            made |= short
        if shapes.list:
            types.append("array")
            made["items"] = self.value(part, shapes.list)["items"]
        if shapes.mapping:
            types.append("object")
            made |= self._mapping(part)
        return {**made, "type": _types(types, nothing=shapes.nothing)}

    def _mapping(self, part: type[Del]) -> Schema:
        needed = [key_of(name) for name, info in part.model_fields.items() if info.is_required()]
        made: Schema = {
            "properties": {key_of(name): self.field(part, name) for name in part.model_fields},
            "additionalProperties": False,
        }
        return {**made, "required": needed} if needed else made


def _types(types: list[str], *, nothing: bool) -> list[str]:
    order = ["object", "array", "string", "number", "integer", "boolean"]
    return [*(kind for kind in order if kind in types), *(["null"] if nothing else [])]


def _reference(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _is_period(kind: Any) -> bool:  # noqa: ANN401
    return Periode in get_args(kind)


def _name(part: type[Del]) -> str:
    """Name a part under ``$defs``; a collection after its items."""
    held = part.__pydantic_generic_metadata__["args"]
    return f"{held[0].__name__}Samling" if held else part.__name__


def _marked(kind: Any, marks: tuple[object, ...]) -> Any:  # noqa: ANN401
    return Annotated[(kind, *marks)] if marks else kind


def _bare(kind: Any) -> Any:  # noqa: ANN401
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    if get_origin(kind) in _UNIONS:
        return _bare(get_args(kind)[0])
    return kind
