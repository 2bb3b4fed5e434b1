"""What all formats share: walk the tree, give each node its template, keep the blank lines.

A format is a subclass of ``Writer`` with two methods: how plain text is escaped and how inlines are written. A format
whose blocks have no use for templates somewhere overrides ``block``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, cast

from jinja2.runtime import Context
from markupsafe import Markup

from agstrategi.nodes import Block, Blocks, Document, Inline, Inlines
from agstrategi.typesetting.profile import Profile
from agstrategi.writers.blame import Refusal, fault
from agstrategi.writers.gate import limited
from agstrategi.writers.means import Means
from agstrategi.writers.names import BLOCKS
from agstrategi.writers.sheet import Sheet
from agstrategi.writers.things import called, kind

_INLINES: frozenset[type] = frozenset(Inline.__args__)
_EDGE = " \t\r\n"  # not str.strip()'s: a no-break space is the author's


class Writer:
    """Writes one document. ``separator`` stands between blocks."""

    separator: ClassVar[str] = "\n\n"

    def __init__(self, document: Document, sheet: Sheet, means: Means | None = None) -> None:
        self.document = document
        self.sheet = sheet
        self.pictures = means.pictures if means else None
        self.profile = means.profile if means else Profile()
        self._context = {
            **sheet.gate.globals,
            "dokument": document,
            "ord": document.words,
            "strategi": means.strategi if means else None,
            "forside": self.front,
            **self.names(),
        }
        self._known = frozenset(map(id, self._context.values()))

    # --- a format's own --------------------------------------------------------------------------------------------

    def names(self) -> dict[str, object]:
        """Give the names that only this format's templates have, in Norwegian."""
        return {}

    def escape(self, text: str) -> str:
        """Make plain text safe anywhere in the format."""
        raise NotImplementedError

    def inlines(self, content: Inlines) -> str:
        """Write inline nodes; the answer is finished markup."""
        raise NotImplementedError

    # --- shared ----------------------------------------------------------------------------------------------------

    def write(self) -> str:
        """Write the whole document; it ends with one line end."""
        return str(self.render("dokument", self.document.kind, self.document)) + "\n"

    def front(self) -> Markup:
        """Write the front page."""
        return self.render("forside", "", self.document)

    def blocks(self, content: Iterable[Block]) -> Markup:
        """Write blocks with the format's separator between them; what comes out empty leaves no trace."""
        return Markup(self.separator.join([text for node in content if (text := self.block(node))]))  # noqa: S704

    def block(self, node: Block) -> str:
        """Write one block by its template, without white space at its ends."""
        return self.render(BLOCKS[type(node)], getattr(node, "kind", ""), node)

    def render(self, name: str, kind: str, node: object) -> Markup:
        """Fill in the template ``name`` (``kind`` chooses a more specific one) for ``node``."""
        template = self.sheet.find(name, kind)
        gate = self.sheet.gate
        gate.show, gate.known = self.show, self._known
        context = Context(gate, {**self._context, "node": node}, template.name, template.blocks)
        try:
            chunks = template.root_render_func(context)
            text = "".join(limited(chunks) if self.sheet.has_own else chunks)
        except Exception as error:
            broken = fault(error, self.sheet.path(template.name or name))
            if broken is None or broken is error:
                raise
            raise broken from error
        return Markup(text.strip(_EDGE))  # noqa: S704 - all that is in it came through the gate

    def show(self, value: object) -> Markup:
        """Be the gate: say how a value that a template prints stands in the document."""
        if isinstance(value, Markup):
            return value
        if isinstance(value, tuple):
            return self._nodes(value)
        if isinstance(value, str):
            return Markup(self.escape(value))  # noqa: S704
        if type(value) in BLOCKS:
            return Markup(self.block(cast("Block", value)))  # noqa: S704
        if type(value) in _INLINES:
            return Markup(self.inlines((cast("Inline", value),)))  # noqa: S704
        return Markup(self.escape(_word(value)))  # noqa: S704

    def _nodes(self, content: tuple[object, ...]) -> Markup:
        kinds = set(map(type, content))
        if kinds <= _INLINES:
            return Markup(self.inlines(cast("Inlines", content)))  # noqa: S704
        if kinds <= BLOCKS.keys():
            return self.blocks(cast("Blocks", content))
        raise Refusal(key="template-value", what=" og ".join(sorted(map(kind, kinds))))


def _word(value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if value is None:
        raise Refusal(key="template-none")
    if type(value).__name__ == "Undefined":
        str(value)  # raises, and says what is missing
    raise Refusal(key="template-value", what=called(value))
