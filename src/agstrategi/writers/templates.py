"""Where templates lie, and which one a node gets: the user's before ours, the most specific name first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection
from functools import cached_property
from pathlib import Path

import jinja2

from agstrategi.suggest import advice
from agstrategi.writers.cache import OwnCache
from agstrategi.writers.faults import TemplateFault, fault
from agstrategi.writers.folders import standard
from agstrategi.writers.formats import FORMATS, Format
from agstrategi.writers.gate import Gate

_NAMES = "dokument forside seksjon avsnitt liste tabell sitat uthevet figur boks felt kode skille"
NAMES = _NAMES.split()
_OVERVIEW = "oversikt"
OURS = "standard/"
"""Before a template's name: ours, also where the user has one of that name."""
_ASCII = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "Æ": "ae", "Ø": "o", "Å": "a"})
TYPST = "typst"
"""The folder of the templates of pages."""
_SUFFIXES = frozenset({".j2", ".css"})
_PACKAGE = re.compile(r"[\"']@[\w-]+/")
_BYTES = 1024 * 1024  # the largest template file


def plain_name(name: str) -> str:
    """Write a kind or a file's name in ASCII small letters, as templates are named: ``mål`` is ``mal``."""
    return unicodedata.normalize("NFC", name).translate(_ASCII).lower()


class Templates:
    """All templates of one run, read and compiled once.

    ``user`` is the folder of the user's own; ``cache`` a folder for compiled ones. Raises ``TemplateFault`` where
    ``user`` is no folder.
    """

    def __init__(self, user: Path | None = None, cache: Path | None = None) -> None:
        if user is not None:
            _check(user)
        self._user = user
        self._cache = OwnCache(cache) if cache else None
        self._sheets: dict[str, Sheet] = {}

    def sheet(self, form: Format) -> Sheet:
        """Give the templates of one format."""
        if form.name not in self._sheets:
            self._sheets[form.name] = Sheet(form, self._user, self._cache)
        return self._sheets[form.name]

    @cached_property
    def typst(self) -> dict[str, Path]:
        """The templates of pages, by their files' names."""
        files = _index(standard() / TYPST, {".typ"})
        if self._user is not None:
            files |= _index(self._user, {".typ"}) | _index(self._user / TYPST, {".typ"})
        for path in files.values():
            _stays_offline(path)
        return files

    def is_own(self, path: Path) -> bool:
        """Tell whether a template is the user's."""
        return not path.is_relative_to(standard())


class Sheet:
    """The templates of one format.

    Ours lie in ``maler/standard/<format>/``; the user's in ``<folder>/<format>/`` or directly in ``<folder>``.
    """

    def __init__(self, form: Format, user: Path | None, cache: OwnCache | None) -> None:
        self.has_own = user is not None
        self._names = [*NAMES, _OVERVIEW] if form.has_overview else NAMES
        self._end = f"{form.suffix}.j2"
        self._files = _index(standard() / form.name)
        self._files |= {OURS + name: path for name, path in self._files.items()}
        if user is not None:
            self._files |= self._own(user) | self._own(user / form.name)
        self.gate = Gate(jinja2.FunctionLoader(self._load), cache)
        self._found: dict[tuple[str, str], jinja2.Template] = {}

    def find(self, name: str, kind: str = "") -> jinja2.Template:
        """Give the template of a node: ``<name>.<kind>.<end>``, else ``<name>.<end>``."""
        key = (name, kind)
        if key not in self._found:
            names = [f"{name}.{plain_name(kind)}{self._end}"] if kind else []
            self._found[key] = self._compile(next((n for n in names if n in self._files), f"{name}{self._end}"))
        return self._found[key]

    def text(self, name: str) -> str:
        """Read a file that is not a template, a style sheet for one; "" where there is none."""
        path = self._files.get(name)
        return _read(path) if path else ""

    def path(self, name: str) -> str:
        """Say which file ``name`` is, for messages."""
        return str(self._files.get(name, name))

    def _own(self, folder: Path) -> dict[str, Path]:
        files = _index(folder)
        for name, path in files.items():
            node = name.partition(".")[0]
            if name.endswith(self._end) and not name.startswith("_") and node not in self._names:
                raise TemplateFault(str(path), 1, "template-unknown", name=node, hint=advice(node, self._names))
        return files

    def _compile(self, name: str) -> jinja2.Template:
        try:
            return self.gate.get_template(name)
        except Exception as error:
            file = self.path(name)
            raise fault(error, file) or TemplateFault(file, 1, "template-crash", what="den er for innviklet") from error

    def _load(self, name: str) -> tuple[str, str, Callable[[], bool]] | None:
        path = self._files.get(name)
        return (_read(path), str(path), lambda: True) if path else None


def _check(user: Path) -> None:
    """See that the user's folder is there and has something in it: a slip in its name would else go unnoticed."""
    try:
        folders = [user, *(user / name for name in (*FORMATS, TYPST))] if user.is_dir() else []
    except OSError as error:
        raise TemplateFault(str(user), 1, "template-unreadable", why=error.strerror or error) from error
    if not folders:
        raise TemplateFault(str(user), 1, "template-no-folder")
    if not any(_index(folder, _SUFFIXES | {".typ"}) for folder in folders):
        raise TemplateFault(str(user), 1, "template-empty-folder")


def _stays_offline(path: Path) -> None:
    """See that a template asks for no package, which Typst would fetch from the network."""
    text = _read(path)
    if found := _PACKAGE.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise TemplateFault(str(path), line, "template-refused", what="hente en pakke fra nettet")


def _index(folder: Path, suffixes: Collection[str] = _SUFFIXES) -> dict[str, Path]:
    """List a folder's templates and style sheets by their plain names; none that is a link out of the folder."""
    try:
        found = sorted(folder.iterdir()) if folder.is_dir() else []
    except OSError as error:
        raise TemplateFault(str(folder), 1, "template-unreadable", why=error.strerror or error) from error
    files = {plain_name(path.name): path for path in found if path.suffix in suffixes and path.is_file()}
    for path in files.values():
        if not path.resolve().is_relative_to(folder.resolve()):
            raise TemplateFault(str(path), 1, "template-outside")
    return files


def _read(path: Path) -> str:
    """Read a file of ours or the user's as text."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise TemplateFault(str(path), 1, "template-unreadable", why=error.strerror or error) from error
    if len(content) > _BYTES:
        raise TemplateFault(str(path), 1, "template-too-large")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise TemplateFault(str(path), line, "template-encoding", byte=f"0x{content[error.start]:02X}") from error
