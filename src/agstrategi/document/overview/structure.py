"""The figure of a strategy: its vision, its goals, its focus areas, and how many measures each has."""

from __future__ import annotations

from collections import Counter, defaultdict

from agstrategi import nodes, text
from agstrategi.diagnostics import Path
from agstrategi.document.overview.material import Found, Material, short, whole, words_of
from agstrategi.languages import capitalised
from agstrategi.model.work import Mal, Satsingsomrade, Tiltak

_BOXES = 3  # goals and areas: fewer need no figure
_TOGETHER = "\u00a0"
_LEVELS = 2  # of vision, goals, areas and measures
Held = dict[Path, list[Tiltak]]


def structure(material: Material) -> nodes.Structure | None:
    """Make the figure; None where the strategy has too little to draw."""
    goals, areas, vision = material.goals, material.areas, _vision(material)
    levels = (vision, goals, areas, material.measures)
    if len(goals) + len(areas) < _BOXES or sum(map(bool, levels)) < _LEVELS:
        return None
    held = _held(material)
    served = [_serves(area.part, goals) for area in areas]
    caption = material.words["linjer"] if any(served) else ""
    return nodes.Structure(
        _described(material, vision, len(goals), len(areas), caption),
        caption,
        vision,
        tuple([_aim(material, goal, held) for goal in goals]),
        tuple([_aim(material, area, held, serves) for area, serves in zip(areas, served, strict=True)]),
        material.terms.word("deler", "visjon"),
        material.headed("mål"),
        material.headed("satsingsområde"),
        capitalised(material.terms.concept("tiltak").flere),
    )


def _held(material: Material) -> Held:
    """Gather the measures of each goal and area."""
    held: Held = defaultdict(list)
    for told in material.measures:
        held[told.home].append(told.measure)
    return held


def _serves(area: Mal | Satsingsomrade, goals: list[Found]) -> tuple[int, ...]:
    """Give the places of the goals that an area supports; a top-level goal goes before a sub-goal of the same name."""
    named = area.held("stotter", ())
    if not named:
        return ()
    places: dict[str, int] = {}
    for place in sorted(range(len(goals)), key=lambda at: goals[at].depth):
        places.setdefault(goals[place].id, place)
    return tuple(sorted({places[name] for name in named if name in places}))


def _aim(material: Material, found: Found, held: Held, serves: tuple[int, ...] = ()) -> nodes.Aim:
    section = material.sections.get(found.path)
    number = f"{section.number} " if section and section.number else ""
    return nodes.Aim(
        short(found.part),
        number + whole(found.part),
        section.anchor if section else "",
        found.depth,
        serves,
        "; ".join([short(material.goals[place].part) for place in serves]),
        _measures(material, held.get(found.path, [])),
    )


def _measures(material: Material, own: list[Tiltak]) -> str:
    """Say how many measures there are and how far they have come: "4 tiltak: 3 pågår, 1 planlagt"."""
    if not own:
        return ""
    counts = Counter(measure.status for measure in own if measure.status)
    words = material.terms.language.words["status"]
    progress = ", ".join(f"{counts[key]}{_TOGETHER}{word}" for key, word in words.items() if counts[key])
    return f"{material.counted(len(own), 'tiltak')}{': ' if progress else ''}{progress}"


def _vision(material: Material) -> str:
    """Give the vision's words, where the document shows them."""
    if material.shown.isdisjoint({("visjon", "tekst"), ("visjon", "utdyping")}):
        return ""
    return words_of(text.blocks(material.strategi.visjon.tekst))


def _described(material: Material, vision: str, goals: int, areas: int, caption: str) -> str:
    """Describe the figure in words."""
    counts = {"mål": goals, "satsingsområde": areas, "tiltak": len(material.measures)}
    parts = [material.counted(count, concept) for concept, count in counts.items() if count]
    words = material.words
    shown = material.terms.listed((*([words["visjonen"]] if vision else []), *parts))
    return words["figur_alt"].format(deler=shown, linjer=f"{caption} " if caption else "")
