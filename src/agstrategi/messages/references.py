"""Messages about ids, references and waivers: AG020, AG021, AG024, AG030 and AG031."""

from __future__ import annotations

from agstrategi.messages.message import Message

MESSAGES: dict[str, Message] = {
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
    "circle": Message(
        "AG024", "«{path}» viser seg selv, direkte eller gjennom noe den viser", "ta bort én av visningene i ringen"
    ),
    "shown-too-often": Message(
        "AG024",
        "«{path}» blir vist mer enn {most} ganger, gjennom det som viser det",
        "vis det ett sted, og ta bort de andre visningene",
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
