"""A picture or attachment lies in the strategy's folder, whatever its name and links say."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Literal

import pytest

from agstrategi.source import inside


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "plan/bilder").mkdir(parents=True)
    (tmp_path / "plan/bilder/kart.svg").touch()
    (tmp_path / "ute.svg").touch()
    return tmp_path / "plan"


@pytest.mark.parametrize(
    "name", ["bilder/kart.svg", "./bilder//kart.svg", "bilder\\kart.svg", "bilder/../bilder/kart.svg"]
)
def test_a_file_inside_is_given(root: Path, name: str) -> None:
    assert inside(root, name) == (root / "bilder/kart.svg").resolve()


def test_a_file_that_is_not_there_is_inside_all_the_same(root: Path) -> None:
    assert inside(root, "bilder/borte.svg") == (root / "bilder/borte.svg").resolve()


def test_the_folder_may_itself_be_reached_through_a_link(root: Path, tmp_path: Path) -> None:
    (tmp_path / "lenke").symlink_to(root)
    assert inside(tmp_path / "lenke", "bilder/kart.svg") == (root / "bilder/kart.svg").resolve()


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_is_found_however_the_machine_spells_it(root: Path, form: Literal["NFC", "NFD"]) -> None:
    stored = root / unicodedata.normalize("NFD" if form == "NFC" else "NFC", "våpen")
    stored.mkdir()
    (stored / "blå.png").touch()
    assert inside(root, unicodedata.normalize(form, "våpen/") + "blå.png") == (stored / "blå.png").resolve()


@pytest.mark.parametrize(
    "name",
    [
        "../ute.svg",
        "bilder/../../ute.svg",
        "/etc/passwd",
        "\\\\tjener\\del\\x.svg",
        "C:\\x.svg",
        "C:x.svg",
        "x\x00.svg",
    ],
)
def test_a_file_outside_is_refused(root: Path, name: str) -> None:
    assert inside(root, name) is None


def test_a_link_out_is_refused_and_a_link_in_is_followed(root: Path) -> None:
    (root / "ut.svg").symlink_to(root.parent / "ute.svg")
    (root / "mappe").symlink_to(root.parent)
    (root / "inn.svg").symlink_to("bilder/kart.svg")
    assert inside(root, "ut.svg") is None
    assert inside(root, "mappe/ute.svg") is None
    assert inside(root, "inn.svg") == (root / "bilder/kart.svg").resolve()


def test_links_in_a_circle_and_endless_names_are_refused_or_missing(root: Path) -> None:
    (root / "a").symlink_to("b")
    (root / "b").symlink_to("a")
    for name in ("a", "a/x.svg", "x" * 5000):
        found = inside(root, name)
        assert found is None or found.is_relative_to(root.resolve())
