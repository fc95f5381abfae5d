"""Every page is whole and quiet: online below a path, and from a folder without a network."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import unquote, urldefrag, urljoin
from urllib.request import urlopen

import yaml
from conftest import THREAD
from playwright.sync_api import Browser, Page, expect
from selectolax.lexbor import LexborHTMLParser

from browser.serving import Site, batched
from browser.watching import watched

_TABS = 10
_REQUEST = f"requests/{THREAD.parent.name}/{THREAD.stem}.html"
_TRUTH_FILE = Path(__file__).parent.parent / "vectors/notting-hill.yml"
_TRUTH = yaml.safe_load(_TRUTH_FILE.read_text("utf-8"))
_UNDATED = [message["id"] for message in _TRUTH["messages"] if message.get("date") == "unknown"]
_KNOWN_DATES = set(re.findall(r"\d{4}-\d\d-\d\d", _TRUTH_FILE.read_text("utf-8")))


def test_no_page_complains_or_asks_anybody_else_and_a_phone_scrolls_in_one_direction(
    browser: Browser, site: Site
) -> None:
    for paths in batched(site.pages(), _TABS):
        with watched(browser, site) as (page, record):
            tabs = {path: page.context.new_page() for path in paths}
            for path, tab in tabs.items():
                tab.goto(site.address + path)
                for width in (390, 320):
                    tab.set_viewport_size({"width": width, "height": 844})
                    assert tab.evaluate("document.documentElement.scrollWidth") <= width, path
            # Idle is who asked for nothing in half a second: all at once, that is half a second for all.
            for tab in tabs.values():
                tab.wait_for_load_state("networkidle")
            assert ([], [], []) == (record.errors, record.requests, record.dialogs), paths


def test_every_link_and_every_file_of_a_page_is_there(site: Site) -> None:
    broken = [
        (path, link)
        for path in site.pages()
        for link in _links((site.folder / path).read_text("utf-8"))
        if not _is_there(urljoin(site.address + path, link), site.address)
    ]
    assert [] == broken


def test_the_words_of_each_letter_are_those_of_the_file(browser: Browser, site: Site) -> None:
    with watched(browser, site) as (page, _):
        page.goto(site.address + _REQUEST)
        shown = page.evaluate(
            "() => Object.fromEntries([...document.querySelectorAll('[id]')]"
            ".filter(element => /^m[0-9]+$/.test(element.id)).map(element => [element.id,"
            " [...element.querySelectorAll('.letter')].map(letter => letter.textContent).join('')]))"
        )
    assert _letters_of_the_file() == shown


def test_the_words_of_each_letter_are_in_the_html(online: Site) -> None:
    html = LexborHTMLParser((online.folder / _REQUEST).read_text("utf-8"))
    letters = {message: html.css(f"#{message} .letter") for message in _letters_of_the_file()}
    assert _letters_of_the_file() == {
        message: "".join(letter.text() for letter in parts) for message, parts in letters.items()
    }


def test_the_rows_of_the_question_table_are_the_truth(browser: Browser, site: Site) -> None:
    with watched(browser, site) as (page, _):
        page.goto(site.address + _REQUEST)
        rows = page.locator("#questions [data-outcome]").evaluate_all(
            "rows => rows.map(row => [row.id, row.dataset.outcome])"
        )
        texts = {row: page.locator(f'[id="{row}"]').inner_text() for row, _ in rows}
    assert [[f"q-{question['id']}", question["outcome"]] for question in _TRUTH["questions"]] == rows
    for question in _TRUTH["questions"]:
        for exemption in question.get("exemptions", []):
            assert f"s.{exemption.removeprefix('s')}" in texts[f"q-{question['id']}"]


def test_an_unknown_date_is_no_time(online: Site) -> None:
    html = LexborHTMLParser((online.folder / _REQUEST).read_text("utf-8"))
    assert _UNDATED
    for message in _UNDATED:
        header = html.css_first(f"#{message} header")
        assert "undated" in header.text().lower()
        assert [] == header.css("time")
    assert set() == {time.attributes["datetime"] for time in html.css("time")} - _KNOWN_DATES


def test_without_scripts_all_is_there(browser: Browser, site: Site) -> None:
    with watched(browser, site, java_script_enabled=False) as (page, _):
        page.goto(site.address + "index.html")
        page.get_by_role("link", name=_title()).first.click()
        expect(page.locator("#questions [data-outcome]").first).to_be_visible()
        expect(page.locator("#timeline")).to_be_visible()
        assert all(letter.is_visible() for letter in page.locator(".message > .letter").all())


def test_colours_can_be_switched_and_stay_so(browser: Browser, site: Site) -> None:
    with watched(browser, site, color_scheme="light") as (page, record):
        page.goto(site.address + _REQUEST)
        light = _background(page)
        for _ in range(3):
            page.locator("[data-md-component=palette] label:visible").click()
            if _background(page) != light:
                break
        dark = _background(page)
        assert light != dark
        page.goto(site.address + _REQUEST)
        assert dark == _background(page)
        assert [] == record.errors


def test_the_system_s_dark_colours_are_used_without_scripts(browser: Browser, site: Site) -> None:
    backgrounds = set()
    for scheme in ("light", "dark"):
        with watched(browser, site, color_scheme=scheme, java_script_enabled=False) as (page, _):
            page.goto(site.address + _REQUEST)
            backgrounds.add(page.screenshot(clip={"x": 2, "y": 300, "width": 1, "height": 1}))
    assert len(backgrounds) == 2


def test_print_holds_every_letter(browser: Browser, site: Site) -> None:
    with watched(browser, site) as (page, _):
        page.goto(site.address + _REQUEST)
        page.emulate_media(media="print")
        letters = page.locator(".letter").all()
        assert letters
        assert all(letter.is_visible() for letter in letters)


def _title() -> str:
    found = re.search("^title: (.*)$", THREAD.read_text("utf-8"), re.MULTILINE)
    assert found
    return found[1]


def _letters_of_the_file() -> dict[str, str]:
    """The text of each message, taken from the file by its fences alone."""
    letters: dict[str, str] = {}
    fences = re.compile(r"^(~{3,}) (?:letter|attachment) (m\d+).*\n((?:.*\n)*?)\1$", re.MULTILINE)
    for _, message, text in fences.findall(THREAD.read_text("utf-8")):
        letters[message] = letters.get(message, "") + text.removesuffix("\n")
    assert len(letters) == len(_TRUTH["messages"])
    return letters


def _links(html: str) -> list[str]:
    """What a page links to or loads, but for addresses of other sites."""
    page = LexborHTMLParser(html)
    found = [
        node.attributes[attribute] or ""
        for attribute in ("href", "src")
        for node in page.css(f"[{attribute}]")
        if node.attributes.get("rel") != "canonical"
    ]
    return [link for link in found if not re.match("(https?|mailto|data):", link)]


def _is_there(url: str, top: str) -> bool:
    page, anchor = urldefrag(url)
    ids = _ids(page)
    return page.startswith(top) and ids is not None and (not anchor or unquote(anchor) in ids)


@cache
def _ids(url: str) -> frozenset[str] | None:
    """The ids of the page at an address; None if nothing is there."""
    try:
        with urlopen(url, timeout=30) as response:
            text = response.read().decode("utf-8", "replace")
    except (HTTPError, URLError, IsADirectoryError):
        return None
    nodes = LexborHTMLParser(text).css("[id]") if url.endswith(".html") else []
    return frozenset(node.attributes["id"] or "" for node in nodes)


def _background(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))
