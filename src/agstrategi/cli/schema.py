"""``agstrategi schema``: the language as JSON Schema, for editors."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated
from unicodedata import normalize

import typer

from agstrategi.cli import console
from agstrategi.cli.usage import chosen, stop

SHORT = "Skriv språket som JSON Schema, til redaktører."
HELP = """Skriv språket som JSON Schema (2020-12). En redaktør som kjenner skjemaet, foreslår nøkler og sier fra om feil
mens du skriver.

Ligger strategien i en mappe med flere filer, har hver fil sitt skjema: oppgi nøkkelen filen holder. Med skråstrek etter
nøkkelen får du skjemaet for filene i mappen med det navnet."""
EXAMPLES = """Eksempler:
  agstrategi schema -o strategi.schema.json
  agstrategi schema verdier -o verdier.schema.json
  agstrategi schema satsingsområder/ -o satsingsområde.schema.json"""


def command(
    key: Annotated[
        str, typer.Argument(metavar="[NØKKEL]", help="Nøkkelen en fil i mappen holder. Ellers hele strategien.")
    ] = "",
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FIL", help="Filen skjemaet skal ligge i. Ellers på skjermen.")
    ] = "",
) -> int:
    """Write a schema; gives the exit code."""
    from agstrategi.cli.writing import CannotWrite, write  # noqa: PLC0415 - help answers without it
    from agstrategi.schema import keys, text  # noqa: PLC0415

    content = text(chosen("nøkkelen", normalize("NFC", key), keys()) if key else "").encode("utf-8")
    if not output:
        console.document(content)
        return 0
    path = Path(output)
    try:
        new = write(path, content)
    except CannotWrite as fault:
        stop(f"{path.as_posix()}: {fault.reason}", fault.hint)
    console.out(f"{'Skrev' if new else 'Uendret:'} {path.as_posix()}\n")
    return 0
