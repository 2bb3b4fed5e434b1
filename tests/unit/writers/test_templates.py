"""A municipality's own templates: which one is used, and what the author of a broken one is told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from agstrategi import nodes
from agstrategi.writers import FORMATS, write
from agstrategi.writers.faults import TemplateFault
from agstrategi.writers.folders import standard
from agstrategi.writers.names import TEMPLATES
from agstrategi.writers.templates import Templates
from unit.writers.sample import WORDS, chapter, document, para, points, whole


def page(folder: Path | None, *blocks: nodes.Block, strategi: object = None, cache: Path | None = None) -> str:
    """Write a small document with the templates in ``folder``."""
    return write(document(*blocks), "html", Templates(folder, cache), strategi)


def fault(folder: Path, *blocks: nodes.Block, strategi: object = None) -> TemplateFault:
    """Write with a broken template and give what is said about it."""
    with pytest.raises(TemplateFault) as caught:
        page(folder, *(blocks or (para("Hei"),)), strategi=strategi)
    assert caught.value.diagnostic.code == "AG701"
    return caught.value


def said(folder: Path, template: str, strategi: object = None) -> str:
    """Give what is said of a broken template for paragraphs, its hint left out."""
    (folder / "avsnitt.html.j2").write_text(template, encoding="utf-8")
    broken = fault(folder, strategi=strategi)
    assert broken.diagnostic.place.file == str(folder / "avsnitt.html.j2")
    return f"{broken.diagnostic.place.line}: {broken.diagnostic.message}"


# --- which template --------------------------------------------------------------------------------------------------


def test_every_node_has_a_template_in_every_format() -> None:
    missing = [
        f"{form.name}/{name}{form.suffix}.j2"
        for form in FORMATS.values()
        if form.in_templates
        for name in TEMPLATES
        if not (standard() / form.name / f"{name}{form.suffix}.j2").is_file()
    ]
    assert missing == []


def test_the_users_template_comes_before_ours(tmp_path: Path) -> None:
    (tmp_path / "avsnitt.html.j2").write_text("<p class='var'>{{ node.content }}</p>", encoding="utf-8")
    assert "<p class='var'>Hei</p>" in page(tmp_path, para("Hei"))


def test_a_folder_for_the_format_comes_before_the_folder_itself(tmp_path: Path) -> None:
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "skille.html.j2").write_text("<hr class='b'>", encoding="utf-8")
    (tmp_path / "skille.html.j2").write_text("<hr class='a'>", encoding="utf-8")
    assert "<hr class='b'>" in page(tmp_path, nodes.Rule())


@pytest.mark.parametrize("name", ["seksjon.mal.html.j2", "seksjon.mål.html.j2", "Seksjon.Ma\u030al.html.j2"])
def test_the_most_specific_name_is_chosen_however_it_is_spelled(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("<b>{{ node.title }}</b>", encoding="utf-8")
    (tmp_path / "seksjon.html.j2").write_text("<i>{{ node.title }}</i>", encoding="utf-8")
    text = page(tmp_path, chapter("Trivsel", kind="mål"), chapter("Innledning"))
    assert "<b>Trivsel</b>" in text
    assert "<i>Innledning</i>" in text


def test_ours_can_be_borrowed_by_name(tmp_path: Path) -> None:
    text = '<aside>{% include "standard/avsnitt.html.j2" %}</aside>'
    (tmp_path / "avsnitt.html.j2").write_text(text, encoding="utf-8")
    assert "<aside><p>Hei</p>\n</aside>" in page(tmp_path, para("Hei"))


def test_a_free_page_may_read_the_model(tmp_path: Path) -> None:
    (tmp_path / "dokument.html.j2").write_text("<h1>{{ strategi.tittel }}</h1>", encoding="utf-8")
    assert page(tmp_path, strategi={"tittel": "Mot & vilje"}) == "<h1>Mot &amp; vilje</h1>\n"


def test_a_user_adds_to_the_style_sheet(tmp_path: Path) -> None:
    (tmp_path / "tillegg.css").write_text(":root { --farge: #00aa55; }", encoding="utf-8")
    style = page(tmp_path).partition("</style>")[0]
    assert style.index("--farge: #0b4a6f") < style.index("--farge: #00aa55")


def test_a_style_sheet_cannot_leave_its_element(tmp_path: Path) -> None:
    (tmp_path / "tillegg.css").write_text("p {}\n</style><script>1</script>", encoding="utf-8")
    assert str(fault(tmp_path)).startswith(f"{tmp_path / 'tillegg.css'}:2: malen prøver å bruke «</» i en stilfil")


def test_blank_lines_belong_to_the_writer(tmp_path: Path) -> None:
    (tmp_path / "avsnitt.html.j2").write_text("\n\n  <p>{{ node.content }}</p>\n\n\n", encoding="utf-8")
    assert "<p>En</p>\n<p>To</p>\n" in page(tmp_path, para("En"), para("To"))


def test_white_space_that_the_author_wrote_stays(tmp_path: Path) -> None:
    (tmp_path / "avsnitt.html.j2").write_text("{{ node.content }}", encoding="utf-8")
    assert "\n\u00a0Hei\u00a0\n" in page(tmp_path, para("\u00a0Hei\u00a0"))


# --- the gate --------------------------------------------------------------------------------------------------------

HOSTILE = "<b>&"
SAFE = "&lt;b&gt;&amp;"


@pytest.mark.parametrize(
    "template",
    [
        "{{ node.content }}",
        "{{ strategi }}",
        "{{ '<b>&' }}",
        "{{ [strategi]|first }}",
        "{{ strategi.strip() }}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(strategi) }}",
        "{% set x %}{{ strategi }}{% endset %}{{ x }}",
        "{% for x in [strategi] %}{{ x }}{% endfor %}",
    ],
)
def test_all_that_a_template_prints_is_escaped_once(tmp_path: Path, template: str) -> None:
    (tmp_path / "avsnitt.html.j2").write_text(f"<p>{template}</p>", encoding="utf-8")
    assert f"<p>{SAFE}</p>" in page(tmp_path, para(HOSTILE), strategi=HOSTILE)


def test_numbers_print_and_can_be_reckoned_with(tmp_path: Path) -> None:
    (tmp_path / "avsnitt.html.j2").write_text("{{ 3 }} {{ 2 * 3 + 1 }} {{ strategi|length }}", encoding="utf-8")
    assert "\n3 7 2\n" in page(tmp_path, para(""), strategi=[1, 2])


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{{ a ~ b }}", "1: skrivefeil i malen: en mal kan ikke lime sammen tekst med «~»"),
        ("\n{{ node.content|safe }}", "2: skrivefeil i malen: filteret «safe» finnes ikke i maler"),
        ("{{ [1]|join }}", "1: skrivefeil i malen: filteret «join» finnes ikke i maler"),
        ("{% autoescape false %}{% endautoescape %}", "1: skrivefeil i malen: en mal kan ikke slå av vernet av tekst"),
        ("{% filter upper %}x{% endfilter %}", "1: skrivefeil i malen: en mal kan ikke bruke «{% filter %}»"),
    ],
)
def test_the_ways_round_the_gate_are_closed(tmp_path: Path, template: str, message: str) -> None:
    assert said(tmp_path, template).startswith(message)


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{{ node.__class__ }}", "bruke «__class__» på et avsnitt"),
        ("{{ node['__class__'] }}", "bruke «__class__» på et avsnitt"),
        ("{{ strategi.__init__ }}", "bruke «__init__» på en samling med navn"),
        ("{{ forside.__func__ }}", "bruke «__func__» på"),
        ("{{ strategi.clear() }}", "bruke «clear» på en samling med navn"),
        ("{{ 'x'.ljust(10) }}", "bruke «ljust» på tekst"),
        ("{{ '{0.__class__}'.format(node) }}", "bruke «__class__» på et avsnitt"),
        ("{{ 'x' * 10 }}", "regne med annet enn tall («*»)"),
        ("{{ 9 ** 9 }}", "regne med «**»"),
        ("{{ 10000000000 * 1 }}", "regne med annet enn tall"),
        ("{{ lipsum() }}", "«lipsum», som ikke finnes"),
        ("{{ range(9) }}", "«range», som ikke finnes"),
    ],
)
def test_the_sandbox_holds_and_says_what_it_refuses(tmp_path: Path, template: str, message: str) -> None:
    assert message in said(tmp_path, template, strategi={})


def test_a_template_that_prints_without_end_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agstrategi.writers.gate.SIZE", 50_000)
    loops = "".join(f"{{% for {name} in x %}}" for name in "abcdefgh") + "ja " + "{% endfor %}" * 8
    assert "for stor" in said(tmp_path, f"{{% set x = [1,2,3,4,5,6,7,8,9] %}}{loops}")


# --- broken templates ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("<p>\n{{ node.tekst }}", "2: malen bruker «tekst» i et avsnitt, som ikke finnes"),
        ("{{ navn }}", "1: malen bruker «navn», som ikke finnes"),
        ("\n\n{{ none }}", "3: malen skriver ut noe som er tomt"),
        ("{{ true }}", "1: malen skriver ut ja eller nei, som ikke er tekst"),
        ("{{ dokument }}", "1: malen skriver ut dokumentet, som ikke er tekst"),
        ("{% if node %}", "1: skrivefeil i malen: «if» er ikke avsluttet"),
        ("{% endfor %}", "1: skrivefeil i malen: «endfor» hører ikke hjemme her"),
        ("{{ node.content }", "1: skrivefeil i malen: «}» kan ikke stå her"),
        ("{% if %}{% endif %}", "1: skrivefeil i malen: her mangler et navn eller en verdi"),
        ("{{ node is rart }}", "1: skrivefeil i malen: prøven «rart» finnes ikke i maler"),
        ("{% for x in 3 %}{% endfor %}", "1: malen stoppet: dette er ingen liste"),
        ("{{ forside(1, 2) }}", "1: malen stoppet: feil antall verdier i parentesen"),
        ("{{ node() }}", "1: malen stoppet: dette kan ikke ha parentes etter seg"),
        ("{% include 'bunn.html.j2' %}", "1: malen henter «bunn.html.j2», som ikke finnes"),
        ("{% include 'avsnitt.html.j2' %}", "1: malen kaller seg selv uten ende"),
        ("{{ dokument.title[0] }} {{ [node, 1] }}", "1: malen skriver ut en liste, som ikke er tekst"),
    ],
)
def test_a_broken_template_is_named_with_its_line(tmp_path: Path, template: str, message: str) -> None:
    assert said(tmp_path, template).startswith(message)


def test_a_mistake_in_an_included_file_is_named_there(tmp_path: Path) -> None:
    (tmp_path / "avsnitt.html.j2").write_text('{% include "_del.html.j2" %}', encoding="utf-8")
    (tmp_path / "_del.html.j2").write_text("\n\n{{ nei }}", encoding="utf-8")
    assert str(fault(tmp_path)).startswith(f"{tmp_path / '_del.html.j2'}:3: malen bruker «nei»")


def test_a_mistake_inside_a_section_is_named_in_the_inner_template(tmp_path: Path) -> None:
    (tmp_path / "liste.html.j2").write_text("{{ nei }}", encoding="utf-8")
    assert fault(tmp_path, chapter("Mål", points("ett"))).diagnostic.place.file.endswith("liste.html.j2")


def test_a_fault_of_our_own_is_not_blamed_on_the_template(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agstrategi.writers.html.plain", lambda _: WORDS["nøkkel"])
    with pytest.raises(KeyError):
        page(None)


def test_a_template_in_another_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "avsnitt.html.j2").write_bytes(b"\n<p>\xe5</p>")
    broken = fault(tmp_path)
    assert broken.diagnostic.place.line == 2
    assert broken.diagnostic.message == "malen er ikke lagret som UTF-8 (byte 0xE5)"


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "dokument.html.j2").write_bytes(b"\xef\xbb\xbfHei\r\n")
    assert page(tmp_path) == "Hei\n"


@pytest.mark.parametrize(("name", "near"), [("sekjson.html.j2", "seksjon"), ("avsnit.html.j2", "avsnitt")])
def test_a_misspelled_name_is_not_passed_over(tmp_path: Path, name: str, near: str) -> None:
    (tmp_path / name).write_text("x", encoding="utf-8")
    assert fault(tmp_path).diagnostic.hint == f"mente du «{near}»?"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateFault, match="borte:1: mappen med maler finnes ikke"):
        Templates(tmp_path / "borte")


def test_a_folder_without_templates_is_named(tmp_path: Path) -> None:
    (tmp_path / "brev.docx").touch()
    with pytest.raises(TemplateFault, match="mappen har ingen maler"):
        Templates(tmp_path)


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    secret = tmp_path / "hemmelig.html.j2"
    secret.write_text("x", encoding="utf-8")
    (tmp_path / "maler").mkdir()
    try:
        (tmp_path / "maler" / "avsnitt.html.j2").symlink_to(secret)
    except OSError:
        pytest.skip("links cannot be made on this machine")
    with pytest.raises(TemplateFault, match="lenke ut av mappen"):
        page(tmp_path / "maler")


@pytest.mark.parametrize("name", ["../hemmelig.html.j2", "/etc/passwd", "html/../../hemmelig.html.j2"])
def test_a_template_reaches_no_file_outside(tmp_path: Path, name: str) -> None:
    (tmp_path / "hemmelig.html.j2").write_text("x", encoding="utf-8")
    (tmp_path / "maler").mkdir()
    assert "som ikke finnes" in said(tmp_path / "maler", f"{{% include '{name}' %}}")


# --- compiled templates ----------------------------------------------------------------------------------------------


def test_compiled_templates_are_kept_and_give_the_same_page(tmp_path: Path) -> None:
    first = write(whole(), "html", Templates(cache=tmp_path))
    kept = sorted(path.name for path in tmp_path.rglob("*") if path.is_file())
    assert len(kept) > len(TEMPLATES) / 2
    assert write(whole(), "html", Templates(cache=tmp_path)) == first
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == kept


def test_a_changed_template_is_compiled_again(tmp_path: Path) -> None:
    (tmp_path / "skille.html.j2").write_text("<hr class='a'>", encoding="utf-8")
    page(tmp_path, nodes.Rule(), cache=tmp_path / "c")
    (tmp_path / "skille.html.j2").write_text("<hr class='b'>", encoding="utf-8")
    assert "<hr class='b'>" in page(tmp_path, nodes.Rule(), cache=tmp_path / "c")


@pytest.mark.parametrize("damage", [b"", b"x" * 10, b"\0" * 500])
def test_a_spoiled_cache_is_no_fault(tmp_path: Path, damage: bytes) -> None:
    first = page(None, para("Hei"), cache=tmp_path)
    for path in tmp_path.rglob("*"):
        if path.is_file():
            path.write_bytes(damage)
    assert page(None, para("Hei"), cache=tmp_path) == first


def test_a_cache_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "fil").touch()
    assert "<p>Hei</p>" in page(None, para("Hei"), cache=tmp_path / "fil" / "under")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps others out of a user's folders by itself")
def test_a_cache_that_others_may_write_in_is_not_read(tmp_path: Path) -> None:
    page(None, para("Hei"), cache=tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    for path in before:
        path.unlink()
    tmp_path.chmod(0o777)
    assert "<p>Hei</p>" in page(None, para("Hei"), cache=tmp_path)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
