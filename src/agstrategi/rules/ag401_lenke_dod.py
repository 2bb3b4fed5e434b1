"""AG401: a link that leads nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agstrategi import nodes
from agstrategi.diagnostics import Path, Severity
from agstrategi.model.parts import Forankring, Vedlegg
from agstrategi.rules.base import Hit, Rule
from agstrategi.rules.case import Case
from agstrategi.rules.support.links import Loose, links, loose
from agstrategi.rules.support.parts import of
from agstrategi.suggest import nearest
from agstrategi.text import safe_address

RULE = Rule(
    code="AG401",
    name="lenke-død",
    severity=Severity.FEIL,
    what="En lenke er tom eller går til noe som ikke finnes i dokumentet eller mappen, eller en note mangler.",
    why="Leseren klikker, og ingenting skjer. På papir er lenken bare et løfte om noe som ikke er der.",
    bad="etikk: Les mer i [varslingsrutinen](#).\n",
    good="etikk: Les mer i [varslingsrutinen](https://www.fjellvik.example/varsling).\n",
    mend="Skriv hele adressen (https://…), eller `#` og navnet på en overskrift i dokumentet. Ta bort lenken hvis "
    "den ikke "
    "har noe mål.",
    messages={
        "tom": "lenken «{tekst}» går ingen steder",
        "anker": "lenken «{mål}» går til en overskrift som ikke finnes i dokumentet",
        "fil": "lenken går til «{mål}», som ikke finnes i mappen",
        "adresse": "adressen «{mål}» mangler https:// og blir lest som en fil i mappen",
        "fotnote": "fotnoten «{mål}» er ikke skrevet, så merket blir stående som tekst",
        "merke": "adressen «{mål}» er ikke skrevet, så lenken blir stående som tekst",
        "utrygg": "lenken til «{mål}» blir ikke med: bare https, http, mailto, tel og filer i mappen kan lenkes til",
    },
)
_HINTS = 20
"""Anchors looked up at most: each costs a look at all the others."""
_WEB = re.compile(r"(?:https?|mailto|tel):(?://)?(?P<rest>.*)", re.IGNORECASE)
_NO_SCHEME = re.compile(r"(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:no|com|org|net|eu)(?:/|$))", re.IGNORECASE)


def check(case: Case) -> Iterator[Hit]:
    """Follow each link as far as it can be followed without the network."""
    targets = _Targets(case)
    for link in links(case):
        if message := targets.fault(link.target):
            fields = {"tekst": link.label, "mål": link.target}
            yield Hit(link.text.path, message, fields, link.target_span, hint=targets.hint(link.target))
    for mark in loose(case):
        yield _without_end(mark)
    for path, address in _addresses(case):
        if message := targets.fault(address):
            yield Hit(path, message, {"tekst": address, "mål": address}, hint=targets.hint(address))


def _without_end(mark: Loose) -> Hit:
    start, end = mark.span
    is_note = mark.text.value.startswith("[^", start)
    label = f"[{'^' * is_note}{mark.label}]"
    if mark.text.kind != "tekst":
        hint = "ta bort merket; i en linje er det ikke plass til det som skulle stått under"
    else:
        hint = f"skriv «{label}: …» på en linje for seg nederst i samme tekst, eller ta bort merket"
    return Hit(mark.text.path, "fotnote" if is_note else "merke", {"mål": mark.label}, (start, end), hint=hint)


def _addresses(case: Case) -> Iterator[tuple[Path, str]]:
    written = [(path, part.url) for path, part in of(case, Forankring)]
    written += [(path, part.url) for path, part in of(case, Vedlegg)]
    for path, address in written:
        if address.strip():
            yield (*path, "url"), address.strip()


class _Targets:
    """What links can lead to; the document's anchors are gathered when first asked for."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._anchors: frozenset[str] | None = None
        self._hints = _HINTS

    @property
    def anchors(self) -> frozenset[str]:
        if self._anchors is None:
            self._anchors = frozenset(_anchors(self._case.document.blocks))
        return self._anchors

    def fault(self, target: str) -> str:
        """Give the message about a target, or ``""`` where it is right."""
        if not target or target == "#":
            return "tom"
        if target.startswith("#"):
            return "" if _decoded(target[1:]) in self.anchors else "anker"
        if web := _WEB.match(target):
            return "" if web["rest"].strip("/ ") else "tom"
        if not safe_address(target):
            return "utrygg"
        name = _decoded(re.split(r"[#?]", target)[0])
        if self._case.exists(name):
            return ""
        return "adresse" if _NO_SCHEME.match(target) else "fil"

    def hint(self, target: str) -> str:
        """Suggest the anchor that was meant, where one is near."""
        if not (target.startswith("#") and len(target) > 1 and self._hints):
            return ""
        self._hints -= 1
        near = nearest(_decoded(target[1:]), sorted(self.anchors))
        return f"mente du «#{near}»?" if near else ""


def _decoded(target: str) -> str:
    """Undo the signs that stand for others in an address (``%20`` for a space)."""
    if "%" not in target:
        return target
    from urllib.parse import unquote  # noqa: PLC0415 - few links need it

    return unquote(target)


def _anchors(blocks: nodes.Blocks) -> Iterator[str]:
    for block in blocks:
        match block:
            case nodes.Section():
                yield block.anchor
                yield from _anchors(block.blocks)
            case nodes.List():
                yield from (item.anchor for item in block.items if item.anchor)
            case nodes.Table():
                yield from (row.anchor for row in block.rows if row.anchor)
            case _:
                pass
