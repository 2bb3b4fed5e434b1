"""The overview in a real browser: measures found by keyboard, shared by address, drawn within their boxes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from agstrategi.cli.main import main
from agstrategi.writers.templates import Templates
from browser.test_page import LONG, browser, opened
from unit.writers.sample import document
from unit.writers.told import COUNTED, overview

__all__ = ["browser"]

LEDERE = 10  # of the measures of the example
WHERE = {
    "table": "[vis: mål/m/tiltak]",
    "list": "[{vis: mål/m/tiltak, som: liste}]",
    "sections": "[{vis: mål/m/tiltak, som: overskrifter}]",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the full example: 33 measures in six areas."""
    root = Path(__file__).resolve().parents[2]
    file = tmp_path_factory.mktemp("side") / "strategi.html"
    assert main(["build", str(root / "eksempler" / "fjellvik-2023"), "-f", "html", "-o", str(file)]) == 0
    return file


@pytest.fixture
def page(browser: Browser, site: Path) -> Iterator[Page]:
    """The page of the full example."""
    found = shown(browser, site)
    yield found
    found.close()


def shown(browser: Browser, file: Path, address: str = "", **how: Any) -> Page:  # noqa: ANN401 - the browser's own options
    """Open a page."""
    found: Page = browser.new_page(**how)
    found.goto(file.as_uri() + address)
    return found


def built(folder: Path, yaml: str) -> Path:
    """Build the page of a strategy."""
    source, file = folder / "strategi.yaml", folder / "strategi.html"
    source.write_text(yaml, encoding="utf-8")
    assert main(["build", str(source), "-f", "html", "-o", str(file)]) == 0
    return file


def small(where: str) -> str:
    """Write a strategy with six measures of one goal, shown as ``where`` says."""
    lines = "".join(
        f"\n      - {{id: t{at}, tittel: Tiltak {at}, ansvar: {'HR' if at < 3 else 'Styret'}, frist: 202{at}}}"
        for at in range(1, 7)
    )
    return f"""strategi: {{tittel: T, kommune: Lund}}
mål:
  - id: m
    tittel: Mål
    tiltak:{lines}
kapitler:
  - {{tittel: Først, innhold: ['Se [det første](#t1).']}}
  - {{tittel: Alt, innhold: {WHERE[where]}}}
"""


def in_text(page: Page) -> int:
    """Count the measures that can be seen in the text."""
    return page.locator("main [data-tiltak]:visible").count()


def said(page: Page) -> str:
    """Give what a screen reader is told of the choice."""
    return page.locator(".finn [role=status]").inner_text()


# --- finding measures ------------------------------------------------------------------------------------------------


def test_without_a_script_all_is_shown_and_there_is_nothing_to_press(browser: Browser, site: Path) -> None:
    page = shown(browser, site, java_script_enabled=False)
    everything = page.locator("main [data-tiltak]")
    assert everything.count() == in_text(page) == 37
    assert page.locator("select:visible, button:visible, .finn:visible, .utvalgslinje:visible").count() == 0
    page.close()


def test_measures_are_found_with_the_keyboard_alone(page: Page) -> None:
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "ansvar":
            break
    page.keyboard.type("Lederne")
    assert page.get_by_label("Ansvarlig").input_value() == "lederne"
    assert said(page) == f"Utvalg: Ansvarlig: Lederne. {LEDERE} av 33 tiltak vises."
    assert in_text(page) == LEDERE
    page.keyboard.press("Tab")
    page.keyboard.type("Planlagt")
    assert said(page) == "Utvalg: Ansvarlig: Lederne. Status: Planlagt. 3 av 33 tiltak vises."
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Nullstill"
    page.keyboard.press("Enter")
    page.wait_for_function("!document.documentElement.classList.contains('utvalg')")
    assert said(page) == "Alle 33 tiltak vises."
    assert in_text(page) == 37


def test_focus_can_be_seen(page: Page) -> None:
    for thing in (page.get_by_label("Status"), page.locator("summary").first, page.locator(".rull")):
        thing.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        assert thing.evaluate("node => parseFloat(getComputedStyle(node).outlineWidth)") >= 2
    mark = page.locator(".tidslinje a").first
    before = mark.locator("use").evaluate("use => getComputedStyle(use).strokeWidth")
    page.keyboard.press("Tab")
    assert mark.evaluate("link => link === document.activeElement")
    assert mark.locator("use").evaluate("use => getComputedStyle(use).strokeWidth") != before


def test_a_measure_with_several_responsible_is_found_by_each(page: Page) -> None:
    for name in ("Kommunedirektøren", "Personalseksjonen"):
        page.get_by_label("Ansvarlig").select_option(label=name)
        assert page.locator("main #lederprogram").is_visible()
    page.get_by_label("Ansvarlig").select_option(label="Verneombudene")
    assert not page.locator("main #lederprogram").is_visible()


def test_the_timeline_and_its_table_show_the_same_measures(page: Page) -> None:
    page.get_by_text("Tidslinjen som tabell").click()
    page.get_by_label("Frist, år").select_option("2026")
    assert page.locator(".tidslinje a:visible").count() == 3
    assert page.locator(".frister tbody tr:visible").count() == 3
    assert in_text(page) == 4  # one of them stands in two tables


@pytest.mark.parametrize("where", WHERE)
def test_where_no_measure_is_left_a_line_says_so(browser: Browser, tmp_path: Path, where: str) -> None:
    page = shown(browser, built(tmp_path, small(where)))
    page.get_by_label("Ansvar").select_option(label="HR")
    assert in_text(page) == 2
    assert page.locator(".ingen-treff:visible").count() == 0
    page.get_by_label("Frist, år").select_option("2026")
    assert in_text(page) == 0
    assert page.locator(".ingen-treff:visible").all_inner_texts() == ["Ingen tiltak her er med i utvalget."]
    assert page.locator("main table:visible, main ul:visible").count() == 0
    assert page.get_by_role("heading", name="Alt", exact=True).is_visible()
    page.close()


def test_contents_lead_to_no_hidden_heading_and_a_link_to_one_shows_it(browser: Browser, tmp_path: Path) -> None:
    page = shown(browser, built(tmp_path, small("sections")))
    links = page.locator(".innhold li li:visible")
    assert links.count() == 6
    page.get_by_label("Ansvar").select_option(label="Styret")
    assert links.count() == 4
    page.get_by_role("link", name="det første").click()
    page.wait_for_function("!document.documentElement.classList.contains('utvalg')")
    assert links.count() == 6
    assert page.locator("#t1").is_visible()
    page.close()


def test_the_choice_follows_the_reader_and_can_be_undone_anywhere(page: Page) -> None:
    page.get_by_label("Ansvarlig").select_option(label="Lederne")
    page.locator("#mangfold").scroll_into_view_if_needed()
    line = page.locator(".utvalgslinje")
    assert line.inner_text().startswith(f"Utvalg: Ansvarlig: Lederne. {LEDERE} av 33 tiltak vises.")
    assert 0 <= line.evaluate("line => line.getBoundingClientRect().top") < 10
    line.get_by_role("button", name="Nullstill").click()
    page.wait_for_function("document.querySelector('.utvalgslinje').hidden")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    assert in_text(page) == 37


# --- the address -----------------------------------------------------------------------------------------------------


def test_the_address_keeps_the_choice_for_others(browser: Browser, site: Path, page: Page) -> None:
    page.get_by_label("Ansvarlig").select_option(label="Lederne")
    page.get_by_label("Status").select_option(label="Pågår")
    address = page.evaluate("location.hash")
    assert address == "#ansvar=lederne&status=p%C3%A5g%C3%A5r"
    other = shown(browser, site, address)
    assert said(other) == said(page) == "Utvalg: Ansvarlig: Lederne. Status: Pågår. 7 av 33 tiltak vises."
    assert other.locator(".finn").evaluate("part => part.getBoundingClientRect().top") < 150
    other.get_by_role("button", name="Nullstill").first.click()
    other.wait_for_function("!location.href.includes('#')")
    other.close()


@pytest.mark.parametrize("address", ["#ledelse", "#ansvar=ingen", "#noe=annet", "#ansvar=", "#%", "#a%3Db"])
def test_another_address_chooses_nothing(browser: Browser, site: Path, address: str) -> None:
    page = shown(browser, site, address)
    assert said(page) == "Alle 33 tiltak vises."
    page.close()


def test_back_and_forth_between_choices(page: Page) -> None:
    page.goto(page.url + "#ansvar=lederne")
    page.goto(page.url.partition("#")[0] + "#status=planlagt")
    assert said(page).startswith("Utvalg: Status: Planlagt.")
    page.go_back()
    page.wait_for_function("document.querySelector('.finn [role=status]').textContent.includes('Lederne')")


# --- on paper --------------------------------------------------------------------------------------------------------


def test_paper_shows_what_is_chosen_and_says_so(page: Page) -> None:
    page.emulate_media(media="print")
    assert not page.locator(".finn").is_visible()
    assert page.locator(".strategifigur .bred").is_visible()
    page.emulate_media(media="screen")
    page.get_by_label("Ansvarlig").select_option(label="Lederne")
    page.emulate_media(media="print")
    assert page.locator("select:visible, button:visible").count() == 0
    for line in (page.locator(".finn .antall"), page.locator(".utvalgslinje")):
        assert line.inner_text().strip() == f"Utvalg: Ansvarlig: Lederne. {LEDERE} av 33 tiltak vises."
    assert in_text(page) == LEDERE
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


# --- for everyone ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(("colours", "media"), [("light", "screen"), ("dark", "screen"), ("light", "print")])
def test_axe_finds_nothing(browser: Browser, site: Path, colours: str, media: str, width: int) -> None:
    page = shown(browser, site, viewport={"width": width, "height": 800}, color_scheme=colours)
    for step in ("as it comes", "opened", "chosen"):
        if step == "opened":
            page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        if step == "chosen":
            page.get_by_label("Ansvarlig").select_option(label="Lederne")
        page.emulate_media(media=media)  # type: ignore[arg-type]
        found = Axe().run(page)
        assert found.violations_count == 0, f"{step}: {found.generate_report()}"
        page.emulate_media(media="screen")
    page.close()


def test_nothing_is_refused_and_nothing_is_asked_for(browser: Browser, site: Path) -> None:
    page: Page = browser.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("request", lambda request: told.append(request.url))
    page.goto(site.as_uri())
    page.get_by_label("Status").select_option(label="Planlagt")
    assert [line for line in told if not line.startswith(("file:", "data:"))] == []
    page.close()


@pytest.mark.parametrize("count", [6, COUNTED], ids=["marks", "bars"])
def test_the_page_is_no_wider_than_its_window(browser: Browser, tmp_path: Path, count: int) -> None:
    page = opened(browser, tmp_path, document(overview=overview(count)))
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    for width in (320, 390, 768, 1024, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize("width", [390, 700, 1024, 1280])
def test_letters_in_figures_can_be_read(browser: Browser, site: Path, width: int) -> None:
    page = shown(browser, site, viewport={"width": width, "height": 800})
    sizes = page.evaluate("""[...document.querySelectorAll('.oversikt svg text')].filter(text => text.checkVisibility())
        .map(text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)""")
    assert len(sizes) > 30
    assert min(sizes) >= 12
    page.close()


OUTSIDE = """[...document.querySelectorAll('.strategifigur rect')].flatMap(box => {
  const edge = box.getBBox(), out = [];
  for (let text = box.nextElementSibling; text?.matches('text'); text = text.nextElementSibling) {
    const words = text.getBBox();
    if (words.x < edge.x || words.x + words.width > edge.x + edge.width
      || words.y < edge.y || words.y + words.height > edge.y + edge.height) out.push(text.textContent);
  }
  return out;
})"""


@pytest.mark.parametrize("font", ["DejaVu Sans", "DejaVu Serif", "Liberation Sans", "system-ui"])
@pytest.mark.parametrize("width", [390, 1280])
def test_words_stay_in_their_boxes_whatever_the_font(browser: Browser, tmp_path: Path, font: str, width: int) -> None:
    (tmp_path / "tillegg.css").write_text(f':root {{ --skrift: "{font}", sans-serif; }}', encoding="utf-8")
    names = (LONG, LONG * 5, "MEDARBEIDERSKAP OG MYE MER", "Rekruttere, lære, beholde og utvikle", "ÅØÆ WWW mmm")
    areas = "".join(f"\n  - {{tittel: '{name}', støtter: [a, b]}}" for name in names)
    yaml = f"""strategi: {{tittel: T, kommune: Lund}}
visjon: {"Sammen om et arbeidsliv der alle kan vokse " * 3}
mål: [{{id: a, tittel: {LONG}}}, {{id: b, tittel: Folk blir hos oss fordi de trives og lærer}}]
satsingsområder:{areas}
"""
    source, file = tmp_path / "strategi.yaml", tmp_path / "strategi.html"
    source.write_text(yaml, encoding="utf-8")
    assert main(["build", str(source), "-f", "html", "-o", str(file), "--template", str(tmp_path)]) == 0
    page = shown(browser, file, viewport={"width": width, "height": 800})
    assert page.locator(".strategifigur rect:visible").count() == 8
    assert page.evaluate(OUTSIDE) == []
    page.add_style_tag(content=".strategifigur text { font-size: 22px !important }")
    assert page.evaluate(OUTSIDE) != []
    page.close()


def test_a_mark_leads_to_its_measure(page: Page) -> None:
    page.locator(".tidslinje a").first.click()
    assert page.locator("tr:target").inner_text().startswith("Tidlig oppfølging ved sykdom")


def test_what_a_screen_reader_hears_of_the_timeline(page: Page) -> None:
    heard = page.get_by_role("group", name="Tiltak etter frist").last.aria_snapshot()
    assert 'link "1. Tidlig oppfølging ved sykdom (desember 2023, pågår)"' in heard
    assert heard.count("- link") == 33
    assert "kvartal" in heard
    assert '"2024"' not in heard


def test_an_empty_template_leaves_a_page_that_works(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "oversikt.html.j2").write_text("", encoding="utf-8")
    page = opened(browser, tmp_path, document(overview=overview()), Templates(tmp_path))
    assert page.locator("aside, script, select").count() == 0
    page.close()
