"""Where templates lie: the user's own and ours, those of text and those of pages."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from agstrategi.writers.faults import TemplateFault
from agstrategi.writers.folders import standard
from agstrategi.writers.formats import FORMATS, Format
from agstrategi.writers.template_files import SUFFIXES, index, read

if TYPE_CHECKING:
    from agstrategi.writers.sheet import Sheet

TYPST = "typst"
"""The folder of the templates of pages."""
_PACKAGE = re.compile(r"[\"']@[\w-]+/")


class Templates:
    """All templates of one run, read and compiled once.

    ``user`` is the folder of the user's own; ``cache`` a folder for compiled ones. Raises ``TemplateFault`` where
    ``user`` is no folder.
    """

    def __init__(self, user: Path | None = None, cache: Path | None = None) -> None:
        if user is not None:
            _check(user)
        self._user = user
        self._cache = cache
        self._sheets: dict[str, Sheet] = {}

    def sheet(self, form: Format) -> Sheet:
        """Give the templates of one format."""
        if form.name not in self._sheets:
            from agstrategi.writers.sheet import Sheet  # noqa: PLC0415 - it loads Jinja, which pages do without

            self._sheets[form.name] = Sheet(form, self._user, self._cache)
        return self._sheets[form.name]

    @cached_property
    def typst(self) -> dict[str, Path]:
        """The templates of pages, by their files' names."""
        files = index(standard() / TYPST, {".typ"})
        if self._user is not None:
            files |= index(self._user, {".typ"}) | index(self._user / TYPST, {".typ"})
        for path in files.values():
            _stays_offline(path)
        return files

    def is_own(self, path: Path) -> bool:
        """Tell whether a template is the user's."""
        return not path.is_relative_to(standard())


def _check(user: Path) -> None:
    """See that the user's folder is there and has something in it: a slip in its name would else go unnoticed."""
    try:
        folders = [user, *(user / name for name in (*FORMATS, TYPST))] if user.is_dir() else []
    except OSError as error:
        raise TemplateFault(str(user), 1, "template-unreadable", why=error.strerror or error) from error
    if not folders:
        raise TemplateFault(str(user), 1, "template-no-folder")
    if not any(index(folder, SUFFIXES | {".typ"}) for folder in folders):
        raise TemplateFault(str(user), 1, "template-empty-folder")


def _stays_offline(path: Path) -> None:
    """See that a template asks for no package, which Typst would fetch from the network."""
    text = read(path)
    if found := _PACKAGE.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise TemplateFault(str(path), line, "template-refused", what="hente en pakke fra nettet")
