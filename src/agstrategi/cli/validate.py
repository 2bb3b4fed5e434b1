"""``agstrategi validate``: find what is wrong with strategies, and say what to do."""

from __future__ import annotations

from typing import Annotated

import typer

from agstrategi.cli import console
from agstrategi.cli.clock import TODAY, today
from agstrategi.cli.usage import chosen

SHORT = "Finn feil og svakheter i strategier."
HELP = """Finn feil og svakheter i strategier. Hvert funn får fil, linje og kolonne, og et råd om hva du kan gjøre.
«agstrategi rule» forteller om reglene.

Avslutter med 0 når alt er i orden, 1 når noe må rettes, 2 når kommandoen eller en fil ikke kan leses."""
EXAMPLES = """Eksempler:
  agstrategi validate strategi.yaml
  agstrategi validate eksempler/* --strict
  agstrategi validate strategi.yaml --ignore AG102,forkortelse --severity AG204=feil
  agstrategi validate strategi.yaml --format sarif > funn.sarif"""


def command(  # noqa: PLR0913, PLR0917 - the library reads the signature
    paths: Annotated[list[str], typer.Argument(metavar="STI", help="En strategifil, eller mappen den ligger i.")],
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="text (på skjermen), json (til andre programmer), sarif (til GitHub og redaktører) eller github "
            "(merknader i en pull request).",
        ),
    ] = "text",
    strict: Annotated[bool, typer.Option("--strict", help="La advarsler telle som feil.")] = False,  # noqa: FBT002
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="REGLER", help="Bare disse reglene: koder, navn eller AG2 for alle i AG2."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="REGLER", help="Alle regler unntatt disse.")
    ] = None,
    severity: Annotated[
        list[str] | None,
        typer.Option(
            "--severity", metavar="REGEL=ALVOR", help="La en regel telle som feil, advarsel, merknad eller av."
        ),
    ] = None,
    day: Annotated[str, TODAY] = "",
) -> int:
    """Check each path and report; gives the exit code."""
    from agstrategi.cli.choosing import of_options  # noqa: PLC0415 - help answers without it
    from agstrategi.cli.inputs import strategies  # noqa: PLC0415
    from agstrategi.cli.progress import followed  # noqa: PLC0415
    from agstrategi.cli.reviewing import Reviewing  # noqa: PLC0415
    from agstrategi.cli.validating import Validating  # noqa: PLC0415
    from agstrategi.reports import FORMS  # noqa: PLC0415

    chosen("formatet", form, FORMS)
    reviewing = Reviewing(today(day), of_options(select or (), ignore or (), severity or ()))
    validating = Validating(reviewing, form, console.screen())
    for path in followed(strategies(paths), "Kontrollerer"):
        validating.add(path)
    return validating.finish(strict=strict)
