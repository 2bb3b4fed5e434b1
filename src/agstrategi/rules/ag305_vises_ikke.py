"""AG305: written, and shown nowhere."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from agstrategi.diagnostics import Path, Severity
from agstrategi.model.base import Samling
from agstrategi.model.blocks import Sitat
from agstrategi.model.identity import Begrep, Kommune, Vedtak
from agstrategi.model.parts import Definisjon, Visjon
from agstrategi.outline.texts import holds
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case, Text
from agstrategi.rules.support.ways import way

RULE = Rule(
    code="AG305",
    name="vises-ikke",
    severity=Severity.ADVARSEL,
    what="Noe er skrevet, men vises ikke noe sted i dokumentet.",
    why="Den som skrev det, tror det er med. Innbyggere, ansatte og kommunestyret får aldri se det.",
    bad="etikk: Vi sier fra når noe er galt.\nkapitler:\n  - {tittel: Innledning, innhold: [Dette er strategien "
    "vår.]}\n",
    good="etikk: Vi sier fra når noe er galt.\nkapitler:\n  - {tittel: Etikk, innhold: [{vis: etikk}]}\n",
    mend="Vis det der det hører hjemme, med `vis:`, eller ta det bort.",
    messages={
        "funn": "{hva} er skrevet, men vises ikke noe sted",
        "alle": "{nøkkel} er skrevet {antall} steder i {samling}, men vises ikke noe sted",
    },
)
_NEVER_PRINTED = frozenset({"kortnavn", "alt"})
_SOURCE_LINE = frozenset({"kilde", "verk", "år"})


def check(case: Case) -> Iterator[Hit]:
    """Compare what can be printed with what the document shows; one finding for the topmost thing left out."""
    alive = _alive(case.shown)
    lost: dict[Path, None] = {}
    for text in case.every_text:
        path = _as_shown(text.path) if "deler" in text.path else text.path
        if path not in alive and text.value.strip() and not _is_data(text):
            lost.setdefault(next(path[:at] for at in range(1, len(path) + 1) if path[:at] not in alive))
    for paths in _grouped(lost).values():
        yield from _told(case, paths)


def _alive(shown: Collection[Path]) -> set[Path]:
    """Give the paths of all that is shown, and of all that holds it."""
    alive: set[Path] = {()}
    for one in shown:
        path = one
        while path not in alive:
            alive.add(path)
            path = path[:-1]
    return alive


def _as_shown(path: Path) -> Path:
    """Give a path in a figure as the document notes it: the parts stand right under ``deler``."""
    at = path.index("deler")
    return (*path[: at + 1], *path[at + 2 :]) if path[at + 1 : at + 2] == ("punkter",) else path


def _is_data(text: Text) -> bool:
    """Tell whether a text is one that never prints, or that something else stands for."""
    part = text.part
    match part:
        case Vedtak():
            return bool(part.tekst)
        case Sitat():
            return bool(part.ledetekst) and text.key in _SOURCE_LINE
        case Definisjon():
            return text.key == "begrep" and holds(part.tekst.casefold(), part.begrep.casefold())
        case Visjon():
            return text.key == "tekst" and holds(part.utdyping, part.tekst)
        case _:
            return isinstance(part, (Begrep, Kommune)) or text.key in _NEVER_PRINTED


def _grouped(lost: dict[Path, None]) -> dict[Path, list[Path]]:
    """Put the same field of items of one collection together."""
    groups: dict[Path, list[Path]] = {}
    for path in lost:
        of_item = len(path) > 1 and isinstance(path[-2], int)
        groups.setdefault((*path[:-2], path[-1]) if of_item else path, []).append(path)
    return groups


def _told(case: Case, paths: list[Path]) -> Iterator[Hit]:
    """Tell of each path, or of all at once where no item of their collection shows the field."""
    first = paths[0]
    collection = case.part_at.get(first[:-3])
    if len(paths) > 1 and isinstance(collection, Samling) and len(paths) == len(collection.punkter):
        fields = {"nøkkel": first[-1], "antall": len(paths), "samling": way(case, first[:-3])}
        yield Hit(first, "alle", fields, at_key=True)
        return
    for path in paths:
        yield Hit(path, fields={"hva": way(case, path)}, at_key=True)
