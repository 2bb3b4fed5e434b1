"""The normal form of a strategy: everything that prints, as a flat list of parts in the order of the data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from agstrategi.compare.blocks import block_texts
from agstrategi.compare.identity import identity
from agstrategi.compare.parts import Part
from agstrategi.compare.result import Values
from agstrategi.compare.texts import BULLET, joined, line, lines
from agstrategi.compare.words import fold
from agstrategi.diagnostics import Path
from agstrategi.model.base import Del, Samling, key_of, kind_of
from agstrategi.model.blocks import Kapittel, KapittelBlokk, Punkt
from agstrategi.model.parts import (
    Ambisjon,
    Definisjon,
    Forankring,
    Forventning,
    Indikator,
    Utfordring,
    Vedlegg,
    Verdi,
)
from agstrategi.model.plan import Dimensjon, Programar
from agstrategi.model.strategi import Strategi
from agstrategi.model.work import Ansvar, Hovedgrep, Mal, Satsingsomrade, Tiltak
from agstrategi.outline.names import ids

_KINDS: dict[type[Del], str] = {
    Verdi: "verdi",
    Utfordring: "utfordring",
    Mal: "mål",
    Satsingsomrade: "satsingsområde",
    Hovedgrep: "hovedgrep",
    Tiltak: "tiltak",
    Indikator: "indikator",
    Definisjon: "definisjon",
    Forankring: "forankring",
    Vedlegg: "vedlegg",
}
_NEVER_PRINTED = {"id", "notat", "stotter", "erstatter"}
_LISTED = {"faktorer", "fn_mål"}
_COLLECTION = ("tittel", "innledning", "ledetekst", "punkter", "avslutning")


def norm(strategi: Strategi) -> tuple[Part, ...]:
    """Give everything that prints in a strategy: what two strategies are compared by, and made equal in.

    A part is the strategy itself (its front page, words of its own and vision), an item of a register, a titled
    chapter, or a piece of other text: a paragraph, a point, or a whole quotation, box, figure or table. Each has its
    place (``path``), its kind and its fields that are not empty, as plain strings: Markdown's emphasis gone, addresses
    and footnotes in brackets after their words, white space and line breaks folded to one space, quotation marks «», in
    Unicode NFC. Points of an item's own list follow each other with a bullet. A role named by its id is written with
    the role's title. Dates and choices are written as authors write them. Not in it: what never prints (``notat``,
    ``støtter``, ``erstatter``, ``rullering``, the areas of a challenge, ids), and how things are laid out (``som``,
    ``felter``, ``utvalg``, ``nummerering``, ``datoformat``).
    """
    return tuple(_Walk(strategi).parts())


class _Home(NamedTuple):
    """Where a part stands: the path of the part around it, and the author's key there."""

    parent: Path | None = None
    under: str = ""


class _Walk:
    """Goes through one strategy."""

    def __init__(self, strategi: Strategi) -> None:
        self.strategi = strategi
        register = strategi.roller
        self.roles: dict[str, str] = dict(
            zip(ids(register), (line(role.tittel) for role in register.punkter), strict=True)
        )

    def parts(self) -> Iterator[Part]:
        """Give every part."""
        strategi = self.strategi
        yield Part("strategi", ("strategi",), identity(strategi))
        for name in type(strategi).model_fields:
            key = key_of(name)
            if name in strategi.model_fields_set and key not in {"agstrategi", "strategi", "visjon"}:
                yield from self.top(getattr(strategi, name), key)

    def top(self, value: Any, key: str) -> Iterator[Part]:  # noqa: ANN401 - whatever a key of the top level holds
        """Give the parts of one key of the top level."""
        home, path = _Home(None, key), (key,)
        if isinstance(value, Samling):
            yield from self.collection(value, path, home)
        elif isinstance(value, str):
            yield from paragraphs(value, path, home)
        elif key == "kapitler":
            for at, chapter in enumerate(value or ()):
                yield from self.chapter(chapter, (*path, at), home)
        elif isinstance(value, tuple):
            for at, year in enumerate(value):
                yield from self.programme(year, (*path, at), several=len(value) > 1)
        else:
            yield from self.rest(value, path, home)

    def rest(self, part: Del, path: Path, home: _Home) -> Iterator[Part]:
        """Give all text inside a part that is no item: foreword, sustainability, follow-up."""
        for name, key in written(part):
            value = getattr(part, name)
            if isinstance(value, Ansvar):
                yield from _texts([self.responsible(value)], (*path, key), home)
            elif isinstance(value, Samling):
                yield from self.collection(value, (*path, key), home)
            elif isinstance(value, str):
                yield from paragraphs(value, (*path, key), home)
            elif isinstance(value, tuple):
                signed = [", ".join(filter(None, (fold(one.navn), fold(one.rolle)))) for one in value]
                yield from _texts(signed, (*path, key), home)

    def collection(self, collection: Samling[Any], path: Path, home: _Home) -> Iterator[Part]:
        """Give a collection's own texts and its items, in the order in which they stand."""
        for key in _COLLECTION:
            if key not in collection.model_fields_set:
                continue
            if key != "punkter":
                yield from paragraphs(getattr(collection, key), (*path, key), home)
            elif home.under not in _LISTED or home.parent is None:
                yield from self.items(collection, (*path, key), home)

    def items(self, collection: Samling[Any], path: Path, home: _Home) -> Iterator[Part]:
        """Give the items of a collection and all inside them; those that are no parts of their own, as paragraphs."""
        names = ids(collection) if any(type(item) in _KINDS for item in collection.punkter) else ()
        for at, item in enumerate(collection.punkter):
            if names:
                yield from self.item(item, (*path, at), home, names[at])
            else:
                yield from _texts(self.text_of(item), (*path, at), home)

    def item(self, item: Del, path: Path, home: _Home, name: str) -> Iterator[Part]:
        """Give an item and all inside it."""
        kind = "mulighet" if home.under == "muligheter" else _KINDS[type(item)]
        replaces = tuple(getattr(item, "erstatter", ()))
        has_id = bool(getattr(item, "id", ""))
        yield Part(kind, path, self.values(item), home.parent, home.under, name, has_id, replaces)
        for attribute, key in _holders(type(item)):
            if attribute in item.model_fields_set:
                value, here, inside = getattr(item, attribute), (*path, key), _Home(path, key)
                yield from (
                    self.blocks(value or (), here, inside) if key == "innhold" else self.collection(value, here, inside)
                )

    def values(self, item: Del) -> Values:
        """Give the fields of an item that are no parts of their own."""
        set_ = item.model_fields_set
        found = [
            (key, self.value(getattr(item, name), kind, key)) for name, key, kind in fields(type(item)) if name in set_
        ]
        return tuple(one for one in found if one[1])

    def value(self, value: Any, kind: str, key: str) -> str:  # noqa: ANN401 - whatever a field holds
        """Give one field's text."""
        if not value:
            return ""
        if kind:
            return {"tekst": joined, "linje": line}.get(kind, _plain)(value)
        if isinstance(value, Ansvar):
            return self.responsible(value)
        if key == "punkter":
            return " ".join(f"{BULLET} {point}" for point in points(value) if point)
        return ", ".join(filter(None, map(_named, value.punkter))) if key in _LISTED else ""

    def responsible(self, answer: Ansvar) -> str:
        """Say who answers for something: the text, else the roles by title."""
        return joined(answer.tekst) or ", ".join(self.people(answer.roller))

    def people(self, names: Iterable[str]) -> Iterator[str]:
        """Give names as they print: a role by its title."""
        return (self.roles.get(name) or fold(name) for name in names)

    def text_of(self, item: Any) -> list[str]:  # noqa: ANN401 - one of the parts of a strategy that are text
        """Give the paragraphs of an item that is text: a role, an expectation, an ambition."""
        following = (*lines(getattr(item, "tekst", "")), *points(getattr(item, "punkter", ())))
        if isinstance(item, Forventning):
            return [*(lines(item.ledetekst) or (", ".join(self.people(item.til)),)), *following]
        if isinstance(item, Ambisjon):
            return list(following)
        label = _named(item)
        return [label, *following] if isinstance(item, Dimensjon) else _run_in(label, following)

    def programme(self, year: Programar, path: Path, *, several: bool) -> Iterator[Part]:
        """Give the action programme of one year, cell by cell; a cell belongs to its area."""
        key = f"handlingsprogram/{fold(year.ar)}" if several else "handlingsprogram"
        areas = self.strategi.satsingsomrader
        paths = {name: ("satsingsområder", "punkter", at) for at, name in enumerate(ids(areas))}
        for at, row in enumerate(year.rader):
            here = (*path, "rader", at)
            yield from _texts([line(row.tittel)], (*here, "tittel"), _Home(None, key))
            for area, cell in row.celler.items():
                home = _Home(paths.get(area), key)
                for number, entry in enumerate(cell):
                    yield from _texts(self.text_of(entry), (*here, "celler", area, number), home)

    def chapter(self, chapter: Kapittel, path: Path, home: _Home) -> Iterator[Part]:
        """Give a chapter and its text; one without a title is only text where it stands."""
        title, subtitle, number = line(chapter.tittel), line(chapter.undertittel), fold(chapter.nummer)
        inside = home
        if title:
            fields_ = (("nummer", number), ("tittel", title), ("undertittel", subtitle))
            values = tuple((key, text) for key, text in fields_ if text)
            yield Part("kapittel", path, values, home.parent, home.under, chapter.id, bool(chapter.id))
            inside = _Home(path, "innhold")
        yield from self.blocks(chapter.innhold, (*path, "innhold"), inside)

    def blocks(self, blocks: Iterable[Del], path: Path, home: _Home) -> Iterator[Part]:
        """Give the text of an outline's blocks, and the chapters among them."""
        for at, block in enumerate(blocks):
            if isinstance(block, KapittelBlokk):
                yield from self.chapter(block.kapittel, (*path, at, "kapittel"), home)
                continue
            for where, text in block_texts(block):
                yield Part("tekst", (*path, at, *where), (("tekst", text),), home.parent, home.under)


def points(found: Iterable[Punkt]) -> Iterator[str]:
    """Give the texts of points and of the points in them, in order."""
    for point in found:
        yield joined(point.tekst)
        yield from points(point.punkter)


def paragraphs(text: str, path: Path, home: _Home) -> Iterator[Part]:
    """Give a *text* as a part a paragraph."""
    return _texts(lines(text), path, home) if text else iter(())


def _texts(found: Iterable[str], path: Path, home: _Home) -> Iterator[Part]:
    for at, text in enumerate(found):
        if text:
            yield Part("tekst", (*path, at), (("tekst", text),), home.parent, home.under)


def _run_in(label: str, following: tuple[str, ...]) -> list[str]:
    """Set a label before the first paragraph, as it is printed: "Navn: tekst"."""
    if not label or not following:
        return [label, *following]
    colon = "" if label[-1] in ":.!?" else ":"
    return [f"{label}{colon} {following[0]}", *following[1:]]


def _named(item: Any) -> str:  # noqa: ANN401 - any part with a title
    return f"{fold(getattr(item, 'nummer', ''))} {line(item.tittel)}".strip()


def _plain(value: object) -> str:
    return fold(str(value))


def written(part: Del) -> list[tuple[str, str]]:
    """Give the fields that an author wrote, as attribute and key, in the order of the language."""
    set_ = part.model_fields_set
    return [(name, key) for name, key in _printed(type(part)) if name in set_]


@cache
def _printed(part: type[Del]) -> tuple[tuple[str, str], ...]:
    hidden = _NEVER_PRINTED | {"rullering"} | ({"omrader"} if part is Utfordring else set())
    return tuple((name, key_of(name)) for name in part.model_fields if name not in hidden)


@cache
def fields(part: type[Del]) -> tuple[tuple[str, str, str], ...]:
    """Give the printed fields of an item's class that are its own: attribute, key and kind of text."""
    held = {name for name, key in _holders(part) if key not in _LISTED}
    return tuple((name, key, kind_of(part, name)) for name, key in _printed(part) if name not in held)


@cache
def _holders(part: type[Del]) -> tuple[tuple[str, str], ...]:
    """Give the fields of an item's class that hold other parts."""
    own = {"ansvar", "punkter"}
    return tuple((name, key) for name, key in _printed(part) if not kind_of(part, name) and key not in own)
