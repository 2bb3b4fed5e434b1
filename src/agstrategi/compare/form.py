"""A comparison as plain data: the canonical form, from which every report can be made."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from agstrategi.compare.result import Balance, Change, Comparison, Fate, FieldChange, Note, Ref, SharedChange
from agstrategi.diagnostics import Path

VERSION = 1
Locate = Callable[[int | None, Path], tuple[str, int]]
"""Gives the file and the line of a path, in a predecessor by its number or in the new strategy (None)."""

_JOINTS = {Fate.DELT, Fate.SLATT_SAMMEN}


def _nowhere(_: int | None, __: Path) -> tuple[str, int]:
    return "", 0


def as_data(comparison: Comparison, place: Locate = _nowhere) -> dict[str, Any]:
    """Give a comparison as mappings, lists, texts and numbers, as the published schema says (``schema()``)."""
    return {
        "version": VERSION,
        "language": comparison.language,
        "balance": {kind: _balance(counts) for kind, counts in comparison.balance.items()},
        "changes": [_change(change, place) for change in comparison.changes],
        "shared": [_shared(change) for change in comparison.shared],
        "notes": [_note(note) for note in comparison.notes],
    }


def write(comparison: Comparison, place: Locate = _nowhere) -> str:
    """Write a comparison as JSON, keys in a fixed order, one newline at the end."""
    return json.dumps(as_data(comparison, place), ensure_ascii=False, indent=2) + "\n"


def _balance(counts: Balance) -> dict[str, int]:
    return {
        "før": counts.before,
        "uendret": counts.uendret,
        "endret": counts.endret,
        "delt": counts.delt,
        "slått_sammen": counts.slatt_sammen,
        "utgått": counts.utgatt,
        "ny": counts.ny,
        "delt_i": counts.delt_i,
        "slått_sammen_til": counts.slatt_sammen_til,
        "etter": counts.after,
    }


def _change(change: Change, place: Locate) -> dict[str, Any]:
    whole = change.fate in _JOINTS
    rival = change.runner_up
    return {
        "fate": change.fate.value,
        "kind": change.kind,
        "severity": change.grade.value if change.grade else None,
        "code": change.code,
        "old": [_ref(ref, place(ref.source, ref.path), whole=whole) for ref in change.old],
        "new": [_ref(ref, place(None, ref.path), whole=whole) for ref in change.new],
        "fields": [_field(one) for one in change.fields],
        "moved": change.moved,
        "reordered": change.reordered,
        "matched_by": change.matched_by or None,
        "score": change.score,
        "runner_up": {"id": rival.ref.id, "path": list(rival.ref.path), "score": rival.score} if rival else None,
        "uncertain": change.uncertain,
        "follows": change.follows,
        "covered": change.covered,
    }


def _ref(ref: Ref, place: tuple[str, int], *, whole: bool) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": ref.id,
        "written": ref.written,
        "path": list(ref.path),
        "file": place[0],
        "line": place[1],
        "source": ref.source,
        "title": ref.title,
        "field": ref.field,
        "within": list(ref.within),
        "area": ref.area_id,
    }
    return found | {"values": dict(ref.values)} if whole else found


def _field(one: FieldChange) -> dict[str, Any]:
    return {
        "field": one.field,
        "before": one.before,
        "after": one.after,
        "ops": [list(op) for op in one.ops],
        "code": one.code,
        "severity": one.grade.value if one.grade else None,
        "shared": list(one.shared),
        "covered": one.covered,
    }


def _shared(change: SharedChange) -> dict[str, Any]:
    return {
        "field": change.field,
        "before": change.before,
        "after": change.after,
        "code": change.code,
        "severity": change.grade.value if change.grade else None,
        "count": change.count,
        "kinds": dict(change.kinds),
        "changes": list(change.changes),
    }


def _note(note: Note) -> dict[str, Any]:
    return {
        "key": note.key,
        "kind": note.kind,
        "count": note.count,
        "total": note.total,
        "ref": note.ref,
        "path": list(note.path),
    }
