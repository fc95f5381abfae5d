"""Addresses of pages, and links between them."""

from __future__ import annotations

from urllib.parse import quote, urljoin

from foi_archive.model import addresses
from hypothesis import given as for_all
from hypothesis import strategies as st

_names = st.text(st.characters(categories=["L", "N"]) | st.sampled_from("-_."), min_size=1).filter(
    lambda name: name.strip(".")
)
page_paths = st.lists(_names, min_size=1, max_size=4).map(lambda names: f"{'/'.join(names)}.html")


def test_links_between_pages_are_relative() -> None:
    page = addresses.request_page("home-office", "visas")
    assert addresses.relative(page, addresses.HOME) == "../../index.html"
    assert addresses.relative(page, page + "#q-1a") == "visas.html#q-1a"
    assert addresses.relative(page, addresses.REQUESTS) == "../index.html"
    assert addresses.relative(page, addresses.tag_page("überwachung")) == "../../tags/%C3%BCberwachung.html"
    assert addresses.relative(addresses.HOME, page) == "requests/home-office/visas.html"


@for_all(page_paths, page_paths)
def test_a_link_leads_to_its_page(page: str, target: str) -> None:
    site = "https://example.org/archive/"
    assert addresses.full(target, site) == urljoin(site + quote(page), addresses.relative(page, target))


def test_the_frame_of_a_page() -> None:
    assert addresses.frame(addresses.HOME) == (0, "")
    assert addresses.frame(addresses.REQUESTS) == (1, "requests")
    assert addresses.frame(addresses.request_page("home-office", "visas")) == (2, "requests")


def test_further_pages_take_no_other_page_s_address() -> None:
    assert addresses.further_page(addresses.REQUESTS, 1) == addresses.REQUESTS
    assert addresses.further_page(addresses.REQUESTS, 2) == "requests/page-2.html"
    authority = addresses.authority_page("home-office")
    assert addresses.further_page(authority, 12) == "authorities/home-office.page-12.html"


def test_a_year_is_four_digits_or_none() -> None:
    assert addresses.year_page(2016) == "years/2016.html"
    assert addresses.year_page(None) == "years/undated.html"
