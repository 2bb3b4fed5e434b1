"""Text from a document on its way to a terminal or a log: nothing in it may steer what shows it."""

from __future__ import annotations

import re

# C0 and C1 controls, line separators, direction marks, byte order mark, lone surrogates.
UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)


def visible(text: str) -> str:
    """Show what could move the cursor, hide text or turn its direction as its code: ``<U+001B>``."""
    return UNSAFE.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)
