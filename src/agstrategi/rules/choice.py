"""Which rules count, and how much: what an author or CI asks for on top of the defaults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Rule

_STEPS = (Severity.MERKNAD, Severity.ADVARSEL, Severity.FEIL)
OFF = "av"
LEVELS = (*(step.value for step in reversed(_STEPS)), OFF)
"""What ``--severity`` takes."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The rules asked for.

    ``select`` and ``ignore`` hold codes, beginnings of codes ("AG2") or names; an empty ``select`` is all that are on.
    ``severity`` gives a rule (by code or name) another level; ``av`` turns it off.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)

    def level(self, rule: Rule, status: str | None) -> Severity | None:
        """Give how much findings of ``rule`` count in a strategy of ``status``; None where it is off."""
        if _listed(rule, self.ignore) or (self.select and not _listed(rule, self.select)):
            return None
        own = self.severity.get(rule.code) or self.severity.get(rule.name)
        if own is not None:
            return None if own == OFF else Severity(own)
        if rule.severity is None:
            return Severity.MERKNAD if self.select else None
        return _risen(rule.severity) if rule.rises_at and rule.rises_at == status else rule.severity


def _listed(rule: Rule, words: tuple[str, ...]) -> bool:
    return any(word == rule.name or (rule.code.startswith(word) and word.startswith("AG")) for word in words)


def _risen(severity: Severity) -> Severity:
    return _STEPS[min(_STEPS.index(severity) + 1, len(_STEPS) - 1)]
