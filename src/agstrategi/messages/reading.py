"""Messages about files, folders and YAML: AG001 to AG004, AG022 and AG023."""

from __future__ import annotations

from agstrategi.messages.message import Message

MESSAGES: dict[str, Message] = {
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
    "empty-file": Message("AG002", "filen er tom", "«agstrategi init KOMMUNE» lager en strategi å begynne med"),
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
}
