"""A template that cannot be used, as a finding on its way to the reader."""

from __future__ import annotations

from agstrategi.diagnostics import Diagnostic, Place, finding


class TemplateFault(Exception):  # noqa: N818 - it is a finding on its way to the reader, as the others are
    """A template cannot be used; ``diagnostic`` says which, on what line, and what to do."""

    def __init__(self, file: str, line: int, key: str, **fields: object) -> None:
        self.diagnostic: Diagnostic = finding(key, Place(file, line, 1, line, 1), (), **fields)
        super().__init__(f"{file}:{line}: {self.diagnostic.message}")
