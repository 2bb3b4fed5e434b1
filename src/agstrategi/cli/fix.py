"""``agstrategi fix``: mend what has one right answer."""

from __future__ import annotations

from typing import Annotated

import typer

SHORT = "Rett det som bare kan rettes på én måte."
HELP = """Rett det som bare kan rettes på én måte: doble mellomrom, mellomrom foran komma, og ´ der det skal være ’.

Viser hva som ville blitt endret. Med --write blir det skrevet. Alt annet i filen blir stående som det er. Sitater blir
aldri endret, og heller ikke en vedtatt strategi, hvis du ikke ber om det med --vedtatt.

Avslutter med 0 når det ikke er mer å rette, 1 når det er det, 2 når en fil ikke kan leses eller skrives."""
EXAMPLES = """Eksempler:
  agstrategi fix strategi.yaml
  agstrategi fix strategi.yaml --write
  agstrategi fix min-strategi --write --vedtatt"""


def command(
    paths: Annotated[list[str], typer.Argument(metavar="STI", help="En strategifil, eller mappen den ligger i.")],
    write: Annotated[bool, typer.Option("--write", help="Skriv endringene til filene.")] = False,  # noqa: FBT002
    adopted: Annotated[  # noqa: FBT002 - the library reads the signature
        bool, typer.Option("--vedtatt", help="Rett også i strategier som er vedtatt eller opphevet.")
    ] = False,
) -> int:
    """Show, and where asked write, what can be mended; gives the exit code."""
    from agstrategi.cli.fixing import Fixing  # noqa: PLC0415 - help answers without it
    from agstrategi.cli.inputs import strategies  # noqa: PLC0415
    from agstrategi.cli.progress import followed  # noqa: PLC0415

    fixing = Fixing(write, adopted)
    for path in followed(strategies(paths), "Retter"):
        fixing.add(path)
    return fixing.finish()
