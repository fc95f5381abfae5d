"""The page of the search, driven as a reader drives it, and what it shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from playwright.sync_api import Page

from browser.serving import Site

SEARCH = "search.html"
# The page says which search is wanted, which is shown, and of which the excerpts are there, too.
READ = """() => {
  const { wanted, read, shown } = document.getElementById("finder").dataset;
  return wanted && wanted === read && wanted === shown;
}"""

HITS = """() => ({
  count: document.querySelector(".search__count").textContent,
  notes: [...document.querySelectorAll(".search__notes > p")].map(each => each.textContent),
  hits: [...document.querySelectorAll(".search__hits h2 a")].map(each => each.getAttribute("href")),
})"""


@dataclass(frozen=True)
class Found:
    """What a search shows: how many were found, what is said about it, and where the first hits lead."""

    count: str
    notes: tuple[str, ...]
    hits: tuple[str, ...]


def address(site: Site, text: str, fields: Sequence[tuple[str, str]] = ()) -> str:
    """The address of a search."""
    return f"{site.address}{SEARCH}?{urlencode([('q', text), *fields])}"


def search(page: Page, site: Site, text: str, fields: Sequence[tuple[str, str]] = ()) -> Found:
    """What a search shows, opened by its address."""
    page.goto(address(site, text, fields))
    return found(page)


def found(page: Page) -> Found:
    """What the page shows, when its excerpts are there."""
    page.wait_for_function(READ)
    return shown(page.evaluate(HITS))


def shown(said: Mapping[str, list[str]]) -> Found:
    """What a page said of itself, hits as `thread#anchor`."""
    hits = (hit.rpartition("/")[2].replace(".html", "") for hit in said["hits"])
    return Found(str(said["count"]), tuple(said["notes"]), tuple(hits))
