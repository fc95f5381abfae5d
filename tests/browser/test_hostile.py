"""An archive full of attacks: every field of a thread, and of an authority, holds each line of hostile.py.

Nothing runs, with the policy and without it, online and from disk; and the pages hold no element, attribute
or address but those that the templates write.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from building import mkdocs, project
from foi_archive.model.addresses import frame
from hostile import VECTORS
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser, LexborNode

from browser.hostile_archive import write_hostile_archive
from browser.serving import Site, served
from browser.watching import watched

_FRAMES_AT_A_TIME = 30

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')

# What our templates, and notes in Markdown, may put into a page. Anything else came from a stranger.
_TAGS = """
a article bdi blockquote br caption circle code dd details div dl dt em h1 h2 h3 h4 h5 h6 header hr li mark
nav ol p path pre s section span strong summary svg table tbody td th thead time tr ul
"""
_ATTRIBUTES = """
aria-current aria-hidden aria-label aria-labelledby class cx cy d data-exemption data-label data-letter
data-md-component data-outcome datetime dir fill focusable height href id lang r rel role scope start stroke
tabindex title viewBox width
"""
_SCHEMES = {"", "http", "https", "mailto"}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = project(tmp_path_factory.mktemp("hostile"), archive=None)
    write_hostile_archive(folder / "archive")
    with served(folder / "site") as site:
        result = mkdocs(folder, "build", "--strict", SITE_URL=site.address)
        assert 0 == result.returncode, re.findall(".*: error: .*", result.stdout)
        yield site


@pytest.fixture(scope="module")
def unprotected(hostile: Site) -> Iterator[Site]:
    """The same pages without their policy: what is safe there is safe by itself."""
    folder = hostile.folder.with_name("unprotected")
    shutil.copytree(hostile.folder, folder)
    for page in folder.rglob("*.html"):
        html, policies = _POLICY.subn("", page.read_text("utf-8"))
        assert policies == 1
        page.write_text(html, "utf-8")
    with served(folder) as site:
        yield site


@pytest.fixture(params=["online", "from disk"])
def way(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_there_are_enough_attacks() -> None:
    assert len(set(VECTORS)) >= 120


def test_nothing_runs(browser: Browser, hostile: Site, way: str) -> None:
    _assert_nothing_runs(browser, hostile if way == "online" else hostile.from_disk())


def test_nothing_runs_without_the_policy(browser: Browser, unprotected: Site, way: str) -> None:
    _assert_nothing_runs(browser, unprotected if way == "online" else unprotected.from_disk())


def test_the_test_would_see_something_run(browser: Browser, unprotected: Site, way: str) -> None:
    site = unprotected if way == "online" else unprotected.from_disk()
    with _written(site.folder / "attacked.html", VECTORS[0]), pytest.raises(AssertionError, match="attacked"):
        _assert_nothing_runs(browser, site)


def test_attacks_are_shown_as_they_were_written(hostile: Site) -> None:
    for number, vector in enumerate(VECTORS):
        page = _parsed(hostile, f"requests/authority-{number}/attack.html")
        assert vector == page.css_first("h1").text()
        assert page.css_first("title").text().startswith(f"{vector} - ")
        assert vector == page.css_first("meta[name=description]").attributes["content"]
        assert f"{vector}\n{vector}" == page.css_first("#m1 .letter").text()


def test_pages_hold_only_what_templates_write(hostile: Site, online: Site) -> None:
    for site in (hostile, online):
        for path in site.pages():
            nodes = _elements(_parsed(site, path).css_first("#content"))
            names = {name for node in nodes for name in node.attributes}
            links = [node.attributes["href"] or "" for node in nodes if "href" in node.attributes]
            assert set() == {node.tag for node in nodes}.difference(_TAGS.split()), path
            assert set() == names.difference(_ATTRIBUTES.split()), path
            assert set() == {urlsplit(link).scheme for link in links} - _SCHEMES, path


def test_nothing_gets_into_the_frame_of_a_page(hostile: Site, online: Site) -> None:
    likes = {frame(path) if "/" in path else path: path for path in online.pages()}
    for path in hostile.pages():
        like = likes[frame(path) if "/" in path else path]
        assert _frame(online, like) == _frame(hostile, path), path


def _parsed(site: Site, path: str) -> LexborHTMLParser:
    return LexborHTMLParser((site.folder / path).read_text("utf-8"))


def _elements(root: LexborNode) -> list[LexborNode]:
    return [node for node in root.traverse() if not node.tag.startswith("-")]


def _frame(site: Site, path: str) -> list[tuple[str, list[str]]]:
    """The tags around the content of a page, in order, each with the names of its attributes."""
    page = _parsed(site, path)
    page.css_first("#content").decompose()
    return [(node.tag, sorted(node.attributes)) for node in _elements(page.root)]


def _assert_nothing_runs(browser: Browser, site: Site) -> None:
    pages = site.pages()
    for start in range(0, len(pages), _FRAMES_AT_A_TIME):
        some = pages[start : start + _FRAMES_AT_A_TIME]
        frames = "".join(f'<iframe src="{path}"></iframe>' for path in some)
        with watched(browser, site) as (page, record), _written(site.folder / "frames.html", frames):
            page.goto(f"{site.address}frames.html")
            # What waits for its turn gets it: the theme's own scripts, and attacks that need a moment.
            page.wait_for_timeout(300)
            assert len(page.frames) == len(some) + 1
            assert [] == [frame.url for frame in page.frames if frame.evaluate("window.__pwned")]
            assert ([], [], []) == (record.errors, record.requests, record.dialogs)


@contextmanager
def _written(page: Path, html: str) -> Iterator[None]:
    """A page of the site, for a while; it has an icon, or the browser would ask for one."""
    page.write_text(f'<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">{html}')
    try:
        yield
    finally:
        page.unlink()
