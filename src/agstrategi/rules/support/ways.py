"""Paths in the data as authors write them after ``vis``."""

from __future__ import annotations

from functools import lru_cache

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


@lru_cache(maxsize=1)
def _known(_case: Case) -> dict[Path, tuple[str, ...]]:
    """Give the memory of one strategy's ids, to be filled as they are asked for."""
    return {}


def _name(case: Case, held: Path, at: int) -> str:
    collection = case.part_at.get(held[:-1])
    if isinstance(collection, Samling) and held[-1] == "punkter":
        known = _known(case)
        if held not in known:
            known[held] = ids(collection)
        return known[held][at]
    chapter = case.part_at.get((*held, at))
    return getattr(chapter, "id", "") or str(at + 1)
