"""What happens when something goes wrong that is no finding: one line, the right exit code, never a traceback."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from agstrategi.cli import console, pipeline, progress
from agstrategi.cli.crash import NAME, report
from agstrategi.cli.main import main

PRIVATE = "Hemmelig tekst fra strategien"
SOUND = "strategi: {tittel: Plan, kommune: Nordvik}\n"


@pytest.fixture(autouse=True)
def strategy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sound strategy in the folder where the user stands."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "strategi.yaml"
    path.write_text(SOUND, encoding="utf-8")
    return path


def fail_with(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let the first step of every command raise ``error``."""

    def fail(_argument: str) -> None:
        secret = PRIVATE  # noqa: F841 - local variables must not reach the report
        raise error

    monkeypatch.setattr(pipeline, "open_strategy", fail)


def test_our_own_fault_is_one_line_and_a_report(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    fail_with(monkeypatch, KeyError(PRIVATE))
    assert main(["validate", "strategi.yaml"]) == 70
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "KeyError" in err
    assert f" {NAME} " in err
    assert (tmp_path / NAME).is_file()
    assert PRIVATE not in err


def test_the_report_has_places_and_no_text(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fail_with(monkeypatch, KeyError(PRIVATE))
    main(["validate", "strategi.yaml"])
    content = (tmp_path / NAME).read_text(encoding="utf-8")
    assert "builtins.KeyError" in content
    assert "agstrategi/cli/validate.py:" in content
    assert "kommando: validate" in content
    assert PRIVATE not in content
    assert "strategi.yaml" not in content
    assert str(tmp_path) not in content


def test_the_report_follows_causes() -> None:
    def fail() -> None:
        try:
            dict[str, str]()[PRIVATE]
        except KeyError as error:
            raise TypeError(PRIVATE) from error

    with pytest.raises(TypeError) as caught:
        fail()
    content = "\n".join(report(caught.value, "build"))
    assert "builtins.TypeError" in content
    assert "builtins.KeyError" in content
    assert PRIVATE not in content


def test_a_report_never_follows_a_link(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    other = tmp_path / "annen.txt"
    other.write_text("urørt", encoding="utf-8")
    try:
        (tmp_path / NAME).symlink_to(other)
    except OSError:
        pytest.skip("this machine makes no links")
    fail_with(monkeypatch, KeyError())
    main(["validate", "strategi.yaml"])
    assert other.read_text(encoding="utf-8") == "urørt"


def test_an_interrupt_ends_quietly(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    fail_with(monkeypatch, KeyboardInterrupt())
    assert main(["validate", "strategi.yaml"]) == 130
    assert "Traceback" not in capsys.readouterr().err


def test_a_reader_that_goes_away_ends_quietly() -> None:
    script = "import sys; from agstrategi.cli.main import main; sys.exit(main())"
    command = [sys.executable, "-c", script, "validate", "strategi.yaml", "--format", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        err = process.stderr.read().decode()
        process.stderr.close()
    assert err == ""
    assert process.returncode in {0, 141}


def test_a_full_disk_behind_standard_output_is_told() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no device that is always full")
    for words in (["validate", "strategi.yaml", "--format", "json"], ["build", "strategi.yaml", "-f", "md", "-o", "-"]):
        with full.open("wb") as stream:
            command = [sys.executable, "-m", "agstrategi", *words]
            done = subprocess.run(command, stdout=stream, stderr=subprocess.PIPE, check=False)
        assert done.stderr.decode() == "agstrategi: fikk ikke skrevet alt: disken er full\n"
        assert done.returncode == 2


@pytest.mark.skipif(sys.platform == "win32", reason="a shell that closes a stream")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_stream_that_is_closed_is_no_fault(closed: str) -> None:
    command = f'"{sys.executable}" -m agstrategi validate strategi.yaml --format json {closed}'
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False)  # noqa: S607 - the user's shell
    assert (done.returncode, done.stderr) == (0, b"")
    assert not Path("agstrategi-feil.txt").exists()


def test_output_is_utf8_where_the_machine_says_otherwise(strategy: Path) -> None:
    strategy.write_text(SOUND + "æøå: 1\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252", "LC_ALL": "C", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "agstrategi", "validate", "strategi.yaml"]
    done = subprocess.run(command, capture_output=True, check=False, env=environment)
    assert "ukjent nøkkel «æøå»" in done.stderr.decode("utf-8")


def test_a_disk_error_elsewhere_is_our_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(monkeypatch, OSError(errno.EIO, "no"))
    assert main(["validate", "strategi.yaml"]) == 70


def test_a_path_that_cannot_be_a_path_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", "a\udce5.yaml"]) == 2
    assert main(["validate", "x" * 5000]) == 2
    assert "Traceback" not in capsys.readouterr().err


class Screen(io.StringIO):
    """Standard error as a terminal."""

    def isatty(self) -> bool:
        """Say yes."""
        return True


@pytest.mark.parametrize(("seconds", "bars"), [(0.0, 0), (0.4, 1)])
def test_a_bar_follows_work_of_more_than_a_second(monkeypatch: pytest.MonkeyPatch, seconds: float, bars: int) -> None:
    clock = iter(range(100))
    monkeypatch.setattr(time, "monotonic", lambda: next(clock) * seconds)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    assert list(progress.followed(range(9), "Bygger")) == list(range(9))
    assert min(screen.getvalue().count("Bygger ["), 1) == bars
    assert screen.getvalue().endswith("\r") == bool(bars)


def test_no_bar_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    list(progress.followed(range(9), "Bygger"))
    assert screen.getvalue() == ""


def test_messages_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    console.say("a\x1b[31m", "b\r")
    assert capsys.readouterr().err == "agstrategi: a<U+001B>[31m\n  hint: b<U+000D>\n"
