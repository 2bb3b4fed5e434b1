"""A strategy in a few lines of YAML, and the document it becomes as plain lines, to be read in a test."""

from __future__ import annotations

from agstrategi import nodes, text
from agstrategi.document import Compiled, compile_strategy
from agstrategi.model.strategi import Strategi
from agstrategi.source import parse

FRONT = "strategi: {tittel: Arbeidsgiverstrategi, kommune: Lund}\n"


def strategy(yaml: str) -> Strategi:
    """Read YAML; ``strategi:`` is put in where it is left out."""
    whole = yaml if "strategi:" in yaml.split("\n", maxsplit=1)[0] else FRONT + yaml
    source = parse(whole.encode(), "strategi.yaml").value
    assert source is not None
    return Strategi.model_validate(source.data)


def compiled(yaml: str) -> Compiled:
    """Compile YAML."""
    return compile_strategy(strategy(yaml))


def lines(yaml: str) -> list[str]:
    """Give the document's body as lines: headings with #, points with -, cells parted by |."""
    return [line for block in compiled(yaml).document.blocks for line in block_lines(block)]


def block_lines(block: nodes.Block) -> list[str]:  # noqa: PLR0911 - one return a kind
    """Give one block as lines."""
    match block:
        case nodes.Section():
            head = f"{'#' * block.level} {block.number} {text.plain(block.title)}".replace("  ", " ")
            below = [text.plain(block.subtitle)] if block.subtitle else []
            return [head, *below, *(line for inner in block.blocks for line in block_lines(inner))]
        case nodes.Paragraph():
            return [text.plain(block.content)]
        case nodes.List():
            return [line for at, item in enumerate(block.items) for line in _item(block, at, item)]
        case nodes.Table():
            rows = [block.head, *(row.cells for row in block.rows)]
            return [" | ".join(_cell(cell) for cell in row) for row in rows]
        case nodes.Quote():
            inner = [line for one in block.blocks for line in block_lines(one)]
            return [line for line in (text.plain(block.lead), *inner, text.plain(block.source)) if line]
        case nodes.PullQuote():
            return [f"» {text.plain(block.content)}"]
        case nodes.Figure():
            return _figure(block)
        case nodes.Box():
            return [text.plain(block.title), *(line for inner in block.blocks for line in block_lines(inner))]
        case nodes.Field():
            return [f"{text.plain(block.label)} ____"]
        case _:
            return [repr(block)]


def _item(block: nodes.List, at: int, item: nodes.Item) -> list[str]:
    mark = f"{block.start + at}. " if block.ordered else "- "
    inner = [line for one in item.blocks for line in block_lines(one)] or [""]
    return [(mark + inner[0]).rstrip(), *(f"  {line}" for line in inner[1:])]


def _cell(cell: nodes.Cell) -> str:
    return " / ".join(line for block in cell.blocks for line in block_lines(block))


def _figure(block: nodes.Figure) -> list[str]:
    found = [text.plain(block.lead)] if block.lead else []
    found += [line for inner in block.top for line in block_lines(inner)]
    for part in block.parts:
        found.append(f"[{text.plain(part.title)}]")
        found += [line for inner in part.blocks for line in block_lines(inner)]
    found += [line for inner in block.bottom for line in block_lines(inner)]
    return [*found, text.plain(block.caption)] if block.caption else found
