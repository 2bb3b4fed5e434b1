"""Each change stands where a reader looks for it, once, and with as few lines as it takes."""

from __future__ import annotations

from agstrategi.compare.report.rows import Entry
from agstrategi.compare.report.sections import Section, Sections
from agstrategi.compare.report.view import View
from agstrategi.compare.result import Change, Fate, Grade
from unit.compare_report.made import AREA, area, born, changed, compared, field, gone, measure, ref, view, wording


def arranged(shown: View) -> list[Section]:
    return Sections(shown, wording()).all()


def entries(*changes: Change) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (section.title, entry.what, entry.phrases) for section in arranged(view(*changes)) for entry in section.entries
    ]


def only(*changes: Change) -> Entry:
    [entry] = [entry for section in arranged(view(*changes)) for entry in section.entries]
    return entry


def paragraph(text: str, at: int, *within: str, follows: bool = False) -> Change:
    """A new paragraph of a chapter."""
    return born(
        "tekst",
        ref(text, "kapitler", 0, "innhold", at, values={"tekst": text}, field="innhold", within=within),
        follows=follows,
    )


def test_nothing_to_tell_gives_no_sections() -> None:
    assert arranged(view(area())) == []


def test_a_measure_stands_under_its_area_by_name_alone() -> None:
    both = measure("Fadder", 0)
    assert entries(area(), changed("tiltak", both, both, field("tekst", "a", "b"))) == [
        ("Område 0", "Fadder", ("omskrevet",))
    ]


def test_a_measure_of_a_goal_stands_under_the_goals() -> None:
    both = ref("Fadder", "mål", "punkter", 0, "tiltak", "punkter", 0)
    [(title, what, _)] = entries(changed("tiltak", both, both, field("tekst", "a", "b")))
    assert (title, what) == ("Mål", "Tiltaket «Fadder»")


def test_in_a_table_the_grave_come_first_and_the_rest_keep_their_order() -> None:
    changes = [
        changed("tiltak", measure(name, at), measure(name, at), field("tekst", "a", "b", code))
        for at, (name, code) in enumerate([("A", "D212"), ("B", "D210"), ("C", "D107"), ("D", "D103")])
    ]
    assert [what for _, what, _ in entries(area(), *changes)] == ["D", "C", "A", "B"]


def test_what_is_gone_stands_under_what_its_area_became() -> None:
    shown = compared(
        f"{AREA}: [{{id: a, tittel: Lære, tiltak: [{{tittel: Kurs, tekst: Alle skal på kurs., status: planlagt}}]}}]",
        f"{AREA}: [{{id: b, tittel: Lære og utvikle, erstatter: [a]}}]",
    )
    assert [(section.title, entry.what) for section in arranged(shown) for entry in section.entries] == [
        ("Lære og utvikle", "Kurs"),
        ("Lære og utvikle", "Satsingsområdet «Lære og utvikle»"),
    ]


def test_an_area_that_is_gone_has_a_section_of_its_own() -> None:
    path = (AREA, "punkter", 0)
    old = ref("Lære", *path, id="lære", area=path)
    [(title, what, phrases)] = entries(gone("satsingsområde", old, "D111"))
    assert (title, what, phrases) == ("Tatt ut: Lære", "Satsingsområdet «Lære»", ("tatt ut",))


def test_a_measure_that_moved_is_told_in_both_places() -> None:
    moved = changed(
        "tiltak", measure("Fadder", 0, 0), measure("Fadder", 0, 1), code="D215", grade=Grade.MINDRE, moved=True
    )
    first, second = arranged(view(area(0), area(1), moved))
    assert (first.title, first.entries, first.notes) == ("Område 0", (), ("Flyttet herfra: «Fadder» (til Område 1).",))
    assert [entry.phrases for entry in second.entries] == [("flyttet fra «Område 0»",)]


def test_what_is_only_editorial_stands_last() -> None:
    both = measure("Fadder", 0)
    other = measure("Kurs", 1)
    found = arranged(
        view(
            area(),
            changed("tiltak", both, both, field("tekst", "a", "b", "D302")),
            changed("tiltak", other, other, field("tekst", "a", "b")),
        )
    )
    assert [(section.title, [entry.what for entry in section.entries]) for section in found] == [
        ("Område 0", ["Kurs"]),
        ("Bare skrivemåte og rekkefølge", ["Fadder"]),
    ]


def test_facts_that_came_are_said_together_and_small_things_not_at_all() -> None:
    both = measure("Fadder", 0)
    fields = [field("tekst", "a", "b"), field("start", "", "2024", "D220"), field("kostnad", "", "10 kr", "D211")]
    entry = only(area(), changed("tiltak", both, both, *fields, field("kortnavn", "a", "b", "D303")))
    assert entry.phrases == ("omskrevet", "kostnad og start er lagt til")


def test_what_is_told_once_for_many_is_not_told_again() -> None:
    both = measure("Fadder", 0)
    all_of_it = changed("tiltak", both, both, field("tekst", "a", "b"), covered=True)
    assert entries(area(), all_of_it) == []


def test_a_split_names_what_it_became_and_shows_all_whole() -> None:
    old = measure("God start", 0, values={"tekst": "Alle skal få kurs og fadder."})
    new = tuple(
        measure(name, at, values={"tekst": f"Alle skal få {name}."}) for at, name in enumerate(("kurs", "fadder"))
    )
    entry = only(area(), Change(Fate.DELT, "tiltak", (old,), new, "D213", Grade.MINDRE))
    assert entry.what == "God start"
    assert entry.phrases == ("delt i to: «kurs» og «fadder»",)
    assert [(line.label, line.ops) for line in entry.lines] == [
        ("", (("-", "Alle skal få kurs og fadder."),)),
        ("kurs", (("+", "Alle skal få kurs."),)),
        ("fadder", (("+", "Alle skal få fadder."),)),
    ]


def test_a_merger_names_what_it_was() -> None:
    old = tuple(measure(name, at) for at, name in enumerate(("Kurs", "Fadder")))
    entry = only(area(), Change(Fate.SLATT_SAMMEN, "tiltak", old, (measure("God start", 0),), "D214", Grade.MINDRE))
    assert (entry.what, entry.phrases) == ("God start", ("slått sammen av to: «Kurs» og «Fadder»",))


def test_an_uncertain_pair_says_so_first() -> None:
    both = measure("Fadder", 0)
    unsure = changed("tiltak", both, both, field("tekst", "a", "b"), uncertain=True, code="D221", grade=Grade.MINDRE)
    assert only(area(), unsure).phrases[0] == "det er usikkert om dette er samme tiltak"


def test_a_measure_taken_out_says_how_far_it_came() -> None:
    assert only(area(), gone("tiltak", measure("Kurs", 0, values={"status": "fullført"}), "D201")).phrases == (
        "tatt ut (fullført)",
    )


def test_indicators_are_told_with_their_goal() -> None:
    goal = ref("Nærvær", "mål", "punkter", 0)
    path = ("mål", "punkter", 0, "indikatorer", "punkter")
    old = ref("Sykefravær", *path, 0, values={"nå": "9 %", "målverdi": "8 %"})
    new = ref("Sykefravær", *path, 0, values={"nå": "9 %", "målverdi": "7 %"})
    entry = only(
        Change(Fate.UENDRET, "mål", (goal,), (goal,)),
        changed("indikator", old, new, field("målverdi", "8 %", "7 %", "D108")),
        born("indikator", ref("Trivsel", *path, 1, values={"nå": "80 %", "år": "2027"})),
    )
    assert (entry.what, entry.grade) == ("Nærvær", Grade.VESENTLIG)
    assert entry.phrases == ("målverdien er endret", "ny indikator")
    assert [(line.label, line.ops) for line in entry.lines] == [
        ("Sykefravær", (("-", "målverdi 8 %"), ("+", "målverdi 7 %"))),
        ("Trivsel", (("+", "nå 80 %, år 2027"),)),
    ]


def test_an_indicator_without_numbers_is_named() -> None:
    goal = gone("mål", ref("Nærvær", "mål", "punkter", 0), "D111")
    entry = only(goal, gone("indikator", ref("Sykefravær", "mål", "punkter", 0, "indikatorer", "punkter", 0)))
    assert [(line.label, line.ops) for line in entry.lines] == [("", (("-", "Nærvær"),)), ("", (("-", "Sykefravær"),))]


def test_the_paragraphs_of_a_chapter_are_one_entry() -> None:
    texts = [paragraph(f"Avsnitt {at}", at, "Innledning") for at in range(5)]
    entry = only(*texts)
    assert (entry.what, entry.phrases) == ("«Innledning»", ("fem avsnitt er lagt til",))
    assert [line.ops[0][1] for line in entry.lines] == ["Avsnitt 0", "Avsnitt 1", "Avsnitt 2", "… og to avsnitt til"]
    assert len(entry.numbers) == 5


def test_all_that_is_taken_out_is_shown() -> None:
    texts = [
        gone("tekst", ref(str(at), "forord", at, field="forord", values={"tekst": f"Avsnitt {at}"})) for at in range(6)
    ]
    entry = only(*texts)
    assert (entry.what, entry.phrases) == ("Forord", ("seks avsnitt er tatt ut",))
    assert len(entry.lines) == 6


def test_text_that_came_with_a_chapter_is_counted_there() -> None:
    chapter = born("kapittel", ref("Innledning", "kapitler", 0))
    texts = [paragraph(str(at), at, "Innledning", follows=True) for at in range(2)]
    entry = only(chapter, *texts)
    assert (entry.what, entry.phrases) == ("Kapittelet «Innledning»", ("nytt kapittel med to avsnitt",))


def test_a_new_heading_over_what_was_there_is_no_new_chapter() -> None:
    assert only(born("kapittel", ref("Forord", "kapitler", 0))).phrases == ("ny overskrift",)


def test_a_renamed_chapter_and_its_text_are_one_entry() -> None:
    old, new = ref("Hvorfor", "kapitler", 0), ref("Hensikt", "kapitler", 0)
    entry = only(changed("kapittel", old, new, field("tittel", "Hvorfor", "Hensikt")), paragraph("Nytt.", 0, "Hensikt"))
    assert (entry.what, entry.phrases) == ("Kapittelet «Hensikt»", ("nytt navn", "nytt avsnitt"))
    assert len(entry.lines) == 2


def test_the_strategys_own_fields_stand_first_only_where_one_is_grave() -> None:
    both = measure("Fadder", 0)
    told = changed("tiltak", both, both, field("tekst", "a", "b"))
    itself = ref("Plan", values={"kommune": "Nordvik kommune"})
    for code, first in (("D113", True), ("D219", False)):
        name = "visjon" if code == "D113" else "periode"
        identity = changed("strategi", itself, itself, field(name, "a", "b", code))
        titles = [section.title for section in arranged(view(area(), told, identity))]
        assert (titles[0] == "Visjon, vedtak og opplysninger om strategien") is first


def test_concepts_renamed_are_one_entry() -> None:
    itself = ref("Plan", values={"kommune": "Nordvik kommune"})
    fields = [field(f"begreper/{name}", "a", "b", "D219") for name in ("tiltak", "mål")]
    entry = only(changed("strategi", itself, itself, *fields))
    assert (entry.what, [line.label for line in entry.lines]) == ("Ordene vi bruker", ["Tiltak", "Mål"])
