"""What ``validate`` shows on a real terminal, and that nothing of it reaches a pipe."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")

STRATEGY = (
    "strategi: {tittel: Plan, kommune: Nordvik, periode: 2023-2027, status: utkast}\n"
    "visjon: Her  vokser\u200b folk  og 日本\u2028 trær\n"
    "oppfølging: {tekst: Kommunestyret får en rapport hver vår., rullering: etter valg}\n"
)
COMMAND = [sys.executable, "-m", "agstrategi", "validate", "strategi.yaml", "--today", "2024-05-01"]
SHOWN = """\
strategi.yaml: 2 merknader

strategi.yaml:2:12: merknad AG606: to eller flere mellomrom etter hverandre (2 ganger på linjen)
    2 | visjon: Her  vokser<U+200B> folk  og 日本<U+2028> trær
      |            ^^
  hint: la det stå ett mellomrom

1 strategi kontrollert: 2 merknader
"""


@pytest.fixture(autouse=True)
def _strategy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "strategi.yaml").write_text(STRATEGY, encoding="utf-8")
    for name in ("NO_COLOR", "FORCE_COLOR", "CI"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")


def on_a_terminal(**environment: str) -> str:
    """Run the command with its standard error on a terminal, and give what the terminal gets."""
    ours, theirs = pty.openpty()
    done = subprocess.Popen(COMMAND, stderr=theirs, stdout=subprocess.DEVNULL, env={**os.environ, **environment})
    os.close(theirs)
    pieces = []
    with contextlib.suppress(OSError):  # the other end is closed
        while piece := os.read(ours, 65536):
            pieces.append(piece)
    os.close(ours)
    assert done.wait() == 0
    return b"".join(pieces).decode("utf-8").replace("\r\n", "\n")


def test_a_terminal_shows_the_line_and_a_mark_in_colour() -> None:
    shown = on_a_terminal()
    assert "\x1b[36mmerknad\x1b[0m" in shown
    assert re.sub(r"\x1b\[[0-9]+m", "", shown) == SHOWN


def test_no_color_is_obeyed() -> None:
    assert on_a_terminal(NO_COLOR="1") == SHOWN


def test_a_terminal_that_can_do_nothing_gets_plain_lines() -> None:
    shown = on_a_terminal(TERM="dumb")
    assert "\x1b" not in shown
    assert " | " not in shown


def test_a_pipe_gets_plain_lines_whatever_is_asked_for() -> None:
    environment = {**os.environ, "FORCE_COLOR": "1", "CLICOLOR_FORCE": "1"}
    done = subprocess.run(COMMAND, capture_output=True, check=True, env=environment)
    assert done.stdout == b""
    assert done.stderr.decode("utf-8") == (
        "strategi.yaml:2:12: merknad AG606: to eller flere mellomrom etter hverandre (2 ganger på linjen)\n"
        "  hint: la det stå ett mellomrom\n"
        "1 strategi kontrollert: 2 merknader\n"
    )
