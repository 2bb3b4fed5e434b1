"""What is marked in a text, and how: as few words as can be, whole where wholes are gone or new."""

from __future__ import annotations

import re

import pytest

from agstrategi import nodes
from agstrategi.nodes import Block
from unit.tracked.making import Made, hold, of_trees, of_yaml
from unit.tracked.word import W, changed_words, halves, part, shown
from unit.writers.kommune import PNG
from unit.writers.sample import chapter, document, line, note, para, points, row, table

AREAS = """
satsingsområder:
  - id: heltid
    tittel: {name}
    tiltak:
      som: overskrifter
      punkter: [{measures}]
"""


def of(old: tuple[Block, ...], new: tuple[Block, ...]) -> Made:
    """Track what is changed between blocks."""
    made = of_trees(document(*old), document(*new))
    hold(made)
    return made


def changed(made: Made) -> list[str]:
    """Give the paragraphs that something is changed in."""
    return [text for text in shown(made.tracked) if "[-" in text or "{+" in text]


def yaml(old: str, new: str) -> Made:
    made = of_yaml(old, new)
    hold(made)
    return made


def comments(made: Made) -> list[str]:
    return ["".join(words.text for words in one.iter(f"{W}t")) for one in part(made.tracked, "comments.xml")]


# --- words -----------------------------------------------------------------------------------------------------------


def test_words_are_marked_in_their_paragraph() -> None:
    made = of((para("Alle ledere skal få opplæring hvert år."),), (para("Alle ledere bør få god opplæring hvert år."),))
    assert changed(made) == ["Alle ledere [-skal-]{+bør+} få{+ god+} opplæring hvert år."]


def test_paragraphs_with_little_in_common_are_shown_whole() -> None:
    old, new = "Vi møtes i mars hvert år for å se på planen.", "Kommunen kjøper fem nye busser som går på strøm."
    made = of((para(old), para("Slutt.")), (para(new), para("Slutt.")))
    assert changed(made) == [f"- [-{old}-]", f"+ {{+{new}+}}"]
    assert changed(of((para(old),), (para(new),))) == [f"[-{old}-]{{+{new}+}}"]  # a text must end somewhere


def test_words_that_look_otherwise_are_marked() -> None:
    made = of((para("Vi lytter og svarer."),), (para("Vi ", nodes.Strong(line("lytter")), " og svarer."),))
    assert changed(made) == ["Vi [-lytter-]{+lytter+} og svarer."]


def test_a_link_that_leads_elsewhere_is_marked() -> None:
    old, new = (para("Se ", nodes.Link(f"https://{host}.no/", line("håndboken vår")), ".") for host in ("a", "b"))
    assert changed(of((old,), (new,))) == ["Se [-håndboken vår-]{+håndboken vår+}."]


def test_who_changed_it_and_when_are_of_the_new_version() -> None:
    old = document(para("Før var det slik."))
    new = document(para("Nå er det slik."), name="Nordvik kommune", date="2023-06-15")
    marks = part(of_trees(old, new).tracked, "document.xml").iter(f"{W}ins", f"{W}del")
    assert {(one.get(f"{W}author"), one.get(f"{W}date")) for one in marks} == {
        ("Nordvik kommune", "2023-06-15T00:00:00Z")
    }


# --- blocks ----------------------------------------------------------------------------------------------------------


def test_a_point_put_in_counts_on_in_its_list() -> None:
    made = of((points("en", "to", ordered=True),), (points("en", "helt ny", "to", ordered=True),))
    assert changed(made) == ["+ {+helt ny+}"]
    numbers = [one.get(f"{W}val") for block in halves(made.tracked)[1] for one in block.iter(f"{W}numId")]
    assert len(set(numbers)) == 1


def test_a_point_taken_out_counts_on_in_the_list_that_is_left() -> None:
    made = of((points("en", "to", "tre", ordered=True),), (points("en", "tre", ordered=True),))
    assert changed(made) == ["- [-to-]"]
    numbers = [one.get(f"{W}val") for block in halves(made.tracked)[1] for one in block.iter(f"{W}numId")]
    assert len(set(numbers)) == 1


def test_a_list_that_was_parted_is_two_lists() -> None:
    parted = (points("en", "to", ordered=True), para("Mellom dem."), points("tre", "fire", ordered=True))
    of((points("en", "to", "tre", "fire", ordered=True),), parted)
    of(parted, (points("en", "to", "tre", "fire", ordered=True),))


def test_a_heading_on_another_level_keeps_its_words() -> None:
    inner = chapter("Heltid", para("Alle skal få hele stillinger."), level=3)
    made = of(
        (chapter("Mål", inner), chapter("Ord")), (chapter("Mål"), chapter("Heltid", *inner.blocks), chapter("Ord"))
    )
    assert changed(made) == []
    looks = [one for block in halves(made.tracked)[1] for one in block.iter(f"{W}pPrChange")]
    assert "Heading2" in {one.get(f"{W}val") for look in looks for one in look.iter(f"{W}pStyle")}


def test_words_of_a_note_are_marked_in_the_note() -> None:
    old, new = (para("Vi følger planen.", note(f"Vedtatt i {year}.")) for year in (2019, 2023))
    made = of((old,), (new,))
    assert changed(made) == []
    notes = part(made.tracked, "footnotes.xml")
    assert ["".join(one.itertext()) for one in notes.iter(f"{W}del", f"{W}ins")] == ["2019.", "2023."]


def test_a_note_goes_with_the_words_that_it_stands_at() -> None:
    made = of((para("Vi følger planen.", note("Vedtatt i 2019."), " Alltid."),), (para("Vi følger planen. Alltid."),))
    assert [one.tag for one in part(made.tracked, "document.xml").iter(f"{W}footnoteReference")]
    assert ["".join(one.itertext()) for one in part(made.tracked, "footnotes.xml").iter(f"{W}del")][-1].endswith(
        "2019."
    )


def test_a_picture_that_is_the_same_is_not_marked() -> None:
    old, new = (document(nodes.Figure("bilde", alt, image=name)) for name, alt in (("a.png", "Vik"), ("b.png", "Vik")))
    made = of_trees(old, new, lambda _: PNG)
    hold(made)
    assert list(part(made.tracked, "document.xml").iter(f"{W}ins", f"{W}del")) == []
    other = of_trees(old, document(nodes.Figure("bilde", "Fjell", image="b.png")), lambda _: PNG)
    hold(other)
    assert list(part(other.tracked, "document.xml").iter(f"{W}ins", f"{W}del")) != []


# --- tables ----------------------------------------------------------------------------------------------------------

HEADS = ("Tiltak", "Ansvar")
ROWS = (row("Lærlinger i alle enheter", "HR-sjefen"), row("Årshjul for ledere", "Rådmannen"))


def marked_rows(made: Made) -> list[str]:
    found = [one for block in halves(made.tracked)[1] for one in block.iter(f"{W}trPr")]
    return [name for one in found for name in ("ins", "del") if one.find(f"{W}{name}") is not None]


def test_a_table_is_one_table_whose_rows_are_marked() -> None:
    new = (ROWS[0], row("Årshjul for ledere", "Kommunedirektøren"), row("Stipend til tre", "HR-sjefen"))
    made = of((table(HEADS, *ROWS),), (table(HEADS, *new),))
    assert changed(made) == ["[-Rådmannen-]{+Kommunedirektøren+}", "+ {+Stipend til tre+}", "+ {+HR-sjefen+}"]
    assert marked_rows(made) == ["ins"]


def test_a_new_column_is_marked_cell_by_cell() -> None:
    new = table((*HEADS, "Frist"), *(nodes.Row((*one.cells, row("2027").cells[0])) for one in ROWS))
    made = of((table(HEADS, *ROWS),), (new,))
    assert changed(made) == ["+ {+Frist+}", "+ {+2027+}", "+ {+2027+}"]
    back = of((new,), (table(HEADS, *ROWS),))
    assert changed(back) == ["- [-Frist-]", "- [-2027-]", "- [-2027-]"]


def test_a_column_less_and_a_row_more() -> None:
    wide = table((*HEADS, "Frist"), *(nodes.Row((*one.cells, row("2027").cells[0])) for one in ROWS))
    made = of((wide,), (table(HEADS, *ROWS, row("Stipend til tre", "HR-sjefen")),))
    assert marked_rows(made) == ["ins"]
    assert len({len(one.findall(f"{W}tc")) for block in halves(made.tracked)[1] for one in block.iter(f"{W}tr")}) == 1


def test_paragraphs_of_a_cell_come_and_go() -> None:
    one, two = (
        table(HEADS, nodes.Row((nodes.Cell(tuple(map(para, texts))), *row("x").cells)))
        for texts in (("Vi skal lytte.",), ("Vi skal lytte.", "Vi skal svare.", "Vi skal handle."))
    )
    assert len(changed(of((one,), (two,)))) == 2
    assert len(changed(of((two,), (one,)))) == 2


def test_tables_with_nothing_in_common_are_kept_apart() -> None:
    made = of((table(("A",), row("en to tre fire")),), (table(("B", "C"), row("fem seks sju", "åtte ni ti")),))
    assert marked_rows(made) == ["del", "del", "ins", "ins"]
    blocks = [one.tag for one in halves(made.tracked)[1] if one.tag in {f"{W}tbl", f"{W}p"}]
    first = blocks.index(f"{W}tbl")
    assert blocks[first : first + 3] == [f"{W}tbl", f"{W}p", f"{W}tbl"]


# --- strategies ------------------------------------------------------------------------------------------------------

MEASURES = ", ".join(
    f"{{id: t{at}, tittel: Tiltak {word}, tekst: Vi skal {word} mer enn før i alle enheter.}}"
    for at, word in enumerate(("lytte", "svare", "rekruttere", "dele", "lære", "øve", "måle", "spørre"))
)


def test_an_area_with_a_new_name_keeps_its_measures() -> None:
    made = yaml(AREAS.format(name="Heltid", measures=MEASURES), AREAS.format(name="Flere på jobb", measures=MEASURES))
    assert {text.removeprefix("1. ") for text in changed(made)} == {"[-Heltid-]{+Flere på jobb+}"}


TWO = """
forord: {{tekst: Velkommen til en ny strategi for oss alle.}}
satsingsområder:
  - {{id: heltid, tittel: Heltid, tiltak: {{som: overskrifter, punkter: [{first}]}}}}
  - {{id: helse, tittel: Arbeidsmiljø, tiltak: {{som: overskrifter, punkter: [{second}]}}}}
"""
STAYING = "{id: bli, tittel: Fadder, tekst: Alle nye får en fadder.}"
MOVED = "{id: gå, tittel: Turnus, tekst: Alle avdelinger skal lage turnus for ett år om gangen.}"


def test_what_is_moved_is_taken_out_and_put_in_with_a_comment_at_both_ends() -> None:
    made = yaml(
        TWO.format(first=f"{STAYING}, {MOVED}", second=STAYING.replace("bli", "nær")),
        TWO.format(first=STAYING, second=f"{STAYING.replace('bli', 'nær')}, {MOVED}"),
    )
    told = comments(made)
    assert told == ["Flyttet til «Arbeidsmiljø».", "Flyttet hit fra «Heltid»."]
    turnus = [text for text in changed(made) if "Turnus" in text]
    assert sorted(turnus)[-2:] == ["+ {+Turnus+}", "- [-Turnus-]"] or len(turnus) >= 2


def test_what_is_moved_and_changed_says_so() -> None:
    made = yaml(
        TWO.format(first=f"{STAYING}, {MOVED}", second=STAYING.replace("bli", "nær")),
        TWO.format(first=STAYING, second=f"{STAYING.replace('bli', 'nær')}, {MOVED.replace('Turnus', 'Årsturnus')}"),
    )
    assert comments(made)[0] == "Flyttet til «Arbeidsmiljø». Teksten er også endret."


def test_a_paragraph_that_changed_places_says_which_way() -> None:
    texts = [
        f"Dette avsnittet handler bare om {what}, og om ingenting annet." for what in ("lærlinger", "turnus", "lønn")
    ]
    long = " ".join(texts)
    made = of((para(texts[0]), para(long)), (para(long), para(texts[0])))
    assert comments(made) == ["til_ned: ", "fra_opp: "]


def test_a_strategy_and_itself_have_no_marks_and_a_log_that_says_so() -> None:
    same = AREAS.format(name="Heltid", measures=MEASURES)
    made = yaml(same, same)
    assert changed(made) == []
    log, _ = halves(made.tracked)
    assert "Ingenting er endret." in [text for one in log if (text := "".join(t.text or "" for t in one.iter(f"{W}t")))]
    with pytest.raises(KeyError):
        comments(made)


# --- the file --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def made() -> Made:
    return yaml(
        TWO.format(first=f"{STAYING}, {MOVED}", second=STAYING.replace("bli", "nær")),
        TWO.format(first=STAYING, second=f"{STAYING.replace('bli', 'nær')}, {MOVED}"),
    )


def test_every_number_and_name_stands_once(made: Made) -> None:
    document_part = part(made.tracked, "document.xml")
    ids = [one.get(f"{W}id") for one in document_part.iter(f"{W}ins", f"{W}del", f"{W}bookmarkStart")]
    names = [one.get(f"{W}name") for one in document_part.iter(f"{W}bookmarkStart")]
    assert len(ids) == len(set(ids)) > 10
    assert len(names) == len(set(names))
    assert not [name for name in names if name.startswith("_Spor")]


def test_links_lead_to_a_bookmark(made: Made) -> None:
    document_part = part(made.tracked, "document.xml")
    names = {one.get(f"{W}name") for one in document_part.iter(f"{W}bookmarkStart")}
    anchors = {one.get(f"{W}anchor") for one in document_part.iter(f"{W}hyperlink")} - {None}
    assert anchors
    assert anchors <= names


def test_the_log_is_not_tracked(made: Made) -> None:
    log, strategy = halves(made.tracked)
    assert [one for block in log for one in block.iter(f"{W}ins", f"{W}del")] == []
    assert [one for block in strategy for one in block.iter(f"{W}ins", f"{W}del")] != []
    assert list(log[-1].iter(f"{W}sectPr")) != []


def test_the_contents_are_a_field_over_the_strategy_alone(made: Made) -> None:
    text = "".join(
        f"<{one.get(f'{W}fldCharType') or one.text}>"
        for block in halves(made.tracked)[1]
        if block.tag == f"{W}sdt"
        for one in block.iter(f"{W}fldChar", f"{W}instrText")
    )
    assert re.match(
        r'<begin>< TOC \\o "1-2" \\h \\z \\b Strategien ><separate>(<begin>< PAGEREF \S+ \\h ><separate><end>)+<end>$',
        text,
    )


def test_contents_that_only_one_version_has_go_with_their_field() -> None:
    one, two = (chapter("Mål", para("Vi skal lytte.")),), (chapter("Mål", para("Vi skal lytte.")), chapter("Ord"))
    for made, change in ((of(one, two), "ins"), (of(two, one), "del")):
        fields = [one for block in halves(made.tracked)[1] for one in block.iter(f"{W}fldChar")]
        assert fields
        assert all(next(one.iterancestors(f"{W}{change}"), None) is not None for one in fields)


def test_the_same_bytes_each_time(made: Made) -> None:
    again = yaml(
        TWO.format(first=f"{STAYING}, {MOVED}", second=STAYING.replace("bli", "nær")),
        TWO.format(first=STAYING, second=f"{STAYING.replace('bli', 'nær')}, {MOVED}"),
    )
    assert again.tracked == made.tracked


def test_few_more_words_are_marked_than_have_to_be() -> None:
    old = AREAS.format(name="Heltid", measures=MEASURES)
    made = yaml(old, old.replace("skal lytte", "bør lytte").replace("alle enheter", "hver enhet", 2))
    assert changed_words(made.tracked) <= 1.3 * 10
