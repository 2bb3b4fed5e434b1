"""What became of the parts of each kind, counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from agstrategi.compare.result import KINDS, Balance, Change, Fate


def balance(changes: Iterable[Change]) -> dict[str, Balance]:
    """Count the fates of each kind that there is, in the order of reports."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for change in changes:
        counts = counted[change.kind]
        counts["before"] += len(change.old)
        counts["after"] += len(change.new)
        counts[_NAMES[change.fate]] += len(change.old) or len(change.new)
        if change.fate in _INTO:
            counts[_INTO[change.fate]] += len(change.new)
    return {kind: Balance(**counted[kind]) for kind in KINDS if kind in counted}


_NAMES = {fate: fate.value.replace("å", "a") for fate in Fate}
_INTO = {Fate.DELT: "delt_i", Fate.SLATT_SAMMEN: "slatt_sammen_til"}
