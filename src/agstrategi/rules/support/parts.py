"""Finding parts of a strategy, and pointing at the words that name one."""

from __future__ import annotations

import re
from typing import TypeVar, cast

from agstrategi.diagnostics import Path
from agstrategi.model.base import Del
from agstrategi.outline.names import first_words, short_name
from agstrategi.rules.case import Case

PartT = TypeVar("PartT", bound=Del)
_NAMING = ("tittel", "tekst", "utdyping", "ledetekst")
_FIRST_WORDS = re.compile(r"\S+(?:[ \t]+\S+){0,4}")


def of(case: Case, kind: type[PartT]) -> list[tuple[Path, PartT]]:
    """Give every part of one kind with its path, in order."""
    return cast("list[tuple[Path, PartT]]", case.by_kind.get(kind, []))


def written(case: Case, path: Path) -> object:
    """Give what the author wrote at ``path``, before the model read it; None where nothing stands there."""
    node: object = case.data
    for at in path[:-1]:
        if _holds(node, at):
            node = node[at]  # type: ignore[index]
    return node.get(path[-1]) if isinstance(node, dict) else None


def _holds(node: object, at: str | int) -> bool:
    if isinstance(node, dict):
        return at in node
    return isinstance(node, list) and isinstance(at, int) and at < len(node)


def opening(value: str) -> tuple[int, int] | None:
    """Give the characters of a text's first words; None where it has none."""
    match = _FIRST_WORDS.search(value)
    return match.span() if match else None


def called(part: Del) -> str:
    """Give what to call a part in a message, with quotation marks: its title or its first words."""
    name = short_name(part)
    cut = name == first_words(part) and len(" ".join(_told(part).split())) > len(name)
    return f"«{name}{' …' if cut else ''}»" if name else "uten navn"


def _told(part: Del) -> str:
    return next((value for key in _NAMING if (value := part.held(key))), "")


def named_at(path: Path, part: Del) -> tuple[Path, tuple[int, int] | None]:
    """Give the path and the characters of a part's title or, without one, of its first words."""
    for key in _NAMING:
        if (value := part.held(key)) and (span := opening(value)):
            return (*path, key), (span[0], len(value.rstrip()) if key == "tittel" else span[1])
    return path, None
