"""AG311: a list with a single point."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi import nodes, text
from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.points import Point, Points, lists

RULE = Rule(
    code="AG311",
    name="liste-med-ett-punkt",
    severity=Severity.MERKNAD,
    what="En liste har bare ett punkt.",
    why="Et kulepunkt lover at det kommer flere. Med bare ett leter leseren etter resten.",
    bad="kapitler:\n  - tittel: Heltid\n    innhold:\n      - liste:\n          ledetekst: 'Vi vil:'\n"
    "          punkter: [lyse ut hele stillinger]\n",
    good="kapitler:\n  - tittel: Heltid\n    innhold: [Vi vil lyse ut hele stillinger.]\n",
    mend="Skriv det som en vanlig setning, eller vis det som avsnitt (`som: avsnitt`).",
    messages={"funn": "lista har bare ett punkt"},
)


def check(case: Case) -> Iterator[Hit]:
    """Find single points; a collection counts where the document shows it as a list."""
    single = [one for one in lists(case) if len(one.points) == 1]
    alone = set(_shown_alone(case.document.blocks)) if single else set()
    for one in single:
        if not one.collection or _listed(one, alone):
            point = one.points[0]
            yield Hit(point.path, span=(point.start, point.end))


def _listed(one: Points, alone: set[str]) -> bool:
    """Tell whether a collection stands as a list; a register of facts may well hold one."""
    return one.collection[-1] != "faktorer" and _words(one.points[0]) in alone


def _words(point: Point) -> str:
    first, _, _ = point.words.partition("\n\n")
    return " ".join(text.plain(text.inlines(first)).split())


def _shown_alone(blocks: nodes.Blocks) -> Iterator[str]:
    """Give the first paragraph of every list with one item."""
    for block in blocks:
        match block:
            case nodes.Section():
                yield from _shown_alone(block.blocks)
            case nodes.List(items=(nodes.Item(blocks=(nodes.Paragraph(content), *_)),)):
                yield " ".join(text.plain(content).split())
            case _:
                pass
