"""References that lead nowhere (AG021), and options of ``vis`` that what it shows cannot take (AG012)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from agstrategi.diagnostics import Fault, Path
from agstrategi.model.base import Del, Samling, attribute_of
from agstrategi.model.blocks import Deler, SkjemaBlokk, Uthevet, VisBlokk
from agstrategi.model.locate import inner_type
from agstrategi.model.parts import Forventning, Utfordring
from agstrategi.model.plan import Programar
from agstrategi.model.scalars import is_slug
from agstrategi.model.strategi import Strategi
from agstrategi.model.work import ARRANGED, Ansvar, Satsingsomrade, Tiltak
from agstrategi.outline.names import ids
from agstrategi.outline.paths import REST, Missing, Target, resolve
from agstrategi.outline.terms import showable
from agstrategi.suggest import advice, nearest

_CONTENT = "innhold"
_NAME_KEYS = {"tittel", "begrep", "til", "nummer", "undertittel"}
_WRITE_IT = "skriv det den viser til, eller ta bort henvisningen"
_FOR_LISTS = ("som", "felter", "utvalg", "nummerert", "kolonner")


class _Finder:
    """Looks up every reference of one strategy."""

    def __init__(self, strategi: Strategi) -> None:
        self._strategi = strategi
        self._entities: dict[Path, Del] = {}
        self._areas = _every_id(strategi.satsingsomrader, "områder")
        self._goals = _every_id(strategi.mal, "mål")
        self._roles = ids(strategi.roller)

    def faults(self) -> Iterator[Fault]:
        for path, part in self._strategi.every_part:
            kind = type(part)
            if kind in ARRANGED and getattr(part, _CONTENT):
                self._entities[path] = part
            if check := _CHECKS.get(kind):
                yield from check(self, part, path)

    def _inside(self, path: Path) -> Target | None:
        """Give the entity in whose ``innhold`` the block at ``path`` stands."""
        for at in range(len(path) - 1, 0, -1):
            if path[at] == _CONTENT and (entity := self._entities.get(path[:at])) is not None:
                return Target(entity, path[:at])
        return None

    def _resolved(self, ref: str, path: Path) -> Target | Fault:
        inside = self._inside(path)
        target = resolve(self._strategi, ref, inside)
        if isinstance(target, Missing):
            return _missing(target, ref, path, inside)
        return target

    def shown(self, block: VisBlokk, path: Path) -> Iterator[Fault]:
        if block.vis == REST:
            if self._inside(path) is None:
                yield Fault("rest-outside", (*path, "vis"))
            return
        target = self._resolved(block.vis, (*path, "vis"))
        if isinstance(target, Fault):
            yield target
            return
        yield from _options(block, target, path)

    def form(self, block: SkjemaBlokk, path: Path) -> Iterator[Fault]:
        where = (*path, "skjema", "for")
        target = self._resolved(block.skjema.for_, where)
        if isinstance(target, Fault):
            yield target
        elif not isinstance(target.value, Samling):
            yield Fault("not-a-register", where, {"ref": block.skjema.for_})

    def figure_parts(self, parts_: Deler, path: Path) -> Iterator[Fault]:
        if not parts_.sti:
            return
        target = self._resolved(parts_.sti, path)
        if isinstance(target, Fault):
            yield target
        elif not isinstance(target.value, Samling):
            yield Fault("not-a-register", path, {"ref": parts_.sti})

    def pull_quote(self, part: Uthevet, path: Path) -> Iterator[Fault]:
        if part.kilde:
            target = self._resolved(part.kilde, (*path, "kilde"))
            if isinstance(target, Fault):
                yield target

    def measure(self, part: Tiltak, path: Path) -> Iterator[Fault]:
        yield from _unknown(part.stotter, self._goals, (*path, "støtter"), "et mål")

    def area(self, part: Satsingsomrade, path: Path) -> Iterator[Fault]:
        yield from _unknown(part.stotter, self._goals, (*path, "støtter"), "et mål")

    def challenge(self, part: Utfordring, path: Path) -> Iterator[Fault]:
        yield from _unknown(part.omrader, self._areas, (*path, "områder"), "et satsingsområde")

    def expectation(self, part: Forventning, path: Path) -> Iterator[Fault]:
        yield from self._people(part.til, (*path, "til"))

    def responsible(self, part: Ansvar, path: Path) -> Iterator[Fault]:
        yield from self._people(part.roller, (*path, "roller"))

    def _people(self, names: tuple[str, ...], path: Path) -> Iterator[Fault]:
        """A free name may stand here; only what looks like a misspelt role id is a fault."""
        for at, name in enumerate(names):
            if "-" in name and is_slug(name) and name not in self._roles and (near := nearest(name, self._roles)):
                told = {"ref": name, "what": "en rolle", "advice": f"mente du «{near}»?"}
                yield Fault("no-such-item", (*path, at), told)

    def programme(self, year: Programar, path: Path) -> Iterator[Fault]:
        areas = ids(self._strategi.satsingsomrader)
        yield from _unknown(year.kolonner, areas, (*path, "kolonner"), "et satsingsområde")
        columns = year.kolonner or areas
        columns_known = all(column in areas for column in columns)  # a misspelt column is told once
        for at, row in enumerate(year.rader):
            for key in row.celler:
                if key not in columns and (key not in areas or columns_known):
                    told = {"ref": key, "advice": advice(key, columns) or _WRITE_IT}
                    yield Fault("no-such-column", (*path, "rader", at, "celler", key), told, at_key=True)


_CHECKS: dict[type[Del], Callable[[_Finder, Any, Path], Iterator[Fault]]] = {
    VisBlokk: _Finder.shown,
    SkjemaBlokk: _Finder.form,
    Deler: _Finder.figure_parts,
    Uthevet: _Finder.pull_quote,
    Tiltak: _Finder.measure,
    Satsingsomrade: _Finder.area,
    Utfordring: _Finder.challenge,
    Forventning: _Finder.expectation,
    Ansvar: _Finder.responsible,
    Programar: _Finder.programme,
}


def references(strategi: Strategi) -> Iterator[Fault]:
    """Find every reference that leads nowhere, and every option of ``vis`` that does not fit what it shows."""
    return _Finder(strategi).faults()


def _missing(missing: Missing, ref: str, path: Path, inside: Target | None) -> Fault:
    """Say why a path leads nowhere; inside an entity its own field hides a register of the same name."""
    told = {"ref": ref, "key": missing.segment}
    if missing.unwritten and inside and attribute_of(type(inside.value), ref.partition("/")[0]):
        return Fault("own-field-not-written", path, told)
    if missing.unwritten:
        return Fault("path-not-written", path, told)
    return Fault("no-such-path", path, {"ref": ref, "advice": advice(missing.segment, missing.known) or _WRITE_IT})


def _every_id(collection: Samling[Any], below: str) -> tuple[str, ...]:
    """Give the ids of a collection and of the items of the same shape inside its items."""
    found = list(ids(collection))
    for item in collection.punkter:
        found += _every_id(getattr(item, attribute_of(type(item), below)), below)
    return tuple(found)


def _unknown(refs: tuple[str, ...], known: tuple[str, ...], path: Path, what: str) -> Iterator[Fault]:
    for at, ref in enumerate(refs):
        if ref and ref not in known:
            told = {"ref": ref, "what": what, "advice": advice(ref, known) or _WRITE_IT}
            yield Fault("no-such-item", (*path, at), told)


def _options(block: VisBlokk, target: Target, path: Path) -> Iterator[Fault]:
    value = target.value
    if not isinstance(value, Samling) and not target.is_item and not isinstance(value, Del):
        given = next((key for key in _FOR_LISTS if getattr(block, key) not in {None, ()}), "")
        if given and not (given == "som" and target.key == "handlingsprogram"):
            yield Fault("option-for-lists", (*path, given), {"key": given, "ref": block.vis}, at_key=True)
        return
    if block.som == "matrise":
        yield Fault("matrix-for-programme", (*path, "som"))
    if isinstance(value, Samling):
        yield from _unknown(block.utvalg or (), ids(value), (*path, "utvalg"), "et punkt der")
    part = inner_type(type(value), "punkter") if isinstance(value, Samling) else type(value)
    yield from _fields(block.felter or (), part, (*path, "felter"))
    for at, column in enumerate(block.kolonner):
        yield from _fields(column.felter, part, (*path, "kolonner", at, "felter"))


def _fields(keys: tuple[str, ...], part: type[Del], path: Path) -> Iterator[Fault]:
    for at, key in enumerate(keys):
        head, _, rest = key.partition("/")
        attribute = attribute_of(part, head)
        if not attribute:
            known = (*(name for name in ("tittel", "begrep", "til") if attribute_of(part, name)), *showable(part))
            yield Fault("no-such-field", (*path, at), {"ref": head, "advice": advice(head, known)})
        elif rest:
            inner = inner_type(part, attribute)
            if isinstance(inner, type) and issubclass(inner, Del):
                yield from (replace(fault, path=(*path, at)) for fault in _fields((rest,), inner, path))
            else:
                yield Fault("field-in-text", (*path, at), {"ref": key, "field": head})
