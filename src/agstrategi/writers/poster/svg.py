"""A poster's SVG for those who cannot see it: letters in it are curves, so its words are said beside them."""

from __future__ import annotations

from typing import Any

from lxml import etree

_SVG = "http://www.w3.org/2000/svg"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TITLE, _TEXT = "plakat-tittel", "plakat-tekst"


def told(svg: bytes, title: str, text: str, lang: str) -> bytes:
    """Give an SVG with its title, its text and the language of both; ``lang`` as in ``nb-NO``."""
    root: Any = etree.fromstring(svg, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
    attributes = {"role": "img", "aria-labelledby": _TITLE, "aria-describedby": _TEXT, "lang": lang, _LANG: lang}
    for name, value in attributes.items():
        root.set(name, value)
    for at, (name, mark, words) in enumerate((("title", _TITLE, title), ("desc", _TEXT, text))):
        element = etree.Element(f"{{{_SVG}}}{name}", id=mark)
        element.text = words
        root.insert(at, element)
    written: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written
