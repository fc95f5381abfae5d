"""Tags: which of them are one, and where their pages are."""

from __future__ import annotations

import re
from dataclasses import replace

from foi_archive.analysis.tag_slug import slug
from foi_archive.pages.listed import listed
from foi_archive.pages.tags import tags_pages
from foi_archive.thread.names import LONGEST_NAME
from hypothesis import given as for_all
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser
from short_threads import short_case
from specification import cases


@cases("tags")
def test_slugs(given: str, expected: str) -> None:
    assert expected == "\n".join(map(slug, given.splitlines()))


@for_all(st.text(min_size=1))
def test_a_slug_is_a_safe_name_of_a_file(tag: str) -> None:
    name = slug(tag)
    assert 0 < len(name) <= LONGEST_NAME
    assert not re.search(r"[\s/\\:*?\"<>|%#.\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e]", name)
    assert len(f"{name}.page-10000.html".encode()) <= 255


@for_all(st.text(min_size=1))
def test_a_slug_is_its_own_slug(tag: str) -> None:
    assert slug(tag).rstrip("_") == slug(slug(tag)).rstrip("_")


def test_one_slug_is_one_page_under_its_most_frequent_spelling() -> None:
    tags = [("CCTV", "Policing"), ("cctv",), ("CCTV", "cctv"), ()]
    case = short_case("m1 request 2016-09-23")
    cases_ = [
        replace(case, slug=f"x{number}", thread=replace(case.thread, tags=each))
        for number, each in enumerate(tags)
    ]
    index, *pages = tags_pages(listed(cases_))
    rows = [" ".join(row.text().split()) for row in LexborHTMLParser(index.html).css(".counted li")]
    assert ["cctv 3", "Policing 1"] == rows or ["CCTV 3", "Policing 1"] == rows
    assert [("tags/cctv.html", 3), ("tags/policing.html", 1)] == [
        (page.path, len(LexborHTMLParser(page.html).css(".requests > li"))) for page in pages
    ]


def test_without_tags_the_list_says_so() -> None:
    (index,) = tags_pages(listed([short_case("m1 request 2016-09-23")]))
    assert "No request in this archive has a tag yet." in index.html
