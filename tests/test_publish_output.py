"""Which folder may become the site, and that one build at a time writes there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from foi_archive.publish.lock import locked
from foi_archive.publish.manifest import write_manifest
from foi_archive.publish.output import RefusedError, refuse


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an archive in it, in the home folder of a user."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home/project/archive/requests").mkdir(parents=True)
    (tmp_path / "home/project/file").touch()
    (tmp_path / "elsewhere/archive").mkdir(parents=True)
    return tmp_path / "home/project"


def refused(site: Path, project: Path, archive: Path | None = None) -> str:
    """Why the folder is refused; empty if it is not."""
    try:
        refuse(site, project, archive or project / "archive")
    except RefusedError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("site", ["site", "a/new/folder", "../beside"])
def test_a_folder_that_is_not_there_may_become_the_site(project: Path, site: str) -> None:
    assert "" == refused(project / site, project)


@pytest.mark.parametrize(
    ("site", "reason"),
    [
        ("/", "the root of the disk"),
        ("..", "your home folder"),
        (".", "mkdocs.yml is in there"),
        ("../..", "mkdocs.yml is in there"),
        ("archive", "the archive is in there"),
        ("archive/requests/site", "in the archive"),
        ("link-to-archive/site", "in the archive"),
        ("file", "this is a file"),
    ],
)
def test_a_folder_that_holds_something_else_is_refused(project: Path, site: str, reason: str) -> None:
    (project / "link-to-archive").symlink_to("archive")
    assert reason in refused(project / site, project)


def test_an_archive_elsewhere_is_not_replaced_either(project: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    assert "the archive is in there" in refused(elsewhere, project, elsewhere / "archive")


def test_files_that_no_build_has_written_are_named(project: Path) -> None:
    site = project / "site"
    (site / "notes").mkdir(parents=True)
    (site / "index.html").touch()
    assert refused(site, project).startswith("no build has put these files there: index.html; move")
    write_manifest(site)
    assert "" == refused(site, project)
    for name in ("CNAME", "notes/a.txt", "notes/b.txt", "z\x1b[31m"):
        (site / name).touch()
    assert "there: CNAME, notes/a.txt, notes/b.txt and 1 more; move" in refused(site, project)


def test_hidden_files_are_in_nobodys_way(project: Path) -> None:
    (project / "site/.git/objects").mkdir(parents=True)
    (project / "site/.git/objects/x").touch()
    (project / "site/.nojekyll").touch()
    assert "" == refused(project / "site", project)


def test_a_second_build_is_told_who_is_at_work(tmp_path: Path) -> None:
    with (
        locked(tmp_path / "site"),
        pytest.raises(RefusedError, match=f"another build, process {os.getpid()}, is at work"),
        locked(tmp_path / "site"),
    ):
        pytest.fail("both hold the lock")
    assert [] == list(tmp_path.iterdir())


def test_two_sites_in_one_folder_do_not_wait_for_each_other(tmp_path: Path) -> None:
    with locked(tmp_path / "one"), locked(tmp_path / "other"):
        assert {".one.lock", ".other.lock"} == {path.name for path in tmp_path.iterdir()}


def test_a_killed_build_holds_nobody_up(tmp_path: Path) -> None:
    holder = (
        "import sys, time; from pathlib import Path; from foi_archive.publish.lock import locked\n"
        "with locked(Path(sys.argv[1])): print('locked', flush=True); time.sleep(60)"
    )
    site = tmp_path / "site"
    with subprocess.Popen([sys.executable, "-c", holder, site], stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        with pytest.raises(RefusedError, match=f"process {process.pid}"), locked(site):
            pytest.fail("both hold the lock")
        process.send_signal(signal.SIGKILL)
    with locked(site):
        pass
    assert [] == list(tmp_path.iterdir())
