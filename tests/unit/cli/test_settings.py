"""``agstrategi.toml`` as people write it, and as someone who means harm might."""

from __future__ import annotations

from pathlib import Path

import pytest

from agstrategi.cli.settings import NAME, settings


def test_a_level_may_have_a_capital(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text('[regler.alvor]\nAG204 = " Feil "\n', encoding="utf-8")
    assert settings(tmp_path, ".").levels == {"AG204": "feil"}


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no endless file on this machine")
def test_an_endless_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / NAME).symlink_to("/dev/zero")
    (found,) = settings(tmp_path, ".").diagnostics
    assert (found.code, found.message) == ("AG702", "filen kan ikke leses")


def test_a_file_larger_than_anyone_writes_is_not_read(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("#" * 2_000_000, encoding="utf-8")
    assert [one.code for one in settings(tmp_path, ".").diagnostics] == ["AG702"]
