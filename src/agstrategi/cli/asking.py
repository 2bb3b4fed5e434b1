"""What the command line of ``diff`` asks for, read and checked before anything is opened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from agstrategi.cli.usage import chosen, stop
from agstrategi.compare.codes import CODES, LEVELS, Choice
from agstrategi.compare.result import GRADES, KINDS, Grade
from agstrategi.languages import language
from agstrategi.suggest import nearest
from agstrategi.writers import FORMATS

TEXT, JSON = "text", "json"
SUFFIXES = {TEXT: ".txt", JSON: ".json"} | {form.name: form.suffix for form in FORMATS.values()}
"""The end of a report's name, by the format's name on the command line."""
STANDARD_OUTPUT = "-"
_ALL = "alle"
_FAIL_ON = (*(grade.value for grade in GRADES[:-1]), _ALL)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: ``earlier`` is empty where the new strategy says itself what it replaces.

    ``place`` is the file or folder to write to, None for standard output. ``fails`` is the least grade that gives exit
    code 1, None where none does.
    """

    new: str
    earlier: tuple[str, ...]
    form: str
    place: Path | None
    kinds: frozenset[str]
    area: str
    least: Grade
    choice: Choice
    fails: Grade | None


@dataclass(frozen=True, slots=True)
class Looks:
    """The folder of templates and the Word document that the command line names; "" where the settings decide."""

    template: str = ""
    reference: str = ""


def asked(  # noqa: PLR0913, PLR0917 - one for each option
    paths: tuple[str, str],
    earlier: Sequence[str],
    form: str,
    output: str,
    only: Iterable[str],
    least: str,
    severity: Iterable[str],
    fail_on: str,
    *,
    area: str = "",
) -> Asked:
    """Read the options. Raises ``BadUsageError``."""
    new, named = _strategies(paths, earlier)
    failing = chosen("alvoret", fail_on, _FAIL_ON) if fail_on else ""
    grades = [grade.value for grade in GRADES]
    return Asked(
        new=new,
        earlier=named,
        form=_form(form, output),
        place=None if output in {"", STANDARD_OUTPUT} else Path(output),
        kinds=frozenset(_kinds(only)),
        area=normalize("NFC", area),
        least=Grade(chosen("alvoret", least, grades)) if least else GRADES[-1],
        choice=Choice(dict(_levels(severity))),
        fails=GRADES[-1] if failing == _ALL else Grade(failing) if failing else None,
    )


def _strategies(paths: tuple[str, str], earlier: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    given = [path for path in paths if path]
    if not given:
        stop("hvilken strategi skal sammenlignes?", "skriv for eksempel: agstrategi diff GAMMEL NY")
    if earlier and len(given) > 1:
        stop(
            "de tidligere strategiene står både alene og etter --from", "skriv alle etter --from, og den nye til slutt"
        )
    return given[-1], tuple(earlier) or tuple(given[:-1])


def _form(form: str, output: str) -> str:
    """Give the format: the one asked for, else the one that the file's name ends in, else text."""
    if form:
        return chosen("formatet", form, SUFFIXES)
    name = Path(output).name.lower()
    fitting = [known for known, suffix in SUFFIXES.items() if name.endswith(suffix)]
    if fitting:
        return max(fitting, key=lambda known: len(SUFFIXES[known]))
    if "." in name and not Path(output).is_dir():
        stop(f"ser ikke av navnet «{name}» hvilket format filen skal ha", f"velg med -f: {', '.join(SUFFIXES)}")
    return TEXT


def _kinds(only: Iterable[str]) -> Iterator[str]:
    """Read kinds, in the singular or the plural."""
    words = language("nb").words
    named = {**words["begreper"], **words["endring"]["slag"]}
    known = {kind: kind for kind in KINDS} | {named[kind]["flere"]: kind for kind in KINDS if kind in named}
    for word in _split(only):
        yield known[chosen("slaget", normalize("NFC", word.lower()), known)]


def _levels(severity: Iterable[str]) -> Iterator[tuple[str, str]]:
    for pair in _split(severity):
        code, sign, level = pair.partition("=")
        if not sign:
            stop(f"«{pair}» mangler et alvor", f"skriv for eksempel {pair}=mindre")
        yield _code(code), chosen("alvoret", level.strip().lower(), LEVELS)


def _code(word: str) -> str:
    name = normalize("NFC", word.strip())
    known = {code.code: code.code for code in CODES.values()} | {code.name: code.code for code in CODES.values()}
    given = name.upper() if name.upper() in known else name.lower()
    if given not in known:
        near = nearest(given, known)
        stop(
            f"koden «{name}» finnes ikke",
            f"mente du «{near}»?" if near else "veiledningen viser kodene: D101 og utover",
        )
    return known[given]


def _split(given: Iterable[str]) -> Iterator[str]:
    """Take lists with commas apart; the option may also be repeated."""
    return (word.strip() for words in given for word in words.split(",") if word.strip())
