"""The program: its commands, and what its exit codes mean.

0 clean · 1 a finding that counts · 2 a bad option, an argument that cannot be opened, a file that cannot be written ·
70 our fault · 130 interrupted · 141 whoever read the output went away.
"""

from __future__ import annotations

import contextlib
import errno
import gc
import os
import sys
from collections.abc import Sequence
from typing import Annotated, NoReturn

import typer

from agstrategi import __version__
from agstrategi.cli import build, console, diff, fix, init, rule, schema, validate
from agstrategi.cli.usage import BadUsageError, GroupHelp, Help, explain

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")  # it looks for them in every package beside us, and we want none
BAD_USAGE, OUR_FAULT, INTERRUPTED, READER_GONE = 2, 70, 130, 141

COMMANDS = {
    "build": build,
    "validate": validate,
    "diff": diff,
    "fix": fix,
    "init": init,
    "rule": rule,
    "schema": schema,
}


def _version(asked: bool) -> None:  # noqa: FBT001 - the library calls it so
    if asked:
        console.out(f"agstrategi {__version__}\n")
        raise typer.Exit


def _program(
    version: Annotated[  # noqa: FBT002 - the library reads the signature
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Vis programmets versjon.")
    ] = False,
) -> None:
    pass


def _app(given: Sequence[str]) -> typer.Typer:
    """Give the program with the command that is asked for, or with all: to take one in costs the library a while."""
    app = typer.Typer(
        cls=GroupHelp,
        help="Lag arbeidsgiverstrategien som nettside, Word-dokument og PDF fra én YAML-fil, og finn feil i den.",
        epilog="Se «agstrategi KOMMANDO --help» for hver kommando. Veiledningen er docs/veiledning.md.",
        context_settings={"help_option_names": ["-h", "--help"]},
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.callback()(_program)
    for name in given[:1] if given[0] in COMMANDS else COMMANDS:
        told = COMMANDS[name]
        app.command(name, cls=Help, help=told.HELP, short_help=told.SHORT, epilog=told.EXAMPLES)(told.command)
    return app


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and give its exit code; what goes wrong is told in one line, never as a traceback."""
    console.use_utf8()
    gc.set_threshold(200_000, 20, 50)  # far fewer rounds of looking for garbage; there is little
    given = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    try:
        code = _run(given)
        sys.stdout.flush()
    except KeyboardInterrupt:
        console.say("avbrutt")
        return INTERRUPTED
    except (BrokenPipeError, SystemExit):  # the library turns the one into the other
        console.silence()
        return READER_GONE
    except Exception as error:  # noqa: BLE001 - whatever it is, the user gets one line
        code = _fault(error, given)
    if arguments is None and "pydantic" in sys.modules:
        _leave(code)
    return code


def _leave(code: int) -> NoReturn:
    """End the process at once: taking large libraries apart in good order costs a tenth of a short run."""
    with contextlib.suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def _run(given: list[str]) -> int:
    try:
        code = _app(given)(given, prog_name="agstrategi", standalone_mode=False)
    except BadUsageError as error:
        console.say(error.message, error.hint)
        return BAD_USAGE
    return code if isinstance(code, int) else 0


def _fault(error: Exception, given: list[str]) -> int:
    """Tell of a fault: of the command line, of the place the output goes to, or of the program itself."""
    if hasattr(error, "format_message"):  # the library's own complaints; their class moved between its versions
        console.say(*explain(error, COMMANDS, given))
        return BAD_USAGE
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        console.say("fikk ikke skrevet alt: disken er full")
        console.silence()
        return BAD_USAGE
    from agstrategi.cli.crash import save_report  # noqa: PLC0415 - hardly ever needed

    path = save_report(error, next((word for word in given if word in COMMANDS), "ingen"))
    where = f"legg ved {path} (uten tekst fra strategien)" if path else "si hva du gjorde"
    console.say(f"en feil i programmet selv ({type(error).__name__}) stoppet arbeidet; meld fra om den, og {where}")
    return OUR_FAULT
