"""What became of each part of a strategy in the one that replaces it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from agstrategi.compare.result import Comparison, Grade
from agstrategi.model.strategi import Strategi

OFF = "av"
LEVELS = (*(grade.value for grade in Grade), OFF)
"""What a code's severity may be set to."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader asks for: ``severity`` gives a code (D1xx to D3xx) or its name another level, ``av`` none."""

    severity: Mapping[str, str] = field(default_factory=dict)


def compare(old: Strategi | Sequence[Strategi], new: Strategi, choice: Choice | None = None) -> Comparison:
    """Say what became of each part of ``old`` (one strategy, or the several that were merged) in ``new``."""
    raise NotImplementedError
