"""``agstrategi validate``: find what is wrong with strategies, and say what to do."""

from __future__ import annotations

from typing import Annotated

import typer

from agstrategi.cli import console
from agstrategi.cli.usage import chosen
from agstrategi.diagnostics import Diagnostic

SHORT = "Finn feil i strategier."
HELP = """Finn feil i strategier. Hver feil får fil, linje og kolonne, og et råd om hva du kan gjøre.

Avslutter med 0 når alt er i orden, 1 når noe må rettes, 2 når kommandoen eller en fil ikke kan leses."""
EXAMPLES = """Eksempler:
  agstrategi validate strategi.yaml
  agstrategi validate eksempler/* --strict
  agstrategi validate strategi.yaml --format json > funn.json"""
CANNOT_OPEN = 2


def command(
    paths: Annotated[list[str], typer.Argument(metavar="STI", help="En strategifil, eller mappen den ligger i.")],
    form: Annotated[
        str,
        typer.Option("--format", metavar="FORMAT", help="text (på skjermen) eller json (til andre programmer)."),
    ] = "text",
    strict: Annotated[bool, typer.Option("--strict", help="La advarsler telle som feil.")] = False,  # noqa: FBT002
) -> int:
    """Check each path and report; gives the exit code."""
    from agstrategi.cli.pipeline import expanded, fails, open_strategy, review  # noqa: PLC0415 - help answers without it
    from agstrategi.cli.progress import followed  # noqa: PLC0415
    from agstrategi.reports import FORMS, Summary, text, write  # noqa: PLC0415

    chosen("formatet", form, FORMS)
    inputs = expanded(paths)
    found: list[Diagnostic] = []
    opened = 0
    for path in followed(inputs, "Kontrollerer"):
        strategy = open_strategy(path)
        opened += strategy.opened
        diagnostics = review(strategy)
        found += diagnostics
        if form == "text":
            console.err("".join(f"{line}\n" for line in text.lines(diagnostics)))
    if form == "text":
        console.err(f"{text.count(Summary.of(found, opened))}\n")
    else:
        console.out(write(form, found, opened))
    return CANNOT_OPEN if opened < len(inputs) else int(fails(tuple(found), strict=strict))
