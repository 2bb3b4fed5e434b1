"""What a page tells of a strategy besides its words: a figure, a timeline, and filters. Only of what it shows."""

from __future__ import annotations

from agstrategi import nodes
from agstrategi.document.compile import Compiled
from agstrategi.document.overview.filters import filters
from agstrategi.document.overview.material import Material
from agstrategi.document.overview.structure import structure
from agstrategi.document.overview.timeline import timeline
from agstrategi.model.strategi import Strategi

__all__ = ["overview"]


def overview(strategi: Strategi, compiled: Compiled) -> nodes.Overview | None:
    """Make the overview of a strategy and the document that it became; None where there is nothing to tell."""
    material = Material(strategi, compiled)
    found = (structure(material), timeline(material), filters(material))
    return nodes.Overview(*found, len(material.measures), material.words) if any(found) else None
