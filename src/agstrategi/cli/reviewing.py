"""All that is found in a strategy: by the language, in its settings, and by the rules that were chosen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from agstrategi.cli.pipeline import Strategy
from agstrategi.cli.settings import Settings, settings
from agstrategi.diagnostics import Diagnostic
from agstrategi.rules.case import Case
from agstrategi.rules.choice import Choice
from agstrategi.source import Source, inside

_SPELLING = "AG609"


@dataclass(slots=True)
class Reviewing:
    """How one run looks at strategies: the day that counts as today, and what the command line chooses."""

    today: dt.date
    chosen: Choice = field(default_factory=Choice)
    _settings: dict[tuple[Path, str], Settings] = field(default_factory=dict)
    _choices: dict[str, tuple[Choice, tuple[Diagnostic, ...]]] = field(default_factory=dict)

    def review(self, strategy: Strategy) -> tuple[Diagnostic, ...]:
        """Give all findings in the order of the files; the rules look only where the language has no objection."""
        if strategy.source is None:
            return strategy.diagnostics
        choice, faults = self._choice(strategy.source)
        found = [*strategy.diagnostics, *faults]
        if strategy.readable:
            found += self._of_rules(strategy, choice)
        return tuple(sorted(set(found), key=lambda one: one.order))

    def _choice(self, source: Source) -> tuple[Choice, tuple[Diagnostic, ...]]:
        """Give what counts for the strategies in one folder, and what is wrong with its settings."""
        from agstrategi.cli.choosing import of_settings, together  # noqa: PLC0415 - it imports every rule

        folder = (source.root, PurePosixPath(source.files[0]).parent.as_posix())
        if folder not in self._settings:
            self._settings[folder] = settings(*folder)
        found = self._settings[folder]
        if found.file not in self._choices:
            choice, faults = of_settings(found)
            self._choices[found.file] = together(self.chosen, choice), (*found.diagnostics, *faults)
        return self._choices[found.file]

    def _of_rules(self, strategy: Strategy, choice: Choice) -> tuple[Diagnostic, ...]:
        from agstrategi.rules.run import findings  # noqa: PLC0415 - it imports every rule

        strategi, _, source = strategy.whole
        case = case_of(strategy, self.today)
        case.speller = self._speller(case.language, choice, strategi.strategi.status)
        return findings(case, source, choice)

    @staticmethod
    def _speller(language: str, choice: Choice, status: str | None) -> Callable[[list[str]], frozenset[str]] | None:
        from agstrategi.rules.book import entry  # noqa: PLC0415

        if choice.level(entry(_SPELLING), status) is None:
            return None
        from agstrategi.cli.spelling import speller  # noqa: PLC0415 - few ask for it

        return speller(language)


def case_of(strategy: Strategy, today: dt.date) -> Case:
    """Prepare a strategy for rules; it must be ``readable``."""
    strategi, compiled, source = strategy.whole
    return Case(
        strategi,
        compiled.document,
        compiled.shown,
        today,
        source.data,
        styles=source.style,
        exists=_files_of(source),
    )


def _files_of(source: Source) -> Callable[[str], bool]:
    """Tell which files there are in a strategy's folder."""

    def exists(name: str) -> bool:
        path = inside(source.root, name)
        return path is not None and path.is_file()

    return exists
