"""AG223: a UN goal whose number and name do not belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from agstrategi.diagnostics import Severity
from agstrategi.model.parts import FnMal
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.lists.un_goals import NAMES, OLDER
from agstrategi.rules.support.parts import of

RULE = Rule(
    code="AG223",
    name="fn-mål-navn",
    severity=Severity.ADVARSEL,
    what="Nummeret og navnet på et av FNs bærekraftsmål hører ikke sammen.",
    why="Målene er kjent under nummer og navn. Et galt navn sender leseren til feil mål, og ser ut som en tastefeil.",
    bad="bærekraft:\n  fn_mål:\n    - {nummer: 8, tittel: Mindre ulikhet}\n",
    good="bærekraft:\n  fn_mål:\n    - {nummer: 8, tittel: Anstendig arbeid og økonomisk vekst}\n",
    mend="Rett nummeret eller navnet. Eldre offisielle navn godtas.",
    messages={
        "funn": "bærekraftsmål {nummer} heter «{navn}», ikke «{skrevet}»",
        "annet": "bærekraftsmål {nummer} heter «{navn}»; «{skrevet}» er mål {riktig}",
        "nummer": "det er ikke noe bærekraftsmål {nummer}; målene er 1 til 17",
    },
    source="FN-sambandet: FNs bærekraftsmål.",
)
_NUMBER = re.compile(r"\D*([0-9]+)\D*")
_NOT_NAME = re.compile(r"[^\w\s,]+")


def check(case: Case) -> Iterator[Hit]:
    """Compare each number with the name beside it."""
    for path, goal in of(case, FnMal):
        match = _NUMBER.fullmatch(goal.nummer)  # "17", "#17", "mål 17", but no sub-target such as "8.5"
        if match and not 1 <= int(match[1]) <= len(NAMES["nb"]):
            yield Hit((*path, "nummer"), "nummer", {"nummer": goal.nummer})
        elif match and goal.tittel.strip() and int(match[1]) not in _numbers(goal.tittel):
            yield _wrong(case, (*path, "tittel"), int(match[1]), goal.tittel.strip())


def _wrong(case: Case, path: tuple[str | int, ...], number: int, title: str) -> Hit:
    others = _numbers(title)
    name = NAMES[case.language][number - 1]
    fields = {"nummer": number, "navn": name, "skrevet": title.strip("\"'«»“” "), "riktig": min(others, default=0)}
    return Hit(path, "annet" if others else "funn", fields)


@cache
def _known() -> dict[str, int]:
    return {_folded(name): at + 1 for names in NAMES.values() for at, name in enumerate(names)} | {
        _folded(name): number for name, number in OLDER.items()
    }


def _numbers(title: str) -> set[int]:
    """Give the numbers of the goals whose name a title is, or begins or ends with ("Mål 8: …")."""
    text = _folded(title)
    exact = _known().get(text)
    if exact:
        return {exact}
    return {number for name, number in _known().items() if text.startswith(f"{name} ") or text.endswith(f" {name}")}


def _folded(name: str) -> str:
    return " ".join(_NOT_NAME.sub(" ", name.lower()).split())
