"""The one home of every message about the language (AG0xx): plain bokmål with named fields.

A key is a short English slug; several keys may share a code. ``hint`` says what to do and stands on a line of its own.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """What a finding says: its code, the message and the hint, both with ``{named}`` fields, and how much it counts."""

    code: str
    text: str
    hint: str = ""
    severity: str = "feil"


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

MESSAGES: dict[str, Message] = {
    "unknown-key": Message("AG010", "ukjent nøkkel «{key}»", "her kan det stå {keys}"),
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
    # Reading (source/): AG001 not readable, AG002 not YAML, AG003, AG004, and files and folders as such.
    "not-utf8-letter": Message(
        "AG001",
        "filen er ikke lagret som UTF-8: «{letter}» i «{word}» er lagret på en annen måte",
        "åpne filen i Notisblokk, velg Fil og Lagre som, velg UTF-8 under Koding, lagre, og se at æ, ø og å er riktige",
    ),
    "not-utf8-character": Message(
        "AG001",
        "filen er ikke lagret som UTF-8: tegnet her kan ikke leses",
        "åpne filen i Notisblokk, velg Fil og Lagre som, velg UTF-8 under Koding, lagre, og se at æ, ø og å er riktige",
    ),
    "utf16-unmarked": Message(
        "AG001",
        "filen ser ut til å være lagret som UTF-16, og kan ikke leses",
        "lagre filen som UTF-8: i Notisblokk velger du Fil og Lagre som, og UTF-8 under Koding",
    ),
    "utf16-broken": Message(
        "AG001",
        "filen er lagret som UTF-16, men er ødelagt her",
        "hent fram en eldre utgave av filen, og lagre den som UTF-8",
    ),
    "not-text-word-or-zip": Message(
        "AG001",
        "filen er et Word-dokument eller en zip-fil, ikke en strategi i YAML",
        "oppgi en fil som slutter på .yaml; «agstrategi init KOMMUNE» lager en å begynne med",
    ),
    "not-text-old-word": Message(
        "AG001",
        "filen er et gammelt Word- eller Excel-dokument, ikke en strategi i YAML",
        "oppgi en fil som slutter på .yaml; «agstrategi init KOMMUNE» lager en å begynne med",
    ),
    "not-text-pdf": Message(
        "AG001",
        "filen er en PDF, ikke en strategi i YAML",
        "oppgi en fil som slutter på .yaml; «agstrategi init KOMMUNE» lager en å begynne med",
    ),
    "control-character": Message(
        "AG001",
        "usynlig kontrolltegn i teksten ({code})",
        "slett tegnet: sett markøren bak det og trykk slett bakover, eller skriv ordet på nytt",
    ),
    "character-nul": Message(
        "AG001",
        "tomt tegn i filen ({code}); filen kan være ødelagt, eller er ikke en tekstfil",
        "slett tegnet, eller hent fram en eldre utgave av filen og lagre den som UTF-8",
    ),
    "character-cell": Message(
        "AG001", "usynlig tegn i teksten ({code}), fra en tabell i Word", "slett tegnet, eller skriv ordet på nytt"
    ),
    "character-line-break": Message(
        "AG001", "usynlig linjeskift i teksten ({code}), fra Word", "slett tegnet og skriv et mellomrom i stedet"
    ),
    "character-page-break": Message("AG001", "usynlig sideskift i teksten ({code})", "slett tegnet"),
    "character-hard-hyphen": Message(
        "AG001", "usynlig bindestrek i teksten ({code}), fra Word", "slett tegnet og skriv en vanlig bindestrek"
    ),
    "character-soft-hyphen": Message("AG001", "usynlig orddeling i teksten ({code}), fra Word", "slett tegnet"),
    "character-byte-order-mark": Message(
        "AG001", "usynlig tegn i teksten ({code})", "slett tegnet, eller skriv ordet på nytt"
    ),
    "character-misread": Message(
        "AG001",
        "usynlig tegn i teksten ({code}); her sto det trolig «{meant}» før filen ble konvertert",
        "skriv «{meant}» i stedet, og se over resten av teksten",
    ),
    "direction-character": Message(
        "AG001",
        "usynlig tegn som snur skriveretningen ({code}): teksten vises ikke slik den er skrevet",
        "slett tegnet, eller skriv ordet på nytt",
    ),
    "file-too-large": Message(
        "AG001",
        "filen er for stor: en strategi kan være på høyst {limit} MB til sammen",
        "se om dette er riktig fil; bilder og vedlegg skal ligge i egne filer",
    ),
    "too-many-values": Message(
        "AG001",
        "filen har for mange verdier til å være en strategi",
        "se om dette er riktig fil, eller del den i flere",
    ),
    "too-many-findings": Message(
        "AG001",
        "over {limit} feil i filen; resten er ikke lest",
        "se om dette er riktig fil, og rett de første feilene",
    ),
    "too-deep": Message(
        "AG001",
        "for mange nivåer inni hverandre (flere enn {limit})",
        "se etter klammer som ikke er lukket, eller linjer som rykkes stadig lenger inn",
    ),
    "file-missing": Message("AG023", "finner ikke «{name}»", "se etter skrivefeil i navnet, og om filen er flyttet"),
    "file-misspelt": Message("AG023", "finner ikke «{name}»", "mente du «{near}»?"),
    "file-no-access": Message(
        "AG001",
        "får ikke åpnet «{name}»",
        "se om du har tilgang til filen, og lukk andre programmer som bruker den",
    ),
    "file-unreadable": Message(
        "AG001", "får ikke lest «{name}»", "se om dette er en vanlig fil, og om disken den ligger på er tilgjengelig"
    ),
    "folder-without-strategy": Message(
        "AG023",
        "mappen «{name}» har ingen strategi.yaml",
        "oppgi mappen eller filen strategien ligger i; «agstrategi init KOMMUNE» lager en å begynne med",
    ),
    "folder-with-other": Message(
        "AG023",
        "mappen «{name}» har ingen strategi.yaml",
        "oppgi filen selv, «{other}», eller gi den navnet strategi.yaml",
    ),
    "git-missing": Message(
        "AG023",
        "tidligere versjoner leses med programmet git, som ikke er på denne maskinen",
        "installer git, eller oppgi en fil eller mappe med den tidligere strategien",
    ),
    "git-nowhere": Message(
        "AG023",
        "finner ingen versjoner i git her («{folder}»)",
        "stå i mappen som git følger; «git log» skal virke der",
    ),
    "git-unknown-version": Message(
        "AG023",
        "git kjenner ingen versjon «{ref}»",
        "skriv en merkelapp, en gren eller for eksempel HEAD~3; «git tag» og «git log» viser hva som finnes",
    ),
    "git-no-such-path": Message(
        "AG023", "finner ikke «{path}» i versjonen «{ref}»", "«git ls-tree -r --name-only {ref}» viser filene i den"
    ),
    "link-outside": Message(
        "AG023",
        "«{name}» er en lenke ut av strategiens mappe, og blir ikke lest",
        "legg det lenken peker på i mappen i stedet for lenken",
    ),
    "key-in-two-files": Message(
        "AG022",
        "«{key}» står to steder: her og i {first}",
        "behold det ene stedet og slett det andre; bare det første er lest",
    ),
    "key-file-repeats-key": Message(
        "AG010",
        "«{key}:» står både som filnavn og øverst i filen",
        "slett linjen «{key}:» og rykk resten av filen ut; filen skal bare ha det som hører til «{key}»",
    ),
    "folder-in-list": Message(
        "AG010",
        "en mappe inne i mappen «{list}» blir ikke lest",
        "legg filene rett i mappen «{list}», eller flytt mappen ut",
    ),
    "item-file-is-list": Message(
        "AG012",
        "filen har en liste, men skal ha ett punkt",
        "slett bindestreken foran punktet; er det flere punkter, får hvert sin fil",
    ),
    "empty-file": Message("AG002", "filen er tom", "«agstrategi init KOMMUNE» lager en strategi å begynne med"),
    "top-is-list": Message(
        "AG012",
        "filen begynner med et listepunkt, men skal ha nøkler øverst",
        "begynn med «strategi:» og sett listen under nøkkelen den hører til, for eksempel «verdier:»",
    ),
    "top-is-text": Message(
        "AG012",
        "filen har bare tekst, men skal ha nøkler øverst",
        "begynn med «strategi:»; se etter kolon som mangler, eller som mangler mellomrom etter seg",
    ),
    "duplicate-key": Message(
        "AG003",
        "«{key}» står to ganger her; første gang på linje {line}",
        "behold den ene, eller slå dem sammen; bare den første er lest",
    ),
    "anchor": Message(
        "AG004",
        "ordet «{name}» foran verdien er et anker, og anker kan ikke brukes her",
        "slett det; er det en del av teksten, setter du hele teksten i anførselstegn",
    ),
    "alias": Message(
        "AG004",
        "«{name}» viser til et anker, og anker kan ikke brukes her",
        "skriv det som skal stå her; er det en del av teksten, setter du hele teksten i anførselstegn",
    ),
    "tag": Message(
        "AG004",
        "ordet «{name}» foran verdien er en typemerking, og den kan ikke brukes her",
        "slett det; er det en del av teksten, setter du hele teksten i anførselstegn",
    ),
    "merge-key": Message(
        "AG004", "«<<» henter nøkler fra et annet sted, og det går ikke her", "skriv nøklene som skal stå her"
    ),
    "key-not-text": Message(
        "AG012",
        "her skal det stå et ord som nøkkel, ikke en klamme",
        "er det tekst som begynner med klamme, setter du hele teksten i anførselstegn",
    ),
    "empty-key": Message(
        "AG002", "det står et kolon uten noe foran", "skriv nøkkelen foran kolonet, eller sett teksten i anførselstegn"
    ),
    "not-yaml": Message(
        "AG002",
        "filen kan ikke leses videre herfra",
        "se etter feil innrykk, kolon eller anførselstegn på denne linjen og linjen over",
    ),
    "second-document": Message(
        "AG002",
        "filen har to dokumenter: linjen «---» deler den",
        "slett linjen med «---», eller legg det andre dokumentet i en egen fil",
    ),
    "after-the-end": Message(
        "AG002", "det står mer etter at dokumentet er slutt", "slett linjen «...» over, eller det som står etter den"
    ),
    "tab-indent": Message(
        "AG002",
        "linjen er rykket inn med tabulator",
        "bruk mellomrom i stedet for tabulator, like mange som linjene rundt i samme gruppe",
    ),
    "unclosed-quote": Message(
        "AG002",
        "anførselstegnet som åpner her, blir ikke lukket der det skal",
        "sett {mark} der teksten slutter, eller slett {mark} her",
    ),
    "text-after-quote": Message(
        "AG002",
        "det står noe mer etter at anførselstegnet er lukket",
        "sett hele teksten i anførselstegn; står det {mark} i selve teksten, bruk den andre typen (\" eller ') utenfor",
    ),
    "text-after-bracket": Message(
        "AG002",
        "det står noe mer etter «{mark}»",
        "er det tekst som begynner med klamme, setter du hele teksten i anførselstegn",
    ),
    "wrong-escape": Message(
        "AG002",
        "«{escape}» kan ikke stå mellom doble anførselstegn",
        "bruk enkle anførselstegn (') rundt teksten; der er \\ et vanlig tegn",
    ),
    "glued-colon": Message(
        "AG002", "det mangler mellomrom etter kolonet i «{key}:»", "skriv «{key}: » med mellomrom etter kolonet"
    ),
    "glued-dash": Message(
        "AG002", "det mangler mellomrom etter bindestreken", "skriv «- » med mellomrom foran hvert punkt"
    ),
    "line-without-colon": Message(
        "AG002",
        "linjen er verken en nøkkel med kolon eller et punkt med bindestrek",
        "hører den til teksten over, rykkes den lenger inn; er den en nøkkel, mangler den «:»; er den et punkt, «- »",
    ),
    "key-too-deep": Message(
        "AG002",
        "«{key}:» er rykket så langt inn at den leses som en del av teksten over",
        "rykk den ut til samme kolonne som nøkkelen over; er den en del av teksten, setter du teksten i anførselstegn",
    ),
    "curly-quotes": Message(
        "AG002",
        "kolon midt i teksten bryter den av; «{mark}» holder den ikke sammen",
        "sett hele teksten i rette anførselstegn, \" eller ', utenfor dem som hører til teksten",
    ),
    "second-colon": Message(
        "AG002",
        "kolon midt i teksten bryter den av",
        "sett hele teksten i anførselstegn, eller skriv «>-» etter nøkkelen og teksten innrykket på neste linje",
    ),
    "colon-in-brackets": Message(
        "AG002",
        "kolon inni klammer må ha mellomrom etter seg, og noe foran",
        "sett inn mellomrom; hører kolonet til teksten, setter du hele teksten i anførselstegn",
    ),
    "list-on-key-line": Message(
        "AG002",
        "en liste kan ikke begynne på samme linje som nøkkelen",
        "flytt punktet til neste linje; er det tekst som begynner med bindestrek, setter du den i anførselstegn",
    ),
    "star-for-point": Message("AG002", "punkter i en liste begynner med «-», ikke «*»", "skriv «- » foran hvert punkt"),
    "reserved-start": Message(
        "AG002",
        "teksten kan ikke begynne med «{sign}» uten anførselstegn",
        "sett hele teksten i anførselstegn, eller skriv «>-» etter nøkkelen og teksten innrykket på neste linje",
    ),
    "text-after-arrow": Message(
        "AG002",
        "etter «{sign}» må teksten begynne på neste linje",
        "flytt teksten til neste linje og rykk den inn; er «{sign}» en del av teksten, sett den i anførselstegn",
    ),
    "unclosed-bracket": Message(
        "AG002",
        "klammen «{bracket}» blir ikke lukket, eller det mangler et komma inni den",
        "lukk klammen; er det tekst som begynner med klamme, setter du hele teksten i anførselstegn",
    ),
    "point-without-dash": Message(
        "AG002",
        "linjen står blant punktene i en liste, men er ikke et punkt",
        "begynn linjen med «- », eller rykk den inn under punktet eller ut til nøkkelen den hører til",
    ),
    "blank-line-of-spaces": Message(
        "AG002",
        "linjen er tom, men har mellomrom som er flere enn innrykket i teksten under",
        "slett mellomrommene, eller hele linjen",
    ),
    "wrong-indent": Message(
        "AG002",
        "linjen er rykket inn {found} mellomrom, og det passer ikke med linjene over",
        "rykk den like langt inn som de andre linjene i samme gruppe; kanskje {column} mellomrom, som på linje {line}",
    ),
    "text-in-brackets": Message(
        "AG012", "", "er det tekst som begynner med «{bracket}», setter du den i anførselstegn"
    ),
    "text-as-mapping": Message(
        "AG012",
        "",
        "kolon etter «{key}» gjør det til en nøkkel; er det en del av teksten, setter du teksten i anførselstegn",
    ),
    "unknown-key-near": Message("AG010", "ukjent nøkkel «{key}»", "mente du «{near}»?"),
    "unknown-key-glued": Message(
        "AG010", "ukjent nøkkel «{key}»", "skriv «{near}: {value}» med mellomrom etter kolonet"
    ),
    "unknown-key-inner": Message("AG010", "nøkkelen «{key}» hører ikke til her", "«{key}» står under «{home}»"),
    "unknown-key-outer": Message(
        "AG010", "nøkkelen «{key}» hører ikke til her", "flytt den ut, så den står på linje med «{sibling}»"
    ),
    "unknown-key-block": Message(
        "AG010", "nøkkelen «{key}» hører ikke til her", "i et kapittel står «- {key}: …» under «innhold»"
    ),
    "unknown-key-colon": Message(
        "AG010", "ukjent nøkkel «{key}»", "er dette tekst med kolon i, så sett den i anførselstegn: {text}"
    ),
    "unknown-key-in-collection": Message(
        "AG010",
        "ukjent nøkkel «{key}»",
        "er dette et punkt i listen, så begynn det med «- »; ellers kan det stå {keys}",
    ),
    "unknown-key-alone": Message(
        "AG010",
        "nøkkelen «{key}» kan ikke stå sammen med «{only}»",
        "begynn en ny blokk med «- » foran den, eller bruk «boks» eller «kapittel» hvis den skal høre til teksten",
    ),
    "missing-key": Message("AG011", "«{key}» mangler i {in}", "skriv for eksempel «{example}»"),
    "bad-value": Message("AG012", "verdien av «{key}» kan ikke stå slik", "se hva «{key}» tar imot, i veiledningen"),
    "several-lines": Message(
        "AG012", "«{key}» skal stå på én linje", "skriv «{key}: >-» i stedet for «|», eller sett linjene sammen til én"
    ),
    "colon-in-text": Message(
        "AG012",
        "et kolon har delt teksten i en nøkkel og en verdi",
        "sett hele teksten i anførselstegn: {text}",
    ),
    "mapping-for-text": Message(
        "AG012", "«{key}» skal være {wanted}, men har nøkler under seg: {keys}", "skriv teksten rett etter «{key}:»"
    ),
    "bracket-for-text": Message(
        "AG012", "«{key}» skal være {wanted}, men er en tom klamme", "skriv verdien rett etter «{key}:», uten klammer"
    ),
    "bracket-in-text": Message(
        "AG012", "klammene har gjort «{key}» til en liste", "sett hele teksten i anførselstegn: {text}"
    ),
    "list-for-text": Message(
        "AG012", "«{key}» skal være tekst, men er en liste", "skriv «{key}: |» og punktene som tekst under, med innrykk"
    ),
    "list-for-line": Message(
        "AG012",
        "«{key}» skal være {wanted}, men er en liste",
        "skriv verdien rett etter «{key}:», uten klammer eller «- »",
    ),
    "text-for-mapping": Message(
        "AG012", "her skal det stå {wanted} med nøkler, men det står bare tekst", "skriv for eksempel «{first}: {text}»"
    ),
    "list-for-mapping": Message(
        "AG012", "her skal det stå {wanted}, men det står en liste", "skriv nøkler som {keys}, uten «- » foran"
    ),
    "text-for-list": Message(
        "AG012", "«{key}» skal være en liste", "skriv hvert punkt på en linje for seg: «- {text}»"
    ),
    "mapping-for-list": Message("AG012", "«{key}» skal være en liste", "sett «- » foran hvert punkt i listen"),
    "bad-id": Message("AG012", "«{value}» kan ikke være id: bare små bokstaver, tall og bindestrek", "skriv «{slug}»"),
    "bad-id-empty": Message(
        "AG012", "«{value}» kan ikke være id: bare små bokstaver, tall og bindestrek", "skriv for eksempel «heltid»"
    ),
    "bad-yes-no": Message(
        "AG012", "«{key}» skal være ja eller nei, ikke «{value}»", "skriv «{key}: ja» eller «{key}: nei»"
    ),
    "bad-choice": Message("AG012", "«{value}» kan ikke stå som «{key}»", "velg blant {choices}"),
    "bad-choice-near": Message(
        "AG012", "«{value}» kan ikke stå som «{key}»", "mente du «{near}»? Du kan velge blant {choices}"
    ),
    "bad-version": Message(
        "AG012",
        "programmet kjenner ikke versjon «{value}» av språket, bare versjon 1",
        "skriv «agstrategi: 1», eller hent en nyere utgave av programmet",
    ),
    "bad-time": Message(
        "AG012",
        "«{value}» er ikke en dato som programmet kan lese",
        "skriv et år (2026), et kvartal (2026-K2), en måned (2026-12) eller en dato (2026-12-31)",
    ),
    "bad-time-near": Message("AG012", "«{value}» er ikke skrevet som en dato skal være", "skriv {iso}"),
    "no-such-day": Message("AG012", "«{value}» finnes ikke i kalenderen", "se etter om dagen og måneden stemmer"),
    "bad-period": Message(
        "AG012",
        "«{value}» er ikke en periode som programmet kan lese",
        "skriv for eksempel «2024-2027», «mot 2030» eller «{{fra: 2024-01-01, til: 2027-12-31}}»",
    ),
    "bad-period-key": Message("AG012", "en periode har ikke «{key}»", "skriv «{{fra: 2024-01-01, til: 2027-12-31}}»"),
    "bad-municipality-number": Message(
        "AG012", "«{value}» er ikke et kommunenummer", "skriv fire siffer, for eksempel «nummer: 0301»"
    ),
    "municipality-suffix": Message(
        "AG012", "navnet skal stå uten «kommune»", "skriv «{name}»; programmet setter til «kommune»"
    ),
    "municipality-suffix-county": Message(
        "AG012",
        "navnet skal stå uten «fylkeskommune»",
        "skriv «{{navn: {name}, type: fylkeskommune}}»; programmet setter til «fylkeskommune»",
    ),
    "cells-by-area": Message(
        "AG012",
        "«celler» skal ha id-en til et satsingsområde foran hver celle",
        "skriv for eksempel «celler: {{ledelse: Teksten i cellen}}»",
    ),
    "bad-interval": Message(
        "AG012", "«{value}» er ikke en rullering som programmet kan lese", "skriv årlig, hvert 2. år eller etter valg"
    ),
    "too-many-mistakes": Message(
        "AG012",
        "filen har flere enn {most} feil; resten er ikke kontrollert",
        "rett disse først, og kontroller på nytt",
    ),
    "heading-in-text": Message(
        "AG013",
        "en overskrift kan ikke stå inne i en tekst",
        "lag et kapittel av det som følger («kapittel» under «innhold»), eller skriv «\\#» hvis tegnet skal vises",
    ),
    "text-too-deep": Message(
        "AG012",
        "lister eller sitater står for dypt inni hverandre",
        "gjør det innerste til egne punkter eller avsnitt; ingen leser følger så mange nivåer",
    ),
    "cell-lost": Message(
        "AG012",
        "raden har flere celler enn tabellen har kolonner; resten av den blir borte",
        "skriv «\\|» der streken er en del av teksten, eller gi tabellen en kolonne til",
    ),
    "number-changed": Message(
        "AG012",
        "punktet er skrevet med nummer {label}, men får det neste i rekken",
        "skriv numrene i rekkefølge, eller «{label}\\.» på en egen linje med tom linje over for å la det stå",
    ),
    "block-no-kind": Message("AG014", "blokken sier ikke hva den er; den har bare {keys}", "ta med én av {kinds}"),
    "block-no-kind-near": Message("AG014", "«{key}» er ikke et slag blokk", "mente du «{near}»?"),
    "block-chapter": Message(
        "AG014", "blokken sier ikke hva den er", "et kapittel skrives «- kapittel:», med nøklene under"
    ),
    "block-colon": Message(
        "AG014", "«{key}» er ikke et slag blokk", "er dette tekst med kolon i, så sett den i anførselstegn: {text}"
    ),
    "block-without-vis": Message(
        "AG014", "blokken sier ikke hva den er; den har bare {keys}", "skriv hva den skal vise: «- vis: verdier»"
    ),
    "block-empty": Message("AG014", "blokken er tom", "ta den bort, eller skriv én av {kinds}"),
    "block-two-kinds": Message(
        "AG014", "blokken er både «{first}» og «{second}»", "begynn en ny blokk med «- » foran «{second}»"
    ),
    "list-for-block": Message(
        "AG014", "en blokk kan ikke være en liste", "skriv «- liste:» og sett punktene under den"
    ),
    "same-id": Message(
        "AG020",
        "id-en «{id}» er brukt før, {where}",
        "gi den ene en annen id; blant {kind} kan en id bare stå én gang",
    ),
    "no-such-path": Message("AG021", "«{ref}» viser til noe som ikke finnes", "{advice}"),
    "note-unused": Message(
        "AG021",
        "fotnoten «{label}» er ikke satt inn noe sted i teksten, og blir borte",
        "skriv «[^{label}]» der den hører til i samme tekst, eller ta den bort",
    ),
    "note-twice": Message(
        "AG021", "fotnoten «{label}» står to ganger; bare den ene blir med", "gi den ene et annet navn"
    ),
    "note-in-note": Message(
        "AG021", "fotnoten «{label}» står inne i en annen fotnote", "sett den inn i teksten, eller slå de to sammen"
    ),
    "address-unused": Message(
        "AG021",
        "adressen «{label}» er ikke brukt i teksten, og blir borte",
        "skriv «[ordene i lenken][{label}]» der den hører til i samme tekst, eller ta den bort",
    ),
    "path-not-written": Message(
        "AG021", "«{ref}» viser til noe som ikke er skrevet", "skriv «{key}», eller ta bort henvisningen"
    ),
    "own-field-not-written": Message(
        "AG021",
        "inne i et mål eller satsingsområde er «{key}» dets eget felt, og det er ikke skrevet",
        "skriv «{key}» der, eller ta bort henvisningen",
    ),
    "no-such-item": Message("AG021", "«{ref}» er ikke id-en til {what}", "{advice}"),
    "no-such-field": Message("AG021", "«{ref}» er ikke et felt her", "{advice}"),
    "field-in-text": Message("AG021", "«{ref}» er ikke et felt: «{field}» har ingen felter i seg", "skriv «{field}»"),
    "no-such-column": Message("AG021", "«{ref}» er ikke en kolonne i handlingsprogrammet", "{advice}"),
    "not-a-register": Message(
        "AG021", "«{ref}» er ikke en liste med punkter", "skriv for eksempel «satsingsområder» eller «verdier»"
    ),
    "rest-outside": Message(
        "AG021",
        "«resten» kan bare stå i innholdet til et mål eller satsingsområde",
        "skriv hva som skal vises, for eksempel «verdier»",
    ),
    "option-for-lists": Message(
        "AG012", "«{key}» virker bare på lister, og «{ref}» er ikke en liste", "ta bort «{key}»"
    ),
    "matrix-for-programme": Message("AG012", "bare handlingsprogrammet kan vises som matrise", "skriv «tabell»"),
    "circle": Message(
        "AG024", "«{path}» viser seg selv, direkte eller gjennom noe den viser", "ta bort én av visningene i ringen"
    ),
    "shown-too-often": Message(
        "AG024",
        "«{path}» blir vist mer enn {most} ganger, gjennom det som viser det",
        "vis det ett sted, og ta bort de andre visningene",
    ),
    "attached-missing": Message(
        "AG023", "finner ikke filen «{name}»", "legg den i samme mappe som strategien, eller rett navnet"
    ),
    "attached-misspelt": Message("AG023", "finner ikke filen «{name}»", "mente du «{near}»?"),
    "attached-outside": Message(
        "AG023", "«{name}» ligger utenfor strategiens mappe", "legg filen i mappen, og skriv veien dit derfra"
    ),
    "attached-is-folder": Message("AG023", "«{name}» er en mappe, ikke en fil", "skriv navnet på filen"),
    "attached-on-the-web": Message(
        "AG023", "programmet henter ikke filer fra nettet", "last ned filen, og legg den i strategiens mappe"
    ),
    "previous-missing": Message(
        "AG023",
        "finner ikke den forrige strategien, «{name}»",
        "skriv veien dit fra mappen denne strategien ligger i, eller ta bort «erstatter»",
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
    "waiver-without-reason": Message(
        "AG030",
        "unntaket fra {code} har ingen grunn",
        "skriv grunnen etter en tankestrek: «# agstrategi: unntak {code} – …»",
    ),
    "waiver-unreadable": Message(
        "AG030", "unntaket kan ikke leses", "skriv «# agstrategi: unntak AG204 – grunnen til unntaket»"
    ),
    "waiver-in-text": Message(
        "AG030",
        "unntaket står inne i en tekst, og ville blitt skrevet ut",
        "flytt det til linjen med nøkkelen, eller til en linje for seg over den",
    ),
    "waiver-of-language": Message("AG030", "det kan ikke gis unntak fra {code}", "feil i språket (AG0xx) må rettes"),
    "waiver-unknown": Message("AG030", "{code} er ikke en regel", "«agstrategi rule» viser alle reglene"),
    "waiver-unused": Message(
        "AG031", "unntaket fra {code} treffer ingenting", "ta det bort, eller flytt det til linjen det gjelder"
    ),
}
