"""Footnotes and addresses that Markdown would drop in silence are findings; those that are used are not."""

from __future__ import annotations

import pytest

from agstrategi.model.notes import stray


@pytest.mark.parametrize(
    "text",
    [
        "Ord[^a] og ord[^b].\n\n[^a]: Den første.\n\n[^b]: Den andre, i to\n    linjer.",
        "Den samme[^a] to ganger[^a].\n\n[^a]: Note.",
        "> Ord[^a]\n\n[^a]: Note.",
        "| Tall[^1] |\n| --- |\n| 1 |\n\n[^1]: Fra 2023.",
        "Ord[^x] uten note.",
        "Kode `[^a]`, \\[^b] og [klammer] i teksten.",
        "Se [loven][l] og [planen].\n\n[l]: https://x.no\n[planen]: https://y.no/plan?a=å",
        "[Kilde:] dette er vanlig tekst.",
        "Vi skal [sett inn]: noe.",
    ],
)
def test_what_is_used_is_silent(text: str) -> None:
    assert list(stray(text)) == []


@pytest.mark.parametrize(
    ("text", "message", "marked"),
    [
        ("Ord.\n\n[^a]: Note.", "note-unused", "[^a]"),
        ("Ord[^a].\n\n[^a]: Én.\n\n[^a]: To.", "note-twice", "[^a]"),
        ("Ord[^a] og[^b].\n\n[^a]: Se[^b].\n\n[^b]: To.", "note-in-note", "[^b]"),
        ("Ord.\n\n[l]: https://x.no", "address-unused", "[l]"),
        ("[l]\n\n[l]: https://x.no\n[l]: https://y.no", "address-unused", "[l]"),
    ],
)
def test_what_would_be_lost_is_found(text: str, message: str, marked: str) -> None:
    (found,) = stray(text)
    assert (found.message, text[found.start : found.end]) == (message, marked)
