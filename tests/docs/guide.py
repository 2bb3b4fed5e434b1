"""The fenced YAML of a page, and how each piece becomes a strategy that can be compiled.

An HTML comment on the line above a fence says what the piece is. The reader of the guide does not see it:

``hel`` or nothing   a whole strategy
``grunnlag``         a whole strategy, which ``register`` and ``innhold`` build on
``toppnivå``         keys of the top level
``strategi``         keys of ``strategi:``
``register``         keys of the top level beside those of ``grunnlag``
``innhold``          blocks of a chapter, beside the registers of ``grunnlag``
``liste``            the value of a collection
``tiltak``           measures of a focus area
``fil: NAME``        a file of a folder; pieces that stand one after the other make one folder
``feil: CODES``      a whole strategy with the mistakes that give these findings, in this order
``feil i X: CODES``  the same, in a piece of kind X
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from textwrap import indent

FRAME = "strategi:\n  tittel: Eksempel\n  kommune: Elvåsen\n"
AREA = """\
roller:
  - {id: enhetslederne, tittel: Enhetslederne}
mål:
  - {id: på-jobb, tittel: De ansatte er på jobb}
satsingsområder:
  - id: ledelse
    tittel: Ledelse
    tiltak:
"""
CHAPTER = "kapitler:\n  - tittel: Kapittel\n    innhold:\n"
_FENCE = re.compile(r"(?:<!-- (?P<mark>.*?) -->\n)?^```(?P<lang>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_FAULT = re.compile(r"feil(?: i (?P<kind>\w+))?: (?P<codes>AG\d+(?:, AG\d+)*)")


@dataclass(frozen=True, slots=True)
class Piece:
    """One fenced block: the line where its text starts, its kind, the codes that it must give, and the text."""

    line: int
    kind: str
    codes: tuple[str, ...]
    body: str

    @property
    def name(self) -> str:
        """A name for the test report and the folder that it is written to."""
        return f"linje-{self.line}-{re.sub(r'[^a-zæøå0-9]+', '-', self.kind.lower())}"


def pieces(page: str, language: str = "yaml") -> list[Piece]:
    """List the fenced blocks of ``page`` in ``language``."""
    found = []
    for fence in _FENCE.finditer(page):
        if fence["lang"] != language:
            continue
        mark = (fence["mark"] or "hel").removeprefix("del: ")
        fault = _FAULT.fullmatch(mark)
        kind, codes = (fault["kind"] or "hel", tuple(fault["codes"].split(", "))) if fault else (mark, ())
        found.append(Piece(page.count("\n", 0, fence.start("body")) + 1, kind, codes, fence["body"]))
    return found


def whole(piece: Piece, base: str) -> str:
    """Give the strategy that ``piece`` is, or is a part of; ``base`` is the page's ``grunnlag``."""
    around = {
        "hel": ("", ""),
        "grunnlag": ("", ""),
        "toppnivå": (FRAME, ""),
        "strategi": (FRAME, "  "),
        "register": (base, ""),
        "innhold": (base + CHAPTER, "      "),
        "liste": (FRAME + "utfordringer:\n", "  "),
        "tiltak": (FRAME + AREA, "      "),
    }
    if piece.kind not in around:
        msg = f"line {piece.line}: no such mark: {piece.kind}"
        raise ValueError(msg)
    before, margin = around[piece.kind]
    return before + indent(piece.body, margin)


def write(found: list[Piece], to: Path) -> dict[str, Piece]:
    """Write each piece, or run of files, to a folder of its own under ``to``; give the folders' names."""
    base = next((piece.body for piece in found if piece.kind == "grunnlag"), FRAME)
    folders: dict[str, Piece] = {}
    name = ""
    (to / "strategi-2019").mkdir()
    (to / "strategi-2019" / "strategi.yaml").write_text(FRAME, encoding="utf-8")
    for piece in found:
        file = piece.kind.removeprefix("fil: ") if piece.kind.startswith("fil: ") else ""
        if not file or file == "strategi.yaml":
            name = piece.name
            folders[name] = piece
        path = to / name / (file or "strategi.yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(piece.body if file else whole(piece, base), encoding="utf-8", newline="\n")
        (to / name / "vapen.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    return folders
