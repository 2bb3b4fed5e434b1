"""What a message is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """What a finding says: its code, the message and the hint, both with ``{named}`` fields, and how much it counts."""

    code: str
    text: str
    hint: str = ""
    severity: str = "feil"
