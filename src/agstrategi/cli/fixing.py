"""The work of ``fix``: each strategy's mends shown as a difference, and written where that was asked for."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from agstrategi.cli import console, pipeline
from agstrategi.cli.pipeline import Strategy
from agstrategi.cli.reviewing import case_of
from agstrategi.cli.writing import CannotWrite, write
from agstrategi.fix import edits, encoded, mended
from agstrategi.reports.safe import visible
from agstrategi.reports.text import lines as as_lines

CLEAN, LEFT, CANNOT = 0, 1, 2
_ADOPTED = {"vedtatt", "opphevet"}
_BREAK = re.compile(r"\r\n|\n|\r")


@dataclass(slots=True)
class Fixing:
    """One run of ``fix``: whether to write, and whether in adopted strategies too; what came of it so far."""

    writes: bool
    adopted: bool
    code: int = CLEAN
    places: int = 0
    files: int = 0
    kept: bool = False

    def add(self, argument: str) -> None:
        """Mend one strategy."""
        strategy = pipeline.open_strategy(argument)
        if not strategy.readable:
            self._refuse(strategy)
            return
        strategi, _, source = strategy.whole
        found = edits(case_of(strategy, dt.date.min), source)
        changed = mended(source, found)
        places = sum(edit.file in changed for edit in found)
        if changed and strategi.strategi.status in _ADOPTED and not self.adopted:
            told = "1 sted kunne" if places == 1 else f"{places} steder kunne"
            console.say(
                f"{argument}: {told} vært rettet, men strategien er {strategi.strategi.status}",
                "--vedtatt retter likevel",
            )
            self.kept = True
            return
        for file, new in changed.items():
            if self._change(file, source.text(file), new):
                self.files += 1
                self.places += sum(edit.file == file for edit in found)

    def finish(self) -> int:
        """Tell how much there was; gives the exit code."""
        if not self.places:
            console.err("" if self.kept or self.code else "ingenting å rette\n")
            return self.code
        where = f"{self.places} {'sted' if self.places == 1 else 'steder'}"
        if self.files > 1:
            where = f"{where} i {self.files} filer"
        console.err(f"rettet {where}\n" if self.writes else f"{where} kan rettes; --write skriver endringene\n")
        return self.code if self.writes else max(self.code, LEFT)

    def _refuse(self, strategy: Strategy) -> None:
        """A strategy that is not right in the language is left alone: what is what in it is not certain."""
        console.err("".join(f"{line}\n" for line in as_lines(strategy.diagnostics)))
        if strategy.opened:
            console.say(f"{strategy.argument}: ikke rettet", "rett feilene over først")
        self.code = max(self.code, LEFT if strategy.opened else CANNOT)

    def _change(self, file: str, old: str, new: str) -> bool:
        """Show what changes in a file, and write it where that was asked for; tell whether all went well."""
        console.out(difference(file, old, new))
        try:
            return not self.writes or _write(Path(file), old, new)
        except CannotWrite as fault:
            console.say(f"{fault.path.as_posix()}: {fault.reason}", fault.hint)
            self.code = CANNOT
            return False


def _write(path: Path, old: str, new: str) -> bool:
    """Put the new text in the place of the old one. Raises ``CannotWrite``."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CannotWrite(path, "filen kan ikke leses på nytt") from error
    if encoded(old, content) != content:
        raise CannotWrite(path, "filen er endret av noe annet i mellomtiden", "prøv igjen")
    return write(path, encoded(new, content))


def difference(file: str, old: str, new: str) -> str:
    """Show what changes in a file, as ``diff -u`` does; nothing in it can steer a terminal."""
    before, after = (_BREAK.split(text.removesuffix("\n").removesuffix("\r")) for text in (old, new))
    lines = unified_diff(before, after, file, file, lineterm="")
    return "".join(f"{line[:1]}{visible(line[1:])}\n" for line in lines)
