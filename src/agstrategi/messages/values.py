"""Messages about keys and values: AG010 to AG014."""

from __future__ import annotations

from agstrategi.messages.message import Message

MESSAGES: dict[str, Message] = {
    "unknown-key": Message("AG010", "ukjent nøkkel «{key}»", "her kan det stå {keys}"),
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
    "key-not-text": Message(
        "AG012",
        "her skal det stå et ord som nøkkel, ikke en klamme",
        "er det tekst som begynner med klamme, setter du hele teksten i anførselstegn",
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
    "option-for-lists": Message(
        "AG012", "«{key}» virker bare på lister, og «{ref}» er ikke en liste", "ta bort «{key}»"
    ),
    "matrix-for-programme": Message("AG012", "bare handlingsprogrammet kan vises som matrise", "skriv «tabell»"),
}
