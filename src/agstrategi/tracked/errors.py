"""What stops two blocks from being shown as one."""

from __future__ import annotations


class UnfitError(Exception):
    """What is changed between two blocks cannot be tracked: they are shown as one taken out and one put in."""
