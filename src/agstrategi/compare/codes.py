"""The codes of changes: how much each counts, and what it is called. A code never changes its meaning.

``what`` is bokmål, for the guide and the published table; a report words its changes in the document's own language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from agstrategi.compare.result import GRADES, Grade


class Code(NamedTuple):
    """A kind of change: its code, its readable name, its usual grade and what it says (bokmål)."""

    code: str
    name: str
    grade: Grade
    what: str


_TABLE = """
D101 tiltak-utgått-ugjort | et tiltak er tatt ut uten å være gjort: det var planlagt, i gang eller utsatt
D102 tiltak-utgått-ukjent | et tiltak er tatt ut, og den gamle strategien sier ikke om det er gjort
D103 frist-utsatt | en frist er flyttet fram i tid
D104 frist-fjernet | en frist er tatt ut
D105 forpliktelse-svekket | «skal» eller «må» er blitt til «bør», «kan», «vil» eller lignende
D106 nektelse-endret | «ikke», «aldri» eller «ingen» er kommet inn i eller tatt ut av en forpliktelse
D107 tall-endret-i-forpliktelse | et tall er endret i et mål, et hovedgrep eller et tiltak
D108 målverdi-endret | verdien som en indikator skal nå, er endret
D109 tiltak-stanset | et tiltak har fått status utsatt eller avbrutt
D110 ansvar-fjernet | ingen har lenger ansvar for et tiltak som noen hadde ansvar for
D111 utgått | en verdi, et mål, et satsingsområde eller et hovedgrep er tatt ut
D112 nytt | en verdi, et mål, et satsingsområde eller et hovedgrep er kommet til
D113 visjon-endret | visjonen er endret
D114 kommune-endret | strategien gjelder en annen kommune
D201 tiltak-utgått-ferdig | et tiltak som var fullført eller avbrutt, er tatt ut
D202 tiltak-nytt | et tiltak er kommet til
D203 frist-ny-runde | et tiltak som var fullført, har fått en ny frist
D204 frist-framskyndet | en frist er flyttet nærmere
D205 frist-satt | et tiltak uten frist har fått en
D206 forpliktelse-skjerpet | «bør», «kan», «vil» eller lignende er blitt til «skal» eller «må»
D207 tall-endret | et tall er endret i annen tekst enn mål, hovedgrep og tiltak
D208 nektelse-endret-ellers | «ikke», «aldri» eller «ingen» er kommet inn i eller tatt ut av annen tekst
D209 status-endret | et tiltak har fått en annen status
D210 ansvar-endret | noen andre har fått ansvaret
D211 kostnad-endret | kostnaden er endret
D212 omskrevet | ordene er endret
D213 delt | én er blitt til flere
D214 slått-sammen | flere er blitt til én
D215 flyttet | står et annet sted i strategien
D216 utgått-ellers | noe annet enn de viktigste delene er tatt ut
D217 nytt-ellers | noe annet enn de viktigste delene er kommet til
D218 nummer-endret | nummeret foran er endret
D219 identitet-endret | periode, vedtak, status, begreper eller andre opplysninger om strategien er endret
D220 opplysning-endret | start, kilde, faktorer eller en annen opplysning er endret
D221 usikkert-par | vi er ikke sikre på at den nye avløser den gamle
D222 ord-byttet | et ord er byttet ut med et annet på flere steder
D301 rekkefølge | står i en annen rekkefølge
D302 skrivemåte | tegn, stor bokstav, bøyning eller skrivemåte er endret
D303 kortnavn-endret | navnet som brukes i lister og tabeller, er endret
D304 lenke-endret | en adresse eller fil er endret
D305 rekkefølge-i-felt | de samme i en annen rekkefølge
D306 avsnitt-delt-eller-slått-sammen | de samme ordene er delt i avsnitt på en annen måte
"""
_GRADE = dict(zip("123", GRADES, strict=True))


def _read(line: str) -> Code:
    head, _, what = line.partition(" | ")
    code, name = head.split()
    return Code(code, name, _GRADE[code[1]], what)


CODES: Mapping[str, Code] = {code.code: code for code in map(_read, _TABLE.strip().splitlines())}
"""Every code, in order."""

OFF = "av"
LEVELS = (*(grade.value for grade in Grade), OFF)
"""What a code's grade may be set to."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader asks for: ``severity`` gives a code or its name another level, ``av`` sets it aside.

    A change that is set aside keeps its code and has no grade: it is compared and applied, and never told of.
    """

    severity: Mapping[str, str] = field(default_factory=dict)

    def grade(self, code: str) -> Grade | None:
        """Give how much a code counts; None where it is set aside."""
        usual = CODES[code]
        own = self.severity.get(code) or self.severity.get(usual.name)
        if own is None:
            return usual.grade
        return None if own == OFF else Grade(own)
