"""Help and complaints about the command line in bokmål; the library writes both in English."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from typer.core import TyperCommand, TyperGroup

from agstrategi.suggest import nearest

WIDTH = 88
_HELP = "Vis denne hjelpen."


class BadUsageError(Exception):
    """The command line asks for something that cannot be; exit code 2."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def stop(message: str, hint: str = "") -> NoReturn:
    """Refuse the command line. Raises ``BadUsageError``."""
    raise BadUsageError(message, hint)


def chosen(what: str, given: str, choices: Iterable[str]) -> str:
    """Give back one of ``choices``; another word is refused with the nearest. Raises ``BadUsageError``."""
    known = list(choices)
    if given not in known:
        near = nearest(given.lower(), known)
        stop(f"{what} «{given}» finnes ikke", f"mente du «{near}»?" if near else f"velg blant {', '.join(known)}")
    return given


def check_looks(template: str, reference: str) -> None:
    """Refuse a folder of templates, or a Word document to begin from, that is not there. Raises ``BadUsageError``."""
    if template and not Path(template).is_dir():
        stop(f"finner ikke mappen med maler, «{template}»")
    if reference and not Path(reference).is_file():
        stop(f"finner ikke Word-malen, «{reference}»")


class Help(TyperCommand):
    """A command whose help is in bokmål."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - the library moved the type between versions
        """Write usage, what the command does, its arguments, its options and examples."""
        arguments = [param for param in self.params if param.param_type_name == "argument"]
        usage = " ".join([ctx.command_path, *(_metavar(param) for param in arguments), "[VALG]"])
        sections = [
            f"Bruk: {usage}",
            *_paragraphs(self.help or ""),
            _section("Argumenter:", [(_metavar(param), _help(param)) for param in arguments]),
            _section("Valg:", [_option(param) for param in self.get_params(ctx) if param not in arguments]),
            self.epilog or "",
        ]
        return "\n\n".join(section for section in sections if section)


class GroupHelp(TyperGroup):
    """The program, whose help lists its commands in bokmål."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401
        """Write usage, what the program does, its commands and its options."""
        commands = [(name, command.get_short_help_str(WIDTH)) for name, command in self.commands.items()]
        sections = [
            f"Bruk: {ctx.command_path} KOMMANDO [VALG]",
            *_paragraphs(self.help or ""),
            _section("Kommandoer:", commands),
            _section("Valg:", [_option(param) for param in self.get_params(ctx)]),
            self.epilog or "",
        ]
        return "\n\n".join(section for section in sections if section)


def _metavar(param: Any) -> str:  # noqa: ANN401
    return f"{param.metavar}{'...' if param.nargs != 1 else ''}"


def _help(param: Any) -> str:  # noqa: ANN401
    return _HELP if "--help" in param.opts else str(param.help)


def _option(param: Any) -> tuple[str, str]:  # noqa: ANN401
    names = ", ".join(sorted(param.opts, key=len))
    return f"{names} {param.metavar}" if param.metavar else names, _help(param)


def _paragraphs(text: str) -> list[str]:
    return [
        textwrap.fill(" ".join(part.split()), WIDTH, break_on_hyphens=False)
        for part in text.strip().split("\n\n")
        if part.strip()
    ]


def _section(heading: str, rows: Sequence[tuple[str, str]]) -> str:
    """Write rows in two columns under a heading."""
    indent = max((len(name) for name, _ in rows), default=0) + 4
    lines = (
        textwrap.fill(text, WIDTH, initial_indent=f"  {name:<{indent - 2}}", subsequent_indent=" " * indent)
        for name, text in rows
    )
    return "\n".join([heading, *lines]) if rows else ""


def explain(error: Exception, commands: Iterable[str], given: Sequence[str]) -> tuple[str, str]:
    """Say in bokmål what is wrong with the command line, and what to do. ``error`` is one of the library's own."""
    known = tuple(commands)
    command = "".join(f" {word}" for word in given[:1] if word in known)
    message, hint = _EXPLAINED.get(type(error).__name__, _other)(error, known)
    return message, hint or f"«agstrategi{command} --help» viser hva som kan stå her"


def _no_such_option(error: Any, _commands: Sequence[str]) -> tuple[str, str]:  # noqa: ANN401
    near = next(iter(error.possibilities or ()), "")
    return f"valget «{error.option_name}» finnes ikke", f"mente du «{near}»?" if near else ""


def _option_usage(error: Any, _commands: Sequence[str]) -> tuple[str, str]:  # noqa: ANN401
    if "requires" in error.message:
        return f"valget «{error.option_name}» mangler en verdi etter seg", ""
    return f"valget «{error.option_name}» tar ingen verdi", ""


def _missing(error: Any, _commands: Sequence[str]) -> tuple[str, str]:  # noqa: ANN401
    return f"{error.param.metavar or error.param.name} mangler", ""


def _other(error: Any, commands: Sequence[str]) -> tuple[str, str]:  # noqa: ANN401
    words = str(error.message)
    if words.startswith("No such command"):
        name = words.split("'")[1] if "'" in words else ""
        near = nearest(name, commands)
        return f"kommandoen «{name}» finnes ikke", f"mente du «{near}»?" if near else ""
    if words.startswith("Missing command"):
        return "hva skal gjøres? En kommando mangler", ""
    if words.startswith("Got unexpected extra"):
        extra = words.rpartition(" (")[2].rstrip(")")
        return f"for mange ord på kommandolinjen: {extra}", "sett navn med mellomrom i anførselstegn"
    return "kommandolinjen kan ikke leses", ""


_EXPLAINED = {
    "NoSuchOption": _no_such_option,
    "BadOptionUsage": _option_usage,
    "MissingParameter": _missing,
}
