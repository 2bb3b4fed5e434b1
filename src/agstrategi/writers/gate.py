"""The sandbox that templates run in, and the one gate through which all that they print must pass.

Every ``{{ … }}`` goes through ``Gate.show``: finished markup passes, nodes are rendered, plain text is escaped for the
format. A template therefore never escapes anything, and the ways round the gate are closed when it is compiled.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from typing import Any

import jinja2
from jinja2 import nodes as syntax
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from agstrategi import nodes
from agstrategi.writers.blame import Refusal
from agstrategi.writers.things import called

NUMBER = 10**9
SIZE = 64 * 1024 * 1024  # characters in one rendered template; a long strategy has a hundredth of that

_FILTERS = (
    "batch capitalize count d default dictsort first groupby int items last length list lower map max min reject"
    " rejectattr reverse round select selectattr slice sort string sum trim truncate unique upper"
)
_TEXT_METHODS = (
    "capitalize casefold endswith find isalpha isdigit isnumeric lower lstrip partition removeprefix removesuffix"
    " rpartition rsplit rstrip split startswith strip upper"
)
_METHODS = frozenset(_TEXT_METHODS.split())
_NODES: frozenset[type] = frozenset(
    kind for kind in vars(nodes).values() if isinstance(kind, type) and kind.__module__ == nodes.__name__
)
_ROUND_THE_GATE: dict[type[syntax.Node], str] = {
    syntax.Concat: "lime sammen tekst med «~» (skriv det ene etter det andre)",
    syntax.EvalContextModifier: "slå av vernet av tekst («autoescape»)",
    syntax.ScopedEvalContextModifier: "slå av vernet av tekst («autoescape»)",
    syntax.FilterBlock: "bruke «{% filter %}» om ferdig tekst",
}
Show = Callable[[object], object]


class Undefined(jinja2.StrictUndefined):
    """A name that does not exist, said in Norwegian."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        if self._undefined_obj is jinja2.utils.missing:
            return f"«{self._undefined_name}»"
        return f"«{self._undefined_name}» i {called(self._undefined_obj)}"


class _Finished(CodeGenerator):
    """Prints what comes through the gate as it is. Jinja would escape it once more, which changes nothing and costs."""

    def _output_child_pre(self, node: syntax.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401, ARG002
        self.write(f"({finalize.src}")


class Gate(ImmutableSandboxedEnvironment):
    """Jinja without the ways out, without the ways round, and with ``show`` as the only way to print."""

    code_generator_class = _Finished
    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})
    show: Show
    known: frozenset[int] = frozenset()
    """The functions of the writer at work, by identity: they need none of the sandbox's questions."""

    def __init__(self, loader: jinja2.BaseLoader, cache: jinja2.BytecodeCache | None) -> None:
        super().__init__(
            autoescape=True,
            auto_reload=False,
            bytecode_cache=cache,
            cache_size=-1,
            finalize=_finalize,
            keep_trailing_newline=False,
            loader=loader,
            lstrip_blocks=True,
            trim_blocks=True,
            undefined=Undefined,
        )
        self.globals = {"namespace": self.globals["namespace"]}
        self.filters = {name: self.filters[name] for name in _FILTERS.split()}

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - Jinja's signature
        """Read an attribute; nodes' fields and words are read most, and need none of the sandbox's questions."""
        if type(obj) in _NODES and not attribute.startswith("_"):
            try:
                return getattr(obj, attribute)
            except AttributeError:
                return self.undefined(obj=obj, name=attribute)
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - Jinja's signature
        """Call what a template calls."""
        if id(obj) not in self.known:
            return super().call(context, obj, *args, **kwargs)
        kwargs.pop("_loop_vars", None)  # Jinja's own, for functions that ask for the context; ours do not
        kwargs.pop("_block_vars", None)
        return obj(*args, **kwargs)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401 - Jinja's signature
        """Let through what the sandbox does, but of text's methods only those that cannot make it grow."""
        if isinstance(obj, str) and callable(value):
            return attr in _METHODS
        return super().is_safe_attribute(obj, attr, value)

    def unsafe_undefined(self, obj: Any, attribute: str) -> jinja2.Undefined:  # noqa: ANN401 - Jinja's signature
        """Refuse an attribute, by name."""
        raise Refusal(key="template-refused", what=f"bruke «{attribute}» på {called(obj)}")

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401, ARG002
        """Reckon with small numbers only: text times a million fills the memory."""
        if not all(isinstance(side, int | float) and abs(side) <= NUMBER for side in (left, right)):
            raise Refusal(key="template-refused", what=f"regne med annet enn tall («{operator}»)")
        return _RECKON[operator](left, right) if operator in _RECKON else self._no_such(operator)

    def _no_such(self, sign: str) -> None:
        raise Refusal(key="template-refused", what=f"regne med «{sign}»")

    def _parse(self, source: str, name: str | None, filename: str | None) -> syntax.Template:
        tree = super()._parse(source, name, filename)
        for node in tree.find_all(tuple(_ROUND_THE_GATE)):
            words = f"en mal kan ikke {_ROUND_THE_GATE[type(node)]}"
            raise jinja2.TemplateSyntaxError(words, node.lineno, name, filename)
        return tree


_RECKON: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
}


@jinja2.pass_context  # with a context Jinja cannot print constants while it compiles, past the gate
def _finalize(context: Context, value: object) -> object:
    gate = context.environment
    return gate.show(value)  # type: ignore[attr-defined]


def limited(chunks: Iterator[str]) -> Iterator[str]:
    """Pass on what a template prints, up to ``SIZE``."""
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > SIZE:
            raise Refusal(key="template-too-large")
        yield chunk
