"""foi export: the site as one zip file, for readers without a network, and the link to it."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from building import build_small, files, mkdocs, project
from building import foi as run_foi
from click.testing import CliRunner, Result
from conftest import THREAD
from foi_archive.cli import main
from foi_archive.model.publication import download_address
from foi_archive.plugin.download import download_link
from foi_archive.publish.checksums import write_checksums
from foi_archive.publish.manifest import CHECKSUMS, MANIFEST, write_manifest
from foi_archive.publish.offline import README
from shared import built_once
from specification import cases


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the small archive, which nobody may change."""
    return built_once(tmp_path_factory, "small-site-verified", build_small) / "site"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site of two files, in the folder in which the user stands."""
    monkeypatch.chdir(tmp_path)
    folder = Path("site")
    (folder / "b").mkdir(parents=True)
    (folder / "index.html").write_text("A")
    (folder / "b/é.html").write_text("C")
    write_manifest(folder)
    write_checksums(folder)
    return folder


def test_the_zip_holds_the_site_in_one_folder_and_verifies(small: Path, tmp_path: Path) -> None:
    file = tmp_path / "foi archive.zip"
    result = foi("export", "--zip", str(file), "--site", str(small))
    assert (0, 1) == (result.exit_code, result.output.count("\n"))
    shutil.unpack_archive(file, tmp_path / "out")
    (top,) = (tmp_path / "out").iterdir()
    assert "foi-archive" == top.name
    site, copy = files(small), files(top)
    assert copy.pop(README).startswith(b"READ THIS FIRST\r\n")
    assert copy.pop(CHECKSUMS) != site.pop(CHECKSUMS)
    assert site == copy
    for place in (file, top):
        assert foi("verify", str(place)).output.endswith(f"{len(site) + 1} files: {len(site) + 1} ok\n")
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", CHECKSUMS], cwd=top, check=True)


def test_the_same_site_makes_the_same_bytes(site: Path) -> None:
    foi("export", "--zip", "a.zip")
    for path in site.rglob("*"):
        os.utime(path, (2_000_000_000, 2_000_000_000))
    shutil.copytree(site, "elsewhere")
    Path("other").mkdir()
    foi("export", "--zip", "other/a.zip", "--site", "elsewhere")
    assert Path("a.zip").read_bytes() == Path("other/a.zip").read_bytes()
    with zipfile.ZipFile("a.zip") as zipped:
        entries = zipped.infolist()
    assert ["a/.foi-site", f"a/{README}", "a/SHA256SUMS", "a/b/é.html", "a/index.html"] == [
        entry.filename for entry in entries
    ]
    assert {(1980, 1, 1, 0, 0, 0)} == {entry.date_time for entry in entries}
    assert all(entry.flag_bits & 0x800 for entry in entries if not entry.filename.isascii())


def test_what_no_build_has_put_into_the_site_is_left_out(site: Path) -> None:
    (site / ".git").mkdir()
    (site / ".git/HEAD").write_text("x")
    (site / "notes.txt").write_text("mine")
    assert 0 == foi("export", "--zip", "a.zip").exit_code
    assert 0 == foi("verify", "a.zip").exit_code


def _is_removed(path: str) -> Callable[[], object]:
    return lambda: Path("site", path).unlink()


def _is_another_link(path: str) -> Callable[[], object]:
    return lambda: (Path("site", path).unlink(), Path("site", path).symlink_to("b/é.html"))


def _has_a_line_more(path: str, line: str) -> Callable[[], object]:
    return lambda: Path("site", path).write_text(f"{Path('site', path).read_text()}{line}\n")


@pytest.mark.parametrize(
    ("happens", "message"),
    [
        (_is_removed(MANIFEST), "no build of foi-archive has written this folder"),
        (_is_removed(CHECKSUMS), "no build of foi-archive has written this folder"),
        (_is_removed("index.html"), "index.html cannot be read"),
        (_is_another_link("index.html"), "index.html cannot be read"),
        (_has_a_line_more("index.html", "B"), "index.html has been changed since the build"),
        (_has_a_line_more(MANIFEST, "c.html"), ".foi-site has been changed since the build"),
        (_has_a_line_more(CHECKSUMS, "0"), "its SHA256SUMS is not as a build has written it"),
        (_has_a_line_more(CHECKSUMS, f"{'0' * 64}  ../x"), "its SHA256SUMS is not as a build has written it"),
    ],
)
@pytest.mark.usefixtures("site")
def test_a_site_that_is_not_as_it_was_built_is_refused_and_the_old_zip_stays(
    happens: Callable[[], object], message: str
) -> None:
    Path("a.zip").write_text("old")
    happens()
    result = foi("export", "--zip", "a.zip")
    assert 2 == result.exit_code
    assert message in result.output
    assert "old" == Path("a.zip").read_text()
    assert {"a.zip", "site"} == {path.name for path in Path().iterdir()}


@pytest.mark.usefixtures("site")
def test_a_file_that_cannot_be_written_is_said_to_be_so() -> None:
    result = foi("export", "--zip", "nowhere/a.zip")
    assert (1, "Error: nowhere/a.zip cannot be written: No such file or directory\n") == (
        result.exit_code,
        result.output,
    )


@cases("downloads")
def test_downloads(given: str, expected: str) -> None:
    address, _, site_url = given.partition(" at ")
    try:
        link = download_link(download_address(address), site_url)
    except ValueError:
        link = "refused"
    assert expected == link


def test_each_page_leads_to_the_zip_that_is_put_into_the_site_afterwards(tmp_path: Path) -> None:
    settings = project(tmp_path) / "mkdocs.yml"
    option = "\n  - foi-archive:\n      download: copies/archive.zip\n"
    settings.write_text(settings.read_text("utf-8").replace("\n  - foi-archive\n", option), "utf-8")
    for _ in range(2):  # the second build finds the zip in the site's folder, and replaces it
        result = mkdocs(tmp_path, "build", "--strict")
        assert 0 == result.returncode, result.stdout
        (tmp_path / "site/copies").mkdir()
        exported = run_foi(tmp_path, "export", "--zip", "site/copies/archive.zip")
        assert 0 == exported.returncode, exported.stdout
    for page, link in (
        ("index.html", "copies/archive.zip"),
        (f"requests/{THREAD.parent.name}/{THREAD.stem}.html", "../../copies/archive.zip"),
        ("404.html", "/copies/archive.zip"),
    ):
        html = (tmp_path / "site" / page).read_text("utf-8")
        assert f'<a href="{link}">Download this archive</a>' in html, page
    assert 0 == run_foi(tmp_path, "verify", "site").returncode


def test_a_download_that_is_none_is_refused(tmp_path: Path) -> None:
    settings = project(tmp_path) / "mkdocs.yml"
    option = "\n  - foi-archive:\n      download: javascript:alert(1)\n"
    settings.write_text(settings.read_text("utf-8").replace("\n  - foi-archive\n", option), "utf-8")
    result = mkdocs(tmp_path, "build")
    assert 1 == result.returncode
    assert "neither an address that begins with https://" in result.stdout
    assert "Traceback" not in result.stdout


def foi(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)
