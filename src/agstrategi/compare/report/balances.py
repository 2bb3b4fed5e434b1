"""The balance in print: each kind's parts before and after, as sums that a reader can check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from agstrategi.compare.report.wording import Wording
from agstrategi.compare.result import Balance
from agstrategi.languages import capitalised

_BEFORE = ("uendret", "endret", "delt", "slatt_sammen", "utgatt")
_AFTER = ("uendret", "endret", "delt_i", "slatt_sammen_til", "ny")


def equations(balance: Mapping[str, Balance], wording: Wording) -> Iterator[tuple[str, str, str]]:
    """Give a line for each kind: its name, "28 = 21 endret + 1 delt + …", "33 = 21 endret + …"."""
    for kind, counts in balance.items():
        if kind != "strategi":
            name = capitalised(wording.concept(kind).flere)
            yield name, _sum(counts.before, _BEFORE, counts, wording), _sum(counts.after, _AFTER, counts, wording)


def _sum(total: int, names: tuple[str, ...], counts: Balance, wording: Wording) -> str:
    terms = [f"{count} {_term(name, count, wording)}" for name in names if (count := getattr(counts, name))]
    return f"{total} = {' + '.join(terms)}" if terms else str(total)


def _term(name: str, count: int, wording: Wording) -> str:
    return str(wording.words["ledd" if count == 1 else "ledd_flere"][name])
