"""What a part points to: links and pictures, each under an id of the part's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.opc.part import Part


class Relations:
    """The relations of one part; each target gets one."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self._ids: dict[tuple[str, str], str] = {}
        self._next = 1

    def link(self, kind: str, address: str) -> str:
        """Point out of the package."""
        return self._add(kind, address, address, outside=True)

    def part(self, kind: str, target: Part) -> str:
        """Point to another part."""
        return self._add(kind, str(target.partname), target, outside=False)

    def _add(self, kind: str, name: str, target: Part | str, *, outside: bool) -> str:
        key = (kind, name)
        if key not in self._ids:
            relations = self._part.rels
            while (found := f"rId{self._next}") in relations:
                self._next += 1
            relations.add_relationship(kind, target, found, outside)
            self._ids[key] = found
        return self._ids[key]
