"""AG503: a table without column heads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agstrategi import nodes
from agstrategi.diagnostics import Path, Severity
from agstrategi.model.blocks import Tabell
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.sources import wcag

RULE = Rule(
    code="AG503",
    name="tabell-uten-hode",
    severity=Severity.FEIL,
    what="En tabell mangler overskrift på én eller flere kolonner.",
    why="Skjermlesere leser kolonnens overskrift sammen med hver celle. Uten den er «46» bare et tall.",
    bad="kapitler:\n  - tittel: Tall\n    innhold:\n      - tabell: {rader: [[Ansatte, '840'], [Årsverk, '655']]}\n",
    good="kapitler:\n  - tittel: Tall\n    innhold:\n      - tabell:\n          kolonner: [Tall ved årsskiftet, "
    "'2024']\n"
    "          rader: [[Ansatte, '840'], [Årsverk, '655']]\n",
    mend="Skriv `kolonner` med én overskrift for hver kolonne. Bare den første kan stå tom, over radenes navn.",
    messages={
        "funn": "tabellen har ingen kolonneoverskrifter",
        "noen": "kolonne {nummer} i tabellen har ingen overskrift",
    },
    source=wcag("1.3.1", "sammenhenger som synet viser, skal også kunne leses opp"),
)
_BLANK_HEAD = re.compile(
    r"(?:^|\n)[ \t]*(?P<head>\|(?:[ \t]*\|)+)[ \t]*\n[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*\|", re.MULTILINE
)


def check(case: Case) -> Iterator[Hit]:
    """Look at every table of the document, and at tables written in texts."""
    for table in _tables(case.document.blocks):
        if table.origin:
            yield from _heads(case, table)
    for text in case.texts:
        if text.kind == "tekst" and "|" in text.value:
            for match in _BLANK_HEAD.finditer(text.value):
                yield Hit(text.path, span=match.span("head"))


def _tables(blocks: nodes.Blocks) -> Iterator[nodes.Table]:
    for block in blocks:
        match block:
            case nodes.Table():
                yield block
            case nodes.Section() | nodes.Box() | nodes.Quote():
                yield from _tables(block.blocks)
            case nodes.List():
                yield from (table for item in block.items for table in _tables(item.blocks))
            case _:
                pass


def _heads(case: Case, table: nodes.Table) -> Iterator[Hit]:
    empty = [at for at, cell in enumerate(table.head, 1) if not cell.blocks]
    if len(empty) == len(table.head):
        yield Hit(_place(case, table), at_key=True)
    else:
        yield from (Hit(_place(case, table), "noen", {"nummer": at}, at_key=True) for at in empty if at > 1)


def _place(case: Case, table: nodes.Table) -> Path:
    part = case.part_at.get(table.origin)
    return (*table.origin, "kolonner") if isinstance(part, Tabell) and part.kolonner else table.origin
