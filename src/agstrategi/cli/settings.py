"""``agstrategi.toml`` beside a strategy or above it: its templates, its Word document, its look, and which rules count.

The nearest file counts, and the search ends at the folder of a git repository: nothing outside it has a say.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from agstrategi.cli.looks import KEYS as LOOKS
from agstrategi.cli.looks import PROFILE, profile
from agstrategi.diagnostics import Diagnostic, Place, finding
from agstrategi.suggest import nearest
from agstrategi.typesetting.profile import Profile

NAME = "agstrategi.toml"
_TEMPLATES, _REFERENCE, _POSTER, _RULES = "mal", "referanse", "plakat", "regler"
_KEYS = (_TEMPLATES, _REFERENCE, PROFILE, _POSTER, _RULES)
_PAPER = "papir"
_PAPERS = ("A3", "A4")
_USUAL_PAPER = "a3"
_LISTS = ("velg", "utelat")
_LEVELS = "alvor"
_RULE_KEYS = (*_LISTS, _LEVELS)
_MOST = 1024 * 1024
"""Bytes."""
_EXAMPLES = {
    _TEMPLATES: '"maler"',
    _REFERENCE: '"kommune.docx"',
    "farge": '"#0b4a6f"',
    "skrift": '"Calibri"',
    "logo": '"logo.svg"',
}
"""What may stand after a key, for the one who forgot a quotation mark: ``#`` outside them begins a note."""
_WHERE = re.compile(r"\(at line (\d+), column (\d+)\)")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the file says of looks and rules (words as written); ``diagnostics`` what is wrong with it.

    ``templates`` is a folder, ``reference`` the Word document that others begin from, ``profile`` the look, ``paper``
    what posters are printed on: ``a3`` or ``a4``.

    ``file`` is its name in findings and ``text`` all of it; both empty where there is no file.
    """

    templates: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    levels: Mapping[str, str] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    file: str = ""
    text: str = ""
    reference: Path | None = None
    profile: Profile = field(default_factory=Profile)
    paper: str = _USUAL_PAPER

    def place(self, word: str) -> Place:
        """Find where a word of the file stands, in quotation marks or as a key."""
        pattern = re.compile(rf"[\"']{re.escape(word)}[\"']|(?<![\w-]){re.escape(word)}(?=[ \t]*=)")
        for line, content in enumerate(self.text.splitlines(), 1):
            if found := pattern.search(content.partition("#")[0]):
                return Place(self.file, line, found.start() + 1, line, found.end() + 1)
        return Place(self.file)


def settings(folder: Path, shown: str) -> Settings:
    """Read the settings for the strategy in ``folder``; ``shown`` is the folder's name in findings."""
    for steps, near in enumerate(_folders(folder)):
        try:
            content = _content(near / NAME)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError:
            return _unreadable(_shown(shown, steps))
        return _decoded(content, _shown(shown, steps), near)
    return Settings()


def _content(path: Path) -> bytes:
    """Read the file. Raises OSError, also for what is no file, or larger than anyone writes one."""
    found = path.stat()
    if not stat.S_ISREG(found.st_mode) or found.st_size > _MOST:
        raise OSError(path)
    return path.read_bytes()


def _folders(folder: Path) -> Iterator[Path]:
    """Give the folder and those above it, up to that of the repository."""
    real = folder.resolve()
    for near in (real, *real.parents):
        yield near
        if (near / ".git").exists():
            return


def _shown(folder: str, steps: int) -> str:
    """Name the file in findings: from the strategy's folder, as the user named it, up as many steps."""
    path = os.path.normpath("/".join([folder or ".", *[".."] * steps]))
    return NAME if path == "." else f"{Path(path).as_posix().rstrip('/')}/{NAME}"


def _unreadable(name: str) -> Settings:
    return Settings(diagnostics=(finding("settings-unreadable", Place(name)),), file=name)


def _decoded(content: bytes, name: str, folder: Path) -> Settings:
    import tomllib  # noqa: PLC0415 - few have the file

    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return _unreadable(name)
    try:
        values = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        place = _place(str(error), text, name)
        found = finding("settings-syntax", place, example=_example(text.splitlines()[place.line - 1 : place.line]))
        return Settings(diagnostics=(found,), file=name, text=text)
    return _Reader(text, name, folder).read(values)


def _place(error: str, text: str, name: str) -> Place:
    where = _WHERE.search(error)
    line, column = (int(where[1]), int(where[2])) if where else (text.count("\n") + 1, 1)
    return Place(name, line, column, line, column)


def _example(lines: list[str]) -> str:
    """Write what the line with the mistake may have been meant to say."""
    key = "".join(lines).partition("=")[0].strip()
    return f"{key} = {_EXAMPLES[key]}" if key in _EXAMPLES else f"{_TEMPLATES} = {_EXAMPLES[_TEMPLATES]}"


class _Reader:
    """Takes the values of one file; what is wrong with them is gathered in the order of the file."""

    def __init__(self, text: str, name: str, folder: Path) -> None:
        self.text = text
        self.name = name
        self.folder = folder
        self.found: list[Diagnostic] = []

    def read(self, values: Mapping[str, object]) -> Settings:
        """Take every value."""
        self.unknown(values, _KEYS)
        templates = self._templates(values.get(_TEMPLATES))
        paper = self._paper(values.get(_POSTER, {}))
        rules = values.get(_RULES, {})
        if not isinstance(rules, dict):
            self.wrong("settings-not-table", _RULES, key=_RULES)
            rules = {}
        self.unknown(rules, _RULE_KEYS)
        select, ignore = (self._words(key, rules.get(key, [])) for key in _LISTS)
        levels = self._levels(rules.get(_LEVELS, {}))
        reference = self._reference(values.get(_REFERENCE))
        look = profile(values.get(PROFILE), self)
        found = tuple(sorted(self.found, key=lambda one: one.order))
        return Settings(templates, select, ignore, levels, found, self.name, self.text, reference, look, paper)

    def _templates(self, value: object) -> Path | None:
        if value is None:
            return None
        if not isinstance(value, str):
            self.wrong("settings-not-text", _TEMPLATES)
            return None
        if not (self.folder / value).is_dir():
            self.wrong("settings-no-folder", _TEMPLATES, folder=value)
            return None
        return self.folder / value

    def _reference(self, value: object) -> Path | None:
        if value is None:
            return None
        if not isinstance(value, str):
            self.wrong("settings-not-document", _REFERENCE)
            return None
        if not (self.folder / value).is_file():
            self.wrong("settings-no-document", _REFERENCE, file=value)
            return None
        return self.folder / value

    def _paper(self, values: object) -> str:
        """Take what is said of posters: their paper."""
        if not isinstance(values, dict):
            self.wrong("settings-poster", _POSTER)
            return _USUAL_PAPER
        self.unknown(values, (_PAPER,))
        given = values.get(_PAPER, _USUAL_PAPER)
        if not isinstance(given, str) or given.upper() not in _PAPERS:
            self.wrong("settings-paper", _PAPER, paper=given)
            return _USUAL_PAPER
        return given.lower()

    def _words(self, key: str, value: object) -> tuple[str, ...]:
        """Take a text or a list of them."""
        words = [value] if isinstance(value, str) else value
        if isinstance(words, list) and all(isinstance(word, str) for word in words):
            return tuple(words)
        self.wrong("settings-not-list", key, key=key)
        return ()

    def _levels(self, value: object) -> dict[str, str]:
        if isinstance(value, dict) and all(isinstance(level, str) for level in value.values()):
            return {word: level.strip().lower() for word, level in value.items()}
        self.wrong("settings-not-levels", _LEVELS)
        return {}

    def unknown(self, values: Mapping[str, object], known: tuple[str, ...]) -> None:
        """Tell of keys that nobody reads."""
        for key in values:
            if key not in known:
                self.wrong("settings-key", key, key=key, hint=_advice(key.lower(), known))

    def wrong(self, message: str, at: str, **fields: object) -> None:
        """Tell what is wrong on the line of a key."""
        self.found.append(finding(message, self.line_of(at), **fields))

    def line_of(self, key: str) -> Place:
        """Find the line on which a key, or a table of that name, stands."""
        before = r"(?![ \t]*#)(?:.*[{,])?[ \t]*\[*[ \t]*(?:[\w-]+[ \t]*\.[ \t]*)*"
        pattern = re.compile(rf"{before}[\"']?{re.escape(key)}[\"']?[ \t]*[=.\]]")
        lines = enumerate(self.text.splitlines(), 1)
        line = next((at for at, content in lines if pattern.match(content)), 1)
        return Place(self.name, line, 1, line, 1)


def _advice(key: str, known: tuple[str, ...]) -> str:
    """Say what to do with a key that is not known where it stands."""
    if key in _KEYS and key not in known:
        return f"«{key}» skal stå øverst i filen, før det første som står i klammer"
    if key in LOOKS and key not in known:
        return f"«{key}» skal stå under [{PROFILE}]"
    near = nearest(key, known)
    return f"mente du «{near}»?" if near else f"her kan det stå {_listed(known)}"


def _listed(keys: tuple[str, ...]) -> str:
    quoted = [f"«{key}»" for key in keys]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} og {quoted[-1]}"
