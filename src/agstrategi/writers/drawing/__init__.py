"""Where the parts of a page's figures stand: widths of words are reckoned, and no browser is asked."""

from __future__ import annotations

from agstrategi.writers.drawing.axis import Axis, Mark, axis
from agstrategi.writers.drawing.structure import Drawing, drawings

__all__ = ["Axis", "Drawing", "Mark", "axis", "drawings"]
