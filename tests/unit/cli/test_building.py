"""Builds that a reader of the code would ask about: repeatable bytes, pictures, links, many strategies."""

from __future__ import annotations

from pathlib import Path

import pytest

from agstrategi.cli.main import main

PICTURE = b"<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"
MINIMAL = "strategi: {tittel: Plan, kommune: Nordvik}\n"
WITH_FILES = """strategi: {tittel: Plan, kommune: {navn: Nordvik, våpen: bilder/vapen.svg}}
etikk: "Se [notatet](notat.txt) og [nettet](https://nordvik.example/)."
vedlegg:
  - {tittel: Notat, fil: notat.txt}
kapitler:
  - tittel: Alt
    innhold:
      - figur: {tittel: Kart, alt: Et kart, bilde: bilder/kart.svg}
      - vis: etikk
      - vis: vedlegg
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def with_files(folder: Path) -> Path:
    """Write a strategy with pictures and an attachment."""
    (folder / "bilder").mkdir(parents=True)
    (folder / "strategi.yaml").write_text(WITH_FILES, encoding="utf-8")
    (folder / "notat.txt").write_text("notat", encoding="utf-8")
    for name in ("vapen", "kart"):
        (folder / "bilder" / f"{name}.svg").write_bytes(PICTURE)
    return folder


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    with_files(tmp_path / "nordvik")
    for folder in ("en", "to"):
        assert main(["build", "nordvik", "-o", folder]) == 0
    assert files(Path("en")) == files(Path("to"))
    assert all((Path("en") / name).read_bytes() == (Path("to") / name).read_bytes() for name in files(Path("en")))


def test_pictures_and_attachments_follow_the_documents(tmp_path: Path) -> None:
    with_files(tmp_path / "nordvik")
    main(["build", "nordvik", "-f", "md", "-o", "ut"])
    assert files(Path("ut")) == [
        "nordvik-plan-filer/bilder/kart.svg",
        "nordvik-plan-filer/notat.txt",
        "nordvik-plan.md",
    ]
    text = Path("ut/nordvik-plan.md").read_text(encoding="utf-8")
    assert "(nordvik-plan-filer/bilder/kart.svg)" in text
    assert text.count("(nordvik-plan-filer/notat.txt)") == 2
    assert "(https://nordvik.example/)" in text


def test_a_page_holds_its_pictures_itself(tmp_path: Path) -> None:
    with_files(tmp_path / "nordvik")
    main(["build", "nordvik", "-f", "html", "-o", "ut"])
    assert files(Path("ut")) == ["nordvik-plan-filer/notat.txt", "nordvik-plan.html"]


def test_on_standard_output_files_are_named_as_written(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    with_files(tmp_path / "nordvik")
    main(["build", "nordvik", "-f", "md", "-o", "-"])
    assert b"(bilder/kart.svg)" in capfdbinary.readouterr().out
    assert files(tmp_path) == [
        "nordvik/bilder/kart.svg",
        "nordvik/bilder/vapen.svg",
        "nordvik/notat.txt",
        "nordvik/strategi.yaml",
    ]


def test_documents_end_lines_alike_everywhere(tmp_path: Path) -> None:
    text = "strategi: {tittel: Plan, kommune: Nordvik}\r\netikk: |\r\n  En\r\n\r\n  To\r\n"
    (tmp_path / "strategi.yaml").write_bytes(text.encode())
    main(["build", "strategi.yaml", "-f", "md", "-f", "html", "-f", "docx-tekst"])
    assert all(b"\r" not in path.read_bytes() for path in Path("bygg").iterdir())


def test_many_strategies_are_summed_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(13):
        text = f"strategi: {{tittel: Plan {number}, kommune: Nordvik}}\n"
        (tmp_path / f"plan{number}.yaml").write_text(text, encoding="utf-8")
    assert main(["build", "plan*.yaml", "-f", "md"]) == 0
    assert main(["build", "plan*.yaml", "-f", "md"]) == 0
    assert capsys.readouterr().out == "Skrev 13 filer, 0 var uendret.\nSkrev 0 filer, 13 var uendret.\n"


def test_one_file_that_cannot_be_written_does_not_stop_the_others(tmp_path: Path) -> None:
    for name in ("A", "B"):
        text = f"strategi: {{tittel: Plan, kommune: {name}}}\n"
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    Path("ut/a-plan.md").mkdir(parents=True)
    assert main(["build", "A.yaml", "B.yaml", "-f", "md", "-o", "ut"]) == 2
    assert Path("ut/b-plan.md").is_file()


@pytest.mark.parametrize("name", ["plan.yaml", "plan.md", "link.md"])
def test_a_strategy_is_never_written_over(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / name.replace("link", "plan")
    source.write_text(MINIMAL, encoding="utf-8")
    if name.startswith("link"):
        (tmp_path / name).symlink_to(source)
    assert main(["build", source.name, "-f", "md", "-o", name]) == 2
    assert "blir ikke skrevet over" in capsys.readouterr().err
    assert source.read_text(encoding="utf-8") == MINIMAL
    assert main(["build", source.name, "-f", "md", "-o", "ny.md"]) == 0
