"""Which day counts as today: the one that the user gives, else the build's (SOURCE_DATE_EPOCH), else the clock's."""

from __future__ import annotations

import datetime as dt
import os

import typer

from agstrategi.cli.usage import stop

TODAY = typer.Option("--today", metavar="DATO", help="Dagen som regnes som i dag, for eksempel 2026-06-30.")


def today(given: str) -> dt.date:
    """Give the day. Raises ``BadUsageError`` where what is given is none."""
    if given:
        return _day(given)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return _of_epoch(epoch) if epoch else dt.date.today()  # noqa: DTZ011 - the day where the user is


def _day(given: str) -> dt.date:
    try:
        return dt.date.fromisoformat(given)
    except ValueError:
        return stop(f"«{given}» er ikke en dato", "skriv for eksempel --today 2026-06-30")


def _of_epoch(epoch: str) -> dt.date:
    try:
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date()
    except (ValueError, OverflowError, OSError):
        return stop(f"SOURCE_DATE_EPOCH er «{epoch}», og det er ikke et tidspunkt", "skriv sekunder siden 1970")
