"""What other programs make of tracked changes: pandoc, LibreOffice, Office's schemas."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from agstrategi.cli.main import main
from agstrategi.cli.pipeline import open_strategy
from agstrategi.model.strategi import Strategi
from office.macros import Office
from office.pandoc_shapes import shapes, words
from pandoc.conftest import pandoc as pandoc  # noqa: PLC0414 - a fixture
from unit.tracked.making import Made, hold, of_strategies, of_trees
from unit.tracked.test_law import pair
from unit.tracked.word import ACCEPT, REJECT, changed_words, settled, strategy_alone
from unit.tracked.word import words as words_of
from unit.writers import kommune

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "strategier"
REAL = sorted(path.name for path in SHARED.iterdir()) if SHARED.is_dir() else []
CASES = ["fjellvik", *(f"{name}, edited" for name in REAL), *(f"{name} and the next" for name in REAL)]
ACCEPT_ALL, REJECT_ALL = ".uno:AcceptAllTrackedChanges", ".uno:RejectAllTrackedChanges"


def strategy(path: Path) -> Strategi:
    return open_strategy(str(path)).whole[0]


def edited(name: str) -> tuple[Strategi, Strategi]:
    """Give a real strategy before and after known edits."""
    if not (ROOT / "bench" / "mutations.py").is_file():
        pytest.skip("the folder bench is not here: nothing to edit strategies with")
    with patch.object(sys, "path", [str(ROOT), *sys.path]):
        from bench.diff import real  # noqa: PLC0415 - found only now
        from bench.mutations import mutated  # noqa: PLC0415

        old, new, *_ = mutated(real()[name], 1, with_ids=True)
    return old, new


@pytest.fixture(scope="module", params=CASES)
def made(request: pytest.FixtureRequest) -> Made:
    """Two strategies' changes: four years of one, known edits of one, or those of two municipalities."""
    name, _, how = request.param.partition(" ")
    if name == "fjellvik":
        return of_strategies(*(strategy(ROOT / "eksempler" / f"fjellvik-{year}") for year in (2019, 2023)))
    if how == "edited":
        return of_strategies(*edited(name.removesuffix(",")))
    following = REAL[(REAL.index(name) + 1) % len(REAL)]
    return of_strategies(strategy(SHARED / name), strategy(SHARED / following))


def test_the_law(made: Made) -> None:
    hold(made)


def test_pandoc_finds_the_new_text_and_the_old(pandoc: str, made: Made, tmp_path: Path) -> None:
    alone = strategy_alone(made.tracked)
    for how, plain in ((ACCEPT, made.new), (REJECT, made.old)):
        expected = shapes(pandoc, plain, tmp_path)
        assert shapes(pandoc, alone, tmp_path, f"--track-changes={how}") == expected
        assert shapes(pandoc, settled(made.tracked, how), tmp_path) == expected


@pytest.mark.parametrize("seed", range(6))
def test_pandoc_finds_every_word_of_any_two_trees(pandoc: str, seed: int, tmp_path: Path) -> None:
    made = of_trees(*pair(seed))
    alone = strategy_alone(made.tracked)
    for how, plain in ((ACCEPT, made.new), (REJECT, made.old)):
        expected = shapes(pandoc, plain, tmp_path)
        assert words(shapes(pandoc, alone, tmp_path, f"--track-changes={how}")) == words(expected)
        assert shapes(pandoc, settled(made.tracked, how), tmp_path) == expected


def test_office_finds_nothing_against_it(made: Made, tmp_path: Path) -> None:
    path = tmp_path / "sporet.docx"
    path.write_bytes(made.tracked)
    assert _errors(path) == []


@pytest.mark.parametrize("seed", [5, 12, 23])
def test_office_finds_nothing_against_any_two_trees(seed: int, tmp_path: Path) -> None:
    made = of_trees(*pair(seed))
    errors = []
    for at, content in enumerate((made.tracked, made.old, made.new)):
        path = tmp_path / f"{at}.docx"
        path.write_bytes(content)
        errors.append(set(_errors(path)))
    assert errors[0] <= errors[1] | errors[2]


def test_in_the_municipalitys_own_document_too(tmp_path: Path) -> None:
    own, out = tmp_path / "mal.docx", tmp_path / "endringer.docx"
    own.write_bytes(kommune.pack(kommune.parts(body="<w:p/>")))
    old, new = (str(ROOT / "eksempler" / f"fjellvik-{year}") for year in (2019, 2023))
    assert main(["diff", old, new, "-o", str(out), "--reference", str(own)]) == 0
    known = _errors(own)
    assert [one for one in _errors(out) if one not in known] == []
    plain = []
    for path in (new, old):
        alone = tmp_path / "alene" / "endringer.docx"
        assert main(["build", path, "-o", str(alone), "-f", "docx", "--reference", str(own)]) == 0
        plain.append(alone.read_bytes())
    hold(Made(out.read_bytes(), plain[1], plain[0]))


def _errors(path: Path) -> list[str]:
    return [error.description for error in OpenXmlValidator(FileFormat.OFFICE_2019).validate(path).errors]


def test_libreoffice_accepts_and_rejects_all(tool: Callable[[str], str], tmp_path: Path) -> None:
    office = Office(tool("soffice"), tmp_path)
    made = of_strategies(*(strategy(ROOT / "eksempler" / f"fjellvik-{year}") for year in (2019, 2023)))
    alone = strategy_alone(made.tracked)
    assert _lines(office.text(alone, ACCEPT_ALL)) == _lines(office.text(made.new))
    assert _lines(office.text(alone, REJECT_ALL)) == _lines(office.text(made.old))
    assert _lines(office.text(made.old)) != _lines(office.text(made.new))


def _lines(text: str) -> list[str]:
    """Give lines with words; LibreOffice leaves empty rows and points, and the prompts of fields to fill in."""
    lines = (line.strip(" \t•") for line in text.splitlines())
    return [line for line in lines if line not in {"", "Fyll ut"}]


def test_few_more_words_are_marked_than_have_to_be() -> None:
    """Hold edits in place to less than a third more words than the fewest that make one text of the other."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - one test needs it

    if not REAL:
        pytest.skip("the real strategies are not here")
    for name in ("alver", "sandefjord", "nordre-land"):
        made = of_strategies(*edited(name))
        assert changed_words(made.tracked) <= 1.3 * Indel.distance(words_of(made.old), words_of(made.new)), name
