"""Which files of a folder are read, and that nothing else is opened, followed or waited for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from conftest import REPOSITORY
from foi_archive.thread.folder import read_folder
from foi_archive.thread.reading import ArchiveReading
from specification import cases

BROKEN = REPOSITORY / "tests/archives/broken"
TIDY = """---
format: 1
title: Visas
authority: home-office
requester: Pippa King
law: uk-foia
messages:
  - {id: m1, kind: request, from: Pippa King}
---

~~~ letter m1
How many?
~~~
"""
AUTHORITIES = "- {id: home-office, name: Home Office, jurisdiction: United Kingdom}\n"


@pytest.fixture
def archive(tmp_path, monkeypatch) -> Path:
    """An empty archive, its list of authorities apart, in the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "requests/home-office").mkdir(parents=True)
    (tmp_path / "authorities.yml").write_text(AUTHORITIES)
    return tmp_path


def test_files_that_cannot_be_read_as_they_are(monkeypatch):
    monkeypatch.chdir(BROKEN)
    assert (BROKEN / "expected.txt").read_text() == f"{told(read_folder(Path()))}\n"


@cases("file-names")
def test_names_of_files(archive, given, expected):
    for line in given.splitlines():
        file = archive / line.encode().decode("unicode_escape")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(TIDY)
    assert expected == (told(read_folder(archive)) or "fine")


def told(reading: ArchiveReading) -> str:
    """All that is said about an archive, in the order of its files."""
    said = [*reading.diagnostics, *(said for thread in reading.threads for said in thread.diagnostics)]
    return "\n".join(map(str, sorted(said, key=lambda one: one.place)))


def test_threads_come_in_the_order_of_their_paths(archive):
    for name in ("c", "b", "a"):
        (archive / f"requests/home-office/{name}.md").write_text(TIDY)
    paths = [thread.path for thread in read_folder(archive).threads]
    assert [f"requests/home-office/{name}.md" for name in ("a", "b", "c")] == paths


def test_paths_are_shown_as_the_user_knows_them(archive, monkeypatch):
    (archive / "requests/home-office/visas.md").write_text(TIDY)
    [thread] = read_folder(Path()).threads
    assert "requests/home-office/visas.md" == thread.path
    monkeypatch.chdir("/")
    [thread] = read_folder(archive).threads
    assert str(archive / "requests/home-office/visas.md").removeprefix("/") == thread.path


def test_an_empty_archive_is_fine(tmp_path):
    assert ArchiveReading((), ()) == read_folder(tmp_path)
    (tmp_path / "requests").mkdir()
    assert ArchiveReading((), ()) == read_folder(tmp_path)


def test_threads_need_a_list_of_authorities(archive):
    (archive / "authorities.yml").unlink()
    (archive / "requests/home-office/visas.md").write_text(TIDY)
    assert ["authorities.yml:1:1 missing-authorities"] == rules(archive)


def test_an_empty_list_of_authorities_is_told_as_such(archive):
    (archive / "authorities.yml").write_text("\n")
    [said] = read_folder(archive).diagnostics
    assert ("empty-file", "list the authorities in it") == (said.rule, said.fix)


def test_links_are_not_followed(archive):
    folder = archive / "requests/home-office"
    (folder / "passwords.md").symlink_to("/etc/passwd")
    (folder / "dangling.md").symlink_to("nowhere")
    (folder / "attachments").symlink_to("/etc")
    (archive / "requests/elsewhere").symlink_to(folder)
    expected = [
        "requests/elsewhere:1:1 symbolic-link",
        "requests/home-office/attachments:1:1 symbolic-link",
        "requests/home-office/dangling.md:1:1 symbolic-link",
        "requests/home-office/passwords.md:1:1 symbolic-link",
    ]
    assert expected == rules(archive)


def test_the_folder_of_requests_may_not_be_a_link(archive, tmp_path_factory):
    (archive / "requests/home-office").rmdir()
    (archive / "requests").rmdir()
    (archive / "requests").symlink_to(tmp_path_factory.mktemp("elsewhere"))
    assert ["requests:1:1 symbolic-link"] == rules(archive)


@pytest.mark.parametrize("name", ["Requests", "REQUESTS", "\uff52equests", "Authorities.yml"])
def test_a_name_that_is_read_is_spelt_in_small_letters(archive, name):
    (archive / name).mkdir()
    assert [f"{name}:1:1 misspelt-name"] == rules(archive)


def test_a_second_name_on_the_disk_is_refused(archive):
    (archive / "outside.md").write_text(TIDY)
    (archive / "requests/home-office/visas.md").hardlink_to(archive / "outside.md")
    assert ["requests/home-office/visas.md:1:1 hard-link"] == rules(archive)


def test_pipes_and_devices_are_not_opened(archive):
    os.mkfifo(archive / "requests/home-office/pipe.md")
    os.mkfifo(archive / "requests/pipe")
    expected = ["requests/home-office/pipe.md:1:1 not-a-file", "requests/pipe:1:1 stray-file"]
    assert expected == rules(archive)


def test_a_file_larger_than_any_thread_is_refused_by_its_size(archive):
    with (archive / "requests/home-office/visas.md").open("wb") as file:
        file.truncate(50 * 1024**3)  # sparse: it takes no room, and to read it would take minutes
    assert ["requests/home-office/visas.md:1:1 file-too-large"] == rules(archive)


@pytest.mark.parametrize(
    ("owner", "function", "name"),
    [
        (os, "open", "requests/home-office/visas.md"),
        (os, "open", "authorities.yml"),
        (Path, "iterdir", "requests/home-office"),
    ],
)
def test_what_may_not_be_opened_is_told(archive, monkeypatch, owner, function, name):
    # The tests may run as root, whom no permission stops.
    opened = getattr(owner, function)

    def refused(path, *facts):
        if path == archive / name:
            raise PermissionError(13, "Permission denied")
        return opened(path, *facts)

    (archive / "requests/home-office/visas.md").write_text(TIDY)
    monkeypatch.setattr(owner, function, refused)
    assert f"{name}:1:1 unreadable-file" in rules(archive)


def test_a_file_that_vanishes_is_told(archive, monkeypatch):
    (archive / "requests/home-office/visas.md").write_text(TIDY)
    monkeypatch.setattr(Path, "iterdir", lambda folder: iter([folder / "home-office", folder / "gone"]))
    assert ["requests/gone:1:1 unreadable-file", "requests/home-office/gone:1:1 unreadable-file",
            "requests/home-office/home-office:1:1 unreadable-file"] == rules(archive)  # fmt: skip


def test_a_broken_thread_does_not_hide_the_others(archive):
    (archive / "requests/home-office/a.md").write_text("nothing")
    (archive / "requests/home-office/b.md").write_text(TIDY)
    broken, whole = read_folder(archive).threads
    assert None is broken.thread
    assert "Visas" == whole.thread.title


def rules(archive: Path) -> list[str]:
    """Place and rule of all that is said about an archive."""
    reading = read_folder(archive)
    said = [*reading.diagnostics, *(said for thread in reading.threads for said in thread.diagnostics)]
    return sorted(f"{one.place} {one.rule}" for one in said)
