"""Run a program and say what it cost: processor time of it and its children, and the most memory it held."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

# As a user has it: an installed program lies compiled beside its source. A machine may be set not to do that.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run cost: processor seconds (user and system together) and the highest memory use in MiB."""

    cpu: float
    memory: float


class FailedError(Exception):
    """The measured program did not do its work, so its time says nothing."""

    def __init__(self, command: Sequence[str | Path], code: int, words: str) -> None:
        """Tell the command, how it ended and its last line."""
        start = " ".join(map(str, command[:4]))
        super().__init__(f"{start} ... ended with {code}: {(words.strip().splitlines() or [''])[-1]}")


def run(command: Sequence[str | Path], at: Path) -> Cost:
    """Run ``command`` once in the folder ``at``; raise FailedError with its last words where it fails."""
    words = at / "output.txt"
    with words.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=at, env=ENVIRONMENT, stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise FailedError(command, process.returncode, words.read_text(encoding="utf-8", errors="replace"))
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def words(command: Sequence[str | Path]) -> str:
    """Give what a command prints."""
    return subprocess.run(command, env=ENVIRONMENT, check=True, capture_output=True, encoding="utf-8").stdout


def typical(command: Sequence[str | Path], at: Path, repeat: int) -> Cost:
    """Run ``command`` once to warm the disk, then ``repeat`` times: the median time and the highest memory."""
    return by_turns([command], at, repeat)[0]


def by_turns(commands: Sequence[Sequence[str | Path]], at: Path, repeat: int) -> list[Cost]:
    """Give what is typical of each command, run in turn: a slow minute of the machine is then shared by all."""
    rounds = [[run(command, at) for command in commands] for _ in range(repeat + 1)][1:]
    return [
        Cost(median(cost.cpu for cost in costs), max(cost.memory for cost in costs))
        for costs in zip(*rounds, strict=True)
    ]


def loop(commands: Sequence[Sequence[str | Path]], at: Path) -> Cost:
    """Run many commands after each other, as a shell loop would, and add up their time."""
    costs = [run(command, at) for command in commands]
    return Cost(sum(cost.cpu for cost in costs), max(cost.memory for cost in costs))
