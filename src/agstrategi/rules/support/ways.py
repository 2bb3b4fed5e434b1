"""Paths in the data as authors write them after ``vis``."""

from __future__ import annotations

from agstrategi.diagnostics import Path
from agstrategi.model.base import Samling
from agstrategi.outline.names import ids
from agstrategi.rules.case import Case


def way(case: Case, path: Path) -> str:
    """Write a path with the ids of the items on it: ``satsingsområder/ledelse/tekst``; other places count from 1."""
    found: list[str] = []
    for at, part in enumerate(path):
        if part == "punkter" and isinstance(case.part_at.get(path[:at]), Samling):
            continue
        found.append(_name(case, path[:at], part) if isinstance(part, int) else part)
    return "/".join(found)


def _name(case: Case, held: Path, at: int) -> str:
    collection = case.part_at.get(held[:-1])
    if isinstance(collection, Samling) and held[-1] == "punkter":
        return ids(collection)[at]
    chapter = case.part_at.get((*held, at))
    return getattr(chapter, "id", "") or str(at + 1)
