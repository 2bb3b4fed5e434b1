"""AG110: a strategy that does not say for how long it holds."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.parts import written

RULE = Rule(
    code="AG110",
    name="periode-mangler",
    severity=Severity.ADVARSEL,
    what="Strategien har ingen periode, eller bare et år den går mot.",
    why=(
        "Uten start og slutt vet ingen når strategien begynte å gjelde, når målene skal være nådd, og når det er tid "
        "for en ny."
    ),
    bad="strategi:\n  periode: mot 2030\n",
    good="strategi:\n  periode: 2023-2027\n",
    mend="Skriv `periode` med start og slutt, for eksempel `2023-2027`.",
    messages={
        "funn": "strategien har ingen periode",
        "mot": "perioden har ingen start, bare et år den går mot ({slutt})",
        "start": "perioden har ingen start",
        "slutt": "perioden har ingen slutt",
    },
)
_PATH = ("strategi", "periode")


def check(case: Case) -> Iterator[Hit]:
    """Find a period that lacks its start or its end, or is not there."""
    period = case.strategi.strategi.periode
    if period is None:
        if not written(case, _PATH):  # an unfilled one is AG120's
            yield Hit(("strategi",), at_key=True)
    elif period.towards and period.end:
        yield Hit(_PATH, "mot", {"slutt": period.end.year})
    elif not period.start and not _is_written(case, "fra"):
        yield Hit(_PATH, "start")
    elif not period.end and not _is_written(case, "til"):
        yield Hit(_PATH, "slutt")


def _is_written(case: Case, key: str) -> bool:
    """Tell whether one end of the period has something written, though nothing that could be read."""
    period = written(case, _PATH)
    return bool(period.get(key)) if isinstance(period, dict) else isinstance(period, str)
