"""foi serve: a saved thread shows, and whatever else lies or goes wrong there, the server stays."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from building import FOI, files, foi, project
from conftest import THREAD
from live import free_port, get, served, wait_for

THREAD_FILE = f"requests/{THREAD.parent.name}/{THREAD.name}"
REQUEST_PAGE = THREAD_FILE.replace(".md", ".html")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """The archive of a project that can be served."""
    return project(tmp_path / "project") / "archive"


def test_a_saved_thread_shows_without_any_trace_in_the_project(archive: Path) -> None:
    thread = archive / THREAD_FILE
    with served(archive.parent, FOI, "serve", "--address") as (address, log):
        before = files(archive.parent)
        _save(thread, thread.read_text().replace("title: Facial", "title: Saved facial", 1))
        wait_for(lambda: "Saved facial" in get(address + REQUEST_PAGE))
        # It is in the lists, too, and no policy stops the script that loads an open page again.
        assert "Saved facial" in get(address + "requests/index.html")
        assert "Content-Security-Policy" not in get(address + REQUEST_PAGE)
        after = files(archive.parent)
    assert before.keys() == after.keys()
    assert "Traceback" not in log.read_text()


def test_a_new_thread_has_a_page_and_a_removed_one_has_none(archive: Path) -> None:
    copy = (archive / THREAD_FILE).with_name("copy.md")
    page = REQUEST_PAGE.replace(THREAD.stem, "copy")
    with served(archive.parent, FOI, "serve", "--address") as (address, _):
        copy.write_bytes(THREAD.read_bytes())
        wait_for(lambda: page.rpartition("/")[2] in get(address + "requests/index.html"))
        assert "Notting Hill" in get(address + page)
        copy.unlink()
        wait_for(lambda: page.rpartition("/")[2] not in get(address + "requests/index.html"))
        with pytest.raises(OSError, match="404"):
            get(address + page)


def test_what_editors_leave_beside_a_thread_disturbs_nobody(archive: Path) -> None:
    thread = archive / THREAD_FILE
    folder = thread.parent
    link, *others = (folder / f".#{thread.name}", folder / f"{thread.name}~", folder / f"#{thread.name}#")
    link.symlink_to("somebody@here.123:456")
    others += [folder / f".{thread.name}.swp", folder / "4913"]
    for each in others:
        each.write_bytes(b"no thread\xff")
    with served(archive.parent, FOI, "serve", "--address") as (address, log):
        _save(thread, thread.read_text().replace("title: Facial", "title: Saved facial", 1))
        wait_for(lambda: "Saved facial" in get(address + REQUEST_PAGE))
        told = log.read_text()
        assert [] == [each.name for each in (link, *others) if f"{folder.name}/{each.name}" in told]


def test_an_address_in_use_is_told_in_one_line(archive: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        result = foi(archive.parent, "serve", "--address", address)
    assert 1 == result.returncode
    assert result.stdout.startswith(f"Error: {address} cannot be used:")
    assert 1 == len(result.stdout.splitlines())


@pytest.mark.parametrize("address", ["8000", "127.0.0.1", "127.0.0.1:http", ":"])
def test_what_is_no_address_is_wrong_usage(archive: Path, address: str) -> None:
    result = foi(archive.parent, "serve", "--address", address)
    assert 2 == result.returncode
    assert f"{address} is no address" in result.stdout


def test_a_port_beyond_all_ports_is_told(archive: Path) -> None:
    result = foi(archive.parent, "serve", "--address", f"127.0.0.1:{free_port() + 65536}")
    assert 1 == result.returncode
    assert "Traceback" not in result.stdout


def _save(file: Path, text: str) -> None:
    """Save as many editors do: another file takes the place of the old one."""
    new = file.with_name(f".{file.name}.new")
    new.write_text(text)
    new.replace(file)
