"""Where the parts of a figure stand: nothing leaves its box or lies on another, whatever the words."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agstrategi.nodes import Aim, Deadline, Span, Structure, Timeline
from agstrategi.writers.drawing import Drawing, axis, drawings
from agstrategi.writers.drawing.boxes import LARGE, SIZE, Box
from agstrategi.writers.drawing.letters import width, wrapped

LONG = "arbeidsmiljøorganisasjonsutviklingsstrategiprosjektgruppesammensetning"
WORDS = st.lists(
    st.one_of(
        st.sampled_from(["Ledelse", "nær", "HR-/lønn", "MÅL", "heltid–deltid", LONG, LONG * 5, "«ja»", "e\u0301"]),
        st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=40),
    ),
    max_size=8,
).map(" ".join)
NAMES = WORDS.filter(str.strip)


# --- lines -----------------------------------------------------------------------------------------------------------


@given(WORDS, st.integers(60, 700), st.booleans())
def test_lines_are_no_wider_than_their_room(text: str, room: int, bold: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    for line in wrapped(text, room, SIZE, bold=bold):
        assert width(line) * SIZE / 100 * (1 if bold else 0.92) <= room


@given(WORDS, st.integers(60, 700))
def test_no_letter_is_lost_or_moved(text: str, room: int) -> None:
    def bare(words: str) -> str:
        return "".join(words.split()).replace("-", "")

    assert bare("".join(wrapped(text, room, SIZE))) == bare(text)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        (" ", []),
        ("Ledelse", ["Ledelse"]),
        ("Ledelse nær hverdagen", ["Ledelse nær", "hverdagen"]),
        ("HR-/lønnsavdelingene våre", ["HR-/", "lønnsavdelin-", "gene våre"]),
        ("Kompetanseutviklingsplan", ["Kompetan-", "seutviklings-", "plan"]),
        ("rekrutteringsstrategi", ["rekrutte-", "ringsstrategi"]),
        ("personalseksjonen", ["personalsek-", "sjonen"]),
        ("x" * 30, ["xxxxxxxxxxx-", "xxxxxxxxxxx-", "xxxxxxxx"]),
        ("4 tiltak: 3\u00a0pågår", ["4 tiltak:", "3\u00a0pågår"]),
    ],
)
def test_where_lines_end(text: str, lines: list[str]) -> None:
    assert wrapped(text, 120, SIZE, bold=True) == lines


# --- the figure ------------------------------------------------------------------------------------------------------


@st.composite
def structures(draw: st.DrawFn) -> Structure:
    """Make any figure."""
    goals = draw(st.lists(st.tuples(NAMES, st.integers(0, 4)), max_size=9))
    places = st.lists(st.integers(0, len(goals) - 1), unique=True, max_size=4).map(sorted) if goals else st.just([])
    areas = draw(st.lists(st.tuples(NAMES, places, WORDS), max_size=9))
    return Structure(
        "Figur",
        "",
        draw(WORDS),
        tuple(Aim(name, name, depth=depth) for name, depth in goals),
        tuple(Aim(name, name, serves=tuple(serves), measures=told) for name, serves, told in areas),
        *["Visjon", "Mål", "Satsingsområder", "Tiltak"],
    )


def overlap(one: Box, other: Box) -> bool:
    """Tell whether two boxes have a place in common."""
    return (
        one.x < other.x + other.width and other.x < one.x + one.width and one.y < other.bottom and other.y < one.bottom
    )


def lines_inside(box: Box) -> bool:
    """Tell whether all words of a box stand in it, by their reckoned widths."""
    for line in box.lines:
        size = LARGE if line.kind == "visjon" else SIZE
        wide = width(line.words) * size / 100 * (0.92 if line.kind in {"tall", "hva"} else 1)
        left = line.x - wide / 2 if box.kind == "visjon" else line.x
        if left < box.x or left + wide > box.x + box.width or not box.y + 10 < line.y < box.bottom - 3:
            return False
    return all(after.y - before.y >= SIZE + 4 for before, after in pairwise(box.lines))


def faults(drawn: Drawing) -> list[str]:
    """List what is wrong with a drawing."""
    found = [f"{box.kind} leaves the drawing" for box in drawn.boxes if box.x < 0 or box.x + box.width > drawn.width]
    found += [f"{box.kind} is below the drawing" for box in drawn.boxes if box.bottom > drawn.height]
    found += [f"words leave {box.kind}" for box in drawn.boxes if not lines_inside(box)]
    found += ["boxes overlap" for one, other in combinations(drawn.boxes, 2) if overlap(one, other)]
    for head in drawn.heads:
        over = Box("hode", head.x, head.y - SIZE, 200, SIZE + 2, ())
        found += [f"{head.words} lies on a box" for box in drawn.boxes if overlap(over, box)]
    for x, y in drawn.dots:
        found += ["a line ends outside the drawing"] if not (0 <= x <= drawn.width and 0 <= y <= drawn.height) else []
    return found


@given(structures())
def test_nothing_lies_on_another_or_leaves_its_box(structure: Structure) -> None:
    for drawn in drawings(structure):
        assert faults(drawn) == []


def test_a_fault_is_found() -> None:
    goals = (Aim("Ett", "Ett"), Aim("To", "To"))
    drawn, _ = drawings(Structure("", "", "Visjon", goals, (), "Visjon", "Mål", "", ""))
    first, *rest = drawn.boxes
    assert "boxes overlap" in faults(drawn._replace(boxes=(first, first, *rest)))
    assert "words leave visjon" in faults(drawn._replace(boxes=(first._replace(width=30), *rest)))
    assert "mal leaves the drawing" in faults(drawn._replace(width=300))


@given(structures())
def test_every_goal_and_area_has_its_box_and_every_support_its_line(structure: Structure) -> None:
    for drawn in drawings(structure):
        kinds = [box.kind for box in drawn.boxes]
        assert (kinds.count("mal"), kinds.count("omrade")) == (len(structure.goals), len(structure.areas))
        served = {place for area in structure.areas for place in area.serves}
        assert len(drawn.paths) == len(served)
        ends = sum(len(area.serves) for area in structure.areas)
        assert len(drawn.dots) == (2 * ends if drawn.kind == "bred" and served else len(served) + ends)


@given(structures())
def test_the_same_figure_is_drawn_the_same(structure: Structure) -> None:
    assert drawings(structure) == drawings(structure)


def test_a_line_runs_from_the_edge_of_a_goal_to_the_edge_of_its_area() -> None:
    goals = (Aim("Ett", "Ett"), Aim("To", "To"))
    areas = (Aim("Ledelse", "Ledelse", serves=(0, 1)), Aim("Heltid", "Heltid", serves=(1,)))
    wide, narrow = drawings(Structure("", "", "", goals, areas, "Visjon", "Mål", "Områder", "Tiltak"))
    boxes = {box.lines[0].words: box for box in wide.boxes}
    assert wide.dots == (
        (262, boxes["Ett"].y + 18),
        (262, boxes["To"].y + 12),
        (262, boxes["To"].y + 24),
        (354, boxes["Ledelse"].y + 12),
        (354, boxes["Ledelse"].y + 24),
        (354, boxes["Heltid"].y + 18),
    )
    assert [path.count("M") for path in wide.paths] == [1, 2]
    assert [path.count("M") for path in narrow.paths] == [2, 3]
    assert len({path.split("H")[1].split("V")[0] for path in narrow.paths}) == 2


def test_boxes_in_a_row_are_equally_high() -> None:
    areas = tuple(Aim(name, name) for name in ("Kort", LONG * 3, "Kort", "Kort", "Kort"))
    wide, narrow = drawings(Structure("", "", "", (), areas, "Visjon", "Mål", "Områder", "Tiltak"))
    assert [box.x for box in wide.boxes] == [0, 244, 488, 0, 244]
    assert len({box.height for box in wide.boxes[:3]}) == 1
    assert {box.x for box in narrow.boxes} == {0}


# --- the timeline ----------------------------------------------------------------------------------------------------


def timeline(counts: list[int], *, counted: bool = False, quarters: bool = True) -> Timeline:
    """Make a timeline with so many deadlines in each span."""
    spans, place = [], 0
    for at, count in enumerate(counts):
        own = [Deadline(place + one, place + one, "Navn", "2025", status="pågår") for one in range(1, count + 1)]
        place += count
        year = str(2025 + at // 4) if quarters else ""
        spans.append(Span(str(at % 4 + 1) if quarters else str(2025 + at), year, tuple(own)))
    return Timeline("", "", tuple(spans), counted, ("Nr.", "Frist", "Tiltak", "", "Status"), (("pågår", "pågår"),))


@given(st.lists(st.integers(0, 10), min_size=1, max_size=20).filter(any), st.booleans())
def test_marks_stand_apart_on_the_axis_in_the_order_of_deadlines(counts: list[int], quarters: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    drawn = axis(timeline(counts, quarters=quarters))
    assert len(drawn.marks) == sum(counts)
    places = [(float(mark.x.rstrip("%")) / 100 * drawn.narrowest, mark.y) for mark in drawn.marks]
    for (x, y), (other, down) in combinations(places, 2):
        assert abs(x - other) >= 20.9 or abs(y - down) >= 24
    assert all(10 <= y <= drawn.base - 10 and 10 <= x <= drawn.narrowest - 10 for x, y in places)
    assert [mark.deadline.place for mark in drawn.marks] == list(range(1, sum(counts) + 1))


@given(st.lists(st.integers(0, 400), min_size=1, max_size=20).filter(any))
def test_bars_are_as_high_as_their_numbers(counts: list[int]) -> None:
    drawn = axis(timeline(counts, counted=True))
    assert drawn.marks == ()
    assert [word.words for word in drawn.sums] == [str(count) for count in counts if count]
    tallest = max(counts)
    for bar, count in zip(drawn.bars, [count for count in counts if count], strict=True):
        assert abs(bar.height - 220 * count / tallest) <= 1
        assert bar.y + bar.height == drawn.base
    assert all(word.y > 5 for word in drawn.sums)


def test_four_years_of_quarters_fit_a_phone() -> None:
    assert axis(timeline([1] * 16)).narrowest <= 348


def test_years_stand_under_their_quarters() -> None:
    drawn = axis(timeline([1, 0, 2, 0, 1, 0]))
    assert [word.words for word in drawn.names] == ["1", "2", "3", "4", "1", "2", "2025", "2026"]
    assert [word.x for word in drawn.names[-2:]] == ["33.33%", "83.33%"]
    assert drawn.lines == ("0%", "66.67%", "100%")
