"""Every page, in the ways in which people read it: wide and narrow, light and dark, on paper, from the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from browser import every
from browser.test_page import browser

__all__ = ["browser"]

KEYBOARD = (Path(__file__).parent / "keyboard.js").read_text(encoding="utf-8")
WAYS = (("screen", "light"), ("screen", "dark"), ("print", "light"))
ENOUGH = 3
"""The contrast that WCAG 2.1 AA asks of what shows where the focus is."""


@pytest.fixture(scope="module", params=every.names())
def shown(request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page that is built and open."""
    file = every.page(request.param, tmp_path_factory.mktemp("side"))
    page = browser.new_page()
    page.goto(file.as_uri())
    yield page
    page.close()


def seen(page: Page, width: int, media: Any = "screen", colours: Any = "light") -> None:  # noqa: ANN401 - the browser's own words
    """Show the page so, as when it has just been opened."""
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(media=media, color_scheme=colours)
    page.goto(page.url.partition("#")[0])


@pytest.mark.slow
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(shown: Page, width: int) -> None:
    for media, colours in WAYS:
        seen(shown, width, media, colours)
        found = Axe().run(shown)
        assert found.violations_count == 0, f"{media}, {colours}: {found.generate_report()}"


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_the_page_is_no_wider_than_its_window_and_all_of_it_can_be_reached(shown: Page, width: int) -> None:
    seen(shown, width)
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    assert shown.evaluate(f"({KEYBOARD})().stuck()") == []


@pytest.mark.parametrize(("width", "colours"), [(1280, "light"), (390, "dark")])
def test_tab_leads_to_everything_in_order_and_shows_where_it_is(shown: Page, width: int, colours: str) -> None:
    seen(shown, width, colours=colours)
    shown.evaluate(f"() => {{ window.keyboard = ({KEYBOARD})(); }}")
    stops = shown.evaluate("keyboard.start()")
    assert shown.evaluate("window.stops[0].className") == "hopp"
    for number, what in enumerate(stops):
        shown.keyboard.press("Tab")
        here = shown.evaluate("keyboard.here()")
        assert here["at"] == number, f"Tab came to {here['at']} and not to {number}, {what}"
        assert here["seen"], f"{what} has the focus and cannot be seen"
        assert here["outline"] >= 2, f"nothing shows that {what} has the focus"
        assert here["contrast"] >= ENOUGH, f"the focus of {what} is too faint: {here['contrast']:.1f}"


def test_the_skip_link_passes_the_contents_by(shown: Page) -> None:
    seen(shown, 1280)
    shown.keyboard.press("Tab")
    shown.keyboard.press("Enter")
    assert shown.evaluate("document.activeElement.tagName") == "MAIN"


def test_a_table_wider_than_its_place_is_moved_with_the_arrows(shown: Page) -> None:
    seen(shown, 700)
    wide = shown.locator(".bred").filter(visible=True)
    for number in range(wide.count()):
        table = wide.nth(number)
        if table.evaluate("table => table.scrollWidth > table.clientWidth + 1"):
            table.focus()
            shown.keyboard.press("ArrowRight")
            shown.wait_for_function("table => table.scrollLeft > 0", arg=table.element_handle())
