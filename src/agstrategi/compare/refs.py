"""How a part is named in a result: where it stands, what it is called, what stands around it."""

from __future__ import annotations

from agstrategi.compare.pairing import Side
from agstrategi.compare.parts import Part
from agstrategi.compare.result import Ref

_WORDS = 8


def title_of(part: Part) -> str:
    """Give what a part is called in a list: its title or term, else the first words of its text."""
    if part.name and part.kind != "tekst":
        return part.name
    words = next(iter(part.own_text()), "").removeprefix("• ").split()
    return " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")


class Refs:
    """Names the parts of one strategy."""

    def __init__(self, side: Side, source: int = 0) -> None:
        self._side = side
        self._source = source
        self._known: dict[int, Ref] = {}

    def of(self, at: int) -> Ref:
        """Give the reference to one part."""
        if at not in self._known:
            self._known[at] = self._made(at)
        return self._known[at]

    def _made(self, at: int) -> Ref:
        part, parent = self._side.parts[at], self._side.parent[at]
        around = self.of(parent) if parent >= 0 else None
        inside = around is not None and bool(around.area)
        is_area = part.kind == "satsingsområde" and not inside
        return Ref(
            path=part.path,
            id=part.id,
            written=part.written,
            title=title_of(part),
            field=part.under,
            within=(*around.within, around.title) if around else (),
            area=part.path if is_area else around.area if around else (),
            area_id=part.id if is_area else around.area_id if around else "",
            values=part.values,
            source=self._source,
            at=at,
        )
