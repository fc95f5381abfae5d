"""Among the letters of a request: one sender's or kind's, folded or not, and from one to the next by key."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.serving import Site
from browser.watching import watched

_REQUEST = "requests/fellshire-constabulary/drone-flights.html"
_FOCUSED = "document.activeElement.id"


@pytest.fixture(params=["online", "from disk"])
def place(request: pytest.FixtureRequest, searched: Site) -> Site:
    return searched if request.param == "online" else searched.from_disk()


def test_letters_are_shown_by_sender_and_by_kind(browser: Browser, place: Site) -> None:
    with watched(browser, place) as (page, record):
        page.goto(place.address + _REQUEST)
        choice = page.get_by_label("Show")
        shown = {}
        for label in ("The requester", "The regulator", "Insp. Garside", "Chaser", "All letters"):
            choice.select_option(label=label)
            shown[label] = _shown(page)
        assert {
            "The requester": ["m1", "m4", "m6", "m8"],
            "The regulator": ["m9"],
            "Insp. Garside": ["m7"],
            "Chaser": ["m4"],
            "All letters": [f"m{number}" for number in range(1, 10)],
        } == shown
        assert [] == record.errors


def test_who_follows_a_link_to_a_letter_sees_it(browser: Browser, place: Site) -> None:
    with watched(browser, place, viewport={"width": 1280, "height": 900}) as (page, _):
        page.goto(place.address + _REQUEST)
        page.get_by_label("Show").select_option(label="The requester")
        page.get_by_role("button", name="Fold all", exact=True).click()
        expect(page.locator(".letter:visible")).to_have_count(0)
        page.locator("#timeline a[href='#m5']").click()
        page.locator("#m5 .letter").first.wait_for()
        assert 9 == len(_shown(page))
        page.get_by_role("button", name="Unfold all", exact=True).click()
        assert page.locator(".letter").count() == page.locator(".letter:visible").count()
        page.get_by_role("button", name="Fold letter 5", exact=True).click()
        expect(page.locator("#m5 .letter").first).not_to_be_visible()


def test_keys_lead_from_letter_to_letter_unless_they_are_off(browser: Browser, place: Site) -> None:
    with watched(browser, place) as (page, _):
        page.goto(place.address + _REQUEST)
        walked = []
        for key in "jjjk":
            page.keyboard.press(key)
            walked.append(page.evaluate(_FOCUSED))
        assert ["m1", "m2", "m3", "m2"] == walked
        page.get_by_label("Keys").uncheck()
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press("j")
        page.keyboard.press("/")
        assert "" == page.evaluate(_FOCUSED)
        page.reload()
        page.keyboard.press("j")
        assert "" == page.evaluate(_FOCUSED)


def test_few_letters_need_none_of_this(browser: Browser, searched: Site) -> None:
    with watched(browser, searched) as (page, _):
        page.goto(f"{searched.address}requests/little-wexcombe-parish-council/allotment-waiting-list.html")
        expect(page.locator(".letters__bar")).to_have_count(0)


def test_on_paper_there_is_every_letter(browser: Browser, searched: Site) -> None:
    with watched(browser, searched) as (page, _):
        page.goto(searched.address + _REQUEST)
        page.get_by_label("Show").select_option(label="The requester")
        page.get_by_role("button", name="Fold all", exact=True).click()
        page.emulate_media(media="print")
        assert 9 == len(_shown(page))
        expect(page.locator("#m5 .letter").first).to_be_visible()
        expect(page.locator(".letters__bar")).not_to_be_visible()


def _shown(page: Page) -> list[str]:
    letters = page.locator("article.message").all()
    return [letter.get_attribute("id") or "" for letter in letters if letter.is_visible()]
