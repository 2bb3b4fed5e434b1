"""Pydantic's errors as findings: what is wrong in the author's words, where, and what to write instead.

Each kind of error has a function that gives the fault and mends the data, so that what a mistake hides is found too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any, TypeAlias

from agstrategi.diagnostics import Fault, Path
from agstrategi.model.base import Del, attribute_of, kind_of
from agstrategi.model.blocks import KINDS
from agstrategi.model.keys import advise, colon_text, is_broken_text, key_list, keys_of
from agstrategi.model.locate import Spot, locate
from agstrategi.model.mend import Mended
from agstrategi.suggest import nearest

Error: TypeAlias = Any
"""One of pydantic's ``ErrorDetails``."""

_LONGEST = 60
_VERSION = "agstrategi"
# How to write a key that must not be missing, and what stands in for it while the rest is checked.
_EXAMPLES = {
    "strategi": "strategi: {tittel: Arbeidsgiverstrategi, kommune: Nordvik}",
    "tittel": "tittel: Arbeidsgiverstrategi",
    "kommune": "kommune: Nordvik",
    "navn": "navn: Nordvik",
    "for": "for: satsingsområder",
}
_STAND_INS = {"strategi": {"tittel": "", "kommune": ""}}


def take(errors: Iterable[Error], mended: Mended, root: type[Del]) -> list[Fault]:
    """Turn pydantic's errors about ``mended.data`` into faults (paths in the author's own data), and mend them.

    A key that is missing because it is misspelled is one mistake: unknown keys are taken first.
    """
    ordered = sorted(errors, key=lambda error: error["type"] == "missing")
    faults = [_KINDS.get(error["type"], _value)(error, mended, root) for error in ordered]
    mended.settle()
    return [fault for fault in faults if fault]


def _value(error: Error, mended: Mended, root: type[Del]) -> Fault:
    """A value that cannot be used: emptied."""
    spot = locate(mended.data, root, error["loc"])
    message, fields = _worded(error, spot)
    path = (*spot.path, *_narrowed(spot.value, error.get("ctx") or {}))
    fault = Fault(message, mended.origin(path), {"key": spot.key, **fields}, at_key=message == "bad-period-key")
    mended.put(spot.path, _replacement(error))
    return fault


def _narrowed(value: Any, context: dict[str, Any]) -> Path:  # noqa: ANN401
    """Point at the bad half of a period written as ``{fra, til}``, which is checked as one value."""
    if not isinstance(value, dict):
        return ()
    bad = (key for key, half in value.items() if key == context.get("key") or half == context.get("value", ()))
    return tuple(islice(bad, 1))


def _replacement(error: Error) -> str | None:
    """A bad id is mended, so that what refers to it is not blamed as well."""
    return str(error["ctx"]["slug"]) if error["type"] == "bad-id" else None


def _worded(error: Error, spot: Spot) -> tuple[str, dict[str, object]]:
    """Give the message for a bad value, and its fields."""
    kind, context = str(error["type"]), dict(error.get("ctx") or {})
    if "value" in context:
        context["value"] = shortened(str(context["value"]))
    if kind in _WORDINGS:
        return _WORDINGS[kind](context, spot)
    return (kind, context) if kind in _PLAIN else ("bad-value", {})


_Wording: TypeAlias = Callable[[dict[str, Any], Spot], tuple[str, dict[str, object]]]
_PLAIN = {
    "several-lines",
    "no-such-day",
    "bad-period",
    "bad-period-key",
    "bad-municipality-number",
    "list-for-mapping",
    "cells-by-area",
    "bad-interval",
    "list-for-block",
}


def _choice(context: dict[str, Any], spot: Spot) -> tuple[str, dict[str, object]]:
    if spot.key == _VERSION:
        return "bad-version", context
    if context["choices"] == ("ja", "nei"):
        return "bad-yes-no", context
    near, choices = nearest(context["value"].lower(), context["choices"]), ", ".join(context["choices"])
    return "bad-choice-near" if near else "bad-choice", {**context, "near": near, "choices": choices}


def _bad_id(context: dict[str, Any], _spot: Spot) -> tuple[str, dict[str, object]]:
    return "bad-id" if context["slug"] else "bad-id-empty", context


def _time(context: dict[str, Any], _spot: Spot) -> tuple[str, dict[str, object]]:
    return "bad-time-near" if context["iso"] else "bad-time", context


def _mapping_for_text(context: dict[str, Any], spot: Spot) -> tuple[str, dict[str, object]]:
    value = spot.value
    if isinstance(value, dict) and len(value) == 1 and not isinstance(next(iter(value.values())), dict | list):
        return "colon-in-text", {**context, "text": shortened(colon_text(value))}
    if not value:
        return "bracket-for-text", context
    return "mapping-for-text", {**context, "keys": key_list(list(value or ()))}


def _list_for_text(context: dict[str, Any], spot: Spot) -> tuple[str, dict[str, object]]:
    only = spot.value[0] if isinstance(spot.value, list) and len(spot.value) == 1 else None
    if isinstance(only, str) and _takes_words(spot):
        return "bracket-in-text", {**context, "text": shortened(f'"[{only}]"')}
    return "list-for-text" if context["wanted"] == "tekst" else "list-for-line", context


def _takes_words(spot: Spot) -> bool:
    """Tell whether free words may stand at the spot, so that brackets may be part of them."""
    part = spot.around[-1].part
    attribute = attribute_of(part, spot.key)
    return bool(attribute) and kind_of(part, attribute) in {"tekst", "linje", "navn"}


def _for_list(message: str) -> _Wording:
    def word(context: dict[str, Any], spot: Spot) -> tuple[str, dict[str, object]]:
        return message, {**context, "key": spot.key, "text": shortened(str(spot.value))}

    return word


def _text_for_mapping(context: dict[str, Any], spot: Spot) -> tuple[str, dict[str, object]]:
    keys = str(context["keys"]).split(", ")
    text = shortened(str(spot.value))
    return "text-for-mapping", {**context, "first": "tittel" if "tittel" in keys else keys[0], "text": text}


def _municipality(context: dict[str, Any], _spot: Spot) -> tuple[str, dict[str, object]]:
    county = context["value"].strip().lower().endswith("fylkeskommune")
    return "municipality-suffix-county" if county else "municipality-suffix", context


_WORDINGS: dict[str, _Wording] = {
    "bad-choice": _choice,
    "bad-id": _bad_id,
    "bad-time": _time,
    "mapping-for-text": _mapping_for_text,
    "list-for-text": _list_for_text,
    "mapping-for-list": _for_list("mapping-for-list"),
    "text-for-mapping": _text_for_mapping,
    "text-for-list": _for_list("text-for-list"),
    "municipality-suffix": _municipality,
}


def _unknown_key(error: Error, mended: Mended, root: type[Del]) -> Fault:
    spot = locate(mended.data, root, error["loc"])
    key = str(spot.path[-1])
    found = advise(key, spot)
    fault = Fault(found.message, mended.origin(spot.path), found.fields, at_key=True)
    if found.meant:
        mended.rename(spot.path, found.meant)
    else:
        mended.drop(spot.path)
    return fault


def _missing_key(error: Error, mended: Mended, root: type[Del]) -> Fault | None:
    spot = locate(mended.data, root, error["loc"][:-1])
    key = str(error["loc"][-1])
    if isinstance(spot.value, dict) and key in spot.value:  # a misspelled key has got its name
        return None
    if not isinstance(spot.value, dict):
        mended.put(spot.path, {})
    example = _EXAMPLES.get(key, f"{key}: …")
    holder = f"«{spot.key}»" if spot.key else "strategien"
    fault = Fault("missing-key", mended.origin(spot.path), {"key": key, "in": holder, "example": example}, at_key=True)
    mended.put((*spot.path, key), _STAND_INS.get(key, ""))
    mended.lost |= key in {"for", "vis"}
    return None if spot.path in mended.emptied else fault


def _no_kind(error: Error, mended: Mended, root: type[Del]) -> Fault:
    """A block without a kind (AG014)."""
    spot = locate(mended.data, root, error["loc"])
    keys = list(spot.value)
    first = (*spot.path, keys[0]) if keys else spot.path
    found, fields, meant = _kind_advice(spot.value, keys)
    fault = Fault(found, mended.origin(first), fields, at_key=True)
    if meant:
        mended.rename((*spot.path, str(fields["key"])), meant)
    else:
        mended.put(spot.path, {"kapittel": spot.value} if found == "block-chapter" else None)
    return fault


def _kind_advice(block: dict[str, Any], keys: list[str]) -> tuple[str, dict[str, object], str]:
    """Give the message for a block without a kind, its fields, and the kind that was meant."""
    if not keys:
        return "block-empty", {"kinds": key_list(list(KINDS))}, ""
    if "innhold" in keys:
        return "block-chapter", {"key": keys[0]}, ""
    if set(keys) <= {*keys_of(KINDS["vis"])}:
        return "block-without-vis", {"keys": key_list(keys)}, ""
    if is_broken_text(block):
        return "block-colon", {"key": keys[0], "text": shortened(colon_text(block))}, ""
    if hit := next(((key, near) for key in keys if (near := _near_kind(key))), None):
        return "block-no-kind-near", {"key": hit[0], "near": hit[1]}, hit[1]
    return "block-no-kind", {"keys": key_list(keys), "kinds": ", ".join(KINDS)}, ""


def _near_kind(key: str) -> str:
    """Find the kind that a key was meant as; an option of ``vis`` is spelled right and means none."""
    return "" if key in keys_of(KINDS["vis"]) else nearest(key.lower(), KINDS)


def _two_kinds(error: Error, mended: Mended, root: type[Del]) -> Fault:
    spot = locate(mended.data, root, error["loc"])
    second = (*spot.path, error["ctx"]["second"])
    fault = Fault("block-two-kinds", mended.origin(second), dict(error["ctx"]), at_key=True)
    mended.drop(second)
    return fault


_KINDS: dict[str, Callable[[Error, Mended, type[Del]], Fault | None]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing_key,
    "block-no-kind": _no_kind,
    "block-two-kinds": _two_kinds,
}


def shortened(text: str) -> str:
    """Quote at most sixty characters of what an author wrote, on one line."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
