"""The search and bad input: queries that attack or make no sense, and an index of which a part is missing."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hostile import VECTORS
from playwright.sync_api import Browser, expect

from browser.searching import READ, SEARCH, found, search
from browser.serving import Site
from browser.watching import watched

_QUERIES = (
    *(
        "a" * 10_000,
        "council " * 1250,
        '"' * 10_000,
        "-" * 10_000,
        "(" * 10_000,
        "s40(2)" * 1600,
        "é" * 10_000,
    ),
    *(
        "the of and",
        "???",
        ".*+?^${}()|[]\\",
        "\\",
        "\0",
        "\u202e",
        "-",
        '"',
        '-"',
        "__proto__",
        "constructor",
    ),
    *("<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "javascript:alert(1)", "' or 1=1 --"),
)


def test_no_query_is_an_error(browser: Browser, searched: Site) -> None:
    with watched(browser, searched.from_disk()) as (page, record):
        page.goto(searched.from_disk().address + SEARCH)
        for query in (*_QUERIES, *VECTORS):
            page.evaluate(
                """text => {
                  const field = document.querySelector(".search__line input");
                  field.value = text;
                  field.dispatchEvent(new Event("input"));
                }""",
                query,
            )
            # Not all are waited for: the next one may come while one is under way.
            if query in _QUERIES:
                found(page)
        found(page)
        assert ([], [], []) == (record.errors, record.requests, record.dialogs)


@pytest.mark.parametrize(
    "end",
    [
        "?q=<img%20src=x%20onerror=alert(1)>&outcome=<b>",
        "?q=%ED%A0%80",
        "?sort=x&list=y&year=__proto__",
        "?q",
    ],
)
def test_no_address_is_an_error(browser: Browser, searched: Site, end: str) -> None:
    with watched(browser, searched) as (page, record):
        page.goto(searched.address + SEARCH + end)
        found(page)
        assert ([], [], []) == (record.errors, record.requests, record.dialogs)


def test_half_a_character_is_no_error(browser: Browser, searched: Site) -> None:
    with watched(browser, searched) as (page, record):
        page.goto(searched.address + SEARCH)
        page.evaluate(
            """() => {
              const field = document.querySelector(".search__line input");
              field.value = "council \\ud800";
              field.dispatchEvent(new Event("input"));
            }"""
        )
        assert "8 requests" == found(page).count
        assert [] == record.errors


@pytest.fixture
def copied(searched: Site, tmp_path: Path) -> Site:
    """A copy of the site in another folder, to be damaged."""
    shutil.copytree(searched.folder, tmp_path / "copy", ignore=shutil.ignore_patterns("outcomes", "years"))
    return Site(tmp_path / "copy", f"{(tmp_path / 'copy').as_uri()}/")


def _remove(file: Path) -> None:
    file.unlink()


def _of_another_build(file: Path) -> None:
    text = file.read_text("utf-8")
    start = text.index('","') + 3
    file.write_text(text[:start] + "0123456789" + text[start + 10 :], "utf-8")


def _cut(file: Path) -> None:
    text = file.read_text("utf-8")
    file.write_text(text[: len(text) // 2], "utf-8")


# What the browser itself says of a file that is not there, or ends too early.
_IS_OF_THE_BROWSER = re.compile("ERR_FILE_NOT_FOUND|Invalid or unexpected token|Unexpected end of input")
_ALL = ("meta", "terms/0", "titles/0", "facets", "orders", "questions", "questions/0")


@pytest.mark.parametrize(
    ("damage", "what"),
    [(_remove, "is missing"), (_of_another_build, "another version"), (_cut, "cannot be read")],
    ids=["removed", "of another build", "cut"],
)
def test_a_damaged_index_is_told_in_words(
    browser: Browser, copied: Site, damage: Callable[[Path], None], what: str
) -> None:
    for name in (*_ALL, "texts/northmoor-council/street-lights-dimming"):
        file = copied.folder / f"search/{name}.js"
        whole = file.read_bytes()
        damage(file)
        with watched(browser, copied) as (page, record):
            fields = [("list", "questions")] if name.startswith("questions") else [("sort", "delay")]
            search(page, copied, "council", fields)
            page.locator(
                ".search__notes", has_text="another version" if "version" in what else what
            ).wait_for()
            assert name in page.locator(".search__notes").inner_text()
            # Hits do not need everything.
            is_needed = name != "facets" and not name.startswith("texts/")
            assert (0 if is_needed else 8) == page.locator(".search__hits > li").count()
            said = page.get_by_role("status").filter(has_text=what)
            said.wait_for(state="attached")
            assert re.search(r"\. (If|Load) .*work without the search\.", said.inner_text())
            page.locator(".search__notes").get_by_role("link", name="Requests by authority").click()
            expect(page.locator("h1")).to_have_text("Authorities")
            assert [] == [error for error in record.errors if not _IS_OF_THE_BROWSER.search(error)]
        file.write_bytes(whole)


def test_a_page_without_its_scripts_says_what_to_do(browser: Browser, copied: Site) -> None:
    """As in a zip file that was not extracted: there the page is alone."""
    for folder in ("css", "js", "assets", "search"):
        shutil.rmtree(copied.folder / folder)
    with watched(browser, copied) as (page, _):
        page.goto(copied.address + SEARCH)
        expect(page.get_by_text("Extract the whole file into a folder first")).to_be_visible()


def test_a_page_without_its_index_waits_and_then_says_so(browser: Browser, copied: Site) -> None:
    shutil.rmtree(copied.folder / "search")
    with watched(browser, copied) as (page, _):
        page.goto(copied.address + SEARCH)
        page.wait_for_function(READ)
        assert "extract the whole file first" in page.locator(".search__notes").inner_text()
