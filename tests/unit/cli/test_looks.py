"""The profile that ``agstrategi.toml`` asks for, as far as the file alone tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from agstrategi.cli.looks import LARGEST
from agstrategi.cli.settings import Settings, settings
from agstrategi.typesetting.profile import Logo, Profile

SVG = b"<svg xmlns='http://www.w3.org/2000/svg'/>"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x02"


def read(folder: Path, text: str) -> Settings:
    (folder / "agstrategi.toml").write_text(text, encoding="utf-8")
    return settings(folder, "")


def lines(found: Settings) -> list[tuple[str, int]]:
    return [(one.code, one.place.line) for one in found.diagnostics]


def test_a_file_without_a_profile_leaves_all_to_the_program(tmp_path: Path) -> None:
    assert read(tmp_path, 'regler = {utelat = "AG1"}\n').profile == Profile()
    assert read(tmp_path, "[profil]\n").profile == Profile()


def test_a_profile_has_colour_font_and_logo_and_knows_their_lines(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(PNG)
    found = read(tmp_path, '[profil]\nlogo = "logo.png"\nfarge = "#7A1F3D"\nskrift = " Source Sans 3 "\n')
    assert found.diagnostics == ()
    assert found.profile == Profile("#7a1f3d", "Source Sans 3", Logo("logo.png", PNG))
    assert [found.profile.place(key).line for key in ("farge", "skrift", "logo")] == [3, 4, 2]


def test_a_short_colour_is_written_out(tmp_path: Path) -> None:
    assert read(tmp_path, 'profil.farge = "#036"\n').profile.colour == "#003366"


def test_a_logo_may_lie_above_as_templates_may(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_bytes(SVG)
    (tmp_path / "plan").mkdir()
    found = read(tmp_path / "plan", '[profil]\nlogo = "../logo.svg"\n')
    assert found.profile.logo == Logo("../logo.svg", SVG)


@pytest.mark.parametrize(
    "text",
    [
        "profil = {skrift = 'Calibri', farge = '#fff'}",
        "# farge = '#000000'\nprofil.farge = '#fff'",
        "mal = '.'\n[profil]\n\n  'farge' = '#fff'",
    ],
)
def test_what_is_wrong_is_told_on_its_line(tmp_path: Path, text: str) -> None:
    found = read(tmp_path, text)
    assert lines(found) == [("AG740", len(text.splitlines()))]
    assert found.profile.colour == "#707070"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "tom"),
        (b" " * (LARGEST + 1), "større enn 5 MB"),
        (b"GIF89a\x02\0\x02\0", "PNG, JPEG eller SVG"),
        (b"<?xml version='1.0'?><html/>", "PNG, JPEG eller SVG"),
        (PNG[:16] + b"\0\0\xff\xff\0\0\xff\xff", "bildepunkter"),
    ],
    ids=["empty", "large", "gif", "no svg", "many points"],
)
def test_a_logo_that_cannot_be_one_is_left_out(tmp_path: Path, content: bytes, why: str) -> None:
    (tmp_path / "logo.png").write_bytes(content)
    found = read(tmp_path, '[profil]\nlogo = "logo.png"\n')
    assert lines(found) == [("AG742", 2)]
    assert why in found.diagnostics[0].message
    assert found.profile.logo is None


@pytest.mark.parametrize("font", ["Noto Sans", "Brødtekst 2.0", "B612", "Segoe UI (Semi)", "O'Hara+"])
def test_what_is_the_name_of_a_font(tmp_path: Path, font: str) -> None:
    assert read(tmp_path, f'[profil]\nskrift = "{font}"\n').profile.font == font


@pytest.mark.parametrize("font", ["", "  ", "Arial, sans-serif", 'A\\"B', "A;B", "A\\nB", "-a", "x" * 99])
def test_what_is_none(tmp_path: Path, font: str) -> None:
    found = read(tmp_path, f'[profil]\nskrift = "{font}"\n')
    assert lines(found) == [("AG702", 2)]
    assert found.profile.font == ""
