"""``agstrategi init``: begin a new strategy from a commented starter."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from agstrategi.cli import console
from agstrategi.cli.usage import chosen, stop
from agstrategi.reports.safe import UNSAFE

SHORT = "Begynn på en ny strategi."
HELP = """Begynn på en ny strategi: lag en fil med forklaringer, klar til å fylle ut.

En fil som finnes fra før, blir aldri skrevet over."""
EXAMPLES = """Eksempler:
  agstrategi init Nordvik
  agstrategi init "Nordvik fylkeskommune" -o nordvik-2027
  agstrategi init Elvåsen --målform nn"""
_FORMS = ("nb", "nn")
_PLACE = "{{ kommune }}"
_SUFFIX = re.compile(r"\s+(fylkes)?kommune$", re.IGNORECASE)
_PLAIN = re.compile(r"[^\W\d_][\w .’-]*")


def command(
    name: Annotated[str, typer.Argument(metavar="KOMMUNE", help="Navnet på kommunen, for eksempel Nordvik.")],
    form: Annotated[
        str, typer.Option("--målform", "--malform", metavar="nb|nn", help="Bokmål (nb) eller nynorsk (nn).")
    ] = "nb",
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="MAPPE", help="Mappen filen skal ligge i. Ellers kommunens navn.")
    ] = "",
) -> int:
    """Write ``strategi.yaml`` into a folder and say what comes next; gives the exit code."""
    from agstrategi.cli.naming import slug  # noqa: PLC0415 - help answers without it
    from agstrategi.cli.writing import CannotWrite, create  # noqa: PLC0415

    name = name.strip()
    _check(name, form)
    folder = output or slug(_SUFFIX.sub("", name))
    if not folder:
        stop("navnet gir ikke noe navn på en mappe", "velg en mappe med -o")
    path = Path(folder) / "strategi.yaml"
    try:
        new = create(path, filled(starter(form), name).encode("utf-8"))
    except CannotWrite as fault:
        stop(f"{path.as_posix()}: {fault.reason}", fault.hint)
    if not new:
        stop(f"{path.as_posix()} finnes fra før, og blir ikke skrevet over", "velg en annen mappe med -o")
    console.out(
        f"Skrev {path.as_posix()}\n"
        "Åpne den i et tekstprogram, og bytt ut det som står i [hakeparenteser]. Deretter:\n"
        f"  agstrategi validate {_word(path)}\n"
        f"  agstrategi build {_word(path)}\n"
    )
    return 0


def _check(name: str, form: str) -> None:
    chosen("målformen", form, _FORMS)
    if not name or UNSAFE.search(name):
        stop("navnet på kommunen må være vanlig tekst på én linje", "agstrategi init Nordvik")


def _word(path: Path) -> str:
    text = path.as_posix()
    return f'"{text}"' if " " in text else text


def starter(form: str) -> str:
    """Read our starter in ``nb`` or ``nn``: in the installed package, or beside ``src`` in a checkout."""
    package = Path(__file__).resolve().parents[1]
    homes = (home / "maler" / "start" for home in (package, package.parents[1]))
    home = next(home for home in homes if home.is_dir())
    return (home / f"strategi.{form}.yaml.j2").read_text(encoding="utf-8")


def filled(text: str, name: str) -> str:
    """Put the municipality's name into a starter: plain in comments, as a YAML value elsewhere."""
    suffix, bare = _SUFFIX.search(name), _SUFFIX.sub("", name)
    is_county = bool(suffix and suffix[1])
    value = f"{{navn: {quoted(bare)}, type: fylkeskommune}}" if is_county else quoted(bare)
    whole = f"{bare} {'fylkeskommune' if is_county else 'kommune'}"
    lines = text.splitlines(keepends=True)
    return "".join(
        line.replace(f"{_PLACE} kommune", whole).replace(_PLACE, bare if line.lstrip().startswith("#") else value)
        for line in lines
    )


def quoted(name: str) -> str:
    """Write a name as a YAML value that is read back as it was."""
    if _PLAIN.fullmatch(name) and name.lower() != "null":
        return name
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
