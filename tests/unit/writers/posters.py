"""Posters of strategies in a few lines of YAML, and what can be read off their pages."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import takewhile
from typing import Any

import pikepdf

from acceptance.pdf import Tag
from agstrategi import nodes
from agstrategi.document import compile_strategy
from agstrategi.document.poster import poster
from agstrategi.model.strategi import Strategi
from agstrategi.source import parse
from agstrategi.writers import Means
from agstrategi.writers.poster import Posted, posted
from agstrategi.writers.templates import Templates
from unit.document.lines import FRONT

TEMPLATES = Templates()
ARMS = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4' width='40' height='50'><path d='M0 0h4v4z'/></svg>"
PAGES = {"a3": (297, 420), "a4": (210, 297)}
"""Millimetres."""
POINT = 72 / 25.4
"""Points in a millimetre."""
_INLINE = {"Strong", "Em", "Code"}
_WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')


def tree(yaml: str) -> nodes.Document:
    """Make the tree of YAML's poster; ``strategi:`` is put in where it is left out."""
    source = parse((yaml if yaml.startswith(("strategi:", "{")) else FRONT + yaml).encode(), "strategi.yaml").value
    assert source is not None
    strategi = Strategi.model_validate(source.data)
    return poster(strategi, compile_strategy(strategi).document)


@cache
def made(yaml: str, paper: str = "a3", templates: Templates = TEMPLATES, arms: bytes = ARMS) -> Posted:
    """Make the poster of YAML, once; ``arms`` is every picture that it names."""
    return posted(tree(yaml), Means(templates, pictures=lambda _name: arms, paper=paper))


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page and its box in points from the upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def inside(self, paper: str) -> bool:
        """Tell whether a word keeps the poster's margins; those above and below are counted without the font's air."""
        width, height = (side * POINT for side in PAGES[paper])
        side, end = (margin * width / PAGES["a3"][0] for margin in (16, 9))
        return self.left >= side and self.right <= width - side and self.top >= end and self.bottom <= height - end

    def meets(self, other: Word) -> bool:
        """Tell whether two words are printed on each other; a box is as high as the font, which no letter is."""
        slack = 0.3 * min(self.bottom - self.top, other.bottom - other.top)
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > 0.5 and down > slack


def words(pdf: bytes, pdftotext: str) -> list[Word]:
    """Read the words of a page with poppler."""
    done = subprocess.run([pdftotext, "-bbox", "-", "-"], input=pdf, capture_output=True, check=True)
    found = _WORD.findall(done.stdout.decode("utf-8"))
    return [Word(text, *(float(edge) for edge in edges)) for *edges, text in found]


def collisions(printed: list[Word]) -> list[tuple[Word, Word]]:
    """Find the words that are printed on each other."""
    found: list[tuple[Word, Word]] = []
    downwards = sorted(printed, key=lambda word: word.top)
    for at, word in enumerate(downwards):
        below = takewhile(lambda other, end=word.bottom: other.top < end, downwards[at + 1 :])  # type: ignore[misc]
        found += [(word, other) for other in below if word.meets(other)]
    return found


def sizes(pdf: bytes) -> set[float]:
    """Read the sizes of all print on the pages, in points to a tenth."""
    found: set[float] = set()
    with pikepdf.open(BytesIO(pdf)) as opened:
        for page in opened.pages:
            found |= _sizes(page)
    return found


def _sizes(page: pikepdf.Page) -> set[float]:
    found: set[float] = set()
    stack = [1.0]
    size, scale = 0.0, 1.0
    instructions: Any = pikepdf.parse_content_stream(page)
    for operands, operator in instructions:
        match str(operator):
            case "q":
                stack.append(stack[-1])
            case "Q":
                stack.pop()
            case "cm":
                stack[-1] *= _scale(operands)
            case "Tf":
                size = float(operands[1])
            case "Tm":
                scale = _scale(operands)
            case "Tj" | "TJ":
                found.add(round(size * scale * stack[-1], 1))
    return found


def _scale(matrix: Any) -> float:  # noqa: ANN401 - numbers as the library has them
    a, b, c, d = (float(number) for number in list(matrix)[:4])
    return float(abs(a * d - b * c) ** 0.5)


def read(tag: Tag) -> str:
    """Give the text in a tree as it is read, each paragraph on a line of its own, without the marks of lists."""
    edge = "" if tag.kind in _INLINE else "\n"
    kept = [part if isinstance(part, str) else read(part) for part in tag.parts if _is_read(part)]
    return f"{edge}{''.join(kept)}{edge}"


def _is_read(part: Tag | str) -> bool:
    return isinstance(part, str) or part.kind != "Lbl"
