"""Measure speed and memory on this machine and print a table: `make bench`.

Processor seconds differ between machines, so targets are ratios against pandoc on the same text, measured in the same
run. The exit code is 0 even where a target is missed: it is 1 only where something could not be measured.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.cases import CASES, Bench, Row
from bench.generate import COUNT
from bench.measure import FailedError


def main() -> int:
    """Run the benchmarks that were asked for."""
    options = _options()
    pandoc = _pandoc()
    if pandoc is None:
        print("pandoc is not on this machine: nothing to compare with.")
        return 1
    print(f"Python {sys.version.split()[0]}, {_version(pandoc)}; processor time, median of {options.repeat}")
    with TemporaryDirectory() as folder:
        bench = Bench(Path(folder), options.repeat, 30 if options.quick else COUNT, pandoc)
        return max(_show(case.__name__, bench) for case in CASES if case.__name__ in options.cases)


def _options() -> argparse.Namespace:
    names = [case.__name__ for case in CASES]
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("cases", nargs="*", default=names, help=f"which to run: {', '.join(names)} (default: all)")
    parser.add_argument("--quick", action="store_true", help="30 strategies in place of 357")
    parser.add_argument("--repeat", type=int, default=5, help="how often to repeat a short run (default: 5)")
    return parser.parse_args()


def _pandoc() -> str | None:
    """Find the machine's pandoc, else the one that the development dependencies bring."""
    import pypandoc  # noqa: PLC0415 - only where it is needed

    return shutil.which("pandoc") or pypandoc.get_pandoc_path()


def _version(pandoc: str) -> str:
    done = subprocess.run([pandoc, "--version"], capture_output=True, text=True, encoding="utf-8", check=True)
    return done.stdout.splitlines()[0]


def _show(name: str, bench: Bench) -> int:
    """Run one benchmark and print its rows as they come; give 1 where it could not be measured."""
    case = next(case for case in CASES if case.__name__ == name)
    print(f"\n{(case.__doc__ or name).splitlines()[0]}")
    try:
        for row in case(bench):
            print(_line(row), flush=True)
    except FailedError as failed:
        print(f"  not measured: {failed}")
        return 1
    return 0


def _line(row: Row) -> str:
    value = f"{row.value:8.0f}" if row.unit == "MiB" else f"{row.value:8.3f}"
    line = f"  {row.what:<58}{value} {row.unit:<4}"
    if row.target is None:
        return line.rstrip()
    return f"{line}target {row.target:>5g}  {'ok' if row.value <= row.target else 'OVER'}"


if __name__ == "__main__":
    sys.exit(main())
