"""How a part is named in a result: where it stands, what it is called, what stands around it."""

from __future__ import annotations

from functools import cached_property

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

    @cached_property
    def _titles(self) -> list[str]:
        return [title_of(part) for part in self._side.parts]

    def of(self, at: int) -> Ref:
        """Give the reference to one part."""
        if at not in self._known:
            self._known[at] = self._made(at)
        return self._known[at]

    def _made(self, at: int) -> Ref:
        part = self._side.parts[at]
        around = list(self._side.ancestors(at))
        areas = [one for one in (at, *around) if self._side.parts[one].kind == "satsingsområde"]
        area = self._side.parts[areas[-1]] if areas else None
        return Ref(
            path=part.path,
            id=part.id,
            written=part.written,
            title=self._titles[at],
            field=part.under,
            within=tuple(self._titles[one] for one in reversed(around)),
            area=area.path if area else (),
            area_id=area.id if area else "",
            values=part.values,
            source=self._source,
            at=at,
        )
