"""Turn a strategy's data into files for other programs: one module a format.

A module defines ``export``, a function of an ``ActionPlan`` that gives the bytes of a file and the faults found on the
way. It is imported when its format is first asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from agstrategi.diagnostics import Fault
from agstrategi.model.strategi import Strategi

__all__ = ["EXPORTS", "Export", "export"]


@dataclass(frozen=True, slots=True)
class Export:
    """A kind of file: its name on the command line, the end of its files' names, and the module that writes it.

    ``ending`` is the part of ``suffix`` by which a file of the user's own name is known.
    """

    name: str
    suffix: str
    ending: str
    module: str


EXPORTS: dict[str, Export] = {
    known.name: known
    for known in (
        Export("xlsx", "-tiltak.xlsx", ".xlsx", "agstrategi.exports.xlsx"),
        Export("csv", "-tiltak.csv", ".csv", "agstrategi.exports.csv"),
    )
}


def export(strategi: Strategi, form: str) -> tuple[bytes, tuple[Fault, ...]]:
    """Give the file ``form`` (a name in ``EXPORTS``) of a strategy, and what there is to say about it."""
    from agstrategi.exports.plan import action_plan  # noqa: PLC0415 - a list of formats needs none of it

    plan = action_plan(strategi)
    content, faults = import_module(EXPORTS[form].module).export(plan)
    empty = () if plan.rows else (Fault("sheet-empty", ("strategi", "tittel")),)
    return content, (*empty, *faults)
