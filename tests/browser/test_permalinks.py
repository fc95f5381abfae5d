"""Permalinks copy themselves where a browser lets them, and lead to their place everywhere."""

from __future__ import annotations

import pytest
from conftest import THREAD
from playwright.sync_api import Browser, expect

from browser.serving import Site
from browser.watching import ending, watched

_REQUEST = f"requests/{THREAD.parent.name}/{THREAD.stem}.html"
_REFUSE = "void (navigator.clipboard.writeText = () => Promise.reject(new Error('refused')))"
_ABSENT = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"

LETTER, QUESTION, DUE = "Link to letter 9", "Link to question 8b", "Link to this day in the timeline"


@pytest.mark.parametrize(
    ("name", "anchor"),
    [(LETTER, "m9"), (QUESTION, "q-8b"), (DUE, "timeline-due-m1")],
    ids=["m9", "q-8b", "due"],
)
def test_a_permalink_is_copied(browser: Browser, site: Site, name: str, anchor: str) -> None:
    with watched(browser, site, permissions=["clipboard-read", "clipboard-write"]) as (page, record):
        page.goto(site.address + _REQUEST)
        page.get_by_role("link", name=name, exact=True).first.click()
        page.get_by_role("status").get_by_text("Link copied").wait_for()
        address = f"{site.address}{_REQUEST}#{anchor}"
        assert (address, address) == (page.url, page.evaluate("navigator.clipboard.readText()"))
        assert [] == record.errors


@pytest.mark.parametrize("clipboard", [_REFUSE, _ABSENT], ids=["refused", "absent"])
def test_where_nothing_can_be_copied_the_address_bar_holds_the_link(
    browser: Browser, site: Site, clipboard: str
) -> None:
    with watched(browser, site) as (page, record):
        page.goto(site.address + _REQUEST)
        page.evaluate(clipboard)
        page.get_by_role("link", name=LETTER, exact=True).click()
        page.get_by_role("status").get_by_text("The link is in the address bar").wait_for()
        expect(page).to_have_url(ending("#m9"))
        assert [] == record.errors


def test_without_scripts_a_permalink_leads_to_its_place(browser: Browser, site: Site) -> None:
    with watched(browser, site, java_script_enabled=False) as (page, _):
        page.goto(site.address + _REQUEST)
        page.get_by_role("link", name=LETTER, exact=True).click()
        expect(page).to_have_url(ending("#m9"))
        expect(page.locator("#m9:target")).to_be_visible()
        expect(page.get_by_role("status")).to_have_count(0)


def test_the_timeline_marks_the_letter_that_is_read(browser: Browser, site: Site) -> None:
    with watched(browser, site, viewport={"width": 1280, "height": 900}) as (page, _):
        page.goto(f"{site.address}{_REQUEST}")
        expect(page.locator("#timeline [aria-current]")).to_have_count(0)
        for letter in ("m9", "m1"):
            page.evaluate("id => document.getElementById(id).scrollIntoView()", letter)
            page.locator(f"#timeline [aria-current][href='#{letter}']").wait_for()
            expect(page.locator("#timeline [aria-current]")).to_have_count(1)
            expect(page.locator("#timeline [aria-current]")).to_be_visible()
