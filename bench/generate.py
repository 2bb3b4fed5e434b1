"""Strategies of invented municipalities for the measurements: the same number always gives the same text.

The words are put together from phrases of our own. A strategy has about 3,000 words, and what real ones have: values,
challenges, goals, focus areas with key actions and measures, roles, Markdown marks, and for one in three an outline.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator
from random import Random


def _split(phrases: str) -> list[str]:
    return phrases.strip().replace("\n", "|").split("|")


COUNT = 357  # Norway's municipalities, and the number of names that the two lists below make
FIRST = _split("""
Ask|Bjørne|Dun|Elve|Furu|Gran|Hegge|Isfjell|Kvern|Lyng|Myr|Neve|Orre|Pil|Rogn|Selje|Tiur|Ulve|Vier|Ørne|Åre
""")
LAST = _split("bekk|berget|bukt|dokka|egga|flata|hamn|holt|kleiva|lia|mo|nuten|osen|sletta|stranda|tjern|vågen")

WHO = _split("""
Hver leder|Kommunen|Enhetene|Ledergruppa|Skolene og barnehagene|Hjemmetjenesten|De tillitsvalgte og lederne
Teknisk drift|Sykehjemmene|Personalavdelingen|Hver arbeidsplass|Verneombudet og lederen|Kommunedirektøren
Biblioteket og kulturskolen|Lærlingene og veilederne deres|Vaktlagene|Kjøkkenet og vaktmesterne|Avdelingene
Helsestasjonen|Fagforeningene og kommunen
""")
DO = _split("""
sette av tid til å lære av hverandre|lage turnuser som holder en hel sesong
ta imot nye kolleger etter en fast plan|snakke om arbeidsmengden før den blir for stor
lyse ut hele stillinger som hovedregel|gi lærlinger oppgaver som betyr noe|bruke fagfolk der de trengs mest
prøve ut nye arbeidsmåter i liten skala|rydde i møter som ikke lenger er nyttige|skrive ned hva som er avtalt
følge opp sykmeldte den første uka|dele gode løsninger mellom enhetene
spørre de ansatte før et nytt verktøy kjøpes|gi tilbakemelding mens arbeidet pågår
øve på de vanskelige samtalene|kartlegge hvilken kompetanse som mangler|legge til rette for videreutdanning
gjøre det lett å melde fra om feil|møte innbyggerne med tydelige svar|planlegge for de som snart går av
bytte erfaringer med nabokommunene|la seniorer veilede de som er nye|forenkle skjemaene som ingen leser
holde orden på utstyr og lokaler|feire det som er blitt bedre|sette ord på hva som er godt nok
fordele vaktene rettferdig gjennom året|ha medarbeidersamtale hvert år|se rekruttering og bolig i sammenheng
lytte til dem som står nærmest brukerne
""")
WHY = _split("""
slik at flere blir lenge i jobben|fordi gode tjenester krever trygge fagfolk
slik at arbeidsdagen blir til å stole på|når budsjettet skal legges|før sommerferien planlegges
slik at ingen står alene med ansvaret|fordi behovene endrer seg fort|i samarbeid med de tillitsvalgte
slik at lønn og oppgaver henger sammen|uten at det går ut over brukerne
fordi vi konkurrerer om de samme folkene|med utgangspunkt i det enheten allerede får til
når noen begynner i ny stilling|slik at fraværet går ned over tid
fordi det er billigere å forebygge enn å reparere|gjennom hele perioden|så langt driften tillater det
slik at unge ser kommunen som et godt sted å begynne|også når det er travelt
etter råd fra bedriftshelsetjenesten
""")
THING = _split("""
ledelse som er til stede|heltid i turnus|trygg oppstart for nye|læring på arbeidsplassen|nærvær og helse
fagfolk for framtida|åpne prosesser|likeverd og mangfold|rom for å prøve|godt samarbeid med tillitsvalgte
enkle verktøy|seniorer som ressurs|lærlinger i alle enheter|tydelige roller|orden på arbeidstida
lokal lønnspolitikk|omstilling med de ansatte|etikk i hverdagen
""")
VALUE = _split("Nysgjerrig|Raus|Tydelig|Trygg|Modig|Nær|Ærlig|Nøktern")
ROLE = _split("kommunedirektøren|kommunalsjefene|enhetslederne|personalsjefen|hovedtillitsvalgte|hovedverneombudet")
STATUS = _split("planlagt|pågår|fullført|utsatt")

Lines = Iterator[str]


def strategies(count: int = COUNT) -> list[str]:
    """Give the first ``count`` strategies, each with a name of its own, as YAML."""
    return [strategy(number) for number in range(count)]


def strategy(number: int, areas: int = 5, measures: int = 6) -> str:
    """Give one strategy as YAML: so many focus areas, each with two key actions and so many measures in a table."""
    return "\n".join(_strategy(Random(number), number, areas, measures)) + "\n"


def _strategy(pick: Random, number: int, areas: int, measures: int) -> Lines:
    yield from _identity(pick, number)
    yield from _foundation(pick)
    yield from _challenges(pick, areas)
    yield from _goals(pick)
    yield "satsingsområder:"
    titles = _titles(pick)
    for area in range(areas):
        yield from _area(pick, area, titles[area % len(titles)], measures)
    yield from _ending(pick)
    if number % 3 == 0:
        yield from _outline()


def _identity(pick: Random, number: int) -> Lines:
    name = FIRST[number % COUNT // len(LAST)] + LAST[number % len(LAST)]
    yield "agstrategi: 1"
    yield "strategi:"
    yield "  tittel: Arbeidsgiverstrategi"
    yield f"  kommune: {name}"
    yield "  periode: 2023-2027"
    yield "  status: vedtatt"
    yield f"  vedtak: {{organ: kommunestyret, dato: 2023-06-{pick.randint(12, 15)}, sak: {pick.randint(10, 90)}/23}}"
    yield f"  slagord: {_quoted(_titles(pick)[0])}"


def _foundation(pick: Random) -> Lines:
    yield "forord: |"
    yield from _paragraphs(pick, 3, 2)
    yield f"visjon: {_quoted(f'Sammen om {_thing(pick)}')}"
    yield "verdier:"
    for name in pick.sample(VALUE, 4):
        yield from _item(tittel=name)
        yield from _text(pick, 3, 4)
    yield "roller:"
    for role in ROLE:
        yield from _item(id=_slug(role), tittel=role.capitalize())
        yield from _text(pick, 2, 4)
    yield "forventninger:"
    yield from _item(til="[kommunedirektøren, kommunalsjefene]", ledetekst="Vi forventer at du vil")
    yield from _points(pick, 5, 4)


def _challenges(pick: Random, areas: int) -> Lines:
    yield "utfordringer:"
    for number, title in enumerate(_titles(pick)[:6]):
        yield from _item(id=f"utfordring-{number}", tittel=title, områder=f"[område-{number % areas}]")
        yield from _text(pick, 3, 4)


def _goals(pick: Random) -> Lines:
    yield "mål:"
    for number in range(4):
        yield from _item(id=f"mål-{number}", tittel=_sentence(pick))
        yield from _text(pick, 2, 4)
        yield "    indikatorer:"
        now, then = pick.randint(40, 60), pick.randint(61, 90)
        yield f"      - {{tittel: {_quoted(_titles(pick)[0])}, nå: {now} %, målverdi: {then} %}}"


def _area(pick: Random, number: int, title: str, measures: int) -> Lines:
    yield from _item(id=f"område-{number}", tittel=title, støtter=f"[mål-{number % 4}]")
    yield "    tekst: |"
    yield from _paragraphs(pick, 2, 6, marks=True)
    yield "    ambisjoner:"
    yield "      ledetekst: Vi vil"
    yield from _points(pick, 4, 6)
    yield "    hovedgrep:"
    for action in range(2):
        yield from _item(4, id=f"grep-{number}-{action}", tittel=_titles(pick)[0])
        yield from _text(pick, 3, 8)
    yield "    tiltak:"
    for measure in range(measures):
        yield from _measure(pick, f"tiltak-{number}-{measure}")


def _measure(pick: Random, name: str) -> Lines:
    yield from _item(4, id=name, tittel=_sentence(pick, "Vi"), ansvar=f"[{pick.choice(ROLE)}]")
    yield f"        frist: {pick.randint(2024, 2026)}-K{pick.randint(1, 4)}"
    yield f"        status: {pick.choice(STATUS)}"


def _ending(pick: Random) -> Lines:
    yield "oppfølging:"
    yield "  tekst: |"
    yield from _paragraphs(pick, 2, 4)
    yield "    - status legges fram for *administrasjonsutvalget* hvert år"
    yield "    - hele strategien tas opp igjen etter neste valg[^1]"
    yield ""
    yield "    [^1]: Se [planen for oppfølging](https://kommune.example/oppfolging)."
    yield "  rullering: etter valg"


def _outline() -> Lines:
    yield "kapitler:"
    for title, shown in (("Innledning", "forord"), ("Hva vi bygger på", "verdier"), ("Hvem som gjør hva", "roller")):
        yield f"  - {{tittel: {title}, innhold: [vis: {shown}]}}"
    yield "  - tittel: Hvor vi vil"
    yield "    innhold:"
    yield "      - figur: {tittel: Verdiene våre, type: byggesteiner, deler: verdier}"
    for shown in ("visjon", "utfordringer", "mål", "forventninger"):
        yield f"      - vis: {shown}"
    yield "  - {tittel: Hva vi gjør, innhold: [vis: satsingsområder]}"
    yield "  - {tittel: Hvordan vi følger opp, innhold: [vis: oppfølging]}"


def _item(indent: int = 0, **fields: str) -> Lines:
    """Begin a list item ``indent`` columns in; values in brackets stand as they are."""
    lead = "  - "
    for key, value in fields.items():
        yield f"{' ' * indent}{lead}{key}: {value if value.startswith('[') else _quoted(value)}"
        lead = "    "


def _text(pick: Random, sentences: int, indent: int) -> Lines:
    yield f"{' ' * indent}tekst: >-"
    yield from _wrapped(" ".join(_sentence(pick) for _ in range(sentences)), indent + 2)


def _paragraphs(pick: Random, count: int, indent: int, *, marks: bool = False) -> Lines:
    for _ in range(count):
        words = [_sentence(pick) for _ in range(4)]
        if marks:
            words[1] = f"**{words[1]}**"
            words.append("Mer står i [håndboka](https://kommune.example/handbok).")
        yield from _wrapped(" ".join(words), indent)
        yield ""


def _points(pick: Random, count: int, indent: int) -> Lines:
    yield f"{' ' * indent}punkter:"
    yield from (f"{' ' * indent}  - {_quoted(f'{_do(pick)} {pick.choice(WHY)}')}" for _ in range(count))


def _sentence(pick: Random, who: str = "") -> str:
    return f"{who or pick.choice(WHO)} skal {_do(pick)} {pick.choice(WHY)}."


def _do(pick: Random) -> str:
    return pick.choice(DO)


def _thing(pick: Random) -> str:
    return pick.choice(THING)


def _titles(pick: Random) -> list[str]:
    """Give all things in some order, with a capital each."""
    return [thing[0].upper() + thing[1:] for thing in pick.sample(THING, len(THING))]


def _wrapped(text: str, indent: int) -> Iterable[str]:
    return textwrap.wrap(text, 110, initial_indent=" " * indent, subsequent_indent=" " * indent, break_on_hyphens=False)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _slug(name: str) -> str:
    return name.replace(" ", "-")
