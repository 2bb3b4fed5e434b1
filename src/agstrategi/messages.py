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
    "AG701": "mal-feil",
}

MESSAGES: dict[str, Message] = {
    "unknown-key": Message("AG010", "ukjent nøkkel «{key}»", "{advice}"),
    "template-syntax": Message("AG701", "skrivefeil i malen: {what}", "se hva en mal kan bruke, i maler/LESMEG.md"),
    "template-undefined": Message(
        "AG701", "malen bruker {what}, som ikke finnes", "navnene en mal kan bruke, står i maler/LESMEG.md"
    ),
    "template-none": Message("AG701", "malen skriver ut noe som er tomt", "spør først om det er noe der: {{% if … %}}"),
    "template-value": Message(
        "AG701",
        "malen skriver ut {what}, som ikke er tekst",
        "skriv ut et felt i det, eller gå gjennom det med {{% for … %}}",
    ),
    "template-refused": Message("AG701", "malen prøver å {what}; det er ikke lov i en mal"),
    "template-not-found": Message("AG701", "malen henter «{name}», som ikke finnes", "standardmalene heter standard/…"),
    "template-endless": Message(
        "AG701", "malen kaller seg selv uten ende", "for å hente standardmalen: standard/ foran navnet"
    ),
    "template-crash": Message("AG701", "malen stoppet: {what}"),
    "template-too-large": Message("AG701", "malen, eller det den lager, er for stor"),
    "template-no-folder": Message("AG701", "mappen med maler finnes ikke"),
    "template-unknown": Message("AG701", "«{name}» er ikke navnet på noen mal", "{hint}"),
    "template-outside": Message("AG701", "malen er en lenke ut av mappen", "legg selve filen i mappen"),
    "template-unreadable": Message("AG701", "malen kan ikke leses: {why}"),
    "template-encoding": Message(
        "AG701", "malen er ikke lagret som UTF-8 (byte {byte})", "lagre filen på nytt som UTF-8"
    ),
}
