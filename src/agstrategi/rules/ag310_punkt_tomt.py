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
from agstrategi.rules.support.points import marked

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
_OF_MORE: frozenset[type[Del]] = frozenset({Kapittel, Rad, Tabell})
"""Parts that are looked at in a way of their own."""
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
    for path, part in _suspects(case):
        if path[: len(empty)] == empty:
            continue
        if _is_item(path) and _is_empty(part):
            empty = path
            yield Hit(path, "celle" if "celler" in path[-3:] else "punkt")
            continue
        for hit in _inside(part, path):
            empty = hit.path if hit.message == "del" else empty
            yield hit
    for text in marked(case):
        yield from (Hit(text.path, "punkt", span=mark.span("mark")) for mark in _EMPTY.finditer(text.value))


def _suspects(case: Case) -> list[tuple[Path, Del]]:
    """Give the parts that may be empty or hold something empty, parents before children: few of them do."""
    found: set[Path] = set()
    for kind in case.by_kind.keys() - _MEANT:
        sections, of_more = _sections(kind), kind in _OF_MORE
        found.update(path for path, part in case.by_kind[kind] if of_more or _is_suspect(path, part, sections))
    return [place for place in case.parts if place[0] in found] if found else []


def _is_suspect(path: Path, part: Del, sections: tuple[str, ...]) -> bool:
    """Tell whether one of the fields that leave a hole is empty or, where none is written, the whole item."""
    filled = False
    for name in part.model_fields_set:
        if name in sections:
            if _is_blank(getattr(part, name)):
                return True
            filled = True
    return not filled and _is_item(path) and _is_empty(part)


def _is_item(path: Path) -> bool:
    return path != () and isinstance(path[-1], int)


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
        if name in written and _is_blank(part.held(name)):
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


def _is_blank(value: Any) -> bool:  # noqa: ANN401 - whatever a field holds
    """Tell whether there is nothing in a value; a list with an empty point in it has that point."""
    kind = type(value)  # compared: isinstance of what is none takes five times as long, and this is asked of all
    if kind is str:
        return not value.strip()
    if kind is tuple or kind is dict:
        return not value
    return value is None or (isinstance(value, Del) and _is_empty(value))


def _is_empty(part: Del) -> bool:
    for name in part.model_fields_set:
        value = getattr(part, name)
        if name not in _NAMES and not _is_blank(value):
            return False
    return True
