"""The language's own findings (AG0xx) and those of templates and settings (AG7xx), in short, for the list of rules."""

from __future__ import annotations

from agstrategi.diagnostics import Severity
from agstrategi.messages import NAMES
from agstrategi.rules.base import Rule


def _rule(code: str, what: str, mend: str, why: str = "", severity: Severity = Severity.FEIL) -> Rule:
    return Rule(code, NAMES[code], severity, what, why, "", "", mend, {})


LANGUAGE: tuple[Rule, ...] = (
    _rule(
        "AG001",
        "Filen kan ikke leses: feil tegnsett, tegn som ikke kan stå i en tekst, for stor eller for dypt innrykket.",
        "Lagre filen på nytt som UTF-8, og slett tegnene meldingen nevner.",
    ),
    _rule(
        "AG002",
        "Filen er ikke gyldig YAML.",
        "Se på linjen og den over: mangler det innrykk, mellomrom etter kolon eller anførselstegn?",
    ),
    _rule("AG003", "Den samme nøkkelen står to ganger.", "Ta bort den ene, eller slå dem sammen."),
    _rule(
        "AG004",
        "Anker, alias, merkelapp eller fletting i YAML (`&`, `*`, `!`, `<<`).",
        "Skriv teksten helt ut. Er tegnet en del av teksten, setter du den i anførselstegn.",
        "Slike snarveier kan skjule hva som står i strategien, og noen av dem kan stoppe en maskin.",
    ),
    _rule(
        "AG010",
        "En nøkkel som ikke finnes, eller som ikke hører til her.",
        "Se forslaget i hintet.",
        "Ble den oversett, ville teksten under den forsvinne uten at noen merket det.",
    ),
    _rule("AG011", "En nøkkel som må være med, mangler.", "Legg den til."),
    _rule(
        "AG012",
        "En verdi som ikke kan stå under nøkkelen, eller en tekst som ville blitt en annen: en celle for mye, et punkt "
        "med et annet nummer.",
        "Hintet sier hva som er lov.",
    ),
    _rule(
        "AG013",
        "En overskrift inne i en tekst.",
        "Lag et `kapittel` av det som følger. Skal tegnet vises, skriver du `\\#`.",
        "Overskrifter lages av kapitlene, så nivåene og innholdsfortegnelsen blir riktige.",
    ),
    _rule("AG014", "En blokk som ikke sier hva den er, eller som er to ting.", "Ta med én av nøklene for blokker."),
    _rule("AG020", "Den samme id-en to ganger.", "Gi den ene en annen id."),
    _rule(
        "AG021",
        "En henvisning til noe som ikke finnes, eller en fotnote eller adresse som teksten over ikke viser til.",
        "Se forslaget i hintet.",
    ),
    _rule("AG022", "Den samme nøkkelen i to filer.", "Slå dem sammen i den ene filen."),
    _rule(
        "AG023",
        "En fil som ikke finnes, eller som ligger utenfor strategiens mappe.",
        "Se etter om navnet er rett, eller flytt filen inn i mappen.",
    ),
    _rule(
        "AG024",
        "En `vis` som viser seg selv, også der ingenting viser ringen ennå, eller det samme hundrevis av ganger.",
        "Ta bort én av visningene i ringen.",
    ),
    _rule(
        "AG030",
        "Et unntak som ikke kan brukes: uten grunn, fra en regel som ikke finnes, skrevet feil, eller inne i en tekst.",
        "Skriv `# agstrategi: unntak AG204 – grunnen til unntaket`.",
        "Den som leser filen neste gang, må kunne se hvorfor noen lot det stå.",
    ),
    _rule(
        "AG031",
        "Et unntak som ikke treffer noe.",
        "Ta det bort, eller flytt det til linjen det gjelder.",
        "Det som ikke lenger trengs, kan skjule den neste feilen på samme linje.",
        Severity.MERKNAD,
    ),
    _rule("AG701", "Noe er galt i en av kommunens egne maler.", "Se hva en mal kan bruke, i `maler/LESMEG.md`."),
    _rule("AG702", "Noe er galt i `agstrategi.toml`.", "Hintet sier hva som kan stå der."),
    _rule(
        "AG710",
        "Word-malen kan ikke brukes.",
        "Åpne malen i Word, og lagre den som vanlig .docx uten makroer og passord.",
    ),
    _rule(
        "AG711",
        "Word-malen mangler stiler som dokumentet trenger.",
        "Bruk stilene én gang i malen, og lagre den. Ellers får de programmets eget utseende.",
        severity=Severity.MERKNAD,
    ),
    _rule(
        "AG712",
        "Et bilde som Word ikke kan vise.",
        "Lagre bildet som PNG eller JPEG.",
        "Beskrivelsen av bildet står der bildet skulle stått.",
        Severity.ADVARSEL,
    ),
    _rule(
        "AG713",
        "En tabell med så mange kolonner at ingen side er bred nok.",
        "Del den i flere tabeller. Ellers står den som liste.",
        severity=Severity.MERKNAD,
    ),
    _rule(
        "AG722",
        "Et bilde som ikke kan vises.",
        "Lagre bildet på nytt som SVG, PNG eller JPEG, under 20 MB, uten skript og uten noe som hentes utenfra.",
        "Beskrivelsen av bildet står der bildet skulle stått.",
        Severity.ADVARSEL,
    ),
    _rule(
        "AG723",
        "Et tegn som ingen skrift i PDF-en har.",
        "Bytt ut tegnet, eller velg en skrift som har det.",
        "En leser ville sett en tom rute.",
    ),
    _rule("AG724", "Noe som ikke lar seg sette på en side.", "Skriv det enklere, eller meld fra om feilen."),
    _rule(
        "AG730",
        "Regnearket har ikke plass til alt, eller har ingen tiltak.",
        "Hintet sier hva som mangler.",
        severity=Severity.ADVARSEL,
    ),
    _rule(
        "AG731",
        "Noe fikk ikke plass på plakaten, selv med den minste skriften.",
        "Gi mål, hovedgrep og tiltak et `kortnavn`, eller velg A3 med `papir` under `[plakat]` i `agstrategi.toml`.",
        "Mindre skrift kan ikke leses på en vegg. Først går tekstene til verdiene ut, så de siste punktene på kortene."
        " Går et helt kort, et mål, en verdi eller visjonen ut, er det en advarsel.",
        Severity.MERKNAD,
    ),
    _rule(
        "AG732",
        "En plakat uten noe å vise.",
        "Skriv `visjon`, `verdier`, `mål` eller `satsingsområder`.",
        "Plakaten blir ikke laget.",
    ),
    _rule(
        "AG733",
        "En plakat på flere sider.",
        "Gjør tittelen kortere. Er malen kommunens egen, se i `maler/LESMEG.md` hvordan den finner plass.",
        "En plakat er én side, så den blir ikke laget.",
    ),
    _rule(
        "AG734",
        "En plakat som har plass til alt, men med liten skrift.",
        "Gi mål, hovedgrep og tiltak et `kortnavn`.",
        "En plakat skal kunne leses på avstand.",
        Severity.MERKNAD,
    ),
    _rule(
        "AG740",
        "Fargen i `[profil]` er for lys til tekst.",
        "Velg en mørkere farge, for eksempel den som hintet nevner.",
        "Kravene til universell utforming (WCAG 2.1 AA) er en kontrast på minst 4,5:1 mellom tekst og bunn.",
        Severity.ADVARSEL,
    ),
    _rule(
        "AG741",
        "Skriften i `[profil]` finnes ikke på maskinen.",
        "Installer skriften, eller bygg PDF-en på en maskin som har den.",
        "En PDF har skriften med seg, så den må finnes der PDF-en lages.",
        Severity.ADVARSEL,
    ),
    _rule(
        "AG742",
        "Logoen i `[profil]` kan ikke vises.",
        "Lagre den på nytt som PNG, JPEG eller SVG, uten skript og uten noe som hentes utenfra.",
        severity=Severity.ADVARSEL,
    ),
)
