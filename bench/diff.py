"""Measure what `agstrategi.compare` finds, how fast, and in how much memory: `make bench-diff`.

Accuracy is measured by known edits (`bench/mutations.py`). Time is what comparing adds to reading both strategies, in
times of a Python that does nothing, in the same run, so that machines can be compared. deepdiff stands beside it on
equal data where it is installed. The exit code is 1 where a target is missed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from itertools import permutations
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from bench.generate import strategy
from bench.measure import Cost, FailedError, typical
from bench.mutations import Score, mutated

from agstrategi.compare import compare
from agstrategi.compare.redline import STAYS, redline
from agstrategi.model.load import load
from agstrategi.source import parse, read

REAL = Path(__file__).parents[2] / "shared" / "strategier"
SIZES = {20: (4, 5), 60: (6, 10), 150: (10, 15), 1000: (25, 40)}
"""Measures, and into how many areas with how many measures each they go."""
SPEED = {150: (10, 15, 10.0), 2000: (50, 40, 100.0), 10000: (100, 100, None)}
"""The same, and how many times a Python that does nothing comparing may take."""
WORD = {150: (10, 15), 1000: (25, 40)}
WORD_TIMES = 2
"""The Word document with tracked changes may cost so many times what reading and writing both strategies costs."""
MEMORY = 600
UNRELATED = 0.95
WORST_CLASS = 0.9
_JOINED = 1.15

READ = """
import sys
from agstrategi.model.load import load
from agstrategi.source import read
old, new = (load(read(name).value).value for name in ("old.yaml", "new.yaml"))
"""
COMPARE = READ + "from agstrategi.compare import compare\ncompare(old, new)\n"
COMPILE = """
from agstrategi.document import compile_strategy
from agstrategi.writers import Means, written
from agstrategi.writers.templates import Templates
means = Means(Templates())
before, after = (compile_strategy(one).document for one in (old, new))
"""
BOTH = READ + COMPILE + "for one in (before, after):\n    written(one, 'docx', means)\n"
TRACKED = (
    READ
    + COMPILE
    + """
from agstrategi.compare import compare
from agstrategi.compare.report.document import log
from agstrategi.compare.report.view import Selection, View
from agstrategi.compare.report.wording import Wording
from agstrategi.outline.terms import Terms
from agstrategi.tracked import Log, Version, tracked
comparison, wording = compare(old, new), Wording(Terms(new))
told = Log(log(View(comparison, Selection()), wording), wording.words["sporet"])
tracked(comparison, Version(before), Version(after), told, means)
"""
)
DEEP_READ = "import json\nold, new = (json.load(open(name)) for name in ('old.yaml', 'new.yaml'))\n"
DEEP = DEEP_READ + "from deepdiff import DeepDiff\nDeepDiff(old, new, ignore_order={order})\n"


def main() -> int:
    """Print the tables that were asked for."""
    options = _options()
    missed = 0
    for table in options.tables:
        lines, wrong = TABLES[table](options.quick)
        print("\n".join(lines) + "\n", flush=True)
        missed += wrong
    print("All targets met." if not missed else f"Targets missed: {missed}.")
    return int(bool(missed))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("tables", nargs="*", default=list(TABLES), help=f"which: {', '.join(TABLES)} (default: all)")
    parser.add_argument("--quick", action="store_true", help="fewer seeds, and 10,000 measures left out")
    return parser.parse_args()


Table = tuple[list[str], int]


# --- what is found ---------------------------------------------------------------------------------------------------


def accuracy(quick: bool) -> Table:  # noqa: FBT001 - every table takes it
    """Measure how many of the known edits are found, and how much else."""
    lines = [f"{'known edits':<22}{'ids':<5}{'facts':>7}{'micro-F1':>10}{'target':>8}   weakest class"]
    missed = 0
    for with_ids in (True, False):
        for name, data, seeds, target in _sources(quick=quick):
            score = found(data, seeds, with_ids=with_ids)
            wanted = 1.0 if with_ids else target
            worst = min(score.classes(), key=score.f1)
            bad = score.f1() < wanted or score.f1(worst) < WORST_CLASS
            missed += bad
            counts = f"{score.right.total() + score.missed.total():>7}{score.f1():>10.4f}{wanted:>8.2f}"
            weakest = f"{worst} {score.f1(worst):.3f}{'  MISSED' if bad else ''}"
            lines.append(f"{name:<22}{'yes' if with_ids else 'no':<5}{counts}   {weakest}")
    return lines, missed


def _sources(*, quick: bool) -> Iterator[tuple[str, list[Any], range, float]]:
    """Give what is edited: a name, the strategies, the seeds, and the target without ids."""
    if five := real():
        yield "five real strategies", list(five.values()), range(3 if quick else 20), 0.97
    for size, (areas, measures) in SIZES.items():
        big = size >= SIZES_BIG
        count = 1 if big else 2 if quick else 4
        seeds = range(1 if quick else 3 if big else 6)
        yield f"{size} measures", [made(areas, measures, one) for one in range(count)], seeds, 0.93 if big else 0.97


SIZES_BIG = 1000


def real() -> dict[str, Any]:
    """Give the data of the five real strategies where they lie beside the checkout."""
    folders = sorted(REAL.iterdir()) if REAL.is_dir() else []
    found_ = {folder.name: read(folder).value for folder in folders if (folder / "strategi.yaml").is_file()}
    return {name: source.data for name, source in found_.items() if source}


def made(areas: int, measures: int, number: int) -> Any:  # noqa: ANN401 - plain data
    """Give the data of a generated strategy."""
    source = parse(strategy(number, areas, measures), "strategi.yaml").value
    return source.data if source else None


def found(strategies: Sequence[Any], seeds: range, *, with_ids: bool) -> Score:
    """Edit each strategy once a seed, and count what is found again."""
    score = Score()
    for data in strategies:
        for seed in seeds:
            old, new, truth, told = mutated(data, seed, with_ids=with_ids)
            score.add(truth, told(compare(old, new)))
    return score


def unrelated(_: bool) -> Table:  # noqa: FBT001
    """Measure how much of two unrelated strategies is gone and new."""
    strategies = {}
    for folder in sorted(REAL.iterdir()) if REAL.is_dir() else []:
        source = read(folder).value
        if source and (strategi := load(source).value):
            strategies[folder.name] = strategi
    if not strategies:
        return ["The five real strategies are not here: unrelated ones are not compared."], 0
    shares = {
        pair: _gone_and_new(compare(strategies[pair[0]], strategies[pair[1]])) for pair in permutations(strategies, 2)
    }
    worst = min(shares, key=lambda pair: shares[pair])
    bad = shares[worst] < UNRELATED
    line = (
        f"{len(shares)} pairs of unrelated strategies: at least {shares[worst]:.1%} gone and new ({' → '.join(worst)})"
    )
    return [f"{line}, target {UNRELATED:.0%}{'  MISSED' if bad else ''}"], int(bad)


def _gone_and_new(comparison: Any) -> float:  # noqa: ANN401 - a Comparison
    counts = comparison.balance.values()
    parts = sum(count.before + count.after for count in counts)
    return float(sum(count.utgatt + count.ny for count in counts) / parts)


def words(_: bool) -> Table:  # noqa: FBT001
    """Measure how many words a redline shows as changed, against the fewest possible."""
    pick, worst, pairs = Random(1), 0.0, 0
    for before, after in _reworded(pick, 2000):
        ops = redline(before, after)
        fewest = _distance(before.split(), after.split())
        total = len(before.split()) + len(after.split())
        if fewest and 1 - fewest / total >= STAYS:
            changed = sum(len(text.split()) for sign, text in ops if sign != "=")
            worst, pairs = max(worst, changed / fewest), pairs + 1
    bad = worst > _JOINED
    line = f"{pairs} redlines: at most {worst:.2f} × the fewest words shown as changed, target {_JOINED}"
    return [line + ("  MISSED" if bad else "")], int(bad)


def _reworded(pick: Random, count: int) -> Iterator[tuple[str, str]]:
    vocabulary = sorted({word for word in strategy(1).split() if word.isalpha()})
    for _ in range(count):
        before = [pick.choice(vocabulary) for _ in range(pick.randint(5, 60))]
        share = pick.random()
        after = [pick.choice(vocabulary) if pick.random() < share else word for word in before]
        yield " ".join(before), " ".join(after[: pick.randint(len(after) // 2, len(after))])


def _distance(one: list[str], other: list[str]) -> int:
    """Count the fewest words to take out and put in, by the textbook."""
    row = list(range(len(other) + 1))
    for at, word in enumerate(one, 1):
        before, row[0] = row[0], at
        for place, there in enumerate(other, 1):
            following = before if word == there else 1 + min(row[place], row[place - 1])
            before, row[place] = row[place], following
    return row[-1]


# --- what it costs ---------------------------------------------------------------------------------------------------


def speed(quick: bool) -> Table:  # noqa: FBT001
    """Measure what comparing adds to reading both strategies, and the memory of it all."""
    missed = 0
    with TemporaryDirectory() as name:
        folder = Path(name)
        nothing = _cost("pass", folder)
        lines = [f"a Python that does nothing: {nothing.cpu:.4f} s", ""]
        lines.append(
            f"{'measures':>8}{'reading both':>14}{'comparing adds':>16}{'×':>8}{'target':>8}{'MiB':>6}   deepdiff"
        )
        for size, (areas, measures, target) in SPEED.items():
            if quick and target is None:
                continue
            _write(folder, made(areas, measures, 1))
            both, all_ = _cost(READ, folder), _cost(COMPARE, folder)
            added = max(0.0, all_.cpu - both.cpu)
            times = added / nothing.cpu
            bad = (target is not None and times > target) or all_.memory > MEMORY
            missed += bad
            wanted = f"{target:.0f}" if target else "–"
            row = f"{size:>8}{both.cpu:>12.3f} s{added:>14.3f} s{times:>8.1f}{wanted:>8}{all_.memory:>6.0f}"
            lines.append(f"{row}   {_deepdiff(folder, size, nothing.cpu)}{'  MISSED' if bad else ''}")
    return lines, missed


def word(_: bool) -> Table:  # noqa: FBT001
    """Measure the Word document with tracked changes against writing both strategies as Word."""
    lines = [f"{'measures':>8}{'both as Word':>16}{'tracked changes':>18}{'×':>6}{'target':>8}{'MiB':>6}"]
    missed = 0
    with TemporaryDirectory() as name:
        folder = Path(name)
        for size, (areas, measures) in WORD.items():
            _write(folder, made(areas, measures, 1))
            both, tracked = _cost(BOTH, folder), _cost(TRACKED, folder)
            times = tracked.cpu / both.cpu
            bad = times > WORD_TIMES or tracked.memory > MEMORY
            missed += bad
            row = f"{size:>8}{both.cpu:>14.3f} s{tracked.cpu:>16.3f} s{times:>6.1f}{WORD_TIMES:>8.1f}"
            lines.append(f"{row}{tracked.memory:>6.0f}{'  MISSED' if bad else ''}")
    return lines, missed


def _write(folder: Path, data: Any) -> None:  # noqa: ANN401 - plain data
    """Write a strategy and the same with known edits; JSON is YAML, and what deepdiff can read as fast."""
    from bench.mutations import edited  # noqa: PLC0415 - only here

    old, new = edited(data, seed=1, with_ids=False)
    for name, content in (("old.yaml", old), ("new.yaml", new)):
        (folder / name).write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def _cost(program: str, folder: Path, repeat: int = 5) -> Cost:
    return typical([sys.executable, "-c", program], folder, repeat)


def _deepdiff(folder: Path, size: int, nothing: float) -> str:
    """Say what deepdiff takes; without regard to order it takes minutes from 2,000 measures on."""
    if find_spec("deepdiff") is None:
        return "not installed"
    said = []
    for order in (True, False) if size < SIZES_BIG else (False,):
        try:
            added = _cost(DEEP.format(order=order), folder, 1).cpu - _cost(DEEP_READ, folder, 1).cpu
        except FailedError as error:
            return str(error)
        said.append(f"{added:.2f} s ({added / nothing:.0f} ×) {'any order' if order else 'in order'}")
    return ", ".join(said)


TABLES = {"accuracy": accuracy, "unrelated": unrelated, "words": words, "speed": speed, "word": word}

if __name__ == "__main__":
    sys.exit(main())
