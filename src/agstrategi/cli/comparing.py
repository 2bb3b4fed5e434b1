"""The work of ``diff``: strategies opened, compared, and what became of them told as it was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from agstrategi.cli import console
from agstrategi.cli.asking import JSON, SUFFIXES, TEXT, Asked, Looks
from agstrategi.cli.carried import Made
from agstrategi.cli.earlier import Opened, open_any, replaced
from agstrategi.cli.keeping import overwritten
from agstrategi.cli.painting import WIDTH, has_colours, painted, width
from agstrategi.cli.pipeline import Strategy
from agstrategi.cli.usage import chosen, stop
from agstrategi.cli.writing import CannotWrite, copy, write
from agstrategi.compare import compare
from agstrategi.compare.form import write as write_data
from agstrategi.compare.report.links import suggestions
from agstrategi.compare.report.narrow import narrowed
from agstrategi.compare.report.plain import lines
from agstrategi.compare.report.view import Selection, View, area_ids
from agstrategi.compare.report.wording import Wording
from agstrategi.compare.result import GRADES, Comparison
from agstrategi.diagnostics import Diagnostic
from agstrategi.diagnostics import Path as DataPath
from agstrategi.outline.terms import Terms
from agstrategi.reports import text
from agstrategi.reports.safe import UNSAFE, visible

CLEAN, CHANGED, CANNOT = 0, 1, 2


class Comparing:
    """One run of ``diff``."""

    def __init__(self, asked: Asked, looks: Looks, *, unchanged: bool) -> None:
        self.asked = asked
        self.looks = looks
        self.unchanged = unchanged
        self.earlier: list[Strategy] = []
        self.new: Strategy | None = None

    @property
    def _new(self) -> Strategy:
        """The new strategy, once it is known to be sound."""
        if self.new is None:
            raise ValueError(self.asked.new)
        return self.new

    def report(self) -> int:
        """Compare and report; gives the exit code."""
        comparison = self._comparison()
        if comparison is None:
            return CANNOT
        view = self._view(comparison)
        made = self._made(view)
        if made is None or not self._put(made):
            return CANNOT
        return self._code(view)

    def suggest(self) -> int:
        """Print the lines to paste into the new strategy; gives the exit code."""
        comparison = self._comparison()
        if comparison is None:
            return CANNOT
        _, _, source = self._new.whole
        wording = self._wording()
        found = sorted(((source.place(one.new.path), one) for one in suggestions(comparison)), key=lambda pair: pair[0])
        for place, one in found:
            unsure = f" ({wording.say('usikkert')})" if one.uncertain else ""
            named = wording.definite(one.kind, one.new)
            console.out(f"# {visible(f'{place.file}:{place.line}: {named}{unsure}')}\n{visible(one.line)}\n\n")
        if not found:
            console.say("alle par er alt knyttet sammen med id eller «erstatter»")
        return CLEAN

    # --- what is compared ------------------------------------------------------------------------------------------

    def _comparison(self) -> Comparison | None:
        """Open and compare; None where something is wrong, which is told."""
        new = open_any(self.asked.new)
        if not _all_sound([new.strategy], told=not self.asked.earlier):
            if self.asked.earlier:
                _all_sound([*(open_any(one).strategy for one in self.asked.earlier), new.strategy])
            return None
        self.new = new.strategy
        self.earlier = [one.strategy for one in self._predecessors(new)]
        if not _all_sound(self.earlier):
            return None
        return compare([one.whole[0] for one in self.earlier], new.strategy.whole[0], self.asked.choice)

    def _predecessors(self, new: Opened) -> Sequence[Opened]:
        if self.asked.earlier:
            return [open_any(one) for one in self.asked.earlier]
        found = list(replaced(new))
        if not found:
            stop(
                f"«{self.asked.new}» sier ikke hva den erstatter",
                "oppgi også den tidligere strategien, eller skriv veien til den etter «erstatter» under «strategi»",
            )
        return found

    def _view(self, comparison: Comparison) -> View:
        asked = self.asked
        if asked.area:
            chosen("satsingsområdet", asked.area, area_ids(comparison))
        return View(comparison, Selection(asked.kinds, asked.area, asked.least, self.unchanged))

    def _wording(self) -> Wording:
        return Wording(Terms(self._new.whole[0]))

    # --- what is told ----------------------------------------------------------------------------------------------

    def _made(self, view: View) -> Made | None:
        """Make the report; None where a template is broken, which is told."""
        form = self.asked.form
        if form == TEXT:
            return Made(self._text(view).encode("utf-8"))
        if form == JSON:
            return Made(_safe(write_data(narrowed(view), self._place)).encode("utf-8"))
        from agstrategi.cli.reporting import Report, make  # noqa: PLC0415 - text and JSON need no templates

        return make(Report(view, self._wording(), self.earlier, self._new, self._path()), form, self.looks)

    def _text(self, view: View) -> str:
        on_screen = self.asked.place is None
        colours = on_screen and has_colours()
        found = painted(lines(view, self._wording()), width() if on_screen else WIDTH, colours=colours)
        return "".join(f"{line}\n" for line in found)

    def _place(self, predecessor: int | None, path: DataPath) -> tuple[str, int]:
        """Give the file and line of a part of a strategy."""
        strategy = self.new if predecessor is None else self.earlier[predecessor]
        if strategy is None or strategy.source is None:
            return "", 0
        place = strategy.source.place(path)
        return place.file, place.line

    # --- where it goes ---------------------------------------------------------------------------------------------

    def _put(self, made: Made) -> bool:
        """Print or write the report; false where it cannot be written, which is told."""
        path = self._path()
        if path is None:
            console.document(made.content)
            return True
        sources = [file for one in (self.new, *self.earlier) if one and one.source for file in one.source.files]
        if overwritten([path], sources):
            console.say(f"«{path.as_posix()}» er en av strategiene; ingenting er skrevet", "velg et annet navn med -o")
            return False
        try:
            for name, file in made.files.items():
                copy(file, path.parent / name)
            new = write(path, made.content)
        except CannotWrite as fault:
            console.say(f"{fault.path.as_posix()}: {fault.reason}", fault.hint)
            return False
        console.out(f"{'Skrev' if new else 'Uendret:'} {path.as_posix()}\n")
        return True

    def _path(self) -> Path | None:
        """Give the file to write; in a folder it is named after the new strategy."""
        place = self.asked.place
        if place is None or (not place.is_dir() and (place.exists() or bool(place.suffix))):
            return place
        from agstrategi.cli.building import name_of  # noqa: PLC0415 - only a folder needs a name in it

        return place / f"{name_of(self._new.whole[0])}-endringer{SUFFIXES[self.asked.form]}"

    def _code(self, view: View) -> int:
        gravest = view.gravest()
        fails = self.asked.fails
        return int(bool(fails and gravest and GRADES.index(gravest) <= GRADES.index(fails)))


def _all_sound(found: Sequence[Strategy], *, told: bool = True) -> bool:
    """Tell whether all can be compared; what is wrong with those that cannot is printed, each finding once."""
    wrong = [one for one in found if not one.sound]
    if told:
        _tell(list(dict.fromkeys(finding for one in wrong for finding in one.diagnostics)))
    return not wrong


def _tell(diagnostics: Sequence[Diagnostic]) -> None:
    console.err("".join(f"{line}\n" for line in text.lines(diagnostics)))


def _safe(data: str) -> str:
    """Escape, as JSON has it, whatever could steer a terminal."""
    return UNSAFE.sub(lambda found: found[0] if found[0] == "\n" else f"\\u{ord(found[0]):04x}", data)
