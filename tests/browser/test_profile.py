"""A municipality's colour and logo in a real browser: what is written in them can be read, in light and in dark."""

from __future__ import annotations

import colorsys
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from agstrategi.typesetting.profile import ENOUGH, Logo, Profile, readable
from agstrategi.writers import Means, written
from agstrategi.writers.templates import Templates
from browser.test_page import PICTURE, browser
from unit.writers.sample import whole

__all__ = ["browser"]

LOGO = Logo("logo.svg", PICTURE)
YELLOW, NAVY, RED = "#ffdd00", "#00205b", "#c8102e"
# Text and ground: where words stand in each.
PAIRS = [
    ("--aksent", "--papir"),
    ("--aksent", "--flate"),
    ("--blekk", "--flate"),
    ("--blekk", "--flate-2"),
    ("--dempet", "--flate"),
    ("--forside-tekst", "--forside"),
]
OLDER_BROWSERS = "color-mix(in oklab, var(--farge) 40%, white)"
"""The colour of headings in the dark where a browser cannot take a colour apart."""
CONTRASTS = """([colours, pairs]) => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const probe = document.body.appendChild(document.createElement('i'));
  const luminance = (colour) => {
    probe.style.color = colour;
    canvas.fillStyle = getComputedStyle(probe).color;
    canvas.fillRect(0, 0, 1, 1);
    const part = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((n) => n / 255);
    const light = part.map((n) => (n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4));
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
  };
  return colours.flatMap((colour) => {
    document.documentElement.style.setProperty('--farge', colour);
    return pairs.map((pair) => {
      const [dark, light] = pair.map(luminance).sort((a, b) => a - b);
      return [colour, pair.join(' on '), (light + 0.05) / (dark + 0.05)];
    });
  });
}"""


def opened(browser: Browser, folder: Path, profile: Profile, **how: Any) -> Page:  # noqa: ANN401
    """Write a document in a profile and open its page."""
    content = written(whole(), "html", Means(Templates(), None, lambda _: PICTURE, profile)).content
    assert isinstance(content, str)
    file = folder / "side.html"
    file.write_text(content, encoding="utf-8")
    page: Page = browser.new_page(**how)
    page.goto(file.as_uri())
    return page


def every_colour() -> list[str]:
    """Give the colours that are used for colours all round the wheel, from nearly black to nearly white."""
    asked = (
        colorsys.hls_to_rgb(hue / 360, light, full)
        for hue in range(0, 360, 20)
        for light in (0.03, 0.2, 0.45, 0.7, 0.95)
        for full in (0.0, 0.5, 1.0)
    )
    return sorted({readable("#" + "".join(f"{round(part * 255):02x}" for part in colour)) for colour in asked})


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("colour", [YELLOW, NAVY, RED])
def test_axe_finds_nothing(browser: Browser, tmp_path: Path, colours: str, colour: str) -> None:
    page = opened(browser, tmp_path, Profile(readable(colour), "Kommuneskriften", LOGO), color_scheme=colours)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_axe_sees_what_is_wrong_with_the_yellow_itself(browser: Browser, tmp_path: Path) -> None:
    assert Axe().run(opened(browser, tmp_path, Profile(YELLOW), color_scheme="light")).violations_count > 0


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_whatever_the_colour_all_words_can_be_read(browser: Browser, tmp_path: Path, colours: str) -> None:
    page = opened(browser, tmp_path, Profile(), color_scheme=colours)
    pairs = [tuple(f"var({name})" for name in pair) for pair in PAIRS]
    if colours == "dark":
        pairs += [(OLDER_BROWSERS, "var(--papir)"), (OLDER_BROWSERS, "var(--flate)")]
    found = page.evaluate(CONTRASTS, [every_colour(), pairs])
    assert len(found) > 500
    assert [one for one in found if one[2] < ENOUGH - 0.005] == []  # a screen has 256 steps


def test_links_on_the_darker_tint_are_not_in_the_colour(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, Profile("#806e00"))
    page.evaluate("document.querySelector('thead th').innerHTML = '<a href=\"#a\">lenke</a>'")
    assert page.evaluate(
        "getComputedStyle(document.querySelector('thead a')).color === getComputedStyle(document.body).color"
    )


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_the_logo_has_room_beside_the_name(browser: Browser, tmp_path: Path, width: int) -> None:
    page = opened(browser, tmp_path, Profile(logo=LOGO), viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    crest, name, logo = (
        page.evaluate(f"document.querySelector('.forside .{part}').getBoundingClientRect().toJSON()")
        for part in ("vapen", "kommune", "logo")
    )
    assert crest["right"] <= name["left"]
    assert name["right"] <= logo["left"]
    assert logo["width"] > 30


def test_nothing_is_fetched_for_a_font_or_a_logo(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, Profile("#7a1f3d", "Kommuneskriften", LOGO))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    assert [address for address in asked if not address.startswith(("file:", "data:"))] == []
    assert page.evaluate("document.querySelector('.logo').naturalWidth") > 0
    assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith("Kommuneskriften")
