"""From an argument on the command line to a strategy with all that the language finds wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from glob import glob
from pathlib import Path

from agstrategi.cli.attached import attached_faults
from agstrategi.diagnostics import Diagnostic, Fault, Result, Severity
from agstrategi.document import Compiled, compile_strategy
from agstrategi.messages import MESSAGES
from agstrategi.model.load import Loaded, examine
from agstrategi.model.strategi import Strategi
from agstrategi.rules.waivers import maybe_waivers, waivers
from agstrategi.source import Source, Unopened, read

_NO_REFERENCE = "AG021"
_BAD_WAIVER = "AG030"


@dataclass(frozen=True, slots=True)
class Strategy:
    """What came out of one argument.

    ``diagnostics`` are the findings of the language (AG0xx) in the order of the file; ``opened`` is false where the
    argument itself could not be opened. ``source``, ``strategi`` and ``compiled`` are None where nothing usable came
    out; a document may be written only of a ``sound`` strategy.
    """

    argument: str
    diagnostics: tuple[Diagnostic, ...]
    source: Source | None = None
    strategi: Strategi | None = None
    compiled: Compiled | None = None
    opened: bool = True

    @property
    def whole(self) -> tuple[Strategi, Compiled, Source]:
        """All that a sound strategy is."""
        if self.strategi is None or self.compiled is None or self.source is None:
            raise ValueError(self.argument)
        return self.strategi, self.compiled, self.source

    @property
    def sound(self) -> bool:
        """Whether the language has nothing against it."""
        return self.compiled is not None and not fails(self.diagnostics)

    @property
    def readable(self) -> bool:
        """Whether rules can look at it: nothing is wrong with its parts, only perhaps with a waiver."""
        return self.compiled is not None and all(one.code == _BAD_WAIVER for one in self.diagnostics)


def expanded(paths: list[str]) -> list[str]:
    """Give the paths that ``*`` and ``?`` stand for, which Windows leaves to the program."""
    return [found for path in paths for found in (_matching(path) or [path])]


def _matching(path: str) -> list[str]:
    if not any(sign in path for sign in "*?") or Path(path).exists():
        return []
    return sorted(glob(path))  # noqa: PTH207 - pathlib takes no absolute pattern


def fails(diagnostics: tuple[Diagnostic, ...], *, strict: bool = False) -> bool:
    """Tell whether findings fail a run: ``feil`` always, ``advarsel`` where ``strict``, ``merknad`` never."""
    counting = {Severity.FEIL, Severity.ADVARSEL} if strict else {Severity.FEIL}
    return any(found.severity in counting for found in diagnostics)


def open_strategy(argument: str) -> Strategy:
    """Read, check and compile what ``argument`` names."""
    return examined(argument, read(argument))


def examined(argument: str, result: Result[Source], *, on_disk: bool = True) -> Strategy:
    """Check and compile what was read; files that it names are looked for where it lies ``on_disk``."""
    source = result.value
    if source is None:
        return Strategy(argument, result.diagnostics, opened=not isinstance(result, Unopened))
    loaded = examine(source)
    compiled = compile_strategy(loaded.strategi) if loaded.strategi else None
    lost = loaded.lost or bool(result.diagnostics)
    faults = [*_faults(loaded, compiled, lost=lost)]
    if on_disk and loaded.strategi and compiled:
        faults += attached_faults(loaded.strategi, source)
    found = {*result.diagnostics, *loaded.diagnostics, *(loaded.locate(fault, source) for fault in faults)}
    found.update(_bad_waivers(source))
    diagnostics = tuple(sorted(found, key=lambda one: one.order))
    return Strategy(argument, diagnostics, source, loaded.strategi, compiled)


def _bad_waivers(source: Source) -> tuple[Diagnostic, ...]:
    """Give the waivers that cannot be used; few strategies have any, and only then are the rules asked for."""
    if not any(maybe_waivers(text) for text in source.texts.values()):
        return ()
    from agstrategi.rules.registry import checks  # noqa: PLC0415 - it imports every rule

    return waivers(source, frozenset(check.rule.code for check in checks())).diagnostics


def _faults(loaded: Loaded, compiled: Compiled | None, *, lost: bool) -> Iterator[Fault]:
    """Give what references are wrong.

    An empty reference waits to be filled in; where part of the strategy was ``lost``, references may well be right.
    """
    if loaded.strategi is None or compiled is None:
        return
    for fault in compiled.faults:
        if MESSAGES[fault.message].code != _NO_REFERENCE or not (lost or fault.fields.get("ref") == ""):
            yield fault
