"""What people need who read with a screen reader, a keyboard, large type, or without motion."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from browser.every_kind import KINDS
from browser.serving import Site
from browser.watching import watched

_AXE = Axe()
_ALL_RULES: dict[str, Any] = {
    "rules": {"target-size": {"enabled": True}},  # Web Content Accessibility Guidelines 2.2, 2.5.8
    "resultTypes": ["violations"],
}
# In the dark everything else is as it is in the light: the same elements, at the same places.
_OF_COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
}
_REQUEST = "requests/department-for-lighthouses/foghorn-retirement.html"
# The focused element, and whether it shows that it is; for a choice of colours its label does.
_FOCUS = """() => {
  const focused = document.activeElement;
  const shown = getComputedStyle(focused.matches(".md-option") ? focused.nextElementSibling : focused);
  return [focused.outerHTML, shown.outlineStyle === "solid" && shown.opacity === "1"];
}"""
_LISTINGS = ["authorities/index.html", "outcomes/index.html", "timeliness/index.html", _REQUEST]


@pytest.mark.parametrize("path", KINDS)
def test_a_page_suits_everybody(browser: Browser, every_kind: Site, path: str) -> None:
    """Axe finds nothing, headings go down one step at a time, and large type needs no scrolling sideways."""
    for scheme in ("light", "dark"):
        with watched(browser, every_kind, color_scheme=scheme) as (page, _):
            response = page.goto(every_kind.address + path)
            assert response
            assert response.ok
            for width in (1280, 390):
                page.set_viewport_size({"width": width, "height": 900})
                assert [] == _violations(page, _ALL_RULES if scheme == "light" else _OF_COLOURS), width
            if scheme == "light":
                _assert_headings_go_down(page)
                _assert_nothing_is_wider_than_the_window(page)


def test_axe_would_find_something(browser: Browser, every_kind: Site) -> None:
    with watched(browser, every_kind, color_scheme="dark") as (page, _):
        page.goto(every_kind.address + "index.html")
        page.evaluate("document.querySelector('#content').append(document.createElement('img'))")
        assert ["image-alt: img"] == _violations(page)
        page.evaluate("document.querySelector('h1').style.color = '#444'")
        assert ["color-contrast"] == [found.partition(":")[0] for found in _violations(page, _OF_COLOURS)]


def test_the_first_key_leads_past_the_header(browser: Browser, every_kind: Site) -> None:
    with watched(browser, every_kind) as (page, _):
        page.goto(every_kind.address + _REQUEST)
        page.keyboard.press("Tab")
        assert page.locator(".skip:focus").bounding_box()["y"] >= 0  # type: ignore[index]
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('#content') !== null")


def test_every_stop_of_the_tab_key_is_seen(browser: Browser, every_kind: Site) -> None:
    with watched(browser, every_kind, viewport={"width": 390, "height": 844}) as (page, _):
        page.goto(every_kind.address + _REQUEST)
        stops = []
        while page.keyboard.press("Tab") or not page.evaluate("document.activeElement === document.body"):
            stops.append(page.evaluate(_FOCUS))
    assert len(stops) > 100
    assert [] == [element for element, is_seen in stops if not is_seen]


@pytest.mark.parametrize("path", _LISTINGS)
def test_a_table_stays_one_on_a_phone(browser: Browser, every_kind: Site, path: str) -> None:
    """Its rows are set as cards there, and browsers have taken such tables for plain text."""
    seen = {}
    for width in (1280, 390):
        with watched(browser, every_kind, viewport={"width": width, "height": 844}) as (page, _):
            page.goto(every_kind.address + path)
            seen[width] = [
                page.get_by_role(role).count()
                for role in ("table", "row", "columnheader", "rowheader", "cell")  # type: ignore[arg-type]
            ]
            tree = page.locator("table").first.aria_snapshot()
            assert "- rowheader" in tree
            assert "- cell" in tree
    assert seen[1280] == seen[390]


def _assert_headings_go_down(page: Page) -> None:
    levels = page.locator("h1, h2, h3, h4, h5, h6").evaluate_all("all => all.map(each => +each.tagName[1])")
    assert 1 == levels[0]
    assert 1 == levels.count(1)
    assert [] == [pair for pair in itertools.pairwise(levels) if pair[1] > pair[0] + 1]


def _assert_nothing_is_wider_than_the_window(page: Page) -> None:
    """A window of 1280 pixels is 640 wide at 200 %, and 320 at 400 %."""
    for width in (640, 320):
        page.set_viewport_size({"width": width, "height": 400})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def _violations(page: Page, rules: dict[str, Any] = _ALL_RULES) -> list[str]:
    found = _AXE.run(page, options=rules).response["violations"]
    return [f"{rule['id']}: {' '.join(node['target'])}" for rule in found for node in rule["nodes"]]
