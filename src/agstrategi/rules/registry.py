"""The rules there are, found by their files; order irrelevant."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from agstrategi import rules as package
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case


@dataclass(frozen=True, slots=True)
class Check:
    """A rule and the function that finds where it is broken."""

    rule: Rule
    run: Callable[[Case], Iterator[Hit]]


@cache
def checks() -> tuple[Check, ...]:
    """Give every rule in the folder, by code."""
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__) if module.name.startswith("ag"))
    modules = [import_module(f"{package.__name__}.{name}") for name in names]
    return tuple(Check(module.RULE, module.check) for module in modules)
