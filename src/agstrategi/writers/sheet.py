"""The templates of one format, and which one a node gets: the user's before ours, the most specific name first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import jinja2

from agstrategi.suggest import advice
from agstrategi.writers.blame import fault
from agstrategi.writers.cache import OwnCache
from agstrategi.writers.faults import TemplateFault
from agstrategi.writers.folders import standard
from agstrategi.writers.formats import Format
from agstrategi.writers.gate import Gate
from agstrategi.writers.names import OVERVIEW, TEMPLATES
from agstrategi.writers.template_files import index, plain_name, read

OURS = "standard/"
"""Before a template's name: ours, also where the user has one of that name."""


class Sheet:
    """The templates of one format.

    Ours lie in ``maler/standard/<format>/``; the user's in ``<folder>/<format>/`` or directly in ``<folder>``.
    """

    def __init__(self, form: Format, user: Path | None, cache: Path | None) -> None:
        self.has_own = user is not None
        self._names = (*TEMPLATES, OVERVIEW) if form.has_overview else TEMPLATES
        self._end = f"{form.suffix}.j2"
        self._files = index(standard() / form.name)
        self._files |= {OURS + name: path for name, path in self._files.items()}
        if user is not None:
            self._files |= self._own(user) | self._own(user / form.name)
        self.gate = Gate(jinja2.FunctionLoader(self._load), OwnCache(cache) if cache else None)
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
        return read(path) if path else ""

    def path(self, name: str) -> str:
        """Say which file ``name`` is, for messages."""
        return str(self._files.get(name, name))

    def _own(self, folder: Path) -> dict[str, Path]:
        files = index(folder)
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
        return (read(path), str(path), lambda: True) if path else None
