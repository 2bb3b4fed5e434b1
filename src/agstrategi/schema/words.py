"""What the keys are, in words: the descriptions and examples of ``beskrivelser.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from agstrategi.model.base import Del, Samling
from agstrategi.source import parse

_FILE = "beskrivelser.yaml"
_COMMON, _PART = "felles", "hva"


@cache
def descriptions() -> Mapping[str, Mapping[str, Any]]:
    """Read the file: for each part ``hva`` and a list for each key, its description and then its examples."""
    content = resources.files("agstrategi.schema").joinpath(_FILE).read_bytes()
    source = parse(content, _FILE).value
    if source is None or not isinstance(source.data, dict):  # our own file is broken: a bug, not an author's mistake
        raise RuntimeError(_FILE)
    return source.data  # type: ignore[return-value]


def section(part: type[Del]) -> str:
    """Give the name that a part has in the file: its class's, or that of all collections."""
    return "Samling" if issubclass(part, Samling) else part.__name__


def of_part(part: type[Del]) -> str:
    """Say what a part is."""
    return str(descriptions()[section(part)][_PART])


def of_key(part: type[Del], key: str) -> tuple[str, list[Any]]:
    """Say what a key of a part is, with examples of its value. Raises KeyError where the file has nothing of it."""
    own = descriptions()[section(part)]
    said, *examples = own[key] if key in own else descriptions()[_COMMON][key]
    return str(said), examples
