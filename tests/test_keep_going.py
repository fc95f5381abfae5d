"""--keep-going: a request with errors is left out and named, the others are published."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from building import files, foi, mkdocs, project, write_notting_hill
from conftest import THREAD
from foi_archive.publish.prepare import Preparation, prepare
from selectolax.lexbor import LexborHTMLParser

FOLDER = f"requests/{THREAD.parent.name}"
BROKEN = f"{FOLDER}/broken.md"
GOOD_PAGE = f"{FOLDER}/{THREAD.stem}.html"
TODAY = date(2026, 1, 1)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive with a good thread, and with one that has a tag in place of an outcome."""
    folder = tmp_path / "archive"
    write_notting_hill(folder)
    text = THREAD.read_text("utf-8")
    (folder / BROKEN).write_text(text.replace("outcome: not-held", "outcome: <b>lost</b>"), "utf-8")
    return folder


def built(archive: Path, keep_going: bool = True) -> Preparation:
    return prepare(archive, TODAY, keep_going=keep_going)


def test_without_it_one_error_refuses_the_site(archive: Path) -> None:
    made = built(archive, keep_going=False)
    assert (True, ()) == (made.is_refused, made.pages)


def test_the_good_requests_are_on_the_site_as_if_there_were_no_others(archive: Path) -> None:
    made = built(archive)
    (archive / BROKEN).unlink()
    alone = built(archive)
    assert (False, 1, 14) == (made.is_refused, made.requests, made.questions)
    lists = {"index.html", "requests/index.html"}
    for page, expected in zip(made.pages, alone.pages, strict=True):
        assert page.path in lists or expected == page


def test_the_broken_one_is_named_on_the_home_page_and_in_the_list(archive: Path) -> None:
    made = built(archive)
    [requests] = [page.html for page in made.pages if page.path == "requests/index.html"]
    for html in (made.home, requests):
        note = LexborHTMLParser(html).css_first(".left-out")
        assert note
        expected = f'1 request could not be read: {BROKEN} — "<b>lost</b>" is not an outcome'
        assert expected == " ".join(note.text().split())
        assert [] == note.css("a, b")


def test_several_are_named_in_the_order_of_their_paths_each_with_its_first_error(archive: Path) -> None:
    (archive / FOLDER / "another.md").write_text("no thread")
    (archive / FOLDER / "Bad Name.md").write_text("no thread")
    left_out = built(archive).left_out
    assert [f"{FOLDER}/Bad Name.md", f"{FOLDER}/another.md", BROKEN] == [each.file for each in left_out]


def test_without_any_error_no_note_stands_there(archive: Path) -> None:
    (archive / BROKEN).unlink()
    made = built(archive)
    assert all("left-out" not in html for html in (made.home, *(page.html for page in made.pages)))


@pytest.mark.parametrize("spoil", ["authorities.yml", "about.md", "link"])
def test_what_is_wrong_with_more_than_a_thread_refuses_the_site(archive: Path, spoil: str) -> None:
    if spoil == "link":
        (archive / FOLDER / "link.md").symlink_to("/")
    else:
        (archive / spoil).write_bytes(b"\xff\xfe")
    assert built(archive).is_refused


@pytest.mark.parametrize("command", ["foi", "mkdocs"])
def test_the_site_is_published_and_the_command_still_fails(
    archive: Path, tmp_path: Path, command: str
) -> None:
    folder = project(tmp_path / "project", archive)
    if command == "foi":
        result = foi(folder, "build", "--keep-going")
        assert "1 request, 14 questions" in result.stdout
    else:
        config = (folder / "mkdocs.yml").read_text()
        (folder / "mkdocs.yml").write_text(
            config.replace("  - foi-archive", "  - foi-archive:\n      keep_going: true", 1)
        )
        result = mkdocs(folder, "build")
    assert 1 == result.returncode, result.stdout
    assert f"archive/{BROKEN}:" in result.stdout
    assert "The site was published without 1 request, for the errors above." in result.stdout
    assert "Traceback" not in result.stdout
    assert GOOD_PAGE in files(folder / "site")
    assert BROKEN.replace(".md", ".html") not in files(folder / "site")
