"""What goes into a writer besides the tree, and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from agstrategi.diagnostics import Diagnostic, Fault
from agstrategi.typesetting.profile import Profile
from agstrategi.writers.formats import Pictures
from agstrategi.writers.templates import Templates

if TYPE_CHECKING:  # it loads what reads Word files, which few formats need
    from agstrategi.writers.docx.reference import Reference


@dataclass(frozen=True, slots=True)
class Means:
    """What a document is written with, besides its tree; ``reference`` is the municipality's own Word document.

    ``paper`` is what a poster is printed on, ``a3`` or ``a4``.
    """

    templates: Templates
    strategi: object | None = None
    pictures: Pictures | None = None
    profile: Profile = field(default_factory=Profile)
    reference: Reference | None = None
    paper: str = "a3"


@dataclass(frozen=True, slots=True)
class Written:
    """A finished document: text, or the bytes of a file; None where the format could not hold it.

    ``faults`` say what could not be shown as its author wants it, ``diagnostics`` what is wrong with a file that is not
    the strategy's.
    """

    content: str | bytes | None
    faults: tuple[Fault, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
