"""Sites that MkDocs builds: what is in them, and that the last good one stays when something is wrong."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from building import ENVIRONMENT, MKDOCS, files, mkdocs, project
from conftest import THREAD
from live import get, served, wait_for

THREAD_FILE = f"requests/{THREAD.parent.name}/{THREAD.name}"
REQUEST_PAGE = THREAD_FILE.replace(".md", ".html")
TITLE = "Facial recognition used at Notting Hill Carnival 2016"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose site stands."""
    folder = project(tmp_path_factory.mktemp("built"))
    result = mkdocs(folder, "build", "--strict")
    assert 0 == result.returncode, result.stdout
    return folder


@pytest.fixture
def published(built: Path, tmp_path: Path) -> Path:
    """A copy of that project, to change."""
    shutil.copytree(built, tmp_path / "published")
    return tmp_path / "published"


def test_a_site_holds_pages_and_assets_and_nothing_of_the_sources(built: Path) -> None:
    pages = {path for path in files(built / "site") if path.endswith(".html")}
    assert {"404.html", "about.html", "index.html", "search.html"} == {p for p in pages if "/" not in p}
    of_requests = {path for path in pages if path.startswith("requests/") and "/table" not in path}
    assert {REQUEST_PAGE, "requests/index.html"} == of_requests
    useless = re.compile(r"\.md$|\.yml$|\.map$|\.gz$|\.py$|^templates/|/lunr/|/workers/|shell")
    assert [] == [path for path in files(built / "site") if useless.search(path)]


def test_nothing_is_left_beside_the_site(built: Path) -> None:
    assert {"archive", "mkdocs.yml", "site"} == {path.name for path in built.iterdir()}


def test_two_builds_are_the_same_byte_for_byte(built: Path, tmp_path: Path) -> None:
    again = project(tmp_path / "again")
    result = mkdocs(again, "build", PYTHONHASHSEED="7", TZ="Asia/Tokyo", LANG="C")
    assert 0 == result.returncode, result.stdout
    assert files(built / "site") == files(again / "site")


def test_pages_may_link_to_a_request_by_its_file_or_by_its_address(published: Path) -> None:
    _append(published / "archive/index.md", f"[one]({THREAD_FILE}#q-1a) [other]({REQUEST_PAGE})")
    result = mkdocs(published, "build", "--strict")
    assert 0 == result.returncode, result.stdout
    home = (published / "site/index.html").read_text()
    assert f'<a href="{REQUEST_PAGE}#q-1a">one</a> <a href="{REQUEST_PAGE}">other</a>' in home


def test_addresses_are_full_only_where_the_site_has_one(published: Path) -> None:
    assert b"canonical" not in (published / "site" / REQUEST_PAGE).read_bytes()
    result = mkdocs(published, "build", "--strict", SITE_URL="https://example.org/archive/")
    assert 0 == result.returncode, result.stdout
    page = (published / "site" / REQUEST_PAGE).read_text()
    assert f'<link rel="canonical" href="https://example.org/archive/{REQUEST_PAGE}">' in page
    sitemap = (published / "site/sitemap.xml").read_text()
    pages = {path for path in files(published / "site") if path.endswith(".html")} - {"404.html"}
    assert sorted(f"https://example.org/archive/{path}" for path in pages) == sorted(
        re.findall("<loc>(.*)</loc>", sitemap)
    )
    assert '"/archive/' in (published / "site/404.html").read_text()


def test_an_empty_archive_is_a_site_that_says_so(tmp_path: Path) -> None:
    folder = project(tmp_path, archive=None)
    result = mkdocs(folder, "build", "--strict")
    assert 0 == result.returncode, result.stdout
    assert "no requests" in (folder / "site/index.html").read_text().lower()


def test_a_title_of_the_archives_own_page_is_escaped_once(published: Path) -> None:
    text = "</title><script>x</script> &lt;b&gt; &"
    about = published / "archive/about.md"
    about.write_text(
        f"---\ntitle: '{text}'\ndescription: '\"{text}'\ntemplate: redirect.html\n---\n\nText.\n"
    )
    result = mkdocs(published, "build", "--strict")
    assert 0 == result.returncode, result.stdout
    page = (published / "site/about.html").read_text()
    escaped = "&lt;/title&gt;&lt;script&gt;x&lt;/script&gt; &amp;lt;b&amp;gt; &amp;"
    assert f"<title>{escaped} - " in page
    assert f'<meta name="description" content="&quot;{escaped}">' in page


def test_a_page_of_the_archive_may_not_have_the_address_of_one_of_ours(published: Path) -> None:
    (published / "archive/outcomes").mkdir()
    (published / "archive/outcomes/index.md").write_text("# Outcomes\n")
    before = files(published / "site")
    result = mkdocs(published, "build")
    assert 1 == result.returncode
    one_address = "outcomes/index.md and a page made of the requests have one address, outcomes/index.html"
    assert one_address in result.stdout
    _assert_untouched(published, before)


def test_what_editors_leave_beside_a_page_is_not_published(published: Path) -> None:
    (published / "archive/about.md~").write_text("an older version")
    (published / "archive/#about.md#").write_text("an unsaved version")
    before = files(published / "site")
    assert 0 == mkdocs(published, "build").returncode
    assert before == files(published / "site")


def test_warnings_do_not_fail_a_strict_build(published: Path) -> None:
    _replace(published / "archive" / THREAD_FILE, "format: 1\n", "format: 1\nshoe_size: 44\n")
    result = mkdocs(published, "build", "--strict")
    assert 0 == result.returncode, result.stdout
    assert re.search(rf"^archive/{THREAD_FILE}:3:\d+: warning: .*shoe_size", result.stdout, re.MULTILINE)


def _broken_thread(folder: Path) -> None:
    good = folder / "archive" / THREAD_FILE
    bad = good.with_name("broken.md")
    shutil.copy(good, bad)
    _replace(bad, "outcome: not-held", "outcome: lost")


def _quote_that_is_not_there(folder: Path) -> None:
    _replace(folder / "archive" / THREAD_FILE, "EWMS", "EWMT", times=1)


def _dangling_link(folder: Path) -> None:
    (folder / "archive" / THREAD_FILE).with_name("gone.md").symlink_to("nowhere.md")


def _folder_in_place_of_a_thread(folder: Path) -> None:
    (folder / "archive" / THREAD_FILE).with_name("folder.md").mkdir()


def _page_in_another_encoding(folder: Path) -> None:
    (folder / "archive/about.md").write_bytes("# Café\n".encode("latin-1"))


def _pipe(folder: Path) -> None:
    os.mkfifo(folder / "archive/pipe.md")


def _link_out_of_the_archive(folder: Path) -> None:
    (folder / "archive/etc").symlink_to("/etc")


@pytest.mark.parametrize(
    ("spoil", "place"),
    [
        (_broken_thread, r"broken\.md:\d+:\d+: error: .*lost"),
        (_quote_that_is_not_there, r"notting-hill-carnival-2016\.md:\d+:\d+: error: .*\[quote-not-found\]"),
        (_dangling_link, r"gone\.md:1:1: error: "),
        (_folder_in_place_of_a_thread, r"folder\.md:1:1: error: "),
        (_page_in_another_encoding, r"about\.md:1:6: error: .*0xE9"),
        (_pipe, r"archive/pipe\.md:1:1: error: "),
        (_link_out_of_the_archive, r"archive/etc:1:1: error: "),
    ],
)
def test_with_an_error_in_a_file_the_last_good_site_stays(
    published: Path, spoil: Callable[[Path], None], place: str
) -> None:
    spoil(published)
    before = files(published / "site")
    result = mkdocs(published, "build")
    assert 1 == result.returncode
    assert re.search(place, result.stdout)
    assert "Nothing was published: 1 error" in result.stdout.splitlines()[-1]
    assert "Traceback" not in result.stdout
    _assert_untouched(published, before)


@pytest.mark.parametrize("hook", ["on_config", "on_files", "on_env", "on_post_page", "on_post_build"])
def test_when_a_build_fails_in_the_middle_the_last_good_site_stays(published: Path, hook: str) -> None:
    _hook(published, f"def {hook}(*args, **kwargs):\n    raise RuntimeError('in the middle')\n")
    before = files(published / "site")
    result = mkdocs(published, "build")
    assert 0 != result.returncode
    assert "in the middle" in result.stdout
    (published / "hook.py").unlink()
    _assert_untouched(published, before)


def test_with_a_wrong_link_under_strict_the_last_good_site_stays(published: Path) -> None:
    _append(published / "archive/index.md", "[wrong](requests/nobody/nothing.md)")
    before = files(published / "site")
    result = mkdocs(published, "build", "--strict")
    assert 1 == result.returncode
    assert "a link 'requests/nobody/nothing.md', but the target is not found" in result.stdout
    assert "Nothing was published: 1 warning with --strict." in result.stdout
    _assert_untouched(published, before)


def test_with_an_unknown_script_the_last_good_site_stays(published: Path) -> None:
    _append(published / "archive/about.md", "<script>alert(1)</script>")
    before = files(published / "site")
    result = mkdocs(published, "build")
    assert 1 == result.returncode
    assert "about.md: unknown inline script: 'alert(1)'" in result.stdout
    assert "Traceback" not in result.stdout
    _assert_untouched(published, before)


def test_gh_deploy_publishes_the_site(published: Path) -> None:
    _git(published, "init", "--quiet", "--initial-branch", "main")
    _git(published, "add", "archive", "mkdocs.yml")
    _git(published, "commit", "--quiet", "--message", "An archive")
    subprocess.run(["git", "init", "--quiet", "--bare", published / "remote.git"], check=True)
    _git(published, "remote", "add", "origin", "remote.git")
    result = mkdocs(published, "gh-deploy", **_AUTHOR)
    assert 0 == result.returncode, result.stdout
    deployed = _git(published, "ls-tree", "-r", "--name-only", "gh-pages").splitlines()
    assert {*files(published / "site"), ".nojekyll"} == set(deployed)


def test_serve_shows_a_change_and_survives_an_error(published: Path) -> None:
    thread = published / "archive" / THREAD_FILE
    with served(published, *MKDOCS, "serve", "--livereload", "--dev-addr") as (address, log):
        assert TITLE in get(address + REQUEST_PAGE)
        assert "Content-Security-Policy" not in get(address + REQUEST_PAGE)

        _replace(thread, f"title: {TITLE}", "title: Cameras in the street")
        wait_for(lambda: "Cameras in the street" in get(address + REQUEST_PAGE))

        _replace(thread, "outcome: not-held", "outcome: lost")
        wait_for(lambda: "Nothing was published: 1 error" in log.read_text())
        assert "Cameras in the street" in get(address + REQUEST_PAGE)

        _replace(thread, "outcome: lost", "outcome: not-held")
        _replace(thread, "title: Cameras in the street", "title: Cameras again")
        wait_for(lambda: "Cameras again" in get(address + REQUEST_PAGE))
    assert "Traceback" not in log.read_text()


_AUTHOR = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in {"NAME": "An archivist", "EMAIL": "archivist@example.org"}.items()
}


def _git(folder: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", *arguments], cwd=folder, env=ENVIRONMENT | _AUTHOR, check=True, capture_output=True, text=True
    ).stdout


def _assert_untouched(folder: Path, before: dict[str, bytes]) -> None:
    assert before == files(folder / "site")
    assert {"archive", "mkdocs.yml", "site"} == {path.name for path in folder.iterdir()}


def _hook(folder: Path, code: str) -> None:
    (folder / "hook.py").write_text(code)
    _append(folder / "mkdocs.yml", "hooks: [hook.py]")


def _append(file: Path, text: str) -> None:
    file.write_text(f"{file.read_text()}\n{text}\n")


def _replace(file: Path, old: str, new: str, times: int = -1) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, times))
