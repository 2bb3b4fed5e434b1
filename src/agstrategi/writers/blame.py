"""What Jinja says is wrong with a template, said in plain words and with its line."""

from __future__ import annotations

from types import TracebackType

from jinja2.exceptions import (
    SecurityError,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
    UndefinedError,
)

from agstrategi.writers.faults import TemplateFault
from agstrategi.writers.things import said


class Refusal(TemplateRuntimeError):  # noqa: N818 - a template that asks for too much is no error of ours
    """Something a template may not do; ``key`` and ``fields`` choose the message in ``messages/``."""

    def __init__(self, key: str, **fields: object) -> None:
        super().__init__(key)
        self.key = key
        self.fields = fields


def fault(error: Exception, file: str) -> TemplateFault | None:
    """Make a fault of what went wrong in the template ``file``, or None where the fault is not the template's."""
    if isinstance(error, TemplateFault):
        return error
    if isinstance(error, TemplateSyntaxError):
        return TemplateFault(error.filename or file, error.lineno, "template-syntax", what=said(error.message or ""))
    file, line, blame = _place(error.__traceback__, file)
    key, fields = _runtime(error)
    return TemplateFault(file, line, key, **fields) if blame or key != "template-crash" else None


def _runtime(error: Exception) -> tuple[str, dict[str, object]]:
    match error:
        case Refusal():
            return error.key, error.fields
        case UndefinedError():
            message = error.message or ""
            return "template-undefined", {"what": message if message.startswith("«") else said(message)}
        case SecurityError():
            return "template-refused", {"what": "bruke noe utenfor malen"}
        case TemplateNotFound():
            return "template-not-found", {"name": error.name}
        case RecursionError():
            return "template-endless", {}
    return "template-crash", {"what": said(str(error))}


def _place(trace: TracebackType | None, file: str) -> tuple[str, int, bool]:
    """Find the innermost template in a traceback and its line, and tell whether it made the mistake itself."""
    line, blame = 1, False
    while trace is not None:
        names = trace.tb_frame.f_globals
        if template := names.get("__jinja_template__"):
            line = template.get_corresponding_lineno(trace.tb_lineno)
            file, blame = template.filename or file, True
        elif not str(names.get("__name__")).startswith(("jinja2", "markupsafe", "agstrategi.writers.gate")):
            blame = False
        trace = trace.tb_next
    return file, line, blame
