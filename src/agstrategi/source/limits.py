"""How large a strategy may be: bounds that no honest strategy meets, and that stop a hostile file at once."""

from __future__ import annotations

MAX_BYTES = 8 * 1024 * 1024
"""Bytes of one strategy, all its files together. The longest known strategy is 34 kB."""

MAX_DEPTH = 64
"""Mappings and lists inside each other. The language needs about 20."""

MAX_EVENTS = 500_000
"""Keys, values, and beginnings and ends of mappings and lists in one file. 10,000 full measures need about 300,000."""

MAX_CHARACTER_FINDINGS = 20
"""Findings about unreadable characters in one file: a binary file would give millions."""

MAX_FINDINGS = 1000
"""Findings of the reading in one file before it is given up: nobody mends more in one go."""
