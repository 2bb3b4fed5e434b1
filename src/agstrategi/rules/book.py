"""Every rule there is, the language's own among them: what ``agstrategi rule``, the list of rules and SARIF show."""

from __future__ import annotations

from functools import cache

from agstrategi.rules.base import Rule
from agstrategi.rules.language import LANGUAGE
from agstrategi.rules.registry import checks


@cache
def book() -> tuple[Rule, ...]:
    """Give every rule by code."""
    return tuple(sorted((*LANGUAGE, *(check.rule for check in checks())), key=lambda rule: rule.code))


def entry(code: str) -> Rule:
    """Give one rule. Raises KeyError for a code that there is no rule for."""
    return {rule.code: rule for rule in book()}[code]
