"""The overview of a page against the YAML itself: every deadline that is written stands in it, once and in order."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from .source import Data, load

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted(path.parent for path in (ROOT / "eksempler").glob("*/strategi.yaml"))


def measures(data: Data) -> Iterator[dict[str, Data]]:
    """Find every measure, however deep it stands."""
    if isinstance(data, list):
        for part in data:
            yield from measures(part)
    elif isinstance(data, dict):
        for key, part in data.items():
            if key == "tiltak":
                held = part.get("punkter", []) if isinstance(part, dict) else part
                yield from (measure for measure in held if isinstance(measure, dict))
            yield from measures(part)


def over(deadline: str) -> tuple[int, int, int]:
    """Give the year, the month and the day that a deadline is over, every month with 31 days."""
    year, _, rest = deadline.partition("-")
    if rest.startswith("K"):
        return int(year), int(rest[1]) * 3, 31
    month, _, day = rest.partition("-")
    return int(year), int(month or 12), int(day or 31)


@pytest.mark.parametrize("source", EXAMPLES, ids=lambda path: path.name)
def test_every_deadline_stands_in_the_table_in_order(tmp_path: Path, source: Path) -> None:
    page = tmp_path / "side.html"
    command = [sys.executable, "-m", "agstrategi", "build", str(source), "-f", "html", "-o", str(page)]
    subprocess.run(command, check=True, capture_output=True)
    tree = html.document_fromstring(page.read_text(encoding="utf-8"))
    rows = [
        [" ".join(cell.text_content().split()) for cell in row]
        for row in tree.xpath("//details[@class='frister']//tbody/tr")
    ]
    written = [one for one in measures({**load(source), "kapitler": []}) if "frist" in one]
    deadlines = {one.get("tittel") or one.get("kortnavn") or one["tekst"]: str(one["frist"]) for one in written}
    assert len(deadlines) == len(written) > 0
    assert sorted(row[2] for row in rows) == sorted(" ".join(name.split()) for name in deadlines)
    assert [int(row[0]) for row in rows] == list(range(1, len(rows) + 1))
    ends = [over(deadlines[row[2]]) for row in rows]
    assert ends == sorted(ends)
    years = [re.findall(r"\d{4}", row[1]) for row in rows]
    assert years == [[str(year)] for year, _, _ in ends]
