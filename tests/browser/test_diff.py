"""The report of changes in a real browser: read by anyone, filtered without a script or a server."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from agstrategi.cli.main import main
from browser.test_page import browser

__all__ = ["browser"]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the two periods of the full example."""
    root = Path(__file__).resolve().parents[2]
    file = tmp_path_factory.mktemp("rapport") / "endringer.html"
    assert main(["diff", str(root / "eksempler" / "fjellvik-2023"), "-o", str(file)]) == 0
    return file


@pytest.fixture
def page(browser: Browser, report: Path) -> Iterator[Page]:
    """The report, opened where no script runs."""
    opened = shown(browser, report, java_script_enabled=False)
    yield opened
    opened.close()


def shown(browser: Browser, report: Path, **how: Any) -> Page:  # noqa: ANN401 - the browser's own options
    """Open the report."""
    page: Page = browser.new_page(**how)
    page.goto(report.as_uri())
    return page


def rows(page: Page, kind: str) -> int:
    """Count the rows of one severity that can be seen."""
    return page.locator(f"tr.{kind}:visible").count()


def test_without_a_script_all_is_shown_and_can_be_filtered(page: Page) -> None:
    everything = [rows(page, kind) for kind in ("vesentlig", "mindre", "redaksjonell")]
    assert all(everything)
    page.get_by_label("Vesentlige og mindre").check()
    assert [rows(page, kind) for kind in ("vesentlig", "mindre", "redaksjonell")] == [*everything[:2], 0]
    page.get_by_label("Bare vesentlige endringer").check()
    assert [rows(page, kind) for kind in ("vesentlig", "mindre", "redaksjonell")] == [everything[0], 0, 0]
    page.get_by_label("Alle endringer").check()
    assert [rows(page, kind) for kind in ("vesentlig", "mindre", "redaksjonell")] == everything


def test_the_choices_say_how_many_they_show(page: Page) -> None:
    counts = [rows(page, kind) for kind in ("vesentlig", "mindre", "redaksjonell")]
    names = ("Bare vesentlige endringer", "Vesentlige og mindre", "Alle endringer")
    for at, name in enumerate(names, 1):
        assert page.get_by_label(f"{name} ({sum(counts[:at])})").count() == 1


def test_a_heading_without_rows_goes_with_them(page: Page) -> None:
    assert page.get_by_role("heading", name="Verdier", exact=True).is_visible()
    page.get_by_label("Bare vesentlige endringer").check()
    assert not page.get_by_role("heading", name="Verdier", exact=True).is_visible()
    assert not page.get_by_role("link", name="Verdier", exact=True).is_visible()
    assert page.get_by_role("heading", name="Alle tall").is_visible()


def test_before_and_after_stand_side_by_side_or_in_one_text(page: Page) -> None:
    heads = page.locator("thead th:visible")
    assert set(heads.all_inner_texts()) >= {"Hva", "Før", "Etter"}
    assert "Samlet" not in heads.all_inner_texts()
    page.get_by_label("Før og etter i én tekst").check()
    assert "Samlet" in heads.all_inner_texts()
    assert page.locator("td.for:visible, td.etter:visible").count() == 0


def test_what_is_taken_out_and_put_in_is_heard(page: Page) -> None:
    heard = page.get_by_role("row", name="Hele stillinger i utlysningen").aria_snapshot()
    assert "deletion" in heard
    assert "tatt ut: skal slutt" in heard
    assert "satt inn: bør slutt" in heard


def test_it_works_from_the_keyboard_alone(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.locator(".hopp").evaluate("link => link === document.activeElement")
    page.get_by_label("Alle endringer").focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.get_by_label("Bare vesentlige endringer").is_checked()
    assert rows(page, "mindre") == 0


@pytest.mark.parametrize(
    ("colours", "width", "choice"),
    [("light", 1280, "visning-side"), ("dark", 390, "visning-side"), ("dark", 1280, "visning-samlet")],
)
def test_axe_finds_nothing(browser: Browser, report: Path, colours: str, width: int, choice: str) -> None:
    page = shown(browser, report, viewport={"width": width, "height": 800}, color_scheme=colours)
    page.check(f"#{choice}")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.close()


def test_it_is_no_wider_than_its_window(browser: Browser, report: Path) -> None:
    page = shown(browser, report)
    for width in (320, 390, 768, 1024, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_headings_go_down_one_step_at_a_time(browser: Browser, report: Path) -> None:
    page = shown(browser, report)
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => Number(h.tagName[1]))")
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    page.close()


def test_on_paper_there_are_no_choices_and_what_was_chosen_holds(browser: Browser, report: Path) -> None:
    page = shown(browser, report)
    page.get_by_label("Bare vesentlige endringer").check()
    page.emulate_media(media="print")
    assert not page.locator(".valg").is_visible()
    assert not page.locator("nav").is_visible()
    assert rows(page, "mindre") == 0
    assert page.evaluate("getComputedStyle(document.querySelector('del')).textDecorationLine") == "line-through"
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    page.close()


def test_a_link_of_the_summary_leads_to_its_row(browser: Browser, report: Path) -> None:
    page = shown(browser, report)
    page.get_by_role("link", name="«Stipend for sykepleierutdanning»").click()
    assert page.locator("tr:target").inner_text().startswith("Stipend for sykepleierutdanning")
    page.close()
