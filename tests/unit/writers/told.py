"""Overviews for the tests of the page: everything there can be, and deadlines that are too many for a mark each."""

from __future__ import annotations

from agstrategi.languages import language
from agstrategi.nodes import Aim, Choice, Deadline, Filter, Overview, Span, Structure, Timeline

WORDS = {
    key: str(word).replace("{tiltak}", "tiltak").replace("{Tiltak}", "Tiltak").replace("{Frist}", "Frist")
    for key, word in language("nb").words["oversikt"].items()
}
STATUSES = ("planlagt", "pågår", "fullført", "utsatt", "avbrutt", "")
COUNTED = 30


def structure() -> Structure:
    """Give a figure with goals in goals, and areas that support some of them."""
    goals = (
        Aim("Folk blir", "Mål 1: Folk blir", "folk-blir", measures="1 tiltak"),
        Aim("Folk lærer", "Folk lærer hver dag", depth=1),
        Aim("Hele stillinger", "2. Hel stilling er det vanlige", "heltid"),
    )
    areas = (
        Aim(
            "Ledelse",
            "Ledelse nær folk",
            "ledelse",
            serves=(0, 1),
            supports="Folk blir; Folk lærer",
            measures="4 tiltak",
        ),
        Aim("Heltid", "Heltid", serves=(2,), supports="Hele stillinger"),
    )
    caption = WORDS["linjer"].format(mål="mål")
    return Structure("Figur med alt.", caption, "Sammen løfter vi", goals, areas, "Visjon", "Mål", "Områder", "Tiltak")


def timeline(count: int = len(STATUSES)) -> Timeline:
    """Give a timeline: a measure of each status, or very many in the same quarter."""
    deadlines = [
        Deadline(
            at, at, f"Tiltak {at}", "1. kvartal 2026", f"tiltak-{at}" if at % 2 else "", "Lederne",
            STATUSES[at % len(STATUSES)], STATUSES[at % len(STATUSES)] or "uten status",
        )
        for at in range(1, count + 1)
    ]  # fmt: skip
    spans = (Span("1", "2026", tuple(deadlines)), *(Span(str(at), "2026") for at in (2, 3, 4)))
    statuses = tuple((status, status or "uten status") for status in STATUSES)
    head = ("Nr.", "Frist", "Tiltak", "Ansvar", "Status")
    return Timeline("Tidslinje for 2026.", "Tiltak etter frist", spans, count >= COUNTED, head, statuses)


def filters() -> tuple[Filter, ...]:
    """Give two filters."""
    return (
        Filter("område", "Område", (Choice("ledelse", "Ledelse", (1, 2)), Choice("heltid", "Heltid", (3,)))),
        Filter("år", "Frist, år", (Choice("2025", "2025", (1,)), Choice("2026", "2026", (2, 3)))),
    )


def overview(count: int = len(STATUSES)) -> Overview:
    """Give everything an overview may hold."""
    return Overview(structure(), timeline(count), filters(), count, WORDS)
