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
from uuid import uuid4

import pytest
from building import project
from foi_archive.model.addresses import frame
from hostile import VECTORS
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser, LexborNode
from shared import built_once

from browser.hostile_archive import write_hostile_archive
from browser.searching import SEARCH, search
from browser.serving import Site, batched, build, served
from browser.watching import watched

_FRAMES_AT_A_TIME = 40

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')

# What our templates, and notes in Markdown, may put into a page. Anything else came from a stranger.
_TAGS = """
a article bdi blockquote br caption circle code dd details div dl dt em h1 h2 h3 h4 h5 h6 header hr li mark
nav ol p path pre s section span strong summary svg table tbody td th thead time tr ul
"""
_ATTRIBUTES = """
aria-current aria-hidden aria-label aria-labelledby aria-sort class cx cy d data-exemption data-label
data-letter data-md-component data-outcome datetime dir fill focusable height href id lang r rel role scope
start stroke tabindex title viewBox width
"""
# Elements among the hits and facets that the scripts of the search do not make.
_STRANGE = """[...document.querySelectorAll(".search__found *")].map(each => each.localName).filter(name => !(
  "a bdi button circle details div fieldset h2 input label legend li mark ol p path section span " +
  "summary svg time").split(" ").includes(name))"""
_SCHEMES = {"", "http", "https", "mailto"}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with served(built_once(tmp_path_factory, "hostile", _build) / "site") as site:
        yield site


@pytest.fixture(scope="module")
def unprotected(tmp_path_factory: pytest.TempPathFactory, hostile: Site) -> Iterator[Site]:
    """The same pages without their policy: what is safe there is safe by itself."""

    def copy(folder: Path) -> None:
        shutil.copytree(hostile.folder, folder)
        for page in folder.rglob("*.html"):
            html, policies = _POLICY.subn("", page.read_text("utf-8"))
            assert policies == 1
            page.write_text(html, "utf-8")

    with served(built_once(tmp_path_factory, "unprotected", copy)) as site:
        yield site


def _build(folder: Path) -> None:
    project(folder, archive=None)
    write_hostile_archive(folder / "archive")
    build(folder)


@pytest.fixture(params=["online", "from disk"])
def way(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_there_are_enough_attacks() -> None:
    assert len(set(VECTORS)) >= 120


@pytest.mark.parametrize("has_policy", [True, False], ids=["with the policy", "without it"])
def test_nothing_runs(browser: Browser, hostile: Site, unprotected: Site, way: str, has_policy: bool) -> None:
    """Half of the pages: each is met with its policy in one way and without it in the other.

    Of its neighbour it is the reverse, so that each kind of page is met in all four.
    """
    site = hostile if has_policy else unprotected
    pages = site.pages()[has_policy ^ (way == "online") :: 2]
    assert len(pages) > len(VECTORS)
    if way == "from disk":
        site = site.from_disk()
        pages = [page for page in pages if page in set(site.pages())]
    _assert_nothing_runs(browser, site, pages)


def test_the_test_would_see_something_run(browser: Browser, unprotected: Site, way: str) -> None:
    site = unprotected if way == "online" else unprotected.from_disk()
    attacked = f"attacked-{uuid4()}.htm"
    with _written(site.folder / attacked, VECTORS[0]), pytest.raises(AssertionError, match="attacked"):
        _assert_nothing_runs(browser, site, [attacked])


def test_attacks_are_shown_as_they_were_written(hostile: Site) -> None:
    for number, vector in enumerate(VECTORS):
        page = _parsed(hostile, f"requests/authority-{number}/attack.html")
        assert vector == page.css_first("h1").text()
        assert page.css_first("title").text().startswith(f"{vector} - ")
        assert vector == page.css_first("meta[name=description]").attributes["content"]
        assert f"{vector}\n{vector}" == page.css_first("#m1 .letter").text()


def test_pages_hold_only_what_templates_write(hostile: Site, online: Site) -> None:
    for site in (hostile, online):
        for path in set(site.pages()) - {SEARCH}:
            nodes = _elements(_parsed(site, path).css_first("#content"))
            names = {name for node in nodes for name in node.attributes}
            links = [node.attributes["href"] or "" for node in nodes if "href" in node.attributes]
            assert set() == {node.tag for node in nodes}.difference(_TAGS.split()), path
            assert set() == names.difference(_ATTRIBUTES.split()), path
            assert set() == {urlsplit(link).scheme for link in links} - _SCHEMES, path


def test_the_page_of_the_search_holds_no_word_of_a_thread(hostile: Site, online: Site) -> None:
    pages = [_parsed(site, SEARCH).css_first("#content").html or "" for site in (hostile, online)]
    assert 1 == len({re.sub('data-build="[0-9a-f]+"', "", page) for page in pages})


@pytest.mark.parametrize("list_", ["requests", "questions"])
def test_hits_are_text(browser: Browser, hostile: Site, unprotected: Site, way: str, list_: str) -> None:
    for protected in (hostile, unprotected):
        site = protected if way == "online" else protected.from_disk()
        with watched(browser, site) as (page, record):
            search(page, site, "pwned", [("list", list_)])
            while page.locator(".search__more").is_visible():
                page.locator(".search__more").click()
                page.wait_for_timeout(50)
            page.locator(".search__panel").evaluate("panel => { panel.open = true; }")
            page.wait_for_timeout(300)
            assert page.locator(".search__hits > li").count() > 1
            assert [] == page.evaluate(_STRANGE)
            assert not page.evaluate("window.__pwned")
            assert ([], [], []) == (record.errors, record.requests, record.dialogs)


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


def _assert_nothing_runs(browser: Browser, site: Site, pages: list[str]) -> None:
    for some in batched(pages, _FRAMES_AT_A_TIME):
        frames = "".join(f'<iframe src="{path}"></iframe>' for path in some)
        name = f"frames-{uuid4()}.htm"
        with watched(browser, site) as (page, record), _written(site.folder / name, frames):
            page.goto(f"{site.address}{name}")
            # What waits for its turn gets it: the theme's own scripts, and attacks that need a moment.
            page.wait_for_timeout(300)
            assert len(page.frames) == len(some) + 1
            assert [] == [frame.url for frame in page.frames if frame.evaluate("window.__pwned")]
            assert ([], [], []) == (record.errors, record.requests, record.dialogs)


@contextmanager
def _written(page: Path, html: str) -> Iterator[None]:
    """A page beside those of the site, for a while; it has an icon, or the browser would ask for one."""
    page.write_text(f'<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">{html}')
    try:
        yield
    finally:
        page.unlink()
