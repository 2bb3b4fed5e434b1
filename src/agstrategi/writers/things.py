"""What a template holds, in the words of the guide to templates, and what Jinja says, in Norwegian."""

from __future__ import annotations

import re

_THINGS = {
    "Aim": "et mål i figuren",
    "Box": "en boks",
    "Break": "et linjeskift",
    "Cell": "en celle",
    "Choice": "et valg",
    "Code": "kode i teksten",
    "CodeBlock": "kode",
    "Context": "malen",
    "Deadline": "en frist",
    "Deletion": "tekst som er tatt ut",
    "Document": "dokumentet",
    "Emphasis": "kursiv tekst",
    "Field": "et felt",
    "Figure": "en figur",
    "Filter": "et filter",
    "Footnote": "en fotnote",
    "FrontLine": "en linje på forsiden",
    "Image": "et bilde",
    "Insertion": "tekst som er satt inn",
    "Item": "et punkt",
    "Language": "tekst på et annet språk",
    "Link": "en lenke",
    "List": "en liste",
    "Markup": "ferdig tekst",
    "NoneType": "noe tomt",
    "Overview": "oversikten",
    "Paragraph": "et avsnitt",
    "Part": "en del av en figur",
    "PullQuote": "uthevet tekst",
    "Quote": "et sitat",
    "Row": "en rad",
    "Rule": "et skille",
    "Section": "en seksjon",
    "Span": "en del av tidslinjen",
    "Strong": "halvfet tekst",
    "Structure": "figuren av strategien",
    "Table": "en tabell",
    "Text": "tekst",
    "Timeline": "tidslinjen",
    "bool": "ja eller nei",
    "dict": "en samling med navn",
    "float": "et desimaltall",
    "function": "en funksjon",
    "generator": "en liste",
    "int": "et tall",
    "list": "en liste",
    "Macro": "en makro",
    "mappingproxy": "en samling med navn",
    "method": "en funksjon",
    "builtin_function_or_method": "en funksjon",
    "Samling": "en samling",
    "set": "en liste",
    "str": "tekst",
    "tuple": "en liste",
}
_SIGNS = {
    "begin of comment": "{#",
    "begin of print statement": "{{",
    "begin of statement block": "{%",
    "end of comment": "#}",
    "end of print statement": "}}",
    "end of statement block": "%}",
    "end of template": "slutten på malen",
    "float": "et tall",
    "integer": "et tall",
    "name": "et navn",
    "string": "en tekst",
    "template data / text": "tekst",
}
_HERE = "dette går ikke med en slik verdi"
_NUMBER = "feil antall verdier i parentesen"
_SAYINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"^(en mal kan ikke .*)$", "{0}"),  # our own
        (r"block that needs to be closed is '(\w+)'", "«{0}» er ikke avsluttet"),
        (r"[Uu]nexpected end of template|expected end of template", "malen slutter midt i noe"),
        (r"Encountered unknown tag '(\w+)'", "«{0}» hører ikke hjemme her"),
        (r"No filter named '(\w+)'", "filteret «{0}» finnes ikke i maler"),
        (r"No test named '(\w+)'", "prøven «{0}» finnes ikke i maler"),
        (r"expected token '(.+)', got '(.+)'", "«{1}» står der «{0}» skulle stått"),
        (r"unexpected '(.+)', expected '(.+)'", "«{0}» står der «{1}» skulle stått"),
        (
            r"Expected an expression, got|tag name expected|expected (?:name|subscript)",
            "her mangler et navn eller en verdi",
        ),
        (r"""unexpected char ['"](.+)['"] at""", "tegnet «{0}» kan ikke stå her"),
        (r"unexpected '(.+)'", "«{0}» kan ikke stå her"),
        (r"Missing end of comment", "kommentaren er ikke avsluttet"),
        (r"Missing end of raw", "«raw» er ikke avsluttet"),
        (r"expected call", "her skulle det stått et navn med parentes"),
        (r"block '(\w+)' defined twice|Block '(\w+)'", "blokken «{0}» finnes to ganger"),
        (r"can't assign to '(\w+)'|Can't assign", "dette kan ikke få en verdi"),
        (r"extended multiple times|top-level scope", "malen kan bare bygge på én annen, og det skal stå øverst"),
        (r"no parent block called '(\w+)'", "ingen blokk «{0}» å hente fra"),
        (r"parameter '(\w+)' was not provided", "verdien «{0}» til makroen"),
        (r"sequence was empty", "det første eller siste i en tom liste"),
        (r"there is no (?:previous|next) item", "det forrige eller neste, der det ikke er noe"),
        (r"inline if-expression", "en «if» uten «else»"),
        (r"positional argument|keyword argument|takes not more than|two values", _NUMBER),
        (r"object is not iterable|cannot unpack|not enough values|too many values|item pairs", "dette er ingen liste"),
        (r"object is not callable", "dette kan ikke ha parentes etter seg"),
        (r"not supported between instances", "dette kan ikke sammenlignes"),
        (r"division by zero|modulo by zero|by zero", "det kan ikke deles på null"),
        (r"operand type|has no len|has no attribute|doesn't define|could not convert|invalid literal|must be", _HERE),
        (r"recursive' marker", "en «for» som kaller seg selv, må si «recursive»"),
    )
)


def called(value: object) -> str:
    """Name what a value is: ``et avsnitt``; a part of the strategy is called by its own name."""
    return kind(type(value))


def kind(of: type) -> str:
    """Name what a type is for."""
    name = of.__name__.partition("[")[0]
    return _THINGS.get(name, name)


def said(message: str) -> str:
    """Give what Jinja says in Norwegian; what we know no words for is quoted."""
    for pattern, words in _SAYINGS:
        if found := pattern.search(message):
            return words.format(*(_SIGNS.get(part, part) for part in found.groups() if part is not None))
    return f"Jinja melder «{message}»" if message else "ukjent feil"
