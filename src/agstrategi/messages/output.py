"""Messages about templates, settings and what is made: AG7xx."""

from __future__ import annotations

from agstrategi.messages.message import Message

MESSAGES: dict[str, Message] = {
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
    "template-empty-folder": Message(
        "AG701", "mappen har ingen maler", "en mal heter for eksempel «seksjon.html.j2»; se maler/LESMEG.md"
    ),
    "template-unknown": Message("AG701", "«{name}» er ikke navnet på noen mal", "{hint}"),
    "template-outside": Message("AG701", "malen er en lenke ut av mappen", "legg selve filen i mappen"),
    "template-unreadable": Message("AG701", "malen kan ikke leses: {why}"),
    "template-encoding": Message(
        "AG701", "malen er ikke lagret som UTF-8 (byte {byte})", "lagre filen på nytt som UTF-8"
    ),
    # Pictures in any document: AG722. Pages (writers/pdf.py): AG723, AG724.
    "template-typst": Message(
        "AG701", "Typst stoppet i malen: {what}", "maler/LESMEG.md sier hva en mal for PDF eller plakat kan bruke"
    ),
    "picture-unusable": Message(
        "AG722",
        "bildet «{name}» kan ikke vises: {why}",
        "beskrivelsen av bildet står der bildet skulle stått",
        "advarsel",
    ),
    "sign-without-font": Message(
        "AG723",
        "tegnet «{sign}» ({code}) finnes ikke i skriften, så {what} er ikke laget",
        "bytt ut tegnet, eller velg en skrift som har det",
    ),
    "page-refused": Message(
        "AG724",
        "{what} er ikke laget, for dette lar seg ikke sette: {why}",
        "skriv det enklere, eller meld fra om feilen",
    ),
    # The poster (writers/poster): AG731 what was left out, AG732 to AG734 the page as a whole.
    "poster-value-texts": Message(
        "AG731", "plakaten har ikke plass til tekstene til verdiene, bare til navnene", "{advice}", "merknad"
    ),
    "poster-points": Message(
        "AG731", "plakaten har ikke plass til {count} av {total} punkter på kortet {owner}", "{advice}", "merknad"
    ),
    "poster-points-of-many": Message(
        "AG731", "plakaten har ikke plass til {count} av {total} punkter, på {cards} av kortene", "{advice}", "merknad"
    ),
    "poster-sub-goals": Message(
        "AG731", "plakaten har ikke plass til {count} av {total} delmål", "{advice}", "merknad"
    ),
    "poster-area-goals": Message(
        "AG731", "plakaten har ikke plass til {count} av {total} mål på kortene", "{advice}", "merknad"
    ),
    "poster-cards": Message("AG731", "plakaten har ikke plass til {count} av {total} kort", "{advice}", "advarsel"),
    "poster-goals": Message("AG731", "plakaten har ikke plass til {count} av {total} mål", "{advice}", "advarsel"),
    "poster-values": Message("AG731", "plakaten har ikke plass til {count} av {total} verdier", "{advice}", "advarsel"),
    "poster-vision": Message("AG731", "plakaten har ikke plass til visjonen", "{advice}", "advarsel"),
    "poster-empty": Message(
        "AG732",
        "strategien har ingenting å vise på en plakat, så den er ikke laget",
        "plakaten viser «visjon», «verdier», «mål» og «satsingsområder»",
    ),
    "poster-pages": Message(
        "AG733", "plakaten er ikke laget, for den fikk ikke plass på én side", "gjør tittelen kortere"
    ),
    "template-poster-pages": Message(
        "AG733",
        "plakaten er ikke laget, for malen gir {count} sider",
        "en plakat er én side; «plass.typ» finner skriften som gir plass til alt",
    ),
    "poster-small": Message(
        "AG734",
        "plakaten er tettskrevet: Det meste står med skrift på {size} punkt",
        "dette er det lengste punktet; et «kortnavn» på mål, hovedgrep og tiltak gir større skrift",
        "merknad",
    ),
    # Word (writers/docx): AG710 the reference document, AG711 its styles, AG712 and AG713 what Word has no room for.
    "reference-missing": Message("AG710", "finner ikke Word-malen", "se at navnet og mappen er riktige"),
    "reference-unreadable": Message("AG710", "Word-malen kan ikke leses", "lukk den hvis den er åpen i Word"),
    "reference-no-word": Message(
        "AG710",
        "filen er ikke et Word-dokument, eller den er skadet",
        "åpne den i Word, og lagre den på nytt som .docx",
    ),
    "reference-old-or-locked": Message(
        "AG710",
        "filen er et gammelt Word-dokument (.doc), eller den har passord",
        "åpne den i Word, og lagre den som .docx uten passord",
    ),
    "reference-macros": Message(
        "AG710", "Word-malen har makroer", "åpne den i Word, og lagre den som .docx, altså uten makroer"
    ),
    "reference-too-large": Message(
        "AG710", "Word-malen er for stor", "ta bort store bilder og innhold som ikke trengs"
    ),
    "reference-locked": Message(
        "AG710", "Word-malen er låst for endringer; dokumentet blir ikke låst", severity="merknad"
    ),
    "style-missing": Message(
        "AG711",
        "Word-malen har ikke stilene {names}; de får programmets eget utseende",
        "bruk hver av dem én gang i malen, og lagre den",
        "merknad",
    ),
    "picture-not-in-word": Message(
        "AG712",
        "Word kan ikke vise bildet «{name}»; beskrivelsen står i stedet",
        "lagre det som PNG eller JPEG, med sider på under 20 000 bildepunkter",
        "advarsel",
    ),
    "table-too-wide": Message(
        "AG713",
        "tabellen har {count} kolonner, og ingen side er bred nok; den står som liste",
        "del den i flere tabeller",
        "merknad",
    ),
    "sheet-empty": Message(
        "AG730",
        "strategien har ingen tiltak, så regnearket har bare overskrifter",
        "tiltak skrives under «tiltak» på mål, satsingsområder og hovedgrep",
        severity="merknad",
    ),
    "sheet-cell-long": Message(
        "AG730",
        "teksten er for lang til en celle i Excel og er kortet ned der",
        "en celle har plass til 32 767 tegn; i csv står alt",
        severity="advarsel",
    ),
    "settings-unreadable": Message("AG702", "filen kan ikke leses", "lagre den på nytt som UTF-8"),
    "settings-syntax": Message("AG702", "skrivefeil i filen", "skriv for eksempel: {example}"),
    "settings-key": Message("AG702", "ukjent nøkkel «{key}»", "{hint}"),
    "settings-not-text": Message("AG702", "«mal» skal være navnet på en mappe", 'skriv for eksempel: mal = "maler"'),
    "settings-not-table": Message("AG702", "«{key}» skal ha nøkler under seg", "skriv [{key}] på en linje for seg"),
    "settings-not-list": Message(
        "AG702", "«{key}» skal være en liste med regler", 'skriv for eksempel: {key} = ["AG204", "AG6"]'
    ),
    "settings-not-levels": Message(
        "AG702", "«alvor» skal ha regler under seg", 'skriv [regler.alvor], og under det for eksempel: AG204 = "feil"'
    ),
    "settings-poster": Message(
        "AG702", "«plakat» skal ha nøkler under seg", 'skriv [plakat] på en linje for seg, og under den papir = "A4"'
    ),
    "settings-paper": Message(
        "AG702", "plakaten kan ikke lages på papiret «{paper}»", 'skriv papir = "A3" eller papir = "A4"'
    ),
    "settings-always": Message("AG702", "«{word}» kan ikke velges eller slås av", "{hint}"),
    "settings-no-rule": Message("AG702", "regelen «{word}» finnes ikke", "{hint}"),
    "settings-no-level": Message("AG702", "«{level}» er ikke et alvor", "velg blant {choices}"),
    "settings-not-document": Message(
        "AG702", "«referanse» skal være navnet på et Word-dokument", 'skriv for eksempel: referanse = "kommune.docx"'
    ),
    "settings-no-document": Message(
        "AG702", "finner ikke Word-malen «{file}»", "skriv veien dit fra mappen som agstrategi.toml ligger i"
    ),
    "settings-no-folder": Message(
        "AG702", "finner ikke mappen «{folder}»", "skriv veien dit fra mappen som agstrategi.toml ligger i"
    ),
    # The municipality's look (cli/looks.py): AG740 its colour, AG741 its font, AG742 its logo.
    "profile-not-colour": Message(
        "AG702",
        "«farge» skal være en farge, skrevet som # og tre eller seks tegn",
        'skriv for eksempel: farge = "#0b4a6f"',
    ),
    "profile-pale": Message(
        "AG740",
        "fargen «{colour}» er for lys: skrevet på sin egen lyse bunn har den kontrasten {found}:1,"
        " og WCAG 2.1 AA krever 4,5:1",
        "dokumentene bruker «{near}», den nærmeste som går an",
        "advarsel",
    ),
    "profile-not-font": Message(
        "AG702", "«skrift» skal være navnet på én skrift", 'skriv for eksempel: skrift = "Calibri"'
    ),
    "profile-font-missing": Message(
        "AG741",
        "skriften «{font}» finnes ikke på denne maskinen, så PDF-en bruker programmets egen",
        "{hint}",
        "advarsel",
    ),
    "profile-not-logo": Message(
        "AG702", "«logo» skal være navnet på en bildefil", 'skriv for eksempel: logo = "logo.svg"'
    ),
    "profile-no-logo": Message(
        "AG702", "finner ikke logoen «{file}»", "skriv veien dit fra mappen som agstrategi.toml ligger i"
    ),
    "profile-logo-unusable": Message(
        "AG742",
        "bildet «{file}» kan ikke være logo{where}: {why}",
        "lagre det på nytt som PNG, JPEG eller SVG; til da er dokumentet uten logo",
        "advarsel",
    ),
}
