"""The one home of every message about the language (AG0xx): plain bokmål with named fields.

A key is a short English slug; several keys may share a code. ``hint`` says what to do and stands on a line of its own.
"""

from __future__ import annotations

from agstrategi.messages import output, reading, references, values
from agstrategi.messages.message import Message

__all__ = ["MESSAGES", "NAMES", "Message"]

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
    "AG701": "mal-feil",
    "AG702": "oppsett-feil",
    "AG710": "word-mal",
    "AG711": "stil-mangler",
    "AG712": "bilde-uten-plass",
    "AG713": "tabell-for-bred",
    "AG730": "regneark",
    "AG722": "bilde-ubrukelig",
    "AG723": "tegn-uten-skrift",
    "AG724": "side-avvist",
    "AG731": "plakat-full",
    "AG732": "plakat-tom",
    "AG733": "plakat-flere-sider",
    "AG734": "plakat-tettskrevet",
    "AG740": "profil-farge",
    "AG741": "profil-skrift",
    "AG742": "profil-logo",
}
"""The readable name of each code."""

MESSAGES: dict[str, Message] = {
    **reading.MESSAGES,
    **values.MESSAGES,
    **references.MESSAGES,
    **output.MESSAGES,
}
