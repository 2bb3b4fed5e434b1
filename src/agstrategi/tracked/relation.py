"""What a comparison says of two texts' parts: which are the same thing, and which are certainly not."""

from __future__ import annotations

from collections.abc import Mapping

from agstrategi.compare.result import Comparison
from agstrategi.diagnostics import Path
from agstrategi.tracked.units import Unit

Origins = Mapping[str, Path]
"""The path of the part that each bookmark stands at."""


_NONE: frozenset[Path] = frozenset()


class Relation:
    """Tells by their bookmarks what parts of the old text became in the new one."""

    def __init__(self, comparison: Comparison, old: Origins, new: Origins) -> None:
        became: dict[Path, tuple[Path, ...]] = {}
        parts: dict[Path, tuple[Path, ...]] = {}
        for change in comparison.changes:
            after = tuple(ref.path for ref in change.new)
            became.update((ref.path, after) for ref in change.old)
            parts.update((path, (path,)) for path in after)
        self._labels = {name: _followed(path, became) for name, path in old.items()}
        self._labels |= {name: _followed(path, parts) for name, path in new.items()}

    def parts(self, unit: Unit) -> frozenset[Path]:
        """Give the parts of the new strategy that a unit of the new text is, or that one of the old text became."""
        if not unit.names:
            return _NONE
        return frozenset(path for name in unit.names for path in self._labels.get(name) or ())

    def is_told(self, unit: Unit) -> bool:
        """Tell whether the comparison says of a unit what became of it, or where it came from."""
        return len(unit.names) == 1 and not unit.is_table and self._labels.get(unit.names[0]) is not None


def _followed(path: Path, known: Mapping[Path, tuple[Path, ...]]) -> tuple[Path, ...] | None:
    """Follow a path by what it names, or by what it stands in where it is a field of that.

    None where the comparison says nothing: a place in a list of what are no parts does not tell what stands there.
    """
    for end in range(len(path), -1, -1):
        if end == 0 or path[:end] in known:
            rest = path[end:]
            if any(isinstance(step, int) for step in rest):
                return None
            return tuple((*one, *rest) for one in known.get(path[:end], ((),)))
    return None
