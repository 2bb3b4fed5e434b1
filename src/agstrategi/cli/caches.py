"""The user's own folder for what may be thrown away, where the machine has one."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def cache_folder() -> Path | None:
    """Give the program's folder for caches; None where the machine names none."""
    if given := os.environ.get("XDG_CACHE_HOME"):
        return Path(given) / "agstrategi" if Path(given).is_absolute() else None
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local) / "agstrategi" / "Cache" if local else None
    try:
        home = Path.home()
    except RuntimeError:
        return None
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "agstrategi"
