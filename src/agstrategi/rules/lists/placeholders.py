"""How text looks that still waits to be filled in: in dates, in templates, and where a list was never finished."""

from __future__ import annotations

import re
from functools import cache

MARKS: dict[str, tuple[str, ...]] = {
    "x": ("xx", "x.", "2x", "1x", "3x", "4x", "fixme"),
    "?": ("??", "- ?"),
    "_": ("__",),
    "{": ("{{",),
    "…": ("…",),
    "": (
        "todo", "tbd", "lorem", "etc", "...", "klikk", "dd.mm", "nn kommune", "nn fylkes", "sett inn", "set inn",
        "fyll inn", "skriv inn",
    ),
}  # fmt: skip
"""Small letters of which every placeholder in a text holds one, by a rare sign in them: a look before the real one."""

BRACKETED = re.compile(r"\[(?!\^)[^\[\]\n]{0,90}\](?![(\[:])")
"""Words in brackets that are no link and no footnote: what a template leaves to be filled in, as a rule."""

_FILL_IN = r"(?:sett|set|fyll|skriv|legg)(?:es)?\ (?:inn|ut|her|til)\b"
_WHAT = (
    r"(?:din\ |ditt\ |deres\ |navn\ på\ |namn\ på\ )?(?:dato|navn|namn|kommune|kommunens\ navn|kommunenavn|kommunenamn"
    r"|årstall|årstal|år|tall|tal|antall|antal|prosent|beløp|tekst|tittel|sted|stad|sak|saksnummer|saksnr\.?|nummer"
    r"|organ|ansvarlig|ansvarleg|rolle|lenke|lenkje|adresse)"
)
_PLACEHOLDER = rf"""
    (?<![\w./-]) (?=[0-9./\ –-]*xx) [0-9x]{{1,4}} (?:[./–-]\ ?[0-9x]{{1,5}}){{1,2}} (?!\w) # xx.xx.xxxx, 12/xx
  | (?<![\w.]) x\.\ ?x\.\ ?(?:[0-9]{{4}}|x+) \b  # x.x.2024
  | \b 20(?:xx|[0-9]x) \b  # 20xx, 202x
  | \b dd\.mm\.(?:å{{2,4}}|y{{2,4}}) \b
  | _{{2,}}[./]\ ?_{{2,}}(?:[./]\ ?_*)?
  | \b x{{3,}} \b
  | (?-i:\b xx \b)
  | (?-i:\b NN) (?=\ (?:kommune|fylkeskommune))
  | (?-i:\b XX) (?=\ (?:kommune|fylkeskommune|prosent|ansatte|tilsette|årsverk|innbygg|kroner|%))
  | (?-i:\b (?:TODO|TBD|FIXME) \b) | \b todo:
  | (?<!\]) \[\s* (?: {_FILL_IN}[^\]\n]{{0,80}} | {_WHAT} | xx+ | \?+ | _+ ) \s*\] (?![(\[:])
  | [(<{{]+ \s* (?:sett|set|fyll|skriv)\ inn\b [^)>}}\n]{{0,80}} [)>}}]+
  | \{{\{{ [^}}\n]{{0,80}} \}}\}}
  | \b lorem\ ipsum \b
  | \b klikk\ (?:eller\ trykk\ )?her\ for\ å\ (?:skrive|angi|velge|legge)\b
  | (?-i:\b Etc \b \.?)
  | ^[ \t]* (?:[*•+-]|[0-9]+[.)])? [ \t]* (?P<alone>\[?(?:…|\.{{3,}})\]?|\?+|etc\.?) [ \t]*$
"""
_WHOLE = r"\?+|[\s_]*_{2,}[\s_]*|(?-i:sett|set|fyll|skriv)\ inn(?:\ [\w-]+){1,4}"


@cache
def placeholder() -> re.Pattern[str]:
    """Give the pattern of placeholders; one alone on its line is the group ``alone``."""
    return re.compile(_PLACEHOLDER, re.IGNORECASE | re.VERBOSE | re.MULTILINE)


@cache
def whole_placeholder() -> re.Pattern[str]:
    """Give the pattern of values that are nothing but a placeholder, though the same words can stand in a text."""
    return re.compile(_WHOLE)
