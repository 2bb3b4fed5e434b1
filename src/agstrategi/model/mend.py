"""A copy of the author's data with its mistakes taken out, so that one run finds those that they hide.

A key that was surely meant otherwise is renamed; a value that cannot be used is emptied. What was renamed is
remembered, so that findings still point at what the author wrote.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from agstrategi.diagnostics import Path


@dataclass(slots=True)
class Mended:
    """The data so far.

    ``emptied`` holds the paths of values that could not be used: what they lack is no further mistake. ``lost`` tells
    that something was left out that other parts may refer to.
    """

    data: Any
    lost: bool = False
    emptied: set[Path] = field(default_factory=set)
    _names: dict[Path, str] = field(default_factory=dict)
    _dropped: list[Path] = field(default_factory=list)

    @classmethod
    def copy_of(cls, data: Any) -> Mended:  # noqa: ANN401 - whatever an author may have written
        """Start from the author's data, which stays as it is."""
        return cls(deepcopy(data))

    def origin(self, path: Path) -> Path:
        """Give the path in the author's own data for one in the mended data."""
        return tuple(self._names.get(path[: at + 1], part) for at, part in enumerate(path))

    def rename(self, path: Path, key: str) -> None:
        """Call the key at ``path`` ``key``, in its place among the others."""
        *parent, old = path
        holder = self._at(tuple(parent))
        entries = [(key if name == old else name, value) for name, value in holder.items()]
        holder.clear()
        holder.update(entries)
        self._names[(*parent, key)] = str(old)

    def drop(self, path: Path) -> None:
        """Have a key and its value taken out by ``settle``: until then its neighbours are judged beside it."""
        self._dropped.append(path)

    def settle(self) -> None:
        """Take out what was dropped."""
        for *parent, key in self._dropped:
            value = self._at(tuple(parent)).pop(key)
            self.lost |= isinstance(value, dict | list)
        self._dropped.clear()

    def put(self, path: Path, value: Any) -> None:  # noqa: ANN401
        """Set what stands at ``path``; None empties it."""
        if not path:
            self.data = value
            return
        *parent, key = path
        holder = self._at(tuple(parent))
        old = holder.get(key) if isinstance(holder, dict) else holder[key]
        self.lost |= isinstance(old, dict | list)
        holder[key] = value
        if value is None:
            self.emptied.add(path)

    def _at(self, path: Path) -> Any:  # noqa: ANN401
        value = self.data
        for part in path:
            value = value[part]
        return value
