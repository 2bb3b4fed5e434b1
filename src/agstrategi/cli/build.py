"""``agstrategi build``: compile strategies to documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from agstrategi.cli.clock import TODAY, today
from agstrategi.cli.usage import check_looks

if TYPE_CHECKING:  # it loads the rules
    from agstrategi.cli.reviewing import Reviewing

SHORT = "Lag dokumenter av strategier."
HELP = """Lag dokumenter av strategier: nettside (html), Word (docx) og PDF (pdf). Andre formater er
Markdown (md), tekst til Word (docx-tekst), en plakat på én side (plakat: både PDF og SVG), og tiltakene
som regneark: xlsx til Excel, csv til Excel og andre programmer.

Filene får navn etter kommunen, tittelen og perioden. En fil som ikke er endret, blir ikke rørt."""
EXAMPLES = """Eksempler:
  agstrategi build strategi.yaml
  agstrategi build strategi.yaml -f html -o nettsted
  agstrategi build strategi.yaml -f docx --reference kommune.docx
  agstrategi build strategi.yaml -f plakat
  agstrategi build strategi.yaml -f xlsx
  agstrategi build eksempler/* --strict"""


def command(  # noqa: PLR0913, PLR0917 - one for each option
    paths: Annotated[list[str], typer.Argument(metavar="STI", help="En strategifil, eller mappen den ligger i.")],
    forms: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="html, docx, pdf, md, docx-tekst, plakat, xlsx eller csv; kan gjentas. Ellers de tre første.",
        ),
    ] = None,
    output: Annotated[
        str,
        typer.Option("--output", "-o", metavar="MAPPE", help="Mappe, én fil, eller - for skjermen. Ellers bygg."),
    ] = "",
    template: Annotated[
        str, typer.Option("--template", metavar="MAPPE", help="Mappe med egne maler, som går foran programmets.")
    ] = "",
    reference: Annotated[
        str,
        typer.Option(
            "--reference", metavar="FIL", help="Kommunens egen Word-mal: stiler, topp- og bunntekst og sider til docx."
        ),
    ] = "",
    strict: Annotated[  # noqa: FBT002 - the library reads the signature
        bool, typer.Option("--strict", help="Skriv ingenting av en strategi med feil eller advarsler.")
    ] = False,
    day: Annotated[str, TODAY] = "",
) -> int:
    """Build each path; gives the exit code."""
    from agstrategi.cli.building import Building  # noqa: PLC0415 - help answers without it
    from agstrategi.cli.output import settle  # noqa: PLC0415
    from agstrategi.cli.pipeline import expanded  # noqa: PLC0415
    from agstrategi.cli.progress import followed  # noqa: PLC0415

    check_looks(template, reference)
    inputs = expanded(paths)
    building = Building(
        settle(output, forms or (), len(inputs)), template, _reviewing(day) if strict else None, reference
    )
    for path in followed(inputs, "Bygger"):
        building.add(path)
    return building.finish()


def _reviewing(day: str) -> Reviewing:
    from agstrategi.cli.reviewing import Reviewing  # noqa: PLC0415 - it loads the rules

    return Reviewing(today(day))
