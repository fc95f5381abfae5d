"""foi build: the same site as MkDocs builds, and the last good one whenever something is in the way."""

from __future__ import annotations

import os
import pty
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from building import ENVIRONMENT, FOI, files, foi, mkdocs, project
from conftest import REPOSITORY, THREAD
from foi_archive.publish.lock import locked

sys.path.append(str(REPOSITORY / "tests/benchmarks"))
from generated import write_archive

THREAD_FILE = f"archive/requests/{THREAD.parent.name}/{THREAD.name}"
SUMMARY = re.compile(r"^1 request, 14 questions, \d+ pages, 0 warnings, \d+\.\d seconds$", re.MULTILINE)
MOMENTS = 10


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose site stands."""
    folder = project(tmp_path_factory.mktemp("built"))
    result = foi(folder, "build")
    assert 0 == result.returncode, result.stdout
    return folder


@pytest.fixture
def published(built: Path, tmp_path: Path) -> Path:
    """A copy of that project, to change."""
    shutil.copytree(built, tmp_path / "published")
    return tmp_path / "published"


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with enough threads for several workers."""
    folder = project(tmp_path_factory.mktemp("many"), archive=None)
    write_archive(folder / "archive", 60)
    return folder


def test_it_builds_the_site_that_mkdocs_builds(built: Path, tmp_path: Path) -> None:
    folder = project(tmp_path / "other")
    assert 0 == mkdocs(folder, "build").returncode
    assert files(folder / "site") == files(built / "site")


def test_workers_build_the_same_site(many: Path) -> None:
    for jobs in ("1", "3"):
        result = foi(many, "build", "--jobs", jobs, "--output", f"site-{jobs}")
        assert 0 == result.returncode, result.stdout
    assert files(many / "site-1") == files(many / "site-3")


def test_elsewhere_than_on_a_terminal_each_step_is_a_line(published: Path) -> None:
    result = foi(published, "build")
    assert 0 == result.returncode
    *lines, summary = result.stdout.splitlines()
    steps = [line for line in lines if re.fullmatch(r"[a-z ]+: \d+", line)]
    assert ["reading threads: 1", "checking threads: 1", "assessing requests: 1"] == steps[:3]
    assert re.fullmatch(r"writing pages: \d+", steps[-1])
    assert SUMMARY.match(summary)
    assert all(sign.isprintable() for line in lines for sign in line)


def test_on_a_terminal_there_is_a_bar(published: Path) -> None:
    code, shown = _on_a_terminal([FOI, "build"], published)
    assert 0 == code
    assert "reading threads" in shown
    assert "━" in shown
    assert "reading threads: 1" not in shown
    # The bar is taken away, and the summary is what stays.
    assert SUMMARY.search(shown[shown.rindex("\x1b[2K") :].replace("\r\n", "\n").removeprefix("\x1b[2K"))


def test_quiet_is_quiet(published: Path) -> None:
    result = foi(published, "build", "--quiet")
    assert (0, "") == (result.returncode, result.stdout)
    assert (0, "") == _on_a_terminal([FOI, "build", "--quiet"], published)


def test_errors_are_shown_even_to_the_quiet(published: Path) -> None:
    _break(published / THREAD_FILE)
    result = foi(published, "build", "--quiet")
    assert 1 == result.returncode
    assert re.match(rf"{THREAD_FILE}:\d+:14: error: \"lost\" is not an outcome", result.stdout)


def test_with_strict_a_warning_stops_the_build(published: Path) -> None:
    text = (published / THREAD_FILE).read_text()
    (published / THREAD_FILE).write_text(text.replace("format: 1\n", "format: 1\nshoe_size: 44\n"))
    before = files(published / "site")
    lax = foi(published, "build", "--output", "lax")
    strict = foi(published, "build", "--strict")
    assert [0, 1] == [lax.returncode, strict.returncode]
    assert ", 1 warning, " in lax.stdout
    assert "Nothing was published: 1 warning, 4 notices." in strict.stdout
    assert before == files(published / "site")


def test_with_strict_a_wrong_link_stops_the_build(published: Path) -> None:
    (published / "archive/about.md").write_text("# About\n\n[wrong](nothing.md)\n")
    before = files(published / "site")
    result = foi(published, "build", "--strict")
    assert 1 == result.returncode
    assert "'nothing.md', but the target is not found" in result.stdout
    assert "Nothing was published: 1 warning with --strict." in result.stdout
    assert before == files(published / "site")


def test_it_needs_an_mkdocs_yml(tmp_path: Path) -> None:
    for command in ("build", "serve"):
        result = foi(tmp_path, command)
        assert 2 == result.returncode
        assert "there is no mkdocs.yml here" in result.stdout
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        ("archive/site", "within the 'docs_dir'"),  # MkDocs itself
        ("/", "within the 'site_dir'"),
        ("taken", "no build has put these files there: diary.txt"),
        ("link/site", "this is in the archive"),
    ],
)
def test_a_folder_that_holds_something_else_is_left_alone(published: Path, output: str, reason: str) -> None:
    (published / "taken").mkdir()
    (published / "taken/diary.txt").write_text("Dear diary")
    (published / "link").symlink_to("archive")
    before = files(published)
    result = foi(published, "build", "--output", output)
    assert 1 == result.returncode
    assert reason in result.stdout
    assert "Traceback" not in result.stdout
    assert before == files(published)


def test_a_second_build_at_the_same_time_is_refused(published: Path) -> None:
    with locked(published / "site"):
        result = foi(published, "build")
    assert 1 == result.returncode
    assert f"another build, process {os.getpid()}, is at work on this site" in result.stdout
    assert 0 == foi(published, "build").returncode


@pytest.mark.parametrize("file", ["about.html", THREAD.with_suffix(".html").name, "sitemap.xml", ".foi-site"])
def test_when_the_disk_is_full_the_last_good_site_stays(published: Path, file: str) -> None:
    (published / "hook.py").write_text(_FULL_DISK.format(file=file))
    (published / "mkdocs.yml").write_text((published / "mkdocs.yml").read_text() + "hooks: [hook.py]\n")
    before = files(published / "site")
    result = foi(published, "build")
    assert 1 == result.returncode
    assert re.search(rf"^Nothing was published: No space left on device: .*/{file}\.$", result.stdout, re.M)
    assert "Traceback" not in result.stdout
    assert before == files(published / "site")
    assert [] == list(published.glob(".site.*"))


def test_a_build_that_is_killed_leaves_a_whole_site(published: Path) -> None:
    """In each tenth of a build: the site is the old one or the new one, and the next build clears up."""
    about = published / "archive/about.md"
    texts = ("# About\n\nOne.\n", "# About\n\nOther.\n")
    versions = []
    for text in texts:
        about.write_text(text)
        started = time.monotonic()
        assert 0 == foi(published, "build").returncode
        seconds = time.monotonic() - started
        versions.append(files(published / "site"))
    assert versions[0] != versions[1]
    jitter = random.Random(1)
    for number in range(MOMENTS):
        about.write_text(texts[number % 2])
        with subprocess.Popen(
            [FOI, "build", "--quiet"], cwd=published, env=ENVIRONMENT, start_new_session=True
        ) as process:
            # A fifth of the time is the start of the programs.
            time.sleep((0.2 + 0.8 * (number + jitter.random()) / MOMENTS) * seconds)
            # The whole group: foi, and the MkDocs that it runs.
            os.killpg(process.pid, signal.SIGKILL)
        assert files(published / "site") in versions
    assert 0 == foi(published, "build").returncode
    assert versions[(MOMENTS - 1) % 2] == files(published / "site")
    assert {"archive", "mkdocs.yml", "site"} == {path.name for path in published.iterdir()}


_FULL_DISK = """\
import errno, pathlib
from mkdocs import utils

def full(write, path_of):
    def attempt(*arguments):
        path = path_of(*arguments)
        if str(path).endswith("/{file}"):
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        return write(*arguments)
    return attempt

pathlib.Path.write_bytes = full(pathlib.Path.write_bytes, lambda path, data: path)
pathlib.Path.write_text = full(pathlib.Path.write_text, lambda path, *text: path)
utils.write_file = full(utils.write_file, lambda content, path: path)
"""


def _break(thread: Path) -> None:
    text = thread.read_text()
    assert "outcome: not-held" in text
    thread.write_text(text.replace("outcome: not-held", "outcome: lost"))


def _on_a_terminal(command: list[str], folder: Path) -> tuple[int, str]:
    """The exit code of a command, and what a terminal is sent by it."""
    ours, its = pty.openpty()
    environment = {**ENVIRONMENT, "TERM": "xterm-256color", "COLUMNS": "80"}
    environment.pop("NO_COLOR")
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=its, stderr=its) as process:
        os.close(its)
        shown = b""
        while chunk := _read(ours):
            shown += chunk
    os.close(ours)
    return process.returncode, shown.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # nobody is left to write
        return b""
