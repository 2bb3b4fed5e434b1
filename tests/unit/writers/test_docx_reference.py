"""The municipality's own Word document: what is kept of it, what goes, and what is said of one that cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from agstrategi import nodes
from agstrategi.diagnostics import Severity
from agstrategi.nodes import Block
from agstrategi.writers.docx import Reference, load
from agstrategi.writers.docx.roles import ROLES
from agstrategi.writers.docx_tekst import STYLES as STYLES_FOR_PANDOC
from agstrategi.writers.means import Written
from unit.writers import kommune
from unit.writers.sample import chapter, document, line, note, para, points, row, table, whole
from unit.writers.word import Word, make, value

MEASURES = table(["Tiltak", "Ansvar"], row("Kurs", "HR"))


def reference(folder: Path, name: str = "kommune.docx", **changes: str) -> Reference:
    """Load the municipality's document, with changes."""
    path = folder / name
    path.write_bytes(kommune.pack(kommune.parts(**changes)))
    found = load(path)
    assert found.diagnostics == ()
    assert found.value is not None
    return found.value


def built(folder: Path, *blocks: Block, mark: str = "", lang: str = "nb", **changes: str) -> Word:
    """Write blocks with the municipality's document, and read them back."""
    return Word.whole(document(*blocks, mark=mark, lang=lang), reference(folder, **changes))


def told(made: Written) -> list[tuple[str, str, str]]:
    """Give the code, the severity and the message of each finding about the reference document."""
    return [(found.code, found.severity, found.message) for found in made.diagnostics]


# --- what is kept and what goes --------------------------------------------------------------------------------------


def test_the_old_text_goes_with_its_pictures_links_and_comments(tmp_path: Path) -> None:
    word = built(tmp_path, para("Ny tekst"))
    assert "Gammel tekst" not in word.texts()
    assert "word/media/gammelt.png" not in word.zip.namelist()
    assert "word/comments.xml" not in word.zip.namelist()
    assert "https://gammel.no" not in word.relations().values()


def test_the_header_with_its_logo_stays(tmp_path: Path) -> None:
    word = built(tmp_path, para("Ny tekst"))
    assert word.zip.read("word/media/logo.png") == kommune.PNG
    assert len(word.find("//w:drawing", "header1")) == 1


def test_a_field_in_the_header_shows_the_new_title(tmp_path: Path) -> None:
    assert built(tmp_path).texts("//w:p", "header1") == ["", "Arbeidsgiverstrategi"]


def test_the_page_is_the_municipalitys_and_the_tables_fill_it(tmp_path: Path) -> None:
    word = built(tmp_path, MEASURES)
    assert value(word.one("//w:body/w:sectPr/w:pgMar"), "left") == "2000"
    assert sum(map(int, word.find("//w:gridCol/@w:w"))) == 11906 - 4000


def test_a_word_template_becomes_a_document(tmp_path: Path) -> None:
    word = Word.whole(document(), reference(tmp_path, "kommune.dotx", kind="template"))
    assert b"template" not in word.zip.read("[Content_Types].xml")


def test_a_document_that_we_have_made_serves_as_well(tmp_path: Path) -> None:
    path = tmp_path / "ferdig.docx"
    content = make(whole()).content
    assert isinstance(content, bytes)
    path.write_bytes(content)
    found = load(path).value
    assert found is not None
    made = make(whole(), found)
    assert told(made) == []
    assert isinstance(made.content, bytes)
    assert Word(made.content).texts() == Word(content).texts()


# --- styles ----------------------------------------------------------------------------------------------------------


def test_styles_are_found_by_the_ids_of_norwegian_word(tmp_path: Path) -> None:
    word = built(tmp_path, chapter("Mål", points("a"), points("b", ordered=True), MEASURES))
    assert (word.styled("Overskrift1"), word.styled("Listepunkt"), word.styled("Nummerertliste")) == (
        ["Mål"],
        ["a"],
        ["b"],
    )
    assert value(word.one("//w:tblStyle")) == "Rutenettabell"
    assert word.styled("Tittel") == ["Arbeidsgiverstrategi"]


@pytest.mark.parametrize(("identity", "name"), [("Stil12", "Overskrift 1"), ("Overskrift1", "Min"), ("x", "Heading 1")])
def test_styles_are_found_by_norwegian_names_too(identity: str, name: str, tmp_path: Path) -> None:
    styles = kommune.PLAIN + kommune.style(identity, name)
    assert built(tmp_path, chapter("Mål"), styles=styles).styled(identity) == ["Mål"]


def test_styles_are_found_by_their_other_names(tmp_path: Path) -> None:
    other = kommune.style("K1", "Kommunens", inner='<w:aliases w:val="H1,heading 1"/>')
    assert built(tmp_path, chapter("Mål"), styles=kommune.PLAIN + other).styled("K1") == ["Mål"]


def test_a_style_that_is_missing_falls_back_and_is_named_as_word_names_it(tmp_path: Path) -> None:
    made = make(document(chapter("Mål", chapter("Dypt", level=5), para("a", note("b")))), reference(tmp_path))
    (found,) = made.diagnostics
    assert (found.code, found.severity, found.place.file) == (
        "AG711",
        Severity.MERKNAD,
        (tmp_path / "kommune.docx").as_posix(),
    )
    assert "«Overskrift 4», «Fotnotereferanse», «Fotnotetekst»" in found.message
    assert isinstance(made.content, bytes)
    word = Word(made.content)
    added = word.one("//w:style[w:name/@w:val='heading 4']", "styles")
    assert word.styled(value(added, "styleId")) == ["Dypt"]
    assert word.find("//w:style[w:name/@w:val='heading 4']/w:basedOn/@w:val", "styles") == ["Normal"]


def test_styles_that_word_does_not_have_are_added_without_a_word(tmp_path: Path) -> None:
    made = make(document(para("Vi skal", kind="ledetekst"), nodes.Box(line("Husk"), (para("a"),))), reference(tmp_path))
    assert told(made) == []


def test_a_style_of_another_kind_with_our_name_is_left_alone(tmp_path: Path) -> None:
    taken = kommune.STYLES + kommune.style("Ledetekst", "Ledetekst", "character")
    word = built(tmp_path, para("Vi skal", kind="ledetekst"), styles=taken)
    names = word.find("//w:style/w:name/@w:val", "styles")
    identities = word.find("//w:style/@w:styleId", "styles")
    assert len(set(names)) == len(names)
    assert len(set(identities)) == len(identities)
    assert word.styled("LedetekstA") == ["Vi skal"]


def test_headings_that_count_themselves_are_not_counted_twice(tmp_path: Path) -> None:
    counting = kommune.PLAIN + kommune.style("Overskrift1", "heading 1", inner=kommune.listed(8))
    word = built(tmp_path, chapter("Mål", number="1."), styles=counting)
    assert word.find("//w:p[w:pPr/w:pStyle/@w:val='Overskrift1']//w:numId/@w:val") == ["0"]


def test_points_have_the_municipalitys_own_marks(tmp_path: Path) -> None:
    word = built(tmp_path, points("a"), points("b", ordered=True), points("c", ordered=True))
    assert word.find("//w:p[w:pPr/w:pStyle/@w:val='Listepunkt']//w:numId") == []
    numbers = word.find("//w:p[w:pPr/w:pStyle/@w:val='Nummerertliste']//w:numId/@w:val")
    definitions = [word.find(f"//w:num[@w:numId='{n}']/w:abstractNumId/@w:val", "numbering") for n in numbers]
    assert len(set(numbers)) == 2
    assert definitions == [["4"], ["4"]]


def test_levels_that_the_municipality_lacks_get_ours(tmp_path: Path) -> None:
    word = built(tmp_path, points((para("a"), points("b"))))
    added = value(word.one("//w:style[w:name/@w:val='List Bullet 2']", "styles"), "styleId")
    (number,) = word.find(f"//w:style[@w:styleId='{added}']//w:numId/@w:val", "styles")
    (definition,) = word.find(f"//w:num[@w:numId='{number}']/w:abstractNumId/@w:val", "numbering")
    assert definition not in {"3", "4"}
    order = [element.tag.rpartition("}")[2] for element in word.part("numbering")]
    assert order == sorted(order, key=["abstractNum", "num"].index)


@pytest.mark.parametrize(
    ("more", "settings", "body", "chosen"),
    [
        ("", "", "", "Rutenettabell"),
        (kommune.style("K", "Kommunetabell", "table").replace("<w:style ", '<w:style w:customStyle="1" '), "", "", "K"),
        (kommune.style("D", "Plain Table 1", "table"), '<w:defaultTableStyle w:val="D"/>', "", "D"),
        (
            kommune.style("V", "Grid Table 4", "table"),
            "",
            '<w:tbl><w:tblPr><w:tblStyle w:val="V"/></w:tblPr><w:tblGrid/></w:tbl>',
            "V",
        ),
    ],
)
def test_tables_look_like_the_municipalitys_own(
    more: str, settings: str, body: str, chosen: str, tmp_path: Path
) -> None:
    word = built(tmp_path, MEASURES, styles=kommune.STYLES + more, settings=settings, body=body)
    assert value(word.one("//w:tblStyle")) == chosen


def test_one_document_serves_both_ways_to_word() -> None:
    known = {name for role in ROLES.values() for name in role.names}
    assert set(STYLES_FOR_PANDOC.values()) - known == {"Figurtekst"}  # Word has a caption of its own


# --- language, mark, settings ----------------------------------------------------------------------------------------


def test_the_language_is_the_documents_whatever_the_municipalitys_was(tmp_path: Path) -> None:
    word = built(tmp_path, para("a"), lang="nn")
    assert word.find("//w:lang/@w:val", "styles") == ["nn-NO"]


def test_a_drafts_mark_is_added_to_the_header(tmp_path: Path) -> None:
    assert built(tmp_path, mark="Utkast").texts("//w:p", "header1")[-1] == "Utkast"


def test_a_document_without_a_header_gets_one_for_the_mark(tmp_path: Path) -> None:
    word = built(tmp_path, mark="Utkast", section="<w:sectPr/>")
    assert word.texts("//w:p", "header-agstrategi") == ["Utkast"]
    assert len(word.find("//w:sectPr/w:headerReference")) == 1


def test_a_document_without_any_section_gets_a_page(tmp_path: Path) -> None:
    word = built(tmp_path, MEASURES, section="")
    assert value(word.one("//w:sectPr/w:pgSz"), "w") == "11906"


def test_the_lock_of_a_template_does_not_follow_the_document(tmp_path: Path) -> None:
    locked = reference(tmp_path, settings='<w:documentProtection w:edit="readOnly" w:enforcement="1"/>')
    made = make(document(), locked)
    assert told(made)[-1] == ("AG710", "merknad", "Word-malen er låst for endringer; dokumentet blir ikke låst")
    assert isinstance(made.content, bytes)
    assert Word(made.content).find("//w:documentProtection", "settings") == []


def test_the_template_that_a_document_was_made_from_is_forgotten(tmp_path: Path) -> None:
    word = built(tmp_path, settings='<w:attachedTemplate r:id="rId1"/>')
    assert word.find("//w:attachedTemplate", "settings") == []
