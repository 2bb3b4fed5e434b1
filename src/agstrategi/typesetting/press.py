"""One job for Typst: its templates, its data and its pictures, and what came out."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal

from agstrategi.typesetting.refusals import Refusal, refusals

if TYPE_CHECKING:
    from typst import Fonts

_STANDARDS: Any = ["ua-1", "a-2a"]  # the library knows them as literals
"""What every PDF is: for all readers (PDF/UA-1), and for the archive (PDF/A-2a)."""

Templates = Mapping[str, Path]
"""Where each template lies, by the name that the others import it by."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be set.

    ``main`` is the template to begin with, or its text where it is none of ``templates``; ``data`` what it finds as
    JSON in ``sys.inputs.data``; ``date`` the file's day in ISO form; ``pictures`` the bytes of each picture by the name
    that the data gives it; ``machine_fonts``: whether the machine's own fonts may be used.
    """

    main: str
    data: Mapping[str, Any]
    date: str
    templates: Templates = field(default_factory=dict)
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    machine_fonts: bool = False


@dataclass(frozen=True, slots=True)
class Printed:
    """The pages that came out: one PDF, or an SVG a page; none where Typst refused, which ``refused`` then explains.

    ``marks`` are the values that stand on the pages under each label that was asked for, in order.
    """

    files: tuple[bytes, ...]
    refused: tuple[Refusal, ...] = ()
    marks: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)


def typeset(job: Job, form: Literal["pdf", "svg"] = "pdf", labels: Sequence[str] = ()) -> Printed:
    """Do a job, and read the marks (``metadata``) with these labels. Raises OSError where its files have no room."""
    with TemporaryDirectory(prefix="agstrategi-") as folder:
        root = Path(folder)
        for name, template in job.templates.items():
            (root / name).write_bytes(template.read_bytes())
        for name, picture in job.pictures.items():
            (root / name).write_bytes(picture)
        return _compiled(job, form, root, labels)


def _compiled(job: Job, form: Literal["pdf", "svg"], root: Path, labels: Sequence[str]) -> Printed:
    import typst  # noqa: PLC0415 - few commands need its 80 MB

    main: Any = root / job.main if job.main in job.templates else job.main.encode("utf-8")
    room: Any = {
        "root": root,
        "font_paths": _fonts(machine=job.machine_fonts),
        "sys_inputs": {"data": json.dumps(job.data, ensure_ascii=False)},
        "package_path": root,
        "package_cache_path": root,
    }
    standards = _STANDARDS if form == "pdf" else []
    try:
        made: Any = typst.compile(main, format=form, pdf_standards=standards, timestamp=_noon(job.date), **room)
        marks = {name: tuple(json.loads(typst.query(main, f"<{name}>", field="value", **room))) for name in labels}
    except typst.TypstError as error:
        return Printed((), refusals(error.diagnostic))
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # how Rust's own faults arrive; no Exception catches them
            raise
        return Printed((), (Refusal("typst panicked"),))
    return Printed(tuple(made) if isinstance(made, list) else (made,), marks=marks)


@cache
def _fonts(*, machine: bool) -> Fonts:
    from typst import Fonts  # noqa: PLC0415

    return Fonts(include_system_fonts=machine)


def font_families() -> list[str]:
    """Name the fonts that pages can be set in on this machine."""
    return _fonts(machine=True).families()


def _noon(date: str) -> dt.datetime:
    year, month, day = map(int, date.split("-"))
    return dt.datetime(year, month, day, 12, tzinfo=dt.UTC)
