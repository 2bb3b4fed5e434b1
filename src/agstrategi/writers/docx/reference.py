"""The Word document that gives ours its look: the municipality's own, or the one in ``maler/standard/docx``.

A municipality's file is opened once, checked for what could hurt (size, macros, encryption, entities) and made a plain
document; each document of a run begins as a copy of it. Word's own templates (.dotx) are taken as well.
"""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.package import OpcPackage
from docx.parts.document import DocumentPart

from agstrategi.diagnostics import Diagnostic, Place, Result, finding
from agstrategi.writers.docx.dress import dressed
from agstrategi.writers.docx.package import pack
from agstrategi.writers.folders import standard

LARGEST = 30 * 1024 * 1024
"""Bytes of a reference document as it lies on the disk."""
_UNPACKED = 100 * 1024 * 1024
_PARTS = 5000
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the file format of .doc, and of a document with a password
_TYPES = "[Content_Types].xml"
_TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_MACROS = re.compile(r"macroEnabled|vbaProject", re.IGNORECASE)
_XML = (".xml", ".rels")  # the parts that Word itself reads; a logo in SVG may have a document type
_ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reference:
    """A document to begin from: a checked package, and the name of its file in findings (ours has none)."""

    package: bytes
    name: str = ""


def load(path: Path) -> Result[Reference]:
    """Read a municipality's document; none where it cannot be used, with what is wrong (AG710)."""
    name = path.as_posix()
    try:
        if path.stat().st_size > LARGEST:
            return _refused(name, "reference-too-large")
        content = path.read_bytes()
    except FileNotFoundError:
        return _refused(name, "reference-missing")
    except OSError:
        return _refused(name, "reference-unreadable")
    if content.startswith(_OLD_WORD):
        return _refused(name, "reference-old-or-locked")
    try:
        return _checked(content, name)
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError):
        return _refused(name, "reference-no-word")


def _checked(content: bytes, name: str) -> Result[Reference]:
    archive = zipfile.ZipFile(BytesIO(content))
    entries = archive.infolist()
    if len(entries) > _PARTS or sum(entry.file_size for entry in entries) > _UNPACKED:
        return _refused(name, "reference-too-large")
    parts = {entry.filename: archive.read(entry) for entry in entries if not entry.is_dir()}
    types = parts.get(_TYPES, b"").decode("utf-8", "replace")
    if _MACROS.search(types) or any(_MACROS.search(part) for part in parts):
        return _refused(name, "reference-macros")
    if any(_ENTITIES.search(part) for part_name, part in parts.items() if part_name.endswith(_XML)):
        return _refused(name, "reference-no-word")
    parts[_TYPES] = types.replace(_TEMPLATE, CT.WML_DOCUMENT_MAIN).encode("utf-8")
    package = pack(parts)
    if not _opens(package):
        return _refused(name, "reference-no-word")
    return Result(Reference(package, name))


def _opens(package: bytes) -> bool:
    """Tell whether the library can read a package as a Word document with a body."""
    try:
        part = open_package(package).main_document_part
        return isinstance(part, DocumentPart) and part.element.body is not None
    except Exception:  # noqa: BLE001 - a damaged file raises whatever its damage leads to
        return False


def open_package(package: bytes) -> OpcPackage:
    """Open a package for change."""
    return OpcPackage.open(BytesIO(package))


@cache
def ours(colour: str = "", font: str = "") -> Reference:
    """Give our own document, in a municipality's colour and font where it has them."""
    home = standard() / "docx"
    files = sorted(path for path in home.rglob("*") if path.is_file())
    parts = {path.relative_to(home).as_posix(): path.read_bytes() for path in files}
    return Reference(pack(dressed(parts, colour, font)))


@cache
def our_part(kind: str) -> bytes:
    """Give a part of our own document, ``styles`` or ``numbering``."""
    return (standard() / "docx" / "word" / f"{kind}.xml").read_bytes()


def _refused(name: str, key: str) -> Result[Reference]:
    return Result(None, (_finding(name, key),))


def _finding(name: str, key: str) -> Diagnostic:
    return finding(key, Place(name), (), name=Path(name).name)


__all__ = ["LARGEST", "RT", "Reference", "load", "open_package", "our_part", "ours"]
