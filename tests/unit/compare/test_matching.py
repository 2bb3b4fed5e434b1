"""Which part became which: what the authors say, ids, the same words, likeness, splits and merges."""

from __future__ import annotations

import textwrap

import pytest

from agstrategi.compare import compare
from agstrategi.compare.result import Change, Comparison, Fate
from unit.compare.making import differences, only, read, told

LEARN = "Alle ledere skal gjennomføre kommunens lederprogram i løpet av de to første årene i stillingen"
HEALTH = "Hver arbeidsplass skal lage en plan for nærvær sammen med verneombudet og de tillitsvalgte"
HIRE = "Kommunen skal lyse ut alle ledige stillinger som hele stillinger og melde tallene til utvalget"
YOUTH = "Personalseksjonen skal besøke skolene og fortelle ungdommer om yrkene vi trenger folk til"


def goal(*measures: str) -> str:
    """Write a goal with measures, each a text or the fields of a mapping."""
    items = "".join(f"\n      - {one}" for one in measures)
    return f"mål:\n  - tittel: Gode tjenester\n    tiltak:{items}\n"


def of(comparison: Comparison, kind: str = "tiltak") -> list[Change]:
    return [change for change in comparison.changes if change.kind == kind]


def ways(comparison: Comparison, kind: str = "tiltak") -> list[tuple[Fate, str]]:
    return [(change.fate, change.matched_by) for change in of(comparison, kind)]


# --- what the authors say --------------------------------------------------------------------------------------------


def test_what_an_item_says_that_it_replaces_counts_before_all_else() -> None:
    old = goal(f"{{id: a, tekst: {LEARN}}}", f"{{id: b, tekst: {HEALTH}}}")
    new = goal(f"{{id: a, erstatter: [b], tekst: {YOUTH}}}")
    assert sorted(ways(differences(old, new))) == [(Fate.ENDRET, "erstatter"), (Fate.UTGATT, "")]


def test_two_that_replace_one_are_a_split_and_one_that_replaces_two_a_merge() -> None:
    one = goal(f"{{id: a, tekst: {LEARN}}}")
    two = goal(f"{{id: b, erstatter: [a], tekst: {HEALTH}}}", f"{{id: c, erstatter: [a], tekst: {HIRE}}}")
    merged = goal(f"{{id: d, erstatter: [b, c], tekst: {YOUTH}}}")
    assert ways(differences(one, two)) == [(Fate.DELT, "erstatter")]
    assert ways(differences(two, merged)) == [(Fate.SLATT_SAMMEN, "erstatter")]


def test_a_part_may_keep_the_id_while_the_other_says_what_it_replaces() -> None:
    old = goal(f"{{id: a, tekst: {LEARN}. {HEALTH}}}")
    new = goal(f"{{id: a, tekst: {LEARN}}}", f"{{id: b, erstatter: [a], tekst: {HEALTH}}}")
    assert [change.fate for change in of(differences(old, new))] == [Fate.DELT]


def test_an_item_without_an_id_is_replaced_by_the_one_derived_from_its_title() -> None:
    old = goal(f"{{tittel: Årshjul for ledere, tekst: {LEARN}}}")
    new = goal(f"{{tittel: Lederkalender, erstatter: [årshjul-for-ledere], tekst: {YOUTH}}}")
    assert ways(differences(old, new)) == [(Fate.ENDRET, "erstatter")]


def test_what_was_copied_from_the_old_strategy_says_nothing_of_it() -> None:
    same = goal(f"{{id: a, erstatter: [b], tekst: {LEARN}}}", f"{{id: b, tekst: {HEALTH}}}")
    assert told(differences(same, same)) == []
    assert differences(same, same).notes == ()


def test_an_unknown_predecessor_is_noted() -> None:
    notes = differences(goal(LEARN), goal(f"{{erstatter: [finnes-ikke], tekst: {LEARN}}}")).notes
    assert [(note.key, note.ref) for note in notes] == [("erstatter-ukjent", "finnes-ikke")]


def test_an_id_holds_through_a_rewrite() -> None:
    old = goal(
        f"{{id: a, tekst: {LEARN}}}",
        f"{{id: b, tekst: {HEALTH}}}",
        f"{{id: c, tekst: {HIRE}}}",
        "{id: d, tekst: Vi ser}",
    )
    new = goal(
        f"{{id: a, tekst: {YOUTH}}}",
        f"{{id: b, tekst: {HEALTH}}}",
        f"{{id: c, tekst: {HIRE}}}",
        "{id: d, tekst: Vi ser}",
    )
    assert ways(differences(old, new))[0] == (Fate.ENDRET, "id")


def test_ids_by_number_are_set_aside_where_a_third_do_not_fit() -> None:
    texts = (LEARN, HEALTH, HIRE, YOUTH)
    old = goal(*(f"{{id: tiltak-{at}, tekst: {text}}}" for at, text in enumerate(texts)))
    new = goal(*(f"{{id: tiltak-{at}, tekst: {text}}}" for at, text in enumerate(texts[1:])))
    comparison = differences(old, new)
    assert sorted(change.fate for change in of(comparison)) == [Fate.UENDRET, Fate.UENDRET, Fate.UENDRET, Fate.UTGATT]
    assert [(note.key, note.kind, note.count, note.total) for note in comparison.notes] == [
        ("id-satt-til-side", "tiltak", 3, 3)
    ]


# --- the same words --------------------------------------------------------------------------------------------------


def test_a_renamed_area_is_one_change_and_moves_nothing() -> None:
    area = "satsingsområder:\n  - tittel: {}\n    tiltak: [{}, {}]\n  - tittel: Heltid\n    tiltak: [{}]\n"
    old, new = (area.format(name, LEARN, HEALTH, HIRE) for name in ("Ledelse", "Å lede og utvikle"))
    change = only(differences(old, new))
    assert (change.kind, change.matched_by, change.moved) == ("satsingsområde", "innhold", False)


def test_an_area_without_contents_is_known_by_its_neighbours_and_uncertain() -> None:
    old, new = (f"verdier: [Raus, Nær]\nmål: [Trivsel]\nsatsingsområder: [{{tittel: {name}}}]" for name in ("A", "B"))
    change = only(differences(old, new))
    assert (change.matched_by, change.uncertain) == ("plass", True)


def test_a_measure_that_moved_is_found_by_its_words() -> None:
    old = f"satsingsområder:\n  - {{tittel: A, tiltak: [{LEARN}, {HIRE}]}}\n  - {{tittel: B, tiltak: [{HEALTH}]}}"
    new = f"satsingsområder:\n  - {{tittel: A, tiltak: [{HIRE}]}}\n  - {{tittel: B, tiltak: [{HEALTH}, {LEARN}]}}"
    change = only(differences(old, new))
    assert (change.fate, change.moved, change.matched_by, change.code) == (Fate.ENDRET, True, "tekst", "D215")


def test_order_alone_leaves_a_part_unchanged_but_told() -> None:
    old, new = f"mål: [{LEARN}, {HEALTH}, {HIRE}]", f"mål: [{HEALTH}, {HIRE}, {LEARN}]"
    change = only(differences(old, new))
    assert (change.fate, change.reordered, change.new[0].title) == (Fate.UENDRET, True, LEARN)


def test_a_title_is_enough_in_the_same_place() -> None:
    old = f"mål: [{{tittel: Lederprogram for alle, tekst: {LEARN}}}]"
    new = f"mål: [{{tittel: Lederprogram for alle, tekst: {YOUTH}}}]"
    change = only(differences(old, new))
    assert (change.matched_by, change.uncertain) == ("tittel", True)


def test_between_municipalities_equal_titles_and_ids_are_chance() -> None:
    own = f"strategi: {{tittel: S, kommune: Storvik}}\nsatsingsområder: [{{id: a, tittel: Ledelse, tekst: {LEARN}}}]"
    other = f"strategi: {{tittel: S, kommune: Lillevik}}\nsatsingsområder: [{{id: a, tittel: Ledelse, tekst: {YOUTH}}}]"
    found = [change.fate for change in of(differences(own, other), "satsingsområde")]
    assert sorted(found) == [Fate.NY, Fate.UTGATT]


def test_short_texts_are_not_guessed_at() -> None:
    comparison = differences("verdier: [Raus, Modig]", "verdier: [Rause, Modig]")
    assert sorted(change.fate for change in of(comparison, "verdi")) == [Fate.NY, Fate.UENDRET, Fate.UTGATT]


# --- likeness --------------------------------------------------------------------------------------------------------


def test_a_reworded_measure_is_paired_with_its_score() -> None:
    comparison = differences(goal(LEARN), goal(LEARN.replace("de to første årene", "det første året")))
    change = of(comparison)[0]
    assert (change.fate, change.matched_by, change.uncertain) == (Fate.ENDRET, "likhet", False)
    assert change.score is not None
    assert 0.65 < change.score < 1


def test_a_short_text_is_known_again_with_another_number_or_a_weaker_word() -> None:
    old, new = goal("Ansette 10 lærlinger", "Vi skal øve"), goal("Ansette 12 lærlinger", "Vi bør øve")
    assert ways(differences(old, new)) == [(Fate.ENDRET, "likhet")] * 2


def test_two_as_near_make_a_pair_uncertain_and_the_second_is_named() -> None:
    first, second = LEARN.replace("Alle", "Nye"), LEARN.replace("Alle", "Erfarne")
    change = next(change for change in of(differences(goal(LEARN), goal(first, second))) if change.old)
    assert change.uncertain
    assert change.runner_up is not None
    assert change.runner_up.score == pytest.approx(change.score)
    assert change.runner_up.ref.title.startswith("Erfarne")


def test_an_uncertain_pair_never_counts_for_much() -> None:
    old = f"mål: [{{tittel: Lederprogram for alle, tekst: {LEARN}}}]"
    new = f"mål: [{{tittel: Lederprogram for alle, tekst: {YOUTH.replace('skal', 'bør')}}}]"
    change = only(differences(old, new))
    assert (change.code, change.grade) == ("D221", "mindre")
    assert {one.grade for one in change.fields} == {"mindre"}


def test_unlike_texts_are_gone_and_new() -> None:
    assert sorted(ways(differences(goal(LEARN), goal(YOUTH)))) == [(Fate.NY, ""), (Fate.UTGATT, "")]


def test_a_split_is_found_before_a_pair() -> None:
    old = goal(f"{LEARN}. {HEALTH}.")
    comparison = differences(old, goal(f"{LEARN}.", f"{HEALTH}."))
    change = of(comparison)[0]
    assert (change.fate, change.matched_by, len(change.new)) == (Fate.DELT, "deling", 2)
    assert change.score == 1.0
    assert comparison.balance["tiltak"].delt_i == 2


def test_a_split_whose_first_part_keeps_the_title_is_found() -> None:
    old = f"mål: [{{tittel: God start, tekst: {LEARN}. {HEALTH}.}}]"
    new = f"mål: [{{tittel: God start, tekst: {LEARN}.}}, {{tittel: Plan for nærvær, tekst: {HEALTH}.}}]"
    assert [change.fate for change in of(differences(old, new), "mål")] == [Fate.DELT]


def test_a_merge_is_found_before_a_pair() -> None:
    comparison = differences(goal(LEARN, HEALTH, HIRE), goal(f"{LEARN}. {HEALTH}.", HIRE))
    assert ways(comparison) == [(Fate.SLATT_SAMMEN, "sammenslåing"), (Fate.UENDRET, "tekst")]


def test_paragraphs_are_paired_in_their_chapter_and_moved_only_with_the_same_words() -> None:
    chapters = "kapitler:\n  - {{tittel: Først, innhold: [{}]}}\n  - {{tittel: Så, innhold: [{}]}}\n"
    reworded = LEARN.replace("Alle", "Nesten alle")
    moved = differences(chapters.format(LEARN, HEALTH), chapters.format(HEALTH, LEARN))
    gone = differences(chapters.format(LEARN, HIRE), chapters.format(HIRE, reworded))
    assert [change.moved for change in told(moved)] == [True, True]
    assert sorted(change.fate for change in of(gone, "tekst")) == [Fate.ENDRET, Fate.NY, Fate.UTGATT]


# --- several predecessors --------------------------------------------------------------------------------------------


def test_what_two_municipalities_had_and_one_has_is_merged() -> None:
    def of_(name: str, *measures: str) -> str:
        return f"strategi: {{tittel: S, kommune: {name}}}\n{goal(*measures)}"

    comparison = compare(
        [read(of_("Storvik", LEARN, HIRE)), read(of_("Lillevik", LEARN, HEALTH))], read(of_("Vik", LEARN, HIRE, YOUTH))
    )
    assert comparison.predecessors == 2
    assert sorted(change.fate for change in of(comparison)) == [Fate.NY, Fate.SLATT_SAMMEN, Fate.UENDRET, Fate.UTGATT]
    merged = next(change for change in of(comparison) if change.fate is Fate.SLATT_SAMMEN)
    assert [ref.source for ref in merged.old] == [0, 1]
    counts = comparison.balance["tiltak"]
    assert (counts.before, counts.after) == (4, 3)


def test_a_reference_names_what_stands_around() -> None:
    body = textwrap.dedent(f"""
    satsingsområder:
      - id: ledelse
        tittel: Ledelse
        hovedgrep: [{{tittel: Tid til å lede, tiltak: [{LEARN}]}}]
    """)
    ref = of(differences(body, body))[0].new[0]
    assert (ref.within, ref.field, ref.area_id) == (("Ledelse", "Tid til å lede"), "tiltak", "ledelse")
    assert ref.title == "Alle ledere skal gjennomføre kommunens lederprogram i løpet …"
