"""Which rules count, and how much: what the command line says over what ``agstrategi.toml`` says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from unicodedata import normalize

from agstrategi.cli.settings import Settings
from agstrategi.cli.usage import stop
from agstrategi.diagnostics import Diagnostic, finding
from agstrategi.rules.book import book
from agstrategi.rules.choice import LEVELS, OFF, Choice
from agstrategi.suggest import nearest

_ALWAYS = ("AG0", "AG7")
_ALWAYS_CHECKED = "det som er galt i språket, malene og oppsettet, blir alltid kontrollert"


def of_options(select: Iterable[str], ignore: Iterable[str], severity: Iterable[str]) -> Choice:
    """Read ``--select``, ``--ignore`` and ``--severity``. Raises ``BadUsageError`` for what is no rule or level."""
    levels: list[tuple[str, str]] = []
    for pair in _split(severity):
        word, sign, level = pair.partition("=")
        if not sign:
            stop(f"«{pair}» mangler et alvor", f"skriv for eksempel {pair}=feil")
        levels.append((_rule(word), _level(level.strip())))
    return Choice(tuple(map(_rule, _split(select))), tuple(map(_rule, _split(ignore))), spread(dict(levels)))


def _split(given: Iterable[str]) -> Iterator[str]:
    """Take lists with commas apart; the option may also be repeated."""
    return (word.strip() for words in given for word in words.split(",") if word.strip())


def _rule(word: str) -> str:
    known = canonical(word)
    if not known and _is_always(word):
        stop(f"«{word.strip()}» kan ikke velges eller slås av", _ALWAYS_CHECKED)
    return known or stop(f"regelen «{word.strip()}» finnes ikke", _advice(word))


def _level(word: str) -> str:
    level = word.lower()
    if level not in LEVELS:
        near = nearest(level, LEVELS)
        stop(f"alvoret «{word}» finnes ikke", f"mente du «{near}»?" if near else f"velg blant {', '.join(LEVELS)}")
    return level


def canonical(word: str) -> str:
    """Give a rule's code or name, or the beginning of some codes, as the rules spell it; ``""`` where there is none."""
    name = normalize("NFC", word.strip())
    code = name.upper()
    choosable = [rule for rule in book() if not rule.code.startswith(_ALWAYS)]
    if code.startswith("AG") and any(rule.code.startswith(code) for rule in choosable):
        return code
    return name.lower() if any(rule.name == name.lower() for rule in choosable) else ""


def _is_always(word: str) -> bool:
    """Tell whether a word names what is wrong with the language, with templates or with settings."""
    name = normalize("NFC", word.strip())
    always = [rule for rule in book() if rule.code.startswith(_ALWAYS)]
    return any(name.lower() == rule.name or (name and rule.code.startswith(name.upper())) for rule in always)


def _advice(word: str) -> str:
    name = normalize("NFC", word.strip()).lower()
    known = [known for rule in book() if not rule.code.startswith(_ALWAYS) for known in (rule.code, rule.name)]
    near = nearest(name.upper() if name.startswith("ag") else name, known)
    return f"mente du «{near}»?" if near else "«agstrategi rule» viser alle reglene"


def spread(levels: Mapping[str, str]) -> dict[str, str]:
    """Give each rule its own level: the beginning of some codes first, so that a whole code or a name wins."""
    wide = {word: level for word, level in levels.items() if word.startswith("AG")}
    spread = {rule.code: wide[word] for rule in book() for word in sorted(wide, key=len) if rule.code.startswith(word)}
    named = {rule.code: levels[rule.name] for rule in book() if rule.name in levels}
    return {**spread, **named}


def of_settings(found: Settings) -> tuple[Choice, tuple[Diagnostic, ...]]:
    """Read what a file says of rules, and tell what in it is no rule or level (AG702)."""
    faults = [*_not_rules(found, (*found.select, *found.ignore, *found.levels)), *_not_levels(found)]
    levels = {known: level for word, level in found.levels.items() if (known := canonical(word)) and level in LEVELS}
    select, ignore = (tuple(filter(None, map(canonical, words))) for words in (found.select, found.ignore))
    return Choice(select, ignore, spread(levels)), tuple(sorted(faults, key=lambda one: one.order))


def _not_rules(found: Settings, words: Iterable[str]) -> Iterator[Diagnostic]:
    for word in words:
        if canonical(word):
            continue
        if _is_always(word):
            yield finding("settings-always", found.place(word), word=word, hint=_ALWAYS_CHECKED)
        else:
            yield finding("settings-no-rule", found.place(word), word=word, hint=_advice(word))


def _not_levels(found: Settings) -> Iterator[Diagnostic]:
    for word, level in found.levels.items():
        if level not in LEVELS:
            yield finding("settings-no-level", found.place(word), level=level, choices=", ".join(LEVELS))


def together(line: Choice, file: Choice) -> Choice:
    """Put the command line over the file: what it selects sets aside all that the file selects or leaves out."""
    if line.select:
        levels = {code: level for code, level in file.severity.items() if level != OFF}
        return Choice(line.select, line.ignore, {**levels, **line.severity})
    return Choice(file.select, (*file.ignore, *line.ignore), {**file.severity, **line.severity})
