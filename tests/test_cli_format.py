"""foi format, as its users meet it."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from building import write_notting_hill
from click.testing import CliRunner, Result
from conftest import THREAD
from foi_archive.cli import main

REAL = f"archive/requests/{THREAD.parent.name}/{THREAD.name}"
UNTIDY = THREAD.read_bytes().replace(b"date: 2016-10-19", b"date: 2016-10-19  ").replace(b"\n", b"\r\n")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with an archive in it, in which the user stands."""
    write_notting_hill(tmp_path / "archive")
    monkeypatch.chdir(tmp_path)


def foi(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def test_the_real_thread_is_tidy() -> None:
    result = foi("format", "--check")
    assert (0, "1 thread: 0 to format, 0 with errors\n") == (result.exit_code, result.output)


def test_a_second_time_changes_nothing() -> None:
    Path(REAL).write_bytes(UNTIDY)
    first = foi("format")
    assert (0, f"formatted: {REAL}\n1 thread: 1 formatted, 0 with errors\n") == (
        first.exit_code,
        first.output,
    )
    assert THREAD.read_bytes() == Path(REAL).read_bytes()
    second = foi("format", REAL)
    assert (0, "1 thread: 0 formatted, 0 with errors\n") == (second.exit_code, second.output)
    assert THREAD.read_bytes() == Path(REAL).read_bytes()


def test_check_changes_nothing_and_ends_with_one() -> None:
    Path(REAL).write_bytes(UNTIDY)
    result = foi("format", "--check")
    assert (1, f"to format: {REAL}\n1 thread: 1 to format, 0 with errors\n") == (
        result.exit_code,
        result.output,
    )
    assert UNTIDY == Path(REAL).read_bytes()


def test_a_thread_with_errors_is_left_as_it_is() -> None:
    broken = UNTIDY.replace(b"outcome: withheld", b"outcome: witheld")
    other = Path(REAL).with_name("other.md")
    other.write_bytes(UNTIDY)
    Path(REAL).write_bytes(broken)
    result = foi("format")
    assert result.exit_code == 1
    assert "[unknown-outcome]" in result.output
    assert result.output.endswith("2 threads: 1 formatted, 1 with errors\n")
    assert broken == Path(REAL).read_bytes()
    assert THREAD.read_bytes() == other.read_bytes()


def test_the_file_keeps_its_mode_and_nothing_else_appears() -> None:
    Path(REAL).write_bytes(UNTIDY)
    Path(REAL).chmod(0o640)
    foi("format")
    assert 0o640 == stat.S_IMODE(Path(REAL).stat().st_mode)
    assert [THREAD.name] == [file.name for file in Path(REAL).parent.iterdir()]


def test_links_out_of_the_archive_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "thread.md").write_bytes(UNTIDY)
    Path("archive/requests/linked").symlink_to(outside)
    Path(REAL).with_name("linked.md").symlink_to(outside / "thread.md")
    foi("format")
    foi("format", "archive/requests/linked/thread.md")
    assert UNTIDY == (outside / "thread.md").read_bytes()


@pytest.mark.parametrize("path", [[], ["archive/requests"], [REAL]], ids=["all", "requests", "file"])
def test_the_folder_of_requests_is_not_followed_if_it_is_a_link(tmp_path: Path, path: list[str]) -> None:
    Path(REAL).write_bytes(UNTIDY)
    Path("archive/requests").rename(tmp_path / "outside")
    Path("archive/requests").symlink_to(tmp_path / "outside")
    result = foi("format", *path)
    assert "archive/requests:1:1: error: this is a symbolic link" in result.output
    assert (1, "1 thread: 0 formatted, 1 with errors") == (result.exit_code, result.output.splitlines()[-1])
    assert UNTIDY == (tmp_path / "outside" / Path(REAL).relative_to("archive/requests")).read_bytes()
