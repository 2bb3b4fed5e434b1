"""What has a frame: figures drawn from data, pictures, boxes, fields to fill in. All text stays text in the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agstrategi import nodes
from agstrategi.nodes import Figure, Part
from agstrategi.writers.docx.tables import CELL_EDGES, Frame, caption, cell_of, frame_of, row_of
from agstrategi.writers.docx.xml import Look, Shape, escape, paragraph, run
from agstrategi.writers.origins import letters
from agstrategi.writers.words import plain

if TYPE_CHECKING:
    from agstrategi.writers.docx.body import At, Body

_NARROWEST = 1900  # twips of a part that stands beside others
_MOST_BESIDE = 5
_TALL = 600  # letters in a part: beside others a longer one would be a narrow column down the page
_STEP = 340  # twips that each step is moved in
_MOST_STEPS = 8
_PAGE = 1500  # letters in a figure that is kept on one page
_AFTER = 240  # twips between a figure's caption and what follows
_LINES = 1300  # twips of the space to write in
_LONGEST_NAME = 64  # letters that Word allows in a control's title


def figure(body: Body, node: Figure, at: At) -> str:
    """Write a figure: what leads it in, the figure, its caption."""
    text = body.paragraph(node.lead, at.role or "ledetekst", at) if node.lead else ""
    if node.image:
        text += _picture(body, node, at)
    if node.top or node.parts or node.bottom:
        text += _drawn(body, node, at)
    text += caption(body, node.caption, "figur", at)
    return body.after(text, _AFTER) if node.caption else text


def _picture(body: Body, node: Figure, at: At) -> str:
    most = (at.width - at.shift, body.page.tallest)
    drawing = body.drawings.inline(body.relations, node.image, node.alt, body.number(), most)
    if drawing:
        return body.runs(f"<w:r>{drawing}</w:r>", "figurbilde", at, Shape(keep_next=bool(node.caption)))
    return body.paragraph((nodes.Text(node.alt),), at.role, at) if node.alt else ""


# --- figures drawn as tables -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tile:
    """A cell of a figure: a part (None: an empty place before a step), its width and how many columns it spans."""

    part: Part | None
    width: int
    span: int = 1


def _drawn(body: Body, node: Figure, at: At) -> str:
    """Draw a figure as a table without lines: its top and bottom are as wide as all its parts."""
    room = at.width - at.shift
    widths, tiles = _tiles(node, room)
    whole = [[Tile(Part((), blocks), room, len(widths))] for blocks in (node.top, node.bottom) if blocks]
    rows = [*(whole[:1] if node.top else []), *tiles, *(whole[-1:] if node.bottom else [])]
    keep = letters((node.top, node.parts, node.bottom)) < _PAGE
    last = len(rows) - 1
    written = [
        _row(body, row, at, keep=keep and (number < last or bool(node.caption))) for number, row in enumerate(rows)
    ]
    frame = Frame(body.styles["figurramme"], room, at.shift, "", node.alt, bool(node.top), bool(node.bottom))
    return body.table(frame_of(frame, widths, written))


def _tiles(node: Figure, room: int) -> tuple[list[int], list[list[Tile]]]:
    """Place a figure's parts: beside each other, one under the other where they are long or many, or as steps."""
    count = len(node.parts)
    if node.kind == "trinn" and 1 < count <= _MOST_STEPS:
        widths = [*[_STEP] * (count - 1), room - _STEP * (count - 1)]
        return widths, [_step(part, number, widths) for number, part in enumerate(node.parts)]
    if 1 < count <= min(_MOST_BESIDE, room // _NARROWEST) and max(letters(p.blocks) for p in node.parts) < _TALL:
        widths = [room // count] * (count - 1)
        widths.append(room - sum(widths))
        return widths, [[Tile(part, width) for part, width in zip(node.parts, widths, strict=True)]]
    return [room], [[Tile(part, room)] for part in node.parts]


def _step(part: Part, number: int, widths: list[int]) -> list[Tile]:
    """Place a step further in than the one before it."""
    before = [Tile(None, width) for width in widths[:number]]
    return [*before, Tile(part, sum(widths[number:]), len(widths) - number)]


def _row(body: Body, tiles: list[Tile], at: At, *, keep: bool) -> str:
    return row_of([_tile(body, tile, at, keep=keep) for tile in tiles], "<w:cantSplit/>")


def _tile(body: Body, tile: Tile, at: At, *, keep: bool) -> str:
    if tile.part is None:
        empty = paragraph("", body.styles["skille tabeller"], Shape(keep_next=keep))
        return cell_of(empty, tile.width, shade="FFFFFF")
    inner = at.within("figur", tile.width - CELL_EDGES, keep=keep)
    return cell_of(body.inside(tile.part.blocks, inner, title=(tile.part.title, "figurdel")), tile.width, tile.span)


# --- boxes and fields ------------------------------------------------------------------------------------------------


def box(body: Body, node: nodes.Box, at: At) -> str:
    """Write a framed box."""
    room = at.width - at.shift
    inner = at.within("boks", room - 2 * CELL_EDGES)
    content = body.inside(node.blocks, inner, title=(node.title, "bokstittel"))
    frame = Frame(body.styles["boksramme"], room, at.shift, label=plain(node.title))
    return body.table(frame_of(frame, [room], [row_of([cell_of(content, room)])]))


def form_field(body: Body, node: nodes.Field, at: At) -> str:
    """Write a field to fill in: a control of Word's, tall enough to be written in by hand on paper."""
    room = at.width - at.shift
    label = body.paragraph(node.label, "felt", at) if node.label else ""
    prompt = body.document.words["fyll_ut"]
    control = _control(body, plain(node.label) or prompt, node.name, prompt)
    row = row_of([cell_of(control, room)], f'<w:cantSplit/><w:trHeight w:val="{_LINES}" w:hRule="atLeast"/>')
    frame = Frame(body.styles["feltramme"], room, at.shift, label=plain(node.label) or prompt)
    return label + body.table(frame_of(frame, [room], [row]))


def _control(body: Body, title: str, name: str, prompt: str) -> str:
    title, name = escape(title[:_LONGEST_NAME]), escape(name[:_LONGEST_NAME])
    shown = run(prompt, Look(style=body.styles["plassholder"]))
    control = (
        f'<w:sdt><w:sdtPr><w:alias w:val="{title}"/><w:tag w:val="{name}"/><w:id w:val="{body.number()}"/>'
        f'<w:showingPlcHdr/><w:text w:multiLine="1"/></w:sdtPr><w:sdtContent>{shown}</w:sdtContent></w:sdt>'
    )
    return paragraph(control, body.styles["skrivelinje"])
