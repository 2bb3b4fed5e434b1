"""What Jinja says is wrong with a template, said in plain words and with its line."""

from __future__ import annotations

import re
from types import TracebackType

from jinja2.exceptions import (
    SecurityError,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
    UndefinedError,
)

from agstrategi.writers.faults import TemplateFault

# What Jinja says, and what we say instead; anything else is passed on in its own words.
_WORDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"block that needs to be closed is '(\w+)'", "«{0}» er ikke avsluttet"),
        (r"expected end of template|nexpected end of template", "malen slutter midt i noe"),
        (r"Encountered unknown tag '(\w+)'", "«{0}» hører ikke hjemme her"),
        (r"No filter named '(\w+)'", "filteret «{0}» finnes ikke i maler"),
        (r"No test named '(\w+)'", "prøven «{0}» finnes ikke i maler"),
        (r"expected token '(.+)', got '(.+)'", "«{1}» står der «{0}» skulle stått"),
        (r"Expected an expression, got", "her mangler et navn eller en verdi"),
        (r"""unexpected char ['"](.+)['"] at""", "tegnet «{0}» kan ikke stå her"),
        (r"unexpected '(.+)'", "«{0}» kan ikke stå her"),
        (r"block '(\w+)' defined twice", "blokken «{0}» finnes to ganger"),
        (r"object is not iterable|cannot unpack|not enough values|too many values", "dette er ingen liste"),
        (r"positional argument|unexpected keyword argument", "feil antall verdier i parentesen"),
        (r"object is not callable", "dette kan ikke ha parentes etter seg"),
        (r"not supported between instances", "dette kan ikke sammenlignes"),
    )
)


class Refusal(TemplateRuntimeError):  # noqa: N818 - a template that asks for too much is no error of ours
    """Something a template may not do; ``key`` and ``fields`` choose the message in ``messages.py``."""

    def __init__(self, key: str, **fields: object) -> None:
        super().__init__(key)
        self.key = key
        self.fields = fields


def fault(error: Exception, file: str) -> TemplateFault | None:
    """Make a fault of what went wrong in the template ``file``, or None where the fault is not the template's."""
    if isinstance(error, TemplateFault):
        return error
    if isinstance(error, TemplateSyntaxError):
        return TemplateFault(error.filename or file, error.lineno, "template-syntax", what=_words(error.message or ""))
    file, line, blame = _place(error.__traceback__, file)
    key, fields = _runtime(error)
    return TemplateFault(file, line, key, **fields) if blame or key != "template-crash" else None


def _runtime(error: Exception) -> tuple[str, dict[str, object]]:
    match error:
        case Refusal():
            return error.key, error.fields
        case UndefinedError():
            return "template-undefined", {"what": error.message}
        case SecurityError():
            return "template-refused", {"what": "bruke noe utenfor malen"}
        case TemplateNotFound():
            return "template-not-found", {"name": error.name}
        case RecursionError():
            return "template-endless", {}
    return "template-crash", {"what": _words(str(error))}


def _words(message: str) -> str:
    for pattern, words in _WORDS:
        if found := pattern.search(message):
            return words.format(*found.groups())
    return message


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
