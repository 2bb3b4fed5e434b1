"""One document with every kind of node, and small ones, for the tests of all formats."""

from __future__ import annotations

from collections.abc import Sequence

from agstrategi import nodes
from agstrategi.nodes import Block, Blocks, Document, Inline, Inlines

WORDS = {
    "innhold": "Innhold",
    "hopp": "Hopp til innholdet",
    "fotnoter": "Fotnoter",
    "fotnote": "Fotnote",
    "tilbake": "Tilbake til teksten",
    "figur": "Figur",
    "tabell": "Tabell",
    "tabell_over": "Tabell over {hva}",
    "fyll_ut": "Fyll ut",
    "forside": "Forside",
    "til_toppen": "Til toppen",
    "sidetall": "Side {side} av {sider}",
    "logo": "Logoen til {navn}",
}
"""What ``languages/nb.yaml`` holds under ``side``."""


def line(*parts: str | Inline) -> Inlines:
    """Make inlines of strings and nodes."""
    return tuple(nodes.Text(part) if isinstance(part, str) else part for part in parts)


def para(*parts: str | Inline, kind: str = "") -> nodes.Paragraph:
    """Make a paragraph."""
    return nodes.Paragraph(line(*parts), kind)


def points(*items: str | Block | tuple[Block, ...], **options: object) -> nodes.List:
    """Make a list; a string is a point of one paragraph."""
    return nodes.List(tuple(nodes.Item(_blocks(item)) for item in items), **options)  # type: ignore[arg-type]


def cell(*content: str | Block) -> nodes.Cell:
    """Make a table cell; a string is a paragraph."""
    return nodes.Cell(tuple(para(part) if isinstance(part, str) else part for part in content))


def row(*cells: str | nodes.Cell, **options: object) -> nodes.Row:
    """Make a row; a string is a cell of one paragraph."""
    found = tuple(cell(*([part] if part else [])) if isinstance(part, str) else part for part in cells)
    return nodes.Row(found, **options)  # type: ignore[arg-type]


def table(head: Sequence[str], *rows: nodes.Row, **options: object) -> nodes.Table:
    """Make a table; a string is a column's head."""
    return nodes.Table(tuple(cell(name) if name else nodes.Cell() for name in head), rows, **options)  # type: ignore[arg-type]


def note(text: str) -> nodes.Footnote:
    """Make a footnote of one paragraph."""
    return nodes.Footnote((para(text),))


def chapter(title: str, *blocks: Block, anchor: str = "", level: int = 2, **options: object) -> nodes.Section:
    """Make a section."""
    return nodes.Section(line(title), level, anchor or title.lower().replace(" ", "-"), blocks, **options)  # type: ignore[arg-type]


def document(*blocks: Block, **options: object) -> Document:
    """Make a document with little on its front page."""
    fields: dict[str, object] = {"lang": "nb", "name": "Fjellvik kommune", "words": WORDS, "front": ()} | options
    return Document(title=line("Arbeidsgiverstrategi"), blocks=blocks, **fields)  # type: ignore[arg-type]


def _blocks(item: str | Block | tuple[Block, ...]) -> Blocks:
    if isinstance(item, str):
        return (para(item),)
    return item if isinstance(item, tuple) else (item,)


def inline_chapter() -> nodes.Section:
    """Show every inline."""
    return chapter(
        "Ord i løpende tekst",
        para(
            "Vi lytter ",
            nodes.Emphasis(line("nøye")),
            " og svarer ",
            nodes.Strong(line("tydelig, ", nodes.Emphasis(line("hver gang")))),
            ". Se ",
            nodes.Link("https://example.no/?a=1&b=2", line("håndboken"), "Håndboken på nett"),
            " og kommandoen ",
            nodes.Code("a < b && c"),
            ".",
            note("Gjelder fra nyttår."),
            nodes.Break(),
            "En linje til.",
        ),
        para(
            "På nynorsk heiter det: ",
            nodes.Language("nn", line("Vi er eit lag")),
            ". Endret: ",
            nodes.Deletion(line("før")),
            " ",
            nodes.Insertion(line("nå")),
            ". Merke: ",
            nodes.Image("merke.png", "en stjerne"),
        ),
        para(
            "Tegn som kan bety noe: <script>alert('x')</script> & {{ 7*7 }} {% if x %} ",
            "`kode` *stjerne* _strek_ #set [x](y)",
        ),
        para("Dette leder inn i listen:", kind="ledetekst"),
        points("kort og greit", (para("med underpunkter"), points("først", "så", ordered=True, start=3))),
        points((para("Første avsnitt."), para("Andre avsnitt.")), (), "Siste."),
        nodes.Rule(),
        nodes.CodeBlock("linje 1\n    linje 2 <b>\n"),
    )


def value_chapter() -> nodes.Section:
    """Show the ways in which a strategy presents its values, its vision and its quotations."""
    return chapter(
        "Verdier og visjon",
        para("Sammen løfter vi Fjellvik", kind="visjon"),
        para(nodes.Strong(line("Åpen:")), " Vi deler det vi vet.", kind="innledet"),
        para(nodes.Strong(line("Modig:")), " Vi prøver nye veier.", kind="innledet"),
        nodes.PullQuote(line("Vi prøver nye veier")),
        nodes.Quote(
            (para("Den som eig eit problem, eig òg løysinga."),),
            lead=line("En leder sa det slik:"),
            lang="nn",
        ),
        nodes.Quote(
            (para("Tillit er billigere enn kontroll."), para("Og mye hyggeligere.")),
            source=line("Kari Nordvik, 2021", note("https://example.no/tillit")),
        ),
        nodes.Box(line("Husk"), (para("Rammen er ikke et kapittel."), points("ett", "to"))),
        nodes.Box((), (para("En ramme uten tittel."),)),
        subtitle=line("Det vi står for"),
        number="1.",
    )


def area_chapter() -> nodes.Section:
    """Show a focus area with a goal, measures as a table and a matrix."""
    measures = nodes.Table(
        (cell("Tiltak"), cell("Ansvar"), cell("Frist"), cell("Status")),
        (
            row(
                "Alle ledere får en mentor",
                "HR-sjef",
                "2026",
                "pågår",
                anchor="tiltak-mentor",
                data={"status": "pågår"},
            ),
            row(
                cell("Årlig lederdag", points("felles program", "egen tid i lag")),
                "Kommunedirektør",
                "2. kvartal 2027",
                "",
                anchor="tiltak-lederdag",
            ),
        ),
        line("Tiltak for ledelse"),
        kind="tiltak",
    )
    matrix = nodes.Table(
        (cell(), cell("Ledelse"), cell("Rekruttering og kompetanse"), cell("Helse og nærvær")),
        (
            row("2026", "Lederskole", cell("Lærlinger", para(nodes.Strong(line("Mål:")), " 20 nye")), "", header=True),
            row("2027", "Mentor", "Karrieredag", "Nærværsuke", header=True),
        ),
        kind="handlingsprogram",
        label="Handlingsprogram",
    )
    return chapter(
        "Ledelse",
        para("Gode ledere gir gode dager på jobb."),
        chapter(
            "Ledere som ser folk",
            para("Alle har en leder som kjenner dem."),
            level=3,
            anchor="mal-ser-folk",
            kind="mål",
            number="Delmål 1:",
        ),
        chapter("Tiltak", measures, level=3, anchor="ledelse-tiltak"),
        chapter("Handlingsprogram", matrix, level=3),
        kind="satsingsområde",
        number="2.",
        anchor="ledelse",
        data={"status": "pågår"},
    )


def figure_chapter() -> nodes.Section:
    """Show every kind of figure."""
    parts = tuple(
        nodes.Part(line(title), _blocks(text))
        for title, text in (("Retning", "Hvor skal vi?"), ("Mening", "Hvorfor skal vi dit?"), ("Mestring", ()))
    )
    drawn = (
        nodes.Figure(
            kind,
            f"Figur med tre deler: {kind}",
            lead=line("Vi bygger på dette:"),
            top=(para("Et godt sted å jobbe"),),
            parts=(*parts, nodes.Part((), (nodes.Quote((para("Vi får det til."),), source=line("Ola")),))),
            bottom=(points("lovverk", "avtaler"),),
            caption=line(f"Slik henger det sammen, {kind}"),
        )
        for kind in ("byggesteiner", "søyler", "trinn", "kolonner")
    )
    picture = nodes.Figure("bilde", "Et fjell ved en vik", caption=line("Utsikt fra rådhuset"), image="vika.svg")
    return chapter("Figurer", *drawn, picture)


def form_chapter() -> nodes.Section:
    """Show a form."""
    return chapter(
        "Vårt arbeid",
        para("Fyll ut sammen med din leder.", kind="instruks"),
        chapter(
            "Ledelse", nodes.Field(line("Vi vil:"), "felt-ledelse"), level=3, anchor="skjema-ledelse", number="1.1"
        ),
        chapter("Helse", nodes.Field(line("Vi vil:"), "felt-helse"), level=3, anchor="skjema-helse", number="1.2"),
        number="1",
    )


def front() -> tuple[nodes.FrontLine, ...]:
    """Give every line that a front page may have."""
    lines = {
        "undertittel": "Et godt sted å jobbe",
        "periode": "2023–2027",
        "slagord": "Sammen løfter vi",
        "medvirkning": "Ansatte, tillitsvalgte og ledere har skrevet strategien sammen.",
        "vedtak": "Vedtatt av kommunestyret 19.06.2023, sak 45/23",
        "iverksatt": "Gjelder fra 01.08.2023",
        "dato": "Fjellvik, 20.06.2023",
        "kommune": "Fjellvik kommune",
    }
    return tuple(nodes.FrontLine(kind, (para(text),)) for kind, text in lines.items())


def whole() -> Document:
    """Give one document with every kind of node."""
    foreword = chapter(
        "Forord",
        para("Kjære kollega, velkommen til et felles løft."),
        para("Kari Nordvik", nodes.Break(), "Kommunedirektør", kind="underskrift"),
    )
    return document(
        para("Løpende tekst før første kapittel."),
        foreword,
        inline_chapter(),
        value_chapter(),
        area_chapter(),
        figure_chapter(),
        form_chapter(),
        front=front(),
        period="2023–2027",
        status="høring",
        mark="Høringsutkast",
        crest="vapen.svg",
    )
