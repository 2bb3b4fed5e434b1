"""A date written as people write it is told as the language takes it."""

from __future__ import annotations

import pytest

from agstrategi.model.dates import iso


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("30.06.2025", "2025-06-30"),
        ("1. 6. 2025", "2025-06-01"),
        ("1/6/2025", "2025-06-01"),
        ("1. mars 2026", "2026-03-01"),
        ("17 desember 2026", "2026-12-17"),
        ("3. sept. 2026", "2026-09-03"),
        ("Juni 2026", "2026-06"),
        ("2026/06/01", "2026-06-01"),
        ("2026-6", "2026-06"),
        ("2. kvartal 2026", "2026-K2"),
        ("Q2 2026", "2026-K2"),
        ("2026 K4", "2026-K4"),
    ],
)
def test_the_form_to_write_is_found(written: str, meant: str) -> None:
    assert iso(written) == meant


@pytest.mark.parametrize(
    "written", ["", "våren 2026", "31.02.2025", "30. februar 2026", "5. kvartal 2026", "26", "10.10.26", "uke 12 2026"]
)
def test_what_could_mean_anything_is_left_open(written: str) -> None:
    assert iso(written) == ""
