"""The municipality's look in Word: in the styles of our own document, and not where it has a document of its own."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from agstrategi.diagnostics import Place
from agstrategi.nodes import Document
from agstrategi.typesetting.profile import Logo, Profile, tint, worst_contrast
from agstrategi.writers.docx import Reference, written
from agstrategi.writers.means import Means, Written
from unit.writers import kommune
from unit.writers.sample import document, whole
from unit.writers.word import TEMPLATES, Word, value

DRAWN = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 10'><rect width='30' height='10' fill='#036'/></svg>"
LOGO = Logo("logo.svg", DRAWN)
RED = Profile("#7a1f3d", "Source & Sans", LOGO)
OWN = Reference(kommune.pack(kommune.parts(body="<w:p/>")), "kommune.docx")


def make(profile: Profile, shown: Document | None = None, reference: Reference | None = None) -> Written:
    return written(shown or document(), Means(TEMPLATES, None, lambda _: DRAWN, profile, reference))


def opened(profile: Profile, shown: Document | None = None, reference: Reference | None = None) -> Word:
    made = make(profile, shown, reference)
    assert made.diagnostics == ()
    assert isinstance(made.content, bytes)
    return Word(made.content)


def colours(word: Word) -> set[str]:
    text = word.zip.read("word/styles.xml") + word.zip.read("word/theme/theme1.xml")
    return set(re.findall(r'"([0-9A-F]{6})"', text.decode()))


def test_headings_and_theme_are_in_the_colour() -> None:
    word = opened(RED)
    heading = word.one("//w:style[@w:styleId='Heading1']/w:rPr/w:color", "styles")
    assert (value(heading), value(heading, "themeColor")) == ("7A1F3D", "accent1")
    assert word.find("//a:accent1/a:srgbClr/@val", "word/theme/theme1.xml") == ["7A1F3D"]


def test_no_colour_of_ours_is_left_where_theirs_is_another() -> None:
    ours, theirs = colours(opened(Profile())), colours(opened(Profile("#7a1f3d")))
    gone = {"0B4A6F", "EEF2F5", "E8EFF4", "CADAE5", "DCE4EA", "B5C2CC"}
    assert gone <= ours
    assert {colour for colour in gone & theirs if colour != "EEF2F5"} == set()  # lt2 is a neutral ground of Word's
    assert tint("#7a1f3d", 0.07)[1:].upper() in theirs


def test_words_in_the_colour_stand_on_the_palest_tint_only() -> None:
    word = opened(Profile("#806e00"))
    frame = word.one("//w:style[@w:styleId='Figurramme']/w:tcPr/w:shd", "styles")
    assert value(frame, "fill") == tint("#806e00", 0.07)[1:].upper()
    assert worst_contrast("#806e00") >= 4.5


def test_the_font_is_that_of_headings_and_text() -> None:
    word = opened(RED)
    assert word.find("//a:latin/@typeface", "word/theme/theme1.xml") == ["Source & Sans"] * 2
    assert "Source & Sans" in word.find("//w:font/@w:name", "fontTable")
    assert "Calibri" not in word.find("//w:font/@w:name", "fontTable")


def test_the_logo_stands_to_the_right_of_the_coat_of_arms() -> None:
    word = opened(RED, document(crest="vapen.svg"))
    badges = word.one("//w:body/w:p[w:pPr/w:pStyle/@w:val='ForsideVapen']")
    assert badges.xpath(".//wp:docPr/@descr", namespaces={"wp": badges.nsmap["wp"]}) == [
        "",
        "Logoen til Fjellvik kommune",
    ]
    assert value(word.one("//w:body/w:p[1]/w:pPr/w:tabs/w:tab")) == "right"


def test_a_logo_alone_needs_no_tab() -> None:
    word = opened(RED)
    assert word.find("//wp:docPr/@descr") == ["Logoen til Fjellvik kommune"]
    assert not word.find("//w:body/w:p[1]//w:tab")


def test_a_logo_that_word_cannot_show_is_told_of_and_left_out() -> None:
    place = Place("agstrategi.toml", 2)
    logo = Logo("logo.svg", DRAWN.replace(b"<rect", b"<script>1</script><rect"))
    made = make(Profile(logo=logo, places={"logo": place}))
    assert [(one.code, one.place) for one in made.diagnostics] == [("AG742", place)]
    assert isinstance(made.content, bytes)
    assert not Word(made.content).find("//wp:docPr")


def test_a_document_of_the_municipalitys_own_decides_everything() -> None:
    plain, dressed = (make(profile, whole(), OWN) for profile in (Profile(), RED))
    assert plain.content == dressed.content


def test_the_same_profile_gives_the_same_bytes() -> None:
    made = make(RED, whole()).content
    assert made == make(RED, whole()).content
    assert isinstance(made, bytes)
    assert zipfile.ZipFile(BytesIO(made)).testzip() is None
