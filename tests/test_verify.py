"""foi verify: a copy of a site against the checksums that the build wrote."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from building import build_small
from click.testing import CliRunner, Result
from foi_archive.cli import main
from foi_archive.publish import copies
from foi_archive.publish.checksums import checksums_text, leads_out, read_checksums, write_checksums
from foi_archive.publish.manifest import CHECKSUMS, MANIFEST, write_manifest
from hypothesis import given as for_all
from hypothesis import strategies as st
from shared import built_once
from specification import cases

SUM = hashlib.sha256(b"A").hexdigest()
PATHS = st.lists(
    st.sampled_from(["a", "b", ".", "..", "\\", "\n", "\r", " ", "*", "é", "\udc80", "C:", "/"]), min_size=1
).map("".join)


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of a site, in the folder in which the user stands."""
    monkeypatch.chdir(tmp_path)
    folder = Path("copy")
    (folder / "b").mkdir(parents=True)
    (folder / "a.html").write_text("A")
    (folder / "b/c.html").write_text("C")
    write_checksums(folder)
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the small archive, which nobody may change."""
    return built_once(tmp_path_factory, "small-site-verified", build_small) / "site"


@cases("checksums")
def test_a_folder(copy: Path, given: str, expected: str) -> None:
    for line in given.splitlines():
        _happens(copy, line)
    result = foi("verify", "copy")
    said = result.output.replace(
        "Usage: main verify [OPTIONS] SITE\nTry 'main verify --help' for help.\n\n", ""
    )
    assert expected == f"{said.removeprefix('Error: ')}{result.exit_code}"


@pytest.mark.usefixtures("copy")
def test_all_files_are_named_if_asked_for() -> None:
    assert foi("verify", "-v", "copy").output == "ok: copy/a.html\nok: copy/b/c.html\n2 files: 2 ok\n"


def test_what_a_build_writes_verifies_also_by_sha256sum(site: Path) -> None:
    result = foi("verify", str(site))
    files = [path for path in site.rglob("*") if path.is_file() and path.name != CHECKSUMS]
    assert (0, f"{len(files)} files: {len(files)} ok\n") == (result.exit_code, result.output)
    listed = [path for _, path, _ in read_checksums((site / CHECKSUMS).read_bytes())]
    assert sorted(path.relative_to(site).as_posix() for path in files) == listed
    assert MANIFEST in listed
    assert CHECKSUMS in (site / MANIFEST).read_text("utf-8").splitlines()
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", CHECKSUMS], cwd=site, check=True)


def test_what_uploads_a_site_may_leave_its_manifest_out(copy: Path) -> None:
    write_manifest(copy)
    write_checksums(copy)
    (copy / MANIFEST).unlink()
    assert 0 == foi("verify", "copy").exit_code


def test_a_file_that_the_build_has_announced_is_not_extra(copy: Path) -> None:
    write_manifest(copy, ["archive.zip"])
    write_checksums(copy)
    (copy / "archive.zip").write_text("made after the site")
    assert 0 == foi("verify", "copy").exit_code
    # But nobody can announce another one afterwards.
    (copy / MANIFEST).write_text((copy / MANIFEST).read_text() + "evil.html\n")
    (copy / "evil.html").write_text("x")
    output = foi("verify", "copy").output
    assert {"changed: copy/.foi-site", "extra: copy/evil.html"} <= set(output.splitlines())


@pytest.mark.parametrize("top", ["", "archive/"])
def test_a_zip_is_verified_like_a_folder(copy: Path, top: str) -> None:
    (copy / "b/c.html").write_text("D")
    (copy / "extra.html").write_text("E")
    with zipfile.ZipFile("copy.zip", "w") as zipped:
        for file in sorted(copy.rglob("*")):
            zipped.write(file, f"{top}{file.relative_to(copy)}")
    result = foi("verify", "copy.zip")
    assert result.output.splitlines() == [
        f"changed: copy.zip: {top}b/c.html",
        f"extra: copy.zip: {top}extra.html",
        "3 files: 1 ok, 1 changed, 1 extra",
    ]
    assert 1 == result.exit_code


def test_a_zip_with_a_link_or_a_way_out_is_refused(copy: Path) -> None:
    link = zipfile.ZipInfo("archive/a.html")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile("copy.zip", "w") as zipped:
        zipped.writestr("archive/SHA256SUMS", (copy / CHECKSUMS).read_bytes())
        zipped.writestr(link, "/etc/passwd")
        zipped.writestr("archive/b/c.html", "C")
        zipped.writestr("archive/../../out.html", "x")
    assert foi("verify", "copy.zip").output.splitlines() == [
        "refused: copy.zip: archive/../../out.html: this is outside the copy",
        "refused: copy.zip: archive/a.html: this is a link",
        "3 files: 1 ok, 2 refused",
    ]


def test_a_folder_of_a_zip_that_is_a_link_or_leads_out_is_refused(copy: Path) -> None:
    with zipfile.ZipFile("copy.zip", "w") as zipped:
        for file in sorted(copy.rglob("*")):
            zipped.write(file, f"top/{file.relative_to(copy)}")
        link = zipfile.ZipInfo("top/link/")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        zipped.writestr(link, "")
        zipped.writestr("top/../../out/", "")
    result = CliRunner().invoke(main, ["verify", "copy.zip"])
    assert 1 == result.exit_code
    assert "a link" in result.output
    assert "outside the copy" in result.output


def test_a_zip_that_is_damaged_or_too_large_never_raises(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile("copy.zip", "w") as zipped:
        for file in ("a.html", "b/c.html", CHECKSUMS):
            zipped.write(copy / file, file)
    data = bytearray(Path("copy.zip").read_bytes())
    data[data.index(b"A", 30)] ^= 1  # the words of a.html, but not its checksum in the zip
    Path("copy.zip").write_bytes(data)
    assert "changed: copy.zip: a.html: it cannot be read: Bad CRC-32" in foi("verify", "copy.zip").output
    monkeypatch.setattr(copies, "LARGEST", 10)
    result = foi("verify", "copy.zip")
    assert 2 == result.exit_code
    assert "more than 10 bytes" in result.output


@pytest.mark.usefixtures("copy")
def test_what_is_no_copy_is_wrong_usage() -> None:
    Path("text.txt").write_text("x")
    for place in ("nowhere", "text.txt", "."):
        assert (2, place) == (foi("verify", place).exit_code, place)


def test_a_pipe_is_not_opened(copy: Path) -> None:
    (copy / "a.html").unlink()
    os.mkfifo(copy / "a.html")
    assert "refused: copy/a.html: this is no plain file" in foi("verify", "copy").output


@for_all(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=3))
def test_no_bytes_of_a_zip_make_it_raise(changes: list[tuple[float, int]]) -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("a/é.html", "A" * 99)
        zipped.writestr(f"a/{CHECKSUMS}", checksums_text({"é.html": SUM}))
    data = bytearray(packed.getvalue())
    for where, value in changes:
        data[int(where * len(data))] = value
    with TemporaryDirectory() as folder:
        file = Path(folder, "a.zip")
        file.write_bytes(data)
        assert foi("verify", str(file)).exit_code in (1, 2)


@for_all(st.dictionaries(PATHS, st.sampled_from([SUM, "0" * 64])))
def test_a_list_reads_back_whatever_the_names(sums: dict[str, str]) -> None:
    read = [(path, checksum) for _, path, checksum in read_checksums(checksums_text(sums))]
    assert sorted(sums.items()) == read


@for_all(PATHS)
def test_a_path_that_does_not_lead_out_stays_below_the_folder(path: str) -> None:
    if not leads_out(path):
        assert Path(os.path.normpath(Path("/folder", path))).is_relative_to("/folder")
        assert str(Path(path)) == path


def foi(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def _happens(copy: Path, what: str) -> None:
    verb, _, rest = what.partition(" ")
    path, _, text = rest.partition(" ")
    match verb:
        case "write":
            (copy / path).parent.mkdir(exist_ok=True)
            (copy / path).write_text(text)
        case "remove" if (copy / path).is_dir():
            shutil.rmtree(copy / path)
        case "remove":
            (copy / path).unlink()
        case "link":
            (copy / path).symlink_to(text)
        case "list":
            with (copy / CHECKSUMS).open("a") as stream:
                stream.write(rest.replace("SUM", SUM) + "\n")
        case _:
            raise AssertionError(what)
