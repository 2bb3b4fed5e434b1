"""What ``fix`` does when the file is not what it was, and with files in other encodings."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from agstrategi.cli import pipeline
from agstrategi.cli.main import main
from agstrategi.cli.pipeline import Strategy, open_strategy

TEXT = "strategi: {tittel: Plan, kommune: Nordvik}\r\nvisjon: Nærøy  er , her\r\n"
MENDED = TEXT.replace("Nærøy  er , her", "Nærøy er, her")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_a_file_keeps_its_encoding_and_line_ends(mark: bytes, encoding: str) -> None:
    path = Path("strategi.yaml")
    path.write_bytes(mark + TEXT.encode(encoding))
    assert main(["fix", "strategi.yaml", "--write"]) == 0
    assert path.read_bytes() == mark + MENDED.encode(encoding)


def test_a_file_that_changed_in_the_meantime_is_not_overwritten(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path("strategi.yaml")
    path.write_bytes(TEXT.encode())

    def change(argument: str) -> Strategy:
        strategy = open_strategy(argument)
        path.write_text("nytt", encoding="utf-8")
        return strategy

    monkeypatch.setattr(pipeline, "open_strategy", change)
    assert main(["fix", "strategi.yaml", "--write"]) == 2
    assert path.read_text(encoding="utf-8") == "nytt"
    assert "endret av noe annet i mellomtiden" in capsys.readouterr().err


def test_nothing_is_written_unasked() -> None:
    path = Path("strategi.yaml")
    path.write_bytes(TEXT.encode())
    assert main(["fix", "strategi.yaml"]) == 1
    assert path.read_bytes() == TEXT.encode()


@pytest.mark.parametrize("status", ["vedtatt", "opphevet"])
def test_adopted_text_stays(status: str) -> None:
    path = Path("strategi.yaml")
    content = TEXT.replace("Nordvik}", f"Nordvik, status: {status}}}").encode()
    path.write_bytes(content)
    assert main(["fix", "strategi.yaml", "--write"]) == 0
    assert path.read_bytes() == content
    assert main(["fix", "strategi.yaml", "--write", "--vedtatt"]) == 0
    assert path.read_bytes() == content.replace("Nærøy  er , her".encode(), "Nærøy er, her".encode())
