"""From a strategy to the document tree: what is shown, in which order, with which labels and numbers."""

from agstrategi.document.compile import Compiled, compile_strategy

__all__ = ["Compiled", "compile_strategy"]
