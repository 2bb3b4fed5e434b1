"""AG302: two headings alike under one parent, or a chapter and its first child."""

from __future__ import annotations

from collections.abc import Iterator

from agstrategi import nodes
from agstrategi.diagnostics import Severity
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.headings import Family, families, plain, same, written_at
from agstrategi.rules.support.sources import wcag

RULE = Rule(
    code="AG302",
    name="overskrift-dobbelt",
    severity=Severity.MERKNAD,
    what="To overskrifter under samme kapittel er like, eller et kapittel heter det samme som det første under det.",
    why="I innholdsfortegnelsen og for den som hører dokumentet lest opp, er to like overskrifter umulige å skille.",
    bad="kapitler:\n  - tittel: Mål\n    innhold:\n      - kapittel: {tittel: Mål, innhold: [Vi har tre mål.]}\n",
    good="kapitler:\n  - tittel: Mål\n    innhold:\n      - kapittel: {tittel: Mål for lærlinger, innhold: [Ti "
    "plasser.]}\n",
    mend="La den ene overskriften si hva som er annerledes der, eller ta den bort.",
    messages={
        "søsken": "overskriften «{tittel}» står to ganger {sted}",
        "barn": "overskriften «{tittel}» er den samme som overskriften på kapitlet den står i",
    },
    source=wcag("2.4.6", "overskrifter skal beskrive det som står under dem"),
)


def check(case: Case) -> Iterator[Hit]:
    """Compare sibling headings, and each heading with the first one under it."""
    for family in families(case.document):
        sections = [section for section in family.sections if section.kind != "skjema"]
        titles = [same(plain(section)) for section in sections]
        if family.parent is not None and sections and titles[0] == same(plain(family.parent)):
            yield Hit(written_at(case, sections[0]), "barn", {"tittel": plain(sections[0])})
        if len(set(titles)) < len(titles):
            yield from _siblings(case, sections, titles, family)


def _siblings(case: Case, sections: list[nodes.Section], titles: list[str], family: Family) -> Iterator[Hit]:
    seen: set[str] = set()
    for section, title in zip(sections, titles, strict=True):
        if title in seen:
            where = f"under «{plain(family.parent)}»" if family.parent else "i dokumentet"
            yield Hit(written_at(case, section), "søsken", {"tittel": plain(section), "sted": where})
        seen.add(title)
