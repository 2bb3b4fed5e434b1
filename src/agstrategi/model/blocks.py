"""The blocks of an outline (``kapitler``, ``innhold``): one key decides a block's kind, a bare string is ``tekst``."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Discriminator, Tag

from agstrategi.model.base import Del, Som, items_only
from agstrategi.model.refusal import refuse
from agstrategi.model.scalars import (
    Fil,
    Id,
    JaNei,
    Linje,
    Navn,
    OptLinje,
    OptTekst,
    Ref,
    Refs,
    Sti,
    Tekst,
    choice,
    one_or_more,
)

Malform = Annotated[str | None, choice("nb", "nn")]


class Punkt(Del):
    """A point of a list, with points of its own."""

    SHORT: ClassVar[str] = "tekst"
    WHAT: ClassVar[str] = "et punkt"
    tekst: Tekst = ""
    punkter: Punkter = ()


Punkter = Annotated[tuple[Punkt, ...], BeforeValidator(items_only)]


class Kolonne(Del):
    """A table column: its head and the fields that its cells show."""

    WHAT: ClassVar[str] = "en kolonne"
    tittel: OptLinje = None
    felter: Refs = ()


class TekstBlokk(Del):
    """Running text."""

    SHORT: ClassVar[str] = "tekst"
    tekst: Tekst


class VisBlokk(Del):
    """Shows a register, an item or a field where it stands; the rest are options (language.md, ``vis``)."""

    vis: Sti
    tittel: OptLinje = None
    felter: Annotated[tuple[Ref, ...] | None, BeforeValidator(lambda v: None if v is None else one_or_more(v))] = None
    utvalg: Annotated[tuple[Ref, ...] | None, BeforeValidator(lambda v: None if v is None else one_or_more(v))] = None
    som: Som = None
    ledetekst: OptTekst = None
    nummerert: JaNei = None
    kolonner: Annotated[tuple[Kolonne, ...], BeforeValidator(items_only)] = ()


class Liste(Del):
    """A list of the author's own, with what leads it in."""

    WHAT: ClassVar[str] = "en liste"
    ledetekst: Tekst = ""
    punkter: Punkter = ()
    nummerert: JaNei = None

    @classmethod
    def expand(cls, data: Any) -> Any:  # noqa: ANN401
        """Take a plain list as the points."""
        return {"punkter": data} if isinstance(data, (list, tuple)) else super().expand(data)


class ListeBlokk(Del):
    """A list in the outline."""

    liste: Liste


class Sitat(Del):
    """A quotation: never checked for spelling or language; ``url`` becomes a footnote."""

    SHORT: ClassVar[str] = "tekst"
    WHAT: ClassVar[str] = "et sitat"
    ledetekst: Tekst = ""
    tekst: Tekst = ""
    kilde: Linje = ""
    verk: Linje = ""
    ar: Navn = ""
    url: Navn = ""
    malform: Malform = None


class SitatBlokk(Del):
    """A quotation in the outline."""

    sitat: Sitat


class Uthevet(Del):
    """A pull quote: repeats text that stands elsewhere, or says with ``kilde`` which text it shortens."""

    SHORT: ClassVar[str] = "tekst"
    tekst: Linje = ""
    kilde: Sti = ""


class UthevetBlokk(Del):
    """A pull quote in the outline."""

    uthevet: Uthevet


class FigurDel(Del):
    """A part of a figure that the author writes in place."""

    SHORT: ClassVar[str] = "tekst"
    WHAT: ClassVar[str] = "en del av en figur"
    tittel: Linje = ""
    tekst: Tekst = ""
    punkter: Punkter = ()


def _check_part(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, dict) and "sitat" in value and "vis" in value:
        refuse("block-two-kinds", first="sitat", second="vis")
    return value


def _part_kind(value: Any) -> str:  # noqa: ANN401
    if isinstance(value, (SitatBlokk, VisBlokk)):
        return "sitat" if isinstance(value, SitatBlokk) else "vis"
    keys = value if isinstance(value, dict) else ()
    return next((kind for kind in ("sitat", "vis") if kind in keys), "del")


Figurdel = Annotated[
    Annotated[FigurDel, Tag("del")] | Annotated[SitatBlokk, Tag("sitat")] | Annotated[VisBlokk, Tag("vis")],
    Discriminator(_part_kind),
    BeforeValidator(_check_part),
]


class Deler(Del):
    """The parts of a figure: written in place, or the path of a register."""

    sti: Sti = ""
    punkter: Annotated[tuple[Figurdel, ...], BeforeValidator(items_only)] = ()

    @classmethod
    def expand(cls, data: Any) -> Any:  # noqa: ANN401
        """Take a string as the path of a register, a plain list as the parts."""
        if isinstance(data, str):
            return {"sti": data}
        return {"punkter": items_only(data)}

    def __bool__(self) -> bool:
        """Parts are present when there is a path or at least one part."""
        return bool(self.sti or self.punkter)


class Figur(Del):
    """A figure drawn from data (``deler``), or a picture (``bilde``)."""

    WHAT: ClassVar[str] = "en figur"
    tittel: Linje = ""
    ledetekst: Tekst = ""
    alt: Navn = ""
    type: Annotated[str | None, choice("byggesteiner", "søyler", "trinn", "kolonner")] = None
    topp: Innhold = ()
    deler: Deler = Deler.model_construct()
    bunn: Innhold = ()
    bilde: Fil = ""


class FigurBlokk(Del):
    """A figure in the outline."""

    figur: Figur


def _row(value: Any) -> Any:  # noqa: ANN401
    return items_only(value)


class Tabell(Del):
    """A table of the author's own: heads and rows of as many cells."""

    WHAT: ClassVar[str] = "en tabell"
    tittel: Linje = ""
    kolonner: Annotated[tuple[Linje, ...], BeforeValidator(items_only)] = ()
    rader: Annotated[tuple[Annotated[tuple[Tekst, ...], BeforeValidator(_row)], ...], BeforeValidator(items_only)] = ()


class TabellBlokk(Del):
    """A table in the outline."""

    tabell: Tabell


class Boks(Del):
    """A framed box."""

    SHORT: ClassVar[str] = "tekst"
    WHAT: ClassVar[str] = "en boks"
    tittel: Linje = ""
    tekst: Tekst = ""


class BoksBlokk(Del):
    """A framed box in the outline."""

    boks: Boks


class Skjema(Del):
    """A form to fill in for each leaf of a register of areas (or goals)."""

    WHAT: ClassVar[str] = "et skjema"
    for_: Sti
    ledetekst: Linje = ""
    instruks: Tekst = ""


class SkjemaBlokk(Del):
    """A form in the outline."""

    skjema: Skjema


class Kapittel(Del):
    """A chapter; without a title it is running text."""

    WHAT: ClassVar[str] = "et kapittel"
    id: Id = ""
    nummer: Navn = ""
    tittel: Linje = ""
    undertittel: Linje = ""
    innhold: Innhold = ()


class KapittelBlokk(Del):
    """A chapter inside another."""

    kapittel: Kapittel


KINDS: dict[str, type[Del]] = {
    "tekst": TekstBlokk,
    "vis": VisBlokk,
    "liste": ListeBlokk,
    "sitat": SitatBlokk,
    "uthevet": UthevetBlokk,
    "figur": FigurBlokk,
    "tabell": TabellBlokk,
    "boks": BoksBlokk,
    "skjema": SkjemaBlokk,
    "kapittel": KapittelBlokk,
}
"""The kinds of block: the key that decides, and what it is checked against."""


def _check_kind(value: Any) -> Any:  # noqa: ANN401
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        refuse("list-for-block")
    if not isinstance(value, dict):
        return value
    kinds = [key for key in value if key in KINDS]
    if len(kinds) == 1:
        return value
    if kinds:
        refuse("block-two-kinds", first=kinds[0], second=kinds[1])
    near = next((hit[0] for key in value if (hit := get_close_matches(str(key), KINDS, 1))), "")
    keys = ", ".join(f"«{key}»" for key in value)
    return refuse("block-no-kind", keys=keys, near=near, kinds=", ".join(KINDS))


def _block_kind(value: Any) -> str:  # noqa: ANN401
    if isinstance(value, str):
        return "tekst"
    if isinstance(value, Del):
        return next(kind for kind, part in KINDS.items() if isinstance(value, part))
    return next(str(key) for key in value if key in KINDS)


Blokk = Annotated[
    Annotated[
        Annotated[TekstBlokk, Tag("tekst")]
        | Annotated[VisBlokk, Tag("vis")]
        | Annotated[ListeBlokk, Tag("liste")]
        | Annotated[SitatBlokk, Tag("sitat")]
        | Annotated[UthevetBlokk, Tag("uthevet")]
        | Annotated[FigurBlokk, Tag("figur")]
        | Annotated[TabellBlokk, Tag("tabell")]
        | Annotated[BoksBlokk, Tag("boks")]
        | Annotated[SkjemaBlokk, Tag("skjema")]
        | Annotated[KapittelBlokk, Tag("kapittel")],
        Discriminator(_block_kind),
    ],
    BeforeValidator(_check_kind),
]


Innhold = Annotated[tuple[Blokk, ...], BeforeValidator(one_or_more)]
Utlegg = Annotated[tuple[Blokk, ...] | None, BeforeValidator(lambda v: None if v is None else one_or_more(v))]
"""An entity's own ``innhold``: None where it has none and its fields stand in their usual order."""

for _part in (Punkt, Figur, FigurBlokk, Kapittel, KapittelBlokk):
    _part.model_rebuild()
