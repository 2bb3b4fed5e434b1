"""Text from a document on its way to a terminal or a log: nothing in it may steer what shows it."""

from __future__ import annotations

import re

# C0 and C1 controls, line separators, direction marks, byte order mark, lone surrogates.
UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
# GitHub, Azure and TeamCity read commands out of a log: ``##[…]`` anywhere in a line, ``::…`` where one begins.
_COMMAND = re.compile(r"#(?=#\w*\[)|^\s*:(?=:)")


def visible(text: str) -> str:
    """Show what could move the cursor, hide text, turn its direction or command a log as its code: ``<U+001B>``."""
    shown = UNSAFE.sub(lambda found: code(found[0]), text)
    return _COMMAND.sub(lambda found: code(found[0].strip()), shown) if "##" in shown or "::" in shown else shown


def code(character: str) -> str:
    """Write a character as its code point."""
    return f"<U+{ord(character):04X}>"
