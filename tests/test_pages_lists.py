"""Lists of requests: their order, their lines, and their pages."""

from __future__ import annotations

import pytest
from foi_archive.model import addresses
from foi_archive.pages.listed import listed
from foi_archive.pages.pagination import ENTRIES_PER_PAGE, parts
from foi_archive.pages.requests import requests_pages
from hypothesis import given
from hypothesis import strategies as st
from listed_cases import case, parsed, texts
from specification import cases

OPEN = "questions 1\nm1 request received 2025-09-29"


def test_the_request_with_the_latest_dated_letter_comes_first_and_undated_ones_last() -> None:
    requests = [
        case("m1 request", "Undated"),
        case("m1 request 2016-01-04", "Of one letter"),
        case("m1 request 2015-01-05\nm2 response 2017-02-01\nm3 chaser", "Answered late"),
        case("m1 request 2016-01-04", "Of another letter"),
        case("m1 request received 2018-06", "In a month"),
    ]
    (page,) = requests_pages(listed(requests))
    assert [
        "Answered late", "Of another letter", "Of one letter", "In a month", "Undated",
    ] == texts(page.html, "h2")  # fmt: skip


@cases("lines")
def test_a_line_tells_dates_how_it_ended_and_how_late(given: str, expected: str) -> None:
    (page,) = requests_pages(listed([case(given)]))
    assert expected == "\n".join(texts(page.html, ".requests p"))


def test_a_line_leads_to_the_request_and_to_each_question() -> None:
    (page,) = requests_pages(listed([case(OPEN, "Street lights")]))
    links = [link.attributes["href"] for link in parsed(page.html).css(".requests a")]
    assert [
        "../requests/a-council/street-lights.html",
        "../requests/a-council/street-lights.html#q-1",
    ] == links


def test_an_empty_list_says_so() -> None:
    (page,) = requests_pages(())
    assert (addresses.REQUESTS, "Requests") == (page.path, page.title)
    assert ["There are none in this archive yet."] == texts(page.html, "p:last-child")
    assert not parsed(page.html).css("ol, nav")


def test_a_long_list_has_further_pages() -> None:
    pages = list(requests_pages(listed(case("m1 request", f"Number {n:03}") for n in range(120))))
    assert [
        ("requests/index.html", "Requests", 50),
        ("requests/page-2.html", "Requests, page 2 of 3", 50),
        ("requests/page-3.html", "Requests, page 3 of 3", 20),
    ] == [(page.path, page.title, len(texts(page.html, ".requests > li"))) for page in pages]
    assert ["Requests 51 to 100 of 120."] == texts(pages[1].html, ".aside")
    pager = parsed(pages[1].html).css(".pager a")
    assert ["index.html", "index.html", "page-2.html", "page-3.html", "page-3.html"] == [
        link.attributes["href"] for link in pager
    ]
    assert ["2"] == texts(pages[1].html, ".pager [aria-current=page]")


@pytest.mark.parametrize(
    ("number", "count", "expected"),
    [
        (1, 1, [1]),
        (1, 4, [1, 2, 3, 4]),
        (1, 5, [1, 2, 5]),
        (2, 4, [1, 2, 3, 4]),
        (1, 40, [1, 2, 40]),
        (20, 40, [1, 19, 20, 21, 40]),
        (4, 40, [1, 2, 3, 4, 5, 40]),
        (40, 40, [1, 39, 40]),
    ],
)
def test_which_pages_are_linked(number: int, count: int, expected: list[int]) -> None:
    part = list(parts(addresses.REQUESTS, range(count * ENTRIES_PER_PAGE)))[number - 1]
    assert expected == list(part.numbers())


@given(st.integers(0, 400))
def test_every_entry_is_on_one_page(total: int) -> None:
    pages = list(parts(addresses.REQUESTS, range(total)))
    assert list(range(total)) == [entry for part in pages for entry in part.entries]
    assert all(part.start == 1 + ENTRIES_PER_PAGE * (part.number - 1) for part in pages)
    assert len(pages) == len({part.path for part in pages})
    assert all(part.entries for part in pages[1:])
