"""From a source to a strategy, with everything that is wrong with its parts found in one run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from pydantic import ValidationError

from agstrategi.diagnostics import Diagnostic, Fault, Path, Place, Result, finding
from agstrategi.model.base import Del
from agstrategi.model.checks import same_ids, strays, structured, unfit
from agstrategi.model.errors import take
from agstrategi.model.mend import Mended
from agstrategi.model.strategi import Strategi
from agstrategi.source import Source, advice

Walked: TypeAlias = tuple[tuple[Path, Del], ...]
Texts: TypeAlias = tuple[tuple[Path, str], ...]
# Each round finds what the mistakes of the round before hid; an honest file needs two or three.
_ROUNDS = 12
# More mistakes than anyone reads: something else is wrong with the file.
_MOST = 300


@dataclass(frozen=True, slots=True)
class Loaded:
    """A strategy as far as it can be understood.

    ``strategi`` has its mistakes mended where there are ``diagnostics`` (None where that did not help): good for
    finding more of them, not for a document. ``lost``: something was left out that other parts may refer to.
    ``origin`` gives the author's own path for one in the strategy.
    """

    strategi: Strategi | None
    diagnostics: tuple[Diagnostic, ...]
    lost: bool
    origin: Callable[[Path], Path]

    def locate(self, fault: Fault, source: Source) -> Diagnostic:
        """Give a fault found in ``strategi`` its place."""
        return located(Fault(fault.message, self.origin(fault.path), fault.fields, fault.at_key), source)


def load(source: Source) -> Result[Strategi]:
    """Check ``source`` against the language; the strategy only where nothing is wrong with its parts.

    Reports AG010 to AG014 and AG020, all of them in one run.
    """
    loaded = examine(source)
    return Result(None if loaded.diagnostics else loaded.strategi, loaded.diagnostics)


def examine(source: Source) -> Loaded:
    """Check ``source`` as ``load`` does, and keep what could be understood where something is wrong."""
    try:
        strategi: Strategi | None = Strategi.model_validate(source.data)
    except ValidationError as error:
        return _examine_mended(source, error)
    return Loaded(strategi, _checked(strategi, source, _same), lost=False, origin=_same)


def _same(path: Path) -> Path:
    return path


def _examine_mended(source: Source, error: ValidationError) -> Loaded:
    mended = Mended.copy_of(source.data)
    strategi, faults = _mend(mended, error)
    found = [located(fault, source) for fault in faults]
    found += _checked(strategi, source, mended.origin)
    return Loaded(strategi, tuple(sorted(set(found), key=lambda one: one.order)), mended.lost, mended.origin)


def _mend(mended: Mended, error: ValidationError) -> tuple[Strategi | None, list[Fault]]:
    """Take each mistake out of the data until the rest is a strategy."""
    faults: list[Fault] = []
    for _ in range(_ROUNDS):
        details = error.errors(include_url=False, include_input=False)
        faults += take(details[:_MOST], mended, Strategi)
        if len(details) > _MOST:
            return None, [*faults, Fault("too-many-mistakes", (), {"most": _MOST})]
        try:
            return Strategi.model_validate(mended.data), faults
        except ValidationError as following:
            error = following
    return None, faults


def _checked(strategi: Strategi | None, source: Source, origin: Callable[[Path], Path]) -> tuple[Diagnostic, ...]:
    if strategi is None:
        return ()
    walked = strategi.every_part
    texts = structured(walked)
    return (
        *_unfit(texts, source, origin),
        *_strays(texts, source, origin),
        *_same_ids(walked, source, origin),
    )


def _unfit(texts: Texts, source: Source, origin: Callable[[Path], Path]) -> Iterator[Diagnostic]:
    for message, path, start, end in unfit(texts):
        yield finding(message, source.place_in(origin(path), start, end), path)


def _strays(texts: Texts, source: Source, origin: Callable[[Path], Path]) -> Iterator[Diagnostic]:
    for one, path in strays(texts):
        place = source.place_in(origin(path), one.start, one.end)
        yield finding(one.message, place, path, label=one.label)


def _same_ids(walked: Walked, source: Source, origin: Callable[[Path], Path]) -> Iterator[Diagnostic]:
    for path, written, kind, first in same_ids(walked):
        place, before = source.place(origin(path)), source.place(origin(first))
        where = _where(before, place.file)
        yield finding("same-id", place, origin(path), id=written, kind=kind, where=where)


def _where(place: Place, file: str) -> str:
    return f"på linje {place.line}" if place.file == file else f"i {place.file}, linje {place.line}"


def located(fault: Fault, source: Source) -> Diagnostic:
    """Give a fault its place in the author's files."""
    place = source.place(fault.path, key=fault.at_key)
    in_lines = fault.message == "bracket-in-text" and source.style(fault.path) != "["
    message = "list-for-text" if in_lines else fault.message
    plain = finding(message, place, fault.path, **fault.fields)
    why = advice(source, fault.path) if message in _SHAPES else ""
    return replace(plain, hint=why) if why else plain


# The wrong shape for its place: how it is written may tell why, a missing space after a dash for one.
_SHAPES = {"text-for-list", "text-for-mapping", "list-for-text", "list-for-line", "mapping-for-text"}
