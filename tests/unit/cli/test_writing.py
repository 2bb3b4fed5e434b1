"""A file is whole, old or new, whatever happens while it is written."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from agstrategi.cli.writing import CannotWrite, create, write

OLD, NEW = b"gammel", b"ny " * 100_000


def alone(path: Path) -> bool:
    """Whether nothing lies beside ``path``: no rest of an unfinished file."""
    return list(path.parent.iterdir()) == [path]


def test_a_new_file_and_its_folders_are_made(tmp_path: Path) -> None:
    path = tmp_path / "ut" / "her" / "plan.md"
    assert write(path, NEW)
    assert path.read_bytes() == NEW
    assert alone(path)


def test_a_file_with_the_same_content_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    write(path, OLD)
    os.utime(path, (1, 1))
    assert not write(path, OLD)
    assert path.stat().st_mtime == 1


def test_a_replaced_file_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_bytes(OLD)
    path.chmod(0o640)
    write(path, NEW)
    assert path.stat().st_mode & 0o777 == 0o640 or sys.platform == "win32"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "ekte.md", tmp_path / "lenke.md"
    real.write_bytes(OLD)
    try:
        link.symlink_to(real)
    except OSError:
        pytest.skip("this machine makes no links")
    write(link, NEW)
    assert link.is_symlink()
    assert real.read_bytes() == NEW


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "disken er full"),
        (errno.EACCES, "får ikke lov til å skrive her"),
        (errno.EROFS, "disken kan bare leses"),
        (errno.EIO, "filen kan ikke skrives"),
    ],
)
def test_a_failure_is_told_and_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
) -> None:
    path = tmp_path / "plan.md"
    path.write_bytes(OLD)

    def fail(_handle: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(CannotWrite) as caught:
        write(path, NEW)
    assert caught.value.reason == reason
    assert path.read_bytes() == OLD
    assert alone(path)


def test_a_file_that_is_open_in_word_is_told_of_and_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(OLD)

    def held(_source: Path, _target: Path) -> Path:
        raise PermissionError(errno.EACCES, "sharing violation")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(CannotWrite) as caught:
        write(path, NEW)
    assert caught.value.hint.startswith("lukk filen hvis den er åpen i Word")
    assert path.read_bytes() == OLD
    assert alone(path)


def test_an_interrupt_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.md"
    path.write_bytes(OLD)

    def interrupt(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write(path, NEW)
    assert path.read_bytes() == OLD
    assert alone(path)


def test_killed_while_writing_leaves_the_old_file(tmp_path: Path) -> None:
    if not hasattr(signal, "SIGKILL"):
        pytest.skip("this system cannot kill a process so")
    path = tmp_path / "plan.md"
    path.write_bytes(OLD)
    script = (
        "import os, signal, sys; from pathlib import Path; from agstrategi.cli.writing import write\n"
        "os.fsync = lambda handle: os.kill(os.getpid(), signal.SIGKILL)\n"
        "write(Path(sys.argv[1]), b'ny ' * 100_000)"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert path.read_bytes() == OLD


def test_no_room_for_the_new_file_leaves_the_old_one(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="this system has no limits to set")
    path = tmp_path / "plan.md"
    path.write_bytes(OLD)
    script = (
        "import sys; from pathlib import Path; from agstrategi.cli.writing import CannotWrite, write\n"
        "try: write(Path(sys.argv[1]), b'ny ' * 100_000)\n"
        "except CannotWrite as fault: print(fault.reason)"
    )
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", script, str(path)],
        check=True,
        capture_output=True,
        encoding="utf-8",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
    )
    assert done.stdout.strip() == "disken er full"
    assert path.read_bytes() == OLD
    assert alone(path)


def test_a_folder_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "plan.md").mkdir()
    with pytest.raises(CannotWrite, match="mappe med dette navnet"):
        write(tmp_path / "plan.md", NEW)


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "ut").write_bytes(OLD)
    for make in (write, create):
        with pytest.raises(CannotWrite, match="en fil, ikke en mappe"):
            make(tmp_path / "ut" / "plan.md", NEW)


def test_a_device_is_written_to_and_not_replaced() -> None:
    null = Path(os.devnull)
    write(null, NEW)
    assert not null.is_file()


def test_what_is_there_is_not_created_anew(tmp_path: Path) -> None:
    path = tmp_path / "strategi.yaml"
    assert create(path, OLD)
    assert not create(path, NEW)
    assert path.read_bytes() == OLD
