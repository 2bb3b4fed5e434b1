"""The styles that a document needs, and the names under which a municipality's Word may hold them.

Word stores a built-in style under its English name whatever language it speaks, with an id in its own ("heading 1",
``Overskrift1``); other programs store the Norwegian name. Styles of our own have the names that text for Word has too,
so that one reference document serves both.
"""

from __future__ import annotations

from dataclasses import dataclass

PARAGRAPH, CHARACTER, TABLE = "paragraph", "character", "table"


@dataclass(frozen=True, slots=True)
class Role:
    """A style's part in a document.

    ``names`` begins with the name in our own document; ``built_in``: Word has the style itself, so a document made by
    the municipality should. ``shown`` is its name in Norwegian Word.
    """

    names: tuple[str, ...]
    kind: str = PARAGRAPH
    built_in: bool = False

    @property
    def shown(self) -> str:
        """The name that a reader of a finding knows."""
        return self.names[1] if self.built_in else self.names[0]


def _built_in(*names: str, kind: str = PARAGRAPH) -> Role:
    return Role(names, kind, built_in=True)


LEVELS = 9
"""How many levels of headings Word has."""
LIST_LEVELS = 5

ROLES: dict[str, Role] = {
    **{f"overskrift{n}": _built_in(f"heading {n}", f"Overskrift {n}") for n in range(1, LEVELS + 1)},
    "tittel": _built_in("Title", "Tittel"),
    "forside undertittel": _built_in("Subtitle", "Undertittel"),
    "forside våpen": Role(("Forside våpen",)),
    "forside merke": Role(("Forside merke",)),
    "forside periode": Role(("Forside periode",)),
    "forside slagord": Role(("Forside slagord", "Slagord")),
    "forside medvirkning": Role(("Forside medvirkning",)),
    "forside vedtak": Role(("Forside vedtak",)),
    "forside iverksatt": Role(("Forside iverksatt",)),
    "forside dato": Role(("Forside dato",)),
    "forside kommune": Role(("Forside kommune",)),
    "innhold": _built_in("TOC Heading", "Overskrift for innholdsfortegnelse", "Innholdsfortegnelsesoverskrift"),
    "innhold1": _built_in("toc 1", "INNH 1"),
    "innhold2": _built_in("toc 2", "INNH 2"),
    "ledetekst": Role(("Ledetekst",)),
    "etikett": Role(("Etikett",)),
    "undertittel": Role(("Kapittelundertittel",)),
    "slagord": Role(("Slagord",)),
    "visjon": Role(("Visjon",)),
    "instruks": Role(("Instruks",)),
    "underskrift": Role(("Navn og rolle",)),
    "kode": Role(("Kode",)),
    "skille": Role(("Skillelinje",)),
    "punkt1": _built_in("List Bullet", "Punktliste", "Listepunkt"),
    "nummer1": _built_in("List Number", "Nummerert liste", "Listenummer"),
    **{f"punkt{n}": _built_in(f"List Bullet {n}", f"Punktliste {n}", f"Listepunkt {n}") for n in range(2, 6)},
    **{f"nummer{n}": _built_in(f"List Number {n}", f"Nummerert liste {n}", f"Listenummer {n}") for n in range(2, 6)},
    "fortsatt": _built_in("List Continue", "Liste - forts.", "Listefortsettelse"),
    "sitat": _built_in("Quote", "Sitat"),
    "sitatkilde": Role(("Sitatkilde",)),
    "uthevet": Role(("Uthevet tekst",)),
    "tabelltittel": _built_in("caption", "Bildetekst"),
    "tabell": Role(("Strategitabell",), TABLE),
    "skille tabeller": Role(("Mellom tabeller",)),
    "tabelltekst": Role(("Tabelltekst",)),
    "tabellhode": Role(("Tabellhode",)),
    "figur": Role(("Figur",)),
    "figurdel": Role(("Figurdel",)),
    "figurbilde": Role(("Figurbilde",)),
    "figurramme": Role(("Figurramme",), TABLE),
    "boks": Role(("Boks",)),
    "bokstittel": Role(("Bokstittel",)),
    "boksramme": Role(("Boksramme",), TABLE),
    "felt": Role(("Skjemafelt",)),
    "skrivelinje": Role(("Skrivelinje",)),
    "feltramme": Role(("Feltramme",), TABLE),
    "fotnote": _built_in("footnote text", "Fotnotetekst"),
    "fotnotetegn": _built_in("footnote reference", "Fotnotereferanse", kind=CHARACTER),
    "topptekst": _built_in("header", "Topptekst"),
    "toppmerke": Role(("Topptekst merke",)),
    "lenke": _built_in("Hyperlink", "Hyperkobling", kind=CHARACTER),
    "plassholder": _built_in("Placeholder Text", "Plassholdertekst", kind=CHARACTER),
    "kodetegn": Role(("Kodetegn",), CHARACTER),
}
"""Each style by what the writer calls it."""
TABLE_GRIDS = ("Table Grid", "Tabellrutenett", "Rutenettabell")
"""The built-in table style with lines all round, where a reference document has none of its own."""
