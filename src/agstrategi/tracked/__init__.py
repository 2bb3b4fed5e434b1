"""Two strategies in one Word document: the new text with its changes from the old one tracked, after a log of them.

Who accepts all changes in Word has the new text, who rejects all has the old. Both texts are written as they are alone
and then made one, block by block, so that nothing stands in the result that does not stand in one of them.
"""

from __future__ import annotations

from agstrategi.tracked.document import LOG, STRATEGY, Log, Version, tracked

__all__ = ["LOG", "STRATEGY", "Log", "Version", "tracked"]
