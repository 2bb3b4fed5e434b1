"""What the ``vis`` blocks of an outline lead to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from agstrategi.diagnostics import Path
from agstrategi.model.blocks import VisBlokk
from agstrategi.outline.paths import REST, Missing, Target, resolve
from agstrategi.rules.case import Case
from agstrategi.rules.support.parts import of


@lru_cache(maxsize=1)
def shown(case: Case) -> tuple[tuple[Path, VisBlokk, Target], ...]:
    """Give every ``vis`` block with what it leads to; ``vis: resten`` leads to no one thing and is left out."""
    return tuple(_shown(case))


def _shown(case: Case) -> Iterator[tuple[Path, VisBlokk, Target]]:
    for path, part in of(case, VisBlokk):
        if part.vis != REST:
            target = led_to(case, part.vis, path)
            if target is not None:
                yield path, part, target


def led_to(case: Case, ref: str, path: Path) -> Target | None:
    """Give what a reference in the block at ``path`` leads to, None where it leads nowhere."""
    target = resolve(case.strategi, ref, entity(case, path))
    return None if isinstance(target, Missing) else target


def entity(case: Case, path: Path) -> Target | None:
    """Give the goal or focus area in whose ``innhold`` the block at ``path`` stands."""
    for at in range(len(path) - 1, 0, -1):
        if path[at] == "innhold" and hasattr(part := case.part_at.get(path[:at]), "faktorer"):
            return Target(part, path[:at])
    return None
