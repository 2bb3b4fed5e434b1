"""The page in a real browser: nothing fetched, nothing too wide, nothing that a screen reader stumbles on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from agstrategi.nodes import Document
from agstrategi.writers import write
from agstrategi.writers.templates import Templates
from unit.writers.sample import chapter, document, para, row, table, whole

PLACES = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><path d="M0 60 45 0l45 60z" fill="#567"/></svg>'
LONG = "arbeidsmiljøorganisasjonsutviklingsstrategiprosjektgruppesammensetning"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium; the tests are skipped where there is none."""
    place = next((place for place in PLACES if Path(place).is_file()), None)
    if place is None:
        pytest.skip("Chromium is not on this machine")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=place, args=["--no-sandbox"])
        yield started
        started.close()


def opened(browser: Browser, folder: Path, shown: Document, templates: Templates | None = None, **how: Any) -> Page:  # noqa: ANN401 - the browser's own options
    """Write a document and open its page."""
    file = folder / "side.html"
    file.write_text(write(shown, "html", templates or Templates(), None, lambda _: PICTURE), encoding="utf-8")
    page: Page = browser.new_page(**how)
    page.goto(file.as_uri())
    return page


def wide_table(columns: int) -> Document:
    """Make a document with a table of many columns."""
    heads = tuple(f"Rekruttering {n}" for n in range(columns))
    return document(chapter("Program", table(heads, row(*(["Beholde og utvikle folk"] * columns)))))


def test_nothing_is_fetched_and_nothing_complains(browser: Browser, tmp_path: Path) -> None:
    said: list[str] = []
    page = opened(browser, tmp_path, document())
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: said.append(request.url))
    file = tmp_path / "side.html"
    file.write_text(write(whole(), "html", Templates(), None, lambda _: PICTURE), encoding="utf-8")
    page.reload()
    assert [line for line in said if not line.startswith(("file:", "data:"))] == []
    assert page.evaluate("[...document.images].every(image => image.naturalWidth > 0)")


@pytest.mark.parametrize(
    "shown",
    [whole(), wide_table(7), document(chapter(LONG, para(LONG)), chapter("To", wide_table(5).blocks[0]))],
    ids=["everything", "wide table", "long words"],
)
def test_a_page_is_no_wider_than_its_window(browser: Browser, tmp_path: Path, shown: Document) -> None:
    page = opened(browser, tmp_path, shown)
    for width in (320, 390, 768, 1024, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(browser: Browser, tmp_path: Path, colours: str, width: int) -> None:
    page = opened(browser, tmp_path, whole(), viewport={"width": width, "height": 800}, color_scheme=colours)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_nothing_in_another_colour(browser: Browser, tmp_path: Path, colours: str) -> None:
    (tmp_path / "tillegg.css").write_text(":root { --farge: #7a1f3d; }", encoding="utf-8")
    page = opened(browser, tmp_path, whole(), Templates(tmp_path), color_scheme=colours)
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--farge')").strip() == "#7a1f3d"
    assert Axe().run(page).violations_count == 0


def test_axe_finds_a_planted_fault(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "tillegg.css").write_text("p { color: #ccc; }", encoding="utf-8")
    page = opened(browser, tmp_path, whole(), Templates(tmp_path))
    assert Axe().run(page).violations_count > 0


def test_headings_go_down_one_step_at_a_time(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, whole())
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => Number(h.tagName[1]))")
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_the_first_tab_shows_the_way_to_the_text(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, whole())
    assert page.evaluate("document.querySelector('.hopp').getBoundingClientRect().bottom") <= 0
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "hopp"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"


def test_on_paper_no_word_pushes_the_others_off_the_page(browser: Browser, tmp_path: Path) -> None:
    shown = document(chapter(LONG * 4, table(["A", "B"], row(LONG * 4, "kort")), para(LONG * 4)))
    page = opened(browser, tmp_path, shown, viewport={"width": 642, "height": 800})  # 170 mm
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= 642
    assert page.locator("td").last.evaluate("cell => cell.getBoundingClientRect().right") <= 642


def test_paper_has_the_text_without_the_contents(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, whole())
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('nav')).display") == "none"
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
