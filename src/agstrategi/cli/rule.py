"""``agstrategi rule``: what can be found, why it matters, and how to mend it."""

from __future__ import annotations

from typing import Annotated
from unicodedata import normalize

import typer

from agstrategi.cli import console
from agstrategi.cli.usage import stop

SHORT = "Les om reglene som kontrollen bruker."
HELP = """List reglene som kontrollen bruker, eller les om én av dem: hva den finner, hvorfor det betyr noe, et eksempel
og hvordan du retter det."""
EXAMPLES = """Eksempler:
  agstrategi rule
  agstrategi rule AG204
  agstrategi rule tiltak-uten-frist
  agstrategi rule AG6"""


def command(
    word: Annotated[
        str, typer.Argument(metavar="[REGEL]", help="Koden eller navnet. AG6 lister alle i AG6. Ellers alle reglene.")
    ] = "",
) -> int:
    """Show the rules that ``word`` names; gives the exit code."""
    from agstrategi.reports.rulebook import listed, plain  # noqa: PLC0415 - help answers without it
    from agstrategi.rules.book import book  # noqa: PLC0415
    from agstrategi.suggest import nearest  # noqa: PLC0415

    name = normalize("NFC", word.strip())
    rules = book()
    exact = [rule for rule in rules if name.upper() == rule.code or name.lower() == rule.name]
    if exact:
        console.out(f"{plain(exact[0])}\n")
        return 0
    named = [
        rule for rule in rules if not name or (name.upper().startswith("AG") and rule.code.startswith(name.upper()))
    ]
    if not named:
        known = [known for rule in rules for known in (rule.code, rule.name)]
        near = nearest(name.upper() if name.upper().startswith("AG") else name.lower(), known)
        stop(f"regelen «{name}» finnes ikke", f"mente du «{near}»?" if near else "«agstrategi rule» viser alle reglene")
    console.out(listed(named))
    return 0
