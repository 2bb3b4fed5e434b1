"""``agstrategi.toml`` beside a strategy: which folder of templates ``build`` uses for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from agstrategi.diagnostics import Diagnostic, Place, finding
from agstrategi.suggest import nearest

NAME = "agstrategi.toml"
_KEYS = ("mal",)
_WHERE = re.compile(r"\(at line (\d+), column (\d+)\)")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the file says; ``diagnostics`` what is wrong with it."""

    templates: Path | None = None
    diagnostics: tuple[Diagnostic, ...] = ()


def settings(folder: Path, shown: str) -> Settings:
    """Read the settings in ``folder``, a strategy's own; ``shown`` is the folder's name in findings."""
    path = folder / NAME
    name = f"{shown}/{NAME}" if shown not in {"", "."} else NAME
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError):
        return Settings(diagnostics=(finding("settings-unreadable", Place(name)),))
    return _parsed(text, name, folder)


def _parsed(text: str, name: str, folder: Path) -> Settings:
    import tomllib  # noqa: PLC0415 - few have the file

    try:
        values = tomllib.loads(text.replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:
        return Settings(diagnostics=(finding("settings-syntax", _place(str(error), text, name)),))
    found = [_unknown(key, text, name) for key in values if key not in _KEYS]
    value = values.get("mal")
    if value is None:
        return Settings(None, tuple(found))
    place = _line_of("mal", text, name)
    if not isinstance(value, str):
        return Settings(None, (*found, finding("settings-not-text", place)))
    templates = folder / value
    if not templates.is_dir():
        return Settings(None, (*found, finding("settings-no-folder", place, folder=value)))
    return Settings(templates, tuple(found))


def _place(error: str, text: str, name: str) -> Place:
    where = _WHERE.search(error)
    line, column = (int(where[1]), int(where[2])) if where else (text.count("\n") + 1, 1)
    return Place(name, line, column, line, column)


def _unknown(key: str, text: str, name: str) -> Diagnostic:
    near = nearest(key.lower(), _KEYS)
    hint = f"mente du «{near}»?" if near else "det eneste som kan stå her, er «mal»"
    return finding("settings-key", _line_of(key, text, name), key=key, hint=hint)


def _line_of(key: str, text: str, name: str) -> Place:
    """Find the line on which a top-level key, or a table of that name, stands."""
    pattern = re.compile(rf"[ \t]*\[*[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*[=.\]]")
    lines = enumerate(text.splitlines(), 1)
    line = next((at for at, content in lines if pattern.match(content)), 1)
    return Place(name, line, 1, line, 1)
