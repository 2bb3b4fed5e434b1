"""Running the rules over one strategy: levels, places, waivers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from agstrategi.diagnostics import Diagnostic, Place, Severity
from agstrategi.rules.base import Hit, Rule, as_hint
from agstrategi.rules.case import Case
from agstrategi.rules.choice import Choice
from agstrategi.rules.registry import checks
from agstrategi.rules.waivers import Waivers, lines_of, waivers
from agstrategi.source import Source


def findings(case: Case, source: Source, choice: Choice) -> tuple[Diagnostic, ...]:
    """Give what the chosen rules find, in the order of the files, and what is wrong with waivers."""
    every = checks()
    levels = {check.rule.code: choice.level(check.rule, case.strategi.strategi.status) for check in every}
    waived = waivers(source, frozenset(levels))
    found: list[Diagnostic] = list(waived.diagnostics)
    for check in every:
        if levels[check.rule.code] is not None:
            made = (_placed(check.rule, hit, _level(check.rule, hit, case, choice), source) for hit in check.run(case))
            found += [one for one in made if not (waived.found and _let_pass(waived, one, source))]
    found += _unused(waived.unused(frozenset(code for code, level in levels.items() if level)), choice)
    return tuple(sorted(set(found), key=lambda one: one.order))


def _let_pass(waived: Waivers, one: Diagnostic, source: Source) -> bool:
    return waived.let_pass(one, lines_of(source, one.path, one.place))


def _level(rule: Rule, hit: Hit, case: Case, choice: Choice) -> Severity:
    """Give how much one hit counts: its own default, if it has one, raised and overridden as its rule's would be."""
    as_rule = rule if hit.severity is None else replace(rule, severity=hit.severity)
    return choice.level(as_rule, case.strategi.strategi.status) or Severity.MERKNAD


def _unused(found: Iterator[Diagnostic], choice: Choice) -> list[Diagnostic]:
    """Leave waivers alone where only some rules were asked for."""
    return [] if choice.select else list(found)


def _placed(rule: Rule, hit: Hit, level: Severity, source: Source) -> Diagnostic:
    message = rule.messages[hit.message].format(**hit.fields)
    return Diagnostic(
        rule.code, level, _place(hit, source), message, hit.hint or as_hint(rule.mend), hit.path, rule.name
    )


def _place(hit: Hit, source: Source) -> Place:
    if hit.span is not None:
        return source.place_in(hit.path, *hit.span)
    return source.place(hit.path, key=hit.at_key)
