"""The scalar types of the language: how the characters that an author wrote become a value.

The reader hands every scalar over as text, exactly as written, so a type here decides what it means: ``0301`` stays
"0301" in a name and becomes a year nowhere. An empty value is always allowed; a draft must build (language.md, 8).
Refusals are ``PydanticCustomError`` whose type is a key in ``messages/`` and whose context holds its fields.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, GetCoreSchemaHandler
from pydantic_core.core_schema import CoreSchema, no_info_before_validator_function

from agstrategi.model.refusal import refuse
from agstrategi.model.time import Periode, Tidspunkt, is_unfilled, parse_period, parse_time


@dataclass(frozen=True, slots=True)
class Slag:
    """What kind of text a field holds, kept in the annotation for those who walk the model.

    ``kind``: ``tekst`` (Markdown blocks), ``linje`` (one line of inline Markdown), ``navn`` (plain), ``id``, ``sti``
    (a path for ``vis`` and its like), ``ref`` (ids), ``tid``, ``valg`` (one of ``values``), ``janei``, ``fil``.
    """

    kind: str
    values: tuple[str, ...] = ()

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401
        """Let a choice check itself; the other kinds are only marks."""
        schema = handler(source)
        return no_info_before_validator_function(self._check, schema) if self.values else schema

    def _check(self, value: Any) -> str | None:  # noqa: ANN401
        text = _one_line(value).strip()
        if text and text not in self.values:
            refuse("bad-choice", value=text, choices=self.values)
        return text or None


def _scalar(value: Any, wanted: str) -> str:  # noqa: ANN401 - whatever an author may have written
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    key = "list-for-text" if isinstance(value, (list, tuple)) else "mapping-for-text"
    first = next(iter(value), "") if isinstance(value, dict) else ""
    return refuse(key, wanted=wanted, first=str(first))


def _text(value: Any) -> str:  # noqa: ANN401
    return _scalar(value, "tekst")


def _one_line(value: Any) -> str:  # noqa: ANN401
    text = _scalar(value, "én linje tekst").strip("\n")
    if "\n" in text:
        refuse("several-lines")
    return text


def _id(value: Any) -> str:  # noqa: ANN401
    text = unicodedata.normalize("NFC", _one_line(value).strip())
    if text and not is_slug(text):
        refuse("bad-id", value=text, slug=slug(text))
    return text


def _path(value: Any) -> str:  # noqa: ANN401
    return unicodedata.normalize("NFC", _one_line(value).strip())


def _yes_no(value: Any) -> bool | None:  # noqa: ANN401
    if value is None or isinstance(value, bool):
        return value
    text = _scalar(value, "ja eller nei").strip().lower()
    if text in {"ja", "true"}:
        return True
    if text in {"nei", "false"}:
        return False
    if not text:
        return None
    return refuse("bad-choice", value=text, choices=("ja", "nei"))


def _time(value: Any) -> Tidspunkt | None:  # noqa: ANN401
    if isinstance(value, Tidspunkt):
        return value
    return parse_time(_scalar(value, "en dato"))


def _municipality_number(value: Any) -> str:  # noqa: ANN401
    text = _one_line(value).strip()
    if text and not is_unfilled(text) and not re.fullmatch(r"[0-9]{4}", text):
        refuse("bad-municipality-number", value=text)
    return text


def _period(value: Any) -> Periode | None:  # noqa: ANN401
    if isinstance(value, Periode):
        return value
    if isinstance(value, dict):
        unknown = next((key for key in value if key not in {"fra", "til"}), None)
        if unknown is not None:
            refuse("bad-period-key", key=str(unknown))
        return Periode(start=_time(value.get("fra")), end=_time(value.get("til")))
    return parse_period(_scalar(value, "en periode"))


def _optional(check: Callable[[Any], str]) -> Callable[[Any], str | None]:
    """Let absence (None) differ from an empty text, which an author writes to suppress something."""
    return lambda value: None if value is None else check(value)


def one_or_more(value: Any) -> Any:  # noqa: ANN401
    """Let an author write one value where a list may stand."""
    if value is None:
        return []
    return value if isinstance(value, (list, tuple)) else [value]


def choice(*values: str) -> Slag:
    """Mark a field that takes one of ``values``; an empty value is None."""
    return Slag("valg", values)


def is_slug(text: str) -> bool:
    """Tell whether ``text`` is an id: small letters of any alphabet, digits and single hyphens between them."""
    return _SLUG.fullmatch(text) is not None and unicodedata.normalize("NFC", text).lower() == text


_SLUG = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_NOT_SLUG = re.compile(r"[\W_]+")


def slug(text: str) -> str:
    """Make an id of ``text``: lower case, NFC, everything but letters and digits folded to hyphens."""
    return _NOT_SLUG.sub("-", unicodedata.normalize("NFC", text).lower()).strip("-")


Tekst = Annotated[str, Slag("tekst"), BeforeValidator(_text)]
Linje = Annotated[str, Slag("linje"), BeforeValidator(_one_line)]
Navn = Annotated[str, Slag("navn"), BeforeValidator(_one_line)]
Id = Annotated[str, Slag("id"), BeforeValidator(_id)]
Sti = Annotated[str, Slag("sti"), BeforeValidator(_path)]
Fil = Annotated[str, Slag("fil"), BeforeValidator(_path)]
Kommunenummer = Annotated[str, Slag("navn"), BeforeValidator(_municipality_number)]
JaNei = Annotated[bool | None, Slag("janei"), BeforeValidator(_yes_no)]
Tid = Annotated[Tidspunkt | None, Slag("tid"), BeforeValidator(_time)]
Tidsrom = Annotated[Periode | None, Slag("tid"), BeforeValidator(_period)]
Ref = Annotated[str, Slag("ref"), BeforeValidator(_path)]
OptLinje = Annotated[str | None, Slag("linje"), BeforeValidator(_optional(_one_line))]
OptTekst = Annotated[str | None, Slag("tekst"), BeforeValidator(_optional(_text))]
Refs = Annotated[tuple[Ref, ...], BeforeValidator(one_or_more)]
Navner = Annotated[tuple[Navn, ...], BeforeValidator(one_or_more)]
