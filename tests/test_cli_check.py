"""foi check and foi explain, as their users meet them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from building import write_notting_hill
from click.testing import CliRunner, Result
from conftest import REPOSITORY, THREAD
from foi_archive.checks.manual import manual
from foi_archive.cli import main

FOI = Path(sys.executable).with_name("foi")
REAL = f"archive/requests/{THREAD.parent.name}/{THREAD.name}"
BROKEN = "archive/requests/metropolitan-police-service/broken.md"
# What the real thread gives notice of is no fault of the file.
WITHOUT_FAULTS = "1 thread: 4 notices\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an archive in it, in which the user stands."""
    write_notting_hill(tmp_path / "archive")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def foi(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def broken_copy(path: str = BROKEN, outcome: str = "witheld") -> None:
    Path(path).write_text(
        THREAD.read_text("utf-8").replace("outcome: withheld", f"outcome: {outcome}"), "utf-8"
    )


def findings(output: str) -> list[str]:
    """Each finding of foi check with its place, in the order in which they are printed."""
    return re.findall(r"^\S.*:\d+:\d+: .*", output, re.M)


def last_line(output: str) -> str:
    return output.splitlines(keepends=True)[-1]


@pytest.mark.usefixtures("here")
def test_an_archive_without_faults() -> None:
    result = foi("check", "--strict")
    assert (0, WITHOUT_FAULTS) == (result.exit_code, last_line(result.output))


def test_the_archive_of_this_repository_has_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(REPOSITORY)
    result = foi("check")
    assert result.exit_code == 0, result.output


@pytest.mark.usefixtures("here")
def test_one_broken_thread_beside_a_good_one() -> None:
    broken_copy()
    result = foi("check")
    line = Path(BROKEN).read_text("utf-8").splitlines().index("    outcome: witheld") + 1
    assert result.exit_code == 1
    assert (
        f'{BROKEN}:{line}:14: error: "witheld" is not an outcome [unknown-outcome]\n  fix: write "withheld"'
    ) in result.output
    assert result.output.endswith("\n2 threads: 1 error, 8 notices\n")


@pytest.mark.usefixtures("here")
def test_a_file_is_checked_alone_and_a_folder_whole() -> None:
    broken_copy()
    for path, threads in (
        (REAL, WITHOUT_FAULTS),
        (BROKEN, "1 thread: 1 error"),
        ("archive", "2 threads: 1"),
    ):
        assert f"\n{threads}" in f"\n{foi('check', path).output}"
    assert "\n2 threads: 1" in foi("check", REAL, BROKEN, REAL).output
    assert "\n2 threads: 1" in foi("check", "archive/requests/metropolitan-police-service").output
    assert "\n2 threads: 1" in foi("check", "archive/requests").output


def test_authorities_are_found_from_any_folder(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(here / "archive/requests/metropolitan-police-service")
    assert WITHOUT_FAULTS == last_line(foi("check", THREAD.name).output)
    assert WITHOUT_FAULTS == last_line(foi("check", "..").output)


@pytest.mark.usefixtures("here")
def test_of_a_single_file_the_same_is_said_as_in_the_whole_archive() -> None:
    folder = Path("archive/requests/home-office")
    folder.mkdir()
    broken_copy(f"{folder}/cameras.md")
    broken_copy("archive/requests/metropolitan-police-service/Cameras (2016).md")
    broken_copy("archive/requests/beside.md")
    Path("archive/requests/metropolitan-police-service/CAMERAS.MD").touch()
    Path("archive/requests/Home Office").mkdir()
    broken_copy("archive/requests/Home Office/cameras.md")
    (folder / "linked.md").symlink_to(THREAD)
    (folder / "answer.pdf").touch()
    whole = foi("check").output
    files = [path for path in Path("archive/requests").rglob("*") if path.is_file()]
    assert len(files) == 8
    for file in files:
        told = [line for line in findings(whole) if line.startswith((f"{file}:", f"{file.parent}:"))]
        assert (str(file), told) == (str(file), findings(foi("check", str(file)).output))
    assert [] == [line for line in findings(foi("check", REAL).output) if line not in findings(whole)]


def test_the_folder_is_known_from_inside(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "archive/requests/home-office").mkdir()
    shutil.copy(THREAD, here / "archive/requests/home-office/cameras.md")
    monkeypatch.chdir(here / "archive/requests/home-office")
    for path in ("cameras.md", ".", "../.."):
        assert 'lies in the folder "home-office"' in foi("check", path).output


@pytest.mark.usefixtures("here")
def test_a_file_outside_any_archive_is_said_to_be_so() -> None:
    shutil.copy(THREAD, "cameras.md")
    result = foi("check", REAL, "cameras.md")
    assert result.exit_code == 2
    assert "cameras.md lies in no archive" in result.output
    assert foi("format", "cameras.md").exit_code == 0


@pytest.mark.usefixtures("here")
def test_attachments_are_no_threads() -> None:
    folder = Path(REAL).with_suffix("")
    folder.mkdir()
    (folder / "annex.md").write_text("An annex.", "utf-8")
    for path in ("archive", "archive/requests", "archive/requests/metropolitan-police-service"):
        result = foi("check", path)
        assert "annex.md:1:1: warning: no message lists" in result.output
        assert result.output.endswith("1 thread: 1 warning, 4 notices\n")


@pytest.mark.usefixtures("here")
def test_mkdocs_yml_names_the_folder() -> None:
    Path("archive").rename("requests-of-ours")
    settings = (
        "site_name: x\nplugins: [foi-archive]\ndocs_dir: requests-of-ours\nhook: !!python/name:os.system\n"
    )
    Path("mkdocs.yml").write_text(settings, "utf-8")
    assert WITHOUT_FAULTS == last_line(foi("check").output)


@pytest.mark.usefixtures("here")
def test_warnings_count_only_when_strict() -> None:
    text = THREAD.read_text("utf-8")
    Path(REAL).write_text(text.replace("tags:", "tgas:", 1), "utf-8")
    lax, strict = foi("check"), foi("check", "--strict")
    assert [0, 1] == [lax.exit_code, strict.exit_code]
    assert lax.output == strict.output
    assert lax.output.endswith("\n1 thread: 1 warning, 4 notices\n")


@pytest.mark.usefixtures("here")
def test_an_empty_archive() -> None:
    shutil.rmtree("archive")
    Path("archive").mkdir()
    result = foi("check")
    assert (0, "0 threads: nothing to mend\n") == (result.exit_code, result.output)


@pytest.mark.usefixtures("here")
def test_what_cannot_be_read_is_an_error_and_the_rest_is_checked() -> None:
    folder = Path("archive/requests/metropolitan-police-service")
    os.mkfifo(folder / "pipe.md")
    (folder / "link.md").symlink_to("/etc/passwd")
    (folder / "nowhere.md").symlink_to("/nowhere")
    (folder / "folder.md").mkdir()
    (folder / "empty.md").touch()
    (folder / "latin.md").write_bytes(b"---\ntitle: caf\xe9\n---\n")
    broken_copy()
    result = foi("check")
    names = re.findall(rf"^{folder}/([\w-]+)\.md:\d+:\d+: error: ", result.output, re.M)
    assert ["broken", "empty", "folder", "latin", "link", "nowhere", "pipe"] == names
    assert result.exit_code == 1


@pytest.mark.usefixtures("here")
def test_nothing_in_a_name_or_a_field_steers_the_terminal() -> None:
    steering = "\x1b[31m\n\u202e\x07"
    broken_copy(f"archive/requests/metropolitan-police-service/a{steering}.md")
    broken_copy(outcome=r'"wi\e[31m\nthheld \u202e\a"')
    for arguments in (["check"], ["check", "archive/requests"], ["format"], ["explain", steering]):
        output = foi(*arguments).output
        assert r"\x1b[31m\n\u202e\x07" in output
        assert all(sign.isprintable() or sign == "\n" for sign in output)


@pytest.mark.usefixtures("here")
def test_wrong_usage_ends_with_two() -> None:
    shutil.rmtree("archive")
    for arguments in (
        ["check"],
        ["check", "nowhere.md"],
        ["check", "--strickt"],
        ["explain", "no-such"],
        ["chek"],
    ):
        assert foi(*arguments).exit_code == 2, arguments


@pytest.mark.usefixtures("here")
def test_colours_are_for_terminals_without_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    broken_copy()
    assert "\x1b[" in CliRunner().invoke(main, ["check"], color=True).output
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in CliRunner().invoke(main, ["check"], color=True).output


def test_the_command_itself(here: Path) -> None:
    broken_copy()
    # A terminal that knows few characters gets the numbers of the others.
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    done = subprocess.run(
        [FOI, "check"], cwd=here, env=environment, capture_output=True, text=True, check=False
    )
    assert (1, "") == (done.returncode, done.stderr)
    assert done.stdout.endswith("\n2 threads: 1 error, 8 notices\n")
    explained = subprocess.run(
        [FOI, "explain", "quote-not-found"], env=environment, capture_output=True, check=True
    )
    assert rb"\u201ccurly\u201d" in explained.stdout


@pytest.mark.parametrize("rule", manual())
def test_every_rule_is_explained(rule: str) -> None:
    assert f"{rule}\n\n{manual()[rule]}\n" == foi("explain", rule).output


def test_all_rules_are_listed() -> None:
    assert list(manual()) == re.findall(r"^\S.*", foi("explain").output, re.M)


def test_a_rule_that_is_almost_named_is_offered() -> None:
    assert 'did you mean "quote-not-found"?' in foi("explain", "qoute-not-found").output
