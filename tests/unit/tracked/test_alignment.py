"""Which blocks of two texts go together."""

from __future__ import annotations

from itertools import chain, combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from agstrategi.compare import compare
from agstrategi.compare.result import Comparison
from agstrategi.tracked.alignment import Aligner, Candidate, Pair, heaviest
from agstrategi.tracked.relation import Relation
from agstrategi.tracked.tags import PARAGRAPH
from agstrategi.tracked.units import Unit
from unit.compare.making import read

candidates = st.lists(
    st.builds(Candidate, st.integers(0, 5), st.integers(0, 5), st.sampled_from([0.5, 1.0, 2.0, 3.5])), max_size=8
)


@settings(deadline=None)
@given(candidates)
def test_the_chosen_pairs_are_in_order_and_none_weigh_more(found: list[Candidate]) -> None:
    best = {(one.old, one.new): max(other.weight for other in found if other[:2] == one[:2]) for one in found}
    chosen = heaviest(found)
    assert _in_order(chosen)
    every = chain.from_iterable(combinations(sorted(best), count) for count in range(len(best) + 1))
    most = max(sum(best[pair] for pair in pairs) for pairs in every if _in_order(list(pairs)))
    assert sum(best[pair] for pair in chosen) == most


def _in_order(pairs: list[Pair]) -> bool:
    return all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(pairs))


# --- rows of paragraphs ----------------------------------------------------------------------------------------------

NOTHING = Relation(Comparison({}, ()), {}, {})


def unit(text: str, name: str = "", shape: str = "avsnitt") -> Unit:
    """Make a paragraph of words that each are one character when spelt."""
    words = [chr(sum(map(ord, word)) * 7 % 50_000 + 1) for word in text.split()]
    return Unit(etree.Element(PARAGRAPH), shape, text, "".join(words), (name,) if name else ())


def pairs(old: list[Unit], new: list[Unit], relation: Relation = NOTHING) -> list[tuple[str, str]]:
    return [(old[one].text, new[other].text) for one, other in Aligner(relation).pairs(old, new)]


def test_the_same_words_go_together_and_what_is_between_is_gone_or_new() -> None:
    old = [unit("en to tre"), unit("fire fem seks sju"), unit("åtte ni")]
    new = [unit("helt nytt her"), unit("en to tre"), unit("åtte ni")]
    assert pairs(old, new) == [("en to tre", "en to tre"), ("åtte ni", "åtte ni")]


def test_words_that_are_much_alike_go_together() -> None:
    old = [unit("alle ledere skal få opplæring hvert år"), unit("vi møtes i mars")]
    new = [unit("alle ledere bør få opplæring hvert år"), unit("kommunen kjøper fem nye busser som går på strøm")]
    assert pairs(old, new) == [(old[0].text, new[0].text)]


def test_what_can_not_be_tracked_never_goes_together() -> None:
    assert pairs([unit("en to tre")], [unit("en to tre", shape="punkt")]) == []


def test_of_two_that_changed_places_the_longer_stays() -> None:
    long, short = "dette er et langt avsnitt med mange ord i", "kort avsnitt"
    assert pairs([unit(long), unit(short)], [unit(short), unit(long)]) == [(long, long)]


def test_a_short_line_goes_with_the_one_that_took_its_place() -> None:
    old = [unit("en to tre fire fem"), unit("2019–2023"), unit("seks sju åtte ni")]
    new = [unit("en to tre fire fem"), unit("2023–2027"), unit("seks sju åtte ni")]
    assert ("2019–2023", "2023–2027") in pairs(old, new)


def test_hundreds_are_found_again_without_comparing_each_with_each() -> None:
    old = [unit(f"avsnitt {number} handler om sak {number * 3} i kommunen") for number in range(400)]
    new = [one for at, one in enumerate(old) if at % 7] + [unit(f"nytt {at} her") for at in range(50)]
    found = pairs(old, new)
    assert len(found) == len([one for at, one in enumerate(old) if at % 7])
    assert all(one == other for one, other in found)


# --- what the comparison says ----------------------------------------------------------------------------------------

OLD = """
satsingsområder:
  - id: heltid
    tittel: Heltid
    tiltak:
      - {id: a, tekst: Alle skal få hele stillinger.}
      - {id: c, tekst: Kommunen kartlegger turnus hvert år.}
"""
NEW = """
satsingsområder:
  - id: heltid
    tittel: Rekruttering
    tiltak:
      - {erstatter: a, tekst: Vi lyser ut turnus.}
      - {id: b, tekst: Noe annet.}
      - {id: c, tekst: Kommunen kartlegger turnus hvert år.}
"""
AREA = ("satsingsområder", "punkter", 0)
FIRST, SECOND = ((*AREA, "tiltak", "punkter", at) for at in (0, 1))


def relation() -> Relation:
    return Relation(
        compare(read(OLD), read(NEW)),
        {"gammelt område": AREA, "gammelt tiltak": FIRST, "gamle tiltak": (*AREA, "tiltak"), "roller": ("roller",)},
        {
            "område": AREA,
            "tiltak": FIRST,
            "nytt tiltak": SECOND,
            "tiltakene": (*AREA, "tiltak"),
            "rollene": ("roller",),
        },
    )


def test_parts_that_are_the_same_go_together_whatever_their_words() -> None:
    old = [unit("Heltid", "gammelt område"), unit("Alle skal få hele stillinger.", "gammelt tiltak"), unit("Slutt")]
    new = [unit("Rekruttering", "område"), unit("Vi lyser ut turnus.", "tiltak")]
    assert pairs(old, new) == []
    assert len(pairs(old, new, relation())) == len(new)


def test_parts_that_are_not_the_same_never_go_together() -> None:
    same = "Alle skal få hele stillinger."
    assert pairs([unit(same, "gammelt tiltak")], [unit(same, "nytt tiltak")]) == [(same, same)]
    assert pairs([unit(same, "gammelt tiltak")], [unit(same, "nytt tiltak")], relation()) == []


def test_a_field_of_a_part_is_the_same_field_of_what_the_part_became() -> None:
    old = [unit("Tiltak", "gamle tiltak"), unit("Roller", "roller")]
    new = [unit("Dette gjør vi", "tiltakene"), unit("Hvem gjør hva", "rollene")]
    assert len(pairs(old, new, relation())) == len(old)
