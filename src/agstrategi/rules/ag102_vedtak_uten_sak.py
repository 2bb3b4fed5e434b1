"""AG102: an adoption without its case number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agstrategi.diagnostics import Severity
from agstrategi.model.identity import Vedtak
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case

RULE = Rule(
    code="AG102",
    name="vedtak-uten-sak",
    severity=Severity.MERKNAD,
    what="Vedtaket har ikke saksnummer.",
    why="Med saksnummeret finner innbyggere, ansatte og revisorer fram til saken og til det som ble vedtatt.",
    bad="strategi:\n  status: vedtatt\n  vedtak: {organ: kommunestyret, dato: 2023-06-15}\n",
    good="strategi:\n  status: vedtatt\n  vedtak: {organ: kommunestyret, dato: 2023-06-15, sak: 44/23}\n",
    mend="Skriv saksnummeret fra møteboka under `vedtak`, for eksempel `sak: 44/23`.",
    messages={"funn": "vedtaket har ikke saksnummer"},
    source="Kommuneloven § 11-4 om møtebok.",
)
_CASE_NUMBER = re.compile(r"(?:\bsak\w*|\bPS)\b\D{0,12}[0-9]|\b[0-9]{1,4}/[0-9]{2,4}\b", re.IGNORECASE)
_NOT_YET = {"utkast", "høring"}


def check(case: Case) -> Iterator[Hit]:
    """Find adoptions where no entry has a case number."""
    identity = case.strategi.strategi
    if identity.status in _NOT_YET or not identity.vedtak or any(map(_has_case, identity.vedtak)):
        return
    yield Hit(("strategi", "vedtak", 0), at_key=True)


def _has_case(adoption: Vedtak) -> bool:
    return bool(adoption.sak or _CASE_NUMBER.search(adoption.tekst))
