"""What a rule is about, for someone who reads: in a terminal, in SARIF's help, and in ``docs/regler.md``."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence
from itertools import groupby

from agstrategi.rules.base import Rule, without_code

WIDTH = 88
_GROUPS = {
    "AG0": "Språket i filen",
    "AG1": "Vedtak og periode",
    "AG2": "Mål, områder og tiltak",
    "AG3": "Rekkefølge og gjentakelser",
    "AG4": "Kilder og lenker",
    "AG5": "De som skal lese",
    "AG6": "Språk og tegn",
    "AG7": "Maler og oppsett",
}
_NOT_IN_ANCHOR = re.compile(r"[^\w -]")
_INTRO = """# Regler

Alt `agstrategi validate` kan finne. Siden er laget av det samme som `agstrategi rule KODE` viser.

- **feil** må rettes. Da er kontrollen ikke bestått.
- **advarsel** bør rettes. Med `--strict` regnes den som feil.
- **merknad** er til ettertanke, og stopper aldri noe.

En regel som er **av**, gjelder først når du ber om den med `--select` eller `--severity`. Hvordan du velger regler, og
gir unntak der noe skal stå som det står, forteller [veiledningen](veiledning.md#velge-regler).
"""


def level(rule: Rule) -> str:
    """Say how much the rule's findings count: ``advarsel, feil når status er høring``."""
    if rule.severity is None:
        return "av"
    return f"{rule.severity}, ett trinn opp når status er {rule.rises_at}" if rule.rises_at else str(rule.severity)


def plain(rule: Rule, width: int = WIDTH) -> str:
    """Write one rule in lines of at most ``width`` columns, its examples as they are; no final line break."""
    parts = [
        f"{rule.code} {rule.name} ({level(rule)})",
        textwrap.fill(without_code(rule.what), width),
        _filled("Hvorfor", rule.why, width),
        _example("Slik blir det funnet:", rule.bad),
        _example("Slik er det bra:", rule.good),
        _filled("Slik retter du det", rule.mend, width),
        _filled("Kilde", rule.source, width),
    ]
    return "\n\n".join(part for part in parts if part)


def _filled(label: str, words: str, width: int) -> str:
    return textwrap.fill(f"{label}: {without_code(words)}", width, break_on_hyphens=False) if words else ""


def _example(label: str, yaml: str) -> str:
    return f"{label}\n\n{textwrap.indent(yaml.rstrip(), '  ')}" if yaml else ""


def listed(rules: Iterable[Rule], width: int = WIDTH) -> str:
    """List rules under the headings of their groups, two lines or more each; ends with a line break."""
    return "\n".join(_group(start, tuple(group), width) for start, group in _grouped(rules))


def _group(start: str, rules: Sequence[Rule], width: int) -> str:
    lines = [f"{_GROUPS[start]} ({start}xx)"]
    for rule in rules:
        lines.append(f"  {rule.code}  {rule.name} ({level(rule)})")
        lines.append(textwrap.fill(without_code(rule.what), width, initial_indent=" " * 9, subsequent_indent=" " * 9))
    return "".join(f"{line}\n" for line in lines)


def _grouped(rules: Iterable[Rule]) -> Iterable[tuple[str, Iterable[Rule]]]:
    return groupby(rules, key=lambda rule: rule.code[:3])


def markdown(rule: Rule) -> str:
    """Write one rule as Markdown, without its heading."""
    parts = [
        f"{rule.what} *{level(rule).capitalize()}.*",
        f"**Hvorfor:** {rule.why}" if rule.why else "",
        _fence("Slik blir det funnet:", rule.bad),
        _fence("Slik er det bra:", rule.good),
        f"**Slik retter du det:** {rule.mend}",
        f"**Kilde:** {rule.source}" if rule.source else "",
    ]
    return "\n\n".join(part for part in parts if part)


def _fence(label: str, yaml: str) -> str:
    return f"{label}\n\n```yaml\n{yaml.rstrip()}\n```" if yaml else ""


def page(rules: Sequence[Rule]) -> str:
    """Write ``docs/regler.md``: a table of all rules, then each of them."""
    sections = []
    for start, group in _grouped(rules):
        these = tuple(group)
        rows = "".join(
            f"| [{rule.code}](#{_anchor(rule)}) | {rule.name} | {level(rule)} | {_cell(rule.what)} |\n"
            for rule in these
        )
        table = f"| Kode | Navn | Alvor | Hva den finner |\n| --- | --- | --- | --- |\n{rows}"
        entries = "\n\n".join(f"### {rule.code} {rule.name}\n\n{markdown(rule)}" for rule in these)
        sections.append(f"## {_GROUPS[start]}\n\n{table}\n{entries}\n")
    return "\n".join([_INTRO, *sections])


def _cell(words: str) -> str:
    return words.replace("|", "\\|")


def _anchor(rule: Rule) -> str:
    return _NOT_IN_ANCHOR.sub("", f"{rule.code} {rule.name}".lower()).replace(" ", "-")
