"""From the words on the command line to strategies: a file that is a part of one means the whole of it."""

from __future__ import annotations

from pathlib import Path

from agstrategi.cli.pipeline import expanded
from agstrategi.model.base import key_of
from agstrategi.model.strategi import Strategi
from agstrategi.source import read
from agstrategi.source.files import nfc
from agstrategi.source.folder import is_main, is_yaml, stem

_KEYS = frozenset(map(key_of, Strategi.model_fields))
_MAIN_KEY = "strategi"


def strategies(paths: list[str]) -> list[str]:
    """Give each strategy that ``paths`` name, once: tools like pre-commit name every file of a folder by itself."""
    found: dict[Path, str] = {}
    for path in map(whole, expanded(paths)):
        found.setdefault(_identity(Path(path)), path)
    return list(found.values())


def whole(path: str) -> str:
    """Give the folder of the strategy that a file is a part of; what is no such file stays as it is."""
    given = Path(path)
    if not is_yaml(given.name) or is_main(given.name) or not given.is_file():
        return path
    folder = given.parent
    if stem(given.name) in _KEYS and _has_main(folder):
        return path if _is_own(given) else folder.as_posix()
    if nfc(folder.resolve().name) in _KEYS and _has_main(folder.parent) and not _has_main(folder):
        return path if _is_own(given) else folder.parent.as_posix()
    return path


def _has_main(folder: Path) -> bool:
    try:
        return any(is_main(item.name) and item.is_file() for item in folder.iterdir())
    except OSError:
        return False


def _is_own(path: Path) -> bool:
    """Tell whether a file is a strategy of its own: a copy, or another municipality's."""
    source = read(path).value
    return source is not None and isinstance(source.data, dict) and _MAIN_KEY in source.data


def _identity(path: Path) -> Path:
    """Give the same for a folder and for its main file."""
    try:
        real = path.resolve()
    except (OSError, RuntimeError, ValueError):
        return path
    return real.parent if is_main(real.name) else real
