"""AG222, on request: which factors of 10-FAKTOR are measured where, and which nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi.diagnostics import Path
from agstrategi.model.parts import Faktor
from agstrategi.outline.names import short_name
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.lists.factors import NAMES
from agstrategi.rules.support.factors import name_of, read_factor
from agstrategi.rules.support.parts import of

RULE = Rule(
    code="AG222",
    name="faktor-dekning",
    severity=None,
    what="En oversikt, på forespørsel: hvilke faktorer i 10-FAKTOR som er knyttet til hva, og hvilke som ikke er det.",
    why="Oversikten viser om undersøkelsen kan fortelle om målene blir nådd, og om noe blir målt uten å ha et mål.",
    bad="mål:\n  - tittel: Vi lærer av hverandre\n    faktorer: [Mestringsklima]\n",
    good="mål:\n  - tittel: Vi lærer av hverandre\n    faktorer: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]\n",
    mend="Vurder om målene bør måles med flere av faktorene. De trenger ikke alle være med.",
    messages={"funn": "ikke knyttet til noe: {ingen}. Knyttet til mål eller områder: {noen}"},
    source="KS og Linda Lai: 10-FAKTOR. En innføring i de ti faktorene (2015).",
)
_ALL = range(1, len(NAMES["nb"]) + 1)


def check(case: Case) -> Iterator[Hit]:
    """Give one overview, at the first list of factors."""
    where: dict[int, list[str]] = {}
    factors = list(of(case, Faktor))
    for path, factor in factors:
        if number := read_factor(factor.tittel, case.language).number if factor.tittel.strip() else 0:
            where.setdefault(number, []).append(_owner(case, path))
    missing = [number for number in _ALL if number not in where]
    if where and missing:
        some = (f"{name_of(number, case.language)} ({', '.join(where[number])})" for number in _ALL if number in where)
        none = (name_of(number, case.language) for number in missing)
        yield Hit(factors[0][0][:-2], fields={"ingen": ", ".join(none), "noen": "; ".join(some)}, at_key=True)


def _owner(case: Case, path: Path) -> str:
    """Name the goal, area or measure whose list the factor stands in, by its number where it has one."""
    part = case.part_at[path[:-3]]
    return str(getattr(part, "nummer", "") or short_name(part))
