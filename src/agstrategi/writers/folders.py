"""Where our own templates and the Word document that we begin from lie."""

from __future__ import annotations

from pathlib import Path


def standard() -> Path:
    """Find ``maler/standard``: inside the installed package, or beside ``src`` in a checkout."""
    package = Path(__file__).resolve().parents[1]
    home = next((home for home in (package, package.parents[1]) if (home / "maler" / "standard").is_dir()), package)
    return home / "maler" / "standard"
