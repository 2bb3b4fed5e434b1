"""Where documents go and in which formats: what ``-f`` and ``-o`` mean together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from agstrategi.cli.forms import POSTER, POSTER_ENDINGS, SUFFIXES, of_name
from agstrategi.cli.usage import chosen, stop
from agstrategi.writers import DEFAULT as USUAL

DEFAULT = "bygg"
STANDARD_OUTPUT = "-"
_SUFFIX = re.compile(r"\.[A-Za-z]{2,5}")
_ALL = ", ".join(SUFFIXES)


@dataclass(frozen=True, slots=True)
class Output:
    """Formats to write, and where: a folder, one file, or (both None) standard output."""

    forms: tuple[str, ...]
    folder: Path | None = None
    file: Path | None = None


def settle(given: str, forms: Sequence[str], inputs: int) -> Output:
    """Settle where the documents of ``inputs`` strategies go. Raises ``BadUsageError`` where that cannot be."""
    known = tuple(dict.fromkeys(chosen("formatet", form, SUFFIXES) for form in forms))
    if given == STANDARD_OUTPUT:
        return Output(_one_file(_only(known, inputs, "-o - skriver bare ett dokument"), given))
    path = Path(given or DEFAULT)
    if not _is_file(path):
        return Output(known or USUAL, folder=path)
    return Output(_one_file(_only(known or _of_suffix(path), inputs, f"«{given}» er én fil"), given), file=path)


def _is_file(path: Path) -> bool:
    """A name with an ending is a file, unless a folder of that name is there."""
    return (path.exists() and not path.is_dir()) or (bool(_SUFFIX.fullmatch(path.suffix)) and not path.exists())


def _of_suffix(path: Path) -> tuple[str, ...]:
    """Give the format that a file's ending names."""
    if form := of_name(path.name):
        return (form,)
    return stop(f"ser ikke av navnet «{path.name}» hvilket format filen skal ha", f"velg med -f: {_ALL}")


def _only(forms: tuple[str, ...], inputs: int, why: str) -> tuple[str, ...]:
    if len(forms) != 1:
        stop(f"{why}, men det er {len(forms) or len(USUAL)} formater", f"velg ett med -f: {_ALL}")
    if inputs != 1:
        stop(f"{why}, men det er {inputs} strategier", "oppgi én strategi, eller en mappe etter -o")
    return forms


def _one_file(forms: tuple[str, ...], given: str) -> tuple[str, ...]:
    """See that one name is enough for the one format: a poster is two files, told apart by their endings."""
    if forms == (POSTER,) and not given.lower().endswith(POSTER_ENDINGS):
        stop(
            f"plakaten er to filer, en PDF og en SVG, og «{given}» sier ikke hvilken av dem",
            f"la navnet slutte på {' eller '.join(POSTER_ENDINGS)}, eller oppgi en mappe, så får du begge",
        )
    return forms
