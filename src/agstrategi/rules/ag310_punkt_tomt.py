"""AG310: an empty point, or a cell or section written empty."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from agstrategi.diagnostics import Path, Severity
from agstrategi.model.base import Del, key_of, kind_of
from agstrategi.model.blocks import Kapittel, Kolonne, Tabell, VisBlokk
from agstrategi.model.identity import Begrep, Begreper, Identitet, Kommune, Vedtak
from agstrategi.model.plan import Rad
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case

RULE = Rule(
    code="AG310",
    name="punkt-tomt",
    severity=Severity.FEIL,
    what="Et punkt, en celle eller en hel del er skrevet uten innhold.",
    why="Et kulepunkt eller en overskrift med ingenting etter ser ut som en feil, og leseren spør hva som skulle "
    "stått der.",
    bad="utfordringer:\n  - Mange arbeider deltid.\n  -\n",
    good="utfordringer:\n  - Mange arbeider deltid.\n  - Få søker på lederstillingene.\n",
    mend="Skriv det som mangler, eller ta bort punktet, cellen eller nøkkelen. En celle som skal stå åpen, får en "
    "strek (–).",
    messages={
        "punkt": "punktet er tomt",
        "celle": "cellen er tom",
        "del": "«{nøkkel}» er skrevet uten innhold",
        "kapittel": "kapitlet «{tittel}» har ingenting under overskriften",
    },
)
# An empty value means something there, or is a line, a date or a reference that is left out.
_MEANT: frozenset[type[Del]] = frozenset({Begrep, Begreper, Kolonne, Kommune, Vedtak, VisBlokk})
_LEFT_OUT = frozenset(
    """
    ansvar begreper erstatter felter kolonner kommune ledetekst notat omrader roller rullering stotter til
    underskrifter utvalg vedtak
    """.split()  # noqa: SIM905
)
_EMPTY = re.compile(r"^[ \t]*(?P<mark>[-*+•]|[0-9]{1,3}[.)])[ \t]*$", re.MULTILINE)
_NAMES = frozenset({"id", "erstatter", "stotter"})


def check(case: Case) -> Iterator[Hit]:
    """Look at each part and at what is written in it; of an empty thing only the outermost is told."""
    empty: Path = ("",)
    for path, part in case.parts:
        if path[: len(empty)] == empty or type(part) in _MEANT:
            continue
        if path and isinstance(path[-1], int) and _blank(part):
            empty = path
            yield Hit(path, "celle" if "celler" in path[-3:] else "punkt")
            continue
        for hit in _inside(part, path):
            empty = hit.path if hit.message == "del" else empty
            yield hit
    for text in case.texts:
        if text.kind == "tekst":
            yield from (Hit(text.path, "punkt", span=mark.span("mark")) for mark in _EMPTY.finditer(text.value))


def _inside(part: Del, path: Path) -> Iterator[Hit]:
    if isinstance(part, Tabell):
        yield from _cells(part, path)
    if isinstance(part, Rad):
        yield from (Hit((*path, "celler", key), "celle", at_key=True) for key, cell in part.celler.items() if not cell)
    if isinstance(part, Kapittel) and part.tittel and not part.innhold:
        yield Hit((*path, "tittel"), "kapittel", {"tittel": part.tittel})
        return
    written = part.model_fields_set
    for name in _sections(type(part)):
        if name in written and _blank(part.held(name)):
            yield Hit((*path, key_of(name)), "del", {"nøkkel": key_of(name)}, at_key=True)


@cache
def _sections(part: type[Del]) -> tuple[str, ...]:
    """Give the fields that hold a text or other parts: those whose emptiness leaves a hole."""
    holding = {"tekst"} if part is Identitet else {"tekst", ""}
    return tuple(name for name in part.model_fields if kind_of(part, name) in holding and name not in _LEFT_OUT)


def _cells(part: Tabell, path: Path) -> Iterator[Hit]:
    for row, cells in enumerate(part.rader):
        for column, cell in enumerate(cells):
            if not cell.strip():
                yield Hit((*path, "rader", row, column), "celle")


def _blank(value: Any) -> bool:  # noqa: ANN401 - whatever a field holds
    """Tell whether there is nothing in a value; a list with an empty point in it has that point."""
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, Del):
        return all(_blank(value.held(name)) for name in value.model_fields_set if name not in _NAMES)
    return value is None or (isinstance(value, (tuple, dict)) and not value)
