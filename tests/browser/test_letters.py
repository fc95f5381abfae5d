"""Letters as they are read: folded passages, and lines that fit the screen."""

from __future__ import annotations

from urllib.parse import quote

from conftest import THREAD
from playwright.sync_api import Browser, Page, expect

from browser.serving import Site
from browser.watching import watched

_REQUEST = f"requests/{THREAD.parent.name}/{THREAD.stem}.html"


def test_a_fold_opens_without_scripts(browser: Browser, site: Site) -> None:
    with watched(browser, site, java_script_enabled=False) as (page, _):
        page.goto(site.address + _REQUEST)
        fold = page.locator("#m3 details").last
        expect(fold.locator(".letter")).not_to_be_visible()
        fold.locator("summary").click()
        expect(fold.locator(".letter")).to_be_visible()


def test_the_link_of_a_fold_leads_to_the_words(browser: Browser, site: Site) -> None:
    with watched(browser, site) as (page, _):
        page.goto(site.address + _REQUEST)
        fold = page.locator("#m9 details").last
        fold.locator("summary").click()
        fold.get_by_role("link", name="Read them in letter 2").click()
        place = page.locator(":target")
        assert "m2" == place.evaluate("place => place.closest('.message').id")
        top = place.evaluate("place => place.getBoundingClientRect().top")
        assert 0 < top < page.evaluate("innerHeight") / 2


def test_words_found_in_a_fold_open_it(browser: Browser, site: Site) -> None:
    """Finding in a page cannot be tested; a link to words opens folds in the same way."""
    words = quote("recognition system. Was the facial", safe="")
    with watched(browser, site) as (page, _):
        page.goto(f"{site.address}{_REQUEST}#:~:text={words}")
        page.wait_for_function("document.querySelectorAll('details[open]').length === 1")
        expect(page.locator("#m3 details[open]")).to_be_visible()


def test_print_shows_what_is_folded(browser: Browser, site: Site) -> None:
    with watched(browser, site) as (page, _):
        page.goto(site.address + _REQUEST)
        page.emulate_media(media="print")
        expect(page.locator("#m9 details").first.get_by_text("body cameras")).to_be_visible()
        height = page.locator("#m9 details .letter").first.bounding_box()
        assert height
        assert height["height"] > 100


def test_lines_fit_a_phone_and_words_stay_apart(browser: Browser, site: Site) -> None:
    with watched(browser, site, viewport={"width": 390, "height": 844}) as (page, _):
        page.goto(site.address + _REQUEST)
        text = _copied(page, "#m3 > .letter")
    assert "for information which was received by the Metropolitan Police Service" in text
    assert "Yours sincerely\n\nJennifer Powell\nFreedom of Information Manager\n" in text


def _copied(page: Page, selector: str) -> str:
    """The text that a reader copies who selects all letters of a kind."""
    return page.evaluate(
        """selector => [...document.querySelectorAll(selector)].map(letter => {
            getSelection().selectAllChildren(letter);
            return getSelection().toString();
        }).join("\\n")""",
        selector,
    )
