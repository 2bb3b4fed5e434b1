"""The one script of a page: what finds measures. A page lets no other script run."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256

from agstrategi.writers.folders import standard


@cache
def script() -> str:
    """Read the script."""
    return (standard() / "html" / "finn.js").read_text(encoding="utf-8").strip()


@cache
def script_source() -> str:
    """Name the script in a page's policy, so that it may run: by what it says, and nothing else."""
    return f"'sha256-{b64encode(sha256(script().encode()).digest()).decode()}'"
