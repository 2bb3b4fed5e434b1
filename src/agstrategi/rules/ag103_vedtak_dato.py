"""AG103: an adoption on a day that looks wrong."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.diagnostics import Path, Severity
from agstrategi.model.time import Tidspunkt
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.periods import SATURDAY

RULE = Rule(
    code="AG103",
    name="vedtak-dato",
    severity=Severity.MERKNAD,
    what="Datoen for vedtaket er en lørdag eller søndag, ligger fram i tid eller kommer etter at perioden begynte.",
    why=(
        "Politiske møter holdes sjelden i helgene, og en strategi vedtas før den skal gjelde. En slik dato er ofte en "
        "tastefeil, og den står på forsiden."
    ),
    bad="strategi:\n  status: vedtatt\n  vedtak: {organ: kommunestyret, dato: 2023-06-17, sak: 44/23}\n",
    good="strategi:\n  status: vedtatt\n  vedtak: {organ: kommunestyret, dato: 2023-06-15, sak: 44/23}\n",
    mend="Se i møteboka hvilken dag vedtaket ble gjort, og rett datoen. Er den riktig, kan du la den stå.",
    messages={
        "helg": "datoen {dato} er en {dag}; er den riktig?",
        "framtid": "datoen {dato} er ikke kommet ennå",
        "etter": "vedtaket {dato} kom etter at perioden begynte ({start})",
    },
)
_DAYS = ("lørdag", "søndag")
_NOT_YET = {"utkast", "høring"}


def check(case: Case) -> Iterator[Hit]:
    """Look at the date of each adoption, or at the date line where no adoption has a date."""
    adopted = _adoptions(case)
    for path, date in adopted or _date_line(case):
        yield from _day(case, path, date)
    if adopted:
        yield from _late(case, *min(adopted, key=lambda pair: pair[1].last))


def _adoptions(case: Case) -> list[tuple[Path, Tidspunkt]]:
    adoptions = enumerate(case.strategi.strategi.vedtak)
    return [(("strategi", "vedtak", at, "dato"), one.dato) for at, one in adoptions if one.dato]


def _date_line(case: Case) -> list[tuple[Path, Tidspunkt]]:
    date = case.strategi.strategi.dato
    return [(("strategi", "dato"), date)] if date else []


def _day(case: Case, path: Path, date: Tidspunkt) -> Iterator[Hit]:
    written = case.terms.time(date)
    if date.day and (day := date.first.weekday() - SATURDAY) >= 0:
        yield Hit(path, "helg", {"dato": written, "dag": _DAYS[day]})
    if date.first > case.today and case.strategi.strategi.status not in _NOT_YET:
        yield Hit(path, "framtid", {"dato": written})


def _late(case: Case, path: Path, date: Tidspunkt) -> Iterator[Hit]:
    period = case.strategi.strategi.periode
    if period and period.start and date.first > period.start.last:
        yield Hit(path, "etter", {"dato": case.terms.time(date), "start": case.terms.time(period.start)})
