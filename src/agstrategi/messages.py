"""The one home of every message about the language (AG0xx): plain bokmål with named fields.

A key is a short English slug; several keys may share a code. ``hint`` says what to do and stands on a line of its own.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """What a finding says: its code, the message and the hint, both with ``{named}`` fields."""

    code: str
    text: str
    hint: str = ""


NAMES: dict[str, str] = {
    "AG001": "uleselig",
    "AG002": "ikke-yaml",
    "AG003": "nøkkel-dobbelt",
    "AG004": "anker",
    "AG010": "ukjent-nøkkel",
    "AG011": "nøkkel-mangler",
    "AG012": "feil-verdi",
    "AG013": "overskrift-i-tekst",
    "AG014": "blokk-slag",
    "AG020": "id-dobbelt",
    "AG021": "ukjent-henvisning",
    "AG022": "nøkkel-i-to-filer",
    "AG023": "fil-mangler",
    "AG024": "vis-i-ring",
    "AG030": "unntak-uten-grunn",
    "AG031": "unntak-uten-treff",
}

MESSAGES: dict[str, Message] = {
    "unknown-key": Message("AG010", "ukjent nøkkel «{key}»", "{advice}"),
}
