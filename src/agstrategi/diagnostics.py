"""Findings as values: what is wrong, where, and what to do about it.

Every room below the command line returns diagnostics instead of printing or raising, so that one run reports
everything, and a report (text, JSON, SARIF …) is only a way to write the same list.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from agstrategi.messages import MESSAGES, NAMES

Path = tuple[str | int, ...]
"""Where a value stands in the data: keys as the author writes them, list indexes from 0."""

T = TypeVar("T")


class Severity(StrEnum):
    """How much a finding counts: ``feil`` fails, ``advarsel`` fails with ``--strict``, ``merknad`` never does."""

    FEIL = "feil"
    ADVARSEL = "advarsel"
    MERKNAD = "merknad"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of a file. Lines and columns count from 1, columns in code points; the end is exclusive."""

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: a stable code, its place, what is wrong (``message``) and what to do (``hint``).

    ``rule`` is the readable name of the rule that found it; findings of the language have theirs in ``messages/``.
    """

    code: str
    severity: Severity
    place: Place
    message: str
    hint: str = ""
    path: Path = ()
    rule: str = ""

    @property
    def name(self) -> str:
        """The readable name of what was found, e.g. ``ukjent-nøkkel``."""
        return self.rule or NAMES.get(self.code, "")

    @property
    def order(self) -> tuple[Place, str, str]:
        """Sort key: file, place, code, message; the order in which reports list findings."""
        return (self.place, self.code, self.message)


@dataclass(frozen=True, slots=True)
class Result(Generic[T]):
    """A value and what was found on the way to it; ``value`` is None where nothing usable came out."""

    value: T | None
    diagnostics: tuple[Diagnostic, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Fault:
    """A finding that does not know its place yet: the rooms above ``source`` know paths in the data only.

    ``message`` is a key in ``messages/``; ``at_key`` points at the key rather than the value.
    """

    message: str
    path: Path
    fields: Mapping[str, object] = field(default_factory=dict)
    at_key: bool = False


def finding(key: str, place: Place, path: Path = (), /, **fields: object) -> Diagnostic:
    """Make a finding of the language or of output from a message's key in ``messages/`` and its named fields."""
    message = MESSAGES[key]
    severity = Severity(message.severity)
    return Diagnostic(message.code, severity, place, message.text.format(**fields), message.hint.format(**fields), path)
