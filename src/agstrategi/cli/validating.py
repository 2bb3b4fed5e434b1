"""The work of ``validate``: each strategy reviewed, its findings shown as they come or kept for one report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from agstrategi.cli import console, pipeline
from agstrategi.cli.pipeline import fails
from agstrategi.cli.reviewing import Reviewing
from agstrategi.diagnostics import Diagnostic
from agstrategi.reports import Summary, text, write
from agstrategi.reports.lines import Lines
from agstrategi.reports.screen import Screen

CLEAN, FINDINGS, CANNOT_OPEN = 0, 1, 2
_TEXT = "text"


@dataclass(slots=True)
class Validating:
    """One run of ``validate``: how strategies are looked at, in what form findings are told, what came of it so far.

    ``screen`` is the terminal that text goes to, None for a file or a log.
    """

    reviewing: Reviewing
    form: str
    screen: Screen | None = None
    code: int = CLEAN
    opened: int = 0
    found: list[Diagnostic] = field(default_factory=list)
    _texts: dict[str, str] = field(default_factory=dict)

    def add(self, argument: str) -> None:
        """Review one strategy."""
        strategy = pipeline.open_strategy(argument)
        self.opened += strategy.opened
        if not strategy.opened:
            self.code = CANNOT_OPEN
        diagnostics = self.reviewing.review(strategy)
        self.found += diagnostics
        texts = strategy.source.texts if strategy.source else {}
        if self.form == _TEXT:
            self._show(diagnostics, texts)
        else:
            files = {one.place.file for one in diagnostics}
            self._texts.update((file, texts[file]) for file in files if file in texts)

    def finish(self, *, strict: bool) -> int:
        """Tell how it went; gives the exit code."""
        if self.form == _TEXT:
            console.err(f"{text.count(Summary.of(self.found, self.opened))}\n")
        else:
            console.out(write(self.form, self.found, self.opened, self._texts))
        return self.code or (FINDINGS if fails(tuple(self.found), strict=strict) else CLEAN)

    def _show(self, diagnostics: Sequence[Diagnostic], texts: Mapping[str, str]) -> None:
        """Print findings: with their lines on a terminal, a line each elsewhere."""
        shown = self.screen.lines(diagnostics, Lines(texts)) if self.screen else text.lines(diagnostics)
        console.err("".join(f"{line}\n" for line in shown))
