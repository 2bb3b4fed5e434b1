"""What a rule is: its facts in words, and a function that finds where it is broken.

A rule is one file ``agNNN_name.py`` in this folder with ``RULE`` (a ``Rule``) and ``check(case) -> Iterator[Hit]``;
``registry.rules()`` finds it. Codes are the contract and never change meaning.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from agstrategi.diagnostics import Path, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's facts, all in plain bokmål for authors.

    ``severity`` is the default, None for a rule that is off until asked for. ``rises_at`` is the status at which it
    counts one step more. ``messages`` is the one home of what it says: a template with ``{named}`` fields for each
    key that ``check`` uses. ``what`` is one line on what it finds; ``why`` why that matters; ``bad`` and ``good`` short
    YAML examples; ``mend`` what to do; ``source`` a law, agreement or guidance, where there is one.
    """

    code: str
    name: str
    severity: Severity | None
    what: str
    why: str
    bad: str
    good: str
    mend: str
    messages: Mapping[str, str]
    source: str = ""
    rises_at: Literal["", "høring", "vedtatt"] = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a rule is broken.

    ``path`` is the path of the value (author's keys, ``punkter`` of collections); ``span`` the characters in it
    (start, end), None for all of it; ``at_key`` points at the key instead. ``message`` is a key of the rule's
    ``messages`` and ``fields`` its named fields; ``hint`` says what to do here, where that is more than ``mend``.
    ``severity`` is what this hit counts before the status raises it, where that is not the rule's own default.
    """

    path: Path
    message: str = "funn"
    fields: Mapping[str, object] = field(default_factory=dict, hash=False)
    span: tuple[int, int] | None = None
    at_key: bool = False
    hint: str = ""
    severity: Severity | None = None


_CODE = re.compile(r"`([^`]+)`")
_BETWEEN = re.compile(r"(?<=[^.…0-9])\. +(?=[A-ZÆØÅ«])")


def without_code(words: str) -> str:
    """Write what stands as code in a rule's facts with quotation marks, for readers of plain text."""
    return _CODE.sub(r"«\1»", words)


def as_hint(mend: str) -> str:
    """Make a rule's ``mend`` a hint, worded as the language's own: no capital, no final point, sentences joined."""
    return "; ".join(map(_small, _BETWEEN.split(without_code(mend).removesuffix("."))))


def _small(sentence: str) -> str:
    is_name = sentence[1:2].isupper()
    return sentence if is_name else sentence[:1].lower() + sentence[1:]
